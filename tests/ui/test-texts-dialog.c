/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of texts: what is typed is in the campaign once it is saved, and kept until then; how a translation stands is
 * said; sections are added, moved and taken away; and all of it is taken back. */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-field-tie.h"
#include "plaza-kept-text.h"
#include "plaza-text-draft.h"
#include "plaza-text-row.h"
#include "plaza-texts-dialog-private.h"
#include "plaza-texts-list.h"
#include "plaza-translations.h"
#include "plaza-window.h"
#include "reach.h"

#define POINT "point/support-the-act"

typedef struct
{
  GtkWidget        *window;
  PlazaTextsDialog *dialog;
} Fixture;

static void
open_dialog (Fixture    *f,
             const char *name)
{
  g_assert_true (gtk_widget_activate_action (f->window, "win.edit-text", "s", name));
  f->dialog = PLAZA_TEXTS_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
  fixture_wait_for_frames (f->window);
}

static void
set_up (Fixture      *f,
        gconstpointer width)
{
  f->window = plaza_window_new (NULL, fixture_campaign ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (f->window));
  open_dialog (f, POINT);
}

static gboolean
is_closed (gpointer data)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (((Fixture *) data)->window)) == NULL;
}

/* For the next test, nothing was typed. */
static void
tear_down (Fixture      *f,
           gconstpointer width)
{
  g_autoptr(GPtrArray) kept = NULL;

  if (!is_closed (f))
    {
      plaza_texts_dialog_discard (f->dialog);
      adw_dialog_force_close (ADW_DIALOG (f->dialog));
    }
  fixture_wait_until (is_closed, f);
  kept = plaza_kept_text_list (fixture_campaign ());
  g_assert_cmpuint (kept->len, ==, 0);
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
}

static PlazaDraft *
draft_of (Fixture *f)
{
  return plaza_texts_dialog_get_draft (f->dialog);
}

static GtkWidget *
find (Fixture    *f,
      const char *name)
{
  GtkWidget *widget = plaza_field_tie_find (GTK_WIDGET (f->dialog), plaza_draft_get_field (draft_of (f), name));

  g_assert_nonnull (widget);
  return widget;
}

static void
type (Fixture    *f,
      const char *name,
      const char *text)
{
  GtkWidget *widget = find (f, name);

  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static void
undo (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_undo (fixture_campaign (), plaza_campaign_find_undo (fixture_campaign ()), &error));
  g_assert_no_error (error);
}

static const char *
headline (const char *language)
{
  return plaza_texts_get_exact (plaza_campaign_find_point (fixture_campaign (), "support-the-act")->headlines, language);
}

static PlazaTextState
state_of (const char *name)
{
  g_autoptr(PlazaTranslations) translations = plaza_translations_new (fixture_campaign (), NULL);
  g_autoptr(PlazaTextItem) item = plaza_text_item_find (fixture_campaign (), name);

  return plaza_translations_state (translations, item, "es");
}

/* The original alone; then somebody says that the translation fits; then all of it is taken back. */
static void
test_save (Fixture      *f,
           gconstpointer width)
{
  g_autofree char *before = g_strdup (headline ("en"));

  g_assert_cmpint (state_of (POINT), ==, PLAZA_TEXT_CURRENT);
  type (f, "headlines.en", "Support this act");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.save", NULL));
  g_assert_cmpstr (headline ("en"), ==, "Support this act");
  g_assert_false (plaza_draft_is_dirty (draft_of (f)));
  g_assert_cmpint (state_of (POINT), ==, PLAZA_TEXT_OUTDATED);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.confirm", "s", "headlines"));
  g_assert_cmpint (state_of (POINT), ==, PLAZA_TEXT_CURRENT);
  undo ();
  g_assert_cmpint (state_of (POINT), ==, PLAZA_TEXT_OUTDATED);
  undo ();
  g_assert_cmpstr (headline ("en"), ==, before);
}

/* What cannot be saved stays typed, and the keyboard goes there. */
static void
test_refused (Fixture      *f,
              gconstpointer width)
{
  g_autofree char *problem = NULL;

  type (f, "bodies.es", "Uno\n\n<b>dos</b>");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.save", NULL));
  g_object_get (plaza_draft_get_field (draft_of (f), "bodies.es"), "problem", &problem, NULL);
  g_assert_cmpstr (problem, ==, "Line 3: HTML is not allowed.");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == find (f, "bodies.es"));
  g_assert_true (plaza_draft_is_dirty (draft_of (f)));
}

/* Another text is opened, the dialog is closed, and what was typed is there again. */
static void
test_kept (Fixture      *f,
           gconstpointer width)
{
  type (f, "headlines.es", "Apoyen");
  plaza_texts_dialog_open (f->dialog, "point/hold-a-hearing");
  g_assert_false (plaza_draft_is_dirty (draft_of (f)));
  plaza_texts_dialog_open (f->dialog, POINT);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (draft_of (f), "headlines.es")), ==, "Apoyen");

  adw_dialog_close (ADW_DIALOG (f->dialog));
  fixture_wait_until (is_closed, f);
  open_dialog (f, POINT);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (draft_of (f), "headlines.es")), ==, "Apoyen");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.discard", NULL));
  g_assert_false (plaza_draft_is_dirty (draft_of (f)));
  g_assert_cmpstr (plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (draft_of (f)))->name, ==, POINT);
}

