/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-chip.h"

#include <glib/gi18n.h>

#include "plaza-tip.h"

typedef struct
{
  GtkWidget     *box;
  GtkMenuButton *menu;
  GtkLabel      *label;
  GtkButton     *clear;
  char          *title;
  char          *icon_name;
  guint          n_chosen;
  GtkWidget     *icon;      /* before the label; NULL for none */
  gboolean       stands_in; /* the icon for the title, where the chip is compact */
  gboolean       compact;
} PlazaChipPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlazaChip, plaza_chip, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_ICON_NAME,
} PlazaChipProperty;

static GParamSpec *properties[PROP_ICON_NAME + 1];

enum
{
  CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PlazaChipPrivate *
chip_get_private (gpointer self)
{
  return plaza_chip_get_instance_private (PLAZA_CHIP (self));
}

static void
chip_opening_cb (GtkMenuButton *menu,
                 gpointer       data)
{
  PlazaChipClass *klass = PLAZA_CHIP_GET_CLASS (data);

  if (gtk_menu_button_get_popover (menu) == NULL)
    {
      g_autoptr(GtkPopover) popover = klass->create_popover (data);

      gtk_menu_button_set_popover (menu, GTK_WIDGET (popover));
    }

  if (klass->opening != NULL)
    klass->opening (data);
}

static void
clear_clicked_cb (PlazaChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (chip_get_private (self)->menu));
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
chip_add_icon (PlazaChipPrivate *priv)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr(GtkWidget) label = g_object_ref (GTK_WIDGET (priv->label));

  gtk_menu_button_set_child (priv->menu, NULL);
  priv->icon = gtk_image_new_from_icon_name (priv->icon_name);
  gtk_box_append (GTK_BOX (box), priv->icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_menu_button_set_child (priv->menu, box);
}

static void
plaza_chip_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  PlazaChipPrivate *priv = chip_get_private (object);

