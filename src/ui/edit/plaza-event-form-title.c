/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-field-marks.h"
#include "plaza-field-rows.h"
#include "plaza-wording.h"

static char *
form_title_say_kind (const char *nick)
{
  int kind;

  return g_strdup (plaza_enum_from_nick (PLAZA_TYPE_KIND, nick, &kind) ? plaza_wording_kind (NULL, kind) : nick);
}

static char *
form_title_say_attendance (const char *nick)
{
  int attendance;

  return g_strdup (plaza_enum_from_nick (PLAZA_TYPE_ATTENDANCE, nick, &attendance)
                   ? plaza_wording_attendance (NULL, attendance) : nick);
}

static char *
form_title_say_status (const char *nick)
{
  int status;
  const char *words = plaza_enum_from_nick (PLAZA_TYPE_STATUS, nick, &status) ? plaza_wording_status (NULL, status) : nick;

  /* Translators: of an event of which nobody doubts that it takes place. */
  return g_strdup (words != NULL ? words : _("Takes place"));
}

static GStrv
form_title_list_nicks (GType type)
{
  GEnumClass *klass = g_type_class_ref (type);
  char **nicks = g_new0 (char *, klass->n_values + 1);

  for (guint i = 0; i < klass->n_values; i++)
    nicks[i] = g_strdup (klass->values[i].value_nick);

  g_type_class_unref (klass);
  return nicks;
}

/* The name of a file is no markup. */
static void
form_title_say_origin (AdwPreferencesGroup *group,
                       PlazaEventDraft     *draft)
{
  const char *origin = plaza_event_draft_get_origin (draft);
  g_autofree char *isolated = origin != NULL ? plaza_text_isolate (origin) : NULL;
  /* Translators: where an event came from; %s is the name of a file: "From registrations.csv". */
  g_autofree char *sentence = origin != NULL ? g_strdup_printf (_("From %s"), isolated) : NULL;
  g_autofree char *escaped = sentence != NULL ? g_markup_escape_text (sentence, -1) : NULL;

  adw_preferences_group_set_description (group, escaped);
}

/**
 * plaza_event_form_title:
 *
 * Returns: (transfer floating): the title as the organizers wrote it, and its translations
 */
GtkWidget *
plaza_event_form_title (PlazaDraft *draft)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GPtrArray *fields = plaza_draft_get_fields (draft);

  form_title_say_origin (group, PLAZA_EVENT_DRAFT (draft));
  plaza_field_rows_add_text (group, draft, "title", _("Title"));
  for (guint i = 0; i < fields->len; i++)
    {
      const char *name = plaza_draft_field_get_name (g_ptr_array_index (fields, i));
      g_autofree char *language = g_str_has_prefix (name, "titles.") ? plaza_wording_language (NULL, strchr (name, '.') + 1) : NULL;
      /* Translators: an event's title in another language; %s is that language: "Title in Spanish". */
      g_autofree char *title = language != NULL ? g_strdup_printf (_("Title in %s"), language) : NULL;

      if (title != NULL)
        adw_entry_row_add_suffix (ADW_ENTRY_ROW (plaza_field_rows_add_text (group, draft, name, title)),
                                  plaza_field_marks_new_translation (PLAZA_EVENT_DRAFT (draft), name, FALSE));
    }

  return GTK_WIDGET (group);
}

/**
 * plaza_event_form_kind:
 *
 * Returns: (transfer floating): its kind, its status, and who may come
 */
GtkWidget *
plaza_event_form_kind (PlazaDraft *draft)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  plaza_field_rows_add_choice (group, draft, "kind", _("Kind"), form_title_list_nicks (PLAZA_TYPE_KIND), form_title_say_kind);
  plaza_field_rows_add_choice (group, draft, "attendance", _("Attendance"), form_title_list_nicks (PLAZA_TYPE_ATTENDANCE),
                               form_title_say_attendance);
  plaza_field_rows_add_choice (group, draft, "status", _("Status"), form_title_list_nicks (PLAZA_TYPE_STATUS),
                               form_title_say_status);

  return GTK_WIDGET (group);
}
