/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* What is done for the search indexes while nothing is asked, so that no change has to wait for it. */

gboolean plaza_tidy_stamp      (PlazaStore  *store,
                                GError     **error);
gboolean plaza_tidy_is_stamped (PlazaStore  *store,
                                gboolean    *is_stamped,
                                GError     **error);
gboolean plaza_tidy_words      (PlazaStore  *store,
                                GError     **error);
gboolean plaza_tidy_merge      (PlazaStore  *store,
                                gboolean    *any,
                                GError     **error);

G_END_DECLS
