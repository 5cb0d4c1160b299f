/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-enums.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MAP_SYMBOL (plaza_map_symbol_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMapSymbol, plaza_map_symbol, PLAZA, MAP_SYMBOL, GtkWidget)

/* A small picture of a kind of event, in the colour of text. */

GtkWidget *plaza_map_symbol_new (PlazaKind kind);

G_END_DECLS
