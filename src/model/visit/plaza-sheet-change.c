/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-private.h"

static PlazaSheetLine *
sheet_change_copy_for (const char           *event,
                       const PlazaSheetLine *line)
{
  PlazaSheetLine *copy = plaza_sheet_line_copy (line);

  g_set_str (&copy->event, event);
  return copy;
}

/* What the lines belong to comes before them. */
static void
sheet_change_add_record (PlazaSheet      *self,
                         GPtrArray       *edits,
                         PlazaEventSheet *after)
{
  int revision = self->record != NULL ? plaza_record_get_revision (self->record) : 0;

  g_ptr_array_insert (edits, 0, plaza_edit_new (PLAZA_THING_EVENT_SHEET, self->event, revision, after));
}

/* What comes before the first change of an event's sheet: what makes one of its own out of the general one. */
static void
sheet_change_begin (PlazaSheet *self,
                    GPtrArray  *edits)
{
  if (self->event == NULL || self->record != NULL || edits->len > 0)
    return;

  sheet_change_add_record (self, edits, plaza_event_sheet_new (self->event));
  for (guint i = 0; i < self->items->len; i++)
    {
      const PlazaSheetLine *line = plaza_sheet_peek (self->items, i);
      g_autofree char *uid = plaza_sheet_line_uid (self->event, line->part);

      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_SHEET_LINE, uid, 0, sheet_change_copy_for (self->event, line)));
    }
}

/* A batch has each thing once: a line that has just been copied is another one, or none. */
static void
sheet_change_set_line (PlazaSheet     *self,
                       GPtrArray      *edits,
                       int             revision,
                       const char     *part,
                       PlazaSheetLine *after)
{
  g_autofree char *uid = plaza_sheet_line_uid (self->event, part);
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

/* The rank of a line that is put before that one, or at the end. */
static double
sheet_change_rank_before (PlazaSheet *self,
                          guint       position)
{
  double above = position > 0 ? plaza_sheet_peek (self->items, position - 1)->rank : 0;

  if (position == self->items->len)
    return position > 0 ? above + 1 : 1;
  if (position == 0)
    return plaza_sheet_peek (self->items, 0)->rank - 1;

  return above + (plaza_sheet_peek (self->items, position)->rank - above) / 2;
}

/* An opening begins, a closing ends; all else comes before the closing. */
static guint
sheet_change_place_for (PlazaSheet    *self,
                        PlazaLineKind  kind)
{
  guint place = self->items->len;

  if (kind == PLAZA_LINE_OPENING)
    return 0;
  while (kind != PLAZA_LINE_CLOSING && place > 0 && plaza_sheet_peek (self->items, place - 1)->kind == PLAZA_LINE_CLOSING)
    place--;

  return place;
}

/* Between two lines there is room for fifty others before numbers end: then all are counted anew. */
static void
sheet_change_count_anew (PlazaSheet *self,
                         GPtrArray  *edits,
                         GPtrArray  *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PlazaSheetLine *line = g_ptr_array_index (lines, i);
      PlazaSheetLine *after = sheet_change_copy_for (self->event, line);

      after->rank = i + 1;
      sheet_change_set_line (self, edits, plaza_record_get_revision (line), line->part, after);
    }
}

static GPtrArray *
sheet_change_list_lines (PlazaSheet *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (lines, (gpointer) plaza_sheet_peek (self->items, i));

  return lines;
}

/* @line: (transfer full) */
static gboolean
sheet_change_insert (PlazaSheet      *self,
                     const char      *action,
                     PlazaSheetLine  *line,
                     GError         **error)
{
  g_autoptr(PlazaSheetLine) owned = line;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  guint place = sheet_change_place_for (self, line->kind);
  double above = place > 0 ? plaza_sheet_peek (self->items, place - 1)->rank : -G_MAXDOUBLE;

  sheet_change_begin (self, edits);
  line->rank = sheet_change_rank_before (self, place);
  if (place < self->items->len && (line->rank <= above || line->rank >= plaza_sheet_peek (self->items, place)->rank))
    {
      g_autoptr(GPtrArray) lines = sheet_change_list_lines (self);

      g_ptr_array_insert (lines, place, line);
      sheet_change_count_anew (self, edits, lines);
    }
  else
    sheet_change_set_line (self, edits, 0, line->part, plaza_record_ref (line));

  return plaza_campaign_commit (self->campaign, action, edits, error);
}

