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
plaza_sheet_item_class_init (PlazaSheetItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_sheet_item_finalize;
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
  PlazaCampaign *campaign;  /* tells the sheet what was changed; weak */
  char          *event;     /* uid; NULL: the general sheet */
  gboolean       is_own;    /* whether the event has a sheet of its own */
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

static GParamSpec *is_own_property;

static void
plaza_sheet_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  g_value_set_boolean (value, PLAZA_SHEET (object)->is_own);
}

static void
plaza_sheet_finalize (GObject *object)
{
  PlazaSheet *self = PLAZA_SHEET (object);

  if (self->campaign != NULL)
    g_ptr_array_remove (self->campaign->sheets, self);
  g_clear_weak_pointer (&self->campaign);
  g_ptr_array_unref (self->items);
  g_free (self->event);
  G_OBJECT_CLASS (plaza_sheet_parent_class)->finalize (object);
}

static void
plaza_sheet_class_init (PlazaSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_sheet_get_property;
  object_class->finalize = plaza_sheet_finalize;

  is_own_property = g_param_spec_boolean ("is-own", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, is_own_property);
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

static PlazaSheetItem *
sheet_peek (GPtrArray *items,
            guint      position)
{
  return g_ptr_array_index (items, position);
}

static gboolean
sheet_items_equal (PlazaSheetItem *one,
                   PlazaSheetItem *other)
{
  return one->point == other->point && one->line->rank == other->line->rank;
}

static void
sheet_set_items (PlazaSheet *self,
                 GPtrArray  *items)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->items);
  guint start = 0, end = 0, n = MIN (old->len, items->len);

  self->items = items;
  while (start < n && sheet_items_equal (sheet_peek (old, start), sheet_peek (items, start)))
    start++;
  while (end < n - start && sheet_items_equal (sheet_peek (old, old->len - 1 - end), sheet_peek (items, items->len - 1 - end)))
    end++;

  if (old->len != items->len || start + end < n)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, items->len - start - end);
}

/* For the room: takes the sheet as it is in the file. Rows that stay the same stay. */
gboolean
plaza_sheet_reload (PlazaSheet  *self,
                    GError     **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(PlazaEventSheet) own = self->event != NULL ? plaza_sheet_table_load (self->campaign->store, self->event, &local)
                                                      : NULL;
  GPtrArray *items = local == NULL ? sheet_list_items (self, own != NULL, &local) : NULL;
  gboolean is_new = self->is_own != (own != NULL);

  if (items == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  self->is_own = own != NULL;
  sheet_set_items (self, items);
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), is_own_property);
  return TRUE;
}

/**
 * plaza_sheet_new:
 * @event: (nullable): uid of the event whose sheet it is; %NULL for the general one
 *
 * An event uses the general sheet until it has its own, which it gets with the first change. The list follows
 * whoever changes it.
 *
 * Returns: (transfer full): the points chosen
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
 * plaza_sheet_get_is_own:
 *
 * Returns: whether it is an event's own; otherwise it is the general one
 */
gboolean
plaza_sheet_get_is_own (PlazaSheet *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self), FALSE);

  return self->is_own;
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

static guint
sheet_find (PlazaSheet *self,
            const char *point_id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (sheet_peek (self->items, i)->line->point, point_id) == 0)
      return i;

  return G_MAXUINT;
}

/* What comes before a change: nothing, or what makes a sheet of the event's own out of the general one. */
static GPtrArray *
sheet_begin (PlazaSheet *self)
{
  GPtrArray *edits = plaza_edits_new ();

  if (self->event == NULL || self->is_own)
    return edits;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT_SHEET, self->event, 0, plaza_event_sheet_new (self->event)));
  for (guint i = 0; i < self->items->len; i++)
    {
      const PlazaSheetLine *line = sheet_peek (self->items, i)->line;
      g_autofree char *uid = plaza_sheet_line_uid (self->event, line->point);

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_SHEET_LINE, uid, 0,
                                              plaza_sheet_line_new (self->event, line->point, line->rank)));
    }

  return edits;
}

/* A batch has each thing once: a line that has just been copied is another one, or none. */
static void
sheet_set_line (PlazaSheet     *self,
                GPtrArray      *edits,
                int             revision,
                const char     *point,
                PlazaSheetLine *after)
{
  g_autofree char *uid = plaza_sheet_line_uid (self->event, point);
  gboolean is_copied = FALSE;

  for (guint i = 0; !is_copied && i < edits->len; i++)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);

      is_copied = edit->thing == PLAZA_THING_SHEET_LINE && g_str_equal (edit->uid, uid);
      if (is_copied)
        g_ptr_array_remove_index (edits, i);
    }

  if (after != NULL || !is_copied)
    g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_SHEET_LINE, uid, is_copied ? 0 : revision, after));
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
  g_autoptr(GPtrArray) edits = NULL;
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
  edits = sheet_begin (self);
  sheet_set_line (self, edits, PLAZA_REVISION_ANY, point_id, plaza_sheet_line_new (self->event, point_id, rank));
  return plaza_campaign_commit (self->campaign, "add-point", edits, error);
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
  g_autoptr(GPtrArray) edits = NULL;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  if (!plaza_sheet_contains (self, point_id))
    return TRUE;

  edits = sheet_begin (self);
  sheet_set_line (self, edits, PLAZA_REVISION_ANY, point_id, NULL);
  return plaza_campaign_commit (self->campaign, "remove-point", edits, error);
}

/* Between two lines there is room for fifty others before numbers end: then all are counted anew. */
static void
sheet_count_anew (PlazaSheet *self,
                  GPtrArray  *edits,
                  guint       from,
                  guint       to)
{
  g_autoptr(GPtrArray) order = g_ptr_array_copy (self->items, NULL, NULL);

  g_ptr_array_set_free_func (order, NULL);
  g_ptr_array_insert (order, to, g_ptr_array_steal_index (order, from));
  for (guint i = 0; i < order->len; i++)
    {
      const PlazaSheetLine *line = sheet_peek (order, i)->line;

      sheet_set_line (self, edits, plaza_record_get_revision (line), line->point,
                      plaza_sheet_line_new (self->event, line->point, i + 1));
    }
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
  g_autoptr(GPtrArray) edits = NULL;
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
  edits = sheet_begin (self);
  if (rank <= above || rank >= below)
    sheet_count_anew (self, edits, from, to);
  else
    sheet_set_line (self, edits, plaza_record_get_revision (line), line->point,
                    plaza_sheet_line_new (self->event, line->point, rank));

  return plaza_campaign_commit (self->campaign, "move-point", edits, error);
}

/**
 * plaza_sheet_use_general:
 *
 * Takes away the event's own sheet, as one step that can be undone.
 *
 * Returns: whether the event uses the general one
 */
gboolean
plaza_sheet_use_general (PlazaSheet  *self,
                         GError     **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  /* With what another window may have added. */
  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;
  if (!self->is_own)
    return TRUE;

  for (guint i = 0; i < self->items->len; i++)
    sheet_set_line (self, edits, PLAZA_REVISION_ANY, sheet_peek (self->items, i)->line->point, NULL);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT_SHEET, self->event, PLAZA_REVISION_ANY, NULL));
  return plaza_campaign_commit (self->campaign, "use-general-sheet", edits, error);
}
