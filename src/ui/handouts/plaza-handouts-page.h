/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout-draft.h"
#include "plaza-handout-proofs.h"
#include "plaza-view-page.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_HANDOUTS_PAGE (plaza_handouts_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaHandoutsPage, plaza_handouts_page, PLAZA, HANDOUTS_PAGE, PlazaViewPage)

/* What can be printed, as it will be printed. Actions: "page.print",
 * "page.save", "page.options" (a page of the form: "asks", "organizations", "contact"). */

PlazaHandoutDraft  *plaza_handouts_page_get_draft  (PlazaHandoutsPage *self);
PlazaHandoutProofs *plaza_handouts_page_get_proofs (PlazaHandoutsPage *self);
void                plaza_handouts_page_show       (PlazaHandoutsPage *self,
                                                    PlazaHandout       handout,
                                                    PlazaEvent        *event,
                                                    const char        *guide_id);

G_END_DECLS
