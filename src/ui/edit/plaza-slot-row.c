/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-slot-row.h"

#include <glib/gi18n.h>

#include "plaza-day-calendar.h"
#include "plaza-event-typed.h"
#include "plaza-field-problem.h"
#include "plaza-field-tie.h"
#include "plaza-tip.h"
#include "plaza-wording.h"

struct _PlazaSlotRow
{
  AdwPreferencesRow  parent_instance;

  PlazaEventDraft   *draft;
  char              *slot;
  GtkWidget         *up;
  GtkWidget         *down;
};

G_DEFINE_FINAL_TYPE (PlazaSlotRow, plaza_slot_row, ADW_TYPE_PREFERENCES_ROW)

static const struct { const char *member, *title; int chars; gboolean grows; } members[] = {
  { "label", N_("Label"), 14, TRUE },
  { "date", N_("Date"), 14, TRUE },
  { "start", N_("Starts"), 9, FALSE },
  { "end", N_("Ends"), 9, FALSE },
};

static PlazaDraftField *
slot_row_get_field (PlazaSlotRow *self,
                    const char   *member)
{
  return plaza_event_draft_get_slot_field (self->draft, self->slot, member);
}

static const char *
slot_row_get_campaign_day (PlazaSlotRow *self)
{
  return plaza_campaign_get_record (plaza_draft_get_campaign (PLAZA_DRAFT (self->draft)))->day;
}

static void
slot_row_chosen_cb (PlazaSlotRow *self,
                    const char   *date,
                    GtkWidget    *calendar)
{
  g_autofree char *words = plaza_wording_day_long (NULL, date);

  plaza_draft_field_set_text (slot_row_get_field (self, "date"), words);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER)));
}

/* Made when it is opened, at the day that is typed. */
static void
slot_row_open_calendar_cb (GtkMenuButton *button,
                           gpointer       data)
{
  PlazaSlotRow *self = data;
  const char *day = slot_row_get_campaign_day (self);
  g_autofree char *typed = plaza_event_typed_day (plaza_draft_field_get_text (slot_row_get_field (self, "date")), day, NULL);
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (PlazaDayCount));
  GtkWidget *calendar = plaza_day_calendar_new (days, typed != NULL ? typed : day);
  GtkWidget *popover = gtk_popover_new ();

  g_signal_connect_object (calendar, "chosen", G_CALLBACK (slot_row_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
slot_row_make_calendar (PlazaSlotRow *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "plaza-events-symbolic", NULL);

  plaza_tip_set (button, _("Choose the Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose the Day"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), slot_row_open_calendar_cb, self, NULL);

  return button;
}

static GtkWidget *
slot_row_make_entry (PlazaSlotRow *self,
                     guint         i)
{
  PlazaDraftField *field = slot_row_get_field (self, members[i].member);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_(members[i].title));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", members[i].chars, "max-width-chars", members[i].chars,
                                   "hexpand", TRUE, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(members[i].title), -1);
  g_object_bind_property (field, "text", entry, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  plaza_field_tie (entry, entry, field);

  gtk_box_append (GTK_BOX (line), entry);
  if (g_str_equal (members[i].member, "date"))
    {
      gtk_widget_add_css_class (line, "linked");
      gtk_box_append (GTK_BOX (line), slot_row_make_calendar (self));
    }
  gtk_widget_set_hexpand (box, members[i].grows);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), line);

  return box;
}

static void
slot_row_move_cb (PlazaSlotRow *self,
                  GtkWidget    *button)
{
  plaza_event_draft_move_slot (self->draft, self->slot, button == self->up ? -1 : 1);
}

static void
slot_row_remove_cb (PlazaSlotRow *self)
{
  plaza_event_draft_remove_slot (self->draft, self->slot);
}

static GtkWidget *
slot_row_make_button (PlazaSlotRow *self,
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
slot_row_make_buttons (PlazaSlotRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_END);
  self->up = slot_row_make_button (self, GTK_BOX (box), "go-up-symbolic", _("Move Up"), G_CALLBACK (slot_row_move_cb));
  self->down = slot_row_make_button (self, GTK_BOX (box), "go-down-symbolic", _("Move Down"), G_CALLBACK (slot_row_move_cb));
  slot_row_make_button (self, GTK_BOX (box), "user-trash-symbolic", _("Remove Timeslot"), G_CALLBACK (slot_row_remove_cb));

  return box;
}

static void
plaza_slot_row_finalize (GObject *object)
{
  PlazaSlotRow *self = PLAZA_SLOT_ROW (object);

  g_object_unref (self->draft);
  g_free (self->slot);

  G_OBJECT_CLASS (plaza_slot_row_parent_class)->finalize (object);
}

static void
plaza_slot_row_class_init (PlazaSlotRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_slot_row_finalize;
}

static void
plaza_slot_row_init (PlazaSlotRow *self)
{
  g_object_set (self, "activatable", FALSE, "focusable", FALSE, NULL);
}

static void
slot_row_fill (PlazaSlotRow *self)
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
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (line), slot_row_make_entry (self, i));
  adw_wrap_box_append (ADW_WRAP_BOX (line), slot_row_make_buttons (self));

  gtk_box_append (GTK_BOX (box), line);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    gtk_box_append (GTK_BOX (box), plaza_field_problem_new (slot_row_get_field (self, members[i].member), NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * plaza_slot_row_new:
 * @slot: the id of a timeslot of @draft
 *
 * Returns: (transfer floating): the row of it
 */
GtkWidget *
plaza_slot_row_new (PlazaEventDraft *draft,
                    const char      *slot)
{
  PlazaSlotRow *self;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (draft), NULL);
  g_return_val_if_fail (slot != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_SLOT_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->slot = g_strdup (slot);
  slot_row_fill (self);

  return GTK_WIDGET (self);
}

/**
 * plaza_slot_row_set_position:
 * @position: from 0
 * @n_slots: how many there are
 */
void
plaza_slot_row_set_position (PlazaSlotRow *self,
                             guint         position,
                             guint         n_slots)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PLAZA_IS_SLOT_ROW (self));

  /* Translators: what a screen reader calls a part of an event that is edited; %u is 1, 2, … */
  name = g_strdup_printf (_("Timeslot %u"), position + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (self->up, position > 0);
  gtk_widget_set_sensitive (self->down, position + 1 < n_slots);
}

const char *
plaza_slot_row_get_slot (PlazaSlotRow *self)
{
  g_return_val_if_fail (PLAZA_IS_SLOT_ROW (self), NULL);

  return self->slot;
}