  switch ((PlazaChipProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, priv->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_chip_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  PlazaChipPrivate *priv = chip_get_private (object);

  switch ((PlazaChipProperty) prop_id)
    {
    case PROP_TITLE:
      priv->title = g_value_dup_string (value);
      break;
    case PROP_ICON_NAME:
      priv->icon_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_chip_constructed (GObject *object)
{
  PlazaChipPrivate *priv = chip_get_private (object);

  G_OBJECT_CLASS (plaza_chip_parent_class)->constructed (object);

  if (priv->icon_name != NULL)
    chip_add_icon (priv);
  plaza_chip_set_label (PLAZA_CHIP (object), NULL);
}

static void
plaza_chip_dispose (GObject *object)
{
  /* The template gives up the child that AdwBin would take away once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_CHIP);

  G_OBJECT_CLASS (plaza_chip_parent_class)->dispose (object);
}

static void
plaza_chip_finalize (GObject *object)
{
  PlazaChipPrivate *priv = chip_get_private (object);

  g_free (priv->title);
  g_free (priv->icon_name);

  G_OBJECT_CLASS (plaza_chip_parent_class)->finalize (object);
}

static void
plaza_chip_class_init (PlazaChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = plaza_chip_constructed;
  object_class->dispose = plaza_chip_dispose;
  object_class->finalize = plaza_chip_finalize;
  object_class->get_property = plaza_chip_get_property;
  object_class->set_property = plaza_chip_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/chip.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PlazaChip, box);
  gtk_widget_class_bind_template_child_private (widget_class, PlazaChip, menu);
  gtk_widget_class_bind_template_child_private (widget_class, PlazaChip, label);
  gtk_widget_class_bind_template_child_private (widget_class, PlazaChip, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
plaza_chip_init (PlazaChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (chip_get_private (self)->menu, chip_opening_cb, self, NULL);
}

/* What it says, and of what. The button inside is labelled by the menu button, and
 * that by all that its opened list says, unless it has a name of its own. */
static void
chip_name_menu (PlazaChipPrivate *priv,
                const char       *label)
{
  g_autofree char *name = NULL;

  if (label == NULL || (priv->icon_name != NULL && !priv->stands_in))
    name = g_strdup (label != NULL ? label : priv->title);
  else
    /* Translators: a filter and what is chosen: "State: Michigan". */
    name = g_strdup_printf (_("%1$s: %2$s"), priv->title, label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Beside a choice, and where there is room for the title, it would say nothing. */
static void
chip_show_icon (PlazaChipPrivate *priv)
{
  if (!priv->stands_in)
    return;

  gtk_widget_set_visible (priv->icon, priv->n_chosen == 0 && priv->compact);
  gtk_widget_set_visible (GTK_WIDGET (priv->label), priv->n_chosen > 0 || !priv->compact);
}

/**
 * plaza_chip_set_label:
 * @label: (nullable): what is chosen, or %NULL where nothing is
 *
 * Says what is chosen, and tints the chip while something is.
 */
void
plaza_chip_set_label (PlazaChip  *self,
                      const char *label)
{
  PlazaChipPrivate *priv;
  g_autofree char *clear_name = NULL;

  g_return_if_fail (PLAZA_IS_CHIP (self));

  priv = chip_get_private (self);
  priv->n_chosen = label != NULL;
  gtk_label_set_max_width_chars (priv->label, -1);
  gtk_label_set_label (priv->label, label != NULL ? label : priv->title);
  chip_show_icon (priv);
  chip_name_menu (priv, label);
  gtk_menu_button_set_always_show_arrow (priv->menu, label == NULL && priv->icon_name == NULL);

  if (label == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (priv->clear), FALSE);
      gtk_widget_remove_css_class (priv->box, "chosen");
      return;
    }

  gtk_widget_add_css_class (priv->box, "chosen");
  /* Translators: a button that takes a filter away; %s is what the list is filtered by. */
  clear_name = g_strdup_printf (_("Clear “%s”"), label);
  /* Before it is visible: then GTK does not look where the pointer is (plaza_tip_set()). */
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->clear), clear_name);
  gtk_widget_set_visible (GTK_WIDGET (priv->clear), TRUE);
}

/**
 * plaza_chip_shorten:
 * @words: what is enough beside the chip's symbol
 *
 * Shows @words instead of the label, which stays its name, until the next plaza_chip_set_label().
 */
void
plaza_chip_shorten (PlazaChip  *self,
                    const char *words)
{
  g_return_if_fail (PLAZA_IS_CHIP (self));

  gtk_label_set_label (chip_get_private (self)->label, words);
}

/**
 * plaza_chip_set_compact:
 *
 * Whether its icon, if it has one, stands for its title while nothing is chosen.
 */
void
plaza_chip_set_compact (PlazaChip *self,
                        gboolean   compact)
{
  PlazaChipPrivate *priv;

  g_return_if_fail (PLAZA_IS_CHIP (self));

  priv = chip_get_private (self);
  if (priv->icon == NULL)
    return;

  priv->compact = compact;
  if (!priv->stands_in)
    plaza_tip_set (GTK_WIDGET (priv->menu), priv->title);
  priv->stands_in = TRUE;
  chip_show_icon (priv);
}

/**
 * plaza_chip_set_n_chosen:
 *
 * To be called after plaza_chip_set_label() where the label stands for several filters.
 */
void
plaza_chip_set_n_chosen (PlazaChip *self,
                         guint      n_chosen)
{
  g_return_if_fail (PLAZA_IS_CHIP (self));

  chip_get_private (self)->n_chosen = n_chosen;
}

/**
 * plaza_chip_get_n_chosen:
 *
 * Returns: how many filters it stands for; 0 where nothing is chosen
 */
guint
plaza_chip_get_n_chosen (PlazaChip *self)
{
  g_return_val_if_fail (PLAZA_IS_CHIP (self), 0);

  return chip_get_private (self)->n_chosen;
}

/**
 * plaza_chip_set_offer:
 * @words: what the chip could be about; as wide as its title, longer ones are cut
 * @name: the same as a sentence, for who does not see it
 *
 * Shows an offer instead of the title, until the next plaza_chip_set_label().
 */
void
plaza_chip_set_offer (PlazaChip  *self,
                      const char *words,
                      const char *name)
{
  PlazaChipPrivate *priv;

  g_return_if_fail (PLAZA_IS_CHIP (self));
  g_return_if_fail (words != NULL && name != NULL);

  priv = chip_get_private (self);
  gtk_label_set_max_width_chars (priv->label, g_utf8_strlen (priv->title, -1) + 2);
  gtk_label_set_label (priv->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
plaza_chip_popup (PlazaChip *self)
{
  g_return_if_fail (PLAZA_IS_CHIP (self));

  gtk_menu_button_popup (chip_get_private (self)->menu);
}

void
plaza_chip_popdown (PlazaChip *self)
{
  g_return_if_fail (PLAZA_IS_CHIP (self));

  gtk_menu_button_popdown (chip_get_private (self)->menu);
}
