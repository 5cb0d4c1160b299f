/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-part-row.h"

#include <glib/gi18n.h>

#include "plaza-field-problem.h"
#include "plaza-field-rows.h"
#include "plaza-field-tie.h"
#include "plaza-tip.h"

struct _PlazaPartRow
{
  AdwPreferencesRow    parent_instance;

  PlazaEventDraft     *draft;
  const PlazaPartKind *kind;
  char                *id;
  GtkWidget           *up;
  GtkWidget           *down;
};

G_DEFINE_FINAL_TYPE (PlazaPartRow, plaza_part_row, ADW_TYPE_PREFERENCES_ROW)

static GtkWidget *
part_row_make_flag (PlazaPartRow          *self,
                    const PlazaPartMember *member)
{
  PlazaDraftField *field = plaza_part_row_get_field (self, member->member);
  GtkWidget *check = gtk_check_button_new_with_label (_(member->title));

  gtk_widget_set_valign (check, GTK_ALIGN_END);
  plaza_field_rows_bind_flag (field, check);
  plaza_field_tie (check, check, field);

  return check;
}

static GtkWidget *
part_row_make_entry (PlazaPartRow          *self,
                     const PlazaPartMember *member)
{
  PlazaDraftField *field = plaza_part_row_get_field (self, member->member);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_(member->title));
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", member->chars, "max-width-chars", member->chars,
                                   "hexpand", TRUE, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(member->title), -1);
  g_object_bind_property (field, "text", entry, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  plaza_field_tie (entry, entry, field);
  gtk_widget_set_hexpand (box, member->grows);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->kind->decorate != NULL ? self->kind->decorate (self, member->member, entry) : entry);

  return box;
}

static void
part_row_move_cb (PlazaPartRow *self,
                  GtkWidget    *button)
{
  plaza_event_draft_move_part (self->draft, self->kind->list, self->id, button == self->up ? -1 : 1);
}

static void
part_row_remove_cb (PlazaPartRow *self)
{
  plaza_event_draft_remove_part (self->draft, self->kind->list, self->id);
}

static GtkWidget *
part_row_make_button (PlazaPartRow *self,
                      GtkBox       *box,
                      const char   *icon,
                      const char   *name,
                      GCallback     callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  plaza_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);

  return button;
}

static GtkWidget *
part_row_make_buttons (PlazaPartRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  self->up = part_row_make_button (self, GTK_BOX (box), "go-up-symbolic", _("Move Up"), G_CALLBACK (part_row_move_cb));
  self->down = part_row_make_button (self, GTK_BOX (box), "go-down-symbolic", _("Move Down"), G_CALLBACK (part_row_move_cb));
  part_row_make_button (self, GTK_BOX (box), "user-trash-symbolic", _(self->kind->remove), G_CALLBACK (part_row_remove_cb));

  return box;
}

static void
plaza_part_row_finalize (GObject *object)
{
  PlazaPartRow *self = PLAZA_PART_ROW (object);

  g_object_unref (self->draft);
  g_free (self->id);

  G_OBJECT_CLASS (plaza_part_row_parent_class)->finalize (object);
}

static void
plaza_part_row_class_init (PlazaPartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_part_row_finalize;
}

static void
plaza_part_row_init (PlazaPartRow *self)
{
  g_object_set (self, "activatable", FALSE, "focusable", FALSE, NULL);
}

static void
part_row_fill (PlazaPartRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 10);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (line), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (line), ADW_JUSTIFY_FILL);
  gtk_widget_set_margin_start (line, 12);
  gtk_widget_set_margin_end (line, 12);
  gtk_widget_set_margin_top (line, 8);
  gtk_widget_set_margin_bottom (line, 10);
  gtk_box_append (GTK_BOX (box), line);
  for (const PlazaPartMember *member = self->kind->members; member->member != NULL; member++)
    {
      adw_wrap_box_append (ADW_WRAP_BOX (line), member->chars > 0 ? part_row_make_entry (self, member)
                                                                  : part_row_make_flag (self, member));
      gtk_box_append (GTK_BOX (box), plaza_field_problem_new (plaza_part_row_get_field (self, member->member), NULL));
    }
  adw_wrap_box_append (ADW_WRAP_BOX (line), part_row_make_buttons (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * plaza_part_row_new:
 * @kind: of what; lives for ever
 * @id: which one of @draft
 *
 * Returns: (transfer floating): the row of it
 */
GtkWidget *
plaza_part_row_new (PlazaEventDraft     *draft,
                    const PlazaPartKind *kind,
                    const char          *id)
{
  PlazaPartRow *self;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (draft), NULL);
  g_return_val_if_fail (kind != NULL && id != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_PART_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->kind = kind;
  self->id = g_strdup (id);
  part_row_fill (self);

  return GTK_WIDGET (self);
}

/**
 * plaza_part_row_set_position:
 * @position: from 0
 * @n_parts: how many there are
 */
void
plaza_part_row_set_position (PlazaPartRow *self,
                             guint         position,
                             guint         n_parts)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PLAZA_IS_PART_ROW (self));

  name = self->kind->number (position + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (self->up, position > 0);
  gtk_widget_set_sensitive (self->down, position + 1 < n_parts);
}

const char *
plaza_part_row_get_id (PlazaPartRow *self)
{
  g_return_val_if_fail (PLAZA_IS_PART_ROW (self), NULL);

  return self->id;
}

PlazaEventDraft *
plaza_part_row_get_draft (PlazaPartRow *self)
{
  g_return_val_if_fail (PLAZA_IS_PART_ROW (self), NULL);

  return self->draft;
}

/**
 * plaza_part_row_get_field:
 * @member: which of its fields
 *
 * Returns: (transfer none): that field of the draft
 */
PlazaDraftField *
plaza_part_row_get_field (PlazaPartRow *self,
                          const char   *member)
{
  g_return_val_if_fail (PLAZA_IS_PART_ROW (self), NULL);

  return plaza_event_draft_get_part_field (self->draft, self->kind->list, self->id, member);
}
