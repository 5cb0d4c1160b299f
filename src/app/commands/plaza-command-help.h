/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-command.h"

G_BEGIN_DECLS

/**
 * PlazaCommandOption:
 * @letter: (nullable): "s" of "-s"
 * @name: "search" of "--search"
 * @argument: (nullable): what takes its value's place: "TEXT"; %NULL: it has none
 * @text: what it is for
 *
 * Like the rest of #PlazaCommandHelp in English, as po/ has it.
 */
typedef struct
{
  char *letter;
  char *name;
  char *argument;
  char *text;
} PlazaCommandOption;

/**
 * PlazaCommandHelp:
 * @command: which command it is
 * @parameters: what it wants beside options: "UID FIELD=VALUE…", or ""
 * @summary: what it does
 * @description: more about it
 * @options: (element-type PlazaCommandOption): in the order of its --help
 *
 * What a command says of itself, to be translated.
 */
typedef struct
{
  const PlazaCommand *command;
  char               *parameters;
  char               *summary;
  char               *description;
  GPtrArray          *options;
} PlazaCommandHelp;

PlazaCommandHelp         *plaza_command_help_ask         (const PlazaCommand     *command);
const PlazaCommandOption *plaza_command_help_find_option (const PlazaCommandHelp *self,
                                                          const char             *word);
gboolean                  plaza_command_help_take        (GOptionContext         *context);
void                      plaza_command_help_free        (PlazaCommandHelp       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaCommandHelp, plaza_command_help_free)

G_END_DECLS
