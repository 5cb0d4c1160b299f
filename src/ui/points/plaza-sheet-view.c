/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-view.h"

#include <glib/gi18n.h>

#include "plaza-event-picker.h"
#include "plaza-handout-words.h"
#include "plaza-sheet-edit.h"
#include "plaza-sheet-row.h"
#include "plaza-sheet-total.h"
#include "plaza-window-read-only.h"
#include "plaza-wording-sheet.h"
#include "plaza-wording.h"

struct _PlazaSheetView
{
  AdwBin            parent_instance;

  GtkStack         *stack;
  GtkLabel         *heading;
  GtkLabel         *summary;
  AdwButtonContent *print;
  GtkWidget        *save;
  GtkWidget        *print_button;
  GtkWidget        *more;
  GtkLabel         *kind;       /* whose sheet it is */
  PlazaSheetTotal  *total;
  GtkListBox       *list;
  GtkWidget        *add;
  GtkWidget        *add_first;  /* the same where nothing is on the sheet */

  PlazaCampaign    *campaign;
  PlazaSheet       *sheet;
  PlazaEvent       *event;      /* that it is for; nullable */
  char             *language;
  gboolean          narrow;
  GHashTable       *open;       /* ids of the parts that are open, since rows come and go */
  GtkWidget        *marked;     /* the row that shows where a drop would go; borrowed */
};

G_DEFINE_FINAL_TYPE (PlazaSheetView, plaza_sheet_view, ADW_TYPE_BIN)

static guint event_picked_signal;

static guint
sheet_view_get_n (PlazaSheetView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->sheet));
}

static PlazaSheetRow *
sheet_view_get_row (PlazaSheetView *self,
                    int             index)
{
  return (PlazaSheetRow *) gtk_list_box_get_row_at_index (self->list, index);
}

static const char *
sheet_view_get_id (PlazaSheetRow *row)
{
  return plaza_sheet_item_get_line (plaza_sheet_row_get_item (row))->part;
}

static void
sheet_view_focus_row (PlazaSheetView *self,
                      int             index)
{
  PlazaSheetRow *row = index >= 0 ? sheet_view_get_row (self, index) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* ---- Taking off and moving ---- */

static void
sheet_view_remove_row (PlazaSheetView *self,
                       PlazaSheetRow  *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row);
  g_autofree char *id = g_strdup (sheet_view_get_id (row));
  g_autofree char *title = g_strdup (plaza_sheet_row_get_title (row));

  if (plaza_sheet_edit_remove (GTK_WIDGET (self), self->sheet, id, title) && focused)
    sheet_view_focus_row (self, MIN (index, (int) sheet_view_get_n (self) - 1));
}

static void
sheet_view_row_remove_cb (PlazaSheetView *self,
                          PlazaSheetRow  *row)
{
  sheet_view_remove_row (self, row);
}

static void
sheet_view_move_row (PlazaSheetView *self,
                     guint           from,
                     guint           to)
{
  PlazaSheetRow *row = NULL;
  g_autofree char *words = NULL;

  if (!plaza_sheet_edit_move (GTK_WIDGET (self), self->sheet, from, to))
    return;

  sheet_view_focus_row (self, to);
  row = sheet_view_get_row (self, to);
  /* Translators: said by a screen reader when a point was moved: its new place on the sheet. */
  words = g_strdup_printf (_("%1$s, now %2$u of %3$u"), plaza_sheet_row_get_title (row), to + 1, sheet_view_get_n (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
sheet_view_row_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  PlazaSheetView *self = PLAZA_SHEET_VIEW (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int index;

  if (row == NULL)
    return;

  index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (g_str_equal (action, "sheet.remove"))
    sheet_view_remove_row (self, PLAZA_SHEET_ROW (row));
  else if (g_str_equal (action, "sheet.move-up") && index > 0)
    sheet_view_move_row (self, index, index - 1);
  else if (g_str_equal (action, "sheet.move-down") && index + 1 < (int) sheet_view_get_n (self))
    sheet_view_move_row (self, index, index + 1);
}

static void
row_activated_cb (PlazaSheetView *self,
                  PlazaSheetRow  *row)
{
  gboolean open = !plaza_sheet_row_get_open (row);

  plaza_sheet_row_set_open (row, open, TRUE);
  if (open)
    g_hash_table_add (self->open, g_strdup (sheet_view_get_id (row)));
  else
    g_hash_table_remove (self->open, sheet_view_get_id (row));
}

/* ---- Minutes ---- */

static void
sheet_view_row_minutes_cb (PlazaSheetView *self,
                           int             minutes,
                           PlazaSheetRow  *row)
{
  plaza_sheet_edit_set_minutes (GTK_WIDGET (self), self->sheet, sheet_view_get_id (row), minutes);
}

static void
sheet_view_minutes_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  PlazaSheetView *self = PLAZA_SHEET_VIEW (widget);
  PlazaSheetRow *row = (PlazaSheetRow *) gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  g_autofree char *words = NULL;
  int minutes;

  if (row == NULL)
    return;

  minutes = plaza_sheet_item_get_minutes (plaza_sheet_row_get_item (row)) + (g_str_equal (action, "sheet.longer") ? 1 : -1);
  if (minutes < 0 || minutes > PLAZA_SHEET_MOST_MINUTES)
    return;

  sheet_view_row_minutes_cb (self, minutes, row);
  words = plaza_wording_minutes (NULL, minutes);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ---- Dragging ---- */

static void
sheet_view_mark_drop (PlazaSheetView *self,
                      GtkWidget      *row,
                      const char     *css_class)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "drop-above");
      gtk_widget_remove_css_class (self->marked, "drop-below");
    }

  self->marked = row;
  if (row != NULL)
    gtk_widget_add_css_class (row, css_class);
}

