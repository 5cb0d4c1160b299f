/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-order-bar.h"

#include <glib/gi18n.h>

#include "plaza-filter.h"
#include "plaza-painted.h"
#include "plaza-shortcuts.h"
#include "plaza-tip.h"

/* The line above the list: how many events there are, and in which order. With
 * a place there are three orders, for which a narrow pane has a menu; a tight one
 * always has it. */
struct _PlazaOrderBar
{
  AdwBreakpointBin  parent_instance;

  PlazaAsked       *asked;
  GtkLabel         *count;
  GtkWidget        *print;
  GtkWidget        *add;      /* what adds one, and what chooses several; made when the first frame is there */
  AdwToggleGroup   *toggles;
  AdwToggle        *nearest;  /* only while there is a place */
  GMenuModel       *orders;
  GMenuModel       *orders_anywhere; /* those that need no place */
  GtkWidget        *menu;     /* made when first wanted */
  gboolean          narrow;
  gboolean          tight;    /* so narrow, in large text, that there is no room for toggles */
  gboolean          updating;
  guint             look;     /* the tick that looks whether there is room */
};

G_DEFINE_FINAL_TYPE (PlazaOrderBar, plaza_order_bar, ADW_TYPE_BREAKPOINT_BIN)

typedef enum
{
  PROP_ORDER = 1,
  PROP_NARROW,
} PlazaOrderBarProperty;

static GParamSpec *properties[PROP_NARROW + 1];

static gboolean
order_bar_has_near (PlazaOrderBar *self)
{
  return plaza_asked_get_near (self->asked) != NULL;
}

static void order_bar_update_add (PlazaOrderBar *self);

static char *
order_bar_describe_count (PlazaAsked *asked)
{
  guint n = plaza_asked_get_n_events (asked);
  gboolean others = plaza_asked_has_filter (asked, PLAZA_FILTER_REVIEW);
  guint all = plaza_campaign_count_events (plaza_asked_get_campaign (asked),
                                           others ? PLAZA_REVIEW_CHOICE_ALL : PLAZA_REVIEW_CHOICE_APPROVED);

  if (plaza_asked_get_filtered (asked))
    /* Translators: how many of all the events the filters leave. */
    return g_strdup_printf (ngettext ("%1$u of %2$u event", "%1$u of %2$u events", all), n, all);

  return g_strdup_printf (ngettext ("%u event", "%u events", n), n);
}

static void
order_bar_update_count_cb (PlazaOrderBar *self)
{
  g_autofree char *count = order_bar_describe_count (self->asked);
  g_autofree char *words = NULL;

  /* Where the order cannot be seen, it is said, if there is room: the headings say how near. */
  if (self->narrow && !self->tight && plaza_asked_get_order (self->asked) == PLAZA_EVENT_ORDER_DISTANCE)
    /* Translators: %s is how many: “37 events”, “12 of 37 events”. */
    words = g_strdup_printf (_("%s, nearest first"), count);

  gtk_label_set_label (self->count, words != NULL ? words : count);
  order_bar_update_add (self);
}

static void
order_bar_update_nearest (PlazaOrderBar *self)
{
  if (order_bar_has_near (self) && self->nearest == NULL)
    {
      self->nearest = adw_toggle_new ();
      adw_toggle_set_name (self->nearest, "distance");
      adw_toggle_set_label (self->nearest, _("Nearest"));
      adw_toggle_group_add (self->toggles, self->nearest);
    }
  else if (!order_bar_has_near (self) && self->nearest != NULL)
    {
      adw_toggle_group_remove (self->toggles, self->nearest);
      self->nearest = NULL;
    }
}

static void
order_bar_ensure_menu (PlazaOrderBar *self)
{
  if (self->menu != NULL)
    return;

  self->menu = g_object_new (GTK_TYPE_MENU_BUTTON,
                             "icon-name", "view-sort-descending-symbolic",
                             "tooltip-text", _("Order of the Events"),
                             NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Order of the Events"), -1);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_add_css_class (self->menu, "circular");
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->count))), self->menu);
}

static gboolean
order_bar_has_room (PlazaOrderBar *self)
{
  int natural;

  gtk_widget_measure (adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (self)), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &natural, NULL, NULL);
  return natural <= gtk_widget_get_width (GTK_WIDGET (self));
}

/* Where there is no room for it, Ctrl+N and the main menu do the same. */
static void
order_bar_update_add (PlazaOrderBar *self)
{
  gboolean has_room;

  if (self->add == NULL)
    return;

  gtk_widget_set_visible (self->add, !self->narrow);
  has_room = !self->narrow && order_bar_has_room (self);
  gtk_widget_set_visible (self->add, has_room);
  gtk_widget_set_hexpand (self->print, !has_room);
}

static gboolean
order_bar_look_cb (GtkWidget     *widget,
                   GdkFrameClock *clock,
                   gpointer       data)
{
  PlazaOrderBar *self = PLAZA_ORDER_BAR (widget);

  self->look = 0;
  order_bar_update_add (self);
  return G_SOURCE_REMOVE;
}

static GtkWidget *
order_bar_append_button (PlazaOrderBar *self,
                         const char    *icon,
                         const char    *name,
                         const char    *action)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "action-name", action, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  plaza_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self->add), button);

  return button;
}

static void
order_bar_make_add_cb (GtkWidget *widget)
{
  PlazaOrderBar *self = PLAZA_ORDER_BAR (widget);
  GtkWidget *button;

  if (self->add != NULL)
    return;

  self->add = g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, "halign", GTK_ALIGN_START, "spacing", 6, NULL);
  button = order_bar_append_button (self, "list-add-symbolic", _("New Event"), "win.new-event");
  plaza_shortcuts_say (button, plaza_shortcuts_find ("win.new-event"));
  order_bar_append_button (self, "selection-mode-symbolic", _("Choose Several Events"), "win.choose-several");
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->print)), self->add, self->print);
  order_bar_update_add (self);
}

