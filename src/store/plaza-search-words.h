/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

char *plaza_search_words_to_match (PlazaStore              *store,
                                   const char              *text,
                                   gboolean                 events,
                                   GError                 **error);
char *plaza_search_words_of_event (const PlazaEventRecord  *record);
char *plaza_search_words_of_guide (const PlazaGuide        *guide,
                                   const char              *language);
char *plaza_search_words_of_point (const PlazaPoint        *point,
                                   const char              *language);

G_END_DECLS
