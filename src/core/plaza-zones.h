/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The time zones that were read. GLib forgets one that nobody holds, and to read one takes as long as
 * making the row of a list that asked for it; but each is 0.1 MiB. */

GTimeZone *plaza_zones_get    (const char *zone);
void       plaza_zones_forget (void);

G_END_DECLS
