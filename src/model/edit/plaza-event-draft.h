/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"
#include "plaza-places.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_DRAFT (plaza_event_draft_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventDraft, plaza_event_draft, PLAZA, EVENT_DRAFT, PlazaDraft)

/* An event while somebody types it. Its fields are named in plaza-event-values.h. */

PlazaDraft  *plaza_event_draft_new          (PlazaCampaign   *campaign,
                                             PlazaPlaces     *places,
                                             PlazaEvent      *event);
PlazaDraft  *plaza_event_draft_new_copy     (PlazaCampaign   *campaign,
                                             PlazaPlaces     *places,
                                             PlazaEvent      *event);
const char  *plaza_event_draft_get_uid      (PlazaEventDraft *self);
gboolean     plaza_event_draft_is_new       (PlazaEventDraft *self);
PlazaEventRecord *plaza_event_draft_compose (PlazaEventDraft *self);
const char  *plaza_event_draft_get_origin   (PlazaEventDraft *self);

GStrv        plaza_event_draft_list_parts   (PlazaEventDraft *self,
                                             const char      *list);
char        *plaza_event_draft_add_part     (PlazaEventDraft *self,
                                             const char      *list);
void         plaza_event_draft_remove_part  (PlazaEventDraft *self,
                                             const char      *list,
                                             const char      *id);
gboolean     plaza_event_draft_move_part    (PlazaEventDraft *self,
                                             const char      *list,
                                             const char      *id,
                                             int              by);
PlazaDraftField *plaza_event_draft_get_part_field (PlazaEventDraft *self,
                                                   const char      *list,
                                                   const char      *id,
                                                   const char      *member);

void         plaza_event_draft_look_for_same (PlazaEventDraft *self);

/* How a text stands beside the one that it translates. */
typedef enum
{
  PLAZA_TRANSLATED_CURRENT,
  PLAZA_TRANSLATED_MISSING,
  PLAZA_TRANSLATED_OUTDATED,
} PlazaTranslated;

PlazaTranslated plaza_event_draft_get_translated (PlazaEventDraft *self,
                                                  const char      *name);

const PlazaPlaceMatch *plaza_event_draft_get_place (PlazaEventDraft *self);

G_END_DECLS
