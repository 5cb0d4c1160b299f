/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-import-row-private.h"

G_BEGIN_DECLS

/**
 * PlazaImportEdits:
 * @list: (element-type PlazaEdit): one for each event
 *
 * What rows make of the campaign.
 */
typedef struct
{
  GPtrArray  *list;
  GHashTable *by_uid;   /* of those */
  gboolean    approve;
  char       *now;      /* UTC */
} PlazaImportEdits;

PlazaImportEdits *plaza_import_edits_new  (gboolean           approve);
void              plaza_import_edits_free (PlazaImportEdits  *self);
void              plaza_import_edits_add  (PlazaImportEdits  *self,
                                           PlazaImportRow    *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaImportEdits, plaza_import_edits_free)

G_END_DECLS
