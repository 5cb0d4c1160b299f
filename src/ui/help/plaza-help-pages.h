/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The help: a page for each thing that somebody wants to do, in Markdown, among the program's resources. */

typedef struct
{
  char *id;     /* "01-find-an-event", in every language */
  char *title;
  char *body;   /* Markdown, without its title */
} PlazaHelpPage;

GPtrArray *plaza_help_pages_load (const char          *language);
gboolean   plaza_help_page_has   (const PlazaHelpPage *self,
                                  const char          *query);
char      *plaza_help_pages_html (const char          *language);

G_END_DECLS
