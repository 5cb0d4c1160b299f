/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-import-row-private.h"

G_BEGIN_DECLS

/* What a row is to the campaign. */
typedef struct _PlazaImportMatch PlazaImportMatch;

PlazaImportMatch *plaza_import_match_new  (PlazaCampaign     *campaign);
void              plaza_import_match_free (PlazaImportMatch  *self);
char             *plaza_import_match_key  (PlazaImportMatch  *self,
                                           const char        *kind,
                                           PlazaIncoming     *incoming,
                                           PlazaImportRow   **same);
void              plaza_import_match_note (PlazaImportMatch  *self,
                                           PlazaImportRow    *row);
void              plaza_import_match_release (PlazaImportMatch *self,
                                           PlazaImportRow    *row);
gboolean          plaza_import_match_row  (PlazaImportMatch  *self,
                                           PlazaImportRow    *row,
                                           GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaImportMatch, plaza_import_match_free)

G_END_DECLS
