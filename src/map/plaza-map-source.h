/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_SOURCE (plaza_map_source_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapSource, plaza_map_source, PLAZA, MAP_SOURCE, ShumateMapSource)

/* A vector renderer whose squares can be given up. libshumate 1.4 forwards
 * that a square is no longer wanted to the job that draws it, and takes the
 * job for another object: it reads memory that means something else, and fails
 * an assertion where the square is empty. Here the renderer never hears of it;
 * who asked is told instead. Nor does its layer ever release a source: one that
 * is retired lets go of its renderer, and is used again. */

PlazaMapSource *plaza_map_source_new          (ShumateVectorRenderer *renderer);
void            plaza_map_source_retire       (PlazaMapSource        *self);
void            plaza_map_source_set_patience (guint                  ms);

G_END_DECLS