static const PlazaGuide *
first_guide (void)
{
  return g_ptr_array_index (plaza_campaign_get_guides (fixture_campaign ()), 0);
}

static const char *
section_at (guint position)
{
  return ((const PlazaSection *) g_ptr_array_index (first_guide ()->sections, position))->id;
}

static void
test_sections (Fixture      *f,
               gconstpointer width)
{
  g_autofree char *guide = plaza_text_name (PLAZA_THING_GUIDE, first_guide ()->id, NULL);
  guint before = first_guide ()->sections->len;

  plaza_texts_dialog_open (f->dialog, guide);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.add-section", NULL));
  type (f, "headings.en", "One More Thing");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.save", NULL));
  g_assert_cmpuint (first_guide ()->sections->len, ==, before + 1);
  g_assert_cmpstr (section_at (before), ==, "one-more-thing");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.move", "i", -1));
  g_assert_cmpstr (section_at (before - 1), ==, "one-more-thing");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.delete", NULL));
  g_assert_cmpuint (first_guide ()->sections->len, ==, before);
  g_assert_nonnull (draft_of (f));
  for (guint i = 0; i < 3; i++)
    undo ();
  g_assert_cmpuint (first_guide ()->sections->len, ==, before);
}

static void
test_new (Fixture      *f,
          gconstpointer width)
{
  GPtrArray *points = plaza_campaign_get_points (fixture_campaign ());
  guint before = points->len;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.add", "s", "point"));
  type (f, "headlines.en", "Thank them");
  type (f, "bodies.en", "They came.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.save", NULL));
  g_assert_cmpstr (plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (draft_of (f)))->name, ==, "point/thank-them");
  g_assert_cmpuint (plaza_campaign_get_points (fixture_campaign ())->len, ==, before + 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->dialog), "texts.delete", NULL));
  g_assert_cmpuint (plaza_campaign_get_points (fixture_campaign ())->len, ==, before);
  undo ();
  undo ();
}

/* Every text can be opened, and has nothing in it that a screen reader could not name. */
static void
test_all (Fixture      *f,
          gconstpointer width)
{
  static const char * const names[] = { POINT, "campaign", "message/", "bill/", "theme/", "guide/" };
  g_autoptr(GPtrArray) items = plaza_text_items_list (fixture_campaign ());

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < items->len; j++)
      {
        const PlazaTextItem *item = g_ptr_array_index (items, j);

        if (!g_str_has_prefix (item->name, names[i]))
          continue;

        plaza_texts_dialog_open (f->dialog, item->name);
        fixture_wait_for_frames (f->window);
        g_assert_cmpstr (plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (draft_of (f)))->name, ==, item->name);
        g_assert_false (plaza_draft_is_dirty (draft_of (f)));
        break;
      }
}

static GtkListBox *
list_of (Fixture *f)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (f->dialog), PLAZA_TYPE_TEXTS_LIST);

  return GTK_LIST_BOX (gtk_widget_get_template_child (list, PLAZA_TYPE_TEXTS_LIST, "list"));
}

static guint
count_texts (Fixture *f)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list_of (f), (int) n) != NULL)
    n++;
  return n;
}

static gboolean
lists_all (gpointer data)
{
  g_autoptr(GPtrArray) items = plaza_text_items_list (fixture_campaign ());

  return count_texts (data) == items->len;
}

/* What the first frame shows is there with it, and the rest comes with those that follow: the last text, too, is marked as
 * the one that is open. */
static void
test_steps (Fixture      *f,
            gconstpointer width)
{
  g_autoptr(GPtrArray) items = plaza_text_items_list (fixture_campaign ());
  const char *last = ((const PlazaTextItem *) g_ptr_array_index (items, items->len - 1))->name;
  GtkListBoxRow *row;

  adw_dialog_force_close (ADW_DIALOG (f->dialog));
  fixture_wait_until (is_closed, f);
  g_assert_true (gtk_widget_activate_action (f->window, "win.edit-text", "s", last));
  f->dialog = PLAZA_TEXTS_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
  g_assert_cmpuint (count_texts (f), >, 0);
  g_assert_cmpuint (count_texts (f), <, items->len);
  fixture_wait_until (lists_all, f);
  row = gtk_list_box_get_selected_row (list_of (f));
  g_assert_true (PLAZA_IS_TEXT_ROW (row));
  g_assert_cmpstr (plaza_text_row_get_item (PLAZA_TEXT_ROW (row))->name, ==, last);
}

#define ADD(path, function) g_test_add ("/ui/texts/" path, Fixture, GINT_TO_POINTER (1280), set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  ADD ("save", test_save);
  ADD ("refused", test_refused);
  ADD ("kept", test_kept);
  ADD ("sections", test_sections);
  ADD ("new", test_new);
  ADD ("all", test_all);
  ADD ("steps", test_steps);
  return g_test_run ();
}
