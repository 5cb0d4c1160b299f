/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: the same pages in each language, found by their words, and no word of them that names what is not there. */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-help-pages.h"
#include "plaza-help-window.h"
#include "plaza-prose-label.h"
#include "plaza-prose.h"
#include "plaza-words.h"

static void
test_pages (void)
{
  g_autoptr(GPtrArray) english = plaza_help_pages_load ("en");
  g_autoptr(GPtrArray) spanish = plaza_help_pages_load ("es");
  g_autoptr(GPtrArray) other = plaza_help_pages_load ("ar");

  g_assert_cmpuint (english->len, >=, 10);
  g_assert_cmpuint (spanish->len, ==, english->len);
  g_assert_cmpuint (other->len, ==, english->len);
  for (guint i = 0; i < english->len; i++)
    {
      const PlazaHelpPage *a = g_ptr_array_index (english, i);
      const PlazaHelpPage *b = g_ptr_array_index (spanish, i);
      g_autoptr(GPtrArray) blocks = plaza_prose_parse (a->body);
      g_autoptr(GPtrArray) translated = plaza_prose_parse (b->body);

      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_cmpstr (a->title, !=, b->title);
      g_assert_cmpstr (((PlazaHelpPage *) g_ptr_array_index (other, i))->title, ==, a->title);
      /* Paragraph by paragraph. */
      g_assert_cmpuint (blocks->len, ==, translated->len);
      for (guint j = 0; j < blocks->len; j++)
        g_assert_cmpint (((PlazaProseBlock *) blocks->pdata[j])->kind, ==, ((PlazaProseBlock *) translated->pdata[j])->kind);
    }
}

/* What is written in bold is what stands on the screen: with and without the mark of a menu's letter. */
static void
test_names (void)
{
  static const char * const names[] = {
    "_Backups…", "Copy Without _People…", "_Write Out a Pack…", "_Close for Good…", "Ca_mpaigns…", "New Camp_aign…", "_This Campaign",
    "_About This Campaign…", "Add Language", "Add to Calendar", "Copy Text", "Print Leave-Behind", "To be announced", "Area only",
    "Needs attention", "Te_xts and Translations…", "Translation missing", "Toolkit", "Talking Points", "Handouts", "Near…",
    "Review", "_Paste Text…", "_Merge", "_Approve", "Ask _Back…",
  };
  static const char * const languages[] = { "en", "es" };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(GPtrArray) pages = plaza_help_pages_load (languages[l]);
      g_autoptr(GString) all = g_string_new (NULL);

      for (guint i = 0; i < pages->len; i++)
        g_string_append (all, ((PlazaHelpPage *) pages->pdata[i])->body);
      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autoptr(GString) name = g_string_new (plaza_words_get (plaza_words_for (languages[l]), names[i]));

          g_string_replace (name, "_", "", 0);
          if (strstr (all->str, name->str) == NULL)
            g_test_message ("the help does not say “%s”", name->str);
          g_assert_nonnull (strstr (all->str, name->str));
        }
    }
}

static void
test_search (void)
{
  static const struct { const char *query, *id; } cases[] = {
    { "calendar", "02-add-to-calendar" }, { "CALÉNDAR", "02-add-to-calendar" }, { "zip code", "01-find-an-event" },
    { "backups restore nothing like it", NULL }, { "version control", NULL }, { "", "14-command-line" },
  };
  g_autoptr(GPtrArray) pages = plaza_help_pages_load ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean found = FALSE, any = FALSE;

      for (guint j = 0; j < pages->len; j++)
        if (plaza_help_page_has (pages->pdata[j], cases[i].query))
          {
            any = TRUE;
            found |= g_strcmp0 (((PlazaHelpPage *) pages->pdata[j])->id, cases[i].id) == 0;
          }
      g_assert_cmpint (cases[i].id != NULL ? found : any, ==, cases[i].id != NULL);
    }
}

static void
test_html (void)
{
  g_autofree char *html = plaza_help_pages_html ("es");

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"es\">"));
  g_assert_nonnull (strstr (html, "<section id=\"14-command-line\">"));
  g_assert_nonnull (strstr (html, "<code>plaza help</code>"));
  g_assert_null (strstr (html, "<h1># "));
}

static guint
count_visible (GtkListBox *list)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (row));
  return n;
}

static gboolean
has_few (gpointer list)
{
  return count_visible (list) < 5;
}

static void
test_window (void)
{
  GtkWidget *window = plaza_help_window_new (NULL);
  GtkWidget *list = fixture_find (window, GTK_TYPE_LIST_BOX);

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_cmpuint (count_visible (GTK_LIST_BOX (list)), >=, 10);
  plaza_help_window_search (PLAZA_HELP_WINDOW (window), "calendar");
  fixture_wait_until (has_few, list);
  g_assert_cmpuint (count_visible (GTK_LIST_BOX (list)), >, 0);
  g_assert_nonnull (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
  g_assert_nonnull (fixture_find (window, PLAZA_TYPE_PROSE_LABEL));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/names", test_names);
  g_test_add_func ("/help/search", test_search);
  g_test_add_func ("/help/html", test_html);
  g_test_add_func ("/help/window", test_window);

  return fixture_run ();
}
