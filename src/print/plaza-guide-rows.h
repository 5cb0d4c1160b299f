/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-blocks.h"
#include "plaza-campaign.h"
#include "plaza-flow.h"

G_BEGIN_DECLS

/* The sections of a guide as rows of a page. */

gboolean  plaza_guide_row_is_numbered  (const PlazaSection *section);
PlazaBox *plaza_guide_rows_new_box     (const PlazaPress   *press,
                                        const PlazaSection *section,
                                        guint               number);
void      plaza_guide_row_add_heading  (const PlazaPress   *press,
                                        PlazaColumn        *column,
                                        const PlazaSection *section,
                                        const PlazaSection *before);
void      plaza_guide_row_add_messages (const PlazaPress   *press,
                                        PlazaColumn        *column,
                                        const PlazaSection *section,
                                        PlazaCampaign      *campaign);

G_END_DECLS
