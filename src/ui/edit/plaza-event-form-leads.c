/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>

#include "plaza-event-known.h"
#include "plaza-lines-group.h"
#include "plaza-field-rows.h"

/**
 * plaza_event_form_leads:
 *
 * Returns: (transfer floating): who holds it, in order, and whom to ask
 */
GtkWidget *
plaza_event_form_leads (PlazaDraft *draft)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  AdwPreferencesGroup *contact = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Lead Contact"), NULL);

  gtk_box_append (GTK_BOX (box), plaza_lines_group_new (plaza_draft_get_field (draft, "lead_organizations"),
                                                       _("Lead Organizations"), _("Organization"), _("Add Organization"),
                                                        plaza_event_known_organizations, plaza_draft_get_campaign (draft)));
  plaza_field_rows_add_text (contact, draft, "lead_contact.name", _("Name"));
  plaza_field_rows_add_text (contact, draft, "lead_contact.emails", _("E-mail addresses"));
  plaza_field_rows_add_text (contact, draft, "lead_contact.telephones", _("Telephones"));
  plaza_field_rows_add_switch (contact, draft, "lead_contact.published", _("Published"),
                               _("Name and e-mail may go into what is for the public; telephones never do."));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (contact));

  return box;
}
