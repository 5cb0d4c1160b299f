/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* How each kind of thing is kept, so that what changes a campaign is written once for all. */
typedef struct
{
  const PlazaRecordType *type;
  gpointer (*load)   (PlazaStore  *store,
                      const char  *uid,
                      GError     **error);
  gboolean (*write)  (PlazaStore  *store,
                      gpointer     record,
                      GError     **error);
  gboolean (*remove) (PlazaStore  *store,
                      const char  *uid,
                      GError     **error);
} PlazaThingTable;

/* By #PlazaThing. Events have no write and no remove here: see plaza-commit.c. */
extern const PlazaThingTable plaza_things[];

char *plaza_thing_name (PlazaThing     thing,
                        const char    *uid,
                        gconstpointer  record);

G_END_DECLS
