/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The frame of data/places/outline.txt. */
#define PLAZA_ALBERS_WIDTH 975
#define PLAZA_ALBERS_HEIGHT 610

gboolean plaza_albers_project (double  latitude,
                               double  longitude,
                               double *x,
                               double *y);

G_END_DECLS
