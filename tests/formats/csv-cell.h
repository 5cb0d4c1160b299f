/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a program reads that knows how a table is written, but not what is in it. */

char *csv_cell (const char *csv,
                guint       column);
