/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cmark.h>
#include <glib.h>

G_BEGIN_DECLS

/* What the house prints of Markdown, and what it does not: HTML, images, code, deeper headings, and links to other
 * places than the web, mail and telephone. */

const char *plaza_prose_rules_check_document (cmark_node *document,
                                              int         deepest,
                                              int        *line);
const char *plaza_prose_rules_check          (const char *markdown,
                                              int         deepest,
                                              int        *line);

G_END_DECLS
