/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-rows.h"

#include <glib/gi18n.h>

#include "plaza-accent.h"
#include "plaza-campaign-typed.h"
#include "plaza-day-calendar.h"
#include "plaza-field-rows.h"
#include "plaza-legible.h"
#include "plaza-lines-group.h"
#include "plaza-reading.h"
#include "plaza-relative-day.h"
#include "plaza-timeslot.h"
#include "plaza-tip.h"
#include "plaza-wording-languages.h"
#include "plaza-wording.h"

/* White words on each can be read by everybody: 7:1. */
static const struct { const char *accent, *name; } swatches[] = {
  { "#7a3894", N_("Purple") }, { "#1d5490", N_("Blue") }, { "#0f5c60", N_("Teal") }, { "#2a6130", N_("Green") },
  { "#86330f", N_("Rust") }, { "#8c1d5b", N_("Berry") }, { "#4b4a52", N_("Gray") },
};

static PlazaDraftField *
rows_field_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "plaza-rows-field");
}

static void
rows_set_field (GtkWidget       *widget,
                PlazaDraftField *field)
{
  g_object_set_data_full (G_OBJECT (widget), "plaza-rows-field", g_object_ref (field), g_object_unref);
}

static void
rows_day_chosen_cb (GtkWidget  *button,
                    const char *date)
{
  g_autofree char *words = plaza_wording_days (NULL, date, date);

  plaza_draft_field_set_text (rows_field_of (button), words);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

static void
rows_open_calendar_cb (GtkMenuButton *button,
                       gpointer       draft)
{
  const char *day = plaza_draft_field_get_text (plaza_draft_get_field (draft, "day"));
  g_autofree char *first = plaza_campaign_typed_day (day);
  g_autofree char *typed = plaza_campaign_typed_last_day (plaza_draft_field_get_text (rows_field_of (GTK_WIDGET (button))), day);
  g_autofree char *today = plaza_reading_today ();
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (PlazaDayCount));
  GtkWidget *calendar = plaza_day_calendar_new (days, typed != NULL ? typed : first != NULL ? first : today);
  GtkWidget *popover = gtk_popover_new ();

  g_signal_connect_object (calendar, "chosen", G_CALLBACK (rows_day_chosen_cb), button, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

/* "In 50 days": whoever slips by a year sees it. */
static void
rows_update_distance_cb (GtkLabel *label)
{
  PlazaDraftField *field = rows_field_of (GTK_WIDGET (label));
  g_autofree char *day = plaza_campaign_typed_day (plaza_draft_field_get_text (field));
  g_autofree char *today = plaza_reading_today ();
  GDate date;
  g_autofree char *words = plaza_date_parse (today, &date) ? plaza_relative_day (day, &date) : NULL;

  gtk_label_set_text (label, words != NULL ? words : "");
}

/* Adds a row in which a day is typed, or chosen in a calendar. @beside: (nullable): what is said of it */
static void
rows_add_day (AdwPreferencesGroup *group,
              PlazaDraft          *draft,
              const char          *name,
              const char          *title,
              GtkWidget           *beside,
              const char          *choose)
{
  PlazaDraftField *field = plaza_draft_get_field (draft, name);
  GtkWidget *row = plaza_field_rows_add_text (group, draft, name, title);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "plaza-events-symbolic", "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  rows_set_field (button, field);
  plaza_tip_set (button, choose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, choose, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), rows_open_calendar_cb, draft, NULL);
  if (beside != NULL)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), beside);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

/**
 * plaza_campaign_rows_add_days:
 * @draft: has fields "day" and "last_day"
 *
 * Adds where they are typed or chosen in a calendar.
 */
void
plaza_campaign_rows_add_days (AdwPreferencesGroup *group,
                              PlazaDraft          *draft)
{
  PlazaDraftField *field = plaza_draft_get_field (draft, "day");
  GtkWidget *distance = gtk_label_new (NULL);

  gtk_widget_add_css_class (distance, "facts");
  rows_set_field (distance, field);
  g_signal_connect_object (field, "notify::text", G_CALLBACK (rows_update_distance_cb), distance, G_CONNECT_SWAPPED);
  rows_update_distance_cb (GTK_LABEL (distance));
  rows_add_day (group, draft, "day", _("Day"), distance, _("Choose the Day"));
  rows_add_day (group, draft, "last_day", _("Last Day, If Any"), NULL, _("Choose the Last Day"));
}

