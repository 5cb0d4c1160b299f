/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaHtml:
 *
 * Writes HTML: whatever is given as a text or as an attribute's value is text, and stays it. Names of elements and of
 * attributes are the program's own. Attributes are pairs of name and value, and end with %NULL; one whose value is %NULL is left out.
 */
typedef struct _PlazaHtml PlazaHtml;

PlazaHtml *plaza_html_new     (void);
void       plaza_html_free    (PlazaHtml   *self);
void       plaza_html_open    (PlazaHtml   *self,
                               const char  *tag,
                               ...) G_GNUC_NULL_TERMINATED;
void       plaza_html_close   (PlazaHtml   *self);
void       plaza_html_empty   (PlazaHtml   *self,
                               const char  *tag,
                               ...) G_GNUC_NULL_TERMINATED;
void       plaza_html_element (PlazaHtml   *self,
                               const char  *tag,
                               const char  *text,
                               ...) G_GNUC_NULL_TERMINATED;
void       plaza_html_text    (PlazaHtml   *self,
                               const char  *text);
void       plaza_html_text_n  (PlazaHtml   *self,
                               const char  *text,
                               gsize        length);
void       plaza_html_data    (PlazaHtml   *self,
                               const char  *json);
void       plaza_html_own     (PlazaHtml   *self,
                               const char  *html);
GBytes    *plaza_html_steal   (PlazaHtml   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaHtml, plaza_html_free)

G_END_DECLS
