/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-share-jobs.h"

#include <glib/gi18n.h>

#include "plaza-campaign-file.h"
#include "plaza-campaign-new.h"
#include "plaza-campaign-pack.h"
#include "plaza-campaign-people.h"
#include "plaza-pack-folder.h"
#include "plaza-pack-writer.h"

typedef struct
{
  PlazaCampaignFile *file;
  char              *path;   /* of the folder or the file that is written */
  GStrv              notes;
  guint              n;
} ShareJob;

static void
share_job_free (gpointer data)
{
  ShareJob *self = data;

  plaza_campaign_file_free (self->file);
  g_free (self->path);
  g_strfreev (self->notes);
  g_free (self);
}

static PlazaPack *
share_job_read (ShareJob       *self,
                PlazaProgress  *progress,
                GError        **error)
{
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_file_open (self->file, progress, error);
  g_autoptr(PlazaPack) pack = NULL;

  if (campaign == NULL || !plaza_campaign_begin_reading (campaign, error))
    return NULL;

  pack = plaza_campaign_read_pack (campaign, error);
  if (pack == NULL || !plaza_progress_step (progress, 1, 2, error))
    return NULL;

  return g_steal_pointer (&pack);
}

static gboolean
share_job_write_pack (PlazaProgress  *progress,
                      gpointer        data,
                      GError        **error)
{
  ShareJob *self = data;
  g_autoptr(PlazaPack) pack = NULL;
  g_autoptr(GHashTable) files = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  plaza_progress_begin (progress, _("Writing the pack…"), 0, 1);
  pack = share_job_read (self, progress, error);
  files = pack != NULL ? plaza_pack_write (pack, error) : NULL;
  steps = files != NULL ? plaza_pack_folder_plan (self->path, files, pack->campaign->id, error) : NULL;
  if (steps == NULL || !plaza_pack_folder_write (self->path, files, steps, error))
    return FALSE;

  self->n = steps->len;
  self->notes = plaza_pack_folder_list_foreign (self->path, files, steps);
  return TRUE;
}

static gboolean
share_job_write_copy (PlazaProgress  *progress,
                      gpointer        data,
                      GError        **error)
{
  ShareJob *self = data;
  g_autoptr(PlazaPack) pack = NULL;
  g_auto(GStrv) people = NULL;

  plaza_progress_begin (progress, _("Making the copy…"), 0, 1);
  pack = share_job_read (self, progress, error);
  if (pack == NULL)
    return FALSE;

  people = plaza_campaign_people_list (pack);
  plaza_campaign_new_forget_people (pack, PLAZA_REVIEW_CHOICE_APPROVED);
  self->n = pack->events->len;
  self->notes = plaza_campaign_people_list_named (pack, people);
  return plaza_campaign_new_write (pack, self->path, progress, error);
}

static PlazaJob *
share_job_new (PlazaJobFunc   run,
               PlazaCampaign *campaign,
               const char    *path)
{
  ShareJob *self = g_new0 (ShareJob, 1);

  self->file = plaza_campaign_file_new (campaign);
  self->path = g_strdup (path);
  return plaza_job_new (run, self, share_job_free);
}

/**
 * plaza_pack_job_new:
 * @folder: where the pack is to be; other files in it stay
 *
 * Returns: (transfer full): the writing of the campaign as plain files, which was not begun
 */
PlazaJob *
plaza_pack_job_new (PlazaCampaign *campaign,
                    const char    *folder)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return share_job_new (share_job_write_pack, campaign, folder);
}

/**
 * plaza_copy_job_new:
 * @path: where the copy is to be; nothing may be there
 *
 * Returns: (transfer full): the making of a copy to give away: approved events and all texts, without contacts, notes,
 *   history and what its user typed about themselves; which was not begun
 */
PlazaJob *
plaza_copy_job_new (PlazaCampaign *campaign,
                    const char    *path)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return share_job_new (share_job_write_copy, campaign, path);
}

/**
 * plaza_share_job_get_notes:
 * @job: one that ended well
 *
 * Returns: (transfer none): of a pack, the files in its folder that belong to nothing and would keep it from being read; of a
 *   copy, a sentence for each event whose texts still name one of its contacts
 */
GStrv
plaza_share_job_get_notes (PlazaJob *job)
{
  return ((ShareJob *) plaza_job_get_data (job))->notes;
}

/**
 * plaza_share_job_get_count:
 * @job: one that ended well
 *
 * Returns: how many files of a pack were written or removed; how many events a copy has
 */
guint
plaza_share_job_get_count (PlazaJob *job)
{
  return ((ShareJob *) plaza_job_get_data (job))->n;
}
