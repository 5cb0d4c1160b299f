/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-job.h"

#include <glib/gi18n.h>

#include "plaza-campaign-file.h"

typedef struct
{
  PlazaCampaignFile *file;
  PlazaEventQuery    query;
  char              *uid;    /* of the one event, or NULL for those of the query */
  char              *path;
  gboolean           bom;
  PlazaAudience      audience;
  guint              n, n_undated;
} ExportJob;

static void
export_job_free (gpointer data)
{
  ExportJob *self = data;

  plaza_campaign_file_free (self->file);
  plaza_event_query_clear (&self->query);
  g_free (self->uid);
  g_free (self->path);
  g_free (self);
}

static GPtrArray *
export_job_read_one (PlazaCampaign  *campaign,
                     const char     *uid,
                     GError        **error)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) local = NULL;
  PlazaEvent *event = plaza_campaign_find_event (campaign, uid, &local);

  if (event != NULL)
    {
      g_ptr_array_add (events, event);
      return g_steal_pointer (&events);
    }

  if (local == NULL)
    g_set_error_literal (&local, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                         _("The event is no longer there. Somebody else removed it meanwhile."));
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* Reading takes as long as writing. */
static gboolean
export_job_run (PlazaProgress  *progress,
                gpointer        data,
                GError        **error)
{
  ExportJob *self = data;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GPtrArray) events = NULL;

  plaza_progress_begin (progress, _("Reading the events…"), 0, 0.5);
  if (!plaza_export_check_path (self->path, error))
    return FALSE;
  campaign = plaza_campaign_file_open (self->file, progress, error);
  if (campaign == NULL || !plaza_campaign_begin_reading (campaign, error))
    return FALSE;

  events = self->uid != NULL ? export_job_read_one (campaign, self->uid, error)
                             : plaza_campaign_read_events (campaign, &self->query, progress, error);
  if (events == NULL || !plaza_campaign_was_read (campaign, error))
    return FALSE;

  plaza_progress_begin (progress, _("Writing the file…"), 0.5, 1);
  if (!plaza_export_events (campaign, events, self->audience, self->path, self->bom, progress, error))
    return FALSE;

  self->n = events->len;
  self->n_undated = plaza_export_count_undated (events);
  return TRUE;
}

static ExportJob *
export_job_new (PlazaCampaign *campaign,
                PlazaAudience  audience,
                const char    *path,
                gboolean       bom)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  ExportJob *self = g_new0 (ExportJob, 1);

  self->file = plaza_campaign_file_new (campaign);
  self->query = all;
  self->audience = audience;
  self->path = g_strdup (path);
  self->bom = bom;
  return self;
}

/**
 * plaza_export_job_new:
 * @query: which events
 * @audience: who is to read them
 * @path: the file, whose ending says which format
 * @bom: as for plaza_export_events()
 *
 * Returns: (transfer full): the export, which was not begun
 */
PlazaJob *
plaza_export_job_new (PlazaCampaign         *campaign,
                      const PlazaEventQuery *query,
                      PlazaAudience          audience,
                      const char            *path,
                      gboolean               bom)
{
  ExportJob *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (query != NULL && path != NULL, NULL);

  self = export_job_new (campaign, audience, path, bom);
  plaza_event_query_copy_into (query, &self->query);
  return plaza_job_new (export_job_run, self, export_job_free);
}

/**
 * plaza_export_job_new_event:
 * @uid: of the one event
 * @path: the file, whose ending says which format
 *
 * For who takes an event along: as the public sees it.
 *
 * Returns: (transfer full): the export, which was not begun
 */
PlazaJob *
plaza_export_job_new_event (PlazaCampaign *campaign,
                            const char    *uid,
                            const char    *path)
{
  ExportJob *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (uid != NULL && path != NULL, NULL);

  self = export_job_new (campaign, PLAZA_AUDIENCE_PUBLIC, path, TRUE);
  self->uid = g_strdup (uid);
  return plaza_job_new (export_job_run, self, export_job_free);
}

/**
 * plaza_export_job_get_counts:
 * @job: an export that was done
 * @n: (out): how many events it was of
 * @n_undated: (out): how many of those have no date, and so no place in a calendar
 */
void
plaza_export_job_get_counts (PlazaJob *job,
                             guint    *n,
                             guint    *n_undated)
{
  const ExportJob *self = plaza_job_get_data (job);

  *n = self->n;
  *n_undated = self->n_undated;
}
