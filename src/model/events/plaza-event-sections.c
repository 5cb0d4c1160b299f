/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-sections.h"

#include <string.h>

#include "plaza-timeslot.h"

/* The work of arranging one answer. */
typedef struct
{
  PlazaEventIndex        *index;
  const PlazaEventFilter *filter;
  PlazaEventOrder         order;
  guint32                 today;
  guint                   ends[PLAZA_BAND_NO_POINT];  /* behind each band's last */
  GArray                 *past;      /* ids that wait for the end of their section */
  guint32                *ids;       /* as many places as there are positions */
  guint                   n_ids;
  GArray                 *sections;
} Work;

/**
 * plaza_event_today:
 *
 * Returns: the Julian day that the query gives as today; 0 where it gives none
 */
guint32
plaza_event_today (const PlazaEventQuery *query)
{
  GDate date;

  return query->today != NULL && plaza_date_parse (query->today, &date) ? g_date_get_julian (&date) : 0;
}

static const PlazaEventKey *
sections_get_key (Work   *work,
                  GArray *positions,
                  guint   i)
{
  return plaza_event_index_get_key (work->index, g_array_index (positions, guint32, i));
}

/* The first of @positions, which are by distance, that is farther than @measure. */
static guint
sections_find_end (Work   *work,
                   GArray *positions,
                   double  measure)
{
  guint low = 0, high = positions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint32 position = g_array_index (positions, guint32, middle);

      if (plaza_event_index_measure (work->index, position, &work->filter->origin) <= measure)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
sections_find_bands (Work                  *work,
                     const PlazaEventQuery *query,
                     GArray                *positions)
{
  for (int band = 0; band < PLAZA_N_ROUND_BANDS; band++)
    {
      double km = plaza_unit_to_km (query->unit, plaza_unit_band_end (band));

      work->ends[band] = sections_find_end (work, positions, plaza_measure_from_km (km));
    }

  work->ends[PLAZA_BAND_FARTHER] = sections_find_end (work, positions, 1);
}

/* What is equal within a section. */
static guint32
get_section (Work   *work,
             GArray *positions,
             guint   i,
             guint  *band)
{
  const PlazaEventKey *key = sections_get_key (work, positions, i);

  switch (work->order)
    {
    case PLAZA_EVENT_ORDER_DAY:
      return key->first_day;
    case PLAZA_EVENT_ORDER_DISTANCE:
      while (*band < PLAZA_BAND_NO_POINT && i >= work->ends[*band])
        (*band)++;
      return *band;
    case PLAZA_EVENT_ORDER_STATE:
    default:
      return key->state;
    }
}

static void
sections_flush_past (Work *work)
{
  /* An array that never held anything has no data to copy from. */
  if (work->past->len == 0)
    return;

  memcpy (work->ids + work->n_ids, work->past->data, work->past->len * sizeof (guint32));
  work->n_ids += work->past->len;
  g_array_set_size (work->past, 0);
}

/* Takes those of @positions that are past, or those that are not, or all. */
static void
sections_take (Work     *work,
               GArray   *positions,
               gboolean  past,
               gboolean  others)
{
  guint32 last = 0;
  guint band = 0;
  gboolean first = TRUE;

  for (guint i = 0; i < positions->len; i++)
    {
      guint32 id = plaza_event_index_get_id (work->index, g_array_index (positions, guint32, i));
      gboolean is_past = plaza_event_key_is_past (sections_get_key (work, positions, i), work->today);
      guint32 section;

      if (is_past ? !past : !others)
        continue;

      section = get_section (work, positions, i, &band);
      if (first || section != last)
        {
          sections_flush_past (work);
          if (work->sections != NULL)
            g_array_append_val (work->sections, work->n_ids);
        }

      if (is_past && others)
        g_array_append_val (work->past, id);
      else
        work->ids[work->n_ids++] = id;
      last = section;
      first = FALSE;
    }

  sections_flush_past (work);
}

/* A list of everything in the index's own order is kept once. */
static GArray *
sections_share (GArray *ids,
                GArray *all)
{
  if (ids->len == 0 || ids->len != all->len || memcmp (ids->data, all->data, ids->len * sizeof (guint32)) != 0)
    return ids;

  g_array_unref (ids);
  return g_array_ref (all);
}

/**
 * plaza_event_sections_arrange:
 * @index: in the order that the query asks for, or by day where it asks for distance
 * @positions: (element-type guint32): what was found, in the order asked for
 * @sections: (nullable) (element-type guint): where in the answer each section
 *   starts is appended: each state, each first day, or each band of distance
 *
 * Returns: (transfer full) (element-type guint32): the ids, in order, not to be
 *   changed
 */
GArray *
plaza_event_sections_arrange (PlazaEventIndex        *index,
                              const PlazaEventQuery  *query,
                              const PlazaEventFilter *filter,
                              GArray                 *positions,
                              GArray                 *sections)
{
  g_autoptr(GArray) past = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *ids = g_array_set_size (g_array_new (FALSE, FALSE, sizeof (guint32)), positions->len);
  Work work = { index, filter, query->order, plaza_event_today (query), { 0 }, past, (guint32 *) ids->data, 0, sections };

  if (work.order == PLAZA_EVENT_ORDER_DISTANCE && !query->has_near)
    work.order = PLAZA_EVENT_ORDER_STATE;
  if (work.order == PLAZA_EVENT_ORDER_DISTANCE)
    sections_find_bands (&work, query, positions);

  if (work.order == PLAZA_EVENT_ORDER_DAY && work.today != 0)
    {
      sections_take (&work, positions, FALSE, TRUE);
      sections_take (&work, positions, TRUE, FALSE);
    }
  else
    sections_take (&work, positions, TRUE, TRUE);

  return sections_share (ids, plaza_event_index_get_ids (index));
}