/**
 * plaza_sheet_add:
 * @point_id: a talking point of the campaign
 *
 * Puts it at the end, before a closing; a point that is there already stays where it is.
 *
 * Returns: whether it is on the sheet
 */
gboolean
plaza_sheet_add (PlazaSheet  *self,
                 const char  *point_id,
                 GError     **error)
{
  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);
  g_return_val_if_fail (plaza_campaign_find_point (self->campaign, point_id) != NULL, FALSE);

  /* Behind what another window may have added. */
  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;

  return plaza_sheet_contains (self, point_id) ||
         sheet_change_insert (self, "add-point", plaza_sheet_line_new (self->event, point_id, 0), error);
}

/**
 * plaza_sheet_add_part:
 * @kind: an opening, which begins; a closing, which ends; a story or an own part, which come before a closing
 *
 * Returns: (transfer full) (nullable): the name of the new part, or %NULL with @error set
 */
char *
plaza_sheet_add_part (PlazaSheet     *self,
                      PlazaLineKind   kind,
                      GError        **error)
{
  g_autofree char *part = NULL;
  PlazaSheetLine *line;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, NULL);
  g_return_val_if_fail (kind != PLAZA_LINE_POINT, NULL);

  if (!plaza_campaign_refresh (self->campaign, error))
    return NULL;

  part = plaza_sheet_line_new_part (kind);
  line = plaza_sheet_line_new (self->event, part, 0);
  line->kind = kind;
  return sheet_change_insert (self, "add-part", line, error) ? g_steal_pointer (&part) : NULL;
}

/**
 * plaza_sheet_remove:
 * @part: id of a talking point, or of a part that is none
 *
 * Returns: whether it is not on the sheet
 */
gboolean
plaza_sheet_remove (PlazaSheet  *self,
                    const char  *part,
                    GError     **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  int position;
  const char *action;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  position = plaza_sheet_find (self, part);
  if (position < 0)
    return TRUE;

  action = plaza_sheet_peek (self->items, position)->kind == PLAZA_LINE_POINT ? "remove-point" : "remove-part";
  sheet_change_begin (self, edits);
  sheet_change_set_line (self, edits, PLAZA_REVISION_ANY, part, NULL);
  return plaza_campaign_commit (self->campaign, action, edits, error);
}

/**
 * plaza_sheet_move:
 * @from: where the part is
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
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  const PlazaSheetLine *line;
  double above, below, rank;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);
  g_return_val_if_fail (from < self->items->len && to < self->items->len, FALSE);

  if (from == to)
    return TRUE;

  line = plaza_sheet_peek (self->items, from);
  above = to > 0 ? plaza_sheet_peek (self->items, to > from ? to : to - 1)->rank
                 : plaza_sheet_peek (self->items, 0)->rank - 2;
  below = to < self->items->len - 1 ? plaza_sheet_peek (self->items, to > from ? to + 1 : to)->rank : above + 2;
  rank = above + (below - above) / 2;
  sheet_change_begin (self, edits);
  if (rank <= above || rank >= below)
    {
      g_autoptr(GPtrArray) lines = sheet_change_list_lines (self);

      g_ptr_array_insert (lines, to, g_ptr_array_steal_index (lines, from));
      sheet_change_count_anew (self, edits, lines);
    }
  else
    {
      PlazaSheetLine *after = sheet_change_copy_for (self->event, line);

      after->rank = rank;
      sheet_change_set_line (self, edits, plaza_record_get_revision (line), line->part, after);
    }

  return plaza_campaign_commit (self->campaign, "move-point", edits, error);
}

/**
 * plaza_sheet_put:
 * @edits: (element-type PlazaEdit): gets what has to be written
 * @after: (transfer full): a copy of a line of this sheet, changed
 *
 * For what changes more than one thing at once, and for drafts: no other change of this sheet is in @edits yet, but
 * by this function.
 */
void
plaza_sheet_put (PlazaSheet     *self,
                 GPtrArray      *edits,
                 PlazaSheetLine *after)
{
  int position;

  g_return_if_fail (PLAZA_IS_SHEET (self));

  position = plaza_sheet_find (self, after->part);
  sheet_change_begin (self, edits);
  g_set_str (&after->event, self->event);
  sheet_change_set_line (self, edits,
                         position >= 0 ? plaza_record_get_revision (plaza_sheet_peek (self->items, position)) : 0,
                         after->part, after);
}

