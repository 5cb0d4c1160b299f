/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-draft.h"

G_BEGIN_DECLS

/* What was typed of a timeslot, as it was understood. */
typedef struct
{
  char     *typed;      /* its three texts, of which this is the reading */
  char     *date;       /* "YYYY-MM-DD", or NULL */
  int       start;
  int       end;
  gboolean  all_day;
  gboolean  contradicts; /* whether the date names another weekday than its own */
} PlazaDraftSlot;

PlazaPlaces          *plaza_event_draft_get_places (PlazaEventDraft *self);
const char           *plaza_event_draft_get_text (PlazaEventDraft *self,
                                                  const char      *name);
const PlazaDraftSlot *plaza_event_draft_get_slot (PlazaEventDraft *self,
                                                  const char      *slot);
void                  plaza_event_draft_set_uid    (PlazaEventDraft *self,
                                                  const char      *uid);
PlazaDraftField      *plaza_event_draft_need_field (PlazaEventDraft *self,
                                                  const char      *name);
PlazaPlaceMatch      *plaza_event_draft_look_up  (PlazaEventDraft *self,
                                                  const char      *postal_code);
char                 *plaza_event_draft_remark   (PlazaDraft      *draft,
                                                  PlazaDraftField *field,
                                                  gboolean        *stops);

G_END_DECLS
