/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-batch.h"

#include "plaza-event-copy.h"
#include "plaza-reading.h"

typedef void (*Change) (PlazaEventRecord *event,
                        gconstpointer     data);

static void
event_batch_add (GPtrArray     *edits,
                 PlazaEvent    *event,
                 Change         change,
                 gconstpointer  data)
{
  const PlazaEventRecord *before = plaza_event_get_record (event);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, before);

  change (after, data);
  if (plaza_record_equal (&plaza_event_record_type, before, after))
    plaza_record_unref (after);
  else
    g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, before->uid, plaza_record_get_revision (before), after));
}

/* What is as it shall be already is left alone. */
static int
event_batch_commit (PlazaCampaign  *campaign,
                    GArray         *ids,
                    const char     *action,
                    Change          change,
                    gconstpointer   data,
                    GError        **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), -1);
  g_return_val_if_fail (ids != NULL, -1);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));

      if (event != NULL)
        event_batch_add (edits, event, change, data);
    }

  if (edits->len > 0 && !plaza_campaign_commit (campaign, action, edits, error))
    return -1;

  return (int) edits->len;
}

static void
event_batch_take_kind (PlazaEventRecord *event,
                       gconstpointer     kind)
{
  event->kind = GPOINTER_TO_INT (kind);
}

int
plaza_event_batch_set_kind (PlazaCampaign  *campaign,
                            GArray         *ids,
                            PlazaKind       kind,
                            GError        **error)
{
  return event_batch_commit (campaign, ids, "change-events", event_batch_take_kind, GINT_TO_POINTER (kind), error);
}

static void
event_batch_take_organization (PlazaEventRecord *event,
                               gconstpointer     name)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (g_strv_contains ((const char * const *) event->lead_organizations, name))
    return;

  g_strv_builder_addv (builder, (const char **) event->lead_organizations);
  g_strv_builder_add (builder, name);
  g_strfreev (event->lead_organizations);
  event->lead_organizations = g_strv_builder_end (builder);
}

/**
 * plaza_event_batch_add_organization:
 * @name: who leads them as well, behind those who do already
 */
int
plaza_event_batch_add_organization (PlazaCampaign  *campaign,
                                    GArray         *ids,
                                    const char     *name,
                                    GError        **error)
{
  return event_batch_commit (campaign, ids, "change-events", event_batch_take_organization, name, error);
}

static void
event_batch_take_day (PlazaEventRecord *event,
                      gconstpointer     date)
{
  plaza_event_copy_day (event, date);
}

/**
 * plaza_event_batch_set_day:
 * @date: "YYYY-MM-DD": on which they begin
 */
int
plaza_event_batch_set_day (PlazaCampaign  *campaign,
                           GArray         *ids,
                           const char     *date,
                           GError        **error)
{
  return event_batch_commit (campaign, ids, "change-events", event_batch_take_day, date, error);
}

static void
event_batch_take_confirmed (PlazaEventRecord *event,
                            gconstpointer     today)
{
  event->status = PLAZA_STATUS_CONFIRMED;
  g_set_str (&event->confirmed_on, today);
}

/**
 * plaza_event_batch_confirm:
 *
 * Their organizers said today that they are true.
 */
int
plaza_event_batch_confirm (PlazaCampaign  *campaign,
                           GArray         *ids,
                           GError        **error)
{
  g_autofree char *today = plaza_reading_today ();

  return event_batch_commit (campaign, ids, "confirm-events", event_batch_take_confirmed, today, error);
}

static void
event_batch_take_cancelled (PlazaEventRecord *event,
                            gconstpointer     data)
{
  event->status = PLAZA_STATUS_CANCELLED;
}

int
plaza_event_batch_cancel (PlazaCampaign  *campaign,
                          GArray         *ids,
                          GError        **error)
{
  return event_batch_commit (campaign, ids, "cancel-events", event_batch_take_cancelled, NULL, error);
}
