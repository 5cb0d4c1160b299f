/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-draft.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-ics-own.h"
#include "plaza-read-ics-rule.h"
#include "plaza-text-rules.h"

/* A moment as a name in a set; of a day alone its date, which stands for all times of that day. */
static char *
ics_series_name_moment (const PlazaReadMoment *moment,
                        gboolean               whole_day)
{
  return whole_day || moment->seconds < 0 ? g_strdup (moment->date) : g_strdup_printf ("%s %d", moment->date, moment->seconds);
}

static int
ics_series_compare (gconstpointer a,
                    gconstpointer b)
{
  const PlazaReadMoment *one = a;
  const PlazaReadMoment *other = b;
  int order = strcmp (one->date, other->date);

  return order != 0 ? order : one->seconds - other->seconds;
}

/* Says what is wrong with a moment, and keeps its words; a day that does not exist stops the event. */
static gboolean
ics_series_check_said (PlazaIcsDraft          *self,
                       const PlazaIcsProperty *property,
                       const char             *text,
                       PlazaIcsSaid            said)
{
  g_autofree char *quoted = plaza_text_rules_quote (text);

  if (said == PLAZA_ICS_SAID_IMPOSSIBLE && self->draft->problems->len < 2 * PLAZA_READ_MOST_QUESTIONS)
    /* Translators: %s is a date or a time as it stands in a file. */
    plaza_incoming_refuse (self->draft, property->name, g_strdup_printf (_("“%s” is no day of the calendar, or no time of a day"), quoted));
  else if (said == PLAZA_ICS_SAID_NONSENSE)
    {
      /* Translators: %s is what stands in a file where a date should. */
      plaza_ics_draft_ask (self, property->name, g_strdup_printf (_("“%s” is no date; kept in the details"), quoted));
      plaza_ics_draft_keep (self, text);
    }

  return said == PLAZA_ICS_SAID_MOMENT;
}

static void
ics_series_check_zone (PlazaIcsDraft          *self,
                       const PlazaIcsProperty *property,
                       const PlazaReadMoment  *moment)
{
  g_autofree char *name = moment->zone == NULL && moment->seconds >= 0 ? plaza_ics_property_param (property, "TZID") : NULL;
  g_autofree char *quoted = name != NULL ? plaza_text_rules_quote (name) : NULL;

  if (name != NULL)
    /* Translators: %s is the name of a time zone as it stands in a file. */
    plaza_ics_draft_ask (self, property->name, g_strdup_printf (_("the time zone “%s” is not known; the one of the place is taken"), quoted));
}

static void
ics_series_read_end (PlazaIcsDraft      *self,
                     const PlazaIcsPart *part,
                     PlazaReadStretch   *stretch)
{
  const PlazaIcsProperty *end = plaza_ics_part_find (part, "DTEND");
  const PlazaIcsProperty *duration = plaza_ics_part_find (part, "DURATION");
  gint64 seconds;
  int days;

  if (end != NULL && *end->value != '\0')
    {
      if (!ics_series_check_said (self, end, end->value, plaza_ics_moment_read (end, end->value, &self->clock, &stretch->end)))
        stretch->end = (PlazaReadMoment) { .seconds = -1, .text = end->value, .field = end->name };
    }
  else if (duration != NULL && plaza_ics_duration_parse (duration->value, &days, &seconds))
    {
      stretch->end = stretch->start;
      stretch->end.text = duration->value;
      stretch->end.field = duration->name;
      plaza_read_moment_add (&stretch->end, days, seconds);
    }
  else if (duration != NULL && *duration->value != '\0')
    {
      g_autofree char *quoted = plaza_text_rules_quote (duration->value);

      /* Translators: %s is what stands in a file where a length of time should. */
      plaza_ics_draft_ask (self, duration->name, g_strdup_printf (_("“%s” is no length of time; kept in the details"), quoted));
      plaza_ics_draft_keep (self, duration->value);
    }
}

static gboolean
ics_series_is_all_day (const PlazaIcsPart *part)
{
  return g_ascii_strcasecmp (plaza_ics_part_get (part, "X-MICROSOFT-CDO-ALLDAYEVENT"), "TRUE") == 0 ||
         g_ascii_strcasecmp (plaza_ics_part_get (part, "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"), "TRUE") == 0;
}

