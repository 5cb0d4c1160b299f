/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-file.h"

#include "plaza-campaign-private.h"
#include "plaza-store-error.h"

struct _PlazaCampaignFile
{
  char    *path;
  char    *origin;
  guint64  device, file;
};

/**
 * plaza_campaign_file_new:
 *
 * Returns: (transfer full): which file @campaign is in; any thread may have it
 */
PlazaCampaignFile *
plaza_campaign_file_new (PlazaCampaign *campaign)
{
  PlazaCampaignFile *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_new0 (PlazaCampaignFile, 1);
  self->path = g_strdup (plaza_campaign_get_path (campaign));
  self->origin = g_strdup (campaign->origin);
  plaza_store_get_file (campaign->store, &self->device, &self->file);
  return self;
}

void
plaza_campaign_file_free (PlazaCampaignFile *self)
{
  g_free (self->path);
  g_free (self->origin);
  g_free (self);
}

/**
 * plaza_campaign_file_open:
 * @progress: (nullable): told what the campaign does, and asked whether it is to stop
 * @error: %PLAZA_STORE_ERROR_MOVED where another file is in its place by now
 *
 * Returns: (transfer full) (nullable): the campaign once more, for this thread alone
 */
PlazaCampaign *
plaza_campaign_file_open (const PlazaCampaignFile  *self,
                          PlazaProgress            *progress,
                          GError                  **error)
{
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (self->path, error);
  guint64 device, file;

  if (campaign == NULL)
    return NULL;

  plaza_store_get_file (campaign->store, &device, &file);
  if (device != self->device || file != self->file)
    {
      g_autofree char *name = plaza_store_display_name (self->path);

      plaza_store_error_set (error, PLAZA_STORE_ERROR_MOVED, name);
      return NULL;
    }

  if (self->origin != NULL)
    plaza_campaign_set_origin (campaign, self->origin);
  plaza_store_watch (campaign->store, progress);
  return g_steal_pointer (&campaign);
}
