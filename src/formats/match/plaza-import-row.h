/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-field-change.h"
#include "plaza-incoming.h"
#include "plaza-likeness.h"

G_BEGIN_DECLS

/**
 * PlazaImportState:
 * @PLAZA_IMPORT_NEW: the campaign has no such event
 * @PLAZA_IMPORT_CHANGED: it has, and some fields are otherwise
 * @PLAZA_IMPORT_SAME: it has, and nothing was sent that nobody decided about
 * @PLAZA_IMPORT_BAD: it cannot be right, and does not come in
 *
 * What becomes of a row.
 */
typedef enum
{
  PLAZA_IMPORT_NEW,
  PLAZA_IMPORT_CHANGED,
  PLAZA_IMPORT_SAME,
  PLAZA_IMPORT_BAD,
} PlazaImportState;

#define PLAZA_TYPE_IMPORT_STATE (plaza_import_state_get_type ())
GType plaza_import_state_get_type (void);

/**
 * PlazaImportAnswer:
 * @PLAZA_IMPORT_OPEN: nobody answered
 * @PLAZA_IMPORT_TAKE: it comes in as it was read; what it says counts more than what staff changed
 * @PLAZA_IMPORT_LEAVE: what staff changed stays; the rest comes in
 * @PLAZA_IMPORT_SKIP: the row does not come in
 *
 * What was answered to a row's questions.
 */
typedef enum
{
  PLAZA_IMPORT_OPEN,
  PLAZA_IMPORT_TAKE,
  PLAZA_IMPORT_LEAVE,
  PLAZA_IMPORT_SKIP,
} PlazaImportAnswer;

#define PLAZA_TYPE_IMPORT_ANSWER (plaza_import_answer_get_type ())
GType plaza_import_answer_get_type (void);

/**
 * PlazaImportAsking:
 * @PLAZA_ASKS_READING: two readings are sensible: there is a problem that is a question
 * @PLAZA_ASKS_CHANGE: staff changed since what comes otherwise now
 * @PLAZA_ASKS_LIKE: another event may be the same
 *
 * What kinds of question a row has.
 */
typedef enum
{
  PLAZA_ASKS_NOTHING = 0,
  PLAZA_ASKS_READING = 1 << 0,
  PLAZA_ASKS_CHANGE = 1 << 1,
  PLAZA_ASKS_LIKE = 1 << 2,
} PlazaImportAsking;

#define PLAZA_TYPE_IMPORT_ROW (plaza_import_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaImportRow, plaza_import_row, PLAZA, IMPORT_ROW, GObject)

/* A row of what comes in. What it is made of stays its own; properties: state, answer. */

PlazaImportState        plaza_import_row_get_state    (PlazaImportRow    *self);
PlazaImportAsking       plaza_import_row_get_asks     (PlazaImportRow    *self);
PlazaImportAnswer       plaza_import_row_get_answer   (PlazaImportRow    *self);
gboolean                plaza_import_row_is_open      (PlazaImportRow    *self);
gboolean                plaza_import_row_waits        (PlazaImportRow    *self,
                                                       gboolean           approve);
const char             *plaza_import_row_get_file     (PlazaImportRow    *self);
int                     plaza_import_row_get_line     (PlazaImportRow    *self);
const PlazaIncoming    *plaza_import_row_get_incoming (PlazaImportRow    *self);
const PlazaEventRecord *plaza_import_row_get_before   (PlazaImportRow    *self);
const PlazaEventRecord *plaza_import_row_get_event    (PlazaImportRow    *self);
GPtrArray              *plaza_import_row_get_changes  (PlazaImportRow    *self);
GPtrArray              *plaza_import_row_get_problems (PlazaImportRow    *self);
GPtrArray              *plaza_import_row_get_likes    (PlazaImportRow    *self);

G_END_DECLS
