/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-card-job.h"

G_BEGIN_DECLS

/* What a new campaign is to be, and what it begins with. */
typedef struct
{
  char     *path;       /* of its file */
  char     *from;       /* nullable: a campaign file, or the folder of a pack */
  gboolean  events;     /* whether the events come along, moved by the days between */
  char     *name;
  char     *day;        /* "YYYY-MM-DD" */
  char     *last_day;   /* nullable: of several days */
  GStrv     languages;  /* the first is that of the originals */
  char     *accent;     /* nullable: "#7a3894" */
  char     *hashtag;    /* nullable: with its # */
} PlazaNewCampaign;

void      plaza_new_campaign_free     (PlazaNewCampaign *self);
PlazaJob *plaza_new_job_new           (PlazaNewCampaign *campaign);
gboolean  plaza_new_job_is_source     (PlazaJob         *job);
GStrv     plaza_new_job_get_doubts    (PlazaJob         *job);
PlazaJob *plaza_source_job_new        (const char       *path);
const PlazaCard *plaza_source_job_get (PlazaJob         *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaNewCampaign, plaza_new_campaign_free)

G_END_DECLS
