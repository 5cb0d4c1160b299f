/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-sheet-item.h"

G_BEGIN_DECLS

typedef struct _PlazaCampaign PlazaCampaign;

#define PLAZA_TYPE_SHEET (plaza_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSheet, plaza_sheet, PLAZA, SHEET, GObject)

/* The parts chosen for an event, in the order chosen: a GListModel of PlazaSheetItem. Every change is in the campaign
 * file when the call returns. Signal "changed": a part says something else, it is for another time or length, or it
 * has become the event's own; which parts there are, and in which order, is told as by every list. */

PlazaSheet            *plaza_sheet_new           (PlazaCampaign    *campaign,
                                                  const char       *event);
void                   plaza_sheet_set_event     (PlazaSheet       *self,
                                                  const char       *event);
const char            *plaza_sheet_get_event     (PlazaSheet       *self);
gboolean               plaza_sheet_get_is_own    (PlazaSheet       *self);
const PlazaEventSheet *plaza_sheet_get_record    (PlazaSheet       *self);
PlazaCampaign         *plaza_sheet_get_campaign  (PlazaSheet       *self);
int                    plaza_sheet_count_minutes (PlazaSheet       *self);

int                    plaza_sheet_find          (PlazaSheet       *self,
                                                  const char       *part);
gboolean               plaza_sheet_contains      (PlazaSheet       *self,
                                                  const char       *point_id);
gboolean               plaza_sheet_add           (PlazaSheet       *self,
                                                  const char       *point_id,
                                                  GError          **error);
char                  *plaza_sheet_add_part      (PlazaSheet       *self,
                                                  PlazaLineKind     kind,
                                                  GError          **error);
gboolean               plaza_sheet_remove        (PlazaSheet       *self,
                                                  const char       *part,
                                                  GError          **error);
gboolean               plaza_sheet_move          (PlazaSheet       *self,
                                                  guint             from,
                                                  guint             to,
                                                  GError          **error);
gboolean               plaza_sheet_set_minutes   (PlazaSheet       *self,
                                                  const char       *part,
                                                  int               minutes,
                                                  GError          **error);
gboolean               plaza_sheet_set_length    (PlazaSheet       *self,
                                                  int               minutes,
                                                  GError          **error);
gboolean               plaza_sheet_set_timeslot  (PlazaSheet       *self,
                                                  const char       *timeslot,
                                                  GError          **error);
void                   plaza_sheet_put           (PlazaSheet       *self,
                                                  GPtrArray        *edits,
                                                  PlazaSheetLine   *after);
GPtrArray             *plaza_sheet_make_edits    (PlazaSheet       *self,
                                                  PlazaEventSheet  *record,
                                                  GPtrArray        *lines);
GPtrArray             *plaza_sheet_list_copy     (PlazaSheet       *self,
                                                  const char       *event);
GPtrArray             *plaza_sheet_list_removal  (PlazaSheet       *self);
gboolean               plaza_sheet_copy          (PlazaSheet       *self,
                                                  const char       *event,
                                                  GError          **error);
gboolean               plaza_sheet_empty         (PlazaSheet       *self,
                                                  GError          **error);
gboolean               plaza_sheet_use_general   (PlazaSheet       *self,
                                                  GError          **error);

G_END_DECLS
