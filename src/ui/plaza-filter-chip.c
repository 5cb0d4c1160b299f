/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-filter-chip.h"

#include <glib/gi18n.h>

struct _PlazaFilterChip
{
  AdwBin         parent_instance;

  GtkWidget     *box;
  GtkMenuButton *menu;
  GtkLabel      *label;
  GtkButton     *clear;
  GtkPopover    *popover; /* made when it is first opened, like options and checks */
  GtkBox        *options;
  GHashTable    *checks;  /* id -> GtkCheckButton, which the popover owns */
  GtkWidget     *any_check;
  char          *any;
  gboolean       multiple;
  gboolean       updating;
  gboolean       by_pointer;
};

G_DEFINE_FINAL_TYPE (PlazaFilterChip, plaza_filter_chip, ADW_TYPE_BIN)

typedef enum
{
  PROP_ANY = 1,
  PROP_MULTIPLE,
} PlazaFilterChipProperty;

static GParamSpec *properties[PROP_MULTIPLE + 1];

enum
{
  POPULATE,
  CHOSEN,
  TOGGLED,
  CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
check_toggled_cb (PlazaFilterChip *self,
                  GtkCheckButton  *check)
{
  const char *id = g_object_get_data (G_OBJECT (check), "id");
  gboolean on = gtk_check_button_get_active (check);

  if (self->updating)
    return;

  if (self->multiple)
    {
      g_signal_emit (self, signals[TOGGLED], 0, id, on);
    }
  else if (on)
    {
      /* The arrow keys choose on their way: who uses them closes the list themselves. */
      if (self->by_pointer)
        gtk_popover_popdown (self->popover);
      g_signal_emit (self, signals[CHOSEN], 0, id);
    }
}

static GtkWidget *
add_check (PlazaFilterChip *self,
           const char      *id,
           const char      *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->options, check);

  return check;
}

static void
pressed_cb (PlazaFilterChip *self)
{
  self->by_pointer = TRUE;
}

static gboolean
key_pressed_cb (PlazaFilterChip *self,
                guint            key)
{
  self->by_pointer = FALSE;

  if (self->multiple || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;

  gtk_popover_popdown (self->popover);

  return GDK_EVENT_STOP;
}

static void
watch_input (PlazaFilterChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->options), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->options), keys);
}

/* The list is made when it is first wanted: a start shows none. */
static void
create_popover (GtkMenuButton *menu,
                gpointer       data)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (data);
  g_autoptr(GtkBuilder) builder = NULL;

  if (self->popover != NULL)
    return;

  builder = gtk_builder_new_from_resource ("/org/weareallamerica/Plaza/ui/filter-popover.ui");
  self->popover = GTK_POPOVER (gtk_builder_get_object (builder, "popover"));
  self->options = GTK_BOX (gtk_builder_get_object (builder, "options"));
  gtk_menu_button_set_popover (menu, GTK_WIDGET (self->popover));
  watch_input (self);
  g_signal_emit (self, signals[POPULATE], 0);
}

static void
clear_clicked_cb (PlazaFilterChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->menu));
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
plaza_filter_chip_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (object);

  switch ((PlazaFilterChipProperty) prop_id)
    {
    case PROP_ANY:
      g_value_set_string (value, self->any);
      break;
    case PROP_MULTIPLE:
      g_value_set_boolean (value, self->multiple);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_filter_chip_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (object);

  switch ((PlazaFilterChipProperty) prop_id)
    {
    case PROP_ANY:
      self->any = g_value_dup_string (value);
      break;
    case PROP_MULTIPLE:
      self->multiple = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_filter_chip_constructed (GObject *object)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (object);

  G_OBJECT_CLASS (plaza_filter_chip_parent_class)->constructed (object);

  plaza_filter_chip_set_label (self, NULL);
}

static void
plaza_filter_chip_dispose (GObject *object)
{
  /* The template gives up the child that AdwBin would take away once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_FILTER_CHIP);

  G_OBJECT_CLASS (plaza_filter_chip_parent_class)->dispose (object);
}

static void
plaza_filter_chip_finalize (GObject *object)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (object);

  g_hash_table_unref (self->checks);
  g_free (self->any);

  G_OBJECT_CLASS (plaza_filter_chip_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[POPULATE] = g_signal_new ("populate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOGGLED] = g_signal_new ("toggled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[CLEARED] = g_signal_new ("cleared", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
plaza_filter_chip_class_init (PlazaFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = plaza_filter_chip_constructed;
  object_class->dispose = plaza_filter_chip_dispose;
  object_class->finalize = plaza_filter_chip_finalize;
  object_class->get_property = plaza_filter_chip_get_property;
  object_class->set_property = plaza_filter_chip_set_property;

  properties[PROP_ANY] = g_param_spec_string ("any", NULL, NULL, NULL, flags);
  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaFilterChip, box);
  gtk_widget_class_bind_template_child (widget_class, PlazaFilterChip, menu);
  gtk_widget_class_bind_template_child (widget_class, PlazaFilterChip, label);
  gtk_widget_class_bind_template_child (widget_class, PlazaFilterChip, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
plaza_filter_chip_init (PlazaFilterChip *self)
{
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, create_popover, self, NULL);
}

/**
 * plaza_filter_chip_add_option:
 * @id: what the signals will name
 * @label: what the reader sees
 *
 * To be called from a handler of "populate".
 */
void
plaza_filter_chip_add_option (PlazaFilterChip *self,
                              const char      *id,
                              const char      *label)
{
  GtkWidget *check;

  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));
  g_return_if_fail (self->options != NULL);
  g_return_if_fail (id != NULL && label != NULL);

  self->updating = TRUE;

  if (!self->multiple && self->any_check == NULL)
    {
      self->any_check = add_check (self, NULL, self->any);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->any_check), TRUE);
    }

  check = add_check (self, id, label);
  if (!self->multiple)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->any_check));
  g_hash_table_insert (self->checks, g_strdup (id), check);

  self->updating = FALSE;
}

/**
 * plaza_filter_chip_set_on:
 * @id: (nullable): an option, or %NULL for none of a single list
 *
 * Ticks the option or takes its tick away, without a signal.
 */
void
plaza_filter_chip_set_on (PlazaFilterChip *self,
                          const char      *id,
                          gboolean         on)
{
  GtkWidget *check;

  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));

  check = id != NULL ? g_hash_table_lookup (self->checks, id) : self->any_check;
  if (check == NULL)
    return;

  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), on);
  self->updating = FALSE;
}

/**
 * plaza_filter_chip_set_label:
 * @label: (nullable): what is chosen, or %NULL where nothing is
 *
 * Says what is chosen, and tints the chip while something is.
 */
void
plaza_filter_chip_set_label (PlazaFilterChip *self,
                             const char      *label)
{
  g_autofree char *clear_name = NULL;

  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));

  gtk_label_set_label (self->label, label != NULL ? label : self->any);
  gtk_menu_button_set_always_show_arrow (self->menu, label == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->clear), label != NULL);

  if (label == NULL)
    {
      gtk_widget_remove_css_class (self->box, "chosen");
      return;
    }

  gtk_widget_add_css_class (self->box, "chosen");
  /* Translators: a button that takes a filter away; %s is what the list is filtered by. */
  clear_name = g_strdup_printf (_("Clear “%s”"), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->clear), clear_name);
}
