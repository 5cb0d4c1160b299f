/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-likeness.h"

G_BEGIN_DECLS

/* From here on two events may be the same. */
#define PLAZA_LIKENESS_LEAST 6

guint64    plaza_likeness_sign    (const char              *title);
PlazaLike *plaza_likeness_compare (const PlazaEventRecord  *event,
                                   const PlazaEventRecord  *other);

G_END_DECLS
