/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "points-fixture.h"

#include "plaza-sheet-edit.h"

/* What is on the campaign's own sheet. */
GListModel *
points_get_sheet (void)
{
  return G_LIST_MODEL (plaza_campaign_get_sheet (fixture_campaign ()));
}

void
points_set_up (PointsFixture *f,
               gconstpointer  data)
{
  f->opened = fixture_new_opened (fixture_campaign ());
  f->printed = plaza_printed_new (fixture_campaign ());
  plaza_opened_set_language (f->opened, "en");
  f->page = g_object_new (PLAZA_TYPE_POINTS_PAGE, "opened", f->opened, "printed", f->printed, NULL);
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (data), 700);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
  f->library = PLAZA_POINTS_LIBRARY (fixture_find (GTK_WIDGET (f->page), PLAZA_TYPE_POINTS_LIBRARY));
  g_assert_nonnull (f->library);
}

void
points_tear_down (PointsFixture *f,
                  gconstpointer  data)
{
  PlazaSheet *sheet = plaza_campaign_get_sheet (fixture_campaign ());

  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_assert_finalize_object (f->printed);
  g_assert_finalize_object (f->opened);

  while (g_list_model_get_n_items (points_get_sheet ()) > 0)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (points_get_sheet (), 0);
      g_autoptr(GError) error = NULL;

      plaza_sheet_remove (sheet, plaza_sheet_item_get_line (item)->part, &error);
      g_assert_no_error (error);
    }
}

void
points_assert_sheet (const char *expected)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (points_get_sheet ()); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (points_get_sheet (), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", plaza_sheet_item_get_point (item)->id);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

void
points_add_three (PointsFixture *f)
{
  static const char * const points[] = { "keep-in-touch", "fund-the-program", "children" };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_true (plaza_sheet_edit_add (GTK_WIDGET (f->page), plaza_campaign_get_sheet (fixture_campaign ()), points[i]));
  points_assert_sheet ("keep-in-touch fund-the-program children");
  fixture_settle ();
}
