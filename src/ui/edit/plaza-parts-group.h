/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-part-row.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PARTS_GROUP (plaza_parts_group_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPartsGroup, plaza_parts_group, PLAZA, PARTS_GROUP, AdwPreferencesGroup)

/* The timeslots or the further places of an event that is edited, with what adds one. */

GtkWidget *plaza_parts_group_new (PlazaEventDraft     *draft,
                                  const PlazaPartKind *kind);

G_END_DECLS
