/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-finding.h"
#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_history_check (PlazaStore  *store,
                              GPtrArray   *findings,
                              GError     **error);

G_END_DECLS