/* Returns whether it begins at a known time; what is wrong is said. */
static gboolean
ics_series_read_stretch (PlazaIcsDraft      *self,
                         const PlazaIcsPart *part,
                         PlazaReadStretch   *stretch)
{
  const PlazaIcsProperty *start = plaza_ics_part_find (part, "DTSTART");

  *stretch = (PlazaReadStretch) { .start.seconds = -1, .end.seconds = -1, .all_day = ics_series_is_all_day (part) };
  if (start == NULL || *start->value == '\0')
    {
      plaza_ics_draft_ask (self, "DTSTART", g_strdup (_("no date is given")));
      return FALSE;
    }
  if (!ics_series_check_said (self, start, start->value, plaza_ics_moment_read (start, start->value, &self->clock, &stretch->start)))
    return FALSE;

  ics_series_check_zone (self, start, &stretch->start);
  ics_series_read_end (self, part, stretch);
  return TRUE;
}

/* Turned to the clock of the series: exceptions are often in UTC while the series is not. */
static void
ics_series_turn (PlazaReadMoment       *moment,
                 const PlazaReadMoment *start)
{
  if (moment->zone != NULL && start->zone != NULL && strcmp (moment->zone, start->zone) != 0)
    plaza_read_moment_in_zone (moment, start->zone);
  moment->zone = start->zone;
}

/* The moments that a list has: of RDATE, EXDATE and RECURRENCE-ID. A stretch of RDATE gives its beginning. */
static void
ics_series_list (PlazaIcsDraft          *self,
                 const PlazaIcsProperty *property,
                 const PlazaReadMoment  *start,
                 GArray                 *moments)
{
  g_auto(GStrv) texts = g_strsplit (property->value, ",", 1 + PLAZA_ICS_RULE_MOST);

  for (guint i = 0; texts[i] != NULL && moments->len < PLAZA_ICS_RULE_MOST; i++)
    {
      PlazaReadMoment moment;
      char *text = g_strstrip (texts[i]);

      text[strcspn (text, "/")] = '\0';
      if (!ics_series_check_said (self, property, text, plaza_ics_moment_read (property, text, &self->clock, &moment)))
        continue;
      ics_series_turn (&moment, start);
      moment.text = start->text;
      moment.field = start->field;
      g_array_append_val (moments, moment);
    }
}

static void
ics_series_ask_rule (PlazaIcsDraft          *self,
                     const PlazaIcsProperty *rule,
                     PlazaIcsRule            became,
                     GArray                 *times)
{
  g_autofree char *quoted = plaza_text_rules_quote (rule->value);
  const char *last = times->len > 0 ? g_array_index (times, PlazaReadMoment, times->len - 1).date : "";
  const char *first = times->len > 0 ? g_array_index (times, PlazaReadMoment, 0).date : "";

  if (became == PLAZA_ICS_RULE_REFUSED)
    {
      /* Translators: %s is a rule of a series as it stands in a calendar. */
      plaza_ics_draft_ask (self, rule->name, g_strdup_printf (_("“%s” is no rule that can be followed; only the first time is taken"), quoted));
      plaza_ics_draft_keep (self, rule->value);
    }
  else if (became == PLAZA_ICS_RULE_CUT)
    /* Translators: %1$s is a rule of a series as it stands in a calendar, %2$s a date. */
    plaza_ics_draft_ask (self, rule->name, g_strdup_printf (_("“%1$s” goes on; taken until %2$s"), quoted, last));
  else if (became == PLAZA_ICS_RULE_LATE)
    /* Translators: %1$s is a rule of a series as it stands in a calendar, %2$s and %3$s are dates. */
    plaza_ics_draft_ask (self, rule->name, g_strdup_printf (_("“%1$s” began long ago; taken from %2$s until %3$s"), quoted, first, last));
}

