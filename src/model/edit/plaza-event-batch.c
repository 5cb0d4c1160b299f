/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-batch.h"

#include <glib/gi18n.h>

#include "plaza-campaign-file.h"
#include "plaza-event-copy.h"
#include "plaza-reading.h"

/* So many are changed within a frame or two. */
#define MOST_AT_ONCE 64
/* Of the work, the reading of the events. */
#define READING 0.2

typedef struct
{
  PlazaCampaignFile *file;
  GArray            *ids;
  PlazaEventBatch    change;
  char              *value;
  int                n;       /* how many were otherwise */
} BatchJob;

static void
event_batch_take_kind (PlazaEventRecord *event,
                       const char       *nick)
{
  int kind;

  if (plaza_enum_from_nick (PLAZA_TYPE_KIND, nick, &kind))
    event->kind = kind;
}

static void
event_batch_take_organization (PlazaEventRecord *event,
                               const char       *name)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (g_strv_contains ((const char * const *) event->lead_organizations, name))
    return;

  g_strv_builder_addv (builder, (const char **) event->lead_organizations);
  g_strv_builder_add (builder, name);
  g_strfreev (event->lead_organizations);
  event->lead_organizations = g_strv_builder_end (builder);
}

static void
event_batch_take_confirmed (PlazaEventRecord *event,
                            const char       *value)
{
  g_autofree char *today = plaza_reading_today ();

  event->status = PLAZA_STATUS_CONFIRMED;
  g_set_str (&event->confirmed_on, today);
}

static void
event_batch_take_cancelled (PlazaEventRecord *event,
                            const char       *value)
{
  event->status = PLAZA_STATUS_CANCELLED;
}

static const struct
{
  const char *action;
  void     (* take) (PlazaEventRecord *event,
                     const char       *value);
} batches[] = {
  [PLAZA_EVENT_BATCH_KIND] = { "change-events", event_batch_take_kind },
  [PLAZA_EVENT_BATCH_ORGANIZATION] = { "change-events", event_batch_take_organization },
  [PLAZA_EVENT_BATCH_DAY] = { "change-events", plaza_event_copy_day },
  [PLAZA_EVENT_BATCH_CONFIRM] = { "confirm-events", event_batch_take_confirmed },
  [PLAZA_EVENT_BATCH_CANCEL] = { "cancel-events", event_batch_take_cancelled },
};

/* What is as it shall be already is left alone. */
static void
event_batch_add (GPtrArray       *edits,
                 PlazaEvent      *event,
                 PlazaEventBatch  change,
                 const char      *value)
{
  const PlazaEventRecord *before = plaza_event_get_record (event);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

  batches[change].take (after, value);
  if (plaza_record_equal (&plaza_event_record_type, before, after))
    plaza_record_unref (after);
  else
    g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, before->uid, plaza_record_get_revision (before), after));
}

/* @progress: (nullable) */
static int
event_batch_commit (PlazaCampaign    *campaign,
                    GArray           *ids,
                    PlazaEventBatch   change,
                    const char       *value,
                    PlazaProgress    *progress,
                    GError          **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  plaza_progress_begin (progress, _("Changing the events…"), 0, READING);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));

      if (event != NULL)
        event_batch_add (edits, event, change, value);
      if (!plaza_progress_step (progress, i, ids->len, error))
        return -1;
    }

  plaza_progress_begin (progress, _("Changing the events…"), READING, 1);
  if (edits->len > 0 && !plaza_campaign_commit (campaign, batches[change].action, edits, error))
    return -1;

  return (int) edits->len;
}

/**
 * plaza_event_batch_is_long:
 * @ids: (element-type guint32): of events
 *
 * Returns: whether to change them is work for a job
 */
gboolean
plaza_event_batch_is_long (GArray *ids)
{
  g_return_val_if_fail (ids != NULL, FALSE);

  return ids->len > MOST_AT_ONCE;
}

/**
 * plaza_event_batch_run:
 * @ids: (element-type guint32): of events
 * @value: (nullable): what @change is done with
 *
 * Returns: how many were otherwise before, or -1 with @error set: then none is changed
 */
int
plaza_event_batch_run (PlazaCampaign    *campaign,
                       GArray           *ids,
                       PlazaEventBatch   change,
                       const char       *value,
                       GError          **error)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), -1);
  g_return_val_if_fail (ids != NULL, -1);

  return event_batch_commit (campaign, ids, change, value, NULL, error);
}

static void
batch_job_free (gpointer data)
{
  BatchJob *self = data;

  plaza_campaign_file_free (self->file);
  g_array_unref (self->ids);
  g_free (self->value);
  g_free (self);
}

static gboolean
batch_job_run (PlazaProgress  *progress,
               gpointer        data,
               GError        **error)
{
  BatchJob *self = data;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_file_open (self->file, progress, error);

  if (campaign == NULL)
    return FALSE;

  self->n = event_batch_commit (campaign, self->ids, self->change, self->value, progress, error);
  return self->n >= 0;
}

/**
 * plaza_event_batch_job_new:
 *
 * As plaza_event_batch_run(), for many. Where it is cancelled, none is changed.
 *
 * Returns: (transfer full): the changing of them, which was not begun
 */
PlazaJob *
plaza_event_batch_job_new (PlazaCampaign   *campaign,
                           GArray          *ids,
                           PlazaEventBatch  change,
                           const char      *value)
{
  BatchJob *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_new0 (BatchJob, 1);
  self->file = plaza_campaign_file_new (campaign);
  self->ids = g_array_copy (ids);
  self->change = change;
  self->value = g_strdup (value);
  return plaza_job_new (batch_job_run, self, batch_job_free);
}

/**
 * plaza_event_batch_job_get_n:
 * @job: one that ended well
 *
 * Returns: how many were otherwise before
 */
int
plaza_event_batch_job_get_n (PlazaJob *job)
{
  return ((BatchJob *) plaza_job_get_data (job))->n;
}
