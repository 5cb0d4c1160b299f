/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaSentenceChange:
 * @was: (nullable): what was taken out or written otherwise
 * @is: (nullable): what was put in, or stands there now
 * @start: where @is stands in the new text, in bytes; where it would, if it is %NULL
 *
 * Sentences that follow one another and are otherwise.
 */
typedef struct
{
  char *was;
  char *is;
  gsize start;
} PlazaSentenceChange;

GStrv      plaza_sentences_split (const char *text);
GPtrArray *plaza_sentences_diff  (const char *before,
                                  const char *after);

G_END_DECLS
