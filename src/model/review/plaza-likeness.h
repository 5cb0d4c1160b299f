/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* Which of a campaign's events may be the same as one that came in. All that is compared is read once, so that a
 * thousand are looked for among a hundred thousand without reading one of these whole. */
typedef struct _PlazaLikeness PlazaLikeness;

/**
 * PlazaLike:
 * @uid: of an event of the campaign
 * @score: how alike they are; the higher one is more so
 * @is_sure: whether nothing speaks against it: title, day and place are the same
 * @reason: in words: "Same day, same place and same contact"
 *
 * An event that may be the same.
 */
typedef struct
{
  char     *uid;
  int       score;
  gboolean  is_sure;
  char     *reason;
} PlazaLike;

void           plaza_like_free     (PlazaLike               *self);

PlazaLikeness *plaza_likeness_new  (PlazaCampaign           *campaign,
                                    GError                 **error);
void           plaza_likeness_free (PlazaLikeness           *self);
GPtrArray     *plaza_likeness_find (PlazaLikeness           *self,
                                    const PlazaEventRecord  *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaLikeness, plaza_likeness_free)

G_END_DECLS
