/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-record.h"

G_BEGIN_DECLS

/* Whatever is there, or is not. For what nobody else reads before writing it. */
#define PLAZA_REVISION_ANY (-1)

/**
 * PlazaEdit:
 * @thing: what kind of thing is changed
 * @uid: which one: an event's uid, a point's id, a value's name; of the campaign itself ""
 * @revision: that on which the change was made; 0 for a thing that is new
 * @after: (nullable): what is to be there, of the record type of @thing; %NULL to remove it
 *
 * A change of one thing.
 */
typedef struct
{
  PlazaThing  thing;
  char       *uid;
  int         revision;
  gpointer    after;
} PlazaEdit;

/**
 * PlazaBatch:
 * @author: who does it, in a word or two
 * @origin: where it comes from: "window", "command-line", the name of a file
 * @action: (nullable): what it is called in a menu, as a nick ("add-point")
 * @undoes: the batch that this one takes back or puts back; 0 for neither
 * @redo: whether it puts back
 *
 * What one action did; its edits are written and undone together.
 */
typedef struct
{
  const char *author;
  const char *origin;
  const char *action;
  gint64      undoes;
  gboolean    redo;
} PlazaBatch;

/**
 * PlazaHistoryRow:
 * @batch: the number of what one action did
 * @time: when, UTC, as "2017-02-22T14:05:00Z"
 * @author: who
 * @origin: from where
 * @action: (nullable): what it is called
 * @undoes: which batch it takes back or puts back; 0 for neither
 * @redo: whether it puts back
 * @thing: what kind of thing
 * @uid: which one
 * @what: what became of it
 * @revision: which that made; of a thing that is gone, its last
 * @place: where a thing that is gone stood
 * @change: (nullable): as of plaza_record_json_diff(); %NULL where the thing is new
 *
 * What became of one thing.
 */
typedef struct
{
  gint64      batch;
  char       *time;
  char       *author;
  char       *origin;
  char       *action;
  gint64      undoes;
  gboolean    redo;
  PlazaThing  thing;
  char       *uid;
  PlazaWhat   what;
  int         revision;
  int         place;
  char       *change;
} PlazaHistoryRow;

void       plaza_history_row_free (PlazaHistoryRow *self);

PlazaEdit *plaza_edit_new  (PlazaThing  thing,
                            const char *uid,
                            int         revision,
                            gpointer    after);
void       plaza_edit_free (PlazaEdit  *self);
GPtrArray *plaza_edits_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaEdit, plaza_edit_free)

G_END_DECLS
