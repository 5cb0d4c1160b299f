/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* HTML of strangers as plain text. Nothing is loaded, and nothing in it is run. */

gboolean   plaza_read_html_is_markup (const char *text);
gboolean   plaza_read_html_is_page   (const char *text,
                                      gsize       length);
char      *plaza_read_html_text      (const char *text);
GPtrArray *plaza_read_html_scripts   (const char *html,
                                      gsize       length,
                                      const char *type);

G_END_DECLS
