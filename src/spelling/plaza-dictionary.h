/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plaza_dictionary_find (const char *language);

G_END_DECLS
