/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture.h"
#include "plaza-day-calendar.h"
#include "plaza-day-choices.h"
#include "plaza-timeslot.h"
#include "plaza-week.h"

/* The week of the campaign's day, on which most events are. */
#define TODAY "2017-02-22"

typedef struct
{
  GtkWidget        *window;
  PlazaAsked       *asked;
  PlazaFilterChip  *chip;
  GtkWidget        *popover;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->asked = plaza_asked_new (fixture_campaign ());
  if (data != NULL)
    plaza_asked_set_today (f->asked, data);
  f->chip = g_object_new (PLAZA_TYPE_FILTER_CHIP, "title", "Day", "any", "Any day", NULL);
  plaza_day_choices_add (f->chip, f->asked);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->chip));
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

static void
open_choices (Fixture *f)
{
  plaza_chip_popdown (PLAZA_CHIP (f->chip));
  plaza_chip_popup (PLAZA_CHIP (f->chip));
  fixture_settle ();
  f->popover = fixture_find (GTK_WIDGET (f->chip), GTK_TYPE_POPOVER);
  g_assert_true (gtk_widget_get_mapped (f->popover));
}

static void
append_text (GtkWidget *widget,
             GString   *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_text (child, text);
}

static GtkWidget *
first_option (Fixture *f)
{
  return fixture_find (f->popover, GTK_TYPE_CHECK_BUTTON);
}

static char *
text_of (GtkWidget *option)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_text (option, text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_options (Fixture           *f,
                const char *const *expected)
{
  GtkWidget *option = first_option (f);

  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_autofree char *text = option != NULL ? text_of (option) : NULL;

      g_assert_cmpstr (text, ==, expected[i]);
      option = gtk_widget_get_next_sibling (option);
    }

  /* Below them is what opens the calendar. */
  g_assert_false (GTK_IS_CHECK_BUTTON (option));
  g_assert_true (gtk_widget_has_css_class (option, "more"));
}

static GtkCheckButton *
find_option (Fixture    *f,
             const char *start)
{
  for (GtkWidget *option = first_option (f); option != NULL; option = gtk_widget_get_next_sibling (option))
    {
      g_autofree char *text = text_of (option);

      if (GTK_IS_CHECK_BUTTON (option) && g_str_has_prefix (text, start))
        return GTK_CHECK_BUTTON (option);
    }

  g_error ("There is no option “%s”", start);
}

static const char *
chip_label (Fixture *f)
{
  return gtk_label_get_text (GTK_LABEL (fixture_find (GTK_WIDGET (f->chip), GTK_TYPE_LABEL)));
}

static void
test_options (Fixture      *f,
              gconstpointer data)
{
  const char * const all[] = {
    "Any day", "Today 8", "This week 14", "Tue, Feb 21 1", "Thu, Feb 23 2", "Fri, Feb 24 5", "No date 3", NULL,
  };
  const char * const of_michigan[] = { "Any day", "Today 1", "This week 2", "Tue, Feb 21 1", "No date 1", NULL };

  open_choices (f);
  assert_options (f, all);
  /* What the other filters leave. */
  plaza_asked_set_state (f->asked, "MI");
  open_choices (f);
  assert_options (f, of_michigan);
}

/* Years later there is no day to come. */
static void
test_options_later (Fixture      *f,
                    gconstpointer data)
{
  const char * const all[] = {
    "Any day", "Tue, Feb 21 1", "Wed, Feb 22 8", "Thu, Feb 23 2", "Fri, Feb 24 5", "No date 3", NULL,
  };

  open_choices (f);
  assert_options (f, all);
}

/* What an option counts is what the list holds when it is chosen. */
static void
test_choose (Fixture      *f,
             gconstpointer data)
{
  static const struct { const char *start, *label, *day; } cases[] = {
    { "Today", "Today", TODAY }, { "Thu, Feb 23", "Thu, Feb 23", "2017-02-23" }, { "No date", "No date", "" },
    { "This week", "This week", NULL }, { "Any day", "Day", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      GtkCheckButton *option;

      open_choices (f);
      option = find_option (f, cases[i].start);
      text = text_of (GTK_WIDGET (option));
      gtk_check_button_set_active (option, TRUE);
      g_assert_cmpstr (chip_label (f), ==, cases[i].label);
      if (cases[i].day != NULL)
        g_assert_cmpstr (plaza_asked_get_day (f->asked), ==, cases[i].day);
      if (g_ascii_isdigit (text[strlen (text) - 1]))
        g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==,
                          (guint) g_ascii_strtoull (strrchr (text, ' '), NULL, 10));

      /* It is ticked when the list is opened again. */
      open_choices (f);
      g_assert_true (gtk_check_button_get_active (find_option (f, cases[i].start)));
    }

  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 17);
}

