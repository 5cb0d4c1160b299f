/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-leave-behind.h"

G_BEGIN_DECLS

gboolean plaza_leave_behind_gather_meetings (PlazaLeaveBehind  *self,
                                             const PlazaWords  *words,
                                             PlazaCampaign     *campaign,
                                             PlazaEvent        *event,
                                             GError           **error);

G_END_DECLS
