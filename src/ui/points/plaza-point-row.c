/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-point-row.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"
#include "plaza-point-view.h"
#include "plaza-sheet-edit.h"
#include "plaza-text-item.h"
#include "plaza-texts.h"
#include "plaza-window-read-only.h"

struct _PlazaPointRow
{
  GtkListBoxRow     parent_instance;

  GtkLabel         *title;
  GtkLabel         *about;
  GtkLabel         *line;
  GtkImage         *arrow;
  GtkButton        *toggle;
  GtkRevealer      *revealer;

  PlazaSheet       *sheet;
  const PlazaPoint *point;     /* the campaign's */
  char             *language;
  char             *name;      /* what it is called in sentences */
};

G_DEFINE_FINAL_TYPE (PlazaPointRow, plaza_point_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
point_row_is_on_sheet (PlazaPointRow *self)
{
  return plaza_sheet_contains (self->sheet, self->point->id);
}

static void
toggle_clicked_cb (PlazaPointRow *self)
{
  plaza_point_row_tick (self);
}

/* A click into the text selects words; it must not close the row. */
static void
text_pressed_cb (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
revealed_cb (PlazaPointRow *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_revealer_set_child (self->revealer, NULL);
}

static void
plaza_point_row_dispose (GObject *object)
{
  PlazaPointRow *self = PLAZA_POINT_ROW (object);

  g_clear_object (&self->sheet);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_POINT_ROW);

  G_OBJECT_CLASS (plaza_point_row_parent_class)->dispose (object);
}

static void
plaza_point_row_finalize (GObject *object)
{
  g_free (PLAZA_POINT_ROW (object)->language);
  g_free (PLAZA_POINT_ROW (object)->name);

  G_OBJECT_CLASS (plaza_point_row_parent_class)->finalize (object);
}

static void
plaza_point_row_class_init (PlazaPointRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_point_row_dispose;
  object_class->finalize = plaza_point_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaPointRow, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointRow, about);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointRow, line);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, toggle_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
plaza_point_row_init (PlazaPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * plaza_point_row_new:
 * @sheet: the sheet to put it on
 * @point: one of the campaign's points
 * @language: the content language
 */
GtkWidget *
plaza_point_row_new (PlazaSheet       *sheet,
                     const PlazaPoint *point,
                     const char       *language)
{
  PlazaPointRow *self = g_object_new (PLAZA_TYPE_POINT_ROW, NULL);
  g_autofree char *figure = plaza_point_view_figure (point, language);
  g_autofree char *about = plaza_point_view_about (point, language);
  g_autofree char *line = plaza_point_view_line (point);

  self->name = plaza_point_view_title (point, language);
  self->sheet = g_object_ref (sheet);
  self->point = point;
  self->language = g_strdup (language);
  /* A sentence is cut where the row ends, a figure is not. */
  gtk_label_set_label (self->title, figure != NULL ? figure : self->name);
  gtk_label_set_label (self->about, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
  gtk_label_set_label (self->line, line);
  plaza_point_view_mark_age (self->line, point);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->line), -1);
  plaza_point_row_update (self);

  return GTK_WIDGET (self);
}

const PlazaPoint *
plaza_point_row_get_point (PlazaPointRow *self)
{
  g_return_val_if_fail (PLAZA_IS_POINT_ROW (self), NULL);

  return self->point;
}

/* All of the point, and for staff the way to change it. */
static GtkWidget *
point_row_reveal (PlazaPointRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *edit = gtk_button_new_with_mnemonic (_("_Edit…"));
  g_autofree char *text = plaza_text_name (PLAZA_THING_POINT, self->point->id, NULL);
  /* Translators: the name of a button for a screen reader; %s is the headline of a talking point. */
  g_autofree char *name = g_strdup_printf (_("Edit “%s”"), self->name);

  gtk_box_append (GTK_BOX (box), plaza_point_view_new (plaza_sheet_get_campaign (self->sheet), self->point, self->language));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "s", text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "win.edit-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (edit), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_halign (edit, GTK_ALIGN_START);
  gtk_widget_add_css_class (edit, "flat");
  plaza_window_read_only_mark (edit, plaza_sheet_get_campaign (self->sheet));
  gtk_box_append (GTK_BOX (box), edit);

  return box;
}

/**
 * plaza_point_row_toggle:
 *
 * Opens the row to read all of the point, or closes it.
 */
void
plaza_point_row_toggle (PlazaPointRow *self)
{
  gboolean open;

  g_return_if_fail (PLAZA_IS_POINT_ROW (self));

  open = !gtk_revealer_get_reveal_child (self->revealer);
  if (open)
    gtk_revealer_set_child (self->revealer, point_row_reveal (self));
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->about), !open && *gtk_label_get_label (self->about) != '\0');
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/**
 * plaza_point_row_tick:
 *
 * Puts the point on the sheet, or takes it off.
 */
void
plaza_point_row_tick (PlazaPointRow *self)
{
  g_autofree char *isolated = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (PLAZA_IS_POINT_ROW (self));

  /* What is taken off is said by the notice that offers to undo it. */
  if (point_row_is_on_sheet (self))
    {
      plaza_sheet_edit_remove (GTK_WIDGET (self), self->sheet, self->point->id, self->name);
      return;
    }
  if (!plaza_sheet_edit_add (GTK_WIDGET (self), self->sheet, self->point->id))
    return;

  isolated = plaza_text_isolate (self->name);
  /* Translators: said by a screen reader; %s is the headline of a talking point. */
  words = g_strdup_printf (_("“%s” is on the sheet"), isolated);
  plaza_announce (GTK_WIDGET (self), words);
}

/**
 * plaza_point_row_update:
 *
 * Shows whether the point is on the sheet now.
 */
void
plaza_point_row_update (PlazaPointRow *self)
{
  gboolean on_sheet;
  g_autofree char *name = NULL;

  g_return_if_fail (PLAZA_IS_POINT_ROW (self));

  on_sheet = point_row_is_on_sheet (self);
  gtk_button_set_icon_name (self->toggle, on_sheet ? "object-select-symbolic" : "list-add-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->toggle),
                               on_sheet ? _("On the Sheet: Take Off") : _("Add to the Sheet"));
  /* Translators: names of buttons for a screen reader; %s is the headline of a talking point. */
  name = g_strdup_printf (on_sheet ? _("Take “%s” off the sheet") : _("Add “%s” to the sheet"),
                          self->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  /* The row has the focus, so it tells; the button in it does the same for the pointer. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               on_sheet ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (on_sheet)
    gtk_widget_add_css_class (GTK_WIDGET (self->toggle), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->toggle), "accent");
  plaza_window_read_only_mark (GTK_WIDGET (self->toggle), plaza_sheet_get_campaign (self->sheet));
}
