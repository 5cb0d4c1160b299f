/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-new-job.h"

#include <glib/gi18n.h>

#include "plaza-campaign-new.h"
#include "plaza-campaign-pack.h"
#include "plaza-pack-reader.h"

typedef struct
{
  PlazaNewCampaign *campaign;
  gboolean          is_source;  /* whether what it begins with could not be read */
  GStrv             doubts;
} NewJob;

static void
new_job_free (gpointer data)
{
  NewJob *self = data;

  plaza_new_campaign_free (self->campaign);
  g_strfreev (self->doubts);
  g_free (self);
}

void
plaza_new_campaign_free (PlazaNewCampaign *self)
{
  g_free (self->path);
  g_free (self->from);
  g_free (self->name);
  g_free (self->day);
  g_free (self->last_day);
  g_strfreev (self->languages);
  g_free (self->accent);
  g_free (self->hashtag);
  g_free (self);
}

static PlazaPack *
new_job_read_campaign (const char     *path,
                       GError        **error)
{
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (path, error);

  if (campaign == NULL || !plaza_campaign_begin_reading (campaign, error))
    return NULL;

  return plaza_campaign_read_pack (campaign, error);
}

/* What comes from a pack leaves its people behind too. */
static PlazaPack *
new_job_read (NewJob  *self,
              GError **error)
{
  const PlazaNewCampaign *campaign = self->campaign;
  g_autoptr(PlazaPack) pack = NULL;
  g_autofree char *from_day = NULL;

  if (campaign->from == NULL)
    return plaza_campaign_new_empty (campaign->path, campaign->day, campaign->languages[0]);

  pack = g_file_test (campaign->from, G_FILE_TEST_IS_DIR) ? plaza_pack_read (campaign->from, error)
                                                          : new_job_read_campaign (campaign->from, error);
  if (pack == NULL)
    return NULL;

  from_day = g_strdup (pack->campaign->day);
  plaza_campaign_new_from (pack, campaign->path, campaign->events, campaign->day);
  self->doubts = plaza_campaign_new_doubts (pack, from_day);
  return g_steal_pointer (&pack);
}

static gboolean
new_job_run (PlazaProgress  *progress,
             gpointer        data,
             GError        **error)
{
  NewJob *self = data;
  const PlazaNewCampaign *campaign = self->campaign;
  g_autoptr(PlazaPack) pack = NULL;

  plaza_progress_begin (progress, _("Making the campaign…"), 0, 1);
  pack = new_job_read (self, error);
  self->is_source = pack == NULL;
  if (pack == NULL || !plaza_progress_step (progress, 0, 1, error))
    return FALSE;

  g_set_str (&pack->campaign->last_day, campaign->last_day);
  plaza_campaign_new_describe (pack, campaign->name, campaign->languages, campaign->accent, campaign->hashtag);
  return plaza_campaign_new_write (pack, campaign->path, progress, error);
}

/**
 * plaza_new_job_new:
 * @campaign: (transfer full): what it is to be
 *
 * Texts, points, officials, messages, guides and bills come along; contacts, notes and history never do. Where it is
 * stopped, there is no file.
 *
 * Returns: (transfer full): the making of it, which was not begun
 */
PlazaJob *
plaza_new_job_new (PlazaNewCampaign *campaign)
{
  NewJob *self;

  g_return_val_if_fail (campaign != NULL, NULL);

  self = g_new0 (NewJob, 1);
  self->campaign = campaign;
  return plaza_job_new (new_job_run, self, new_job_free);
}

/**
 * plaza_new_job_is_source:
 * @job: one that failed
 *
 * Returns: whether what the campaign was to begin with could not be read; otherwise it is the new file that could not be made
 */
gboolean
plaza_new_job_is_source (PlazaJob *job)
{
  return ((NewJob *) plaza_job_get_data (job))->is_source;
}

/**
 * plaza_new_job_get_doubts:
 * @job: one that ended well
 *
 * Returns: (transfer none) (nullable): a sentence for each event whose words have a weekday on which it no longer is
 */
GStrv
plaza_new_job_get_doubts (PlazaJob *job)
{
  return ((NewJob *) plaza_job_get_data (job))->doubts;
}

typedef struct
{
  char      *path;
  PlazaCard  card;
} SourceJob;

static void
source_job_free (gpointer data)
{
  SourceJob *self = data;

  plaza_card_clear (&self->card);
  g_free (self->path);
  g_free (self);
}

static gboolean
source_job_run (PlazaProgress  *progress,
                gpointer        data,
                GError        **error)
{
  SourceJob *self = data;
  g_autoptr(PlazaPack) pack = NULL;

  if (!g_file_test (self->path, G_FILE_TEST_IS_DIR))
    return plaza_card_read (&self->card, self->path, progress, error);

  pack = plaza_pack_read (self->path, error);
  if (pack == NULL)
    return FALSE;

  self->card = (PlazaCard) { plaza_record_ref (pack->campaign), pack->events->len, pack->guides->len, pack->points->len,
                             pack->messages->len, FALSE };
  return TRUE;
}

/**
 * plaza_source_job_new:
 * @path: a campaign file, or the folder of a pack, from which a campaign may be made
 *
 * Returns: (transfer full): a look at what is in it, which was not begun
 */
PlazaJob *
plaza_source_job_new (const char *path)
{
  SourceJob *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (SourceJob, 1);
  self->path = g_strdup (path);
  return plaza_job_new (source_job_run, self, source_job_free);
}

/**
 * plaza_source_job_get:
 * @job: one that ended
 *
 * Returns: (transfer none): what it saw
 */
const PlazaCard *
plaza_source_job_get (PlazaJob *job)
{
  return &((SourceJob *) plaza_job_get_data (job))->card;
}
