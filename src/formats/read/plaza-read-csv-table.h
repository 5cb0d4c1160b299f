/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows and cells of a text, before anybody asks what they mean. */

/* More columns are no list of events. */
#define PLAZA_CSV_MOST_COLUMNS 1024

/**
 * PlazaCsvRow:
 * @line: of the file, on which it begins, from 1
 * @first: its first cell, in the table
 * @n_cells: up to its last one that is not empty
 * @n_written: with the empty ones behind it
 * @problem: (nullable): what keeps it from being read, as a sentence
 *
 * A row. One without cells is blank and not kept.
 */
typedef struct
{
  int    line;
  guint  first;
  guint  n_cells;
  guint  n_written;
  char  *problem;
} PlazaCsvRow;

/**
 * PlazaCsvTable:
 * @text: all cells, each ended by U+0000
 * @cells: (element-type guint): where each begins in @text
 * @rows: (element-type PlazaCsvRow): those that are not blank
 *
 * The rows of a file.
 */
typedef struct
{
  GString *text;
  GArray  *cells;
  GArray  *rows;
} PlazaCsvTable;

char               plaza_csv_table_separator (const char           *text,
                                              gsize                 length,
                                              gsize                *begin);
PlazaCsvTable     *plaza_csv_table_new       (const char           *text,
                                              gsize                 length,
                                              const char           *name,
                                              GError              **error);
void               plaza_csv_table_free      (PlazaCsvTable        *self);
const PlazaCsvRow *plaza_csv_table_row       (const PlazaCsvTable  *self,
                                              guint                 row);
const char        *plaza_csv_table_cell      (const PlazaCsvTable  *self,
                                              guint                 row,
                                              guint                 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaCsvTable, plaza_csv_table_free)

G_END_DECLS
