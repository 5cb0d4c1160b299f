/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* Copies of a campaign that are made while it is changed, in the user's own data folder: a shared
 * folder in which the campaign may be must not fill with people's telephone numbers. */

typedef struct
{
  char   *path;
  gint64  time;   /* when it was made, in seconds since 1970 (UTC) */
  gint64  size;   /* in bytes */
} PlazaBackupFile;

void       plaza_backup_file_free (PlazaBackupFile *self);
char      *plaza_backups_folder   (const char      *path);
GPtrArray *plaza_backups_list     (const char      *path);
gboolean   plaza_backups_keep     (PlazaStore      *store,
                                   gint64           now,
                                   GError         **error);
gboolean   plaza_backups_make     (PlazaStore      *store,
                                   gint64           now,
                                   GError         **error);
gboolean   plaza_backups_restore  (const char      *backup,
                                   const char      *path,
                                   PlazaProgress   *progress,
                                   GError         **error);

G_END_DECLS
