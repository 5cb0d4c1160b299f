/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pages.h"

G_BEGIN_DECLS

/* The grid, in points: twelve columns on either paper, so that lines break alike. */
#define PLAZA_COLUMN 25.5
#define PLAZA_GUTTER 18.0
#define PLAZA_MEASURE 504.0
#define PLAZA_UNIT 14.0

/* Rules, in points. */
#define PLAZA_RULE_BAR 3.0
#define PLAZA_RULE_SECTION 1.5
#define PLAZA_RULE_HAIRLINE 0.5
#define PLAZA_RULE_WRITING 0.6
#define PLAZA_RULE_BOX 1.0

/* Nothing is printed nearer to the paper's edge. */
#define PLAZA_EDGE 18.0

/**
 * PlazaPaperMeasures:
 * @paper: which it is
 * @nick: its name on the command line and in the campaign file
 * @pwg_name: its name in print dialogs (PWG 5101.1)
 * @width: of the paper, in points
 * @height: of the paper
 * @side: the margins left and right
 * @top: the margin above
 * @foot: from the paper's top to the foot rule
 * @title_extra: what a taller paper adds around title and lead
 * @ask_extra: what a taller paper adds between asks
 */
typedef struct
{
  PlazaPaper  paper;
  const char *nick;
  const char *pwg_name;
  double      width;
  double      height;
  double      side;
  double      top;
  double      foot;
  double      title_extra;
  double      ask_extra;
} PlazaPaperMeasures;

const PlazaPaperMeasures *plaza_paper_get_measures (PlazaPaper  paper);
int                       plaza_paper_find         (const char *nick);
double                    plaza_grid_start         (int         column);
double                    plaza_grid_span          (int         columns);

G_END_DECLS
