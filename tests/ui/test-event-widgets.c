/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "plaza-date-tile.h"
#include "plaza-event-line.h"
#include "plaza-event-page.h"
#include "plaza-event-pills.h"
#include "plaza-event-row.h"
#include "plaza-event-when.h"
#include "plaza-fact-row.h"
#include "plaza-filter-chip.h"
#include "plaza-overview.h"
#include "plaza-wording.h"

static PlazaEventRecord *
record_with (const char *title)
{
  PlazaEventRecord *record = plaza_event_record_new ();

  g_set_str (&record->title, title);
  g_set_str (&record->uid, "example");

  return record;
}

/* One meaning: what the filter finds has a reason on its row, and what it does not find has none. */
static void
test_attention (void)
{
  g_autoptr(PlazaAsked) asked = plaza_asked_new (fixture_campaign ());
  g_autoptr(PlazaEventRow) row = g_object_ref_sink (PLAZA_EVENT_ROW (plaza_event_row_new ()));
  PlazaEventList *found = plaza_asked_get_events (asked);
  g_autoptr(PlazaEventList) all = plaza_event_list_new ();
  guint n_reasons = 0;

  plaza_event_list_set (all, fixture_campaign (), NULL);
  plaza_asked_set_attention (asked, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (all)); i++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (all), i);
      const char *reason = plaza_wording_lacks (NULL, plaza_event_get_record (event));
      gboolean is_found = plaza_event_list_find (found, plaza_event_get_id (event)) != G_MAXUINT;
      g_autofree char *spoken = NULL;

      plaza_event_row_set_event (row, event, NULL);
      spoken = plaza_event_row_get_spoken (row);
      g_assert_true (is_found == (reason != NULL));
      g_assert_true (reason == NULL || strstr (spoken, reason) != NULL);
      n_reasons += reason != NULL;
    }

  g_assert_cmpuint (n_reasons, ==, 12);
}

static PlazaEvent *
event_at (int         start,
          int         end,
          const char *zone)
{
  PlazaEventRecord *record = record_with ("Example March");
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->date = g_strdup ("2017-02-22");
  slot->start = start;
  slot->end = end;
  slot->zone = g_strdup (zone);
  g_ptr_array_add (record->timeslots, slot);

  return plaza_event_new (record, NULL);
}

/* In its own zone, and on the clock of the reader, who is in Detroit. */
static void
test_when (void)
{
  enum { NO = PLAZA_TIME_UNKNOWN };
  static const struct { int start, end; const char *zone, *title, *subtitle; } cases[] = {
    { 720, 1080, "America/Denver", "Wednesday, February 22, 2017, 12–6 PM", "Mountain Time. On your clock: 2–8 PM." },
    { 1320, 1380, "America/Los_Angeles", "Wednesday, February 22, 2017, 10–11 PM",
      "Pacific Time. On your clock: Thursday, February 23, 2017, 1–2 AM." },
    { 720, 1080, "America/New_York", "Wednesday, February 22, 2017, 12–6 PM", "Eastern Time, the same as yours." },
    { NO, 1080, "America/Denver", "Wednesday, February 22, 2017, until 6 PM", "Mountain Time. On your clock: until 8 PM." },
    { 720, 1080, NULL, "Wednesday, February 22, 2017, 12–6 PM", "" },
  };
  g_autoptr(GtkListBox) list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaEvent) event = event_at (cases[i].start, cases[i].end, cases[i].zone);
      GtkWidget *row;

      plaza_event_when_fill (list, plaza_event_get_record (event), "en");
      row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
      g_assert_cmpstr (plaza_fact_row_get_title (PLAZA_FACT_ROW (row)), ==, cases[i].title);
      g_assert_cmpstr (plaza_fact_row_get_subtitle (PLAZA_FACT_ROW (row)), ==, cases[i].subtitle);
      g_assert_null (gtk_list_box_get_row_at_index (list, 1));
    }
}

