/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture.h"
#include "plaza-fact-row.h"
#include "plaza-no-events.h"
#include "plaza-filter.h"

/* Pago Pago, in American Samoa: no event is near. */
#define FAR_LATITUDE (-14.28)
#define FAR_LONGITUDE (-170.7)

typedef struct
{
  GtkWidget        *window;
  PlazaAsked       *asked;
  GtkWidget        *page;
  gint64            opened;
  guint             n_asked;
} Fixture;

static void
open_event_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  ((Fixture *) data)->opened = g_variant_get_int64 (parameter);
}

static void
ask_near_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  ((Fixture *) data)->n_asked++;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  const GActionEntry actions[] = { { .name = "open-event", .activate = open_event_cb, .parameter_type = "x" },
                                   { .name = "ask-near", .activate = ask_near_cb } };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  f->asked = plaza_asked_new (fixture_campaign ());
  f->page = plaza_no_events_new (f->asked);
  f->window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), f);
  gtk_widget_insert_action_group (f->window, "browser", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
  g_assert_finalize_object (f->asked);
}

/* They are there once nothing else is to do. */
static GtkListBoxRow *
way (Fixture *f,
     int      index)
{
  fixture_settle ();

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture_find (f->page, GTK_TYPE_LIST_BOX)), index);
}

static const char *
title_of (GtkListBoxRow *row)
{
  return row != NULL ? plaza_fact_row_get_title (PLAZA_FACT_ROW (row)) : NULL;
}

static const char *
subtitle_of (GtkListBoxRow *row)
{
  return plaza_fact_row_get_subtitle (PLAZA_FACT_ROW (row));
}

static void
activate (Fixture *f,
          int      index)
{
  GtkListBoxRow *row = way (f, index);

  g_assert_true (gtk_list_box_row_get_activatable (row));
  g_signal_emit_by_name (row, "activate");
  g_signal_emit_by_name (fixture_find (f->page, GTK_TYPE_LIST_BOX), "row-activated", row);
}

static void
go_far (Fixture *f,
        double   within)
{
  g_autoptr(PlazaNear) near = plaza_near_new ("96799", FAR_LATITUDE, FAR_LONGITUDE, PLAZA_PRECISION_POSTAL);

  plaza_asked_set_near (f->asked, near);
  plaza_asked_set_within (f->asked, within);
}

/* The first rows are the nearest events of all that have a point. */
static void
assert_nearest (Fixture *f,
                guint    n)
{
  const PlazaNear *near = plaza_asked_get_near (f->asked);
  double last = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PlazaEvent) event = NULL;
      const PlazaPlace *place;
      double km;

      f->opened = 0;
      activate (f, (int) i);
      g_assert_cmpint (f->opened, >, 0);
      event = plaza_campaign_get_event (fixture_campaign (), f->opened);
      place = &plaza_event_get_record (event)->place;
      g_assert_true (plaza_place_has_point (place));
      g_assert_cmpstr (title_of (way (f, (int) i)), ==, plaza_event_get_short_title (event));
      km = plaza_place_distance_km (near->latitude, near->longitude, place->latitude, place->longitude);
      g_assert_cmpfloat (km, >=, last);
      last = km;
      g_assert_true (g_str_has_suffix (subtitle_of (way (f, (int) i)), " mi"));
    }
}

static void
test_nearest (Fixture      *f,
              gconstpointer data)
{
  go_far (f, 16);
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 0);
  assert_nearest (f, 3);
  /* It is the only filter, and the button clears it. */
  g_assert_null (way (f, 3));
}

/* Of those that the other filters leave. */
static void
test_nearest_filtered (Fixture      *f,
                       gconstpointer data)
{
  plaza_asked_set_state (f->asked, "MI");
  go_far (f, 16);
  assert_nearest (f, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PlazaEvent) event = NULL;

      activate (f, (int) i);
      event = plaza_campaign_get_event (fixture_campaign (), f->opened);
      g_assert_cmpstr (plaza_event_get_record (event)->place.state, ==, "MI");
    }

  /* Without the state there is nothing near either. */
  g_assert_cmpstr (title_of (way (f, 2)), ==, "At any distance from 96799");
  g_assert_cmpstr (subtitle_of (way (f, 2)), ==, "3 events");
  g_assert_null (way (f, 3));
  activate (f, 2);
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 3);
  g_assert_nonnull (plaza_asked_get_near (f->asked));
}

/* Where the other filters leave none, of all. */
static void
test_nearest_of_all (Fixture      *f,
                     gconstpointer data)
{
  plaza_asked_set_text (f->asked, "zzzz");
  go_far (f, 16);
  assert_nearest (f, 3);
  /* Without one of both filters there is nothing either. */
  g_assert_null (way (f, 3));
}

static void
test_ways_out (Fixture      *f,
               gconstpointer data)
{
  plaza_asked_set_day (f->asked, "2017-02-23");
  plaza_asked_set_state (f->asked, "MI");
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 0);
  g_assert_cmpstr (title_of (way (f, 0)), ==, "Without Michigan");
  g_assert_cmpstr (subtitle_of (way (f, 0)), ==, "2 events");
  g_assert_cmpstr (title_of (way (f, 1)), ==, "Without Thu, Feb 23");
  g_assert_cmpstr (subtitle_of (way (f, 1)), ==, "3 events");
  g_assert_null (way (f, 2));

  activate (f, 0);
  g_assert_null (plaza_asked_get_state (f->asked));
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 2);
}

/* Who searches for a city wants what is near. */
static void
test_without_place (Fixture      *f,
                    gconstpointer data)
{
  plaza_asked_set_without_place (f->asked, TRUE);
  plaza_asked_set_text (f->asked, "solidarity march");
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 0);
  g_assert_cmpstr (title_of (way (f, 0)), ==, "Without “\342\201\250solidarity march\342\201\251”");
  g_assert_cmpstr (title_of (way (f, 1)), ==, "Those on the map too");
  activate (f, 1);
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 1);
}

static void
test_place (Fixture      *f,
            gconstpointer data)
{
  plaza_asked_set_text (f->asked, "ann arbor");
  g_assert_cmpstr (title_of (way (f, 0)), ==, "Near Ann Arbor, Michigan");
  activate (f, 0);
  g_assert_cmpuint (f->n_asked, >, 0);
  /* It clears no filter. */
  g_assert_cmpstr (plaza_asked_get_text (f->asked), ==, "ann arbor");

  plaza_asked_set_text (f->asked, "springfield");
  g_assert_cmpstr (title_of (way (f, 0)), ==, "Near “springfield”…");
  plaza_asked_set_text (f->asked, "zzzz");
  g_assert_null (way (f, 0));
}

#define ADD(path, name) g_test_add ("/no-events/" path, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  ADD ("nearest", nearest);
  ADD ("nearest-filtered", nearest_filtered);
  ADD ("nearest-of-all", nearest_of_all);
  ADD ("ways-out", ways_out);
  ADD ("without-place", without_place);
  ADD ("place", place);

  return fixture_run ();
}
