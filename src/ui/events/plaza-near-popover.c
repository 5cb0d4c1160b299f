/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-near-popover.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#include "plaza-notice.h"
#include "plaza-place-list.h"

/* Where one says near which place, and how far around it. */
struct _PlazaNearPopover
{
  GtkPopover        parent_instance;

  PlazaAsked       *asked;
  PlazaPlaceList   *places;
  GtkEntry         *entry;
  GtkLabel         *message;
  GtkListBox       *results;
  GtkWidget        *distance;
  GtkLabel         *radius_label;
  AdwToggleGroup   *radius;
  char             *said;      /* what the search said, where that was a place */
  gboolean          updating;
};

G_DEFINE_FINAL_TYPE (PlazaNearPopover, plaza_near_popover, GTK_TYPE_POPOVER)

/* In miles or kilometres; 0 is any distance. */
static const int radii[] = { 0, 10, 25, 50, 100, 250 };

static void
popover_show_message (PlazaNearPopover *self,
                      const char       *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  if (message != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->message), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
popover_places_changed_cb (PlazaNearPopover *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->places));
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->results), n > 0);
  if (n == 0)
    return;

  /* Translators: said to who does not see the list of places below what they type. */
  words = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->results), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static GtkWidget *
popover_create_row (gpointer item,
                    gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (plaza_place_item_get_label (item));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plaza_place_item_get_label (item), -1);

  return row;
}

static void
popover_save (PlazaNearPopover *self)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_asked_save_near (self->asked, &error))
    plaza_notice_show (GTK_WIDGET (self), error->message);
}

static void
popover_choose (PlazaNearPopover      *self,
                const PlazaPlaceMatch *match)
{
  g_autoptr(PlazaNear) near = plaza_near_new_match (match);

  gtk_popover_popdown (GTK_POPOVER (self));
  /* What was meant as a place is no longer searched for as a word. */
  if (self->said != NULL && g_str_equal (self->said, plaza_asked_get_text (self->asked)))
    plaza_asked_set_text (self->asked, NULL);
  plaza_asked_set_near (self->asked, near);
  popover_save (self);
}

static void
row_activated_cb (PlazaNearPopover *self,
                  GtkListBoxRow    *row)
{
  g_autoptr(PlazaPlaceItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->places), gtk_list_box_row_get_index (row));

  if (item != NULL)
    popover_choose (self, plaza_place_item_get_match (item));
}

