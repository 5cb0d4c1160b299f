/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files that SQLite cannot work on where they are: it needs locks, and beside the file a log and memory that all who have
 * the file open share. The portal by which a sandboxed program is given a file has none of these, and on another
 * computer's disk the memory is not shared. Such a campaign is worked on in a copy (plaza-working-copy.h). */

gboolean plaza_away_is_known    (const char *path);
gboolean plaza_away_is_likely   (int         result,
                                 int         number);
void     plaza_away_clear       (const char *path);

G_END_DECLS
