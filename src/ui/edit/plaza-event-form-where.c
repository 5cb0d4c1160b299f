/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>

#include "plaza-completion.h"
#include "plaza-event-known.h"
#include "plaza-field-rows.h"
#include "plaza-pin-row.h"

static GStrv
form_where_find_city (const char *text,
                      gpointer    draft)
{
  return plaza_event_known_cities (draft, text);
}

static void
form_where_choose_city (const char *label,
                        gpointer    draft)
{
  plaza_event_known_choose_city (draft, label, plaza_draft_get_field (draft, "place.city"),
                                 plaza_draft_get_field (draft, "place.state"));
}

/**
 * plaza_event_form_where:
 *
 * Returns: (transfer floating): where it is, as far as that is known
 */
GtkWidget *
plaza_event_form_where (PlazaDraft *draft)
{
  AdwPreferencesGroup *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Where"), NULL);

  plaza_field_rows_add_switch (group, draft, "place.to_be_announced", _("To be announced"), NULL);
  plaza_field_rows_add_text (group, draft, "place.venue", _("Venue"));
  plaza_field_rows_add_text (group, draft, "place.address", _("Street address"));
  plaza_completion_attach (plaza_field_rows_add_text (group, draft, "place.city", _("City")), form_where_find_city,
                           form_where_choose_city, g_object_ref (draft), g_object_unref);
  plaza_field_rows_add_text (group, draft, "place.state", _("State"));
  plaza_field_rows_add_text (group, draft, "place.postal_code", _("ZIP code"));
  plaza_field_rows_add_text (group, draft, "place.text", _("In other words"));
  adw_preferences_group_add (group, plaza_pin_row_new (PLAZA_EVENT_DRAFT (draft)));
  plaza_field_rows_add_switch (group, draft, "place.area_only", _("Area only"),
                               _("Venue and street stay out of everything public."));
  plaza_field_rows_add_switch (group, draft, "online", _("Online"), _("One can take part at the web address, alone or also."));

  return GTK_WIDGET (group);
}