static void
test_week (Fixture      *f,
           gconstpointer data)
{
  GDate today, first, last;
  char from[11], to[11];

  g_assert_true (plaza_date_parse (TODAY, &today));
  plaza_week_around (&today, plaza_week_first_day (), &first, &last);
  g_date_strftime (from, sizeof from, "%Y-%m-%d", &first);
  g_date_strftime (to, sizeof to, "%Y-%m-%d", &last);
  open_choices (f);
  gtk_check_button_set_active (find_option (f, "This week"), TRUE);
  g_assert_cmpstr (plaza_asked_get_day (f->asked), ==, from);
  g_assert_cmpstr (plaza_asked_get_last_day (f->asked), ==, to);

  /* On another day, these are other days. */
  plaza_asked_set_today (f->asked, "2017-02-10");
  g_assert_nonnull (strstr (chip_label (f), " – "));
  plaza_asked_set_days (f->asked, "2017-02-21", "2017-02-22");
  g_assert_cmpstr (chip_label (f), ==, "Tue, Feb 21 – Wed, Feb 22");
  g_signal_emit_by_name (f->chip, "cleared");
  g_assert_null (plaza_asked_get_day (f->asked));
  g_assert_cmpstr (chip_label (f), ==, "Day");
}

#define PATIENCE_MS 1500

static void
late_cb (gpointer late)
{
  *(gboolean *) late = TRUE;
}

/* Until it is in its place, and a press can meet a day. Answers whether it came there. */
static gboolean
wait_for_size (GtkWidget *widget)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_once (PATIENCE_MS, late_cb, &late);

  while (!late && (gtk_widget_get_width (widget) == 0 || !gtk_widget_get_mapped (widget)))
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timeout);
  fixture_settle ();

  return !late;
}

/* The X server closes a popover that opens while another closes. */
static GtkCalendar *
open_calendar (Fixture *f)
{
  for (int attempt = 0; attempt < 5; attempt++)
    {
      GtkWidget *more, *calendar;

      open_choices (f);
      more = gtk_widget_get_last_child (gtk_widget_get_parent (first_option (f)));
      g_signal_emit_by_name (more, "clicked");
      calendar = fixture_find (f->popover, GTK_TYPE_CALENDAR);
      if (wait_for_size (calendar))
        return GTK_CALENDAR (calendar);

      plaza_chip_popdown (PLAZA_CHIP (f->chip));
      fixture_settle ();
    }

  g_error ("The calendar does not open");
}

static PlazaDayCalendar *
day_calendar (GtkCalendar *calendar)
{
  return PLAZA_DAY_CALENDAR (gtk_widget_get_parent (GTK_WIDGET (calendar)));
}

static void
assert_marked (GtkCalendar *calendar,
               const char  *expected)
{
  g_autoptr(GString) marked = g_string_new (NULL);

  for (guint day = 1; day <= 31; day++)
    if (gtk_calendar_get_day_is_marked (calendar, day))
      g_string_append_printf (marked, "%s%u", marked->len > 0 ? " " : "", day);

  g_assert_cmpstr (marked->str, ==, expected);
}

static void
assert_shown (GtkCalendar *calendar,
              const char  *expected)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  g_assert_cmpstr (text, ==, expected);
}

/* In the header: earlier month, later month, earlier year, later year. */
static void
turn (GtkCalendar *calendar,
      guint        arrow)
{
  GtkWidget *button = fixture_find (GTK_WIDGET (calendar), GTK_TYPE_BUTTON);

  for (GtkWidget *next = button; next != NULL; next = gtk_widget_get_next_sibling (next))
    if (GTK_IS_BUTTON (next) && arrow-- == 0)
      {
        g_signal_emit_by_name (next, "clicked");
        return;
      }

  g_assert_not_reached ();
}

static void
test_marks (Fixture      *f,
            gconstpointer data)
{
  GtkCalendar *calendar = open_calendar (f);

  assert_shown (calendar, TODAY);
  assert_marked (calendar, "21 22 23 24");
  turn (calendar, 1);
  assert_shown (calendar, "2017-03-22");
  assert_marked (calendar, "");
  turn (calendar, 0);
  assert_marked (calendar, "21 22 23 24");
  /* Turning its pages chooses nothing. */
  g_assert_null (plaza_asked_get_day (f->asked));

  plaza_asked_set_state (f->asked, "MI");
  assert_marked (open_calendar (f), "21 22");
}

