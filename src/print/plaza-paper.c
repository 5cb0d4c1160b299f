/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-paper.h"

/**
 * plaza_paper_get_measures:
 * @paper: Letter or A4
 *
 * Returns: (transfer none): its measures
 */
const PlazaPaperMeasures *
plaza_paper_get_measures (PlazaPaper paper)
{
  static const PlazaPaperMeasures letter = { 612.0, 792.0, 54.0, 54.0, 746.0, 0.0, 0.0 };
  static const PlazaPaperMeasures a4 = { 595.276, 841.89, 45.638, 59.89, 795.89, 14.0, 7.0 };

  return paper == PLAZA_PAPER_A4 ? &a4 : &letter;
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
