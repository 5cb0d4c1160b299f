/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-link.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-link-rule.h"
#include "plaza-notice.h"
#include "plaza-texts.h"

/**
 * plaza_link_to_words:
 * @uri: an address
 *
 * Returns: (transfer full): @uri as one says it: "www.house.gov"
 */
char *
plaza_link_to_words (const char *uri)
{
  const char *colon = strchr (uri, ':');
  g_autofree char *words = NULL;

  if (g_str_has_prefix (uri, "tel:"))
    return plaza_link_show_telephone (uri + strlen ("tel:"));

  words = g_strdup (colon != NULL ? colon + 1 : uri);
  if (g_str_has_prefix (words, "//"))
    memmove (words, words + 2, strlen (words) - 1);
  if (g_str_has_suffix (words, "/"))
    words[strlen (words) - 1] = '\0';

  return g_steal_pointer (&words);
}

/**
 * plaza_link_for_telephone:
 * @number: a telephone number as a campaign has it
 *
 * Returns: (transfer full): its address after RFC 3966
 */
char *
plaza_link_for_telephone (const char *number)
{
  g_autofree char *plain = plaza_text_plain_digits (number);
  g_autoptr(GString) uri = g_string_new ("tel:");

  for (const char *p = plain; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || *p == '-' || (*p == '+' && p == plain))
      g_string_append_c (uri, *p);

  return g_string_free_and_steal (g_steal_pointer (&uri));
}

/**
 * plaza_link_show_telephone:
 * @number: a telephone number as a campaign has it: "+1-866-957-2612"
 *
 * Returns: (transfer full): @number as people in its country write it: "866-957-2612"
 */
char *
plaza_link_show_telephone (const char *number)
{
  return plaza_text_plain_digits (g_str_has_prefix (number, "+1-") ? number + strlen ("+1-") : number);
}

static void
link_opened_cb (GObject      *launcher,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(GtkWidget) widget = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error))
    return;
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  words = plaza_link_to_words (gtk_uri_launcher_get_uri (GTK_URI_LAUNCHER (launcher)));
  /* Translators: %s is a telephone number or the address of a web page. */
  sentence = g_strdup_printf (_("No program here opens %s. Copy it instead."), words);
  plaza_notice_show (widget, sentence);
}

/**
 * plaza_link_open:
 * @widget: what was clicked
 * @uri: where it leads; nothing happens unless plaza_link_rule_is_allowed()
 *
 * Hands @uri to the program that the reader chose for it, and says so where there is none.
 */
void
plaza_link_open (GtkWidget  *widget,
                 const char *uri)
{
  g_autoptr(GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!plaza_link_rule_is_allowed (uri))
    return;

  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           link_opened_cb, g_object_ref (widget));
}

static void
link_button_clicked_cb (GtkButton *button)
{
  plaza_link_open (GTK_WIDGET (button), gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
}

/**
 * plaza_link_button_new:
 * @uri: where it leads
 * @label: (nullable): what it says; %NULL for plaza_link_to_words()
 *
 * Returns: (transfer floating): a button that opens @uri and shows it as its tooltip
 */
GtkWidget *
plaza_link_button_new (const char *uri,
                       const char *label)
{
  g_autofree char *words = plaza_link_to_words (uri);
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label != NULL ? label : words);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content),
                                    g_str_has_prefix (uri, "tel:") ? "call-start-symbolic"
                                    : g_str_has_prefix (uri, "mailto:") ? "mail-message-new-symbolic"
                                    : "adw-external-link-symbolic");
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, uri);
  gtk_widget_add_css_class (button, "link-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : words, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (link_button_clicked_cb), NULL);

  return button;
}
