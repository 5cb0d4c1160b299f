/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-edits.h"

#include "plaza-edit.h"
#include "plaza-event-merge.h"

/* What is known of an event by a file in which it is for the first time. */
#define NOTHING "{}"

PlazaImportEdits *
plaza_import_edits_new (gboolean approve)
{
  PlazaImportEdits *self = g_new0 (PlazaImportEdits, 1);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  self->list = plaza_edits_new ();
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  self->approve = approve;
  self->now = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  return self;
}

void
plaza_import_edits_free (PlazaImportEdits *self)
{
  g_hash_table_unref (self->by_uid);
  g_ptr_array_unref (self->list);
  g_free (self->now);
  g_free (self);
}

static void
import_edits_add_new (PlazaImportEdits *self,
                      PlazaImportRow   *row)
{
  PlazaEventRecord *event = plaza_record_copy (&plaza_event_record_type, row->event);
  PlazaSource *source = plaza_source_new (row->key, row->file, self->now);
  PlazaEdit *edit = plaza_edit_new (PLAZA_THING_EVENT, event->uid, 0, event);

  source->received = plaza_event_write_received (event);
  g_ptr_array_add (event->sources, source);
  event->review = self->approve ? PLAZA_REVIEW_APPROVED : PLAZA_REVIEW_PENDING;
  g_ptr_array_add (self->list, edit);
  g_hash_table_insert (self->by_uid, edit->uid, edit);
}

/* Two files may change one event: each what the other left. */
static PlazaEdit *
import_edits_need (PlazaImportEdits *self,
                   PlazaImportRow   *row)
{
  const PlazaEventRecord *before = plaza_event_get_record (row->before);
  PlazaEdit *edit = g_hash_table_lookup (self->by_uid, before->uid);

  if (edit != NULL)
    return edit;

  edit = plaza_edit_new (PLAZA_THING_EVENT, before->uid, plaza_record_get_revision (before),
                         plaza_record_copy (&plaza_event_record_type, before));
  g_ptr_array_add (self->list, edit);
  g_hash_table_insert (self->by_uid, edit->uid, edit);
  return edit;
}

static PlazaSource *
import_edits_need_source (PlazaImportEdits *self,
                          PlazaImportRow   *row,
                          PlazaEventRecord *event)
{
  PlazaSource *source = NULL;

  for (guint i = 0; i < event->sources->len && source == NULL; i++)
    if (g_strcmp0 (((PlazaSource *) g_ptr_array_index (event->sources, i))->key, row->key) == 0)
      source = g_ptr_array_index (event->sources, i);

  if (source == NULL)
    {
      source = plaza_source_new (row->key, row->file, self->now);
      source->received = g_strdup (NOTHING);
      g_ptr_array_add (event->sources, source);
    }

  g_set_str (&source->file, row->file);
  g_set_str (&source->since, self->now);
  return source;
}

static void
import_edits_take (PlazaImportEdits *self,
                   PlazaImportRow   *row,
                   PlazaEdit        *edit,
                   const char       *received)
{
  g_autoptr(PlazaEventRecord) base = plaza_event_read_received (received);
  gboolean also_asked = row->answer != PLAZA_IMPORT_LEAVE;
  PlazaEventRecord *after = plaza_event_take (edit->after, base, row->incoming->event, also_asked);

  if (self->approve && after->review == PLAZA_REVIEW_PENDING)
    after->review = PLAZA_REVIEW_APPROVED;
  plaza_record_unref (edit->after);
  edit->after = after;
}

static void
import_edits_add_change (PlazaImportEdits *self,
                         PlazaImportRow   *row)
{
  PlazaEdit *edit = import_edits_need (self, row);
  PlazaSource *source = import_edits_need_source (self, row, edit->after);
  g_autofree char *received = g_strdup (source->received);

  if (plaza_import_row_waits (row, self->approve))
    {
      g_free (source->waiting);
      source->waiting = plaza_event_write_received (row->incoming->event);
      return;
    }

  g_free (source->received);
  source->received = plaza_event_write_received (row->incoming->event);
  g_clear_pointer (&source->waiting, g_free);
  import_edits_take (self, row, edit, received);
}

/**
 * plaza_import_edits_add:
 * @row: one that comes in
 *
 * Adds what it makes of the campaign.
 */
void
plaza_import_edits_add (PlazaImportEdits *self,
                        PlazaImportRow   *row)
{
  if (row->state == PLAZA_IMPORT_NEW)
    import_edits_add_new (self, row);
  else
    import_edits_add_change (self, row);
}
