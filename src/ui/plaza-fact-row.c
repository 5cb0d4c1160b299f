/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-fact-row.h"

#include "plaza-notice.h"

/**
 * plaza_fact_row_append:
 * @icon_name: (nullable): before the text
 * @title: the fact; plain text
 * @subtitle: (nullable): what there is to say about it; plain text
 *
 * Adds a row of a boxed list that states a fact. Its text may come from
 * anywhere: it is never read as markup, and may be as long as it likes.
 *
 * Returns: (transfer none): the row
 */
AdwActionRow *
plaza_fact_row_append (GtkListBox *list,
                       const char *icon_name,
                       const char *title,
                       const char *subtitle)
{
  GtkWidget *row;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  /* One after the other: all at once, the text would arrive while it still
   * counts as markup. */
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");

  if (icon_name != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      gtk_widget_add_css_class (icon, "dimmed");
      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }

  gtk_list_box_append (list, row);

  return ADW_ACTION_ROW (row);
}

static void
copy_clicked_cb (GtkWidget *button)
{
  plaza_notice_copy (button,
                     g_object_get_data (G_OBJECT (button), "text"),
                     g_object_get_data (G_OBJECT (button), "notice"));
}

/**
 * plaza_fact_row_add_copy:
 * @text: what goes to the clipboard
 * @tooltip: the button's name
 * @notice: what to say when it is done
 */
void
plaza_fact_row_add_copy (AdwActionRow *row,
                         const char   *text,
                         const char   *tooltip,
                         const char   *notice)
{
  GtkWidget *button;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));
  g_return_if_fail (text != NULL);

  button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (text), g_free);
  g_object_set_data_full (G_OBJECT (button), "notice", g_strdup (notice), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_clicked_cb), NULL);
  adw_action_row_add_suffix (row, button);
}
