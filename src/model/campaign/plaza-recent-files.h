/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The campaigns that were opened on this computer: a list of the user's own (mode 0600) in their data folder. The
 * desktop's list forgets what was not opened for a month, and says nothing of what is gone. */

typedef struct
{
  char   *path;
  char   *name;
  char   *day;       /* nullable: "YYYY-MM-DD" */
  char   *last_day;  /* nullable: of several days */
  gint64  opened;    /* seconds since 1970 */
} PlazaRecentFile;

char      *plaza_recent_files_path   (void);
GPtrArray *plaza_recent_files_list   (void);
gboolean   plaza_recent_files_add    (const char  *path,
                                      const char  *name,
                                      const char  *day,
                                      const char  *last_day,
                                      gint64       opened,
                                      GError     **error);
gboolean   plaza_recent_files_remove (const char  *path,
                                      GError     **error);

G_END_DECLS
