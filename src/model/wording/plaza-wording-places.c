/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-wording.h"

/* A place that is not farther than this many times the nearest one is as near. */
#define NEARLY 1.1

/* What a place is to its event, as organizers write it; in other words it stays as they wrote it. */
static const char * const labels[] = {
  /* Translators: over a place, or before it with a colon: where a march begins. */
  NC_("place of an event", "Starts at"),
  /* Translators: where a march ends. */
  NC_("place of an event", "Ends at"),
  /* Translators: where a march stops on its way. */
  NC_("place of an event", "Stops at"),
  /* Translators: another place of the same event. */
  NC_("place of an event", "Also at"),
};

static const PlazaFurtherPlace *
wording_places_further_at (const PlazaEventRecord *event,
                           guint                   i)
{
  return g_ptr_array_index (event->further_places, i);
}

static gboolean
wording_places_is_route (const PlazaEventRecord *event)
{
  return event->kind == PLAZA_KIND_MARCH && event->further_places->len > 0;
}

/* NULL where it is in the organizers' own words. @label is in any language of the program. */
static const char *
wording_places_find_label (const char *label)
{
  GPtrArray *all = plaza_words_list ();
  g_autofree char *folded = plaza_text_fold (label);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    for (guint j = 0; j < all->len; j++)
      {
        g_autofree char *known = plaza_text_fold (plaza_words_get_in (all->pdata[j], "place of an event", labels[i]));

        if (g_str_equal (known, folded))
          return labels[i];
      }

  return NULL;
}

/**
 * plaza_wording_place_label:
 * @i: which of the further places, from 0
 * @own: (out) (optional): whether it is in the organizers' words and language
 *
 * Returns: (transfer full): what the place is to the event: "Ends at"
 */
char *
plaza_wording_place_label (const PlazaWords       *words,
                           const PlazaEventRecord *event,
                           guint                   i,
                           gboolean               *own)
{
  const char *written = wording_places_further_at (event, i)->label;
  const char *label = written != NULL ? wording_places_find_label (written)
                      : event->kind != PLAZA_KIND_MARCH ? "Also at"
                      : i + 1 < event->further_places->len ? "Stops at"
                      : "Ends at";

  if (own != NULL)
    *own = label == NULL;
  return label != NULL ? g_strdup (plaza_words_get_in (words, "place of an event", label))
                       : plaza_text_fact (written, plaza_words_are_rtl (words));
}

/**
 * plaza_wording_further_place:
 *
 * Returns: (transfer full): "Example Hall, 1 Example Road, Canton, MI 48188", "Canton, Michigan (place to
 *   be announced)", or what else is known of it
 */
char *
plaza_wording_further_place (const PlazaWords *words,
                             const PlazaPlace *place)
{
  gboolean has_street = place->address != NULL || place->postal_code != NULL;
  g_autofree char *where = has_street ? plaza_wording_address (place) : plaza_wording_city (words, place);
  gboolean rtl = plaza_words_are_rtl (words);
  g_autoptr(GString) line = g_string_new (NULL);

  plaza_text_append_fact (line, ", ", place->venue, rtl);
  plaza_text_append_fact (line, ", ", place->text, rtl);
  plaza_text_append_fact (line, ", ", where, rtl);
  if (line->len == 0)
    g_string_append (line, plaza_words_get (words, place->to_be_announced ? N_("Place to be announced") : N_("Place not given")));
  else if (place->to_be_announced)
    plaza_text_append (line, " ", plaza_words_get (words, N_("(place to be announced)")));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * plaza_wording_further_line:
 * @i: which of the further places, from 0
 *
 * Returns: (transfer full): "Ends at: Example Hall, 1 Example Road, Canton, MI 48188"
 */
char *
plaza_wording_further_line (const PlazaWords       *words,
                            const PlazaEventRecord *event,
                            guint                   i)
{
  g_autofree char *label = plaza_wording_place_label (words, event, i, NULL);
  g_autofree char *where = plaza_wording_further_place (words, &wording_places_further_at (event, i)->place);

  /* Translators: %1$s is what a place is to an event, %2$s the place: "Ends at: Example Hall, Canton, Michigan". */
  return g_strdup_printf (plaza_words_get_in (words, "place of an event", "%1$s: %2$s"), label, where);
}

/* What names the place best within a sentence. */
static char *
name_place (const PlazaWords *words,
            const PlazaPlace *place)
{
  const char *name = place->venue != NULL ? place->venue : place->address != NULL ? place->address : place->text;
  g_autofree char *city = name == NULL ? plaza_wording_city (words, place) : NULL;
  g_autofree char *isolated = name != NULL || city != NULL ? plaza_text_isolate (name != NULL ? name : city) : NULL;

  if (name != NULL || (city != NULL && !place->to_be_announced))
    return g_steal_pointer (&isolated);
  if (city != NULL)
    /* Translators: %s is a city or a state; within a sentence: "From Example Hall to a place in Canton, Michigan, to be announced". */
    return g_strdup_printf (plaza_words_get (words, N_("a place in %s, to be announced")), isolated);

  /* Translators: within a sentence: "From Example Hall to a place to be announced". */
  return g_strdup (place->to_be_announced ? plaza_words_get (words, N_("a place to be announced"))
                                          : plaza_words_get (words, N_("a place that is not known yet")));
}

static char *
wording_places_join_ends (const PlazaWords *words,
                          const char       *start,
                          const char       *end)
{
  /* Translators: where a march begins and ends: "From Example Hall to Example Square", "From Canton to Detroit". */
  return g_strdup_printf (plaza_words_get_in (words, "march", "From %1$s to %2$s"), start, end);
}

/**
 * plaza_wording_route:
 *
 * Returns: (transfer full) (nullable): "From Example Hall to Example Square", "From Example Hall by way of Example
 *   Park to Example Square"; %NULL for what is no march, or has one place
 */
char *
plaza_wording_route (const PlazaWords       *words,
                     const PlazaEventRecord *event)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *stops = NULL;
  g_auto(GStrv) names = NULL;
  guint n = event->further_places->len;

  if (!wording_places_is_route (event))
    return NULL;

  start = name_place (words, &event->place);
  end = name_place (words, &wording_places_further_at (event, n - 1)->place);
  if (n == 1)
    return wording_places_join_ends (words, start, end);

  for (guint i = 0; i + 1 < n; i++)
    g_strv_builder_take (builder, name_place (words, &wording_places_further_at (event, i)->place));
  names = g_strv_builder_end (builder);
  stops = plaza_wording_list (words, (const char * const *) names);
  /* Translators: where a march begins, passes and ends: "From Example Hall by way of Example Park to Example Square". */
  return g_strdup_printf (plaza_words_get_in (words, "march", "From %1$s by way of %2$s to %3$s"), start, stops, end);
}

