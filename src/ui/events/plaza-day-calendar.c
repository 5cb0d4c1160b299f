/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-day-calendar.h"

#include <string.h>

#include "plaza-campaign.h"
#include "plaza-timeslot.h"

struct _PlazaDayCalendar
{
  AdwBin       parent_instance;

  GtkCalendar *calendar;
  GArray      *days;      /* of PlazaDayCount */
  gboolean     pressed;   /* a day or a key, which was not told of yet */
};

G_DEFINE_FINAL_TYPE (PlazaDayCalendar, plaza_day_calendar, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
mark_days_cb (PlazaDayCalendar *self)
{
  g_autoptr(GDateTime) shown = gtk_calendar_get_date (self->calendar);
  g_autofree char *month = g_date_time_format (shown, "%Y-%m-");

  gtk_calendar_clear_marks (self->calendar);
  for (guint i = 0; i < self->days->len; i++)
    {
      const PlazaDayCount *day = &g_array_index (self->days, PlazaDayCount, i);

      if (g_str_has_prefix (day->date, month))
        gtk_calendar_mark_day (self->calendar, (guint) g_ascii_strtoull (day->date + strlen (month), NULL, 10));
    }
}

static void
calendar_choose (PlazaDayCalendar *self)
{
  g_autoptr(GDateTime) shown = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (shown, "%Y-%m-%d");

  self->pressed = FALSE;
  g_signal_emit (self, signals[CHOSEN], 0, date);
}

static void
day_selected_cb (PlazaDayCalendar *self)
{
  mark_days_cb (self);
  calendar_choose (self);
}

static void
calendar_pressed_cb (PlazaDayCalendar *self)
{
  self->pressed = TRUE;
}

/* GtkCalendar says nothing of a press on the day that it shows as selected. */
static void
calendar_released_cb (PlazaDayCalendar *self,
                      int               n_press,
                      double            x,
                      double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (self->pressed && picked != NULL && gtk_widget_has_css_class (picked, "day-number") &&
      !gtk_widget_has_css_class (picked, "other-month"))
    calendar_choose (self);
}

static gboolean
calendar_is_choosing (guint key)
{
  return key == GDK_KEY_space || key == GDK_KEY_KP_Space || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;
}

static gboolean
calendar_key_pressed_cb (PlazaDayCalendar *self,
                         guint             key)
{
  self->pressed = calendar_is_choosing (key);

  return GDK_EVENT_PROPAGATE;
}

static void
calendar_key_released_cb (PlazaDayCalendar *self,
                          guint             key)
{
  if (self->pressed && calendar_is_choosing (key))
    calendar_choose (self);
}

static void
calendar_watch_input (PlazaDayCalendar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (calendar_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (calendar_released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (calendar_key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (calendar_key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
}

static void
plaza_day_calendar_finalize (GObject *object)
{
  g_array_unref (PLAZA_DAY_CALENDAR (object)->days);

  G_OBJECT_CLASS (plaza_day_calendar_parent_class)->finalize (object);
}

static void
plaza_day_calendar_class_init (PlazaDayCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_day_calendar_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plaza_day_calendar_init (PlazaDayCalendar *self)
{
  const char * const turns[] = { "next-month", "prev-month", "next-year", "prev-year" };

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->calendar), "days");
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    g_signal_connect_object (self->calendar, turns[i], G_CALLBACK (mark_days_cb), self, G_CONNECT_SWAPPED);
  calendar_watch_input (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->calendar));
}

/**
 * plaza_day_calendar_new:
 * @days: (element-type PlazaDayCount): the days to mark
 * @date: (nullable): the day to begin at
 *
 * Returns: (transfer floating): a calendar
 */
GtkWidget *
plaza_day_calendar_new (GArray     *days,
                        const char *date)
{
  PlazaDayCalendar *self = g_object_new (PLAZA_TYPE_DAY_CALENDAR, NULL);
  GDate day;

  self->days = g_array_ref (days);
  if (date != NULL && plaza_date_parse (date, &day))
    {
      g_autoptr(GDateTime) shown = g_date_time_new_local (g_date_get_year (&day), g_date_get_month (&day),
                                                          g_date_get_day (&day), 12, 0, 0);

      gtk_calendar_select_day (self->calendar, shown);
    }

  mark_days_cb (self);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
