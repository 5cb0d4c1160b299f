/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pdf-job.h"

#include <glib/gi18n.h>

#include "plaza-campaign-file.h"
#include "plaza-handout-layout.h"
#include "plaza-print-error.h"

typedef struct
{
  PlazaCampaignFile   *file;
  PlazaHandoutOptions *options;
  char                *event;   /* its uid, or NULL */
  char                *path;
  guint                n;       /* of pages that were saved */
  GStrv                gaps;
} PdfJob;

static void
pdf_job_free (gpointer data)
{
  PdfJob *self = data;

  plaza_campaign_file_free (self->file);
  plaza_handout_options_free (self->options);
  g_free (self->event);
  g_free (self->path);
  g_strfreev (self->gaps);
  g_free (self);
}

static gboolean
pdf_job_find_event (PlazaCampaign  *campaign,
                        const char     *uid,
                        PlazaEvent    **event,
                        GError        **error)
{
  g_autoptr(GError) local = NULL;

  *event = uid != NULL ? plaza_campaign_find_event (campaign, uid, &local) : NULL;
  if (uid != NULL && *event == NULL && local == NULL)
    g_set_error_literal (&local, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT,
                         _("The event is no longer there. Somebody else removed it meanwhile."));
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The events that are still there: another program may have taken some away since they were chosen. */
static gboolean
pdf_job_keep_events (PlazaCampaign  *campaign,
                         GArray        **events,
                         GError        **error)
{
  const PlazaEventQuery query = { .attendance = -1, .review = PLAZA_REVIEW_CHOICE_ALL };
  g_autoptr(GArray) all = plaza_campaign_query (campaign, &query, error);
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);
  GArray *kept;

  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (known, GUINT_TO_POINTER (g_array_index (all, guint32, i)));

  kept = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < (*events)->len; i++)
    if (g_hash_table_contains (known, GUINT_TO_POINTER (g_array_index (*events, guint32, i))))
      g_array_append_val (kept, g_array_index (*events, guint32, i));

  g_array_unref (*events);
  *events = kept;
  return TRUE;
}

static PlazaPages *
pdf_job_lay_out (PdfJob     *self,
                     PlazaCampaign  *campaign,
                     PlazaEvent     *event,
                     PlazaProgress  *progress,
                     GError        **error)
{
  g_autoptr(PlazaHandoutLayout) layout = plaza_handout_layout_new (campaign, event, self->options);

  while (plaza_handout_layout_step (layout))
    if (!plaza_progress_step (progress, (guint64) (plaza_handout_layout_get_fraction (layout) * 1000), 1000, error))
      return NULL;

  return plaza_handout_layout_finish (layout, error);
}

static gboolean
pdf_job_run (PlazaProgress  *progress,
                 gpointer        data,
                 GError        **error)
{
  PdfJob *self = data;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_file_open (self->file, progress, error);
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(PlazaPages) pages = NULL;

  if (campaign == NULL || !plaza_campaign_begin_reading (campaign, error) ||
      !pdf_job_find_event (campaign, self->event, &event, error) ||
      (self->options->events != NULL && !pdf_job_keep_events (campaign, &self->options->events, error)))
    return FALSE;

  plaza_progress_begin (progress, _("Laying out the pages…"), 0, 0.6);
  pages = pdf_job_lay_out (self, campaign, event, progress, error);
  if (pages == NULL || !plaza_campaign_was_read (campaign, error))
    return FALSE;

  plaza_progress_begin (progress, _("Writing the PDF…"), 0.6, 1);
  if (!plaza_pages_save_pdf (pages, self->path, progress, error))
    return FALSE;

  self->n = plaza_pages_get_n (pages);
  self->gaps = g_strdupv (plaza_pages_get_gaps (pages));
  return TRUE;
}

/**
 * plaza_pdf_job_new:
 * @event: (nullable): the event that it is for
 * @options: what was chosen, as for plaza_handout_lay_out()
 * @path: where the PDF is to be
 *
 * Returns: (transfer full): the work, which was not begun
 */
PlazaJob *
plaza_pdf_job_new (PlazaCampaign             *campaign,
                       PlazaEvent                *event,
                       const PlazaHandoutOptions *options,
                       const char                *path)
{
  PdfJob *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (options != NULL && path != NULL, NULL);

  self = g_new0 (PdfJob, 1);
  self->file = plaza_campaign_file_new (campaign);
  self->options = plaza_handout_options_copy (options);
  self->event = event != NULL ? g_strdup (plaza_event_get_uid (event)) : NULL;
  self->path = g_strdup (path);
  return plaza_job_new (pdf_job_run, self, pdf_job_free);
}

/**
 * plaza_pdf_job_get_n:
 * @job: a handout that was saved
 *
 * Returns: how many pages it has
 */
guint
plaza_pdf_job_get_n (PlazaJob *job)
{
  const PdfJob *self = plaza_job_get_data (job);

  return self->n;
}

/**
 * plaza_pdf_job_get_gaps:
 * @job: a handout that was saved
 *
 * Returns: (transfer none): as plaza_pages_get_gaps()
 */
GStrv
plaza_pdf_job_get_gaps (PlazaJob *job)
{
  const PdfJob *self = plaza_job_get_data (job);

  return self->gaps;
}