static void
test_row_times (void)
{
  g_autoptr(PlazaEvent) there = event_at (720, 1080, "America/Denver");
  g_autoptr(PlazaEvent) here = event_at (720, 1080, "America/Detroit");
  g_autoptr(PlazaEventRow) row = g_object_ref_sink (PLAZA_EVENT_ROW (plaza_event_row_new ()));
  g_autofree char *spoken_there = NULL;
  g_autofree char *spoken_here = NULL;

  plaza_event_row_set_event (row, there, NULL);
  spoken_there = plaza_event_row_get_spoken (row);
  g_assert_cmpstr (spoken_there, ==, "Wed Feb 22, 2017, 12–6 PM MST (2–8 PM your time). No address, no contact");
  plaza_event_row_set_event (row, here, NULL);
  spoken_here = plaza_event_row_get_spoken (row);
  g_assert_cmpstr (spoken_here, ==, "Wed Feb 22, 2017, 12–6 PM EST. No address, no contact");
}

static void
test_row (void)
{
  g_autoptr(PlazaEvent) panel = fixture_event ("los-angeles-panel");
  g_autoptr(PlazaEventRow) row = g_object_ref_sink (PLAZA_EVENT_ROW (plaza_event_row_new ()));
  g_autofree char *spoken = NULL;

  plaza_event_row_set_event (row, panel, plaza_campaign_get_record (fixture_campaign ()));
  spoken = plaza_event_row_get_spoken (row);
  g_assert_true (g_str_has_prefix (plaza_event_row_get_title (row), "Panel Discussion"));
  g_assert_nonnull (strstr (spoken, "Los Angeles"));
  g_assert_nonnull (strstr (spoken, "Not open to the public"));
  g_assert_nonnull (strstr (spoken, "No time or place yet"));
  /* The title says what it is; where it does not, the row does. */
  g_assert_null (strstr (spoken, "Panel"));
}

/* A row is used again for another event, and keeps nothing of the last one. */
static void
test_row_recycled (void)
{
  g_autoptr(PlazaEvent) panel = fixture_event ("los-angeles-panel");
  g_autoptr(PlazaEvent) march = fixture_event ("canton-march");
  g_autoptr(PlazaEventRow) row = g_object_ref_sink (PLAZA_EVENT_ROW (plaza_event_row_new ()));
  g_autofree char *spoken = NULL;

  plaza_event_row_set_event (row, panel, NULL);
  plaza_event_row_set_event (row, march, NULL);
  spoken = plaza_event_row_get_spoken (row);
  g_assert_cmpstr (plaza_event_row_get_title (row), ==, "Interfaith Solidarity March");
  g_assert_null (strstr (spoken, "public"));
}

/* A screen reader is told the language of a title, and reads it whole or letter by letter. */
static void
test_row_language (void)
{
  g_autoptr(PlazaEvent) march = fixture_event ("canton-march");
  g_autoptr(PlazaEventRow) row = g_object_ref_sink (PLAZA_EVENT_ROW (plaza_event_row_new ()));
  GtkAccessibleText *text = GTK_ACCESSIBLE_TEXT (row);
  GtkAccessibleTextInterface *iface = GTK_ACCESSIBLE_TEXT_GET_IFACE (text);
  g_autofree GtkAccessibleTextRange *ranges = NULL;
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) values = NULL;
  g_autoptr(GBytes) all = NULL;
  g_autoptr(GBytes) part = NULL;
  unsigned int start, end;
  gsize n_ranges;

  plaza_event_row_set_event (row, march, plaza_campaign_get_record (fixture_campaign ()));
  g_assert_true (iface->get_attributes (text, 0, &n_ranges, &ranges, &names, &values));
  g_assert_cmpuint (n_ranges, ==, 1);
  g_assert_cmpstr (names[0], ==, "language");
  g_assert_cmpstr (values[0], ==, "en");
  g_assert_cmpuint (ranges[0].length, ==, strlen ("Interfaith Solidarity March"));

  all = iface->get_contents (text, 0, G_MAXUINT);
  g_assert_cmpstr (g_bytes_get_data (all, NULL), ==, "Interfaith Solidarity March");
  part = iface->get_contents_at (text, 5, GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER, &start, &end);
  g_assert_cmpstr (g_bytes_get_data (part, NULL), ==, "f");
  g_assert_cmpuint (end - start, ==, 1);
}

