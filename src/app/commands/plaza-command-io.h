/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a command ends, and how it speaks: results on the standard output,
 * complaints of one sentence on the standard error. */
typedef enum
{
  PLAZA_COMMAND_DONE = 0,
  PLAZA_COMMAND_FAILED = 1,
  PLAZA_COMMAND_MISUSED = 2,
} PlazaCommandStatus;

void                plaza_command_print    (const char *text);
void                plaza_command_write    (const char *text);
void                plaza_command_note     (const char *sentence);
void                plaza_command_flash    (const char *text);
PlazaCommandStatus  plaza_command_finish   (void);
PlazaCommandStatus  plaza_command_fail     (const GError *error);
PlazaCommandStatus  plaza_command_misuse   (const char *format,
                                            ...) G_GNUC_PRINTF (1, 2);
gboolean            plaza_command_has_bold (void);
char               *plaza_command_to_utf8  (const char *argument);
char               *plaza_command_quote    (const char *text);

G_END_DECLS