static const char *
wording_places_city_of (const PlazaWords *words,
                        const PlazaPlace *place)
{
  return place->city != NULL ? place->city : place->state != NULL ? plaza_wording_state (words, place->state) : NULL;
}

/* Returns: (transfer full) (element-type utf8): each city once, in order; the state where there is none */
static GPtrArray *
wording_places_list_cities (const PlazaWords       *words,
                            const PlazaEventRecord *event)
{
  GPtrArray *cities = g_ptr_array_new_null_terminated (2, g_free, TRUE);

  for (guint i = 0; i <= event->further_places->len; i++)
    {
      const char *city = wording_places_city_of (words, i == 0 ? &event->place : &wording_places_further_at (event, i - 1)->place);
      g_autofree char *isolated = city != NULL ? plaza_text_isolate (city) : NULL;

      if (city != NULL && !g_ptr_array_find_with_equal_func (cities, isolated, g_str_equal, NULL))
        g_ptr_array_add (cities, g_steal_pointer (&isolated));
    }

  return cities;
}

/**
 * plaza_wording_cities:
 *
 * Returns: (transfer full) (nullable): "Canton", "From Canton to Detroit", "Phoenix, Mesa and Tucson": the cities
 *   of all places; of what has no city the state; %NULL where nothing is known
 */
char *
plaza_wording_cities (const PlazaWords       *words,
                      const PlazaEventRecord *event)
{
  const char *city = wording_places_city_of (words, &event->place);
  g_autoptr(GPtrArray) cities = event->further_places->len > 0 ? wording_places_list_cities (words, event) : NULL;

  if (cities == NULL || cities->len < 2)
    return city != NULL ? plaza_text_fact (city, plaza_words_are_rtl (words)) : NULL;
  if (wording_places_is_route (event) && cities->len == 2)
    return wording_places_join_ends (words, cities->pdata[0], cities->pdata[1]);

  return plaza_wording_list (words, (const char * const *) cities->pdata);
}

/* Whether the event's first place is as far, as it is said, or nearly so: nobody would ask to which place it is. */
static gboolean
wording_places_is_true_of_first (const PlazaWords       *words,
                                 const PlazaEventRecord *event,
                                 double                  latitude,
                                 double                  longitude,
                                 PlazaUnit               unit,
                                 PlazaPrecision          near,
                                 double                  nearest_km,
                                 const char             *distance)
{
  const PlazaPlace *place = &event->place;
  g_autofree char *said = NULL;
  double km;

  if (!plaza_place_has_point (place))
    return FALSE;

  km = plaza_place_distance_km (latitude, longitude, place->latitude, place->longitude);
  said = plaza_wording_distance (words, km, unit, near, place->precision);
  return km <= nearest_km * NEARLY || g_strcmp0 (said, distance) == 0;
}

/**
 * plaza_wording_distance_of:
 * @latitude: of where the reader looks from, degrees north
 * @longitude: degrees east
 * @unit: in what to tell it
 * @near: what the place from which it is measured is worth
 *
 * Returns: (transfer full) (nullable): how far the nearest of the event's places is: "about 12 mi"; with which one
 *   it is where the first is not as near: "about 12 mi (Example Hall)"; %NULL where none has a point
 */
char *
plaza_wording_distance_of (const PlazaWords       *words,
                           const PlazaEventRecord *event,
                           double                  latitude,
                           double                  longitude,
                           PlazaUnit               unit,
                           PlazaPrecision          near)
{
  double km;
  const PlazaPlace *place = plaza_event_record_nearest (event, latitude, longitude, &km);
  g_autofree char *distance = NULL;
  g_autofree char *name = NULL;

  if (place == NULL)
    return NULL;

  distance = plaza_wording_distance (words, km, unit, near, place->precision);
  if (distance == NULL || wording_places_is_true_of_first (words, event, latitude, longitude, unit, near, km, distance))
    return g_steal_pointer (&distance);

  name = place->city != NULL && g_strcmp0 (place->city, event->place.city) != 0 ? plaza_text_isolate (place->city)
                                                                                 : name_place (words, place);
  /* Translators: %1$s is a distance, %2$s which of an event's places it is to: "about 12 mi (Example Hall)". */
  return g_strdup_printf (plaza_words_get_in (words, "distance", "%1$s (%2$s)"), distance, name);
}