/**
 * plaza_sheet_set_minutes:
 * @part: id of a talking point, or of a part that is none
 * @minutes: how long it takes; -1: as the point says
 *
 * Returns: whether it takes so long, or is no longer on the sheet
 */
gboolean
plaza_sheet_set_minutes (PlazaSheet  *self,
                         const char  *part,
                         int          minutes,
                         GError     **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  PlazaSheetLine *after;
  int position;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;
  position = plaza_sheet_find (self, part);
  if (position < 0 || plaza_sheet_item_get_minutes (g_ptr_array_index (self->items, position)) == minutes)
    return TRUE;

  after = plaza_sheet_line_copy (plaza_sheet_peek (self->items, position));
  after->minutes = MIN (minutes, PLAZA_SHEET_MOST_MINUTES);
  plaza_sheet_put (self, edits, after);
  return plaza_campaign_commit (self->campaign, "set-minutes", edits, error);
}

/* A copy of what is chosen for the whole sheet, to change. */
static PlazaEventSheet *
sheet_change_copy_record (PlazaSheet *self)
{
  return self->record != NULL ? plaza_record_copy (&plaza_event_sheet_type, self->record) : plaza_event_sheet_new (self->event);
}

/* @after: (transfer full) */
static gboolean
sheet_change_set_record (PlazaSheet       *self,
                         const char       *action,
                         PlazaEventSheet  *after,
                         GError          **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  sheet_change_begin (self, edits);
  if (edits->len > 0)
    g_ptr_array_remove_index (edits, 0);
  sheet_change_add_record (self, edits, after);
  return plaza_campaign_commit (self->campaign, action, edits, error);
}

/**
 * plaza_sheet_set_length:
 * @minutes: how long the meeting is; -1: as its timeslot says
 *
 * Of the sheet of an event, which becomes its own.
 *
 * Returns: whether the campaign has it now
 */
gboolean
plaza_sheet_set_length (PlazaSheet  *self,
                        int          minutes,
                        GError     **error)
{
  PlazaEventSheet *after;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);
  g_return_val_if_fail (self->event != NULL, FALSE);

  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;

  after = sheet_change_copy_record (self);
  after->minutes = CLAMP (minutes, -1, PLAZA_SHEET_MOST_MINUTES);
  return sheet_change_set_record (self, "set-length", after, error);
}

/**
 * plaza_sheet_set_timeslot:
 * @timeslot: (nullable): id of one of the event's, from which clock times are counted; %NULL: the first of which the
 *   start is known
 *
 * Of the sheet of an event, which becomes its own.
 *
 * Returns: whether the campaign has it now
 */
gboolean
plaza_sheet_set_timeslot (PlazaSheet  *self,
                          const char  *timeslot,
                          GError     **error)
{
  PlazaEventSheet *after;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);
  g_return_val_if_fail (self->event != NULL, FALSE);

  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;

  after = sheet_change_copy_record (self);
  g_set_str (&after->timeslot, timeslot);
  return sheet_change_set_record (self, "set-timeslot", after, error);
}

static gboolean
sheet_change_has_part (GPtrArray  *lines,
                       const char *part)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((const PlazaSheetLine *) g_ptr_array_index (lines, i))->part, part))
      return TRUE;

  return FALSE;
}

static gboolean
sheet_change_is_same_order (GPtrArray *items,
                            GPtrArray *lines)
{
  for (guint i = 0; items->len == lines->len && i < lines->len; i++)
    if (!g_str_equal (((const PlazaSheetLine *) g_ptr_array_index (lines, i))->part, plaza_sheet_peek (items, i)->part))
      return FALSE;

  return items->len == lines->len;
}

static void
sheet_change_remove_others (PlazaSheet *self,
                            GPtrArray  *edits,
                            GPtrArray  *lines)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const char *part = plaza_sheet_peek (self->items, i)->part;

      if (!sheet_change_has_part (lines, part))
        sheet_change_set_line (self, edits, PLAZA_REVISION_ANY, part, NULL);
    }
}

/**
 * plaza_sheet_make_edits:
 * @record: (transfer full) (nullable): what is to be chosen for the whole of an event's sheet; %NULL: what is
 * @lines: (element-type PlazaSheetLine): what is to be on it, in order, of whatever sheet
 *
 * Returns: (transfer full) (element-type PlazaEdit): what has to be written so that the sheet has these parts and no
 *   others, and is the event's own
 */
