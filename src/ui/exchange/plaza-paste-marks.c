/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-paste-marks.h"

#include <string.h>

#include "plaza-review-fields.h"

/* What may stand between two stretches that are read as one field: "Hall, 321 Ridge Rd S". */
static gboolean
marks_is_between (const char *text,
                  int         begin,
                  int         end)
{
  const char *at = g_utf8_offset_to_pointer (text, begin);

  for (int i = begin; i < end; i++, at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

static int
marks_compare_cb (gconstpointer a,
                  gconstpointer b)
{
  const PlazaPasteMark *one = a;
  const PlazaPasteMark *other = b;

  return one->begin != other->begin ? one->begin - other->begin : other->end - one->end;
}

static void
marks_add_spans (GArray     *marks,
                 guint       draft,
                 GPtrArray  *spans,
                 GPtrArray  *fields,
                 glong       length)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const PlazaSpan *span = g_ptr_array_index (spans, i);
      PlazaPasteMark mark = { draft, plaza_review_fields_of_draft (fields, span->field), NULL, span->begin, span->end, 0 };

      if (mark.field != NULL && mark.begin >= 0 && mark.begin < mark.end && mark.end <= length)
        g_array_append_val (marks, mark);
    }
}

/* What belongs together becomes one; of two that overlap the one that begins first stands. */
static void
marks_join (GArray     *marks,
            const char *text)
{
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      PlazaPasteMark mark = g_array_index (marks, PlazaPasteMark, i);
      PlazaPasteMark *last = n > 0 ? &g_array_index (marks, PlazaPasteMark, n - 1) : NULL;

      if (last != NULL && last->draft == mark.draft && last->field == mark.field &&
          (mark.begin <= last->end || marks_is_between (text, last->end, mark.begin)))
        last->end = MAX (last->end, mark.end);
      else if (last == NULL || mark.begin >= last->end)
        g_array_index (marks, PlazaPasteMark, n++) = mark;
      else if (last->draft == mark.draft && last->also == NULL)
        last->also = mark.field;
    }

  g_array_set_size (marks, n);
}

static void
marks_number (GArray *marks,
              guint   n_drafts)
{
  for (guint draft = 0; draft < n_drafts; draft++)
    {
      guint next = 1;

      for (guint i = 0; i < marks->len; i++)
        {
          PlazaPasteMark *mark = &g_array_index (marks, PlazaPasteMark, i);

          if (mark->draft != draft)
            continue;

          mark->number = plaza_paste_marks_find_number (marks, draft, mark->field);
          if (mark->number == 0)
            mark->number = next++;
        }
    }
}

/**
 * plaza_paste_mark_is_of:
 *
 * Returns: whether a draft's field was read there
 */
gboolean
plaza_paste_mark_is_of (const PlazaPasteMark *self,
                        guint                 draft,
                        const char           *field)
{
  return self->draft == draft && field != NULL && (g_str_equal (self->field, field) || g_strcmp0 (self->also, field) == 0);
}

/**
 * plaza_paste_marks_new:
 * @text: what was pasted
 * @drafts: (element-type PlazaIncoming): what was read in it
 * @fields: (element-type GPtrArray): of each draft, as of plaza_review_fields_list()
 *
 * Returns: (transfer full) (element-type PlazaPasteMark): from where each field was read, in the order of the text; none
 *   overlaps another one
 */
GArray *
plaza_paste_marks_new (const char *text,
                       GPtrArray  *drafts,
                       GPtrArray  *fields)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (PlazaPasteMark));
  glong length = g_utf8_strlen (text, -1);

  for (guint i = 0; i < drafts->len; i++)
    marks_add_spans (marks, i, ((const PlazaIncoming *) g_ptr_array_index (drafts, i))->spans, g_ptr_array_index (fields, i), length);

  g_array_sort (marks, marks_compare_cb);
  marks_join (marks, text);
  marks_number (marks, drafts->len);
  return marks;
}

/**
 * plaza_paste_marks_find_number:
 *
 * Returns: the number of a draft's field; 0 where it stands nowhere in the text
 */
guint
plaza_paste_marks_find_number (GArray     *marks,
                               guint       draft,
                               const char *field)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const PlazaPasteMark *mark = &g_array_index (marks, PlazaPasteMark, i);

      if (mark->number != 0 && plaza_paste_mark_is_of (mark, draft, field))
        return mark->number;
    }

  return 0;
}

/**
 * plaza_paste_marks_quote:
 *
 * Returns: (transfer full) (nullable): the words that a draft's field was read from, with "…" between stretches
 */
char *
plaza_paste_marks_quote (GArray     *marks,
                         const char *text,
                         guint       draft,
                         const char *field)
{
  g_autoptr(GString) quote = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const PlazaPasteMark *mark = &g_array_index (marks, PlazaPasteMark, i);
      g_autofree char *words = NULL;

      if (!plaza_paste_mark_is_of (mark, draft, field))
        continue;

      words = g_utf8_substring (text, mark->begin, mark->end);
      plaza_text_append (quote, " … ", words);
    }

  return quote->len > 0 ? g_string_free (g_steal_pointer (&quote), FALSE) : NULL;
}
