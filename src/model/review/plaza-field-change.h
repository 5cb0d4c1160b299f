/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"
#include "plaza-words.h"

G_BEGIN_DECLS

/**
 * PlazaFieldChange:
 * @field: path of the JSON: "title", "timeslots", "place.venue", "details.es"
 * @name: in words, as it stands before a value: "Title", "Venue", "Details in Spanish"
 * @before: (nullable): what the campaign has, in words; %NULL for nothing
 * @after: (nullable): what came in, in words; %NULL for nothing
 * @is_asked: whether staff changed it since it came in last: only somebody who was asked may write over that
 *
 * How what came in differs from what is there, in one field.
 */
typedef struct
{
  char     *field;
  char     *name;
  char     *before;
  char     *after;
  gboolean  is_asked;
} PlazaFieldChange;

void       plaza_field_change_free (PlazaFieldChange       *self);

GPtrArray *plaza_field_changes_new (const PlazaWords       *words,
                                    const PlazaEventRecord *before,
                                    const PlazaEventRecord *after);
PlazaFieldChange *plaza_field_changes_find (GPtrArray       *changes,
                                            const char      *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaFieldChange, plaza_field_change_free)

G_END_DECLS
