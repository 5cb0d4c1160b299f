/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-main-menu.h"

#include "plaza-menu-names.h"
#include "plaza-recent.h"
#include "plaza-window-undo.h"

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
      plaza_menu_names_attach (button);
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
