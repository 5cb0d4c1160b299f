/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A file system layer for SQLite over one open descriptor, whose number is the
 * file's name. SQLite's own layer opens files by their path, and refuses the
 * links in /proc by which a file without a name could be opened. Nobody else
 * sees such a file, so that there is nothing to lock, and it is thrown away
 * unless it becomes whole, so that no journal may be asked for. */

const char *plaza_draft_vfs_get_name (void);
