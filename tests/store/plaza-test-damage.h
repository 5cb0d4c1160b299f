/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Damage of a campaign file that nobody has open. */

void plaza_test_damage_page (const char *path,
                             const char *text);
void plaza_test_truncate    (const char *path);

G_END_DECLS
