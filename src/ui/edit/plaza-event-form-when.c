/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-day-calendar.h"
#include "plaza-event-typed.h"
#include "plaza-event-values.h"
#include "plaza-field-rows.h"
#include "plaza-parts-group.h"
#include "plaza-tip.h"
#include "plaza-wording.h"

/* The zones of the states and territories (IANA time zone database, zone1970.tab): first those that most people live in. */
static const char * const zones[] = {
  "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
  "Pacific/Honolulu", "America/Puerto_Rico", "America/St_Thomas", "Pacific/Guam", "Pacific/Saipan", "Pacific/Pago_Pago",
  "America/Detroit", "America/Kentucky/Louisville", "America/Kentucky/Monticello", "America/Indiana/Indianapolis",
  "America/Indiana/Vincennes", "America/Indiana/Winamac", "America/Indiana/Marengo", "America/Indiana/Petersburg",
  "America/Indiana/Vevay", "America/Indiana/Tell_City", "America/Indiana/Knox", "America/Menominee",
  "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/North_Dakota/Beulah", "America/Boise",
  "America/Juneau", "America/Sitka", "America/Metlakatla", "America/Yakutat", "America/Nome", "America/Adak",
};

#define N_MAIN 12

static char *
form_when_say_zone (const char *zone)
{
  const char *name = plaza_wording_zone_long (NULL, zone);
  const char *slash = strrchr (zone, '/');
  g_autofree char *city = g_strdup (slash != NULL ? slash + 1 : zone);

  if (*zone == '\0')
    return g_strdup (_("Not known"));
  for (guint i = 0; i < N_MAIN && name != NULL; i++)
    if (g_str_equal (zones[i], zone))
      return g_strdup (name);

  g_strdelimit (city, "_", ' ');
  /* Translators: a time zone in words, and the city by which it is known: "Eastern Time (Detroit)". */
  return name != NULL ? g_strdup_printf (_("%1$s (%2$s)"), name, city) : g_steal_pointer (&city);
}

static void
form_when_list_zone (GStrvBuilder *builder,
                     const char   *zone)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_equal (zones[i], zone))
      return;

  g_strv_builder_add (builder, zone);
}

static void
form_when_add_zone (AdwPreferencesGroup *group,
                    PlazaDraft          *draft)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, "");
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    g_strv_builder_add (builder, zones[i]);
  if (*plaza_draft_field_get_text (plaza_draft_get_field (draft, "zone")) != '\0')
    form_when_list_zone (builder, plaza_draft_field_get_text (plaza_draft_get_field (draft, "zone")));
  plaza_field_rows_add_choice (group, draft, "zone", _("Time zone"), g_strv_builder_end (builder), form_when_say_zone);
}

static void
form_when_chosen_cb (PlazaPartRow *row,
                     const char   *date,
                     GtkWidget    *calendar)
{
  g_autofree char *words = plaza_wording_day_long (NULL, date);

  plaza_draft_field_set_text (plaza_part_row_get_field (row, "date"), words);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER)));
}

/* Made when it is opened, at the day that is typed. */
static void
form_when_open_calendar_cb (GtkMenuButton *button,
                            gpointer       row)
{
  PlazaDraft *draft = PLAZA_DRAFT (plaza_part_row_get_draft (row));
  const char *day = plaza_campaign_get_record (plaza_draft_get_campaign (draft))->day;
  g_autofree char *typed = plaza_event_typed_day (plaza_draft_field_get_text (plaza_part_row_get_field (row, "date")), day, NULL);
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (PlazaDayCount));
  GtkWidget *calendar = plaza_day_calendar_new (days, typed != NULL ? typed : day);
  GtkWidget *popover = gtk_popover_new ();

  g_signal_connect_object (calendar, "chosen", G_CALLBACK (form_when_chosen_cb), row, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

/* Beside the date there is a calendar. */
static GtkWidget *
form_when_decorate (PlazaPartRow *row,
                    const char   *member,
                    GtkWidget    *entry)
{
  GtkWidget *line, *button;

  if (!g_str_equal (member, "date"))
    return entry;

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "plaza-events-symbolic", NULL);
  plaza_tip_set (button, _("Choose the Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose the Day"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), form_when_open_calendar_cb, row, NULL);
  gtk_widget_add_css_class (line, "linked");
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (GTK_BOX (line), button);

  return line;
}

static char *
form_when_number (guint n)
{
  /* Translators: what a screen reader calls a part of an event that is edited; %u is 1, 2, … */
  return g_strdup_printf (_("Timeslot %u"), n);
}

static const PlazaPartMember members[] = {
  { "label", N_("Label"), 14, TRUE },
  { "date", N_("Date"), 14, TRUE },
  { "start", N_("Starts"), 9, FALSE },
  { "end", N_("Ends"), 9, FALSE },
  { NULL },
};

static const PlazaPartKind slots = {
  PLAZA_EVENT_SLOTS, N_("When"), N_("Add Timeslot"), N_("Remove Timeslot"), form_when_number, members, form_when_decorate,
};

/**
 * plaza_event_form_when:
 * @draft: a #PlazaEventDraft
 *
 * Returns: (transfer floating): its timeslots and their zone
 */
GtkWidget *
plaza_event_form_when (PlazaDraft *draft)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  AdwPreferencesGroup *zone = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  gtk_box_append (GTK_BOX (box), plaza_parts_group_new (PLAZA_EVENT_DRAFT (draft), &slots));
  form_when_add_zone (zone, draft);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (zone));

  return box;
}
