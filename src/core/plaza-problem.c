/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-problem.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"

static G_DEFINE_ENUM_TYPE (PlazaProblemLevel, plaza_problem_level,
                           G_DEFINE_ENUM_VALUE (PLAZA_PROBLEM_QUESTION, "question"),
                           G_DEFINE_ENUM_VALUE (PLAZA_PROBLEM_BAD, "bad"))

static const PlazaField problem_fields[] = {
  { "file", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaProblem, file) },
  { "line", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaProblem, line) },
  { "title", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaProblem, title) },
  { "field", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaProblem, field) },
  { "text", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaProblem, text) },
  { "level", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaProblem, level), PLAZA_PROBLEM_QUESTION, plaza_problem_level_get_type },
};

const PlazaRecordType plaza_problem_type = {
  sizeof (PlazaProblem), problem_fields, G_N_ELEMENTS (problem_fields),
};

/**
 * plaza_problem_new:
 * @level: whether it stops the row
 * @line: of the file, from 1; 0 where there is none
 * @field: (nullable): what it is about
 * @text: (transfer full): a sentence in the user's language
 *
 * Returns: (transfer full): a problem of a file and an event that are not named yet
 */
PlazaProblem *
plaza_problem_new (PlazaProblemLevel  level,
                   int                line,
                   const char        *field,
                   char              *text)
{
  PlazaProblem *self = plaza_record_new (&plaza_problem_type);

  self->level = level;
  self->line = line;
  self->field = g_strdup (field);
  self->text = text;

  return self;
}

/**
 * plaza_problem_write:
 *
 * Returns: (transfer full): where it is and what it says, as one line: "form.csv, row 3, Time: “PST” does not fit Ohio"
 */
char *
plaza_problem_write (const PlazaProblem *self)
{
  g_autoptr(GPtrArray) where = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *place = NULL;

  if (self->file != NULL)
    g_ptr_array_add (where, g_strdup (self->file));
  if (self->line > 0)
    /* Translators: %d is the number of a row of a file. */
    g_ptr_array_add (where, g_strdup_printf (_("row %d"), self->line));
  else if (self->title != NULL)
    /* Translators: %s is the title of an event. */
    g_ptr_array_add (where, g_strdup_printf (_("“%s”"), self->title));
  if (self->field != NULL)
    g_ptr_array_add (where, g_strdup (self->field));
  place = plaza_text_join_facts ((const char *const *) where->pdata, ", ", plaza_words_are_rtl (NULL));

  /* Translators: %1$s is where: “form.csv, row 3, Time”; %2$s what is to be said of it. */
  return where->len > 0 ? g_strdup_printf (_("%1$s: %2$s"), place, self->text) : g_strdup (self->text);
}

/**
 * plaza_problems_stop:
 * @problems: (element-type PlazaProblem): of one row
 *
 * Returns: whether one of them stops it
 */
gboolean
plaza_problems_stop (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (((PlazaProblem *) g_ptr_array_index (problems, i))->level == PLAZA_PROBLEM_BAD)
      return TRUE;

  return FALSE;
}
