/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-hashtag.h"

#include <glib/gi18n.h>

#include "plaza-notice.h"

static void
hashtag_clicked_cb (GtkWidget  *button,
                    const char *hashtag)
{
  /* Translators: %s is a hashtag. */
  g_autofree char *sentence = g_strdup_printf (_("%s copied"), hashtag);

  plaza_notice_copy (button, hashtag, sentence);
}

/**
 * plaza_hashtag_is:
 *
 * Returns: whether @text is a hashtag and nothing else
 */
gboolean
plaza_hashtag_is (const char *text)
{
  const char *p = text + 1;

  if (text[0] != '#' || *p == '\0')
    return FALSE;

  while (g_unichar_isalnum (g_utf8_get_char (p)) || *p == '_')
    p = g_utf8_next_char (p);

  return *p == '\0';
}

/**
 * plaza_hashtag_button_new:
 * @hashtag: what the button copies
 * @label: (nullable): what stands on it; %NULL for the icon of copying
 *
 * Returns: (transfer floating): a small button
 */
GtkWidget *
plaza_hashtag_button_new (const char *hashtag,
                          const char *label)
{
  GtkWidget *button = label != NULL ? gtk_button_new_with_label (label)
                                    : gtk_button_new_from_icon_name ("edit-copy-symbolic");
  /* Translators: %s is a hashtag. */
  g_autofree char *tip = g_strdup_printf (_("Copy %s"), hashtag);

  gtk_widget_add_css_class (button, label != NULL ? "small-pill" : "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  /* What is written on it would be its spoken name otherwise. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (hashtag_clicked_cb), g_strdup (hashtag),
                         (GClosureNotify) (void (*) (void)) g_free, 0);

  return button;
}
