/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "plaza-place-list.h"

static const char *
label_at (GPtrArray *matches,
          guint      position)
{
  g_assert_nonnull (matches);
  g_assert_cmpuint (position, <, matches->len);
  return ((const PlazaPlaceMatch *) matches->pdata[position])->label;
}

/* What is clear to a reader, and what is not. */
static const struct
{
  const char *text;
  const char *label;
} clear[] = {
  { "48188", "48188 · Canton, Michigan" },
  { "canton mi", "Canton, Michigan" },
  { "Canton, Michigan", "Canton, Michigan" },
  { "St Paul, MN", "Saint Paul, Minnesota" },
  { "Bayamón, PR", "Bayamón, Puerto Rico" },
  { "Michigan", "Michigan" },
  { "MI", "Michigan" },
  { "los an", "Los Angeles, California" },
  { "Albuquerque", "Albuquerque, New Mexico" },
}, unclear[] = {
  { "Washington", "Washington" },
  { "Canton", "Canton, Michigan" },
  { "Springfield", "Springfield, Missouri" },
  { "Bainbridge, OH", "Bainbridge, Ohio (Geauga County)" },
  { "481", "48101 · Allen Park, Michigan" },
  { "san a", "San Antonio, Texas" },
}, unknown[] = {
  { "Sprinfield", "Springfield, Missouri" },
  { "48199", "48198 · Ypsilanti, Michigan" },
};

static void
test_clear (void)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new ();

  for (guint i = 0; i < G_N_ELEMENTS (clear); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) others = NULL;
      g_autoptr(PlazaPlaceMatch) match = plaza_places_resolve (places, clear[i].text, NULL, &others, &error);

      g_assert_no_error (error);
      g_assert_null (others);
      g_assert_cmpstr (match->label, ==, clear[i].label);
    }
}

/* A name that several places have is taken where one of them is far larger, and told. */
static void
test_taken (void)
{
  static const struct { const char *text, *label; gboolean taken; } cases[] = {
    { "Omaha", "Omaha, Nebraska", TRUE },
    { "Houston", "Houston, Texas", TRUE },
    { "Omaha, NE", "Omaha, Nebraska", FALSE },
    { "48188", "48188 · Canton, Michigan", FALSE },
    { "Michigan", "Michigan", FALSE },
    { "Springfield", NULL, FALSE },
    { "Portland", NULL, FALSE },
    { "Canton", NULL, FALSE },
  };
  g_autoptr(PlazaPlaces) places = plaza_places_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean taken = TRUE;
      g_autoptr(PlazaPlaceMatch) match = plaza_places_resolve (places, cases[i].text, &taken, NULL, NULL);

      g_assert_cmpstr (match != NULL ? match->label : NULL, ==, cases[i].label);
      g_assert_cmpint (taken, ==, cases[i].taken);
    }
}

static void
test_unclear (void)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new ();

  for (guint i = 0; i < G_N_ELEMENTS (unclear); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) others = NULL;

      g_test_message ("“%s”", unclear[i].text);
      g_assert_null (plaza_places_resolve (places, unclear[i].text, NULL, &others, &error));
      g_assert_error (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_AMBIGUOUS);
      g_assert_nonnull (strstr (error->message, unclear[i].text));
      g_assert_cmpstr (label_at (others, 0), ==, unclear[i].label);
      g_assert_cmpuint (others->len, >, 1);
    }
}

static void
test_unknown (void)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new ();
  g_autoptr(GError) nothing_error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) others = NULL;

      g_assert_null (plaza_places_resolve (places, unknown[i].text, NULL, &others, &error));
      g_assert_error (error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_UNKNOWN);
      g_assert_cmpstr (label_at (others, 0), ==, unknown[i].label);
    }

  g_assert_null (plaza_places_resolve (places, "  %szzq\u202e ", NULL, NULL, &nothing_error));
  g_assert_error (nothing_error, PLAZA_PLACES_ERROR, PLAZA_PLACES_ERROR_UNKNOWN);
  g_assert_cmpstr (nothing_error->message, ==, "Plaza knows no place “%szzq\uFFFD”.");
}

static void
test_focus (void)
{
  const PlazaPlaceFocus oregon = { "OR", FALSE, 0, 0 };
  g_autoptr(PlazaPlaces) places = plaza_places_new ();
  g_autoptr(GPtrArray) with = NULL;
  g_autoptr(GPtrArray) without = NULL;

  plaza_places_set_focus (places, &oregon, 1);
  with = plaza_places_find (places, "springfield", 3, NULL);
  plaza_places_set_focus (places, NULL, 0);
  without = plaza_places_find (places, "springfield", 3, NULL);

  g_assert_cmpstr (label_at (with, 0), ==, "Springfield, Oregon");
  g_assert_cmpstr (label_at (without, 0), ==, "Springfield, Missouri");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_list (void)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new ();
  g_autoptr(PlazaPlaceList) list = plaza_place_list_new (places);
  g_autoptr(PlazaPlaceItem) item = NULL;
  guint n_changes = 0, n_texts = 0;

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (list, "notify::text", G_CALLBACK (count_cb), &n_texts);

  plaza_place_list_set_text (list, "");
  plaza_place_list_set_text (list, NULL);
  g_assert_cmpuint (n_texts + n_changes, ==, 0);

  plaza_place_list_set_text (list, "canton");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 8);
  g_assert_null (plaza_place_list_get_message (list));
  g_assert_cmpuint (n_changes, ==, 1);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (plaza_place_item_get_label (item), ==, "Canton, Michigan");
  g_assert_cmpint (plaza_place_item_get_match (item)->precision, ==, PLAZA_PRECISION_CITY);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 8));

  plaza_place_list_set_text (list, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_cmpuint (n_texts, ==, 2);
}

static void
test_list_unknown (void)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new ();
  g_autoptr(PlazaPlaceList) list = plaza_place_list_new (places);

  plaza_place_list_set_text (list, "Sprinfield");
  g_assert_true (plaza_place_list_get_suggesting (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 3);
  g_assert_nonnull (strstr (plaza_place_list_get_message (list), "“Sprinfield”"));

  plaza_place_list_set_text (list, "Zzyzzxqqv");
  g_assert_false (plaza_place_list_get_suggesting (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_nonnull (plaza_place_list_get_message (list));

  /* Not unknown yet: begun. */
  plaza_place_list_set_text (list, "zq");
  g_assert_null (plaza_place_list_get_message (list));
}

static void
test_list_without_places (void)
{
  g_autoptr(PlazaPlaces) places = plaza_places_new_for ("/nonexistent/places.sqlite");
  g_autoptr(PlazaPlaceList) list = plaza_place_list_new (places);

  plaza_place_list_set_text (list, "Canton");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_true (g_str_has_suffix (plaza_place_list_get_message (list), "."));

  plaza_place_list_set_text (list, "");
  g_assert_null (plaza_place_list_get_message (list));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/places/clear", test_clear);
  g_test_add_func ("/places/taken", test_taken);
  g_test_add_func ("/places/unclear", test_unclear);
  g_test_add_func ("/places/unknown", test_unknown);
  g_test_add_func ("/places/focus", test_focus);
  g_test_add_func ("/places/list", test_list);
  g_test_add_func ("/places/list-unknown", test_list_unknown);
  g_test_add_func ("/places/list-without-places", test_list_without_places);
  return g_test_run ();
}