static void
rows_swatch_toggled_cb (GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    plaza_draft_field_set_text (rows_field_of (GTK_WIDGET (button)), g_object_get_data (G_OBJECT (button), "plaza-accent-of"));
}

static void
rows_update_swatch_cb (GtkToggleButton *button)
{
  const char *accent = g_object_get_data (G_OBJECT (button), "plaza-accent-of");
  const char *text = plaza_draft_field_get_text (rows_field_of (GTK_WIDGET (button)));

  gtk_toggle_button_set_active (button, g_ascii_strcasecmp (text, accent) == 0);
}

static GtkWidget *
rows_create_swatch (PlazaDraftField *field,
                    guint            i)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  plaza_accent_apply (button, swatches[i].accent);
  plaza_tip_set (button, _(swatches[i].name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(swatches[i].name), -1);
  g_object_set_data (G_OBJECT (button), "plaza-accent-of", (gpointer) swatches[i].accent);
  rows_set_field (button, field);
  g_signal_connect_object (field, "notify::text", G_CALLBACK (rows_update_swatch_cb), button, G_CONNECT_SWAPPED);
  rows_update_swatch_cb (GTK_TOGGLE_BUTTON (button));
  g_signal_connect (button, "toggled", G_CALLBACK (rows_swatch_toggled_cb), NULL);
  return button;
}

static GtkWidget *
rows_create_swatches (PlazaDraftField *field)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 12, "margin-start", 12, "margin-end", 12,
                                 "margin-top", 12, "margin-bottom", 12, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Accents"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (swatches); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), rows_create_swatch (field, i));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* The nearest accent that will do, for whoever wants it. */
static void
rows_update_nearest_cb (GtkWidget *row)
{
  g_autofree char *nearest = plaza_legible_nearest (plaza_draft_field_get_text (rows_field_of (row)));
  /* Translators: %s is a color like #7a3894. */
  g_autofree char *title = nearest != NULL ? g_strdup_printf (_("Use %s"), nearest) : NULL;

  gtk_widget_set_visible (row, nearest != NULL);
  if (title != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
rows_nearest_activated_cb (GtkWidget *row)
{
  PlazaDraftField *field = rows_field_of (row);
  g_autofree char *nearest = plaza_legible_nearest (plaza_draft_field_get_text (field));

  gtk_widget_child_focus (gtk_widget_get_parent (row), GTK_DIR_TAB_BACKWARD);
  if (nearest != NULL)
    plaza_draft_field_set_text (field, nearest);
}

/**
 * plaza_campaign_rows_add_accent:
 * @draft: has a field "accent"
 *
 * Adds some colors that will do, and where any other is typed. Where white words on it could not be read, the nearest
 * that will do is offered.
 */
void
plaza_campaign_rows_add_accent (AdwPreferencesGroup *group,
                                PlazaDraft          *draft)
{
  PlazaDraftField *field = plaza_draft_get_field (draft, "accent");
  GtkWidget *nearest = adw_button_row_new ();

  plaza_field_rows_add_text (group, draft, "accent", C_("accent", "Color"));
  rows_set_field (nearest, field);
  g_signal_connect_object (field, "notify::text", G_CALLBACK (rows_update_nearest_cb), nearest, G_CONNECT_SWAPPED);
  g_signal_connect (nearest, "activated", G_CALLBACK (rows_nearest_activated_cb), NULL);
  rows_update_nearest_cb (nearest);
  adw_preferences_group_add (group, nearest);
  adw_preferences_group_add (group, rows_create_swatches (field));
}

static GStrv
rows_list_languages (PlazaCampaign *campaign)
{
  return plaza_wording_list_languages ();
}

/**
 * plaza_campaign_rows_languages:
 * @draft: has a field "languages", a line for each
 *
 * Returns: (transfer floating): where they are chosen, put in order and taken away
 */
GtkWidget *
plaza_campaign_rows_languages (PlazaDraft *draft)
{
  GtkWidget *group = plaza_lines_group_new (plaza_draft_get_field (draft, "languages"), _("Languages"), _("Language"),
                                            _("Add Language"), rows_list_languages, plaza_draft_get_campaign (draft));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Texts are written in the first; the others are translations of it."));
  return group;
}
