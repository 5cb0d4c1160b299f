/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet.h"

#include "plaza-campaign-private.h"
#include "plaza-sheet-table.h"

struct _PlazaSheetItem
{
  GObject         parent_instance;
  PlazaSheetLine *line;
  PlazaPoint     *point;
};

G_DEFINE_FINAL_TYPE (PlazaSheetItem, plaza_sheet_item, G_TYPE_OBJECT)

static void
plaza_sheet_item_finalize (GObject *object)
{
  PlazaSheetItem *self = PLAZA_SHEET_ITEM (object);

  g_clear_pointer (&self->line, plaza_record_unref);
  g_clear_pointer (&self->point, plaza_record_unref);
  G_OBJECT_CLASS (plaza_sheet_item_parent_class)->finalize (object);
}

static void
plaza_sheet_item_class_init (PlazaSheetItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = plaza_sheet_item_finalize;
}

static void
plaza_sheet_item_init (PlazaSheetItem *self)
{
}

/**
 * plaza_sheet_item_get_point:
 *
 * Returns: (transfer none): the talking point, which lives as long as the item
 */
const PlazaPoint *
plaza_sheet_item_get_point (PlazaSheetItem *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ITEM (self), NULL);

  return self->point;
}

struct _PlazaSheet
{
  GObject        parent_instance;
  PlazaCampaign *campaign;  /* owns the sheet; weak */
  GPtrArray     *items;     /* of PlazaSheetItem */
};

static GType
plaza_sheet_get_item_type (GListModel *model)
{
  return PLAZA_TYPE_SHEET_ITEM;
}

static guint
plaza_sheet_get_n_items (GListModel *model)
{
  return PLAZA_SHEET (model)->items->len;
}

static gpointer
plaza_sheet_get_item (GListModel *model,
                      guint       position)
{
  PlazaSheet *self = PLAZA_SHEET (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
plaza_sheet_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = plaza_sheet_get_item_type;
  interface->get_n_items = plaza_sheet_get_n_items;
  interface->get_item = plaza_sheet_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaSheet, plaza_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plaza_sheet_list_model_init))

static void
plaza_sheet_finalize (GObject *object)
{
  PlazaSheet *self = PLAZA_SHEET (object);

  g_clear_weak_pointer (&self->campaign);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (plaza_sheet_parent_class)->finalize (object);
}

static void
plaza_sheet_class_init (PlazaSheetClass *class)
{
  G_OBJECT_CLASS (class)->finalize = plaza_sheet_finalize;
}

static void
plaza_sheet_init (PlazaSheet *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Each line as an item; a point that is not in the campaign, in a file from outside, is no line. */
static GPtrArray *
sheet_list_items (PlazaSheet  *self,
                  GError     **error)
{
  g_autoptr(GPtrArray) lines = plaza_sheet_table_list (self->campaign->store, error);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      PlazaSheetLine *line = g_ptr_array_index (lines, i);
      const PlazaPoint *point = plaza_campaign_find_point (self->campaign, line->point);
      PlazaSheetItem *item;

      if (point == NULL)
        continue;

      item = g_object_new (PLAZA_TYPE_SHEET_ITEM, NULL);
      item->line = plaza_record_ref (line);
      item->point = plaza_record_ref (point);
      g_ptr_array_add (items, item);
    }

  return lines != NULL ? g_steal_pointer (&items) : NULL;
}

/* For the room: the campaign's sheet. */
PlazaSheet *
plaza_sheet_new (PlazaCampaign *campaign)
{
  PlazaSheet *self = g_object_new (PLAZA_TYPE_SHEET, NULL);
  GPtrArray *items;

  g_set_weak_pointer (&self->campaign, campaign);
  items = sheet_list_items (self, NULL);
  if (items == NULL)
    return self;

  g_ptr_array_unref (self->items);
  self->items = items;
  return self;
}

static PlazaSheetItem *
sheet_peek (GPtrArray *items,
            guint      position)
{
  return g_ptr_array_index (items, position);
}

static gboolean
items_equal (PlazaSheetItem *one,
             PlazaSheetItem *other)
{
  return one->point == other->point && plaza_record_equal (&plaza_sheet_line_type, one->line, other->line);
}

/* For the room: takes the sheet as it is in the file. Rows that stay the same stay. */
gboolean
plaza_sheet_reload (PlazaSheet  *self,
                    GError     **error)
{
  g_autoptr(GPtrArray) old = NULL;
  GPtrArray *items = sheet_list_items (self, error);
  guint start = 0, end = 0, n;

  if (items == NULL)
    return FALSE;

  old = g_steal_pointer (&self->items);
  self->items = items;
  n = MIN (old->len, items->len);
  while (start < n && items_equal (sheet_peek (old, start), sheet_peek (items, start)))
    start++;
  while (end < n - start && items_equal (sheet_peek (old, old->len - 1 - end), sheet_peek (items, items->len - 1 - end)))
    end++;

  if (old->len != items->len || start + end < n)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, items->len - start - end);
  return TRUE;
}

