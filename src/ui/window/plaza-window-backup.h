/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window.h"

G_BEGIN_DECLS

void plaza_window_backup_attach (PlazaWindow *window);

G_END_DECLS
