/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/**
 * PlazaSketch:
 * @id: the event's row
 * @first_day: Julian day as in GDate; 0 where unknown
 * @last_day: likewise
 * @point: as plaza_mercator_point() has it; 0 for none
 * @title: borrowed
 * @state: (nullable): borrowed
 *
 * What tells at a glance that two events are not the same.
 */
typedef struct
{
  guint32     id;
  guint32     first_day;
  guint32     last_day;
  guint64     point;
  const char *title;
  const char *state;
} PlazaSketch;

typedef void (*PlazaSketchFunc) (const PlazaSketch *sketch,
                                 gpointer           data);

gboolean plaza_sketch_table_foreach (PlazaStore       *store,
                                     PlazaSketchFunc   func,
                                     gpointer          data,
                                     GError          **error);

G_END_DECLS
