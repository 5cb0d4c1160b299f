/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "plaza-incoming.h"

G_BEGIN_DECLS

/**
 * PlazaPasteMark:
 * @draft: of which draft it is, from 0
 * @field: what it was read as: of plaza_review_fields_list()
 * @also: (nullable): another field that was read from the same words: a day and its hour
 * @begin: first character, from 0
 * @end: the one behind its last
 * @number: which of the draft's fields it is, from 1, in the order of the text
 *
 * A stretch of a pasted text that was read as one field.
 */
typedef struct
{
  guint       draft;
  const char *field;
  const char *also;
  int         begin;
  int         end;
  guint       number;
} PlazaPasteMark;

gboolean plaza_paste_mark_is_of       (const PlazaPasteMark *self,
                                       guint       draft,
                                       const char *field);
GArray *plaza_paste_marks_new         (const char *text,
                                       GPtrArray  *drafts,
                                       GPtrArray  *fields);
guint   plaza_paste_marks_find_number (GArray     *marks,
                                       guint       draft,
                                       const char *field);
char   *plaza_paste_marks_quote       (GArray     *marks,
                                       const char *text,
                                       guint       draft,
                                       const char *field);

G_END_DECLS
