/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "plaza-format-error.h"

G_BEGIN_DECLS

typedef struct
{
  char *heading; /* plain text; "" where it is not written yet */
  char *body;    /* Markdown; may be "" */
} PlazaPackSection;

/* A Markdown file of a pack, cut at its headings. What stands between them is
 * the source as it was written, so that its emphasis and links stay. */
typedef struct
{
  char      *title;    /* plain text; NULL where the file has none, "" where it is not written yet */
  char      *lead;     /* Markdown before the first section; may be "" */
  GPtrArray *sections; /* of PlazaPackSection */
} PlazaPackProse;

PlazaPackProse *plaza_pack_prose_parse (const char      *name,
                                        const char      *text,
                                        GError         **error);
void            plaza_pack_prose_free  (PlazaPackProse  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPackProse, plaza_pack_prose_free)

G_END_DECLS
