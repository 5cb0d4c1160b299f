/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pages.h"

G_BEGIN_DECLS

/* Pages that count how often they are drawn, in place of the print room's. */

PlazaPages *fake_pages_new          (guint       n_pages);
guint       fake_pages_get_n_drawn  (PlazaPages *self);

G_END_DECLS
