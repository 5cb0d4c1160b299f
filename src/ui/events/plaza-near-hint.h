/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"

G_BEGIN_DECLS

/* Whether the words that are searched for name a place. */
typedef enum
{
  PLAZA_NEAR_HINT_NONE,
  PLAZA_NEAR_HINT_CLEAR,
  PLAZA_NEAR_HINT_AMBIGUOUS,
} PlazaNearHint;

PlazaNearHint plaza_near_hint_find (PlazaAsked       *asked,
                                    PlazaPlaceMatch **match);

G_END_DECLS
