/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-pack.h"

#include "plaza-bill-table.h"
#include "plaza-campaign-private.h"
#include "plaza-guide-table.h"
#include "plaza-message-table.h"
#include "plaza-official-table.h"
#include "plaza-point-table.h"
#include "plaza-sheet-table.h"
#include "plaza-theme-table.h"

static gboolean
campaign_pack_take (GPtrArray **records,
                    GPtrArray  *read)
{
  if (read == NULL)
    return FALSE;

  g_ptr_array_unref (*records);
  *records = read;
  return TRUE;
}

static int
campaign_pack_compare (gconstpointer a,
                       gconstpointer b)
{
  return plaza_record_get_position (*(gconstpointer *) a) - plaza_record_get_position (*(gconstpointer *) b);
}

/* From where it was sent in leaves with nothing. */
static PlazaEventRecord *
campaign_pack_take_event (const PlazaEventRecord *event)
{
  PlazaEventRecord *copy;

  if (event->sources->len == 0)
    return plaza_record_ref (event);

  copy = plaza_record_copy (&plaza_event_record_type, event);
  plaza_record_set_row (copy, plaza_record_get_revision (event), plaza_record_get_position (event));
  g_ptr_array_set_size (copy->sources, 0);
  return copy;
}

static gboolean
campaign_pack_read_events (PlazaCampaign  *self,
                           PlazaPack      *pack,
                           GError        **error)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GPtrArray) events = NULL;

  query.review = PLAZA_REVIEW_CHOICE_ALL;
  events = plaza_campaign_read_events (self, &query, NULL, error);
  if (events == NULL)
    return FALSE;

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (pack->events, campaign_pack_take_event (plaza_event_get_record (g_ptr_array_index (events, i))));
  g_ptr_array_sort (pack->events, campaign_pack_compare);
  return TRUE;
}

/* Ranks are numbers between which others fit; in a pack a sheet is in order, and no more. */
static gboolean
campaign_pack_read_lines (PlazaCampaign  *self,
                          PlazaPack      *pack,
                          const char     *event,
                          GError        **error)
{
  g_autoptr(GPtrArray) lines = plaza_sheet_table_list (self->store, event, error);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      PlazaSheetLine *line = plaza_sheet_line_copy (g_ptr_array_index (lines, i));

      line->rank = i + 1;
      g_ptr_array_add (pack->lines, line);
    }

  return lines != NULL;
}

static gboolean
campaign_pack_read_sheets (PlazaCampaign  *self,
                           PlazaPack      *pack,
                           GError        **error)
{
  gboolean any = FALSE;

  if (!campaign_pack_read_lines (self, pack, NULL, error) || !plaza_sheet_table_any (self->store, &any, error))
    return FALSE;

  for (guint i = 0; any && i < pack->events->len; i++)
    {
      const PlazaEventRecord *event = g_ptr_array_index (pack->events, i);
      g_autoptr(GError) problem = NULL;
      PlazaEventSheet *sheet = plaza_sheet_table_load (self->store, event->uid, &problem);

      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (sheet == NULL)
        continue;

      g_ptr_array_add (pack->sheets, sheet);
      if (!campaign_pack_read_lines (self, pack, event->uid, error))
        return FALSE;
    }

  return TRUE;
}

/* From which files they come is the staff's own. */
static gboolean
campaign_pack_read_officials (PlazaCampaign  *self,
                              PlazaPack      *pack,
                              GError        **error)
{
  if (!campaign_pack_take (&pack->officials, plaza_official_table_list (self->store, error)))
    return FALSE;

  for (guint i = 0; i < pack->officials->len; i++)
    g_ptr_array_set_size (((PlazaOfficial *) g_ptr_array_index (pack->officials, i))->sources, 0);
  return TRUE;
}

/**
 * plaza_campaign_read_pack:
 * @self: a campaign, of which plaza_campaign_begin_reading() was asked where others may write it
 *
 * Reads all that a pack has: of what the campaign holds everything but its history and what its user typed about
 * themselves.
 *
 * Returns: (transfer full) (nullable): the records, each list in the campaign's order
 */
PlazaPack *
plaza_campaign_read_pack (PlazaCampaign  *self,
                          GError        **error)
{
  g_autoptr(PlazaPack) pack = plaza_pack_new ();

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  plaza_record_unref (pack->campaign);
  pack->campaign = plaza_record_ref (self->record);
  if (campaign_pack_read_officials (self, pack, error) &&
      campaign_pack_take (&pack->bills, plaza_bill_table_list (self->store, error)) &&
      campaign_pack_take (&pack->guides, plaza_guide_table_list (self->store, error)) &&
      campaign_pack_take (&pack->themes, plaza_theme_table_list (self->store, error)) &&
      campaign_pack_take (&pack->points, plaza_point_table_list (self->store, error)) &&
      campaign_pack_take (&pack->messages, plaza_message_table_list (self->store, error)) &&
      campaign_pack_read_events (self, pack, error) && campaign_pack_read_sheets (self, pack, error))
    return g_steal_pointer (&pack);

  return NULL;
}
