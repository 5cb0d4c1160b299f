/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-text.h"

#include <glib/gi18n.h>

#include "plaza-print-error.h"
#include "plaza-wording.h"

/**
 * plaza_handout_number_word:
 * @words: the content language
 * @number: how many
 * @first: whether it begins a sentence
 *
 * Returns: (transfer full): "Four" or "four"; beyond twelve, digits
 */
char *
plaza_handout_number_word (const PlazaWords *words,
                           guint             number,
                           gboolean          first)
{
  /* Translators: number words that count ways ("Four ways to …"; Spanish: maneras, feminine). */
  static const char *const names[] = {
    NC_("number of ways", "One"), NC_("number of ways", "Two"), NC_("number of ways", "Three"),
    NC_("number of ways", "Four"), NC_("number of ways", "Five"), NC_("number of ways", "Six"),
    NC_("number of ways", "Seven"), NC_("number of ways", "Eight"), NC_("number of ways", "Nine"),
    NC_("number of ways", "Ten"), NC_("number of ways", "Eleven"), NC_("number of ways", "Twelve"),
  };
  const char *name;

  if (number < 1 || number > G_N_ELEMENTS (names))
    return g_strdup_printf ("%u", number);

  name = plaza_words_get_in (words, "number of ways", names[number - 1]);
  return first ? g_strdup (name) : g_utf8_strdown (name, -1);
}

/* A headline is not broken within a name. */
static char *
handout_text_join_name (const PlazaOfficial *official)
{
  g_autofree char *name = plaza_wording_official (official);
  g_auto(GStrv) words = g_strsplit (name, " ", -1);

  return g_strjoinv ("\302\240", words);
}

/**
 * plaza_handout_list_officials:
 * @campaign: the campaign
 * @record: an event of it
 *
 * Returns: (transfer full): "Sen. Thom Tillis" of each official whom the event
 *   addresses and the campaign knows, with no-break spaces
 */
GStrv
plaza_handout_list_officials (PlazaCampaign          *campaign,
                              const PlazaEventRecord *record)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; record->officials[i] != NULL; i++)
    {
      const PlazaOfficial *official = plaza_campaign_find_official (campaign, record->officials[i]);

      if (official != NULL)
        g_strv_builder_take (names, handout_text_join_name (official));
    }

  return g_strv_builder_end (names);
}

/**
 * plaza_handout_kind:
 * @words: the content language
 * @record: an event
 *
 * Returns: (transfer full): what kind of event it is and where, "March · Canton"
 */
char *
plaza_handout_kind (const PlazaWords       *words,
                    const PlazaEventRecord *record)
{
  const char *kind = plaza_wording_kind (words, record->kind);
  g_autofree char *cities = record->further_places->len > 0 ? plaza_wording_cities (words, record) : NULL;

  if (cities != NULL)
    return g_strdup_printf ("%s · %s", kind, cities);

  return record->place.city != NULL ? g_strdup_printf ("%s · %s", kind, record->place.city) : g_strdup (kind);
}

/**
 * plaza_handout_date:
 * @words: the content language
 * @campaign: the campaign
 * @event: (nullable): an event of it
 *
 * Returns: (transfer full): the event's days, its place where no day is known, or the
 *   campaign's day or days
 */
char *
plaza_handout_date (const PlazaWords *words,
                    PlazaCampaign    *campaign,
                    PlazaEvent       *event)
{
  const PlazaEventRecord *record = event != NULL ? plaza_event_get_record (event) : NULL;
  const PlazaCampaignRecord *whole = plaza_campaign_get_record (campaign);
  char *days, *place;

  if (record == NULL && whole->day != NULL)
    return plaza_wording_campaign_days (words, whole->day, whole->last_day);

  days = record != NULL ? plaza_wording_event_days (words, record, whole->day) : NULL;
  if (days != NULL)
    return days;

  place = record != NULL ? plaza_wording_city (words, &record->place) : NULL;
  return place != NULL ? place : g_strdup ("");
}

/**
 * plaza_handout_contact:
 * @event: (nullable): an event
 * @options: what to print instead
 *
 * Returns: (transfer full) (nullable): whom to turn to
 */
PlazaContact *
plaza_handout_contact (PlazaEvent                *event,
                       const PlazaHandoutOptions *options)
{
  const PlazaEventRecord *record = event != NULL ? plaza_event_get_record (event) : NULL;
  const char *organization = NULL;

  if (options->contact != NULL && *options->contact != '\0')
    return plaza_contact_parse (options->contact);
  if (record == NULL || record->contact_name == NULL)
    return NULL;

  if (options->organizations != NULL)
    organization = options->organizations[0];
  else
    organization = record->lead_organizations[0];

  return plaza_contact_new (record->contact_name, organization, (const char *const *) record->contact_emails,
                            (const char *const *) record->contact_telephones);
}

/**
 * plaza_handout_chosen_points:
 * @campaign: the campaign
 * @options: which were chosen
 * @error: return location for an error: %PLAZA_PRINT_ERROR_CONTENT
 *
 * Returns: (transfer container) (nullable) (element-type PlazaPoint): the points
 *   that were chosen, in order; an empty array where nothing was chosen
 */
GPtrArray *
plaza_handout_chosen_points (PlazaCampaign             *campaign,
                             const PlazaHandoutOptions *options,
                             GError                   **error)
{
  g_autoptr(GPtrArray) points = g_ptr_array_new ();

  for (guint i = 0; options->points != NULL && options->points[i] != NULL; i++)
    {
      const PlazaPoint *point = plaza_campaign_find_point (campaign, options->points[i]);

      if (point == NULL)
        {
          g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT,
                       _("There is no talking point “%s” in this campaign."), options->points[i]);
          return NULL;
        }
      g_ptr_array_add (points, (gpointer) point);
    }

  return g_steal_pointer (&points);
}

/**
 * plaza_handout_author:
 * @campaign: the campaign
 * @event: (nullable): an event of it
 * @options: what to print instead
 *
 * Returns: (transfer full): who speaks in a hand-out, for the PDF
 */
char *
plaza_handout_author (PlazaCampaign             *campaign,
                      PlazaEvent                *event,
                      const PlazaHandoutOptions *options)
{
  const char *name = plaza_campaign_get_record (campaign)->name;
  const char *organization = NULL;

  if (options->organizations != NULL)
    organization = options->organizations[0];
  else if (event != NULL)
    organization = plaza_event_get_record (event)->lead_organizations[0];

  return organization != NULL ? g_strdup_printf ("%s, %s", organization, name) : g_strdup (name);
}
