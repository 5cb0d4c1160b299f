/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-import-row.h"

G_BEGIN_DECLS

/* How a row was recognized. */
typedef enum
{
  PLAZA_IMPORT_BY_NOTHING,
  PLAZA_IMPORT_BY_KEY,     /* its event has a source of that key */
  PLAZA_IMPORT_BY_UID,     /* the file is one of Plaza's own */
  PLAZA_IMPORT_BY_LIKENESS,
} PlazaImportBy;

/* The plan makes it, and decides what becomes of it. */
struct _PlazaImportRow
{
  GObject            parent_instance;
  char              *file;
  char              *key;       /* as a source has it */
  PlazaIncoming     *incoming;
  PlazaEvent        *before;    /* what it was recognized as */
  PlazaEventRecord  *event;     /* what it would be */
  PlazaImportBy      by;
  PlazaImportState   state;
  PlazaImportAnswer  answer;
  GPtrArray         *changes;
  GPtrArray         *likes;
};

PlazaImportRow *plaza_import_row_new        (const char         *file,
                                             const char         *key,
                                             PlazaIncoming      *incoming);
void            plaza_import_row_set_answer (PlazaImportRow     *self,
                                             PlazaImportAnswer   answer);
void            plaza_import_row_settle     (PlazaImportRow     *self,
                                             PlazaImportState    state,
                                             PlazaEvent         *before,
                                             PlazaEventRecord   *event);

G_END_DECLS
