/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-csv-table.h"
#include "plaza-read-day.h"
#include "plaza-read-place.h"
#include "plaza-read-time.h"
#include "plaza-reader.h"
#include "plaza-sheet-fields.h"

G_BEGIN_DECLS

/* A sheet of events: which row has the headings, what the columns are, and how its dates and times are written. */

/**
 * PlazaCsvColumn:
 * @heading: as the file has it
 * @field: what it is read as
 * @language: (nullable): of a text
 * @merged: whether an empty cell means the one above, as it does where cells of a spreadsheet were merged
 * @above: the last row that had something in it
 */
typedef struct
{
  char            *heading;
  PlazaSheetField  field;
  char            *language;
  gboolean         merged;
  guint            above;
} PlazaCsvColumn;

/**
 * PlazaCsvSheet:
 * @table: its cells
 * @context: for whom it is read: in a Spanish sheet with Spanish as the first language
 * @own: what @context points to
 * @languages: of @own
 * @spanish: whether its headings are in Spanish
 * @header: the row of the headings
 * @columns: (element-type PlazaCsvColumn): all of them
 * @n_written: how many cells a row has
 * @rules: by what its dates are read
 * @style: how its times are written
 * @section: (nullable): two letters of the state whose name stands alone in a row above
 * @places: reads places
 * @has_contact: whether a column says whom to ask
 * @is_plaza: whether Plaza wrote it
 * @times: cells of times that were read: rows share theirs
 * @contacts: likewise of contacts
 */
typedef struct
{
  const PlazaCsvTable      *table;
  const PlazaReaderContext *context;
  PlazaReaderContext        own;
  GStrv                     languages;
  gboolean                  spanish;
  guint                     header;
  GArray                   *columns;
  guint                     n_written;
  PlazaDayRules             rules;
  PlazaClockStyle           style;
  char                     *section;
  PlazaPlaceReader         *places;
  gboolean                  has_contact;
  gboolean                  is_plaza;
  GHashTable               *times;
  GHashTable               *contacts;
} PlazaCsvSheet;

PlazaCsvSheet        *plaza_csv_sheet_new     (const PlazaCsvTable      *table,
                                               const PlazaReaderContext *context);
void                  plaza_csv_sheet_free    (PlazaCsvSheet            *self);
const PlazaCsvColumn *plaza_csv_sheet_column  (const PlazaCsvSheet      *self,
                                               guint                     column);
const char           *plaza_csv_sheet_cell    (const PlazaCsvSheet      *self,
                                               guint                     row,
                                               guint                     column);
const char           *plaza_csv_sheet_value   (const PlazaCsvSheet      *self,
                                               guint                     row,
                                               PlazaSheetField           field,
                                               const char              **heading);
const char           *plaza_csv_sheet_sample  (const PlazaCsvSheet      *self,
                                               guint                     column);
gpointer              plaza_csv_sheet_keep    (GHashTable               *kept,
                                               const char               *text,
                                               gpointer                  read);
gboolean              plaza_csv_read_degrees  (const char               *text,
                                               double                   *degrees);

/* plaza-read-csv-row.c */
PlazaIncoming        *plaza_csv_row_read      (PlazaCsvSheet            *self,
                                               guint                     row);
/* plaza-read-csv-when.c */
void                  plaza_csv_row_read_when (const PlazaCsvSheet      *self,
                                               guint                     row,
                                               PlazaIncoming            *draft,
                                               const PlazaReadPlace     *place);
/* plaza-read-csv-words.c */
void                  plaza_csv_row_read_words (const PlazaCsvSheet     *self,
                                                guint                    row,
                                                PlazaIncoming           *draft);
/* plaza-read-csv-people.c */
void                  plaza_csv_row_read_people (const PlazaCsvSheet    *self,
                                                 guint                   row,
                                                 PlazaIncoming          *draft);
/* plaza-read-csv-plaza.c */
PlazaIncoming        *plaza_csv_row_read_plaza (const PlazaCsvSheet     *self,
                                                guint                    row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaCsvSheet, plaza_csv_sheet_free)

G_END_DECLS
