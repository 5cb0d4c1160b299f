/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-layout-switch.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-notice.h"
#include "plaza-shortcuts.h"

/* How the events are shown: three toggles where there is room for list and map,
 * one button where there is not. */

typedef struct
{
  const char *icon;
  const char *words;
} Choice;

static const Choice choices[] = {
  [PLAZA_LAYOUT_LIST] = { "plaza-list-symbolic", N_("List") },
  [PLAZA_LAYOUT_BOTH] = { "plaza-both-symbolic", N_("List and Map") },
  [PLAZA_LAYOUT_MAP] = { "plaza-map-symbolic", N_("Map") },
};

/* What goes wrong is said on the page that @widget is on. */
static void
switch_choose (GtkWidget   *widget,
               PlazaOpened *opened,
               PlazaLayout  layout)
{
  g_autoptr(GError) error = NULL;

  if (!plaza_opened_choose_layout (opened, layout, &error))
    plaza_notice_show (widget, error->message);
}

/**
 * plaza_layout_switch_toggle:
 * @widget: on whose page is said what went wrong
 *
 * Shows the map, beside the list if there is room, or takes it away.
 */
void
plaza_layout_switch_toggle (GtkWidget   *widget,
                            PlazaOpened *opened)
{
  g_return_if_fail (PLAZA_IS_OPENED (opened));

  if (plaza_opened_get_layout (opened) != PLAZA_LAYOUT_LIST)
    switch_choose (widget, opened, PLAZA_LAYOUT_LIST);
  else
    switch_choose (widget, opened, plaza_opened_get_wide (opened) ? PLAZA_LAYOUT_BOTH : PLAZA_LAYOUT_MAP);
}

static void
switch_toggled_cb (AdwToggleGroup *group,
                   GParamSpec     *pspec,
                   PlazaOpened    *opened)
{
  guint layout = adw_toggle_group_get_active (group);

  if (layout < G_N_ELEMENTS (choices) && layout != plaza_opened_get_layout (opened))
    switch_choose (GTK_WIDGET (group), opened, layout);
}

static void
layout_changed_cb (AdwToggleGroup *group,
                   GParamSpec     *pspec,
                   PlazaOpened    *opened)
{
  adw_toggle_group_set_active (group, plaza_opened_get_layout (opened));
}

/**
 * plaza_layout_switch_new:
 *
 * Returns: (transfer floating): toggles for a header bar
 */
GtkWidget *
plaza_layout_switch_new (PlazaOpened *opened)
{
  GtkWidget *group = adw_toggle_group_new ();

  g_return_val_if_fail (PLAZA_IS_OPENED (opened), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_icon_name (toggle, choices[i].icon);
      adw_toggle_set_tooltip (toggle, _(choices[i].words));
      adw_toggle_group_add (ADW_TOGGLE_GROUP (group), toggle);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How the events are shown"), -1);
  plaza_shortcuts_say (group, plaza_shortcuts_find ("win.toggle-map"));
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (group), plaza_opened_get_layout (opened));
  g_signal_connect_object (group, "notify::active", G_CALLBACK (switch_toggled_cb), opened, 0);
  g_signal_connect_object (opened, "notify::layout", G_CALLBACK (layout_changed_cb), group, G_CONNECT_SWAPPED);

  return group;
}

static void
switch_pill_clicked_cb (GtkWidget   *pill,
                        PlazaOpened *opened)
{
  plaza_layout_switch_toggle (pill, opened);
}

/* It says where it leads. */
static void
switch_update_pill_cb (GtkButton *pill)
{
  PlazaOpened *opened = g_object_get_data (G_OBJECT (pill), "opened");
  const Choice *choice = &choices[plaza_opened_get_layout (opened) == PLAZA_LAYOUT_MAP ? PLAZA_LAYOUT_LIST
                                                                                             : PLAZA_LAYOUT_MAP];
  AdwButtonContent *content = ADW_BUTTON_CONTENT (gtk_button_get_child (pill));

  adw_button_content_set_icon_name (content, choice->icon);
  adw_button_content_set_label (content, _(choice->words));
}

/**
 * plaza_layout_pill_new:
 *
 * Returns: (transfer floating): a button that lies over the list
 */
GtkWidget *
plaza_layout_pill_new (PlazaOpened *opened)
{
  GtkWidget *pill = gtk_button_new ();

  g_return_val_if_fail (PLAZA_IS_OPENED (opened), NULL);

  g_object_set_data_full (G_OBJECT (pill), "opened", g_object_ref (opened), g_object_unref);
  gtk_button_set_child (GTK_BUTTON (pill), adw_button_content_new ());
  gtk_widget_add_css_class (pill, "pill");
  gtk_widget_add_css_class (pill, "layout-pill");
  gtk_widget_set_halign (pill, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (pill, GTK_ALIGN_END);
  g_signal_connect_object (pill, "clicked", G_CALLBACK (switch_pill_clicked_cb), opened, 0);
  g_signal_connect_object (opened, "notify::layout", G_CALLBACK (switch_update_pill_cb), pill, G_CONNECT_SWAPPED);
  switch_update_pill_cb (GTK_BUTTON (pill));
  plaza_shortcuts_say (pill, plaza_shortcuts_find ("win.toggle-map"));

  return pill;
}
