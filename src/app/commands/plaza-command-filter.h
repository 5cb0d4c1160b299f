/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-command.h"

G_BEGIN_DECLS

/* The options that choose events, as they were typed. */
typedef struct
{
  char     *search;
  char     *state;
  char    **kinds;
  char     *day;
  char     *attendance;
  char     *order;
  char     *review;
  gboolean  attention;
  gboolean  knows_near;     /* whether the command has --near, for the order */
  gboolean  is_public;      /* --public */
  gboolean  knows_public;   /* whether the command has --public */
  gboolean  is_staffs;      /* whether the command lists all events, and not the approved ones alone */
  gboolean  has_own_order;  /* whether the command has no --order, since it orders them itself */
} PlazaCommandFilter;

void        plaza_command_filter_add_options (PlazaCommandFilter       *self,
                                              GOptionContext           *context);
void        plaza_command_filter_clear       (PlazaCommandFilter       *self);
const char *plaza_command_filter_get_used    (const PlazaCommandFilter *self);
gboolean    plaza_command_filter_to_query    (PlazaCommandFilter       *self,
                                              PlazaEventQuery          *query);
GPtrArray  *plaza_command_find_events        (PlazaCampaign            *campaign,
                                              const PlazaEventQuery    *query);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlazaCommandFilter, plaza_command_filter_clear)

G_END_DECLS
