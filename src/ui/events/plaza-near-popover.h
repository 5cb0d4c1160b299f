/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-asked.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_NEAR_POPOVER (plaza_near_popover_get_type ())
G_DECLARE_FINAL_TYPE (PlazaNearPopover, plaza_near_popover, PLAZA, NEAR_POPOVER, GtkPopover)

GtkWidget *plaza_near_popover_new   (PlazaAsked       *asked);
void       plaza_near_popover_begin (PlazaNearPopover *self,
                                     const char       *text);

G_END_DECLS
