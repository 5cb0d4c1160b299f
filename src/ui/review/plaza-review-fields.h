/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What an event says, field by field, as whoever checks it reads it; beside another one that may be the same. */

/**
 * PlazaReviewField:
 * @name: for plaza_review_fields_take()
 * @label: for the reader
 * @sent: (nullable): what the one that came in says; %NULL where it says nothing
 * @listed: (nullable): what the one that is listed says
 * @differs: whether they do not say the same
 * @keeps: whether the listed one's counts unless somebody chooses: the other one says nothing, or no more
 */
typedef struct
{
  const char *name;
  const char *label;
  char       *sent;
  char       *listed;
  gboolean    differs;
  gboolean    keeps;
} PlazaReviewField;

GPtrArray  *plaza_review_fields_list (PlazaCampaign          *campaign,
                                      const PlazaEventRecord *sent,
                                      const PlazaEventRecord *listed);
void        plaza_review_fields_take (PlazaEventRecord       *target,
                                      const PlazaEventRecord *from,
                                      const char             *name);
const char *plaza_review_fields_of_draft (GPtrArray          *fields,
                                          const char         *draft_field);

G_END_DECLS
