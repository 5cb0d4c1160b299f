/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "plaza-format-error.h"

G_BEGIN_DECLS

/* A JSON file, parsed strictly, and the first thing that is wrong with it.
 * Once there is an error, everything read from the file is empty, so that a
 * reader asks for all it wants and looks at plaza_json_file_finish() once. */
typedef struct _PlazaJsonFile PlazaJsonFile;

PlazaJsonFile *plaza_json_file_new      (const char     *name,
                                         const char     *text,
                                         gsize           length,
                                         GError        **error);
PlazaJsonFile *plaza_json_file_new_part (const char     *name,
                                         const char     *whole,
                                         const char     *text,
                                         gsize           length,
                                         GError        **error);
PlazaJsonFile *plaza_json_file_new_for  (const char     *name,
                                         JsonNode       *root);
void           plaza_json_file_set_error (GError       **error,
                                         const char     *name,
                                         const char     *whole,
                                         const char     *at,
                                         const char     *problem);
void           plaza_json_file_free     (PlazaJsonFile  *self);
JsonNode      *plaza_json_file_get_root (PlazaJsonFile  *self);
gboolean       plaza_json_file_failed   (PlazaJsonFile  *self);
void           plaza_json_file_fail     (PlazaJsonFile  *self,
                                         const char     *where,
                                         const char     *problem);
gboolean       plaza_json_file_finish   (PlazaJsonFile  *self,
                                         GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaJsonFile, plaza_json_file_free)

G_END_DECLS
