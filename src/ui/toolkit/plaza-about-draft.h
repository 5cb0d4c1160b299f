/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ABOUT_DRAFT (plaza_about_draft_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAboutDraft, plaza_about_draft, PLAZA, ABOUT_DRAFT, PlazaDraft)

/* What goes into the messages, typed once and kept in the campaign file. The fields have the names
 * of the placeholders; each stands for itself. */

PlazaDraft *plaza_about_draft_for        (PlazaCampaign *campaign);
GHashTable *plaza_about_draft_get_values (PlazaDraft    *self);

G_END_DECLS
