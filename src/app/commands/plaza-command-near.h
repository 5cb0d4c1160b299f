/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-command.h"
#include "plaza-place-match.h"

G_BEGIN_DECLS

/* The options that ask for what is near a place, as they were typed, and what
 * they were found to mean. */
typedef struct
{
  char            *place;
  char            *within;
  double           within_km;
  PlazaPlaceMatch *match;
  gboolean         taken;   /* from several that are called so */
} PlazaCommandNear;

void               plaza_command_near_add_options (PlazaCommandNear *self,
                                                   GOptionContext   *context);
void               plaza_command_near_clear       (PlazaCommandNear *self);
gboolean           plaza_command_near_check       (PlazaCommandNear *self);
PlazaCommandStatus plaza_command_near_to_query    (PlazaCommandNear *self,
                                                   PlazaCampaign    *campaign,
                                                   PlazaEventQuery  *query);
PlazaCommandStatus plaza_command_near_complain     (const GError     *error,
                                                    GPtrArray        *others);
char              *plaza_command_near_name        (const PlazaCommandNear *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlazaCommandNear, plaza_command_near_clear)

G_END_DECLS
