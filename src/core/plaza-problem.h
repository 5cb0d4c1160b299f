/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-record.h"

G_BEGIN_DECLS

/**
 * PlazaProblemLevel:
 * @PLAZA_PROBLEM_QUESTION: two readings are sensible, or something would be lost; the row comes in as it was read
 * @PLAZA_PROBLEM_BAD: an impossibility, which stops the row
 *
 * How much a problem matters.
 */
typedef enum
{
  PLAZA_PROBLEM_QUESTION,
  PLAZA_PROBLEM_BAD,
} PlazaProblemLevel;

/**
 * PlazaProblem:
 * @file: (nullable): the file's name, without its folder
 * @line: of the file, from 1; that on which a row of several lines begins; 0 where there is none
 * @title: (nullable): of the event, which names it where there is no line
 * @field: (nullable): what it is about, as the reader of the file knows it: a column's heading, "Time"
 * @text: a sentence in the user's language that quotes what stands there
 * @level: whether it stops the row
 *
 * What somebody who reads a file or checks a campaign has to say of it.
 */
typedef struct
{
  char *file;
  int   line;
  char *title;
  char *field;
  char *text;
  int   level;
} PlazaProblem;

extern const PlazaRecordType plaza_problem_type;

PlazaProblem *plaza_problem_new   (PlazaProblemLevel   level,
                                   int                 line,
                                   const char         *field,
                                   char               *text);
char         *plaza_problem_write (const PlazaProblem *self);
gboolean      plaza_problems_stop (GPtrArray          *problems);

G_END_DECLS
