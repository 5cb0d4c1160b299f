/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>

#include "plaza-completion.h"
#include "plaza-event-known.h"
#include "plaza-event-values.h"
#include "plaza-parts-group.h"

static GStrv
form_cities_find (const char *text,
                  gpointer    row)
{
  return plaza_event_known_cities (plaza_part_row_get_draft (row), text);
}

static GtkWidget *
form_cities_decorate (PlazaPartRow *row,
                      const char   *member,
                      GtkWidget    *entry)
{
  if (g_str_equal (member, "city"))
    plaza_completion_attach (entry, form_cities_find, NULL, row, NULL);
  if (g_str_equal (member, "date") || g_str_equal (member, "start"))
    /* Translators: in an empty field of another city's event: its day, or its time, is that of the first one. */
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("The same"));

  return entry;
}

static char *
form_cities_number (guint n)
{
  /* Translators: what a screen reader calls one of the cities in which an event is repeated; %u is 1, 2, … */
  return g_strdup_printf (_("Other city %u"), n);
}

static const PlazaPartMember members[] = {
  { "city", N_("City"), 18, TRUE },
  { "venue", N_("Venue"), 18, TRUE },
  { "date", N_("Date"), 12, FALSE },
  { "start", N_("Starts"), 9, FALSE },
  { NULL },
};

static const PlazaPartKind cities = {
  PLAZA_EVENT_CITIES, N_("In Other Cities, Too"), N_("Add City"), N_("Remove City"), form_cities_number, members, form_cities_decorate,
};

/**
 * plaza_event_form_cities:
 * @draft: a #PlazaEventDraft of a new event
 *
 * Returns: (transfer floating): in which other cities there is one as well
 */
GtkWidget *
plaza_event_form_cities (PlazaDraft *draft)
{
  GtkWidget *group = plaza_parts_group_new (PLAZA_EVENT_DRAFT (draft), &cities);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("One event more for each city, with all that is written here but the place."));
  return group;
}
