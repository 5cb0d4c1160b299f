/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void plaza_reader_limits_set (int limit_ms);

G_END_DECLS