static void
order_bar_update_cb (PlazaOrderBar *self)
{
  g_autofree char *order = NULL;
  gboolean in_menu = self->tight || (self->narrow && order_bar_has_near (self));

  g_object_get (self->asked, "order", &order, NULL);
  self->updating = TRUE;
  order_bar_update_nearest (self);
  adw_toggle_group_set_active_name (self->toggles, order);
  self->updating = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->toggles), !in_menu);
  if (in_menu)
    order_bar_ensure_menu (self);
  if (self->menu != NULL)
    {
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), order_bar_has_near (self) ? self->orders : self->orders_anywhere);
      gtk_widget_set_visible (self->menu, in_menu);
    }
  order_bar_update_count_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
toggled_cb (PlazaOrderBar *self)
{
  if (!self->updating && self->asked != NULL)
    g_object_set (self->asked, "order", adw_toggle_group_get_active_name (self->toggles), NULL);
}

static void
order_bar_set_narrow (PlazaOrderBar *self,
                      gboolean       narrow,
                      gboolean       tight)
{
  self->narrow = narrow;
  self->tight = tight;
  if (self->asked != NULL)
    order_bar_update_cb (self);
  order_bar_update_add (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
narrow_cb (PlazaOrderBar *self)
{
  order_bar_set_narrow (self, TRUE, FALSE);
}

static void
tight_cb (PlazaOrderBar *self)
{
  order_bar_set_narrow (self, TRUE, TRUE);
}

static void
wide_cb (PlazaOrderBar *self)
{
  order_bar_set_narrow (self, FALSE, FALSE);
}

static void
plaza_order_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PlazaOrderBar *self = PLAZA_ORDER_BAR (object);

  switch ((PlazaOrderBarProperty) prop_id)
    {
    case PROP_ORDER:
      if (self->asked != NULL)
        g_object_get_property (G_OBJECT (self->asked), "order", value);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_order_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PlazaOrderBar *self = PLAZA_ORDER_BAR (object);

  if (prop_id != PROP_ORDER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (self->asked != NULL)
    g_object_set_property (G_OBJECT (self->asked), "order", value);
}

/* The words are longer in another language, or in larger text. */
static void
plaza_order_bar_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  PlazaOrderBar *self = PLAZA_ORDER_BAR (widget);

  GTK_WIDGET_CLASS (plaza_order_bar_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->look == 0 && self->add != NULL && gtk_widget_get_visible (self->add) && !order_bar_has_room (self))
    self->look = gtk_widget_add_tick_callback (widget, order_bar_look_cb, NULL, NULL);
}

static void
plaza_order_bar_dispose (GObject *object)
{
  PlazaOrderBar *self = PLAZA_ORDER_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_ORDER_BAR);
  g_clear_object (&self->asked);

  G_OBJECT_CLASS (plaza_order_bar_parent_class)->dispose (object);
}

static void
plaza_order_bar_class_init (PlazaOrderBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_order_bar_dispose;
  object_class->get_property = plaza_order_bar_get_property;
  object_class->set_property = plaza_order_bar_set_property;
  widget_class->size_allocate = plaza_order_bar_size_allocate;

  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_install_property_action (widget_class, "bar.order", "order");

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/order-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaOrderBar, count);
  gtk_widget_class_bind_template_child (widget_class, PlazaOrderBar, print);
  gtk_widget_class_bind_template_child (widget_class, PlazaOrderBar, toggles);
  gtk_widget_class_bind_template_child (widget_class, PlazaOrderBar, orders);
  gtk_widget_class_bind_template_child (widget_class, PlazaOrderBar, orders_anywhere);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, tight_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
plaza_order_bar_init (PlazaOrderBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_tip_set (self->print, _("Print This List"));
}

/**
 * plaza_order_bar_set_asked:
 *
 * To be called once, before the bar is shown.
 */
void
plaza_order_bar_set_asked (PlazaOrderBar *self,
                           PlazaAsked    *asked)
{
  const char * const changes[] = { "notify::order", "notify::has-near" };

  g_return_if_fail (PLAZA_IS_ORDER_BAR (self));
  g_return_if_fail (PLAZA_IS_ASKED (asked));

  if (!g_set_object (&self->asked, asked))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (asked, changes[i], G_CALLBACK (order_bar_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (asked, "notify::n-events", G_CALLBACK (order_bar_update_count_cb), self, G_CONNECT_SWAPPED);
  plaza_painted_then (GTK_WIDGET (self), order_bar_make_add_cb);
  order_bar_update_cb (self);
}

/**
 * plaza_order_bar_describe:
 *
 * Returns: (transfer full): what became of the list, for who does not see it:
 *   "3 of 37 events, nearest to 48188 first"
 */
char *
plaza_order_bar_describe (PlazaOrderBar *self)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (PLAZA_IS_ORDER_BAR (self), NULL);

  count = order_bar_describe_count (self->asked);
  switch (plaza_asked_get_order (self->asked))
    {
    case PLAZA_EVENT_ORDER_DISTANCE:
      /* Translators: %1$s is how many: “37 events”, %2$s a place: “48188”. */
      return g_strdup_printf (_("%1$s, nearest to %2$s first"), count, plaza_asked_get_near (self->asked)->label);
    case PLAZA_EVENT_ORDER_DAY:
      /* Translators: %s is how many: “37 events”. */
      return g_strdup_printf (_("%s, by day"), count);
    case PLAZA_EVENT_ORDER_STATE:
    default:
      /* Translators: %s is how many: “37 events”. The order is by state of the union. */
      return g_strdup_printf (_("%s, by state"), count);
    }
}
