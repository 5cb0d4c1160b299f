/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

void derived_dump_assert (PlazaStore *store);

G_END_DECLS
