/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-filter-chip.h"

#include "plaza-wording.h"

/* Below a label, behind the box of its tick. */
#define EXPLANATION_INDENT 28
/* Letters that follow each other sooner are one word. */
#define WORD_SECONDS 1

struct _PlazaFilterChip
{
  PlazaChip   parent_instance;

  GtkBox     *options;    /* made when it is first opened, like checks and stack */
  GtkStack   *stack;
  GHashTable *checks;     /* id -> GtkCheckButton, which the popover owns */
  GtkWidget  *any_check;
  char       *any;
  gboolean    multiple;
  gboolean    updating;
  gboolean    by_pointer;
  GString    *typed;      /* the first letters of an option, and when the last came */
  gint64      typed_at;
};

G_DEFINE_FINAL_TYPE (PlazaFilterChip, plaza_filter_chip, PLAZA_TYPE_CHIP)

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
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
chip_check_toggled_cb (PlazaFilterChip *self,
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
        plaza_chip_popdown (PLAZA_CHIP (self));
      g_signal_emit (self, signals[CHOSEN], 0, id);
    }
}

static GtkWidget *
chip_create_counted (const char *label,
                     guint       count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_label_new (label);
  g_autofree char *number = plaza_wording_number (NULL, count);
  GtkWidget *figures = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (figures, "dimmed");
  gtk_widget_add_css_class (figures, "numeric");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), figures);

  return box;
}

/* GTK gives no check button an action that a screen reader could do. */
static void
chip_option_choose_cb (GtkCheckButton *check)
{
  g_signal_emit_by_name (check, "activate");
}

static void
chip_add_action (GtkWidget *check)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("choose", NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (chip_option_choose_cb), check, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (check, "option", G_ACTION_GROUP (group));
}

static GtkWidget *
chip_add_check (PlazaFilterChip *self,
                const char      *id,
                const char      *label,
                int              count)
{
  GtkWidget *check = count < 0 ? gtk_check_button_new_with_label (label) : gtk_check_button_new ();

  if (count >= 0)
    gtk_check_button_set_child (GTK_CHECK_BUTTON (check), chip_create_counted (label, count));
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (check), "label", g_strdup (label), g_free);
  chip_add_action (check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (chip_check_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->options, check);

  return check;
}

static void
chip_pressed_cb (PlazaFilterChip *self)
{
  self->by_pointer = TRUE;
}

static gboolean
chip_is_on_check (PlazaFilterChip *self)
{
  return GTK_IS_CHECK_BUTTON (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->options))));
}

static gboolean
chip_begins_with (GtkWidget  *check,
                  const char *typed)
{
  const char *label = g_object_get_data (G_OBJECT (check), "label");
  g_autofree char *plain = g_str_to_ascii (label, NULL);
  g_autofree char *folded = g_utf8_casefold (label, -1);

  return g_str_has_prefix (folded, typed) || g_ascii_strncasecmp (plain, typed, strlen (typed)) == 0;
}

/* The first letters of an option lead to it. */
static gboolean
chip_take_letter (PlazaFilterChip *self,
                  guint            key)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gint64 now = g_get_monotonic_time ();
  char text[7] = "";

  if (now - self->typed_at > WORD_SECONDS * G_USEC_PER_SEC)
    g_string_truncate (self->typed, 0);
  if (!g_unichar_isgraph (letter) && !(letter == ' ' && self->typed->len > 0))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (letter, text);
  g_string_append (self->typed, text);
  self->typed_at = now;

  return plaza_filter_chip_go_to (self, self->typed->str) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
chip_key_pressed_cb (PlazaFilterChip *self,
                     guint            key,
                     guint            code,
                     GdkModifierType  modifiers)
{
  self->by_pointer = FALSE;
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && chip_take_letter (self, key))
    return GDK_EVENT_STOP;

  if (self->multiple || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !chip_is_on_check (self))
    return GDK_EVENT_PROPAGATE;

  plaza_chip_popdown (PLAZA_CHIP (self));

  return GDK_EVENT_STOP;
}

static void
chip_watch_input (PlazaFilterChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (chip_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (chip_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->options), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->options), keys);
}

static GtkPopover *
plaza_filter_chip_create_popover (PlazaChip *chip)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (chip);
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/weareallamerica/Plaza/ui/filter-popover.ui");
  g_autofree char *title = NULL;

  self->options = GTK_BOX (gtk_builder_get_object (builder, "options"));
  self->stack = GTK_STACK (gtk_builder_get_object (builder, "stack"));
  g_object_get (self, "title", &title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->options), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  chip_watch_input (self);

  return g_object_ref (GTK_POPOVER (gtk_builder_get_object (builder, "popover")));
}

/* What there is to choose may have changed since the last time. */
static void
plaza_filter_chip_opening (PlazaChip *chip)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (chip);
  GtkWidget *child;

  g_hash_table_remove_all (self->checks);
  self->any_check = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->options))) != NULL)
    gtk_box_remove (self->options, child);
  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self->stack))) != NULL &&
         child != gtk_stack_get_child_by_name (self->stack, "options"))
    gtk_stack_remove (self->stack, child);

  g_signal_emit (self, signals[POPULATE], 0);
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
plaza_filter_chip_finalize (GObject *object)
{
  PlazaFilterChip *self = PLAZA_FILTER_CHIP (object);

  g_hash_table_unref (self->checks);
  g_string_free (self->typed, TRUE);
  g_free (self->any);

  G_OBJECT_CLASS (plaza_filter_chip_parent_class)->finalize (object);
}