/* Titles are the organizers' words, and never markup. */
/* What a row is high for is what it draws, whatever its width. */
/* Nothing is cut, no line begins with a dot, and the distance lies on no word. */
static void
check_lines (PangoLayout *layout,
             PangoLayout *distance,
             guint        n,
             int          width)
{
  guint own = pango_layout_get_line_count (layout);
  PangoRectangle last;
  int taken;

  g_assert_false (pango_layout_is_ellipsized (layout));
  for (guint i = 0; i < own; i++)
    g_assert_false (g_str_has_prefix (pango_layout_get_text (layout)
                                      + pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, i)), "·"));

  if (distance == NULL || n > own)
    return;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, own - 1), NULL, &last);
  pango_layout_get_pixel_size (distance, &taken, NULL);
  g_assert_cmpint (last.width + PLAZA_EVENT_LINE_GAP + taken, <=, width);
}

static void
test_line_count (void)
{
  static const struct { const char *line, *short_line, *distance; } cases[] = {
    { "Rally · Phoenix · Wed 5 PM MST", NULL, NULL },
    { "March · Canton · Wed 5:30–8 PM EST (2:30–5 PM PST)", "March · Canton · Wed 5:30–8 PM EST", NULL },
    { "Vigil · San Juan Capistrano · Wed–Fri 5 PM PST", NULL, "1,234 mi" },
    { "Marcha · Canton · mié 5:30 p. m. EST", NULL, "63 mi" },
    { "Chicago · Wed 9 AM–5 PM CST", NULL, NULL },
    { "Marcha · Canton · mié 5:30 p. m. EST", NULL, "Mismo código postal" },
    { "Rally", "Rally", NULL },
    { "", NULL, "5 mi" },
  };
  g_autoptr(GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  PangoContext *context = gtk_widget_get_pango_context (label);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  PangoFontMetrics *metrics;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_context_set_font_description (context, font);
  metrics = pango_context_get_metrics (context, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int width = 120; width < 500; width++)
      {
        g_autoptr(PangoLayout) layout = plaza_event_line_create (context, cases[i].line);
        g_autoptr(PangoLayout) beside = cases[i].distance != NULL ? plaza_event_line_create (context, cases[i].distance) : NULL;

        guint n = plaza_event_line_fit (layout, cases[i].line, cases[i].short_line, beside, width);

        g_assert_cmpuint (plaza_event_line_count (context, metrics, cases[i].line, cases[i].short_line, cases[i].distance, width),
                          ==, n);
        check_lines (layout, beside, n, width);
      }
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);
}

static void
test_row_with_markup (void)
{
  g_autoptr(PlazaEvent) event = plaza_event_new (record_with ("<b>&amp; <span"), NULL);
  g_autoptr(PlazaEventRow) row = g_object_ref_sink (PLAZA_EVENT_ROW (plaza_event_row_new ()));

  plaza_event_row_set_event (row, event, NULL);
  g_assert_cmpstr (plaza_event_row_get_title (row), ==, "<b>&amp; <span");
}

static void
test_tile (void)
{
  g_autoptr(GtkWidget) tile = g_object_ref_sink (plaza_date_tile_new ());

  g_assert_true (gtk_widget_has_css_class (tile, "unknown"));
  plaza_date_tile_set_dates (PLAZA_DATE_TILE (tile), "2017-02-22", "2017-02-24", "2017-02-22", NULL);
  g_assert_false (gtk_widget_has_css_class (tile, "unknown"));
  g_assert_true (gtk_widget_has_css_class (tile, "on-the-day"));
  plaza_date_tile_set_dates (PLAZA_DATE_TILE (tile), "2017-02-23", NULL, "2017-02-22", NULL);
  g_assert_false (gtk_widget_has_css_class (tile, "on-the-day"));
  plaza_date_tile_set_dates (PLAZA_DATE_TILE (tile), "2017-02-23", NULL, "2017-02-22", "2017-02-24");
  g_assert_true (gtk_widget_has_css_class (tile, "on-the-day"));
  plaza_date_tile_set_dates (PLAZA_DATE_TILE (tile), "2017-02-25", NULL, "2017-02-22", "2017-02-24");
  g_assert_false (gtk_widget_has_css_class (tile, "on-the-day"));
  plaza_date_tile_set_dates (PLAZA_DATE_TILE (tile), "not a date", NULL, NULL, NULL);
  g_assert_true (gtk_widget_has_css_class (tile, "unknown"));
}

