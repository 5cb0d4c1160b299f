/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-people.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-fact-row.h"
#include "plaza-link.h"
#include "plaza-wording.h"

#define AVATAR_SIZE 32

static GtkWidget *
people_organization_new (int         number,
                         const char *name)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *before = g_object_new (GTK_TYPE_LABEL, "label", text, "width-chars", 2, "xalign", 1.0f,
                                    "valign", GTK_ALIGN_BASELINE_FILL, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, "hexpand", TRUE, "valign", GTK_ALIGN_BASELINE_FILL, NULL);

  gtk_widget_add_css_class (before, "fact-note");
  gtk_widget_add_css_class (before, "numeric");
  gtk_box_append (GTK_BOX (line), before);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

/* One row holds them all: a row each would push out of sight what people look for. */
static GtkWidget *
people_organizations_new (GStrv organizations)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *spoken = g_strjoinv (", ", organizations);

  for (int i = 0; organizations[i] != NULL; i++)
    gtk_box_append (GTK_BOX (lines), people_organization_new (i + 1, organizations[i]));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "fact-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

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
  GStrv organizations;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (record != NULL);

  organizations = record->lead_organizations;
  gtk_list_box_remove_all (list);

  if (organizations[0] == NULL)
    plaza_fact_row_append (list, NULL, _("No organization given"), NULL);
  else if (organizations[1] == NULL)
    plaza_fact_row_append (list, NULL, organizations[0], NULL);
  else
    gtk_list_box_append (list, people_organizations_new (organizations));
}

static void
people_link_clicked_cb (GtkWidget *button)
{
  plaza_link_open (button, g_object_get_data (G_OBJECT (button), "uri"));
}

static void
people_add_link (PlazaFactRow *row,
                 const char   *icon_name,
                 const char   *uri,
                 const char   *name)
{
  GtkWidget *button = plaza_fact_row_add_button (row, icon_name, name);

  g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (uri), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (people_link_clicked_cb), NULL);
}

static void
people_add_email (PlazaFactRow *row,
                  const char   *address)
{
  g_autofree char *escaped = g_uri_escape_string (address, "@", FALSE);
  g_autofree char *uri = g_strconcat ("mailto:", escaped, NULL);
  g_autofree char *name = NULL;

  /* Translators: %s is an e-mail address. */
  name = g_strdup_printf (_("Write to %s"), address);
  plaza_fact_row_add_copy (row, address, _("Copy E-Mail Address"), _("E-mail address copied"));
  people_add_link (row, "plaza-mail-symbolic", uri, name);
}

static void
people_add_telephone (PlazaFactRow *row,
                      const char   *number)
{
  g_autofree char *uri = plaza_link_for_telephone (number);
  g_autofree char *shown = plaza_link_show_telephone (number);
  g_autofree char *name = NULL;

  /* Translators: %s is a telephone number. */
  name = g_strdup_printf (_("Call %s"), shown);
  plaza_fact_row_add_copy (row, shown, _("Copy Telephone Number"), _("Telephone number copied"));
  people_add_link (row, "plaza-telephone-symbolic", uri, name);
}

static void
people_append_name (GtkListBox             *list,
                    const PlazaEventRecord *record)
{
  const char *email = record->contact_emails[0];
  const char *name = record->contact_name != NULL ? record->contact_name : email;
  g_autofree char *directed = NULL;
  GtkWidget *avatar;
  PlazaFactRow *row;

  if (name == NULL)
    return;

  /* Some write a name and how to reach it as one text. */
  directed = plaza_text_fact (name, plaza_words_are_rtl (NULL));
  row = plaza_fact_row_append (list, NULL, directed,
                               email == NULL ? _("No e-mail address given")
                               : name != email ? email
                               : NULL);
  avatar = adw_avatar_new (AVATAR_SIZE, name, TRUE);
  gtk_widget_add_css_class (avatar, "plain");
  plaza_fact_row_add_prefix (row, avatar);
  if (email != NULL)
    people_add_email (row, email);
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
  people_append_name (list, record);

  for (guint i = 1; emails[0] != NULL && emails[i] != NULL; i++)
    people_add_email (plaza_fact_row_append (list, "plaza-mail-symbolic", emails[i], NULL), emails[i]);

  for (guint i = 0; telephones[i] != NULL; i++)
    {
      g_autofree char *shown = plaza_link_show_telephone (telephones[i]);

      people_add_telephone (plaza_fact_row_append (list, "plaza-telephone-symbolic", shown, NULL),
                            telephones[i]);
    }

  if (!record->contact_published && gtk_list_box_get_row_at_index (list, 0) != NULL)
    plaza_fact_row_append (list, "plaza-lock-symbolic", _("Not published"),
                           _("Only those who work on the campaign see this contact."));

  if (gtk_list_box_get_row_at_index (list, 0) == NULL)
    plaza_fact_row_append (list, "avatar-default-symbolic", _("No contact given"), NULL);
}

/**
 * plaza_event_people_fill_officials:
 * @list: emptied first
 *
 * Adds the officials whom the event addresses.
 *
 * Returns: whether there are any
 */
gboolean
plaza_event_people_fill_officials (GtkListBox             *list,
                                   PlazaCampaign          *campaign,
                                   const PlazaEventRecord *record)
{
  g_autoptr(GPtrArray) officials = NULL;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), FALSE);
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  gtk_list_box_remove_all (list);
  officials = plaza_campaign_list_officials (campaign, record);

  for (guint i = 0; i < officials->len; i++)
    {
      const PlazaOfficial *official = g_ptr_array_index (officials, i);
      g_autofree char *name = plaza_wording_official (official);
      g_autoptr(GString) where = g_string_new (plaza_wording_state (NULL, official->state));
      PlazaFactRow *row;

      if (official->district != NULL && official->name != NULL)
        plaza_text_append (where, " · ", official->district);
      row = plaza_fact_row_append (list, "plaza-member-symbolic", name, where->len > 0 ? where->str : NULL);
      if (official->accounts[0] != NULL)
        plaza_fact_row_add_copy (row, official->accounts[0], _("Copy Handle"), _("Handle copied"));
    }

  return officials->len > 0;
}
