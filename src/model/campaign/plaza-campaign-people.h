/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/* Whom a campaign names, and where a copy without people still does. */

GStrv plaza_campaign_people_list       (const PlazaPack *pack);
GStrv plaza_campaign_people_list_named (const PlazaPack *pack,
                                        GStrv            people);

G_END_DECLS
