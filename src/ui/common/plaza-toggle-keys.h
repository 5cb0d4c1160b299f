/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void plaza_toggle_keys_add (AdwToggleGroup *group);

G_END_DECLS
