/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-words.h"

G_BEGIN_DECLS

/* Times and days as people write them, in any language that the program speaks. */

gboolean plaza_reading_time (const char       *text,
                             int              *minutes);
char    *plaza_reading_day  (const PlazaWords *words,
                             const char       *text,
                             const char       *near_day);

G_END_DECLS
