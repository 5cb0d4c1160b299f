/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-store.h"

G_BEGIN_DECLS

typedef enum
{
  PLAZA_WHAT_NEW,
  PLAZA_WHAT_CHANGED,
  PLAZA_WHAT_GONE,
} PlazaWhat;

/* One row of the history: what became of one thing. */
typedef struct
{
  gint64      batch;
  PlazaThing  thing;
  char       *uid;
  PlazaWhat   what;
  int         revision;
  int         place;    /* of what is gone */
  char       *change;   /* nullable */
} PlazaHistoryRow;

void       plaza_history_row_free          (PlazaHistoryRow        *self);

gboolean   plaza_history_table_add_batch   (PlazaStore             *store,
                                            const PlazaBatch       *batch,
                                            const char             *time,
                                            gint64                 *id,
                                            GError                **error);
gboolean   plaza_history_table_add         (PlazaStore             *store,
                                            const PlazaHistoryRow  *row,
                                            int                     position,
                                            GError                **error);
GPtrArray *plaza_history_table_list        (PlazaStore             *store,
                                            gint64                  batch,
                                            GError                **error);
GPtrArray *plaza_history_table_list_since  (PlazaStore             *store,
                                            gint64                  batch,
                                            GError                **error);
gboolean   plaza_history_table_find_newest (PlazaStore             *store,
                                            gint64                 *batch,
                                            GError                **error);
gboolean   plaza_history_table_last_revision (PlazaStore           *store,
                                            PlazaThing              thing,
                                            const char             *uid,
                                            int                    *revision,
                                            GError                **error);
gboolean   plaza_history_table_find_undo   (PlazaStore             *store,
                                            gint64                 *batch,
                                            GError                **error);
gboolean   plaza_history_table_find_redo   (PlazaStore             *store,
                                            gint64                 *batch,
                                            GError                **error);
gboolean   plaza_history_table_find_last   (PlazaStore             *store,
                                            gint64                  batch,
                                            gint64                 *last,
                                            GError                **error);
gboolean   plaza_history_table_stands      (PlazaStore             *store,
                                            gint64                  batch,
                                            gboolean               *stands,
                                            GError                **error);

G_END_DECLS
