/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-menu-names.h"

#include "plaza-shortcuts.h"

/* "_Open" says "Open", and "a__b" says "a_b". */
static char *
menu_names_without_mnemonic (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != '_' || *++text != '\0')
      g_string_append_c (plain, *text);
    else
      break;

  return g_string_free_and_steal (plain);
}

static void
menu_names_say_cb (GtkWidget *widget)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_MENU_ITEM)
    {
      g_autofree char *text = NULL;
      g_autofree char *accel = NULL;
      g_autofree char *name = NULL;

      g_object_get (widget, "text", &text, "accel", &accel, NULL);
      name = menu_names_without_mnemonic (text != NULL ? text : "");
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      if (accel != NULL)
        plaza_shortcuts_say (widget, accel);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    menu_names_say_cb (child);
}

/**
 * plaza_menu_names_attach:
 * @button: one that has its menu now
 *
 * GTK 4.18 names the items of a menu by a label that it hides from screen readers, so they have no name to speak; the
 * same for their keys. Here they get both whenever the menu opens.
 */
void
plaza_menu_names_attach (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  g_signal_connect (gtk_menu_button_get_popover (button), "map", G_CALLBACK (menu_names_say_cb), NULL);
}
