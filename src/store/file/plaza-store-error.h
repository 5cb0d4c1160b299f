/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* Every failure of the room becomes one sentence here, so that the window and
 * the command line say the same. @name is the file's display name. */

void plaza_store_error_set         (GError          **error,
                                    PlazaStoreError   code,
                                    const char       *name);
void plaza_store_error_set_words   (GError          **error,
                                    PlazaStoreError   code,
                                    const char       *sentence,
                                    const char       *name);
void plaza_store_error_from_errno  (GError          **error,
                                    int               number,
                                    const char       *name);
void plaza_store_error_from_sqlite (GError          **error,
                                    int               result,
                                    int               number,
                                    const char       *message,
                                    const char       *name);
char *plaza_store_display_name     (const char       *path);

G_END_DECLS
