/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>

#include "plaza-field-rows.h"
#include "plaza-pill.h"
#include "plaza-wording.h"

/* It is missing where another language has one. */
static void
form_details_update_cb (GtkWidget *pill)
{
  PlazaDraft *draft = g_object_get_data (G_OBJECT (pill), "plaza-draft");
  const char *own = g_object_get_data (G_OBJECT (pill), "plaza-name");
  GPtrArray *fields = plaza_draft_get_fields (draft);
  gboolean others = FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (g_str_has_prefix (plaza_draft_field_get_name (field), "details.") && *plaza_draft_field_get_text (field) != '\0')
        others |= !g_str_equal (plaza_draft_field_get_name (field), own);
    }

  gtk_widget_set_visible (pill, others && *plaza_draft_field_get_text (plaza_draft_get_field (draft, own)) == '\0');
}

/**
 * plaza_event_form_details:
 * @language: a content language
 *
 * Returns: (transfer floating): what else there is to say of it, in that language
 */
GtkWidget *
plaza_event_form_details (PlazaDraft *draft,
                          const char *language)
{
  g_autofree char *name = g_strdup_printf ("details.%s", language);
  g_autofree char *words = plaza_wording_language (NULL, language);
  /* Translators: what there is to say of an event beside its facts; %s is a language: "Details in Spanish". */
  g_autofree char *title = g_strdup_printf (_("Details in %s"), words);
  AdwPreferencesGroup *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
  GtkWidget *pill = plaza_pill_new (_("Translation missing"), NULL, PLAZA_PILL_ATTENTION);

  g_object_set_data_full (G_OBJECT (pill), "plaza-draft", g_object_ref (draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (pill), "plaza-name", g_strdup (name), g_free);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  g_signal_connect_object (draft, "changed", G_CALLBACK (form_details_update_cb), pill, G_CONNECT_SWAPPED);
  form_details_update_cb (pill);
  adw_preferences_group_set_header_suffix (group, pill);
  plaza_field_rows_add_prose (group, draft, name, title);

  return GTK_WIDGET (group);
}
