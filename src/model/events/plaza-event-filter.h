/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-query.h"
#include "plaza-event-table.h"
#include "plaza-mercator.h"

G_BEGIN_DECLS

/* A query, taken apart once for many keys. */
typedef struct
{
  guint32     kinds;
  guint       reviews;     /* a bit for each PlazaReview */
  gboolean    any_state;
  guint       state;       /* as plaza_event_state_pack() has it; 0 for none */
  gboolean    any_day;
  guint32     first_day;
  guint32     last_day;
  guint8      flags_wanted;
  guint8      flags_unwanted;
  gboolean    attention;
  gboolean    without_place;
  gboolean    anywhere;
  PlazaOrigin origin;
  double      within;      /* as plaza_origin_measure() has it */
  GHashTable *scattered;
} PlazaEventFilter;

void     plaza_event_filter_init   (PlazaEventFilter       *self,
                                    const PlazaEventQuery  *query,
                                    GHashTable             *scattered);
gboolean plaza_event_key_is_within (const PlazaEventKey    *key,
                                    guint32                 id,
                                    guint32                 first_day,
                                    guint32                 last_day,
                                    GHashTable             *scattered);

/* All but the distance. */
static inline gboolean
plaza_event_filter_matches (const PlazaEventFilter *self,
                            const PlazaEventKey    *key,
                            guint32                 id)
{
  return (self->kinds >> key->kind & 1) &&
         (self->reviews >> key->review & 1) &&
         (self->any_state || key->state == self->state) &&
         (key->flags & self->flags_wanted) == self->flags_wanted &&
         (key->flags & self->flags_unwanted) == 0 &&
         (!self->attention || (key->flags & PLAZA_EVENT_ATTENTION) != 0) &&
         (!self->without_place || key->precision >= PLAZA_PRECISION_STATE) &&
         (self->any_day || plaza_event_key_is_within (key, id, self->first_day, self->last_day, self->scattered));
}

G_END_DECLS
