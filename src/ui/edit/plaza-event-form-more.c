/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>

#include "plaza-event-known.h"
#include "plaza-lines-group.h"
#include "plaza-field-rows.h"

/**
 * plaza_event_form_people:
 *
 * Returns: (transfer floating): whom it is for: languages, what makes it accessible, whom it addresses
 */
GtkWidget *
plaza_event_form_people (PlazaDraft *draft)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  AdwPreferencesGroup *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Languages"), NULL);

  plaza_field_rows_add_text (group, draft, "languages", _("Spoken or interpreted there"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (group));
  gtk_box_append (GTK_BOX (box), plaza_lines_group_new (plaza_draft_get_field (draft, "access"), _("Access"),
                                                       /* Translators: what makes an event accessible: "Access 1". */
                                                       _("Access"), _("Add Item"), NULL, plaza_draft_get_campaign (draft)));
  gtk_box_append (GTK_BOX (box), plaza_lines_group_new (plaza_draft_get_field (draft, "officials"), _("Officials"),
                                                        _("Official"), _("Add Official"),
                                                        plaza_event_known_officials, plaza_draft_get_campaign (draft)));

  return box;
}

/**
 * plaza_event_form_more:
 *
 * Returns: (transfer floating): its links, and what the staff keep for themselves
 */
GtkWidget *
plaza_event_form_more (PlazaDraft *draft)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  AdwPreferencesGroup *links = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("On the Web"), NULL);
  AdwPreferencesGroup *confirmed = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *note = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Staff’s Note"),
                                            "description", _("It stays in this file and is never printed or sent."), NULL);

  plaza_field_rows_add_text (links, draft, "web_address", _("Web address"));
  plaza_field_rows_add_text (links, draft, "hashtag", _("Hashtag of its own"));
  plaza_field_rows_add_text (confirmed, draft, "confirmed_on", _("Organizer confirmed on"));
  plaza_field_rows_add_prose (note, draft, "note", _("Staff’s Note"), NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (links));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (confirmed));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (note));

  return box;
}
