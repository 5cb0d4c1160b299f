/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-known.h"

#include <string.h>

#include "plaza-event-draft-private.h"
#include "plaza-wording.h"

/* As many as one reads at a glance. */
#define MOST 8

/* At the beginning of a word of the name. */
static gboolean
known_fits (const char *folded_name,
            const char *folded)
{
  for (const char *at = folded_name; (at = strstr (at, folded)) != NULL; at++)
    if (at == folded_name || !g_unichar_isalnum (g_utf8_get_char (g_utf8_find_prev_char (folded_name, at))))
      return TRUE;

  return FALSE;
}

/**
 * plaza_event_known_match:
 * @names: what is known
 * @text: what is typed
 *
 * Returns: (transfer full): a few of @names of which a word begins with @text
 */
GStrv
plaza_event_known_match (const char * const *names,
                         const char         *text)
{
  g_autofree char *folded = plaza_text_fold (text);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; *folded != '\0' && names[i] != NULL && n < MOST; i++)
    {
      g_autofree char *name = plaza_text_fold (names[i]);

      if (known_fits (name, folded) && !g_str_equal (name, folded))
        {
          g_strv_builder_add (builder, names[i]);
          n++;
        }
    }

  return g_strv_builder_end (builder);
}

/**
 * plaza_event_known_cities:
 * @text: the beginning of a city's name
 *
 * Returns: (transfer full): the cities that may be meant, with their states
 */
GStrv
plaza_event_known_cities (PlazaEventDraft *draft,
                          const char      *text)
{
  g_autoptr(GPtrArray) found = plaza_places_find (plaza_event_draft_get_places (draft), text, MOST, NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const PlazaPlaceMatch *match = g_ptr_array_index (found, i);

      if (match->kind == PLAZA_MATCH_CITY)
        g_strv_builder_add (builder, match->label);
    }

  return g_strv_builder_end (builder);
}

/**
 * plaza_event_known_choose_city:
 * @label: one of plaza_event_known_cities()
 * @city: the field in which it is
 * @state: the field of its state
 *
 * Types it with its state. A ZIP code of another one is left to who typed it, and said.
 */
void
plaza_event_known_choose_city (PlazaEventDraft *draft,
                               const char      *label,
                               PlazaDraftField *city,
                               PlazaDraftField *state)
{
  g_autoptr(GPtrArray) found = plaza_places_find (plaza_event_draft_get_places (draft), label, MOST, NULL);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const PlazaPlaceMatch *match = g_ptr_array_index (found, i);

      if (match->kind != PLAZA_MATCH_CITY || !g_str_equal (match->label, label))
        continue;

      plaza_draft_field_set_text (state, match->state);
      plaza_draft_field_set_text (city, match->name);
      return;
    }
}

/**
 * plaza_event_known_organizations:
 *
 * Returns: (transfer full): who leads events of @campaign
 */
GStrv
plaza_event_known_organizations (PlazaCampaign *campaign)
{
  GStrv names = plaza_campaign_list_organizations (campaign);

  return names != NULL ? names : g_new0 (char *, 1);
}

/**
 * plaza_event_known_officials:
 *
 * Returns: (transfer full): the names of the officials of @campaign
 */
GStrv
plaza_event_known_officials (PlazaCampaign *campaign)
{
  GPtrArray *officials = plaza_campaign_get_officials (campaign);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < officials->len; i++)
    g_strv_builder_take (builder, plaza_wording_official (g_ptr_array_index (officials, i)));

  return g_strv_builder_end (builder);
}

/**
 * plaza_event_known_officials_to_names:
 * @ids: as an event has them
 *
 * Returns: (transfer full): their names, a line each; the id of who is not in @campaign
 */
char *
plaza_event_known_officials_to_names (PlazaCampaign *campaign,
                                      GStrv          ids)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PlazaOfficial *official = plaza_campaign_find_official (campaign, ids[i]);
      g_autofree char *name = official != NULL ? plaza_wording_official (official) : g_strdup (ids[i]);

      plaza_text_append (lines, "\n", name);
    }

  return g_string_free_and_steal (lines);
}

/* By the whole of what they are called, or by the name alone. */
static const char *
known_find_official (PlazaCampaign *campaign,
                     const char    *name)
{
  GPtrArray *officials = plaza_campaign_get_officials (campaign);
  g_autofree char *folded = plaza_text_fold (name);

  for (guint i = 0; i < officials->len; i++)
    {
      const PlazaOfficial *official = g_ptr_array_index (officials, i);
      g_autofree char *words = plaza_wording_official (official);
      g_autofree char *folded_words = plaza_text_fold (words);
      g_autofree char *folded_name = official->name != NULL ? plaza_text_fold (official->name) : NULL;

      if (g_str_equal (folded, folded_words) || g_strcmp0 (folded, folded_name) == 0 || g_str_equal (name, official->id))
        return official->id;
    }

  return NULL;
}

/**
 * plaza_event_known_names_to_officials:
 * @names: a line each
 *
 * Returns: (transfer full) (nullable): their ids; %NULL where one is not known
 */
GStrv
plaza_event_known_names_to_officials (PlazaCampaign *campaign,
                                      const char    *names)
{
  g_auto(GStrv) lines = g_strsplit (names, "\n", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *id = *g_strstrip (lines[i]) != '\0' ? known_find_official (campaign, lines[i]) : "";

      if (id == NULL)
        return NULL;
      if (*id != '\0')
        g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}
