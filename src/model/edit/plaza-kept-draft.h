/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-draft.h"

G_BEGIN_DECLS

/**
 * PlazaKeptDraft:
 * @uid: of the event; of another draft, under which name it is kept
 * @title: as it was typed
 * @time: when, UTC, as "2017-02-22T14:05:00Z"
 * @is_new: whether the campaign did not have it yet
 *
 * What somebody typed of an event or a text and did not save: a file for each, for its owner alone, in the user's data
 * folder. It outlives a program that is killed.
 */
typedef struct
{
  char     *uid;
  char     *title;
  char     *time;
  gboolean  is_new;
  GVariant *fields;   /* a(sss): name, what the campaign had, what was typed */
} PlazaKeptDraft;

void            plaza_kept_draft_free    (PlazaKeptDraft  *self);
GPtrArray      *plaza_kept_draft_list    (PlazaCampaign   *campaign);
PlazaKeptDraft *plaza_kept_draft_find    (PlazaCampaign   *campaign,
                                          const char      *uid);
gboolean        plaza_kept_draft_is_open (PlazaKeptDraft  *self,
                                          PlazaCampaign   *campaign,
                                          PlazaPlaces     *places);
PlazaDraft     *plaza_kept_draft_open    (PlazaKeptDraft  *self,
                                          PlazaCampaign   *campaign,
                                          PlazaPlaces     *places);

/* Of drafts of any kind. */
GPtrArray      *plaza_kept_draft_list_as (PlazaCampaign   *campaign,
                                          const char      *ending);
PlazaKeptDraft *plaza_kept_draft_find_as (PlazaCampaign   *campaign,
                                          const char      *key,
                                          const char      *ending);
void            plaza_kept_draft_type_again (PlazaKeptDraft *self,
                                             PlazaDraft     *draft);
gboolean        plaza_kept_draft_holds   (PlazaDraft      *draft);
char           *plaza_kept_draft_path    (PlazaDraft      *draft);
char           *plaza_kept_draft_print   (PlazaDraft      *draft);
gboolean        plaza_kept_draft_write   (const char      *path,
                                          const char      *text,
                                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaKeptDraft, plaza_kept_draft_free)

G_END_DECLS
