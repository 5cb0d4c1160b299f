/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

char       *plaza_working_copy_folder     (const char       *path);
char       *plaza_working_copy_place      (const char       *path);
gboolean    plaza_working_copy_is_there   (const char       *path);
gboolean    plaza_working_copy_is_ready   (const char       *path);
gboolean    plaza_working_copy_is_open    (PlazaStore       *store);
gboolean    plaza_working_copy_is_settled (PlazaStore       *store);
gboolean    plaza_working_copy_prepare    (const char       *path,
                                           PlazaProgress    *progress,
                                           GError          **error);
gboolean    plaza_working_copy_settle     (const char       *path,
                                           gboolean          any_way,
                                           PlazaProgress    *progress,
                                           GError          **error);
char       *plaza_working_copy_take_word  (const char       *path);

G_END_DECLS
