/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

char *plaza_search_words_of_event (const PlazaEventRecord  *record,
                                   GPtrArray               *officials);
char *plaza_search_words_of_guide (const PlazaGuide        *guide,
                                   GPtrArray               *messages,
                                   const char              *language);
char *plaza_search_words_of_point (const PlazaPoint        *point,
                                   const PlazaTheme        *theme,
                                   const char              *language);
char *plaza_search_words_stamp    (void);

G_END_DECLS
