/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the words of a place say, in English and Spanish. */

/**
 * PlazaPlaceWords:
 * @PLAZA_PLACE_WORDS_NAME: a place, or anything else
 * @PLAZA_PLACE_WORDS_UNKNOWN: "TBA", and no more
 * @PLAZA_PLACE_WORDS_LATER: a sentence that says when one will be told: "address after you sign up"
 * @PLAZA_PLACE_WORDS_HIDDEN: a sentence that says that one is not told: "this address is private"
 * @PLAZA_PLACE_WORDS_HOME: somebody's home
 * @PLAZA_PLACE_WORDS_ONLINE: "Zoom"
 * @PLAZA_PLACE_WORDS_BOX: a post office box
 */
typedef enum
{
  PLAZA_PLACE_WORDS_NAME,
  PLAZA_PLACE_WORDS_UNKNOWN,
  PLAZA_PLACE_WORDS_LATER,
  PLAZA_PLACE_WORDS_HIDDEN,
  PLAZA_PLACE_WORDS_HOME,
  PLAZA_PLACE_WORDS_ONLINE,
  PLAZA_PLACE_WORDS_BOX,
} PlazaPlaceWords;

PlazaPlaceWords plaza_place_words_of      (const char *text);
gboolean        plaza_place_words_street  (const char *text,
                                           gsize      *start);
gboolean        plaza_place_words_unit    (const char *text);
gboolean        plaza_place_words_venue   (const char *text);
gboolean        plaza_place_words_building (const char *text);

G_END_DECLS
