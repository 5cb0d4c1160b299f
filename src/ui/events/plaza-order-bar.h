/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-asked.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ORDER_BAR (plaza_order_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaOrderBar, plaza_order_bar, PLAZA, ORDER_BAR, AdwBreakpointBin)

/* Property: "narrow", read-only: whether the pane is one of a telephone. */

void  plaza_order_bar_set_asked (PlazaOrderBar *self,
                                 PlazaAsked    *asked);
char *plaza_order_bar_describe  (PlazaOrderBar *self);
G_END_DECLS
