/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-direction.h"
#include "plaza-prose.h"
#include "plaza-wording.h"

/* More stretches than this do not fit into one line of a list. */
#define MAX_STRETCHES 2

static char *
join (const PlazaWords *words,
      const char       *first,
      const char       *last)
{
  return g_strdup_printf (plaza_words_get_in (words, "span", "%1$s–%2$s"), first, last);
}

/* The dated timeslots in order; those that follow each other without a break
 * are one stretch: a rally and its vigil are "12–7 PM". */
static GPtrArray *
list_stretches (const PlazaEventRecord *event)
{
  GPtrArray *stretches = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < event->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);

      if (slot->date != NULL)
        g_ptr_array_add (sorted, slot);
    }

  g_ptr_array_sort_values (sorted, plaza_timeslot_compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (sorted, i);
      PlazaTimeslot *last = stretches->len > 0 ? g_ptr_array_index (stretches, stretches->len - 1) : NULL;

      if (last != NULL && plaza_timeslot_continues (slot, last))
        last->end = slot->end;
      else
        g_ptr_array_add (stretches, plaza_record_copy (&plaza_timeslot_type, slot));
    }

  return stretches;
}

/* "12–7 PM MST (2–9 PM your time)": as the reader's clock shows it too, where it is set to another zone. */
static char *
add_here (const PlazaWords    *words,
          const PlazaTimeslot *slot,
          const char          *own)
{
  g_autofree char *here = plaza_wording_timeslot_here_short (words, slot);

  if (here == NULL)
    return g_strdup (own);

  /* Translators: %1$s is a time with its zone, %2$s the same moment in the zone of the reader:
   * "12 PM MST (2 PM your time)". As short as possible. */
  return g_strdup_printf (plaza_words_get (words, N_("%1$s (%2$s your time)")), own, here);
}

/* "5:30 PM EST", "all day"; NULL where the time is not known. */
static char *
describe_time (const PlazaWords    *words,
               const PlazaTimeslot *slot,
               gboolean             is_here)
{
  g_autofree char *own = plaza_wording_timeslot_time (words, slot, TRUE);

  return is_here && own != NULL ? add_here (words, slot, own) : g_steal_pointer (&own);
}

/* "Wed 5:30 PM EST", "Wed, all day", "Wed"; without the day where @day is FALSE. */
static char *
describe_stretch (const PlazaWords    *words,
                  const PlazaTimeslot *slot,
                  gboolean             day,
                  gboolean             is_here)
{
  const char *weekday = plaza_wording_weekday (words, slot->date);
  g_autofree char *when = describe_time (words, slot, is_here);

  if (when == NULL)
    return g_strdup (weekday);
  if (!day)
    return g_steal_pointer (&when);
  if (slot->all_day)
    /* Translators: a short weekday and "all day": "Wed, all day". */
    return g_strdup_printf (plaza_words_get_in (words, "weekday and all day", "%1$s, %2$s"), weekday, when);

  /* Translators: a short weekday and a time: "Wed 5:30 PM EST". */
  return g_strdup_printf (plaza_words_get_in (words, "weekday and time", "%1$s %2$s"), weekday, when);
}

static gboolean
are_all_days (GPtrArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    if (!((PlazaTimeslot *) g_ptr_array_index (stretches, i))->all_day)
      return FALSE;

  return TRUE;
}

/* "Wed–Fri": the first and the last day of many. */
static char *
describe_span (const PlazaWords *words,
               GPtrArray        *stretches)
{
  const PlazaTimeslot *first = g_ptr_array_index (stretches, 0);
  const PlazaTimeslot *last = g_ptr_array_index (stretches, stretches->len - 1);
  g_autofree char *days = NULL;

  if (strcmp (first->date, last->date) == 0)
    return g_strdup (plaza_wording_weekday (words, first->date));

  days = join (words, plaza_wording_weekday (words, first->date), plaza_wording_weekday (words, last->date));
  if (!are_all_days (stretches))
    return g_steal_pointer (&days);

  return g_strdup_printf (plaza_words_get_in (words, "weekday and all day", "%1$s, %2$s"),
                          days, plaza_words_get (words, N_("all day")));
}

static char *
describe_when (const PlazaWords       *words,
               const PlazaEventRecord *event,
               gboolean                is_here)
{
  g_autoptr(GPtrArray) stretches = list_stretches (event);
  g_autoptr(GString) line = g_string_new (NULL);
  const char *last_date = NULL;

  if (stretches->len == 0)
    return g_strdup (plaza_words_get (words, N_("Date not given")));
  if (stretches->len > MAX_STRETCHES || (stretches->len > 1 && are_all_days (stretches)))
    return describe_span (words, stretches);

  for (guint i = 0; i < stretches->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (stretches, i);
      g_autofree char *stretch = describe_stretch (words, slot, g_strcmp0 (slot->date, last_date) != 0, is_here);

      g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", stretch);
      last_date = slot->date;
    }

  return g_string_free_and_steal (g_steal_pointer (&line));
}

static char *
describe_line (const PlazaWords       *words,
               const PlazaEventRecord *event,
               gboolean                is_here)
{
  g_autofree char *when = describe_when (words, event, is_here);
  g_autoptr(GString) line = g_string_new (NULL);
  const char *where = event->place.city;

  if (where == NULL && event->place.state != NULL)
    where = plaza_wording_state (words, event->place.state);

  plaza_text_append_fact (line, " · ", where, plaza_words_are_rtl (words));
  plaza_text_append_fact (line, " · ", when, plaza_words_are_rtl (words));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * plaza_wording_event_line:
 *
 * Returns: (transfer full): where and when, in one line of a list: "Canton · Wed 5:30 PM EST"
 */
char *
plaza_wording_event_line (const PlazaWords       *words,
                          const PlazaEventRecord *event)
{
  return describe_line (words, event, FALSE);
}

/**
 * plaza_wording_event_line_here:
 *
 * Returns: (transfer full): the same for who reads it here and now, with the time on the reader's
 *   clock where that shows another: "Phoenix · Wed 12–7 PM MST (2–9 PM your time)"
 */
char *
plaza_wording_event_line_here (const PlazaWords       *words,
                               const PlazaEventRecord *event)
{
  return describe_line (words, event, TRUE);
}
