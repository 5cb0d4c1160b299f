/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-paper.h"

static const PlazaPaperMeasures papers[] = {
  { PLAZA_PAPER_LETTER, "letter", "na_letter", 612.0, 792.0, 54.0, 54.0, 746.0, 0.0, 0.0 },
  { PLAZA_PAPER_A4, "a4", "iso_a4", 595.276, 841.89, 45.638, 59.89, 795.89, 14.0, 7.0 },
};

/**
 * plaza_paper_get_measures:
 * @paper: Letter or A4
 *
 * Returns: (transfer none): its names and measures
 */
const PlazaPaperMeasures *
plaza_paper_get_measures (PlazaPaper paper)
{
  g_return_val_if_fail (paper < G_N_ELEMENTS (papers), &papers[0]);

  return &papers[paper];
}

/**
 * plaza_paper_find:
 * @nick: (nullable): "a4", in letters of either case
 *
 * Returns: the #PlazaPaper of that name, or -1
 */
int
plaza_paper_find (const char *nick)
{
  for (guint i = 0; nick != NULL && i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].nick, nick) == 0)
      return (int) papers[i].paper;

  return -1;
}

/**
 * plaza_grid_start:
 * @column: 1 to 12
 *
 * Returns: where the column begins, from the margin, in points
 */
double
plaza_grid_start (int column)
{
  return (column - 1) * (PLAZA_COLUMN + PLAZA_GUTTER);
}

/**
 * plaza_grid_span:
 * @columns: 1 to 12
 *
 * Returns: the width of so many columns with the gutters between them, in points
 */
double
plaza_grid_span (int columns)
{
  return columns * PLAZA_COLUMN + (columns - 1) * PLAZA_GUTTER;
}
