/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that is being made: nobody sees it before it is whole, and nothing
 * of it stays if that never happens. Failures are in errno. */

typedef struct _PlazaDraftFile PlazaDraftFile;

PlazaDraftFile *plaza_draft_file_new      (const char     *target,
                                           gboolean        named);
void            plaza_draft_file_free     (PlazaDraftFile *self);
const char     *plaza_draft_file_get_path (PlazaDraftFile *self);
const char     *plaza_draft_file_get_vfs  (PlazaDraftFile *self);
gboolean        plaza_draft_file_publish  (PlazaDraftFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaDraftFile, plaza_draft_file_free)

G_END_DECLS
