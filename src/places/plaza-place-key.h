/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plaza_place_key (const char *text,
                       gboolean    typing);

G_END_DECLS
