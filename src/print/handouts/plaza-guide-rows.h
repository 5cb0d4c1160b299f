/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-blocks.h"
#include "plaza-campaign.h"
#include "plaza-flow.h"

G_BEGIN_DECLS

#define PLAZA_GUIDE_NO_PART ((PlazaSectionType) -1)

/**
 * PlazaGuideParts:
 * @press: the press
 * @column: where the rows go
 * @part: the kind of section that the last part is of, or %PLAZA_GUIDE_NO_PART
 * @is_headed: whether that part stands under a heading of its own
 * @heading: that heading
 * @number: of the last step or point
 *
 * The sections of a guide as rows of a page, part by part.
 */
typedef struct
{
  const PlazaPress *press;
  PlazaColumn      *column;
  PlazaSectionType  part;
  gboolean          is_headed;
  const char       *heading;
  guint             number;
} PlazaGuideParts;

void plaza_guide_parts_add          (PlazaGuideParts    *self,
                                     const PlazaSection *section,
                                     const PlazaSection *next);
void plaza_guide_parts_add_messages (PlazaGuideParts    *self,
                                     const PlazaSection *section,
                                     PlazaCampaign      *campaign);

G_END_DECLS