static guint
sheet_find (PlazaSheet *self,
            const char *point_id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (sheet_peek (self->items, i)->line->point, point_id) == 0)
      return i;

  return G_MAXUINT;
}

static gboolean
sheet_commit (PlazaSheet  *self,
              const char  *action,
              PlazaEdit   *edit,
              GError     **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  g_ptr_array_add (edits, edit);
  return plaza_campaign_commit (self->campaign, action, edits, error);
}

/**
 * plaza_sheet_contains:
 *
 * Returns: whether that point is on the sheet
 */
gboolean
plaza_sheet_contains (PlazaSheet *self,
                      const char *point_id)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self), FALSE);

  return sheet_find (self, point_id) != G_MAXUINT;
}

/**
 * plaza_sheet_add:
 * @point_id: a talking point of the campaign
 *
 * Puts it at the end; a point that is there already stays where it is.
 *
 * Returns: whether it is on the sheet
 */
gboolean
plaza_sheet_add (PlazaSheet  *self,
                 const char  *point_id,
                 GError     **error)
{
  guint n;
  double rank;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);
  g_return_val_if_fail (plaza_campaign_find_point (self->campaign, point_id) != NULL, FALSE);

  /* Behind what another window may have added. */
  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;
  if (plaza_sheet_contains (self, point_id))
    return TRUE;

  n = self->items->len;
  rank = n > 0 ? sheet_peek (self->items, n - 1)->line->rank + 1 : 1;
  return sheet_commit (self, "add-point",
                       plaza_edit_new (PLAZA_THING_SHEET_LINE, point_id, PLAZA_REVISION_ANY,
                                       plaza_sheet_line_new (point_id, rank)), error);
}

/**
 * plaza_sheet_remove:
 *
 * Returns: whether it is not on the sheet
 */
gboolean
plaza_sheet_remove (PlazaSheet  *self,
                    const char  *point_id,
                    GError     **error)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  return !plaza_sheet_contains (self, point_id) ||
         sheet_commit (self, "remove-point",
                       plaza_edit_new (PLAZA_THING_SHEET_LINE, point_id, PLAZA_REVISION_ANY, NULL), error);
}

/* Between two lines there is room for fifty others before numbers end: then all are counted anew. */
static gboolean
sheet_count_anew (PlazaSheet  *self,
                  guint        from,
                  guint        to,
                  GError     **error)
{
  g_autoptr(GPtrArray) order = g_ptr_array_copy (self->items, NULL, NULL);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  g_ptr_array_set_free_func (order, NULL);
  g_ptr_array_insert (order, to, g_ptr_array_steal_index (order, from));
  for (guint i = 0; i < order->len; i++)
    {
      const PlazaSheetLine *line = sheet_peek (order, i)->line;

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_SHEET_LINE, line->point, plaza_record_get_revision (line),
                                              plaza_sheet_line_new (line->point, i + 1)));
    }

  return plaza_campaign_commit (self->campaign, "move-point", edits, error);
}

/**
 * plaza_sheet_move:
 * @from: where the point is
 * @to: where it is to be afterwards
 *
 * Writes that line alone, so that another window may move another one.
 *
 * Returns: whether it is there
 */
gboolean
plaza_sheet_move (PlazaSheet  *self,
                  guint        from,
                  guint        to,
                  GError     **error)
{
  const PlazaSheetLine *line;
  double above, below, rank;
  guint last;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);
  g_return_val_if_fail (from < self->items->len && to < self->items->len, FALSE);

  if (from == to)
    return TRUE;

  last = self->items->len - 1;
  line = sheet_peek (self->items, from)->line;
  above = to > 0 ? sheet_peek (self->items, to > from ? to : to - 1)->line->rank
                 : sheet_peek (self->items, 0)->line->rank - 2;
  below = to < last ? sheet_peek (self->items, to > from ? to + 1 : to)->line->rank : above + 2;
  rank = above + (below - above) / 2;
  if (rank <= above || rank >= below)
    return sheet_count_anew (self, from, to, error);

  return sheet_commit (self, "move-point",
                       plaza_edit_new (PLAZA_THING_SHEET_LINE, line->point, plaza_record_get_revision (line),
                                       plaza_sheet_line_new (line->point, rank)), error);
}
