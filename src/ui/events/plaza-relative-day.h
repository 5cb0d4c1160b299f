/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plaza_relative_day  (const char  *date,
                           const GDate *today);
char *plaza_relative_days (const char  *first,
                           const char  *last,
                           const GDate *today);

G_END_DECLS
