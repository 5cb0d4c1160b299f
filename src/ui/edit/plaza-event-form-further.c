/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>

#include "plaza-completion.h"
#include "plaza-event-known.h"
#include "plaza-event-values.h"
#include "plaza-parts-group.h"
#include "plaza-wording.h"

static GStrv
form_further_find_city (const char *text,
                        gpointer    row)
{
  return plaza_event_known_cities (plaza_part_row_get_draft (row), text);
}

static void
form_further_choose_city (const char *label,
                          gpointer    row)
{
  plaza_event_known_choose_city (plaza_part_row_get_draft (row), label, plaza_part_row_get_field (row, "city"),
                                 plaza_part_row_get_field (row, "state"));
}

static GtkWidget *
form_further_decorate (PlazaPartRow *row,
                       const char   *member,
                       GtkWidget    *entry)
{
  if (g_str_equal (member, "city"))
    plaza_completion_attach (entry, form_further_find_city, form_further_choose_city, row, NULL);
  /* Translators: in an empty field, of another place of an event. */
  if (g_str_equal (member, "label"))
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Ends at"));

  return entry;
}

static char *
form_further_number (guint n)
{
  /* Translators: what a screen reader calls a place of an event that is edited; %u is 1, 2, … */
  return g_strdup_printf (_("Further place %u"), n);
}

static const PlazaPartMember members[] = {
  { "label", N_("Label"), 12, FALSE },
  { "venue", N_("Venue"), 18, TRUE },
  { "address", N_("Street address"), 18, TRUE },
  { "city", N_("City"), 14, TRUE },
  { "state", N_("State"), 6, FALSE },
  { "postal_code", N_("ZIP code"), 8, FALSE },
  { "text", N_("In other words"), 18, TRUE },
  { "to_be_announced", N_("To be announced") },
  { "area_only", N_("Area only") },
  { NULL },
};

static const PlazaPartKind places = {
  PLAZA_EVENT_PLACES, N_("Further Places"), N_("Add Place"), N_("Remove Place"), form_further_number, members,
  form_further_decorate,
};

/* A march’s places are a route: it is said as it will be read. */
static void
form_further_update_cb (AdwPreferencesGroup *group)
{
  PlazaEventDraft *draft = g_object_get_data (G_OBJECT (group), "plaza-draft");
  g_autoptr(PlazaEventRecord) record = NULL;
  g_autofree char *route = NULL;
  g_autofree char *escaped = NULL;

  if (g_str_equal (plaza_draft_field_get_text (plaza_draft_get_field (PLAZA_DRAFT (draft), "kind")), "march"))
    {
      record = plaza_event_draft_compose (draft);
      route = plaza_wording_route (NULL, record);
    }

  escaped = route != NULL ? g_markup_escape_text (route, -1) : NULL;
  adw_preferences_group_set_description (group, escaped);
}

/**
 * plaza_event_form_further:
 * @draft: a #PlazaEventDraft
 *
 * Returns: (transfer floating): where else it is, in the order in which one comes there
 */
GtkWidget *
plaza_event_form_further (PlazaDraft *draft)
{
  GtkWidget *group = plaza_parts_group_new (PLAZA_EVENT_DRAFT (draft), &places);

  g_object_set_data_full (G_OBJECT (group), "plaza-draft", g_object_ref (draft), g_object_unref);
  g_signal_connect_object (draft, "changed", G_CALLBACK (form_further_update_cb), group, G_CONNECT_SWAPPED);
  form_further_update_cb (ADW_PREFERENCES_GROUP (group));

  return group;
}
