/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-names.h"

#include <glib/gi18n.h>

#include "plaza-texts.h"
#include "plaza-wording.h"

/**
 * plaza_map_name_event:
 *
 * Returns: (transfer full): "Interfaith Solidarity March, Canton, Wed 5:30 PM EST. Placed by ZIP code"
 */
char *
plaza_map_name_event (PlazaEvent *event)
{
  const PlazaEventRecord *record;
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *read = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  record = plaza_event_get_record (event);
  title = plaza_text_isolate (plaza_event_get_short_title (event));
  line = plaza_wording_event_line_here (NULL, record);
  parts = g_strsplit (line, " · ", -1);
  /* Translators: between where and when, as it is read aloud: "Canton, Wed 5:30 PM". */
  read = g_strjoinv (_(", "), parts);

  if (record->place.precision == PLAZA_PRECISION_EXACT)
    /* Translators: an event's title, and where and when it is. */
    return g_strdup_printf (_("%1$s, %2$s"), title, read);

  /* Translators: an event's title, where and when it is, and how well its place is known: "Placed by ZIP code". */
  return g_strdup_printf (_("%1$s, %2$s. %3$s"), title, read,
                          plaza_wording_precision (NULL, record->place.precision));
}

/**
 * plaza_map_name_spot:
 * @spot: of more than one event
 * @first: (nullable): one of them, after whose city it is named
 *
 * Returns: (transfer full): "5 events near Chicago"
 */
char *
plaza_map_name_spot (const PlazaMapSpot *spot,
                     PlazaEvent         *first)
{
  const PlazaPlace *place = first != NULL ? &plaza_event_get_record (first)->place : NULL;

  g_return_val_if_fail (spot != NULL, NULL);

  return spot->one_spot ? plaza_wording_events_at (NULL, spot->count, place)
                        : plaza_wording_events_near (NULL, spot->count, place);
}
