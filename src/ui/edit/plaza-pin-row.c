/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pin-row.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"
#include "plaza-event-typed.h"
#include "plaza-event-values.h"
#include "plaza-field-problem-row.h"
#include "plaza-field-row.h"
#include "plaza-map-functions.h"
#include "plaza-painted.h"

#define HEIGHT 240

/* The middle of the contiguous states, where nothing else is known. */
#define COUNTRY_LATITUDE 39.8
#define COUNTRY_LONGITUDE -98.6

struct _PlazaPinRow
{
  AdwExpanderRow           parent_instance;

  PlazaEventDraft         *draft;
  PlazaDraftField         *field;
  AdwBin                  *room;    /* of the map */
  GtkWidget               *reset;
  PlazaMapView            *view;    /* NULL before somebody wants to see it */
  const PlazaMapFunctions *map;
};

G_DEFINE_FINAL_TYPE (PlazaPinRow, plaza_pin_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
pin_row_is_set (PlazaPinRow *self)
{
  return *plaza_draft_field_get_text (self->field) != '\0';
}

/* What is typed and cannot be meant moves no pin. */
static gboolean
pin_row_find (PlazaPinRow    *self,
              double         *latitude,
              double         *longitude,
              PlazaPrecision *precision)
{
  const PlazaPlaceMatch *match = plaza_event_draft_get_place (self->draft);

  *precision = PLAZA_PRECISION_EXACT;
  if (pin_row_is_set (self))
    return plaza_draft_field_check (self->field) == NULL &&
           plaza_event_typed_point (plaza_draft_field_get_text (self->field), latitude, longitude);

  *precision = match != NULL ? match->precision : PLAZA_PRECISION_NONE;
  *latitude = match != NULL ? match->latitude : COUNTRY_LATITUDE;
  *longitude = match != NULL ? match->longitude : COUNTRY_LONGITUDE;
  return TRUE;
}

static char *
pin_row_describe (PlazaPinRow *self)
{
  const PlazaPlaceMatch *match = plaza_event_draft_get_place (self->draft);

  if (pin_row_is_set (self))
    return g_strdup (_("Put by hand"));
  if (match == NULL)
    return g_strdup (_("None: give a city or a ZIP code, or put it by hand"));
  if (match->kind == PLAZA_MATCH_STATE)
    return g_strdup (_("None: only the state is known"));

  /* Translators: where an event's pin is; %s is a city, or a ZIP code with its city. */
  return g_strdup_printf (_("The middle of %s"), match->label);
}

static void
pin_row_update_cb (PlazaPinRow *self)
{
  g_autofree char *words = pin_row_describe (self);
  double latitude, longitude;
  PlazaPrecision precision;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  gtk_widget_set_sensitive (self->reset, pin_row_is_set (self));
  if (self->view != NULL && pin_row_find (self, &latitude, &longitude, &precision))
    self->map->place_pin (self->view, latitude, longitude, precision);
}

/* A screen reader is told where to, as it does not see the map. */
static void
pin_row_moved_cb (PlazaPinRow *self,
                  double       latitude,
                  double       longitude)
{
  g_autofree char *text = plaza_event_values_say_point (latitude, longitude);

  plaza_draft_field_set_text (self->field, text);
  plaza_announce (GTK_WIDGET (self->view), text);
}

static void
pin_row_reset_cb (PlazaPinRow *self)
{
  plaza_draft_field_set_text (self->field, "");
  /* The button is for nothing any more. */
  gtk_widget_grab_focus (GTK_WIDGET (self->view != NULL ? GTK_WIDGET (self->view) : GTK_WIDGET (self)));
}

static void
pin_row_say_error_cb (PlazaPinRow *self)
{
  const char *error = self->map != NULL ? self->map->get_error (self->view) : plaza_map_functions_missing ();
  GtkWidget *label;

  if (error == NULL)
    return;

  label = g_object_new (GTK_TYPE_LABEL, "label", error, "wrap", TRUE, "margin-top", 12, "margin-bottom", 12,
                        "margin-start", 12, "margin-end", 12, NULL);
  self->view = NULL;
  adw_bin_set_child (self->room, label);
}

static void
pin_row_make_map_cb (GtkWidget *widget)
{
  PlazaPinRow *self = PLAZA_PIN_ROW (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  if (self->view != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->map = plaza_map_functions_load ();
  if (self->map == NULL)
    {
      pin_row_say_error_cb (self);
      return;
    }

  self->view = (PlazaMapView *) self->map->new (TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, HEIGHT);
  g_object_bind_property (style, "dark", self->view, "dark", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->room, GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "pin-moved", G_CALLBACK (pin_row_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::error", G_CALLBACK (pin_row_say_error_cb), self, G_CONNECT_SWAPPED);
  pin_row_update_cb (self);
  pin_row_say_error_cb (self);
}

static void
pin_row_expanded_cb (PlazaPinRow *self)
{
  if (self->view == NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    plaza_painted_then (GTK_WIDGET (self), pin_row_make_map_cb);
}

static void
plaza_pin_row_dispose (GObject *object)
{
  PlazaPinRow *self = PLAZA_PIN_ROW (object);

  self->view = NULL;
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_pin_row_parent_class)->dispose (object);
}

static void
plaza_pin_row_class_init (PlazaPinRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_pin_row_dispose;
}

static void
plaza_pin_row_init (PlazaPinRow *self)
{
  g_object_set (self, "title", _("Pin on the Map"), "use-markup", FALSE, NULL);
}

static void
pin_row_fill (PlazaPinRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  GtkWidget *holder = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *numbers = g_object_new (PLAZA_TYPE_FIELD_ROW, "title", _("Latitude, longitude"), "field", self->field, NULL);

  self->room = ADW_BIN (adw_bin_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->room), -1, HEIGHT);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), GTK_WIDGET (self->room));
  adw_expander_row_add_row (row, holder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (numbers), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Latitude, longitude"), -1);
  adw_expander_row_add_row (row, numbers);
  adw_expander_row_add_row (row, plaza_field_problem_row_new (self->field, NULL));
  self->reset = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("Use the Place’s Own"), NULL);
  g_signal_connect_object (self->reset, "activated", G_CALLBACK (pin_row_reset_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (row, self->reset);
}

/**
 * plaza_pin_row_new:
 *
 * Returns: (transfer floating): the row of the pin of @draft
 */
GtkWidget *
plaza_pin_row_new (PlazaEventDraft *draft)
{
  PlazaPinRow *self;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (draft), NULL);

  self = g_object_new (PLAZA_TYPE_PIN_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->field = plaza_draft_get_field (PLAZA_DRAFT (draft), PLAZA_EVENT_POINT);
  pin_row_fill (self);
  g_signal_connect_object (self, "notify::expanded", G_CALLBACK (pin_row_expanded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (pin_row_update_cb), self, G_CONNECT_SWAPPED);
  pin_row_update_cb (self);

  return GTK_WIDGET (self);
}
