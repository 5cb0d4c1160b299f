/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-command-io.h"
#include "plaza-places.h"

G_BEGIN_DECLS

PlazaPlaceMatch *plaza_command_place_find     (PlazaPlaces           *places,
                                               const char            *typed,
                                               PlazaCommandStatus    *status);
void             plaza_command_place_complete (PlazaEventRecord      *event,
                                               const PlazaPlace      *before);

G_END_DECLS
