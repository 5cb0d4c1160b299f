/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-ask-item.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ASK_LIST (plaza_ask_list_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAskList, plaza_ask_list, PLAZA, ASK_LIST, GObject)

/* Every ask of a campaign in the order of the leave-behind: a GListModel of
 * PlazaAskItem. Property "n-chosen": uint, read-only. The signal "changed" is
 * emitted when what would be printed has changed. */

PlazaAskList *plaza_ask_list_new          (GPtrArray    *points,
                                           const char   *saved);
void          plaza_ask_list_follow       (PlazaAskList *self,
                                           GPtrArray    *points);
void          plaza_ask_list_suggest      (PlazaAskList *self,
                                           GPtrArray    *points,
                                           const char * const *ids);
gboolean      plaza_ask_list_get_is_own   (PlazaAskList *self);
guint         plaza_ask_list_get_n_chosen (PlazaAskList *self);
GStrv         plaza_ask_list_dup_chosen   (PlazaAskList *self);
void          plaza_ask_list_move         (PlazaAskList *self,
                                           guint         from,
                                           guint         to);
char         *plaza_ask_list_save         (PlazaAskList *self);

G_END_DECLS
