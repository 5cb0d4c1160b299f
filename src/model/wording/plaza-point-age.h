/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"
#include "plaza-words.h"

G_BEGIN_DECLS

/* What is said of a talking point's age. */

gboolean    plaza_point_age_is_due (const PlazaPoint *point);
const char *plaza_point_age_mark   (void);
char       *plaza_point_age_words  (const PlazaPoint *point);

G_END_DECLS
