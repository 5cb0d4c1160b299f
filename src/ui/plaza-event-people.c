/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-people.h"

#include <glib/gi18n.h>

#include "plaza-fact-row.h"
#include "plaza-link.h"
#include "plaza-wording.h"

#define AVATAR_SIZE 34

/**
 * plaza_event_people_fill_organizations:
 * @list: emptied first
 *
 * Adds the lead organizations, numbered: their order is a fact.
 */
void
plaza_event_people_fill_organizations (GtkListBox             *list,
                                       const PlazaEventRecord *record)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (record != NULL);

  gtk_list_box_remove_all (list);

  for (guint i = 0; record->lead_organizations[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      GtkWidget *label = gtk_label_new (number);
      AdwActionRow *row = plaza_fact_row_append (list, NULL, record->lead_organizations[i], NULL);

      gtk_label_set_width_chars (GTK_LABEL (label), 2);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_prefix (row, label);
    }

  if (record->lead_organizations[0] == NULL)
    plaza_fact_row_append (list, NULL, _("No organization given"), NULL);
}

static void
link_clicked_cb (GtkWidget *button)
{
  plaza_link_open (button, g_object_get_data (G_OBJECT (button), "uri"));
}

static void
add_link (AdwActionRow *row,
          const char   *icon_name,
          const char   *uri,
          const char   *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (uri), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (link_clicked_cb), NULL);
  adw_action_row_add_suffix (row, button);
}

static void
add_email (AdwActionRow *row,
           const char   *address)
{
  g_autofree char *escaped = g_uri_escape_string (address, "@", FALSE);
  g_autofree char *uri = g_strconcat ("mailto:", escaped, NULL);
  g_autofree char *name = NULL;

  /* Translators: %s is an e-mail address. */
  name = g_strdup_printf (_("Write to %s"), address);
  plaza_fact_row_add_copy (row, address, _("Copy E-Mail Address"), _("E-mail address copied"));
  add_link (row, "plaza-mail-symbolic", uri, name);
}

static void
add_telephone (AdwActionRow *row,
               const char   *number)
{
  g_autofree char *uri = plaza_link_for_telephone (number);
  g_autofree char *shown = plaza_link_show_telephone (number);
  g_autofree char *name = NULL;

  /* Translators: %s is a telephone number. */
  name = g_strdup_printf (_("Call %s"), shown);
  plaza_fact_row_add_copy (row, shown, _("Copy Telephone Number"), _("Telephone number copied"));
  add_link (row, "plaza-telephone-symbolic", uri, name);
}

static void
append_name (GtkListBox             *list,
             const PlazaEventRecord *record)
{
  const char *email = record->contact_emails[0];
  const char *name = record->contact_name != NULL ? record->contact_name : email;
  GtkWidget *avatar;
  AdwActionRow *row;

  if (name == NULL)
    return;

  row = plaza_fact_row_append (list, NULL, name,
                               email == NULL ? _("No e-mail address given")
                               : name != email ? email
                               : NULL);
  avatar = adw_avatar_new (AVATAR_SIZE, name, TRUE);
  gtk_widget_add_css_class (avatar, "plain");
  adw_action_row_add_prefix (row, avatar);
  if (email != NULL)
    add_email (row, email);
}

/**
 * plaza_event_people_fill_contact:
 * @list: emptied first
 *
 * Adds the lead contact with the first e-mail address, then what other ways
 * there are to reach them.
 */
void
plaza_event_people_fill_contact (GtkListBox             *list,
                                 const PlazaEventRecord *record)
{
  GStrv emails, telephones;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (record != NULL);

  gtk_list_box_remove_all (list);
  emails = record->contact_emails;
  telephones = record->contact_telephones;
  append_name (list, record);

  for (guint i = 1; emails[0] != NULL && emails[i] != NULL; i++)
    add_email (plaza_fact_row_append (list, "plaza-mail-symbolic", emails[i], NULL), emails[i]);

  for (guint i = 0; telephones[i] != NULL; i++)
    {
      g_autofree char *shown = plaza_link_show_telephone (telephones[i]);

      add_telephone (plaza_fact_row_append (list, "plaza-telephone-symbolic", shown, NULL),
                     telephones[i]);
    }

  if (gtk_list_box_get_row_at_index (list, 0) == NULL)
    plaza_fact_row_append (list, "avatar-default-symbolic", _("No contact given"), NULL);
}

/**
 * plaza_event_people_fill_members:
 * @list: emptied first
 *
 * Adds the members of Congress whom the event addresses.
 *
 * Returns: whether there are any
 */
gboolean
plaza_event_people_fill_members (GtkListBox             *list,
                                 PlazaCampaign          *campaign,
                                 const PlazaEventRecord *record)
{
  g_autoptr(GPtrArray) members = NULL;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), FALSE);
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  gtk_list_box_remove_all (list);
  members = plaza_campaign_list_members (campaign, record);

  for (guint i = 0; i < members->len; i++)
    {
      const PlazaMember *member = g_ptr_array_index (members, i);
      g_autofree char *name = plaza_wording_member (member);

      plaza_fact_row_append (list, "plaza-member-symbolic", name,
                             plaza_wording_state (NULL, member->state));
    }

  return members->len > 0;
}