static void
chip_install_signals (GType type)
{
  signals[POPULATE] = g_signal_new ("populate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOGGLED] = g_signal_new ("toggled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
plaza_filter_chip_class_init (PlazaFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plaza_filter_chip_finalize;
  object_class->get_property = plaza_filter_chip_get_property;
  object_class->set_property = plaza_filter_chip_set_property;
  PLAZA_CHIP_CLASS (klass)->create_popover = plaza_filter_chip_create_popover;
  PLAZA_CHIP_CLASS (klass)->opening = plaza_filter_chip_opening;

  properties[PROP_ANY] = g_param_spec_string ("any", NULL, NULL, NULL, flags);
  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  chip_install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
plaza_filter_chip_init (PlazaFilterChip *self)
{
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->typed = g_string_new (NULL);
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
  plaza_filter_chip_add_counted (self, id, label, -1);
}

/**
 * plaza_filter_chip_add_counted:
 * @id: what the signals will name
 * @label: what the reader sees
 * @count: how many events there are of it; below 0 to say nothing of it
 *
 * To be called from a handler of "populate".
 */
void
plaza_filter_chip_add_counted (PlazaFilterChip *self,
                               const char      *id,
                               const char      *label,
                               int              count)
{
  GtkWidget *check;

  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));
  g_return_if_fail (self->options != NULL);
  g_return_if_fail (id != NULL && label != NULL);

  self->updating = TRUE;

  if (!self->multiple && self->any_check == NULL)
    {
      self->any_check = chip_add_check (self, NULL, self->any, -1);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->any_check), TRUE);
    }

  check = chip_add_check (self, id, label, count);
  if (!self->multiple)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->any_check));
  g_hash_table_insert (self->checks, g_strdup (id), check);

  self->updating = FALSE;
}

/**
 * plaza_filter_chip_add_heading:
 * @words: what the options below it are about
 *
 * To be called from a handler of "populate".
 */
void
plaza_filter_chip_add_heading (PlazaFilterChip *self,
                               const char      *words)
{
  GtkWidget *heading = gtk_label_new (words);

  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));
  g_return_if_fail (self->options != NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_set_margin_top (heading, 6);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dimmed");
  gtk_box_append (self->options, heading);
}

/**
 * plaza_filter_chip_join:
 * @id: an option
 * @other: another one
 *
 * Lets one of both be on at a time, beside the others of a list of several.
 */
void
plaza_filter_chip_join (PlazaFilterChip *self,
                        const char      *id,
                        const char      *other)
{
  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));

  gtk_check_button_set_group (g_hash_table_lookup (self->checks, id), g_hash_table_lookup (self->checks, other));
}

static void
chip_more_clicked_cb (PlazaFilterChip *self)
{
  gtk_stack_set_visible_child_name (self->stack, "more");
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * plaza_filter_chip_add_more:
 * @label: what the reader presses to see it
 * @content: another way to choose
 *
 * Puts a last row below the options, which shows @content in their place. To be
 * called from a handler of "populate".
 */
void
plaza_filter_chip_add_more (PlazaFilterChip *self,
                            const char      *label,
                            GtkWidget       *content)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));
  g_return_if_fail (self->options != NULL);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "more");
  g_signal_connect_object (button, "clicked", G_CALLBACK (chip_more_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->options, button);
  gtk_stack_add_named (self->stack, content, "more");
  gtk_stack_set_visible_child_name (self->stack, "options");
}

/**
 * plaza_filter_chip_go_to:
 * @letters: the first letters of an option, in any case
 *
 * Returns: whether the keyboard is now on the first one that begins so
 */
gboolean
plaza_filter_chip_go_to (PlazaFilterChip *self,
                         const char      *letters)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (PLAZA_IS_FILTER_CHIP (self), FALSE);
  g_return_val_if_fail (self->options != NULL, FALSE);

  folded = g_utf8_casefold (letters, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->options)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child) && chip_begins_with (child, folded))
      return gtk_widget_grab_focus (child);

  return FALSE;
}

/**
 * plaza_filter_chip_explain:
 * @id: an option
 * @words: what there is to say of it, below its label
 *
 * To be called from a handler of "populate".
 */
void
plaza_filter_chip_explain (PlazaFilterChip *self,
                           const char      *id,
                           const char      *words)
{
  GtkWidget *check, *label;

  g_return_if_fail (PLAZA_IS_FILTER_CHIP (self));
  g_return_if_fail (words != NULL);

  check = g_hash_table_lookup (self->checks, id);
  g_return_if_fail (check != NULL);

  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_set_margin_start (label, EXPLANATION_INDENT);
  gtk_widget_add_css_class (label, "facts");
  gtk_box_insert_child_after (self->options, label, check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
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
