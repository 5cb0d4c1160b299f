/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts for a translator's own program: XLIFF 1.2 (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html). A unit is a
 * text in two languages; its id is that of a PlazaTextItem and the member: "point/co-sponsor/bodies". */

#define PLAZA_XLIFF_MISSING "needs-translation"
#define PLAZA_XLIFF_OUTDATED "needs-review-translation"
#define PLAZA_XLIFF_CURRENT "translated"

/**
 * PlazaXliffUnit:
 * @id: which text it is
 * @line: where in the file, from 1
 * @source: as the translator saw it
 * @target: (nullable): the translation; %NULL where there is none
 * @was: (nullable): plaza_xliff_sum() of the translation that the file was written with
 * @state: (nullable): how the translator says that it stands
 */
typedef struct
{
  char *id;
  int   line;
  char *source;
  char *target;
  char *was;
  char *state;
} PlazaXliffUnit;

typedef struct
{
  char      *source;   /* the language */
  char      *target;
  GPtrArray *units;    /* of PlazaXliffUnit */
} PlazaXliff;

char       *plaza_xliff_sum  (const char  *text);
PlazaXliff *plaza_xliff_read (const char  *name,
                              const char  *text,
                              gsize        length,
                              GError     **error);
void        plaza_xliff_free (PlazaXliff  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaXliff, plaza_xliff_free)

G_END_DECLS
