/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* A value, written and read as a person's choice is. */

gboolean plaza_test_set_value (PlazaStore  *store,
                               const char  *name,
                               const char  *value,
                               GError     **error);
char    *plaza_test_get_value (PlazaStore  *store,
                               const char  *name);
gboolean plaza_test_execute   (PlazaStore  *store,
                               const char  *sql);

G_END_DECLS
