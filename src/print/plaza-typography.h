/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

char *plaza_typography_clean (const char    *text,
                              guint          cap);
void  plaza_typography_bind  (const char    *text,
                              gboolean       last_words,
                              PangoAttrList *attributes);

G_END_DECLS
