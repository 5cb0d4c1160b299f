/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-private.h"

#include "plaza-sheet-table.h"

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

static guint changed_signal;

static void
plaza_sheet_finalize (GObject *object)
{
  PlazaSheet *self = PLAZA_SHEET (object);

  if (self->campaign != NULL)
    g_ptr_array_remove (self->campaign->sheets, self);
  g_clear_weak_pointer (&self->campaign);
  g_ptr_array_unref (self->items);
  plaza_record_unref (self->record);
  g_free (self->event);
  G_OBJECT_CLASS (plaza_sheet_parent_class)->finalize (object);
}

static void
plaza_sheet_class_init (PlazaSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_sheet_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
plaza_sheet_init (PlazaSheet *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Each line as an item; a point that is not in the campaign, in a file from outside, is no line. */
static GPtrArray *
sheet_list_items (PlazaSheet  *self,
                  gboolean     is_own,
                  GError     **error)
{
  g_autoptr(GPtrArray) lines = plaza_sheet_table_list (self->campaign->store, is_own ? self->event : NULL, error);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const PlazaSheetLine *line = g_ptr_array_index (lines, i);
      const PlazaPoint *point = line->kind == PLAZA_LINE_POINT ? plaza_campaign_find_point (self->campaign, line->part) : NULL;

      if (point != NULL || line->kind != PLAZA_LINE_POINT)
        g_ptr_array_add (items, plaza_sheet_item_new (line, point));
    }

  return lines != NULL ? g_steal_pointer (&items) : NULL;
}

/* Whoever shows a part keeps it, also while somebody types in it, as long as it stands at its place.
 * Returns: whether it says something else */
static gboolean
sheet_keep_item (GPtrArray *old,
                 guint      from,
                 GPtrArray *items,
                 guint      to)
{
  PlazaSheetItem *kept = g_object_ref (g_ptr_array_index (old, from));
  PlazaSheetItem *read = g_ptr_array_index (items, to);
  gboolean is_new = plaza_sheet_item_set (kept, plaza_sheet_item_get_line (read), plaza_sheet_item_get_point (read));

  g_ptr_array_index (items, to) = kept;
  g_object_unref (read);
  return is_new;
}

static gboolean
sheet_is_same_part (GPtrArray *old,
                    guint      from,
                    GPtrArray *items,
                    guint      to)
{
  return g_str_equal (plaza_sheet_peek (old, from)->part, plaza_sheet_peek (items, to)->part);
}

/* Returns: whether a part that stays says something else */
static gboolean
sheet_set_items (PlazaSheet *self,
                 GPtrArray  *items)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->items);
  guint start = 0, end = 0, n = MIN (old->len, items->len);
  gboolean is_new = FALSE;

  self->items = items;
  for (; start < n && sheet_is_same_part (old, start, items, start); start++)
    is_new |= sheet_keep_item (old, start, items, start);
  for (; end < n - start && sheet_is_same_part (old, old->len - 1 - end, items, items->len - 1 - end); end++)
    is_new |= sheet_keep_item (old, old->len - 1 - end, items, items->len - 1 - end);

  if (old->len != items->len || start + end < n)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, items->len - start - end);
  return is_new;
}

/* For the room: takes the sheet as it is in the file. Rows that stay the same stay. */
gboolean
plaza_sheet_reload (PlazaSheet  *self,
                    GError     **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(PlazaEventSheet) before = self->record;
  PlazaEventSheet *own = self->event != NULL ? plaza_sheet_table_load (self->campaign->store, self->event, &local) : NULL;
  GPtrArray *items = local == NULL ? sheet_list_items (self, own != NULL, &local) : NULL;
  gboolean is_new;

  if (items == NULL)
    {
      g_steal_pointer (&before);
      plaza_record_unref (own);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  is_new = (before != NULL) != (own != NULL) ||
           (own != NULL && !plaza_record_equal (&plaza_event_sheet_type, before, own));
  self->record = own;
  if (sheet_set_items (self, items) || is_new)
    g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

/**
 * plaza_sheet_new:
 * @event: (nullable): uid of the event whose sheet it is; %NULL for the general one
 *
 * An event uses the general sheet until it has its own, which it gets with the first change. The list follows
 * whoever changes it.
 *
 * Returns: (transfer full): the parts chosen
 */
PlazaSheet *
plaza_sheet_new (PlazaCampaign *campaign,
                 const char    *event)
{
  PlazaSheet *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_SHEET, NULL);
  g_set_weak_pointer (&self->campaign, campaign);
  g_ptr_array_add (campaign->sheets, self);
  self->event = g_strdup (event);
  plaza_sheet_reload (self, NULL);
  return self;
}

/**
 * plaza_sheet_set_event:
 * @event: (nullable): uid of the event whose sheet to show from now on; %NULL for the general one
 */
void
plaza_sheet_set_event (PlazaSheet *self,
                       const char *event)
{
  g_return_if_fail (PLAZA_IS_SHEET (self));

  if (g_set_str (&self->event, event) && self->campaign != NULL)
    plaza_sheet_reload (self, NULL);
}

/**
 * plaza_sheet_get_event:
 *
 * Returns: (nullable): uid of the event that it is for; %NULL for the general one
 */
const char *
plaza_sheet_get_event (PlazaSheet *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self), NULL);

  return self->event;
}

/**
 * plaza_sheet_get_is_own:
 *
 * Returns: whether it is an event's own; otherwise it is the general one
 */
gboolean
plaza_sheet_get_is_own (PlazaSheet *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self), FALSE);

  return self->record != NULL;
}

/**
 * plaza_sheet_get_record:
 *
 * Returns: (transfer none) (nullable): what was chosen for the whole of it, until it changes; %NULL where it is the
 *   general one
 */
const PlazaEventSheet *
plaza_sheet_get_record (PlazaSheet *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self), NULL);

  return self->record;
}

/**
 * plaza_sheet_get_campaign:
 *
 * Returns: (transfer none) (nullable): the campaign, as long as it is there
 */
PlazaCampaign *
plaza_sheet_get_campaign (PlazaSheet *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self), NULL);

  return self->campaign;
}

/**
 * plaza_sheet_count_minutes:
 *
 * Returns: how long all of it takes
 */
int
plaza_sheet_count_minutes (PlazaSheet *self)
{
  int minutes = 0;

  g_return_val_if_fail (PLAZA_IS_SHEET (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    minutes += plaza_sheet_item_get_minutes (g_ptr_array_index (self->items, i));

  return minutes;
}

/**
 * plaza_sheet_find:
 * @part: id of a talking point, or of a part that is none
 *
 * Returns: where it stands, from 0, or -1
 */
int
plaza_sheet_find (PlazaSheet *self,
                  const char *part)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self), -1);

  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (plaza_sheet_peek (self->items, i)->part, part) == 0)
      return i;

  return -1;
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
  return plaza_sheet_find (self, point_id) >= 0;
}
