/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-ics.h"

#include <libical/ical.h>
#include <string.h>

#include "plaza-config.h"
#include "plaza-ics-event.h"
#include "plaza-ics-zone.h"

#define CALENDAR_END "END:VCALENDAR\r\n"

typedef icalcomponent PlazaIcalComponent;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaIcalComponent, icalcomponent_free)

/* What a calendar shows as one thing each: every timeslot with a date, also one of several days in a row, since an entry
 * that goes from the first to the last of them would have to give up its UID where one in the middle is taken out. */
static GArray *
ics_stretches_of (const PlazaEventRecord *event)
{
  GArray *stretches = g_array_new (FALSE, TRUE, sizeof (PlazaIcsStretch));

  for (guint i = 0; i < event->timeslots->len; i++)
    {
      PlazaIcsStretch stretch = { .event = event, .slot = g_ptr_array_index (event->timeslots, i) };

      if (plaza_date_is_valid (stretch.slot->date))
        g_array_append_val (stretches, stretch);
    }

  return stretches;
}

static gboolean
ics_has_unnamed_slot (const PlazaEventRecord *event)
{
  for (guint i = 0; i < event->timeslots->len; i++)
    if (((const PlazaTimeslot *) g_ptr_array_index (event->timeslots, i))->id == NULL)
      return TRUE;

  return FALSE;
}

/* What the public may know of it; a calendar is easily shared. A timeslot has no id where another program wrote it. */
static PlazaEventRecord *
ics_record_of (PlazaEvent *event)
{
  PlazaEventRecord *public = plaza_event_record_for (plaza_event_get_record (event), PLAZA_AUDIENCE_PUBLIC);
  PlazaEventRecord *named;

  if (!ics_has_unnamed_slot (public))
    return public;

  named = plaza_record_copy (&plaza_event_record_type, public);
  plaza_record_set_row (named, plaza_record_get_revision (public), plaza_record_get_position (public));
  plaza_event_record_name_slots (named);
  plaza_record_unref (public);
  return named;
}

static int
ics_first_year_of (GPtrArray *events)
{
  int year = 9999;

  for (guint i = 0; i < events->len; i++)
    {
      const char *date = plaza_event_record_first_date (plaza_event_get_record (g_ptr_array_index (events, i)));

      if (date != NULL)
        year = MIN (year, (int) g_ascii_strtoll (date, NULL, 10));
    }

  return year;
}

/* Adds the VTIMEZONE once; answers whether the calendar has it. */
static gboolean
ics_need_zone (icalcomponent *calendar,
               GHashTable    *zones,
               const char    *zone,
               int            year)
{
  icalcomponent *component;

  if (zone == NULL)
    return FALSE;
  if (g_hash_table_contains (zones, zone))
    return g_hash_table_lookup (zones, zone) != NULL;

  component = plaza_ics_zone_new (zone, year);
  if (component != NULL)
    icalcomponent_add_component (calendar, component);
  g_hash_table_insert (zones, (char *) zone, component);

  return component != NULL;
}

static icalcomponent *
ics_calendar_new (const char *name)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  icalproperty *title = icalproperty_new_x (name);

  /* Most calendars show this as the calendar's name, though it is no standard. */
  icalproperty_set_x_name (title, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//We Are All America//Plaza " PLAZA_VERSION "//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (calendar, title);

  return calendar;
}

/* Zones must stand before what names them, for programs that read once. */
static void
ics_add_zones (icalcomponent *calendar,
               GHashTable    *zones,
               GArray        *stretches,
               int            year)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      PlazaIcsStretch *stretch = &g_array_index (stretches, PlazaIcsStretch, i);

      if (stretch->slot->start != PLAZA_TIME_UNKNOWN)
        stretch->has_zone = ics_need_zone (calendar, zones, stretch->slot->zone, year);
    }
}

/* @component as text of which the last @n_cut bytes are left out; each by itself, since a large
 * calendar as one would take several times its memory. */
static void
ics_append_component (GString       *text,
                      icalcomponent *component,
                      gsize          n_cut)
{
  char *written = icalcomponent_as_ical_string_r (component);

  g_string_append_len (text, written, (gssize) (strlen (written) - n_cut));
  icalmemory_free_buffer (written);
}

static void
ics_append_stretches (GString    *text,
                      GArray     *stretches,
                      const char *domain)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      PlazaIcsStretch *stretch = &g_array_index (stretches, PlazaIcsStretch, i);
      g_autoptr(PlazaIcalComponent) event = NULL;

      stretch->domain = domain;
      event = plaza_ics_event_new (stretch);
      ics_append_component (text, event, 0);
    }
}

/**
 * plaza_ics_write:
 * @campaign: where the events are from
 * @events: (element-type PlazaEvent): events, of which at least one has a date
 * @progress: (nullable): how far it is
 * @error: %G_IO_ERROR_CANCELLED alone
 *
 * Returns: (transfer full) (nullable): the calendar; see plaza_export_ics()
 */
char *
plaza_ics_write (PlazaCampaign  *campaign,
                 GPtrArray      *events,
                 PlazaProgress  *progress,
                 GError        **error)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_autoptr(PlazaIcalComponent) calendar = ics_calendar_new (record->name);
  g_autoptr(GHashTable) zones = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr(GString) text = g_string_new (NULL);
  int year = ics_first_year_of (events);

  for (guint i = 0; i < events->len; i++)
    {
      g_ptr_array_add (records, ics_record_of (g_ptr_array_index (events, i)));
      g_ptr_array_add (all, ics_stretches_of (g_ptr_array_index (records, i)));
      ics_add_zones (calendar, zones, g_ptr_array_index (all, i), year);
    }

  ics_append_component (text, calendar, strlen (CALENDAR_END));
  for (guint i = 0; i < all->len; i++)
    {
      ics_append_stretches (text, g_ptr_array_index (all, i), record->id);
      if (!plaza_progress_step (progress, i, all->len, error))
        return NULL;
    }
  g_string_append (text, CALENDAR_END);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
