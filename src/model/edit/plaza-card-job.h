/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-job.h"
#include "plaza-pack.h"

G_BEGIN_DECLS

/* What there is to see of a campaign that is not open. */
typedef struct
{
  PlazaCampaignRecord *record;      /* without texts and lists but for its languages; NULL before it was read */
  guint                n_events, n_guides, n_points, n_messages;
  gboolean             is_missing;  /* there is no file of that name */
} PlazaCard;

void             plaza_card_clear   (PlazaCard      *self);
gboolean         plaza_card_read    (PlazaCard      *self,
                                     const char     *path,
                                     PlazaProgress  *progress,
                                     GError        **error);
PlazaJob        *plaza_card_job_new (const char     *path);
const PlazaCard *plaza_card_job_get (PlazaJob       *job);

G_END_DECLS
