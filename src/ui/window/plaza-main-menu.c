/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-main-menu.h"

#include "plaza-recent.h"
#include "plaza-shortcuts.h"
#include "plaza-window-undo.h"

/* "_Open" says "Open", and "a__b" says "a_b". */
static char *
menu_without_mnemonic (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != '_' || *++text != '\0')
      g_string_append_c (plain, *text);
    else
      break;

  return g_string_free_and_steal (plain);
}

/* GTK 4.18 names the items of a menu by a label that it hides from screen readers,
 * so they have no name to speak; the same for their keys. */
static void
menu_name_items_cb (GtkWidget *widget)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_MENU_ITEM)
    {
      g_autofree char *text = NULL;
      g_autofree char *accel = NULL;
      g_autofree char *name = NULL;

      g_object_get (widget, "text", &text, "accel", &accel, NULL);
      name = menu_without_mnemonic (text != NULL ? text : "");
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      if (accel != NULL)
        plaza_shortcuts_say (widget, accel);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    menu_name_items_cb (child);
}

/* Made when it is first opened, as a start shows none. */
static void
create_menu (GtkMenuButton *button,
             gpointer       campaign)
{
  g_autoptr(GtkBuilder) builder = NULL;
  GMenu *recent = g_object_get_data (G_OBJECT (button), "recent");
  GMenu *undo = g_object_get_data (G_OBJECT (button), "undo");

  if (recent == NULL)
    {
      builder = gtk_builder_new_from_resource ("/org/weareallamerica/Plaza/ui/primary-menu.ui");
      recent = G_MENU (gtk_builder_get_object (builder, "recent"));
      undo = G_MENU (gtk_builder_get_object (builder, "undo"));
      g_object_set_data_full (G_OBJECT (button), "recent", g_object_ref (recent), g_object_unref);
      g_object_set_data_full (G_OBJECT (button), "undo", g_object_ref (undo), g_object_unref);
      gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "primary_menu")));
      g_signal_connect (gtk_menu_button_get_popover (button), "map", G_CALLBACK (menu_name_items_cb), NULL);
    }

  plaza_window_undo_list (undo, campaign);
  plaza_recent_list (recent, campaign);
}

/**
 * plaza_main_menu_attach:
 * @campaign: the one in view
 *
 * Gives @button the main menu: of the program, of what is in view, and of the
 * campaigns that were opened lately.
 */
void
plaza_main_menu_attach (GtkMenuButton *button,
                        PlazaCampaign *campaign)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  gtk_menu_button_set_create_popup_func (button, create_menu, g_object_ref (campaign), g_object_unref);
}
