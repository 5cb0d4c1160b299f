/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PART_DRAFT (plaza_part_draft_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPartDraft, plaza_part_draft, PLAZA, PART_DRAFT, PlazaDraft)

/* A part of a sheet while somebody types in it. Fields: "role", "speaker", "minutes", "title", "words". Each stands for itself, so
 * that two windows may change different ones. */

PlazaDraft *plaza_part_draft_new          (PlazaCampaign *campaign,
                                           const char    *event,
                                           const char    *part,
                                           const char    *language,
                                           gboolean       is_programme);
char       *plaza_part_draft_get_original (PlazaDraft    *self);
gboolean    plaza_part_draft_is_stale     (PlazaDraft    *self);
gboolean    plaza_part_draft_keep_words   (PlazaDraft    *self,
                                           GError       **error);

G_END_DECLS
