/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/**
 * PlazaCommandValue:
 * @word: what one can type
 * @text: what that is, in the user's language
 */
typedef struct
{
  char *word;
  char *text;
} PlazaCommandValue;

GPtrArray *plaza_command_values_new  (void);
void       plaza_command_values_add  (GPtrArray     *values,
                                      const char    *word,
                                      const char    *text);
gboolean   plaza_command_values_list (GPtrArray     *values,
                                      const char    *option,
                                      const char    *argument,
                                      PlazaCampaign *campaign);

G_END_DECLS
