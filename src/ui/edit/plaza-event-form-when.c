/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-field-rows.h"
#include "plaza-slot-row.h"
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

/* A row that stays keeps what has the keyboard. */
static GtkWidget *
form_when_take_row (GPtrArray       *former,
                    PlazaEventDraft *draft,
                    const char      *slot)
{
  for (guint i = 0; i < former->len; i++)
    if (g_str_equal (plaza_slot_row_get_slot (g_ptr_array_index (former, i)), slot))
      return g_object_ref (g_ptr_array_index (former, i));

  return g_object_ref_sink (plaza_slot_row_new (draft, slot));
}

static void
form_when_free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static void
form_when_follow_cb (AdwPreferencesGroup *group)
{
  PlazaEventDraft *draft = g_object_get_data (G_OBJECT (group), "plaza-draft");
  g_autoptr(GPtrArray) former = g_object_steal_data (G_OBJECT (group), "plaza-rows");
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) slots = plaza_event_draft_get_slots (draft);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (group));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint n = g_strv_length (slots);

  for (guint i = 0; former != NULL && i < former->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (former, i));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = form_when_take_row (former != NULL ? former : rows, draft, slots[i]);

      g_ptr_array_add (rows, row);
      plaza_slot_row_set_position (PLAZA_SLOT_ROW (row), i, n);
      adw_preferences_group_add (group, row);
    }

  g_object_set_data_full (G_OBJECT (group), "plaza-rows", rows, form_when_free_rows);
  /* What was removed has no window any more. */
  if (focus != NULL && gtk_widget_get_root (focus) == root && gtk_widget_get_sensitive (focus))
    gtk_widget_grab_focus (focus);
  else if (focus != NULL && gtk_widget_get_root (focus) != root && rows->len > 0)
    gtk_widget_child_focus (g_ptr_array_index (rows, rows->len - 1), GTK_DIR_TAB_FORWARD);
}

static void
form_when_added_cb (AdwPreferencesGroup *group)
{
  PlazaEventDraft *draft = g_object_get_data (G_OBJECT (group), "plaza-draft");
  g_autofree char *slot = plaza_event_draft_add_slot (draft);
  GPtrArray *rows = g_object_get_data (G_OBJECT (group), "plaza-rows");

  gtk_widget_child_focus (g_ptr_array_index (rows, rows->len - 1), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
form_when_make_add (AdwPreferencesGroup *group)
{
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("Add Timeslot"), NULL);
  GtkWidget *add = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (add), content);
  gtk_widget_add_css_class (add, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add Timeslot"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (form_when_added_cb), group, G_CONNECT_SWAPPED);

  return add;
}

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
  AdwPreferencesGroup *slots = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("When"), NULL);
  AdwPreferencesGroup *zone = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  g_object_set_data_full (G_OBJECT (slots), "plaza-draft", g_object_ref (draft), g_object_unref);
  adw_preferences_group_set_header_suffix (slots, form_when_make_add (slots));
  g_signal_connect_object (plaza_draft_get_field (draft, "timeslots"), "notify::text", G_CALLBACK (form_when_follow_cb),
                           slots, G_CONNECT_SWAPPED);
  form_when_follow_cb (slots);
  form_when_add_zone (zone, draft);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (slots));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (zone));

  return box;
}
