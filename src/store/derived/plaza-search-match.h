/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

char *plaza_search_match_for (PlazaStore  *store,
                              const char  *text,
                              gboolean     events,
                              GError     **error);

G_END_DECLS