/* Before which row a drop at @y would put the point; the number of rows for the end. */
static guint
sheet_view_find_drop (PlazaSheetView *self,
                      double          y,
                      gboolean        mark)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  graphene_rect_t bounds;
  gboolean below;

  if (row == NULL)
    row = GTK_LIST_BOX_ROW (sheet_view_get_row (self, y <= 0 ? 0 : (int) sheet_view_get_n (self) - 1));
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return 0;

  below = y > bounds.origin.y + bounds.size.height / 2;
  if (mark)
    sheet_view_mark_drop (self, GTK_WIDGET (row), below ? "drop-below" : "drop-above");

  return gtk_list_box_row_get_index (row) + (below ? 1 : 0);
}

static GdkDragAction
drop_motion_cb (PlazaSheetView *self,
                double          x,
                double          y)
{
  if (sheet_view_get_n (self) == 0)
    return 0;

  sheet_view_find_drop (self, y, TRUE);
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (PlazaSheetView *self)
{
  sheet_view_mark_drop (self, NULL, NULL);
}

static gboolean
drop_cb (PlazaSheetView *self,
         const GValue   *value,
         double          x,
         double          y)
{
  PlazaSheetItem *item = g_value_get_object (value);
  int from = plaza_sheet_find (self->sheet, plaza_sheet_item_get_line (item)->part);
  guint before = sheet_view_find_drop (self, y, FALSE);

  sheet_view_mark_drop (self, NULL, NULL);
  if (from < 0)
    return FALSE;

  /* Once the point is lifted out, everything after it is one place further up. */
  sheet_view_move_row (self, from, before > (guint) from ? before - 1 : before);
  return TRUE;
}

/* ---- Showing ---- */

static GtkWidget *
sheet_view_create_row (gpointer item,
                       gpointer data)
{
  PlazaSheetView *self = PLAZA_SHEET_VIEW (data);
  GtkWidget *row = plaza_sheet_row_new (self->sheet, item, self->language);

  plaza_sheet_row_set_narrow (PLAZA_SHEET_ROW (row), self->narrow);
  plaza_sheet_row_set_open (PLAZA_SHEET_ROW (row), g_hash_table_contains (self->open, sheet_view_get_id (PLAZA_SHEET_ROW (row))),
                            FALSE);
  g_signal_connect_object (row, "remove", G_CALLBACK (sheet_view_row_remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "minutes", G_CALLBACK (sheet_view_row_minutes_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* Each part begins where those before it end. */
static void
sheet_view_show_places (PlazaSheetView *self)
{
  const PlazaEventRecord *event = self->event != NULL ? plaza_event_get_record (self->event) : NULL;
  PlazaSheetTimes times = plaza_sheet_times_of (plaza_sheet_get_record (self->sheet), event);
  PlazaSheetPlace place = { .of = sheet_view_get_n (self), .times = &times };

  for (place.number = 1; place.number <= place.of; place.number++)
    {
      PlazaSheetRow *row = sheet_view_get_row (self, place.number - 1);

      plaza_sheet_row_set_place (row, &place);
      place.minutes += plaza_sheet_item_get_minutes (plaza_sheet_row_get_item (row));
    }
}

/* Whose sheet it is, and what the first change does. */
static void
sheet_view_show_kind (PlazaSheetView *self)
{
  gboolean is_own = plaza_sheet_get_is_own (self->sheet);
  const char *words;

  if (self->event == NULL)
    words = _("Events that have no sheet of their own use this one.");
  else if (is_own)
    words = _("This event has a sheet of its own.");
  else if (sheet_view_get_n (self) > 0)
    words = _("This is the campaign’s own sheet. Your first change makes a copy of it for this event.");
  else
    words = _("This event has no sheet yet. What you add makes one.");

  gtk_label_set_label (self->kind, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.use-general", is_own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.empty", sheet_view_get_n (self) > 0);
}

static void
sheet_view_changed_cb (PlazaSheetView *self)
{
  guint n = sheet_view_get_n (self);

  self->marked = NULL;
  sheet_view_show_places (self);
  sheet_view_show_kind (self);
  gtk_widget_set_visible (self->save, n > 0);
  gtk_widget_set_visible (self->print_button, n > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "sheet" : "empty");
}

/* ---- Parts that are no points ---- */

static void
sheet_view_add_part_action (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  PlazaSheetView *self = PLAZA_SHEET_VIEW (widget);
  int kind = PLAZA_LINE_OWN;
  g_autofree char *part = NULL;

  plaza_enum_from_nick (PLAZA_TYPE_LINE_KIND, g_variant_get_string (parameter, NULL), &kind);
  part = plaza_sheet_edit_add_part (widget, self->sheet, kind);
  if (part == NULL)
    return;

  g_hash_table_add (self->open, g_strdup (part));
  plaza_sheet_row_edit (sheet_view_get_row (self, plaza_sheet_find (self->sheet, part)));
}

/* ---- The event ---- */

static void
sheet_view_picked_cb (PlazaSheetView *self,
                      PlazaEvent     *event)
{
  g_signal_emit (self, event_picked_signal, 0, event);
}

static PlazaEventPicker *
sheet_view_present_picker (PlazaSheetView *self,
                           const char     *title)
{
  PlazaEventPicker *picker = plaza_event_picker_present (GTK_WIDGET (self), title, self->campaign);

  plaza_event_picker_name_none (picker, _("The Campaign’s _Own Sheet"));
  return picker;
}

static void
choose_event_cb (PlazaSheetView *self)
{
  PlazaEventPicker *picker = sheet_view_present_picker (self, _("Event of the Sheet"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (sheet_view_picked_cb), self, G_CONNECT_SWAPPED);
}

static void
sheet_view_copy_cb (PlazaSheetView *self,
                    PlazaEvent     *event)
{
  plaza_sheet_edit_copy (GTK_WIDGET (self), self->sheet, event);
}

static void
sheet_view_sheet_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  PlazaSheetView *self = PLAZA_SHEET_VIEW (widget);

  if (g_str_equal (action, "sheet.copy"))
    g_signal_connect_object (sheet_view_present_picker (self, _("Copy the Sheet Of")), "picked",
                             G_CALLBACK (sheet_view_copy_cb), self, G_CONNECT_SWAPPED);
  else if (g_str_equal (action, "sheet.empty"))
    plaza_sheet_edit_empty (widget, self->sheet);
  else
    plaza_sheet_edit_use_general (widget, self->sheet, gtk_label_get_label (self->heading));
}

static void
plaza_sheet_view_dispose (GObject *object)
{
  PlazaSheetView *self = PLAZA_SHEET_VIEW (object);

  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);
  /* The bin first: the template would take its child away from under it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_SHEET_VIEW);
  g_clear_object (&self->sheet);
  g_clear_object (&self->event);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_sheet_view_parent_class)->dispose (object);
}

static void
plaza_sheet_view_finalize (GObject *object)
{
  PlazaSheetView *self = PLAZA_SHEET_VIEW (object);

  g_free (self->language);
  g_hash_table_unref (self->open);

  G_OBJECT_CLASS (plaza_sheet_view_parent_class)->finalize (object);
}

static void
plaza_sheet_view_class_init (PlazaSheetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_sheet_view_dispose;
  object_class->finalize = plaza_sheet_view_finalize;

  event_picked_signal = g_signal_new ("event-picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, PLAZA_TYPE_EVENT);

  g_type_ensure (PLAZA_TYPE_SHEET_TOTAL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/sheet-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, heading);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, summary);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, print);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, save);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, print_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, more);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, total);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, add);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, add_first);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, kind);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetView, list);
  gtk_widget_class_bind_template_child_full (widget_class, "drop", FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, choose_event_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);

  gtk_widget_class_install_action (widget_class, "sheet.move-up", NULL, sheet_view_row_action);
  gtk_widget_class_install_action (widget_class, "sheet.move-down", NULL, sheet_view_row_action);
  gtk_widget_class_install_action (widget_class, "sheet.remove", NULL, sheet_view_row_action);
  gtk_widget_class_install_action (widget_class, "sheet.longer", NULL, sheet_view_minutes_action);
  gtk_widget_class_install_action (widget_class, "sheet.shorter", NULL, sheet_view_minutes_action);
  gtk_widget_class_install_action (widget_class, "sheet.add-part", "s", sheet_view_add_part_action);
  gtk_widget_class_install_action (widget_class, "sheet.copy", NULL, sheet_view_sheet_action);
  gtk_widget_class_install_action (widget_class, "sheet.empty", NULL, sheet_view_sheet_action);
  gtk_widget_class_install_action (widget_class, "sheet.use-general", NULL, sheet_view_sheet_action);
}

static void
plaza_sheet_view_init (PlazaSheetView *self)
{
  GtkDropTarget *drop = NULL;

  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  drop = GTK_DROP_TARGET (gtk_widget_get_template_child (GTK_WIDGET (self), PLAZA_TYPE_SHEET_VIEW, "drop"));
  gtk_drop_target_set_gtypes (drop, (GType[]) { PLAZA_TYPE_SHEET_ITEM }, 1);
}

/**
 * plaza_sheet_view_set:
 * @sheet: the sheet to show
 * @language: the content language
 */
void
plaza_sheet_view_set (PlazaSheetView *self,
                      PlazaSheet     *sheet,
                      const char     *language)
{
  g_return_if_fail (PLAZA_IS_SHEET_VIEW (self));

  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);

  g_set_object (&self->campaign, plaza_sheet_get_campaign (sheet));
  g_set_object (&self->sheet, sheet);
  g_set_str (&self->language, language);
  plaza_sheet_view_set_languages (self, language);
  plaza_sheet_total_set (self->total, self->sheet, self->event);

  /* The list first: sheet_view_changed_cb() finds its rows made. */
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->sheet), sheet_view_create_row, self, NULL);
  g_signal_connect_object (self->sheet, "items-changed", G_CALLBACK (sheet_view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "changed", G_CALLBACK (sheet_view_changed_cb), self, G_CONNECT_SWAPPED);
  plaza_window_read_only_mark (self->more, self->campaign);
  plaza_window_read_only_mark (self->add, self->campaign);
  plaza_window_read_only_mark (self->add_first, self->campaign);
  sheet_view_changed_cb (self);
}

/**
 * plaza_sheet_view_set_event:
 * @event: (nullable): whose visit the sheet is for
 */
void
plaza_sheet_view_set_event (PlazaSheetView *self,
                            PlazaEvent     *event)
{
  g_autofree char *line = NULL;

  g_return_if_fail (PLAZA_IS_SHEET_VIEW (self));

  g_set_object (&self->event, event);
  if (event != NULL)
    line = plaza_wording_event_line (NULL, plaza_event_get_record (event), plaza_event_get_campaign_day (event));

  gtk_label_set_label (self->heading, event != NULL ? plaza_event_get_short_title (event) : _("The Campaign’s Own Sheet"));
  gtk_label_set_label (self->summary, line != NULL ? line : _("For no event in particular"));
  plaza_sheet_total_set (self->total, self->sheet, event);
  sheet_view_changed_cb (self);
}

/**
 * plaza_sheet_view_set_languages:
 * @languages: content languages that the sheet prints in, with a comma between them
 */
void
plaza_sheet_view_set_languages (PlazaSheetView *self,
                                const char     *languages)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PLAZA_IS_SHEET_VIEW (self));

  label = plaza_handout_print_label ((const char * const *) plaza_campaign_get_record (self->campaign)->languages, languages);
  adw_button_content_set_label (self->print, label);
}

/**
 * plaza_sheet_view_set_narrow:
 * @narrow: whether there is room for one thing beside the other
 */
void
plaza_sheet_view_set_narrow (PlazaSheetView *self,
                             gboolean        narrow)
{
  g_return_if_fail (PLAZA_IS_SHEET_VIEW (self));

  self->narrow = narrow;
  for (guint i = 0; self->sheet != NULL && i < sheet_view_get_n (self); i++)
    plaza_sheet_row_set_narrow (sheet_view_get_row (self, i), narrow);
}

/**
 * plaza_sheet_view_save:
 *
 * Saves what was typed a moment ago, so that it is printed.
 *
 * Returns: whether the campaign has all of it
 */
gboolean
plaza_sheet_view_save (PlazaSheetView  *self,
                       GError         **error)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_VIEW (self), FALSE);

  for (guint i = 0; i < sheet_view_get_n (self); i++)
    if (!plaza_sheet_row_save (sheet_view_get_row (self, i), error))
      return FALSE;

  return TRUE;
}
