/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-kept-text.h"

#include <string.h>

#include "plaza-text-draft.h"

/**
 * plaza_kept_text_list:
 *
 * Returns: (transfer full) (element-type PlazaKeptDraft): what was typed of texts in @campaign, is not saved, and can be
 *   gone on with, the newest first
 */
GPtrArray *
plaza_kept_text_list (PlazaCampaign *campaign)
{
  GPtrArray *list = plaza_kept_draft_list_as (campaign, PLAZA_KEPT_TEXT);

  for (guint i = list->len; i-- > 0;)
    {
      g_autoptr(PlazaDraft) draft = plaza_kept_text_open (g_ptr_array_index (list, i), campaign);

      if (!plaza_kept_draft_holds (draft))
        g_ptr_array_remove_index (list, i);
    }

  return list;
}

/**
 * plaza_kept_text_find:
 * @name: of a text
 *
 * Returns: (transfer full) (nullable): what was typed of it and not saved
 */
PlazaKeptDraft *
plaza_kept_text_find (PlazaCampaign *campaign,
                      const char    *name)
{
  return plaza_kept_draft_find_as (campaign, name, PLAZA_KEPT_TEXT);
}

/**
 * plaza_kept_text_find_new:
 * @guide: (nullable): whose section it was to be
 *
 * Returns: (transfer full) (nullable): a new text of that kind that somebody began and did not save, the newest
 */
PlazaKeptDraft *
plaza_kept_text_find_new (PlazaCampaign *campaign,
                          PlazaThing     thing,
                          const char    *guide)
{
  g_autoptr(GPtrArray) list = plaza_kept_text_list (campaign);
  g_autofree char *begin = plaza_text_name (thing, guide != NULL ? guide : "", guide != NULL ? "" : NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const PlazaKeptDraft *kept = g_ptr_array_index (list, i);

      if (kept->is_new && g_str_has_prefix (kept->uid, begin) && strchr (kept->uid + strlen (begin), '/') == NULL)
        return g_ptr_array_steal_index (list, i);
    }

  return NULL;
}

/* "point/new-1", "guide/rally/new-1": what it was to be, and whose section. */
static PlazaDraft *
kept_text_open_new (const char    *name,
                    PlazaCampaign *campaign)
{
  const char *slash = strchr (name, '/');
  const char *last = strrchr (name, '/');
  g_autofree char *nick = slash != NULL ? g_strndup (name, slash - name) : NULL;
  g_autofree char *guide = last != slash ? g_strndup (slash + 1, last - slash - 1) : NULL;
  int thing;

  if (nick == NULL || !plaza_enum_from_nick (PLAZA_TYPE_THING, nick, &thing) ||
      (guide != NULL && plaza_campaign_find_guide (campaign, guide) == NULL))
    return NULL;

  return plaza_text_draft_resume (campaign, thing, guide != NULL ? guide : last + 1, guide != NULL ? last + 1 : NULL);
}

/**
 * plaza_kept_text_open:
 *
 * Returns: (transfer full) (nullable): a draft in which it is typed again; %NULL where its text is gone
 */
PlazaDraft *
plaza_kept_text_open (PlazaKeptDraft *self,
                      PlazaCampaign  *campaign)
{
  g_autoptr(PlazaTextItem) item = self->is_new ? NULL : plaza_text_item_find (campaign, self->uid);
  PlazaDraft *draft = item != NULL ? plaza_text_draft_new (campaign, item)
                      : self->is_new ? kept_text_open_new (self->uid, campaign) : NULL;

  if (draft != NULL)
    plaza_kept_draft_type_again (self, draft);
  return draft;
}