/* Adds what a rule, or several, tell; leaves @times empty where there is none. */
static void
ics_series_expand (PlazaIcsDraft         *self,
                   const PlazaIcsPart    *part,
                   const char            *name,
                   const PlazaReadMoment *start,
                   GArray                *times)
{
  for (guint i = 0; i < part->properties->len; i++)
    {
      const PlazaIcsProperty *rule = &g_array_index (part->properties, PlazaIcsProperty, i);
      g_autoptr(GArray) found = NULL;

      if (strcmp (rule->name, name) != 0 || *rule->value == '\0')
        continue;
      found = g_array_new (FALSE, FALSE, sizeof (PlazaReadMoment));
      ics_series_ask_rule (self, rule, plaza_ics_rule_expand (rule->value, start, self->reading->context->today, found), found);
      g_array_append_vals (times, found->data, found->len);
    }
}

static void
ics_series_add_lists (PlazaIcsDraft         *self,
                      const PlazaIcsPart    *part,
                      const char            *name,
                      const PlazaReadMoment *start,
                      GArray                *times)
{
  for (guint i = 0; i < part->properties->len; i++)
    {
      const PlazaIcsProperty *property = &g_array_index (part->properties, PlazaIcsProperty, i);

      if (strcmp (property->name, name) == 0 && *property->value != '\0')
        ics_series_list (self, property, start, times);
    }
}

static void
ics_series_check_range (PlazaIcsDraft          *self,
                        const PlazaIcsProperty *recurrence)
{
  g_autofree char *range = plaza_ics_property_param (recurrence, "RANGE");
  g_autofree char *quoted = range != NULL ? plaza_text_rules_quote (recurrence->value) : NULL;

  if (range != NULL && g_ascii_strcasecmp (range, "THISANDFUTURE") == 0)
    /* Translators: %s is a time as it stands in a file. */
    plaza_ics_draft_ask (self, recurrence->name,
                         g_strdup_printf (_("what is said of “%s” is meant for all later times of the series too; only this one is changed"), quoted));
}

/* What does not take place, or at another time. */
static GHashTable *
ics_series_list_gone (PlazaIcsDraft         *self,
                      const PlazaIcsGroup   *group,
                      const PlazaReadMoment *start)
{
  GHashTable *gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (PlazaReadMoment));

  ics_series_add_lists (self, group->main->part, "EXDATE", start, times);
  if (plaza_ics_part_find (group->main->part, "EXRULE") != NULL)
    ics_series_expand (self, group->main->part, "EXRULE", start, times);
  for (guint i = 0; i < group->others->len; i++)
    {
      const PlazaIcsEntry *other = g_ptr_array_index (group->others, i);

      if (other->recurrence != NULL)
        {
          ics_series_list (self, other->recurrence, start, times);
          ics_series_check_range (self, other->recurrence);
        }
    }
  for (guint i = 0; i < times->len; i++)
    g_hash_table_add (gone, ics_series_name_moment (&g_array_index (times, PlazaReadMoment, i), FALSE));

  return gone;
}

static void
ics_series_add_time (PlazaIcsDraft          *self,
                     const PlazaReadStretch *stretch,
                     const PlazaReadMoment  *time)
{
  PlazaReadStretch moved = *stretch;

  moved.start = *time;
  if (*stretch->end.date != '\0')
    {
      moved.end.zone = time->zone;
      g_strlcpy (moved.end.date, time->date, sizeof moved.end.date);
      moved.end.seconds = time->seconds;
      plaza_read_moment_add (&moved.end, 0, plaza_read_moment_seconds (&stretch->end, &stretch->start));
    }
  plaza_read_slots_add (self->draft, &moved, &self->zones);
}

static void
ics_series_add_times (PlazaIcsDraft          *self,
                      const PlazaIcsGroup    *group,
                      const PlazaReadStretch *stretch,
                      GArray                 *times)
{
  g_autoptr(GHashTable) gone = ics_series_list_gone (self, group, &stretch->start);
  const PlazaReadMoment *before = NULL;

  g_array_sort (times, ics_series_compare);
  for (guint i = 0; i < times->len; i++)
    {
      const PlazaReadMoment *time = &g_array_index (times, PlazaReadMoment, i);
      g_autofree char *name = ics_series_name_moment (time, FALSE);
      gboolean twice = before != NULL && ics_series_compare (before, time) == 0;

      before = time;
      if (!twice && !g_hash_table_contains (gone, name) && !g_hash_table_contains (gone, time->date))
        ics_series_add_time (self, stretch, time);
    }
}

