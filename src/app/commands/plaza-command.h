/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-command-io.h"

G_BEGIN_DECLS

/* A command of the command line; none needs a display. */
typedef struct
{
  const char         *name;
  const char         *summary; /* for the list of commands; translated when shown */
  PlazaCommandStatus (*run) (GStrv arguments);
} PlazaCommand;

extern const PlazaCommand plaza_command_events;
extern const PlazaCommand plaza_command_show;
extern const PlazaCommand plaza_command_print_handout;
extern const PlazaCommand plaza_command_export;
extern const PlazaCommand plaza_command_check;
extern const PlazaCommand plaza_command_backups;
extern const PlazaCommand plaza_command_edit;
extern const PlazaCommand plaza_command_undo;
extern const PlazaCommand plaza_command_redo;
extern const PlazaCommand plaza_command_history;
extern const PlazaCommand plaza_command_complete;
extern const PlazaCommand plaza_command_manual;
extern const PlazaCommand plaza_command_pack;
extern const PlazaCommand plaza_command_new;
extern const PlazaCommand plaza_command_add;
extern const PlazaCommand plaza_command_cancel;
extern const PlazaCommand plaza_command_delete;
extern const PlazaCommand plaza_command_duplicate;
extern const PlazaCommand plaza_command_campaign;
extern const PlazaCommand plaza_command_sheet;
extern const PlazaCommand plaza_command_points;
extern const PlazaCommand plaza_command_guides;
extern const PlazaCommand plaza_command_messages;
extern const PlazaCommand plaza_command_translate;
extern const PlazaCommand plaza_command_copy;
extern const PlazaCommand plaza_command_close;
extern const PlazaCommand plaza_command_import;
extern const PlazaCommand plaza_command_review;
extern const PlazaCommand plaza_command_approve;
extern const PlazaCommand plaza_command_merge;
extern const PlazaCommand plaza_command_decline;
extern const PlazaCommand plaza_command_ask;
extern const PlazaCommand plaza_command_restore;

/* What “plaza --help” says, to be translated. */
extern const char * const plaza_command_usage;
extern const char * const plaza_command_statuses;

const PlazaCommand * const *plaza_command_list (void);
gboolean            plaza_command_dispatch (int              argc,
                                            char           **argv,
                                            int             *status);

/* What the commands share. */
GOptionContext     *plaza_command_options  (const char      *parameters,
                                            const char      *summary,
                                            const char      *description,
                                            char           **campaign);
gboolean            plaza_command_parse    (GOptionContext  *context,
                                            const char      *name,
                                            GStrv            arguments,
                                            GStrv           *rest,
                                            int             *status);
gboolean            plaza_command_expect   (GStrv            rest,
                                            guint            n_wanted,
                                            const char      *missing);
PlazaCampaign      *plaza_command_open     (const char      *path);
PlazaCampaign      *plaza_command_open_to_change (const char *path);
PlazaCommandStatus  plaza_command_finish_change (PlazaCampaign *campaign);

G_END_DECLS
