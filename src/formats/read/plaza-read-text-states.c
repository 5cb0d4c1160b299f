/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text-private.h"

#include <string.h>

#include "plaza-read-title.h"

/* In which state an event is, where it only names its city. A list is often put together by states, and loses their
 * names when it is copied: then the events between two gaps are in one state, and the states are in alphabetical order. */

/* Fewer groups in order may be chance. */
#define FEWEST_GROUPS 5
/* How much larger a city is than its namesakes, for it to be meant. */
#define DOMINANT 4

static const char *
text_states_city (PlazaText            *self,
                  const PlazaTextEvent *event,
                  char                **city)
{
  gsize length = 0;

  *city = event->title != NULL ? plaza_text_city_before (self, event->title->text, &length) : NULL;
  return *city;
}

/* The state that the event's own lines say: written, by a ZIP code, or by whom it addresses. Returns: (transfer full) (nullable) */
static char *
text_states_own (PlazaText            *self,
                 const PlazaTextEvent *event)
{
  g_autofree char *city = NULL;
  g_autoptr(PlazaReadTitle) title = event->title != NULL ? plaza_read_title (event->title->text, self->context) : NULL;

  for (guint i = 0; i <= event->lines->len; i++)
    {
      const PlazaTextLine *line = i < event->lines->len ? event->lines->pdata[i] : NULL;
      PlazaPlaceParts parts = { .line = line != NULL ? line->text : text_states_city (self, event, &city) };
      const PlazaReadPlace *place;

      if (parts.line == NULL || (line != NULL && line->label != PLAZA_TEXT_LABEL_WHERE && line->label != PLAZA_TEXT_LABEL_CITY &&
                                 line->label != PLAZA_TEXT_LABEL_STATE && line->label != PLAZA_TEXT_LABEL_ZIP))
        continue;

      place = plaza_place_reader_read (self->places, &parts);
      if (place->place.state != NULL && (place->place.postal_code != NULL || !g_strv_contains ((const char *const *) place->inferred, "state")))
        return g_strdup (place->place.state);
    }

  return title != NULL ? g_strdup (title->state) : NULL;
}

/* The state of each group; NULL where its events say none. Returns: whether no group says two */
static gboolean
text_states_of_groups (PlazaText *self,
                       GPtrArray *groups)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const PlazaTextEvent *event = self->events->pdata[i];
      char **known;

      while (groups->len <= event->group)
        g_ptr_array_add (groups, NULL);
      known = (char **) &groups->pdata[event->group];
      if (event->likely_state == NULL)
        continue;
      if (*known != NULL && !g_str_equal (*known, event->likely_state))
        return FALSE;
      g_set_str (known, event->likely_state);
    }

  return TRUE;
}

/* Whether the groups are in the order of their states' names, but for one or two. */
static gboolean
text_states_in_order (GPtrArray *groups)
{
  const char *before = NULL;
  guint n = 0, wrong = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const char *name = plaza_state_name (groups->pdata[i]);

      if (name == NULL)
        continue;
      wrong += before != NULL && g_strcmp0 (before, name) > 0;
      before = name;
      n++;
    }

  return n >= FEWEST_GROUPS && wrong * 5 <= n;
}

static const char *
text_states_near (GPtrArray *groups,
                  guint      group,
                  int        step)
{
  for (guint i = group + step; i < groups->len; i += step)
    if (groups->pdata[i] != NULL)
      return plaza_state_name (groups->pdata[i]);

  return NULL;
}

/* Of the cities called so the one of which the state is in its place in the order. Returns: (transfer full) (nullable) */
static char *
text_states_by_order (PlazaText            *self,
                      const PlazaTextEvent *event,
                      GPtrArray            *groups)
{
  const char *before = text_states_near (groups, event->group, -1), *after = text_states_near (groups, event->group, 1);
  g_autofree char *city = NULL;
  g_autoptr(GPtrArray) cities = text_states_city (self, event, &city) != NULL ? plaza_gazetteer_cities_called (self->context->places, city, NULL) : NULL;
  const PlazaPlaceMatch *first = NULL, *second = NULL;

  for (guint i = 0; before != NULL && after != NULL && cities != NULL && i < cities->len; i++)
    {
      const PlazaPlaceMatch *match = cities->pdata[i];
      const char *name = plaza_state_name (match->state);

      if (name == NULL || strcmp (name, before) < 0 || strcmp (name, after) > 0)
        continue;
      if (first == NULL)
        first = match;
      else if (second == NULL)
        second = match;
    }

  return first != NULL && (second == NULL || first->population >= DOMINANT * MAX (second->population, 1)) ? g_strdup (first->state) : NULL;
}

/**
 * plaza_text_settle_states:
 *
 * Concludes for each event in which state it is likely to be.
 */
void
plaza_text_settle_states (PlazaText *self)
{
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  gboolean grouped, ordered;

  for (guint i = 0; i < self->events->len; i++)
    {
      PlazaTextEvent *event = self->events->pdata[i];

      event->likely_state = *event->state != '\0' ? g_strdup (event->state) : text_states_own (self, event);
    }

  grouped = text_states_of_groups (self, groups) && groups->len > 1;
  ordered = grouped && text_states_in_order (groups);
  for (guint i = 0; grouped && i < self->events->len; i++)
    {
      PlazaTextEvent *event = self->events->pdata[i];

      if (event->likely_state == NULL)
        event->likely_state = g_strdup (groups->pdata[event->group]);
      if (event->likely_state == NULL && ordered)
        event->likely_state = text_states_by_order (self, event, groups);
    }
}
