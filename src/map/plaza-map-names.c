/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-names.h"

#include <glib/gi18n.h>

#include "plaza-wording.h"

/* Around what somebody wrote, which may run in another direction than the sentence. */
#define ISOLATE "\u2068"
#define POP "\u2069"

static char *
isolate (const char *text)
{
  return g_strconcat (ISOLATE, text, POP, NULL);
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
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *read = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  record = plaza_event_get_record (event);
  title = isolate (plaza_event_get_short_title (event));
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
  const char *where = place != NULL ? place->city : NULL;
  g_autofree char *number = NULL;
  g_autofree char *city = NULL;

  g_return_val_if_fail (spot != NULL, NULL);

  if (where == NULL && place != NULL && place->state != NULL)
    where = plaza_wording_state (NULL, place->state);

  number = plaza_wording_number (NULL, spot->count);
  if (where == NULL)
    return g_strdup_printf (ngettext ("%s event", "%s events", spot->count), number);

  city = isolate (where);
  if (spot->one_spot)
    /* Translators: how many events are at one and the same spot of a city. */
    return g_strdup_printf (ngettext ("%1$s event at one spot in %2$s", "%1$s events at one spot in %2$s", spot->count), number, city);

  /* Translators: how many events there are around a city. */
  return g_strdup_printf (ngettext ("%1$s event near %2$s", "%1$s events near %2$s", spot->count), number, city);
}

/**
 * plaza_map_name_state:
 * @state: two letters
 *
 * Returns: (transfer full): "3 events somewhere in Michigan"
 */
char *
plaza_map_name_state (const char *state,
                      guint       count)
{
  g_autofree char *number = plaza_wording_number (NULL, count);

  g_return_val_if_fail (state != NULL, NULL);

  /* Translators: how many events have no better place than a state. */
  return g_strdup_printf (ngettext ("%1$s event somewhere in %2$s", "%1$s events somewhere in %2$s", count),
                          number, plaza_wording_state (NULL, state));
}
