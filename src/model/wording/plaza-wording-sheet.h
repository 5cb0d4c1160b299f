/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-sheet-item.h"
#include "plaza-sheet-times.h"
#include "plaza-words.h"

G_BEGIN_DECLS

/* How the house says what is on a sheet. */

const char *plaza_wording_line_kind   (const PlazaWords      *words,
                                       PlazaLineKind          kind);
GStrv       plaza_wording_roles       (const PlazaWords      *words);
char       *plaza_wording_role        (const PlazaWords      *words,
                                       const char            *role);
const char *plaza_wording_usual_role  (const PlazaWords      *words,
                                       PlazaSheetItem        *item,
                                       gboolean               is_programme);
char       *plaza_wording_role_of     (const PlazaWords      *words,
                                       PlazaSheetItem        *item,
                                       gboolean               is_programme);
const char *plaza_wording_part_title  (const PlazaWords      *words,
                                       PlazaSheetItem        *item,
                                       const char            *language);
const char *plaza_wording_part_words  (PlazaSheetItem        *item,
                                       const char            *language);
char       *plaza_wording_minutes     (const PlazaWords      *words,
                                       int                    minutes);
char       *plaza_wording_sheet_total (const PlazaWords      *words,
                                       int                    minutes,
                                       const PlazaSheetTimes *times);
char       *plaza_wording_sheet_left  (const PlazaWords      *words,
                                       int                    minutes,
                                       const PlazaSheetTimes *times);

G_END_DECLS
