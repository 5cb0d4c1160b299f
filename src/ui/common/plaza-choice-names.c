/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-choice-names.h"

static void
choice_names_bind_cb (GtkListItemFactory *factory,
                      GtkListItem        *item)
{
  gtk_list_item_set_accessible_label (item, gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * plaza_choice_names_attach:
 * @row: one of strings, with the factory that it was made with
 *
 * libadwaita 1.7 shows the choices of a row by labels alone: a screen reader that follows the keyboard through the open
 * list finds items without a name. Here they get it.
 */
void
plaza_choice_names_attach (AdwComboRow *row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (adw_combo_row_get_factory (row), "bind", G_CALLBACK (choice_names_bind_cb), NULL);
}
