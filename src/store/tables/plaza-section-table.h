/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_section_table_write  (PlazaStore          *store,
                                     const PlazaGuide    *guide,
                                     GError             **error);
gboolean plaza_section_table_load   (PlazaStore          *store,
                                     PlazaGuide          *guide,
                                     GError             **error);

G_END_DECLS
