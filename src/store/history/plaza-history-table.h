/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-store.h"

G_BEGIN_DECLS

gboolean   plaza_history_table_add_batch   (PlazaStore             *store,
                                            const PlazaBatch       *batch,
                                            const char             *time,
                                            gint64                 *id,
                                            GError                **error);
gboolean   plaza_history_table_add         (PlazaStore             *store,
                                            const PlazaHistoryRow  *row,
                                            int                     position,
                                            GError                **error);
gboolean   plaza_history_table_add_events  (PlazaStore             *store,
                                            gint64                  batch,
                                            GPtrArray              *edits,
                                            GError                **error);
GPtrArray *plaza_history_table_list        (PlazaStore             *store,
                                            gint64                  batch,
                                            GError                **error);
GPtrArray *plaza_history_table_list_since  (PlazaStore             *store,
                                            gint64                  batch,
                                            GError                **error);
GPtrArray *plaza_history_table_list_changed (PlazaStore            *store,
                                            gint64                  batch,
                                            GError                **error);
GPtrArray *plaza_history_table_list_of     (PlazaStore             *store,
                                            const char             *event,
                                            GError                **error);
GPtrArray *plaza_history_table_list_texts  (PlazaStore             *store,
                                            GError                **error);
gboolean   plaza_history_table_find_last_text (PlazaStore          *store,
                                               char               **time,
                                               GError             **error);
gboolean   plaza_history_table_find_newest (PlazaStore             *store,
                                            gint64                 *batch,
                                            GError                **error);
gboolean   plaza_history_table_count (PlazaStore                   *store,
                                      gint64                        batch,
                                      gint64                       *n,
                                      GError                      **error);
gboolean   plaza_history_table_none_gone   (PlazaStore             *store,
                                            gboolean               *none,
                                            GError                **error);
gboolean   plaza_history_table_last_revision (PlazaStore           *store,
                                            PlazaThing              thing,
                                            const char             *uid,
                                            int                    *revision,
                                            GError                **error);
gboolean   plaza_history_table_was_changed (PlazaStore             *store,
                                            const PlazaHistoryRow  *row,
                                            gboolean               *changed,
                                            GError                **error);
gboolean   plaza_history_table_find_undo   (PlazaStore             *store,
                                            gint64                 *batch,
                                            GError                **error);
gboolean   plaza_history_table_find_redo   (PlazaStore             *store,
                                            gint64                 *batch,
                                            GError                **error);
gboolean   plaza_history_table_find_action (PlazaStore             *store,
                                            gint64                  batch,
                                            char                  **action,
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
