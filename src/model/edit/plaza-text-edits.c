/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-edits.h"

#include "plaza-edit.h"
#include "plaza-identity.h"

/* As the campaign has it; NULL where it has none. */
static PlazaTextItem *
text_edits_find_thing (PlazaCampaign *campaign,
                       PlazaThing     thing,
                       const char    *uid)
{
  g_autofree char *name = plaza_text_name (thing, uid, NULL);

  return plaza_text_item_find (campaign, name);
}

/* The edit of the whole thing: the one that is there already, or a new one that changes nothing yet. */
static PlazaEdit *
text_edits_need_edit (PlazaCampaign *campaign,
                      GPtrArray     *edits,
                      PlazaThing     thing,
                      const char    *uid)
{
  g_autoptr(PlazaTextItem) now = NULL;

  for (guint i = 0; i < edits->len; i++)
    {
      PlazaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->thing == thing && g_str_equal (edit->uid, uid))
        return edit;
    }

  now = text_edits_find_thing (campaign, thing, uid);
  if (now == NULL)
    return NULL;

  g_ptr_array_add (edits, plaza_edit_new (thing, uid, plaza_record_get_revision (now->record),
                                          plaza_record_copy (now->type, now->record)));
  return g_ptr_array_index (edits, edits->len - 1);
}

/* Returns: where it stands; -1 where it does not */
static int
text_edits_find_section (PlazaGuide *guide,
                         const char *id)
{
  for (guint i = 0; i < guide->sections->len; i++)
    if (g_strcmp0 (((const PlazaSection *) g_ptr_array_index (guide->sections, i))->id, id) == 0)
      return i;

  return -1;
}

/* The guide in the edit that is made or found; NULL where it or the section is gone. */
static PlazaGuide *
text_edits_need_guide (PlazaCampaign       *campaign,
                       GPtrArray           *edits,
                       const PlazaTextItem *item,
                       int                 *position)
{
  PlazaEdit *edit = text_edits_need_edit (campaign, edits, PLAZA_THING_GUIDE, item->uid);
  PlazaGuide *guide = edit != NULL ? edit->after : NULL;

  *position = guide != NULL ? text_edits_find_section (guide, item->section) : -1;
  return *position >= 0 ? guide : NULL;
}

/**
 * plaza_text_edits_need:
 * @edits: (element-type PlazaEdit): where the change goes
 *
 * Returns: (transfer none) (nullable): the record of @item as it is to be, which may be changed; %NULL where @item is gone
 */
gpointer
plaza_text_edits_need (PlazaCampaign       *campaign,
                       GPtrArray           *edits,
                       const PlazaTextItem *item)
{
  PlazaEdit *edit;
  PlazaGuide *guide;
  gpointer own;
  int position;

  if (item->section == NULL)
    {
      edit = text_edits_need_edit (campaign, edits, item->thing, item->uid);
      return edit != NULL ? edit->after : NULL;
    }

  guide = text_edits_need_guide (campaign, edits, item, &position);
  if (guide == NULL)
    return NULL;

  /* The copy of a guide has its sections in common with the guide. */
  own = plaza_record_copy (&plaza_section_type, g_ptr_array_index (guide->sections, position));
  plaza_record_unref (g_ptr_array_index (guide->sections, position));
  g_ptr_array_index (guide->sections, position) = own;
  return own;
}

/**
 * plaza_text_edits_add:
 * @item: one that is new
 * @after: (nullable): of a section, the one before it; otherwise it is the last
 */
void
plaza_text_edits_add (PlazaCampaign       *campaign,
                      GPtrArray           *edits,
                      const PlazaTextItem *item,
                      const char          *after)
{
  PlazaEdit *edit;
  PlazaGuide *guide;
  int before;

  if (item->section == NULL)
    {
      g_ptr_array_add (edits, plaza_edit_new (item->thing, item->uid, 0, plaza_record_ref (item->record)));
      return;
    }

  edit = text_edits_need_edit (campaign, edits, PLAZA_THING_GUIDE, item->uid);
  if (edit == NULL)
    return;

  guide = edit->after;
  before = after != NULL ? text_edits_find_section (guide, after) : -1;
  g_ptr_array_insert (guide->sections, before >= 0 ? before + 1 : (int) guide->sections->len, plaza_record_ref (item->record));
}

