/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-help-pages.h"

#include <gio/gio.h>
#include <string.h>

#include "plaza-hits.h"
#include "plaza-prose.h"
#include "plaza-words.h"

#define FOLDER "/org/weareallamerica/Plaza/help"
#define ENDING ".md"

static void
help_page_free (gpointer data)
{
  PlazaHelpPage *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}

/* Its first line is "# " and its title. */
static PlazaHelpPage *
help_page_new (const char *name,
               const char *text)
{
  PlazaHelpPage *self = g_new0 (PlazaHelpPage, 1);
  const char *end = strchr (text, '\n');

  g_assert (g_str_has_prefix (text, "# ") && end != NULL && g_str_has_suffix (name, ENDING));
  self->id = g_strndup (name, strlen (name) - strlen (ENDING));
  self->title = g_strndup (text + 2, (gsize) (end - text - 2));
  self->body = g_strdup (end + 1);
  return self;
}

static int
help_pages_compare (gconstpointer a,
                    gconstpointer b)
{
  return strcmp ((*(PlazaHelpPage **) a)->id, (*(PlazaHelpPage **) b)->id);
}

/* Returns: (transfer full): the folder of a language that there is, English where there is no other */
static char *
help_pages_find_folder (const char *language)
{
  char *folder = g_build_path ("/", FOLDER, language, NULL);
  g_auto(GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names != NULL)
    return folder;

  g_free (folder);
  return g_build_path ("/", FOLDER, "en", NULL);
}

/**
 * plaza_help_pages_load:
 * @language: in which they are read; English where there are none in it
 *
 * Returns: (transfer full) (element-type PlazaHelpPage): the pages, in order
 */
GPtrArray *
plaza_help_pages_load (const char *language)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (help_page_free);
  g_autofree char *folder = help_pages_find_folder (language);
  g_auto(GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", folder, names[i], NULL);
      g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_ptr_array_add (pages, help_page_new (names[i], text));
    }

  g_ptr_array_sort (pages, help_pages_compare);
  return pages;
}

/**
 * plaza_help_page_has:
 * @query: what somebody looks for
 *
 * Returns: whether each word of @query stands in the page
 */
gboolean
plaza_help_page_has (const PlazaHelpPage *self,
                     const char          *query)
{
  g_auto(GStrv) words = g_strsplit_set (query, " \t", -1);
  g_autofree char *text = g_strconcat (self->title, "\n", self->body, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && plaza_hits_count (text, words[i]) == 0)
      return FALSE;

  return TRUE;
}

static void
help_pages_append_contents (GString   *html,
                            GPtrArray *pages)
{
  g_string_append (html, "<nav><ul>\n");
  for (guint i = 0; i < pages->len; i++)
    {
      const PlazaHelpPage *page = g_ptr_array_index (pages, i);

      g_string_append_printf (html, "<li><a href=\"#%s\">%s</a></li>\n", page->id, page->title);
    }
  g_string_append (html, "</ul></nav>\n");
}

/**
 * plaza_help_pages_html:
 *
 * Returns: (transfer full): all pages as one, to be read where the program does not run
 */
char *
plaza_help_pages_html (const char *language)
{
  g_autoptr(GPtrArray) pages = plaza_help_pages_load (language);
  const char *title = plaza_words_get (plaza_words_for (language), "Help");
  GString *html = g_string_new (NULL);

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Plaza: %s</title>\n"
                          "<style>body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.5 sans-serif; }</style>\n"
                          "</head>\n<body>\n<h1>Plaza: %s</h1>\n", language, title, title);
  help_pages_append_contents (html, pages);
  for (guint i = 0; i < pages->len; i++)
    {
      const PlazaHelpPage *page = g_ptr_array_index (pages, i);
      g_autofree char *body = plaza_prose_to_html (page->body);

      g_string_append_printf (html, "<section id=\"%s\">\n<h2>%s</h2>\n%s</section>\n", page->id, page->title, body);
    }
  g_string_append (html, "</body>\n</html>\n");
  return g_string_free_and_steal (html);
}
