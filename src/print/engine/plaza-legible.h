/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plaza_legible_nearest (const char *accent);

G_END_DECLS