/* All times of an entry that is a series; FALSE where it is none. */
static gboolean
ics_series_add_series (PlazaIcsDraft       *self,
                       const PlazaIcsGroup *group,
                       PlazaReadStretch    *stretch)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (PlazaReadMoment));
  const PlazaIcsPart *part = group->main->part;
  gboolean is_series = plaza_ics_part_find (part, "RRULE") != NULL || plaza_ics_part_find (part, "RDATE") != NULL;

  if (!is_series || group->main->recurrence != NULL)
    return FALSE;
  if (self->reading->n_times == 0)
    {
      plaza_incoming_question (self->draft, "RRULE", g_strdup (_("the file has more times of series than can be taken; only the first one of this series is")));
      return FALSE;
    }

  ics_series_turn (&stretch->end, &stretch->start);
  ics_series_expand (self, part, "RRULE", &stretch->start, times);
  ics_series_add_lists (self, part, "RDATE", &stretch->start, times);
  if (plaza_ics_part_find (part, "RRULE") == NULL || times->len == 0)
    g_array_append_val (times, stretch->start);
  self->reading->n_times -= MIN (self->reading->n_times, times->len);
  ics_series_add_times (self, group, stretch, times);

  return TRUE;
}

/* Where the hour changes with the clocks, it was maybe not meant so. */
static void
ics_series_check_hours (PlazaIcsDraft          *self,
                        const PlazaReadStretch *stretch)
{
  GPtrArray *slots = self->draft->event->timeslots;
  g_autofree char *quoted = stretch->start.text != NULL ? plaza_text_rules_quote (stretch->start.text) : NULL;

  if (quoted == NULL || !plaza_read_zone_is_fixed (stretch->start.zone))
    return;
  for (guint i = 1; i < slots->len; i++)
    if (((PlazaTimeslot *) slots->pdata[i])->start != ((PlazaTimeslot *) slots->pdata[0])->start)
      {
        /* Translators: %s is a time as it stands in a file. */
        plaza_incoming_question (self->draft, stretch->start.field,
                                 g_strdup_printf (_("“%s” is in UTC, so the times of the series are an hour off once the clocks are changed"), quoted));
        return;
      }
}

static void
ics_series_read_entry (PlazaIcsDraft       *self,
                       const PlazaIcsGroup *group,
                       const PlazaIcsEntry *entry)
{
  g_autofree char *label = group->main->ours ? plaza_ics_own_label (entry->part) : NULL;
  GPtrArray *slots = self->draft->event->timeslots;
  guint n_before = slots->len;
  PlazaReadStretch stretch;

  if (!ics_series_read_stretch (self, entry->part, &stretch))
    return;
  stretch.label = label;
  if (entry != group->main || !ics_series_add_series (self, group, &stretch))
    plaza_read_slots_add (self->draft, &stretch, &self->zones);
  else
    ics_series_check_hours (self, &stretch);
  for (guint i = n_before; group->main->ours && plaza_ics_own_is_open (entry->part) && i < slots->len; i++)
    ((PlazaTimeslot *) slots->pdata[i])->all_day = FALSE;
}

/**
 * plaza_ics_series_read:
 * @group: an event
 *
 * Reads when it takes place, with the times of its series: as the rules tell them, without those that are left out or
 * called off, and with those that are moved.
 */
void
plaza_ics_series_read (PlazaIcsDraft       *self,
                       const PlazaIcsGroup *group)
{
  ics_series_read_entry (self, group, group->main);
  for (guint i = 0; i < group->others->len; i++)
    {
      const PlazaIcsEntry *other = g_ptr_array_index (group->others, i);
      PlazaIcsClock clock = self->clock;

      if (other->apart || (other->recurrence != NULL && plaza_ics_entry_is_off (other)))
        continue;
      self->clock.zones = other->zones;
      ics_series_read_entry (self, group, other);
      self->clock = clock;
    }

  g_ptr_array_sort_values (self->draft->event->timeslots, plaza_timeslot_compare);
}
