/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-place-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-link-rule.h"
#include "plaza-read-place-words.h"
#include "plaza-text-rules.h"

/* Bytes. */
#define LONGEST_VENUE 500

/* What "street" and "venue" are while the parts are gone through, in their order. */
typedef struct
{
  GString  *venue;
  GString  *street;
  GString **last;    /* to which a suite or a room belongs */
} PlaceStreets;

static void
place_street_add (PlaceStreets *self,
                  GString     **to,
                  const char   *text)
{
  if (*to == NULL)
    *to = g_string_new (text);
  else
    g_string_append_printf (*to, ", %s", text);

  self->last = to;
}

static void
place_street_box (PlazaPlaceWork *self,
                  const char     *text)
{
  g_autofree char *quote = plaza_text_rules_quote (text);

  /* Translators: %s is a post office box, as somebody wrote it. */
  plaza_place_work_ask (self, "address", g_strdup_printf (_("“%s” is where mail goes, and no place to meet; kept with the place"), quote));
  plaza_place_work_say (self, text);
}

/* What says itself that it is no address. Returns: whether @text was that */
static gboolean
place_street_take_words (PlazaPlaceWork *self,
                         const char     *text)
{
  PlazaPlace *place = &self->out->place;

  switch (plaza_place_words_of (text))
    {
    case PLAZA_PLACE_WORDS_UNKNOWN:
      place->to_be_announced = TRUE;
      return TRUE;
    case PLAZA_PLACE_WORDS_LATER:
      place->to_be_announced = TRUE;
      plaza_place_work_say (self, text);
      return TRUE;
    case PLAZA_PLACE_WORDS_HIDDEN:
      place->area_only = TRUE;
      return TRUE;
    case PLAZA_PLACE_WORDS_HOME:
      place->area_only = TRUE;
      plaza_place_work_say (self, text);
      return TRUE;
    case PLAZA_PLACE_WORDS_ONLINE:
      self->out->online = TRUE;
      return TRUE;
    case PLAZA_PLACE_WORDS_BOX:
      place_street_box (self, text);
      return TRUE;
    case PLAZA_PLACE_WORDS_NAME:
    default:
      return FALSE;
    }
}

static gboolean
place_street_take_link (PlazaPlaceWork *self,
                        const char     *text)
{
  const char *link = strstr (text, "http");

  if (link == NULL || strchr (link, ' ') != NULL || !plaza_link_rule_is_allowed (link))
    return FALSE;

  if (self->out->web_address == NULL)
    self->out->web_address = g_strdup (link);
  if (strstr (link, "zoom.us/") != NULL || strstr (link, "meet.google.") != NULL || strstr (link, "teams.microsoft.") != NULL)
    self->out->online = TRUE;
  if (link != text)
    {
      g_autofree char *before = g_strndup (text, link - text);

      g_strchomp (before);
      g_strdelimit (before, ":", ' ');
      if (!place_street_take_words (self, g_strchomp (before)))
        plaza_place_work_say (self, before);
    }
  return TRUE;
}

/* "School Gym 765 14th Street NE": a venue and a street in one. */
static void
place_street_take_both (PlaceStreets *streets,
                        const char   *text,
                        gsize         start)
{
  g_autofree char *before = g_strchomp (g_strndup (text, start));

  for (gsize length = strlen (before); length > 0 && strchr (" :-,@|", before[length - 1]) != NULL; length--)
    before[length - 1] = '\0';
  for (const char *dash = g_utf8_find_prev_char (before, before + strlen (before));
       dash != NULL && (g_str_equal (dash, "–") || g_str_equal (dash, "—")); dash = g_utf8_find_prev_char (before, before + strlen (before)))
    {
      before[dash - before] = '\0';
      g_strchomp (before);
    }
  if (g_str_has_suffix (before, " at"))
    before[strlen (before) - 3] = '\0';
  if (*before != '\0')
    place_street_add (streets, &streets->venue, before);
  place_street_add (streets, &streets->street, text + start);
}

static void
place_street_take_part (PlazaPlaceWork *self,
                        PlaceStreets   *streets,
                        const char     *text)
{
  gsize start = 0;

  if (place_street_take_link (self, text) || place_street_take_words (self, text))
    return;
  if (plaza_place_words_unit (text) && streets->last != NULL)
    place_street_add (streets, streets->last, text);
  else if (streets->street == NULL && plaza_place_words_street (text, &start))
    place_street_take_both (streets, text, start);
  else if (streets->street == NULL || (streets->venue == NULL && plaza_place_words_building (text)))
    place_street_add (streets, &streets->venue, text);
  else
    plaza_place_work_say (self, text);
}

/* What stands without a street may be words and no name. */
static void
place_street_settle_venue (PlazaPlaceWork *self,
                           PlaceStreets   *streets)
{
  PlazaPlace *place = &self->out->place;

  if (streets->venue == NULL)
    return;

  if (streets->street != NULL || plaza_place_words_venue (streets->venue->str))
    g_set_str (&place->venue, streets->venue->str);
  else
    plaza_place_work_say (self, streets->venue->str);
}

/* The sentence of one who tells the place later has commas too. Returns: whether all that is left is one */
static gboolean
place_street_take_sentence (PlazaPlaceWork *self)
{
  g_autofree char *all = NULL;

  if (self->parts->len < 2)
    return FALSE;

  g_ptr_array_add (self->parts, NULL);
  all = g_strjoinv (", ", (char **) self->parts->pdata);
  g_ptr_array_remove_index (self->parts, self->parts->len - 1);

  switch (plaza_place_words_of (all))
    {
    case PLAZA_PLACE_WORDS_LATER:
    case PLAZA_PLACE_WORDS_HIDDEN:
      for (guint i = 0; i < self->parts->len; i++)
        if (plaza_place_words_street (self->parts->pdata[i], NULL))
          return FALSE;
      return place_street_take_words (self, all);
    default:
      return FALSE;
    }
}

/* Of a field of its own: whole, unless it is another thing than a name. */
static void
place_street_typed_venue (PlazaPlaceWork *self)
{
  g_autofree char *venue = self->typed->venue != NULL ? g_strstrip (g_strdup (self->typed->venue)) : NULL;

  if (venue == NULL || *venue == '\0')
    return;
  if (strlen (venue) > LONGEST_VENUE)
    {
      plaza_place_work_say (self, venue);
      return;
    }

  g_strdelimit (venue, "\r\n", ' ');
  if (!place_street_take_link (self, venue) && !place_street_take_words (self, venue))
    self->out->place.venue = g_steal_pointer (&venue);
}

/**
 * plaza_place_work_take_streets:
 *
 * Reads what is left when city, state and ZIP code are taken: venue, street, and words.
 */
void
plaza_place_work_take_streets (PlazaPlaceWork *self)
{
  PlaceStreets streets = { 0 };
  PlazaPlace *place = &self->out->place;

  place_street_typed_venue (self);
  if (!place_street_take_sentence (self))
    for (guint i = 0; i < self->parts->len; i++)
      place_street_take_part (self, &streets, self->parts->pdata[i]);

  if (streets.street != NULL)
    g_set_str (&place->address, streets.street->str);
  if (place->venue == NULL)
    place_street_settle_venue (self, &streets);
  else if (streets.venue != NULL && strcmp (streets.venue->str, place->venue) != 0)
    plaza_place_work_say (self, streets.venue->str);

  if (streets.venue != NULL)
    g_string_free (streets.venue, TRUE);
  if (streets.street != NULL)
    g_string_free (streets.street, TRUE);
}
