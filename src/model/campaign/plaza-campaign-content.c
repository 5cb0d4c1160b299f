/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-bill-table.h"
#include "plaza-campaign-private.h"
#include "plaza-event-parts.h"
#include "plaza-guide-table.h"
#include "plaza-official-table.h"
#include "plaza-message-table.h"
#include "plaza-point-table.h"
#include "plaza-search.h"
#include "plaza-theme-table.h"

typedef GPtrArray *(*ListFunction) (PlazaStore *store, GError **error);

/* Reads a table the first time. A file that cannot be read shows nothing here, and "failed" says why. */
static GPtrArray *
campaign_content_get (PlazaCampaign  *self,
                      GPtrArray     **records,
                      ListFunction    list)
{
  if (*records == NULL)
    *records = list (self->store, NULL);
  if (*records == NULL)
    *records = g_ptr_array_new ();

  return *records;
}

/* Every record of plaza-pack.h that has an id begins with it. */
static gconstpointer
campaign_content_find (GPtrArray  *records,
                       const char *id)
{
  for (guint i = 0; i < records->len; i++)
    {
      char **record = g_ptr_array_index (records, i);

      if (g_strcmp0 (*record, id) == 0)
        return record;
    }

  return NULL;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaOfficial, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaBill, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaGuide, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaTheme, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaPoint, id) == 0);

/**
 * plaza_campaign_get_guides:
 *
 * Returns: (transfer none) (element-type PlazaGuide): the toolkit, in order
 */
GPtrArray *
plaza_campaign_get_guides (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_get (self, &self->guides, plaza_guide_table_list);
}

/**
 * plaza_campaign_get_themes:
 *
 * Returns: (transfer none) (element-type PlazaTheme): what facts are about, in order
 */
GPtrArray *
plaza_campaign_get_themes (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_get (self, &self->themes, plaza_theme_table_list);
}

/**
 * plaza_campaign_get_points:
 *
 * Returns: (transfer none) (element-type PlazaPoint): the talking points, in order
 */
GPtrArray *
plaza_campaign_get_points (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_get (self, &self->points, plaza_point_table_list);
}

/**
 * plaza_campaign_get_messages:
 *
 * Returns: (transfer none) (element-type PlazaMessage): the sample messages, in order
 */
GPtrArray *
plaza_campaign_get_messages (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_get (self, &self->messages, plaza_message_table_list);
}

/**
 * plaza_campaign_find_guide:
 *
 * Returns: (transfer none) (nullable): the guide of that id
 */
const PlazaGuide *
plaza_campaign_find_guide (PlazaCampaign *self,
                           const char    *id)
{
  return campaign_content_find (plaza_campaign_get_guides (self), id);
}

/**
 * plaza_campaign_find_point:
 *
 * Returns: (transfer none) (nullable): the talking point of that id
 */
const PlazaPoint *
plaza_campaign_find_point (PlazaCampaign *self,
                           const char    *id)
{
  return campaign_content_find (plaza_campaign_get_points (self), id);
}

/**
 * plaza_campaign_find_theme:
 *
 * Returns: (transfer none) (nullable): the theme of that id
 */
const PlazaTheme *
plaza_campaign_find_theme (PlazaCampaign *self,
                           const char    *id)
{
  return campaign_content_find (plaza_campaign_get_themes (self), id);
}

/**
 * plaza_campaign_get_bills:
 *
 * Returns: (transfer none) (element-type PlazaBill): the bills that points name, in order
 */
GPtrArray *
plaza_campaign_get_bills (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_get (self, &self->bills, plaza_bill_table_list);
}

/**
 * plaza_campaign_find_bill:
 *
 * Returns: (transfer none) (nullable): the bill of that id
 */
const PlazaBill *
plaza_campaign_find_bill (PlazaCampaign *self,
                          const char    *id)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_find (campaign_content_get (self, &self->bills, plaza_bill_table_list), id);
}

/**
 * plaza_campaign_find_official:
 * @id: Bioguide id
 *
 * Returns: (transfer none) (nullable): the Member of Congress
 */
const PlazaOfficial *
plaza_campaign_find_official (PlazaCampaign *self,
                              const char    *id)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_find (campaign_content_get (self, &self->officials, plaza_official_table_list), id);
}

/* Content languages that the campaign does not have read its first one. */
static const char *
campaign_content_choose_language (PlazaCampaign *self,
                                  const char    *language)
{
  const char * const *languages = (const char * const *) self->record->languages;

  if (language != NULL && g_strv_contains (languages, language))
    return language;

  return languages[0] != NULL ? languages[0] : "en";
}

/**
 * plaza_campaign_search_guides:
 * @language: the content language in which they are read
 *
 * Returns: (transfer full) (nullable): ids of the guides found, in order
 */
GStrv
plaza_campaign_search_guides (PlazaCampaign  *self,
                              const char     *language,
                              const char     *text,
                              GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return plaza_search_prose (self->store, PLAZA_PROSE_OF_GUIDE, campaign_content_choose_language (self, language), text, error);
}

/**
 * plaza_campaign_search_points:
 * @language: the content language in which they are read
 *
 * Returns: (transfer full) (nullable): ids of the talking points found, in order
 */
GStrv
plaza_campaign_search_points (PlazaCampaign  *self,
                              const char     *language,
                              const char     *text,
                              GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return plaza_search_prose (self->store, PLAZA_PROSE_OF_POINT, campaign_content_choose_language (self, language), text, error);
}

/**
 * plaza_campaign_get_officials:
 *
 * Returns: (transfer none) (element-type PlazaOfficial): whom events may address, in order
 */
GPtrArray *
plaza_campaign_get_officials (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return campaign_content_get (self, &self->officials, plaza_official_table_list);
}

/**
 * plaza_campaign_list_organizations:
 *
 * Returns: (transfer full) (nullable): who leads events, each once, by name; of a very large campaign only some
 */
GStrv
plaza_campaign_list_organizations (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return plaza_event_parts_list_organizations (self->store, NULL);
}

/**
 * plaza_campaign_list_officials:
 * @event: an event
 *
 * Returns: (transfer container) (element-type PlazaOfficial): the officials of
 *   Congress whom @event addresses, in its order; those that the campaign does
 *   not know are left out
 */
GPtrArray *
plaza_campaign_list_officials (PlazaCampaign          *self,
                               const PlazaEventRecord *event)
{
  GPtrArray *officials = g_ptr_array_new ();

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), officials);
  g_return_val_if_fail (event != NULL, officials);

  for (guint i = 0; event->officials[i] != NULL; i++)
    {
      const PlazaOfficial *official = plaza_campaign_find_official (self, event->officials[i]);

      if (official != NULL)
        g_ptr_array_add (officials, (gpointer) official);
    }

  return officials;
}
