/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

/* Full-text search. What is found is what has every word of the text, whatever
 * its case and accents, the last word as the beginning of one. A text without
 * any word finds nothing. The user's text is never FTS5 syntax. */

typedef enum
{
  PLAZA_PROSE_OF_GUIDE,
  PLAZA_PROSE_OF_POINT,
} PlazaProseOf;

/* SQL before and after many events. */
extern const char plaza_search_begin_many[];
extern const char plaza_search_end_many[];
extern const char plaza_search_mend_prose[];

gboolean plaza_search_add_event  (PlazaStore              *store,
                                  const PlazaEventRecord  *record,
                                  gint64                   id,
                                  GError                 **error);
gboolean plaza_search_add_guide  (PlazaStore              *store,
                                  const PlazaGuide        *guide,
                                  const char              *language,
                                  GError                 **error);
gboolean plaza_search_add_point  (PlazaStore              *store,
                                  const PlazaPoint        *point,
                                  const PlazaTheme        *theme,
                                  const char              *language,
                                  GError                 **error);

char    *plaza_search_list_words (PlazaStore              *store,
                                  const PlazaEventRecord  *record,
                                  GError                 **error);
gboolean plaza_search_remove_event (PlazaStore            *store,
                                  gint64                   id,
                                  GError                 **error);
gboolean plaza_search_clear_events (PlazaStore            *store,
                                  GError                 **error);
gboolean plaza_search_clear_prose (PlazaStore             *store,
                                  GError                 **error);

GArray  *plaza_search_events     (PlazaStore              *store,
                                  const char              *text,
                                  GError                 **error);
GStrv    plaza_search_prose      (PlazaStore              *store,
                                  PlazaProseOf             of,
                                  const char              *language,
                                  const char              *text,
                                  GError                 **error);

G_END_DECLS
