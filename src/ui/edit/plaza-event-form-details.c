/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>

#include "plaza-field-marks.h"
#include "plaza-field-rows.h"
#include "plaza-wording.h"

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

  adw_preferences_group_set_header_suffix (group, plaza_field_marks_new_translation (PLAZA_EVENT_DRAFT (draft), name, TRUE));
  plaza_field_rows_add_prose (group, draft, name, title, language);

  return GTK_WIDGET (group);
}
