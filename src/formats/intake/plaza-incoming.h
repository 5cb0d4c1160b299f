/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-event-record.h"
#include "plaza-problem.h"

G_BEGIN_DECLS

/**
 * PlazaSpan:
 * @field: JSON path of the field that was read there: "place.city", "timeslots[0].start"
 * @begin: first character, from 0
 * @end: the one behind its last
 *
 * From where in a text a field was read. Offsets count Unicode characters, as GtkTextBuffer does.
 */
typedef struct
{
  char *field;
  int   begin;
  int   end;
} PlazaSpan;

extern const PlazaRecordType plaza_span_type;

/**
 * PlazaIncoming:
 * @event: what was read. Its uid is provisional; what was concluded and not read is named in its "inferred"
 * @key: (nullable): by which the same file's later version means the same event: the file's own id of it,
 *   else what its shape has ("form timestamp and sender"); never shown
 * @order: of two with the same key the higher one counts (RFC 5545's SEQUENCE)
 * @line: of the file, on which it begins, from 1; 0 where there is none
 * @problems: (element-type PlazaProblem): what is to be said of it
 * @spans: (element-type PlazaSpan): where in the text each field stands; of a paste
 *
 * An event as somebody sent it, before anybody decided about it: a draft.
 */
typedef struct
{
  PlazaEventRecord *event;
  char             *key;
  int               order;
  int               line;
  GPtrArray        *problems;
  GPtrArray        *spans;
} PlazaIncoming;

PlazaIncoming *plaza_incoming_new      (int                 line);
void           plaza_incoming_free     (PlazaIncoming      *self);
void           plaza_incoming_question (PlazaIncoming      *self,
                                        const char         *field,
                                        char               *text);
void           plaza_incoming_refuse   (PlazaIncoming      *self,
                                        const char         *field,
                                        char               *text);
void           plaza_incoming_infer    (PlazaIncoming      *self,
                                        const char         *field);
void           plaza_incoming_mark     (PlazaIncoming      *self,
                                        const char         *field,
                                        int                 begin,
                                        int                 end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaIncoming, plaza_incoming_free)

/**
 * PlazaColumn:
 * @heading: as the file has it; "" where it has none
 * @field: (nullable): what it was read as, a name of plaza-sheet-fields.h; %NULL: kept with the details
 * @sample: (nullable): the first value in it
 *
 * A column of a sheet, and what it was taken for.
 */
typedef struct
{
  char *heading;
  char *field;
  char *sample;
} PlazaColumn;

extern const PlazaRecordType plaza_column_type;

/**
 * PlazaIntake:
 * @name: the file's name, without its folder; "" of a paste
 * @kind: what it was read as: the name that `plaza import --as` takes
 * @drafts: (element-type PlazaIncoming): in the file's order
 * @problems: (element-type PlazaProblem): of the file as a whole
 * @columns: (element-type PlazaColumn): of a sheet, in its order
 *
 * What was read from one file.
 */
typedef struct
{
  char      *name;
  char      *kind;
  GPtrArray *drafts;
  GPtrArray *problems;
  GPtrArray *columns;
} PlazaIntake;

PlazaIntake *plaza_intake_new   (const char   *name,
                                 const char   *kind);
void         plaza_intake_free  (PlazaIntake  *self);
char        *plaza_intake_write (PlazaIntake  *self);
gboolean     plaza_intake_send  (PlazaIntake    *self,
                                 GOutputStream  *stream,
                                 GError        **error);
PlazaIntake *plaza_intake_parse (const char   *name,
                                 const char   *text,
                                 gsize         length,
                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaIntake, plaza_intake_free)

G_END_DECLS
