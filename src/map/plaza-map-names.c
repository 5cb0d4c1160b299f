/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-names.h"

#include <glib/gi18n.h>

#include "plaza-texts.h"
#include "plaza-wording.h"

/* As far as a large city gives its name to what is around it. */
#define AROUND_KM 40

/* Of the place where its pin is. */
static PlazaPrecision
map_names_find_precision (const PlazaEventRecord *record)
{
  const PlazaPlace *on_map = plaza_event_record_first_point (record);

  return on_map != NULL ? on_map->precision : record->place.precision;
}

/**
 * plaza_map_name_event:
 *
 * Returns: (transfer full): "Interfaith Solidarity March, Canton, Wed 5:30 PM EST. Placed by ZIP code"
 */
char *
plaza_map_name_event (PlazaEvent *event)
{
  const PlazaEventRecord *record;
  PlazaPrecision precision;
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *read = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  record = plaza_event_get_record (event);
  precision = map_names_find_precision (record);
  title = plaza_text_isolate (plaza_event_get_short_title (event));
  line = plaza_wording_event_line_here (NULL, record, plaza_event_get_campaign_day (event));
  parts = g_strsplit (line, " · ", -1);
  /* Translators: between where and when, as it is read aloud: "Canton, Wed 5:30 PM". */
  read = g_strjoinv (_(", "), parts);

  if (precision == PLAZA_PRECISION_EXACT)
    /* Translators: an event's title, and where and when it is. */
    return g_strdup_printf (_("%1$s, %2$s"), title, read);

  /* Translators: an event's title, where and when it is, and how well its place is known: "Placed by ZIP code". */
  return g_strdup_printf (_("%1$s, %2$s. %3$s"), title, read,
                          plaza_wording_precision (NULL, precision));
}

/* "Ends at: Example Hall, Canton, Michigan" for each, by semicolons. */
static char *
map_names_list_further (const PlazaEventRecord *record)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < record->further_places->len; i++)
    {
      g_autofree char *line = plaza_wording_further_line (NULL, record, i);

      plaza_text_append (list, "; ", line);
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

/**
 * plaza_map_name_places:
 * @event: an event with further places
 *
 * Returns: (transfer full): the same with all of them, for where only one event is meant: "…. Placed by
 *   ZIP code. From Example Hall to Example Square"
 */
char *
plaza_map_name_places (PlazaEvent *event)
{
  const PlazaEventRecord *record;
  g_autofree char *name = NULL;
  g_autofree char *places = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  record = plaza_event_get_record (event);
  name = plaza_map_name_event (event);
  if (record->further_places->len == 0)
    return g_steal_pointer (&name);

  places = plaza_wording_route (NULL, record);
  if (places == NULL)
    places = map_names_list_further (record);
  /* Translators: what is said of an event, and at which further places it is: "March, Canton, Wed 5:30 PM. From Example Hall to Example Square". */
  return g_strdup_printf (C_("map", "%1$s. %2$s"), name, places);
}

/**
 * plaza_map_name_further:
 * @further: which of the event's further places, from 0
 *
 * Returns: (transfer full): "Ends at: Example Hall, Canton, Michigan. Placed by city"
 */
char *
plaza_map_name_further (PlazaEvent *event,
                        guint       further)
{
  const PlazaEventRecord *record;
  const PlazaPlace *place;
  g_autofree char *line = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  record = plaza_event_get_record (event);
  place = &((const PlazaFurtherPlace *) g_ptr_array_index (record->further_places, further))->place;
  line = plaza_wording_further_line (NULL, record, further);
  if (place->precision == PLAZA_PRECISION_EXACT)
    return g_steal_pointer (&line);

  return g_strdup_printf (C_("map", "%1$s. %2$s"), line, plaza_wording_precision (NULL, place->precision));
}

/**
 * plaza_map_name_spot:
 * @spot: of more than one event, all at the same point
 * @first: (nullable): one of them
 *
 * Returns: (transfer full): "2 events at one spot in Miami, Florida"
 */
char *
plaza_map_name_spot (const PlazaMapSpot *spot,
                     PlazaEvent         *first)
{
  g_return_val_if_fail (spot != NULL, NULL);

  return plaza_wording_events_at (NULL, spot->count, first != NULL ? &plaza_event_get_record (first)->place : NULL);
}

/**
 * plaza_map_name_cluster:
 * @spot: of more than one event
 * @query: from which it was looked up
 *
 * Named after the largest place where most of its events are, not after one of
 * them: who does not see the map knows Los Angeles rather than Glendale.
 *
 * Returns: (transfer full): "5 events near Chicago, Illinois"
 */
char *
plaza_map_name_cluster (const PlazaMapSpot *spot,
                        PlazaMapQuery      *query,
                        PlazaPlaces        *places)
{
  g_autoptr(PlazaPlaceMatch) match = NULL;
  double latitude, longitude;

  g_return_val_if_fail (spot != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  plaza_map_query_find_core (query, spot, &latitude, &longitude);
  match = plaza_places_around (places, latitude, longitude, AROUND_KM, NULL);
  return plaza_wording_events_near (NULL, spot->count,
                                    match != NULL ? &(PlazaPlace) { .city = match->name, .state = match->state } : NULL);
}
