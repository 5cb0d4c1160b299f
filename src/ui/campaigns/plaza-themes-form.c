/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-themes-form.h"

#include <glib/gi18n.h>

#include "plaza-field-problem-row.h"
#include "plaza-field-rows.h"
#include "plaza-tip.h"
#include "plaza-wording.h"

/* The themes under which facts stand: a group for each, with a row for each language. */

static guint
themes_form_count (GtkWidget *form)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static PlazaCampaignDraft *
themes_form_get_draft (GtkWidget *form)
{
  return g_object_get_data (G_OBJECT (form), "plaza-draft");
}

static void
themes_form_remove_cb (GtkWidget *group,
                       GtkWidget *button)
{
  GtkWidget *form = gtk_widget_get_parent (group);

  gtk_widget_child_focus (form, GTK_DIR_TAB_BACKWARD);
  plaza_campaign_draft_drop_theme (themes_form_get_draft (form), g_object_get_data (G_OBJECT (group), "plaza-key"));
  gtk_box_remove (GTK_BOX (form), group);
}

static GtkWidget *
themes_form_create_remove (GtkWidget *group)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  plaza_tip_set (button, _("Remove Theme"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove Theme"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (themes_form_remove_cb), group, G_CONNECT_SWAPPED);
  return button;
}

/* Returns: its first row */
static GtkWidget *
themes_form_add_group (GtkWidget  *form,
                       const char *key)
{
  PlazaCampaignDraft *draft = themes_form_get_draft (form);
  GStrv languages = plaza_campaign_get_record (plaza_draft_get_campaign (PLAZA_DRAFT (draft)))->languages;
  /* Translators: one of the themes under which facts stand; %u is 1, 2, … */
  g_autofree char *heading = g_strdup_printf (_("Theme %u"), themes_form_count (form));
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", heading, NULL);
  GtkWidget *first = NULL;

  g_object_set_data_full (G_OBJECT (group), "plaza-key", g_strdup (key), g_free);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = plaza_campaign_draft_theme_field (key, languages[i]);
      g_autofree char *language = plaza_wording_language (NULL, languages[i]);
      /* Translators: what a theme of facts is called; %s is a language: "Theme in Spanish". */
      g_autofree char *title = g_strdup_printf (_("Theme in %s"), language);
      GtkWidget *row;

      if (plaza_draft_get_field (PLAZA_DRAFT (draft), name) == NULL)
        continue;

      row = plaza_field_rows_add_text (ADW_PREFERENCES_GROUP (group), PLAZA_DRAFT (draft), name, title);
      if (first == NULL)
        adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), themes_form_create_remove (group));
      first = first != NULL ? first : row;
    }

  gtk_box_append (GTK_BOX (form), group);
  return first;
}

static void
themes_form_added_cb (GtkWidget *form)
{
  g_autofree char *key = plaza_campaign_draft_add_theme (themes_form_get_draft (form));
  GtkWidget *row = themes_form_add_group (form, key);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static GtkWidget *
themes_form_create_head (GtkWidget  *form,
                         PlazaDraft *draft)
{
  GtkWidget *head = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Themes of Facts"),
                                  "description", _("What facts stand under among the talking points."), NULL);
  GtkWidget *add = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("Add Theme"), "start-icon-name", "list-add-symbolic", NULL);

  g_signal_connect_object (add, "activated", G_CALLBACK (themes_form_added_cb), form, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (head), plaza_field_problem_row_new (plaza_draft_get_field (draft, "themes"), NULL));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (head), add);
  return head;
}

/**
 * plaza_themes_form_new:
 *
 * Returns: (transfer floating): the themes of facts, which can be called otherwise, added and taken away
 */
GtkWidget *
plaza_themes_form_new (PlazaCampaignDraft *draft)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_auto(GStrv) keys = plaza_campaign_draft_get_themes (draft);

  g_object_set_data_full (G_OBJECT (form), "plaza-draft", g_object_ref (draft), g_object_unref);
  gtk_box_append (GTK_BOX (form), themes_form_create_head (form, PLAZA_DRAFT (draft)));
  for (guint i = 0; keys[i] != NULL; i++)
    themes_form_add_group (form, keys[i]);
  return form;
}
