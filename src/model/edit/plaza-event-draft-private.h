/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-draft.h"
#include "plaza-event-values.h"

G_BEGIN_DECLS

/* Timeslots, further places and other cities. */
#define PLAZA_N_EVENT_PARTS 3

struct _PlazaEventDraft
{
  PlazaDraft        parent_instance;

  PlazaPlaces      *places;
  PlazaEventRecord *base;      /* as the campaign has it now, or had it last */
  gboolean          is_new;
  gboolean          is_copy;
  GHashTable       *slots;     /* id -> PlazaDraftSlot */
  char             *orders[PLAZA_N_EVENT_PARTS];  /* what was typed of their order, */
  GHashTable       *parts[PLAZA_N_EVENT_PARTS];   /* and the ids in it */
  GHashTable       *cities;    /* what was typed -> PlazaPlaceMatch, or NULL for none; NULL before one was */
  guint             n_new;     /* timeslots and further places that were added here */
  char             *where;     /* what was typed of the place of which "match" is the answer */
  PlazaPlaceMatch  *match;
  char             *same;      /* uid of another event that says the same, as far as somebody looked */
  char             *point;     /* of a copy: the pin of the event that it is one of */
  GHashTable       *outdated;  /* the translations that are, by their fields' names; NULL before somebody asks */
  char             *zone;      /* of the place that the clocks followed last */
};

/* What was typed of a timeslot, as it was understood. */
typedef struct
{
  char     *date;       /* "YYYY-MM-DD", or NULL */
  int       start;
  int       end;
  gboolean  all_day;
  gboolean  contradicts; /* whether the date names another weekday than its own */
} PlazaDraftSlot;

PlazaPlaces          *plaza_event_draft_get_places (PlazaEventDraft *self);
const char           *plaza_event_draft_get_day  (PlazaEventDraft *self);
const char           *plaza_event_draft_get_text (PlazaEventDraft *self,
                                                  const char      *name);
void                  plaza_event_draft_set_uid  (PlazaEventDraft *self,
                                                  const char      *uid);
PlazaPlaceMatch      *plaza_event_draft_look_up_place (PlazaEventDraft *self,
                                                  const char      *city,
                                                  const char      *state,
                                                  const char      *postal_code);
PlazaPlaceMatch      *plaza_event_draft_look_up  (PlazaEventDraft *self,
                                                  const char      *postal_code);
char                 *plaza_event_draft_remark   (PlazaDraft      *draft,
                                                  PlazaDraftField *field,
                                                  gboolean        *stops);
void                  plaza_event_draft_suggest  (PlazaDraft           *draft,
                                                  PlazaDraftField      *field,
                                                  PlazaDraftSuggestion *suggestion);

void                  plaza_event_draft_forget_outdated (PlazaEventDraft *self);
void                  plaza_event_draft_slot_free (gpointer         data);
void                  plaza_event_draft_forget_slot_cb (PlazaEventDraft *self,
                                                        GParamSpec      *property,
                                                        PlazaDraftField *field);
const PlazaDraftSlot *plaza_event_draft_get_slot (PlazaEventDraft *self,
                                                  const char      *slot);

/* Of a new event: the others in other cities. */
void                  plaza_event_draft_add_cities       (PlazaEventDraft  *self,
                                                          PlazaEventRecord *event,
                                                          GPtrArray        *edits);
char                 *plaza_event_draft_remark_city      (PlazaEventDraft  *self,
                                                          const char       *id,
                                                          gboolean         *stops);

/* Its parts: timeslots and further places. */
void                  plaza_event_draft_add_part_fields  (PlazaEventDraft  *self);
void                  plaza_event_draft_copy_parts       (PlazaEventDraft  *self,
                                                          const PlazaEventRecord *record);
char                 *plaza_event_draft_get_written_name (PlazaEventDraft  *self,
                                                          const char       *name);
gboolean              plaza_event_draft_is_part          (PlazaDraft       *draft,
                                                          PlazaDraftField  *field);
void                  plaza_event_draft_hold_parts       (PlazaEventDraft  *self);
gboolean              plaza_event_draft_is_kept          (PlazaDraft       *draft,
                                                          PlazaDraftField  *field);
void                  plaza_event_draft_restore          (PlazaDraft       *draft,
                                                          const char       *name,
                                                          const char       *saved,
                                                          const char       *text);

G_END_DECLS
