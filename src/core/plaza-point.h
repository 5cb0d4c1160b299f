/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Points of the work at which a test wants the program to die or to wait, as it might at any moment.
 * $PLAZA_POINT names one: "commit-edit:3=kill" is the third time that this point is reached. */

gboolean plaza_point_reach (const char *name);

G_END_DECLS
