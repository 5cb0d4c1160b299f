/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout.h"

G_BEGIN_DECLS

/* A handout that is laid out a little at a time, for who has something else to
 * do meanwhile: an agenda of two thousand events takes a second. Another thread
 * could not: pages and campaigns belong to the one that made them. */
typedef struct _PlazaHandoutLayout PlazaHandoutLayout;

PlazaHandoutLayout *plaza_handout_layout_new    (PlazaCampaign             *campaign,
                                                 PlazaEvent                *event,
                                                 const PlazaHandoutOptions *options);
void                plaza_handout_layout_free   (PlazaHandoutLayout        *self);
gboolean            plaza_handout_layout_step   (PlazaHandoutLayout        *self);
double              plaza_handout_layout_get_fraction (const PlazaHandoutLayout *self);
PlazaPages         *plaza_handout_layout_finish (PlazaHandoutLayout        *self,
                                                 GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaHandoutLayout, plaza_handout_layout_free)

G_END_DECLS