static gboolean
popover_focus_results (PlazaNearPopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->results, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
changed_cb (PlazaNearPopover *self)
{
  if (self->updating)
    return;

  plaza_place_list_set_text (self->places, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  popover_show_message (self, plaza_place_list_get_message (self->places));
}

/* Only what is clear is taken; otherwise the choice is the reader's. */
static void
activated_cb (PlazaNearPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const PlazaNear *near = plaza_asked_get_near (self->asked);
  g_autoptr(PlazaPlaceMatch) match = NULL;
  g_autoptr(GError) error = NULL;

  if (*text == '\0' || (near != NULL && g_str_equal (text, near->label)))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  match = plaza_places_resolve (plaza_asked_get_places (self->asked), text, NULL, NULL, &error);
  if (match != NULL)
    {
      popover_choose (self, match);
      return;
    }

  plaza_place_list_set_text (self->places, text);
  if (plaza_place_list_get_message (self->places) == NULL)
    popover_show_message (self, error->message);
  popover_focus_results (self);
}

static gboolean
key_pressed_cb (PlazaNearPopover *self,
                guint             key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return popover_focus_results (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
keynav_failed_cb (PlazaNearPopover *self,
                  GtkDirectionType  direction)
{
  if (direction != GTK_DIR_UP)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return GDK_EVENT_STOP;
}

static double
popover_radius_to_km (PlazaNearPopover *self,
                      int               radius)
{
  return plaza_unit_to_km (plaza_asked_get_query (self->asked)->unit, radius);
}

static void
radius_changed_cb (PlazaNearPopover *self)
{
  const char *name = adw_toggle_group_get_active_name (self->radius);

  if (self->updating || self->asked == NULL || name == NULL)
    return;

  plaza_asked_set_within (self->asked, popover_radius_to_km (self, atoi (name)));
  popover_save (self);
}

/* A radius of the other unit, from another locale, is none of these. */
static void
near_changed_cb (PlazaNearPopover *self)
{
  gboolean has_near = plaza_asked_get_near (self->asked) != NULL;
  double within = plaza_asked_get_within (self->asked);
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    if (fabs (popover_radius_to_km (self, radii[i]) - within) < 0.1)
      name = g_strdup_printf ("%d", radii[i]);

  self->updating = TRUE;
  if (name != NULL)
    adw_toggle_group_set_active_name (self->radius, name);
  else
    adw_toggle_group_set_active (self->radius, GTK_INVALID_LIST_POSITION);
  self->updating = FALSE;
  gtk_widget_set_visible (self->distance, has_near);
}

static void
popover_add_radii (PlazaNearPopover *self)
{
  gboolean miles = plaza_asked_get_query (self->asked)->unit == PLAZA_UNIT_MILES;

  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *name = g_strdup_printf ("%d", radii[i]);

      adw_toggle_set_name (toggle, name);
      /* Translators: any distance from a place; stands before “10”, “25”, “50”. */
      adw_toggle_set_label (toggle, radii[i] == 0 ? _("Any") : name);
      adw_toggle_group_add (self->radius, toggle);
    }
  self->updating = FALSE;

  /* Translators: over a choice of numbers: Any, 10, 25, 50, … */
  gtk_label_set_label (self->radius_label, miles ? _("Distance in miles")
                                                 /* Translators: over a choice of numbers: Any, 10, 25, 50, … */
                                                 : _("Distance in kilometers"));
}

static void
shown_cb (PlazaNearPopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (self->said != NULL)
    gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
plaza_near_popover_dispose (GObject *object)
{
  PlazaNearPopover *self = PLAZA_NEAR_POPOVER (object);

  if (self->results != NULL)
    gtk_list_box_bind_model (self->results, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_NEAR_POPOVER);
  g_clear_object (&self->places);
  g_clear_object (&self->asked);
  g_clear_pointer (&self->said, g_free);

  G_OBJECT_CLASS (plaza_near_popover_parent_class)->dispose (object);
}

static void
plaza_near_popover_class_init (PlazaNearPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_near_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/near-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaNearPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, PlazaNearPopover, message);
  gtk_widget_class_bind_template_child (widget_class, PlazaNearPopover, results);
  gtk_widget_class_bind_template_child (widget_class, PlazaNearPopover, distance);
  gtk_widget_class_bind_template_child (widget_class, PlazaNearPopover, radius_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaNearPopover, radius);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, radius_changed_cb);
}

static void
plaza_near_popover_init (PlazaNearPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_near_popover_new:
 *
 * Returns: (transfer floating): chooses the place of @asked
 */
GtkWidget *
plaza_near_popover_new (PlazaAsked *asked)
{
  PlazaNearPopover *self = g_object_new (PLAZA_TYPE_NEAR_POPOVER, NULL);

  self->asked = g_object_ref (asked);
  self->places = plaza_place_list_new (plaza_asked_get_places (asked));
  g_signal_connect_object (self->places, "items-changed", G_CALLBACK (popover_places_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->results, G_LIST_MODEL (self->places), popover_create_row, NULL, NULL);
  popover_add_radii (self);
  g_signal_connect_object (asked, "notify::near-label", G_CALLBACK (near_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (asked, "notify::within", G_CALLBACK (near_changed_cb), self, G_CONNECT_SWAPPED);
  near_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * plaza_near_popover_begin:
 * @text: (nullable): a place that the reader searched for; %NULL for none
 *
 * Begins with this text, and what may be meant by it, or with the place that
 * there is.
 */
void
plaza_near_popover_begin (PlazaNearPopover *self,
                          const char       *text)
{
  const PlazaNear *near;
  const char *label;

  g_return_if_fail (PLAZA_IS_NEAR_POPOVER (self));

  near = plaza_asked_get_near (self->asked);
  label = near != NULL ? near->label : "";
  g_set_str (&self->said, text);

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : label);
  self->updating = FALSE;
  plaza_place_list_set_text (self->places, text);
  popover_show_message (self, plaza_place_list_get_message (self->places));
}
