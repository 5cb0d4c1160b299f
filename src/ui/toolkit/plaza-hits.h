/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaHit:
 * @start: bytes into the text that was searched
 * @end: bytes into it, after the last byte of the hit
 */
typedef struct
{
  guint start;
  guint end;
} PlazaHit;

GArray *plaza_hits_find  (const char *text,
                          const char *query);
guint   plaza_hits_count (const char *text,
                          const char *query);

G_END_DECLS