/**
 * plaza_text_edits_remove:
 *
 * Returns: whether it was there
 */
gboolean
plaza_text_edits_remove (PlazaCampaign       *campaign,
                         GPtrArray           *edits,
                         const PlazaTextItem *item)
{
  PlazaGuide *guide;
  PlazaEdit *edit;
  int position;

  if (item->section == NULL)
    {
      edit = text_edits_need_edit (campaign, edits, item->thing, item->uid);
      if (edit != NULL)
        g_clear_pointer (&edit->after, plaza_record_unref);
      return edit != NULL;
    }

  guide = text_edits_need_guide (campaign, edits, item, &position);
  if (guide != NULL)
    g_ptr_array_remove_index (guide->sections, position);
  return guide != NULL;
}

/**
 * plaza_text_edits_move:
 * @item: a section
 * @by: how many places further down; negative: up
 *
 * Returns: whether it can go there
 */
gboolean
plaza_text_edits_move (PlazaCampaign       *campaign,
                       GPtrArray           *edits,
                       const PlazaTextItem *item,
                       int                  by)
{
  int position;
  PlazaGuide *guide = text_edits_need_guide (campaign, edits, item, &position);

  if (guide == NULL || position + by < 0 || position + by >= (int) guide->sections->len)
    return FALSE;

  g_ptr_array_insert (guide->sections, position + by, g_ptr_array_steal_index (guide->sections, position));
  return TRUE;
}

/**
 * plaza_text_edits_drop_same:
 *
 * Takes out what would change nothing.
 */
void
plaza_text_edits_drop_same (PlazaCampaign *campaign,
                            GPtrArray     *edits)
{
  for (guint i = edits->len; i-- > 0;)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);
      g_autoptr(PlazaTextItem) now = edit->thing != PLAZA_THING_VALUE ? text_edits_find_thing (campaign, edit->thing, edit->uid) : NULL;

      if (now != NULL && edit->after != NULL && plaza_record_equal (now->type, now->record, edit->after))
        g_ptr_array_remove_index (edits, i);
    }
}

/**
 * plaza_text_edits_identity:
 * @guide: (nullable): whose section it will be
 * @title: how it is called
 *
 * Returns: (transfer full): an id for a new text, which no other has
 */
char *
plaza_text_edits_identity (PlazaCampaign *campaign,
                           PlazaThing     thing,
                           const char    *guide,
                           const char    *title)
{
  g_autofree char *proposed = plaza_identity_propose (title);
  const char *stem = *proposed != '\0' ? proposed : guide != NULL ? "section" : plaza_enum_to_nick (PLAZA_TYPE_THING, thing);
  g_autofree char *id = g_strdup (stem);

  for (guint n = 2;; n++)
    {
      g_autofree char *name = plaza_text_name (thing, guide != NULL ? guide : id, guide != NULL ? id : NULL);
      g_autoptr(PlazaTextItem) other = plaza_text_item_find (campaign, name);

      if (other == NULL)
        return g_steal_pointer (&id);

      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n);
    }
}

/**
 * plaza_text_edits_action:
 * @verb: "add", "change", "delete", "move"
 *
 * Returns: what the history calls that: "change-section"
 */
const char *
plaza_text_edits_action (const PlazaTextItem *item,
                         const char          *verb)
{
  g_autofree char *action =
    g_strdup_printf ("%s-text-%s", verb, item->section != NULL ? "section" : plaza_enum_to_nick (PLAZA_TYPE_THING, item->thing));

  return g_intern_string (action);
}
