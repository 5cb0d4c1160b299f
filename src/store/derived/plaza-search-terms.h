/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

char *plaza_search_terms_to_match (PlazaStore  *store,
                                   const char  *word,
                                   GError     **error);

G_END_DECLS
