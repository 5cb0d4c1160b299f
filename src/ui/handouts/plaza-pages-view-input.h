/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pages-view.h"

G_BEGIN_DECLS

void plaza_pages_view_add_input (PlazaPagesView *self);

G_END_DECLS
