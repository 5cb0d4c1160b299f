/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-json-writer.h"
#include "plaza-pack-build.h"

G_BEGIN_DECLS

/* What one record says in one language; each part is NULL where it is missing. */
typedef struct
{
  const char *title;
  const char *text;
  GPtrArray  *sections;  /* of PlazaPackPart; NULL but for a guide */
} PlazaPackText;

typedef struct
{
  const char *title;
  const char *text;
} PlazaPackPart;

gboolean  plaza_pack_text_is_empty  (const PlazaPackText *self);
char     *plaza_pack_text_to_file   (const PlazaPackText *self,
                                     PlazaPackTextForm    form,
                                     gboolean             whole);
void      plaza_pack_text_to_json   (const PlazaPackText *self,
                                     PlazaPackTextForm    form,
                                     PlazaJsonWriter     *writer);

G_END_DECLS
