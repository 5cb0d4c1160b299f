/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_CARD_LAYOUT (plaza_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (PlazaCardLayout, plaza_card_layout, PLAZA, CARD_LAYOUT, GtkLayoutManager)

GtkLayoutManager *plaza_card_layout_new (void);

G_END_DECLS
