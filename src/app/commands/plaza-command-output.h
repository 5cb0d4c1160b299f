/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the result of a command is to be: a file, or "-" for standard output. */
typedef struct
{
  const char *typed;
  char       *path;     /* what is written first */
  char       *folder;   /* in which that is, where it is not the file itself; NULL */
} PlazaCommandOutput;

gboolean plaza_command_output_goes    (const char          *sandbox,
                                       const char          *path);
gboolean plaza_command_output_check   (const char          *path,
                                       GError             **error);
gboolean plaza_command_output_begin   (PlazaCommandOutput  *self,
                                       const char          *typed,
                                       const char          *ending,
                                       GError             **error);
gboolean plaza_command_output_end     (PlazaCommandOutput  *self,
                                       GError             **error);
gboolean plaza_command_output_is_standard (const char      *typed);
void     plaza_command_output_clear   (PlazaCommandOutput  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlazaCommandOutput, plaza_command_output_clear)

G_END_DECLS