GPtrArray *
plaza_sheet_make_edits (PlazaSheet      *self,
                        PlazaEventSheet *record,
                        GPtrArray       *lines)
{
  GPtrArray *edits = plaza_edits_new ();
  gboolean is_there = self->event == NULL || self->record != NULL;
  gboolean same_order = is_there && sheet_change_is_same_order (self->items, lines);

  if (is_there)
    sheet_change_remove_others (self, edits, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      PlazaSheetLine *after = sheet_change_copy_for (self->event, g_ptr_array_index (lines, i));
      int position = is_there ? plaza_sheet_find (self, after->part) : -1;
      const PlazaSheetLine *before = position >= 0 ? plaza_sheet_peek (self->items, position) : NULL;

      after->rank = same_order ? before->rank : i + 1;
      sheet_change_set_line (self, edits, before != NULL ? plaza_record_get_revision (before) : 0, after->part, after);
    }
  if (self->event != NULL)
    sheet_change_add_record (self, edits, record != NULL ? record : sheet_change_copy_record (self));
  else if (record != NULL)
    plaza_record_unref (record);

  return edits;
}

/**
 * plaza_sheet_list_copy:
 * @event: (nullable): uid of another event; %NULL: the general sheet
 *
 * Who speaks at another event is not known of this one.
 *
 * Returns: (transfer full) (element-type PlazaEdit): what puts on this sheet what is on that one, in place of what was
 *   on it
 */
GPtrArray *
plaza_sheet_list_copy (PlazaSheet *self,
                       const char *event)
{
  g_autoptr(PlazaSheet) other = NULL;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (plaza_record_unref);

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, NULL);

  other = plaza_sheet_new (self->campaign, event);
  for (guint i = 0; i < other->items->len; i++)
    {
      PlazaSheetLine *line = plaza_sheet_line_copy (plaza_sheet_peek (other->items, i));

      if (other->record != NULL)
        g_clear_pointer (&line->speaker, g_free);
      g_ptr_array_add (lines, line);
    }

  return plaza_sheet_make_edits (self, NULL, lines);
}

/**
 * plaza_sheet_copy:
 * @event: (nullable): uid of another event; %NULL: the general sheet
 *
 * As plaza_sheet_list_copy(), as one step that can be undone.
 *
 * Returns: whether the campaign has it now
 */
gboolean
plaza_sheet_copy (PlazaSheet  *self,
                  const char  *event,
                  GError     **error)
{
  g_autoptr(GPtrArray) edits = NULL;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;

  edits = plaza_sheet_list_copy (self, event);
  return plaza_campaign_commit (self->campaign, "copy-sheet", edits, error);
}

/**
 * plaza_sheet_empty:
 *
 * Takes everything off the sheet, as one step that can be undone; an event's becomes its own.
 *
 * Returns: whether nothing is on it
 */
gboolean
plaza_sheet_empty (PlazaSheet  *self,
                   GError     **error)
{
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr(GPtrArray) edits = NULL;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;

  edits = plaza_sheet_make_edits (self, NULL, nothing);
  return plaza_campaign_commit (self->campaign, "empty-sheet", edits, error);
}

/**
 * plaza_sheet_list_removal:
 *
 * Returns: (transfer full) (element-type PlazaEdit): what takes away the event's own sheet
 */
GPtrArray *
plaza_sheet_list_removal (PlazaSheet *self)
{
  GPtrArray *edits = plaza_edits_new ();

  g_return_val_if_fail (PLAZA_IS_SHEET (self), edits);

  if (self->record == NULL)
    return edits;

  for (guint i = 0; i < self->items->len; i++)
    sheet_change_set_line (self, edits, PLAZA_REVISION_ANY, plaza_sheet_peek (self->items, i)->part, NULL);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT_SHEET, self->event, PLAZA_REVISION_ANY, NULL));
  return edits;
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
  g_autoptr(GPtrArray) edits = NULL;

  g_return_val_if_fail (PLAZA_IS_SHEET (self) && self->campaign != NULL, FALSE);

  /* With what another window may have added. */
  if (!plaza_campaign_refresh (self->campaign, error))
    return FALSE;

  edits = plaza_sheet_list_removal (self);
  return edits->len == 0 || plaza_campaign_commit (self->campaign, "use-general-sheet", edits, error);
}
