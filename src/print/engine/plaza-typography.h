/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

char   *plaza_typography_clean   (const char    *text,
                                  guint          cap);
GArray *plaza_typography_loosen  (char          *text);
gsize   plaza_typography_shift   (GArray        *spaces,
                                  gsize          offset);
void    plaza_typography_bind    (const char    *text,
                                  PangoAttrList *attributes);
void    plaza_typography_bind_short (const char *text,
                                     PangoAttrList *attributes);
void    plaza_typography_bind_at (const char    *text,
                                  GArray        *spaces,
                                  PangoAttrList *attributes);

G_END_DECLS
