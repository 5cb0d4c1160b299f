/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PART_ROW (plaza_part_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPartRow, plaza_part_row, PLAZA, PART_ROW, AdwPreferencesRow)

/* A timeslot or a further place of an event that is edited: its fields, where it stands, and what is said of it. */

/**
 * PlazaPartMember:
 * @member: as the draft calls it
 * @title: what stands above its entry; not translated yet
 * @chars: how wide its entry is; 0 for a flag, which is turned on and off
 * @grows: whether its entry takes what room there is
 */
typedef struct
{
  const char *member;
  const char *title;
  int         chars;
  gboolean    grows;
} PlazaPartMember;

/**
 * PlazaPartKind:
 * @list: %PLAZA_EVENT_SLOTS or %PLAZA_EVENT_PLACES
 * @title: what stands above them; not translated yet, as what follows
 * @add: what adds one
 * @remove: what takes it away
 * @number: (transfer full): what a screen reader calls one of them, from 1: "Timeslot 2"
 * @members: its fields, up to one without a name
 * @decorate: (nullable): gives an entry what belongs to it, which it returns, or takes @entry itself
 */
typedef struct
{
  const char            *list;
  const char            *title;
  const char            *add;
  const char            *remove;
  char                *(*number)   (guint n);
  const PlazaPartMember *members;
  GtkWidget           *(*decorate) (PlazaPartRow *row,
                                    const char   *member,
                                    GtkWidget    *entry);
} PlazaPartKind;

GtkWidget       *plaza_part_row_new          (PlazaEventDraft     *draft,
                                              const PlazaPartKind *kind,
                                              const char          *id);
void             plaza_part_row_set_position (PlazaPartRow        *self,
                                              guint                position,
                                              guint                n_parts);
const char      *plaza_part_row_get_id       (PlazaPartRow        *self);
PlazaEventDraft *plaza_part_row_get_draft    (PlazaPartRow        *self);
PlazaDraftField *plaza_part_row_get_field    (PlazaPartRow        *self,
                                              const char          *member);

G_END_DECLS