static void
populate_cb (PlazaFilterChip *chip,
             guint           *n)
{
  ++*n;
  plaza_filter_chip_add_option (chip, "MI", "Michigan");
  plaza_filter_chip_add_option (chip, "ME", "Maine");
  plaza_filter_chip_set_on (chip, "MI", TRUE);
}

static void
chosen_cb (PlazaFilterChip *chip,
           const char      *id,
           char           **chosen)
{
  g_set_str (chosen, id);
}

static GtkWidget *
find_labelled (GtkWidget  *widget,
               const char *label)
{
  if (GTK_IS_CHECK_BUTTON (widget) &&
      g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_list (GtkWidget *chip)
{
  GtkWidget *box = gtk_widget_get_first_child (chip);

  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (box)));
  fixture_settle ();
}

/* The list is made when it is opened, and only a person's choice is told. */
static void
test_chip (void)
{
  GtkWidget *chip = g_object_new (PLAZA_TYPE_FILTER_CHIP, "title", "State", "any", "Any state", NULL);
  GtkWidget *window = gtk_window_new ();
  g_autofree char *chosen = NULL;
  guint populated = 0;

  gtk_window_set_child (GTK_WINDOW (window), chip);
  g_signal_connect (chip, "populate", G_CALLBACK (populate_cb), &populated);
  g_signal_connect (chip, "chosen", G_CALLBACK (chosen_cb), &chosen);
  plaza_chip_set_label (PLAZA_CHIP (chip), "Michigan");
  plaza_filter_chip_set_on (PLAZA_FILTER_CHIP (chip), "MI", TRUE);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_cmpuint (populated, ==, 0);

  open_list (chip);
  g_assert_cmpuint (populated, ==, 1);
  g_assert_null (chosen);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_labelled (chip, "Maine")), TRUE);
  g_assert_cmpstr (chosen, ==, "ME");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_labelled (chip, "Any state")), TRUE);
  g_assert_cmpstr (chosen, ==, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every event of the campaign has a page, whatever is missing. */
static void
test_pages (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  PlazaAsked *asked = plaza_opened_get_asked (opened);
  g_autoptr(GtkWidget) page = g_object_ref_sink (plaza_event_page_new (opened));
  GListModel *events = G_LIST_MODEL (plaza_asked_get_events (asked));

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr(PlazaEvent) event = g_list_model_get_item (events, i);

      plaza_opened_set_event (opened, event);
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==,
                       plaza_event_get_short_title (event));
      plaza_opened_set_language (opened, i % 2 == 0 ? "es" : "en");
    }
}

static void
test_page_of_nothing (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  g_autoptr(GtkWidget) page = g_object_ref_sink (plaza_event_page_new (opened));
  g_autoptr(PlazaEvent) event = plaza_event_new (record_with ("<i>"), NULL);

  plaza_opened_set_event (opened, event);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "<i>");
  plaza_opened_set_event (opened, NULL);
}

static void
test_overview (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  g_autoptr(GtkWidget) page = g_object_ref_sink (plaza_overview_new (opened));

  plaza_opened_set_language (opened, "es");
  plaza_opened_set_language (opened, "en");
  g_assert_true (ADW_IS_NAVIGATION_PAGE (page));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/event-widgets/attention", test_attention);
  g_test_add_func ("/event-widgets/row", test_row);
  g_test_add_func ("/event-widgets/row-language", test_row_language);
  g_test_add_func ("/event-widgets/row-times", test_row_times);
  g_test_add_func ("/event-widgets/when", test_when);
  g_test_add_func ("/event-widgets/row-recycled", test_row_recycled);
  g_test_add_func ("/event-widgets/line-count", test_line_count);
  g_test_add_func ("/event-widgets/row-with-markup", test_row_with_markup);
  g_test_add_func ("/event-widgets/tile", test_tile);
  g_test_add_func ("/event-widgets/chip", test_chip);
  g_test_add_func ("/event-widgets/pages", test_pages);
  g_test_add_func ("/event-widgets/page-of-nothing", test_page_of_nothing);
  g_test_add_func ("/event-widgets/overview", test_overview);

  return fixture_run ();
}
