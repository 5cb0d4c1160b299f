/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-item.h"

struct _PlazaSheetItem
{
  GObject         parent_instance;
  PlazaSheetLine *line;
  PlazaPoint     *point;  /* NULL for a part that is none */
};

G_DEFINE_FINAL_TYPE (PlazaSheetItem, plaza_sheet_item, G_TYPE_OBJECT)

static guint changed_signal;

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

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
plaza_sheet_item_init (PlazaSheetItem *self)
{
}

/* For the room: both are kept, and the one who is told has them whole. */
static void
sheet_item_hold (PlazaSheetItem       *self,
                 const PlazaSheetLine *line,
                 const PlazaPoint     *point)
{
  PlazaSheetLine *old_line = self->line;
  PlazaPoint *old_point = self->point;

  self->line = plaza_record_ref (line);
  self->point = point != NULL ? plaza_record_ref (point) : NULL;
  plaza_record_unref (old_line);
  plaza_record_unref (old_point);
}

/**
 * plaza_sheet_item_new:
 * @point: (nullable): the talking point, where @line is one
 *
 * Returns: (transfer full): a part of a sheet
 */
PlazaSheetItem *
plaza_sheet_item_new (const PlazaSheetLine *line,
                      const PlazaPoint     *point)
{
  PlazaSheetItem *self = g_object_new (PLAZA_TYPE_SHEET_ITEM, NULL);

  sheet_item_hold (self, line, point);
  return self;
}

/**
 * plaza_sheet_item_set:
 * @line: what the part is now
 * @point: (nullable): what its talking point is now
 *
 * Returns: whether it says anything else than before; where it stands is told by its sheet
 */
gboolean
plaza_sheet_item_set (PlazaSheetItem       *self,
                      const PlazaSheetLine *line,
                      const PlazaPoint     *point)
{
  g_autoptr(PlazaSheetLine) as_before = NULL;
  gboolean is_new;

  g_return_val_if_fail (PLAZA_IS_SHEET_ITEM (self), FALSE);

  as_before = plaza_sheet_line_copy (line);
  as_before->rank = self->line->rank;
  is_new = self->point != point || !plaza_record_equal (&plaza_sheet_line_type, self->line, as_before);
  sheet_item_hold (self, line, point);
  if (is_new)
    g_signal_emit (self, changed_signal, 0);

  return is_new;
}

/**
 * plaza_sheet_item_get_line:
 *
 * Returns: (transfer none): what the file has of it, until it changes
 */
const PlazaSheetLine *
plaza_sheet_item_get_line (PlazaSheetItem *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ITEM (self), NULL);

  return self->line;
}

/**
 * plaza_sheet_item_get_point:
 *
 * Returns: (transfer none) (nullable): the talking point, which lives as long as the item says it; %NULL for an
 *   opening, a story, a closing and what else the team added
 */
const PlazaPoint *
plaza_sheet_item_get_point (PlazaSheetItem *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ITEM (self), NULL);

  return self->point;
}

/**
 * plaza_sheet_item_get_minutes:
 *
 * Returns: how long it takes
 */
int
plaza_sheet_item_get_minutes (PlazaSheetItem *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ITEM (self), 0);

  return plaza_sheet_line_minutes (self->line, self->point);
}
