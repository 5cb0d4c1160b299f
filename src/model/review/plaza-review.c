/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-event-merge.h"
#include "plaza-reading.h"

static void
review_add (GPtrArray        *edits,
            PlazaEvent       *event,
            PlazaEventRecord *after)
{
  int revision = plaza_record_get_revision (plaza_event_get_record (event));

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, plaza_event_get_uid (event), revision, after));
}

static gboolean
review_refuse (GError     **error,
               const char  *sentence,
               PlazaEvent  *event)
{
  g_autofree char *title = plaza_text_isolate (plaza_event_get_title (event));
  g_auto(GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *text = g_strjoinv (title, parts);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, text);
  return FALSE;
}

/* What waits was decided about: the same file brings it no more. */
static void
review_settle_waiting (PlazaEventRecord *after)
{
  for (guint i = 0; i < after->sources->len; i++)
    {
      PlazaSource *source = g_ptr_array_index (after->sources, i);

      if (source->waiting == NULL)
        continue;

      g_free (source->received);
      source->received = g_steal_pointer (&source->waiting);
    }
}

/**
 * plaza_review_approve:
 * @event: with the change that waits, if one does
 *
 * Returns: whether that can be
 */
gboolean
plaza_review_approve (GPtrArray   *edits,
                      PlazaEvent  *event,
                      GError     **error)
{
  PlazaEventRecord *after;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), FALSE);

  after = plaza_event_with_waiting (plaza_event_get_record (event));
  after->review = PLAZA_REVIEW_APPROVED;
  g_clear_pointer (&after->decline_reason, g_free);
  review_add (edits, event, after);
  return TRUE;
}

/**
 * plaza_review_decline:
 * @event: of which a change waits: that change alone; else the event
 * @reason: why
 *
 * Returns: whether that can be
 */
gboolean
plaza_review_decline (GPtrArray   *edits,
                      PlazaEvent  *event,
                      const char  *reason,
                      GError     **error)
{
  const PlazaEventRecord *before;
  PlazaEventRecord *after;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  before = plaza_event_get_record (event);
  after = plaza_record_copy (&plaza_event_record_type, before);
  review_settle_waiting (after);
  if (before->review == PLAZA_REVIEW_PENDING || plaza_event_find_waiting (before) == NULL)
    {
      after->review = PLAZA_REVIEW_DECLINED;
      g_set_str (&after->decline_reason, reason);
    }
  review_add (edits, event, after);
  return TRUE;
}

/**
 * plaza_review_restore:
 * @event: a declined one, which is pending again
 *
 * Returns: whether that can be
 */
gboolean
plaza_review_restore (GPtrArray   *edits,
                      PlazaEvent  *event,
                      GError     **error)
{
  PlazaEventRecord *after;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), FALSE);

  if (plaza_event_get_record (event)->review != PLAZA_REVIEW_DECLINED)
    return review_refuse (error, _("“%s” was not declined, so that there is nothing to take back."), event);

  after = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  after->review = PLAZA_REVIEW_PENDING;
  g_clear_pointer (&after->decline_reason, g_free);
  review_add (edits, event, after);
  return TRUE;
}

/**
 * plaza_review_ask:
 * @event: about which something is not clear
 * @text: what its organizers are asked
 *
 * Notes with the event what was asked, and when: until they answer it waits as it is.
 *
 * Returns: whether that can be
 */
gboolean
plaza_review_ask (GPtrArray   *edits,
                  PlazaEvent  *event,
                  const char  *text,
                  GError     **error)
{
  g_autofree char *today = plaza_reading_today ();
  g_autofree char *note = NULL;
  PlazaEventRecord *after;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  after = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  /* Translators: a note of the staff; %1$s is a date such as 2017-02-13, %2$s what they asked. */
  note = g_strdup_printf (_("Asked on %1$s: %2$s"), today, text);
  if (after->note != NULL)
    {
      g_autofree char *both = g_strconcat (after->note, "\n\n", note, NULL);

      g_set_str (&after->note, both);
    }
  else
    after->note = g_steal_pointer (&note);
  review_add (edits, event, after);
  return TRUE;
}

/* In a later file, either is the one that stays. */
static void
review_take_sources (PlazaEventRecord       *into,
                     const PlazaEventRecord *from)
{
  for (guint i = 0; i < from->sources->len; i++)
    g_ptr_array_add (into->sources, plaza_record_copy (&plaza_source_type, g_ptr_array_index (from->sources, i)));
}

/**
 * plaza_review_merge:
 * @event: what is the same as @into; it is gone afterwards, and with it a change of it that waits
 * @into: what stays, by its uid
 * @keep: (nullable): members that stay as they are in @into
 *
 * Returns: whether that can be
 */
gboolean
plaza_review_merge (GPtrArray           *edits,
                    PlazaEvent          *event,
                    PlazaEvent          *into,
                    const char * const  *keep,
                    GError             **error)
{
  g_autoptr(PlazaEventRecord) from = NULL;
  PlazaEventRecord *after;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), FALSE);
  g_return_val_if_fail (PLAZA_IS_EVENT (into), FALSE);

  if (g_str_equal (plaza_event_get_uid (event), plaza_event_get_uid (into)))
    return review_refuse (error, _("“%s” cannot be merged into itself."), event);

  from = plaza_event_with_waiting (plaza_event_get_record (event));
  after = plaza_event_merge (plaza_event_get_record (into), from, keep);
  review_take_sources (after, from);
  if (from->review == PLAZA_REVIEW_APPROVED && after->review != PLAZA_REVIEW_APPROVED)
    {
      after->review = PLAZA_REVIEW_APPROVED;
      g_clear_pointer (&after->decline_reason, g_free);
    }
  review_add (edits, event, NULL);
  review_add (edits, into, after);
  return TRUE;
}

/**
 * plaza_review_is_key:
 * @key: a member of an event's JSON
 *
 * Returns: whether plaza_review_merge() may keep it
 */
gboolean
plaza_review_is_key (const char *key)
{
  for (guint i = 0; i < plaza_event_record_type.n_fields - plaza_event_record_type.n_kept; i++)
    if (g_str_equal (plaza_event_record_type.fields[i].name, key))
      return TRUE;

  return FALSE;
}
