/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-finding.h"
#include "plaza-store.h"

G_BEGIN_DECLS

gboolean plaza_derived_check (PlazaStore  *store,
                              double       from,
                              GPtrArray   *findings,
                              GError     **error);

G_END_DECLS
