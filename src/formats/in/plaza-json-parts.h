/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-format-error.h"

G_BEGIN_DECLS

/**
 * PlazaJsonPart:
 * @text: its first byte, within the whole
 * @length: how many it has
 *
 * An element of a long list, as it stands in a file.
 */
typedef struct
{
  const char *text;
  gsize       length;
} PlazaJsonPart;

/* The elements of one list in a file of JSON, found without reading them: each is parsed, used and freed
 * by itself, since a file as a tree of nodes takes many times its size. */
gboolean plaza_json_parts_find (const char          *name,
                                const char          *text,
                                gsize                length,
                                const char * const  *path,
                                GArray             **parts,
                                char               **rest,
                                GError             **error);

G_END_DECLS
