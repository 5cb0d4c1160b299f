/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-command.h"
#include "plaza-handout.h"

G_BEGIN_DECLS

/* The options of "plaza print", as they were typed. */
typedef struct
{
  char     *event;
  char     *guide;
  char     *language;
  char     *paper;
  char     *points;
  char    **organizations;
  char     *contact;
  char     *web_address;
  char     *output;
  gboolean  no_facts;
  gboolean  large_print;
  gboolean  black_and_white;
} PlazaCommandHandout;

void                 plaza_command_handout_add_options (PlazaCommandHandout *self,
                                                        GOptionContext      *context);
void                 plaza_command_handout_clear       (PlazaCommandHandout *self);
gboolean             plaza_command_handout_check       (PlazaCommandHandout *self,
                                                        const char          *name,
                                                        const char          *filter);
PlazaHandoutOptions *plaza_command_handout_to_options  (PlazaCommandHandout *self,
                                                        const char          *name,
                                                        PlazaCampaign       *campaign,
                                                        int                 *status);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlazaCommandHandout, plaza_command_handout_clear)

G_END_DECLS
