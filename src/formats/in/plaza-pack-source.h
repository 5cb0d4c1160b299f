/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-format-error.h"

G_BEGIN_DECLS

/* Where the files of a pack are: a folder, the program's resources, or memory. */
typedef struct _PlazaPackSource PlazaPackSource;

PlazaPackSource *plaza_pack_source_new       (const char       *location);
PlazaPackSource *plaza_pack_source_new_in_memory (GHashTable *files);
void             plaza_pack_source_free      (PlazaPackSource  *self);
gboolean         plaza_pack_source_has       (PlazaPackSource  *self,
                                              const char       *path);
gboolean         plaza_pack_source_has_folder (PlazaPackSource *self,
                                              const char       *path);
GStrv            plaza_pack_source_list      (PlazaPackSource  *self,
                                              const char       *folder);
char            *plaza_pack_source_read      (PlazaPackSource  *self,
                                              const char       *path,
                                              gsize            *length,
                                              GError          **error);
char            *plaza_pack_source_read_text (PlazaPackSource  *self,
                                              const char       *path,
                                              GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPackSource, plaza_pack_source_free)

G_END_DECLS
