/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "plaza-format-error.h"

G_BEGIN_DECLS

/* The folder into which a pack is written: what is otherwise there afterwards, and how. */

typedef enum
{
  PLAZA_PACK_STEP_NEW,
  PLAZA_PACK_STEP_CHANGED,
  PLAZA_PACK_STEP_GONE,
} PlazaPackStepKind;

typedef struct
{
  PlazaPackStepKind  kind;
  char              *path;  /* in the folder */
} PlazaPackStep;

GPtrArray *plaza_pack_folder_plan  (const char  *folder,
                                    GHashTable  *files,
                                    const char  *id,
                                    GError     **error);
gboolean   plaza_pack_folder_write (const char  *folder,
                                    GHashTable  *files,
                                    GPtrArray   *steps,
                                    GError     **error);
GStrv      plaza_pack_folder_list_foreign (const char *folder,
                                    GHashTable  *files,
                                    GPtrArray   *steps);

G_END_DECLS
