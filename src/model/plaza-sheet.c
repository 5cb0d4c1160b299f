/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet.h"

#include "plaza-campaign-private.h"
#include "plaza-sheet-table.h"

struct _PlazaSheetItem
{
  GObject           parent_instance;
  const PlazaPoint *point;
  GPtrArray        *points;  /* keeps the point alive */
};

G_DEFINE_FINAL_TYPE (PlazaSheetItem, plaza_sheet_item, G_TYPE_OBJECT)

static void
plaza_sheet_item_finalize (GObject *object)
{
  PlazaSheetItem *self = PLAZA_SHEET_ITEM (object);

  g_clear_pointer (&self->points, g_ptr_array_unref);
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

static PlazaSheetItem *
make_item (PlazaSheet *self,
           const char *point_id)
{
  const PlazaPoint *point = plaza_campaign_find_point (self->campaign, point_id);
  PlazaSheetItem *item;

  if (point == NULL)
    return NULL;

  item = g_object_new (PLAZA_TYPE_SHEET_ITEM, NULL);
  item->point = point;
  item->points = g_ptr_array_ref (plaza_campaign_get_points (self->campaign));
  return item;
}

/* For the room: the campaign's sheet. */
PlazaSheet *
plaza_sheet_new (PlazaCampaign *campaign)
{
  PlazaSheet *self = g_object_new (PLAZA_TYPE_SHEET, NULL);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) points = plaza_sheet_table_list (campaign->store, &error);

  g_set_weak_pointer (&self->campaign, campaign);
  if (points == NULL)
    g_warning ("%s", error->message);

  for (guint i = 0; points != NULL && points[i] != NULL; i++)
    {
      PlazaSheetItem *item = make_item (self, points[i]);

      if (item != NULL)
        g_ptr_array_add (self->items, item);
    }

  return self;
}

static guint
find (PlazaSheet *self,
      const char *point_id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      PlazaSheetItem *item = g_ptr_array_index (self->items, i);

      if (g_strcmp0 (item->point->id, point_id) == 0)
        return i;
    }

  return G_MAXUINT;
}

/* The file first, then the screen: what could not be kept is not shown. */
static gboolean
keep (PlazaSheet  *self,
      GPtrArray   *items,
      GError     **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (ids, ((PlazaSheetItem *) g_ptr_array_index (items, i))->point->id);
  g_ptr_array_add (ids, NULL);

  if (!plaza_sheet_table_replace (self->campaign->store, (const char * const *) ids->pdata, error))
    return FALSE;

  g_ptr_array_ref (items);
  g_ptr_array_unref (self->items);
  self->items = items;
  return TRUE;
}

static GPtrArray *
copy_items (PlazaSheet *self)
{
  GPtrArray *items = g_ptr_array_copy (self->items, (GCopyFunc) g_object_ref, NULL);

  g_ptr_array_set_free_func (items, g_object_unref);
  return items;
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

  return find (self, point_id) != G_MAXUINT;
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
  g_autoptr(GPtrArray) items = NULL;
  PlazaSheetItem *item;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  if (plaza_sheet_contains (self, point_id))
    return TRUE;

  item = make_item (self, point_id);
  g_return_val_if_fail (item != NULL, FALSE);

  items = copy_items (self);
  g_ptr_array_add (items, item);
  if (!keep (self, items, error))
    return FALSE;

  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
  return TRUE;
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
  g_autoptr(GPtrArray) items = NULL;
  guint position;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  position = find (self, point_id);
  if (position == G_MAXUINT)
    return TRUE;

  items = copy_items (self);
  g_ptr_array_remove_index (items, position);
  if (!keep (self, items, error))
    return FALSE;

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  return TRUE;
}

/**
 * plaza_sheet_move:
 * @from: where the point is
 * @to: where it is to be afterwards
 *
 * Returns: whether it is there
 */
gboolean
plaza_sheet_move (PlazaSheet  *self,
                  guint        from,
                  guint        to,
                  GError     **error)
{
  g_autoptr(GPtrArray) items = NULL;
  guint start, n;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);
  g_return_val_if_fail (from < self->items->len && to < self->items->len, FALSE);

  if (from == to)
    return TRUE;

  items = copy_items (self);
  g_ptr_array_insert (items, to, g_ptr_array_steal_index (items, from));
  if (!keep (self, items, error))
    return FALSE;

  start = MIN (from, to);
  n = MAX (from, to) - start + 1;
  g_list_model_items_changed (G_LIST_MODEL (self), start, n, n);
  return TRUE;
}