/* Also where the day that was shown is none of the next month. */
static void
test_turning_chooses_nothing (Fixture      *f,
                              gconstpointer data)
{
  GtkCalendar *calendar;

  plaza_asked_set_day (f->asked, "2017-01-31");
  calendar = open_calendar (f);
  assert_shown (calendar, "2017-01-31");
  turn (calendar, 1);
  assert_marked (calendar, "21 22 23 24");
  g_assert_cmpstr (plaza_asked_get_day (f->asked), ==, "2017-01-31");
}

static void
select_day (GtkCalendar *calendar,
            int          day)
{
  g_autoptr(GDateTime) date = g_date_time_new_local (2017, 2, day, 12, 0, 0);

  gtk_calendar_select_day (calendar, date);
}

/* A press on the day that is shown as selected already. */
static void
press_selected (GtkCalendar *calendar,
                gboolean     released)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (calendar));
  GtkGesture *click = NULL;
  GtkWidget *day = NULL;
  graphene_point_t point;
  GQueue queue = G_QUEUE_INIT;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        click = GTK_GESTURE (controller);
    }
  g_assert_nonnull (click);

  g_queue_push_tail (&queue, calendar);
  while (day == NULL)
    {
      GtkWidget *widget = g_queue_pop_head (&queue);

      g_assert_nonnull (widget);
      if (gtk_widget_has_css_class (widget, "day-number") && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED))
        day = widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }
  g_queue_clear (&queue);

  g_assert_true (gtk_widget_compute_point (day, GTK_WIDGET (calendar),
                                           &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (day) / 2,
                                                                 (float) gtk_widget_get_height (day) / 2), &point));
  g_signal_emit_by_name (click, "pressed", 1, (double) point.x, (double) point.y);
  if (released)
    g_signal_emit_by_name (click, "released", 1, (double) point.x, (double) point.y);
}

static void
test_calendar_chooses (Fixture      *f,
                       gconstpointer data)
{
  select_day (open_calendar (f), 24);
  g_assert_cmpstr (plaza_asked_get_day (f->asked), ==, "2017-02-24");
  g_assert_cmpstr (chip_label (f), ==, "Fri, Feb 24");
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 5);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (f->popover));

  /* A day without events can be chosen too, and says so. */
  select_day (open_calendar (f), 26);
  g_assert_cmpstr (plaza_asked_get_day (f->asked), ==, "2017-02-26");
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 0);
}

/* The day at which the calendar begins is not chosen before it is pressed; pressed once more it is not any more. */
static void
test_same_day_again (Fixture      *f,
                     gconstpointer data)
{
  GtkCalendar *calendar = open_calendar (f);

  assert_shown (calendar, TODAY);
  g_assert_null (plaza_asked_get_day (f->asked));
  press_selected (calendar, TRUE);
  g_assert_cmpstr (plaza_asked_get_day (f->asked), ==, TODAY);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (f->popover));

  press_selected (open_calendar (f), TRUE);
  g_assert_null (plaza_asked_get_day (f->asked));
  g_assert_cmpstr (chip_label (f), ==, "Day");
  g_assert_cmpuint (plaza_asked_get_n_events (f->asked), ==, 17);
}

static void
count_chosen_cb (guint *n)
{
  ++*n;
}

/* Nothing is told twice of one press. */
static void
test_told_once (void)
{
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (PlazaDayCount));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *widget = plaza_day_calendar_new (days, TODAY);
  GtkCalendar *calendar = GTK_CALENDAR (fixture_find (widget, GTK_TYPE_CALENDAR));
  guint n = 0;

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (wait_for_size (widget));
  g_signal_connect_swapped (widget, "chosen", G_CALLBACK (count_chosen_cb), &n);
  g_assert_true (day_calendar (calendar) == PLAZA_DAY_CALENDAR (widget));

  press_selected (calendar, TRUE);
  g_assert_cmpuint (n, ==, 1);
  press_selected (calendar, FALSE);
  select_day (calendar, 23);
  g_assert_cmpuint (n, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));

  /* What is no date begins today. */
  g_object_ref_sink (widget = plaza_day_calendar_new (days, "2017-02-31"));
  g_object_unref (widget);
}

#define ADD(path, today, name) g_test_add ("/days/" path, Fixture, today, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  ADD ("options", TODAY, options);
  ADD ("options-later", "2026-11-24", options_later);
  ADD ("choose", TODAY, choose);
  ADD ("week", TODAY, week);
  ADD ("marks", TODAY, marks);
  ADD ("turning-chooses-nothing", TODAY, turning_chooses_nothing);
  ADD ("calendar-chooses", TODAY, calendar_chooses);
  ADD ("same-day-again", TODAY, same_day_again);
  g_test_add_func ("/days/told-once", test_told_once);

  return fixture_run ();
}
