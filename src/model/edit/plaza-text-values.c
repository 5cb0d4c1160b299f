/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-values.h"

#include <string.h>

#include "plaza-event-typed.h"
#include "plaza-text-known.h"
#include "plaza-wording.h"

static const PlazaField *
text_values_find (const PlazaRecordType *type,
                  const char            *name)
{
  gsize length = strcspn (name, ".");

  for (guint i = 0; i < type->n_fields; i++)
    if (strncmp (type->fields[i].name, name, length) == 0 && type->fields[i].name[length] == '\0')
      return &type->fields[i];

  g_return_val_if_reached (NULL);
}

static gboolean
text_values_is_day (const char *name)
{
  return g_str_equal (name, "as_of") || g_str_equal (name, "check_on");
}

static char *
text_values_read_numbers (GArray *numbers)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? ", " : "", g_array_index (numbers, int, i));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * plaza_text_values_numbers:
 * @text: "110000, 50000"
 * @numbers: (element-type int): where they are added
 *
 * Returns: whether @text has whole numbers and nothing else
 */
gboolean
plaza_text_values_numbers (const char *text,
                           GArray     *numbers)
{
  g_auto(GStrv) items = g_strsplit_set (text, ",;", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      guint64 number;
      int value;

      if (*g_strstrip (items[i]) == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (items[i], 10, 0, G_MAXINT, &number, NULL))
        return FALSE;

      value = (int) number;
      g_array_append_val (numbers, value);
    }

  return TRUE;
}

/**
 * plaza_text_values_read:
 * @name: a draft's field: "bodies.es", "source"
 *
 * Returns: (transfer full) (nullable): what @record has there, as it is typed
 */
char *
plaza_text_values_read (PlazaCampaign         *campaign,
                        const PlazaRecordType *type,
                        gconstpointer          record,
                        const char            *name)
{
  const PlazaField *field = text_values_find (type, name);
  gpointer at = plaza_field_at (field, record);

  switch ((int) field->type)
    {
    case PLAZA_FIELD_STRING:
      if (text_values_is_day (name) && *(char **) at != NULL)
        return plaza_wording_day_long (NULL, *(char **) at);
      return g_strdup (*(char **) at);
    case PLAZA_FIELD_NUMBER:
      return plaza_field_is_empty (field, record) ? NULL : g_strdup_printf ("%d", *(int *) at);
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      return field->type == PLAZA_FIELD_ENUM_OR_NULL && *(int *) at == field->unknown
             ? NULL : g_strdup (plaza_enum_to_nick (field->enum_type (), *(int *) at));
    case PLAZA_FIELD_LIST:
      return plaza_text_known_is_named (name) ? plaza_text_known_to_names (campaign, name, *(GStrv *) at)
                                              : g_strjoinv ("\n", *(GStrv *) at);
    case PLAZA_FIELD_NUMBERS:
      return text_values_read_numbers (*(GArray **) at);
    case PLAZA_FIELD_TEXTS:
      return g_strdup (plaza_texts_get_exact (*(PlazaTexts **) at, strchr (name, '.') + 1));
    default:
      g_return_val_if_reached (NULL);
    }
}

static GStrv
text_values_write_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (builder, lines[i]);

  return g_strv_builder_end (builder);
}

static void
text_values_write_number (const PlazaField *field,
                          int              *at,
                          const char       *text)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));

  *at = plaza_text_values_numbers (text, numbers) && numbers->len > 0 ? g_array_index (numbers, int, 0) : field->unknown;
}

/* Nothing instead of an empty text; in a text of many lines, spaces at the start may mean something. */
static char *
text_values_clean (const char *text)
{
  g_autofree char *clean = g_strchomp (g_strdup (text));

  if (strchr (clean, '\n') == NULL)
    g_strchug (clean);
  return clean[strspn (clean, " \t\n")] != '\0' ? g_steal_pointer (&clean) : NULL;
}

/**
 * plaza_text_values_write:
 * @record: one that nobody else has
 * @name: a draft's field
 * @text: what was typed there, and is in order
 */
void
plaza_text_values_write (PlazaCampaign         *campaign,
                         const PlazaRecordType *type,
                         gpointer               record,
                         const char            *name,
                         const char            *text)
{
  const PlazaField *field = text_values_find (type, name);
  gpointer at = plaza_field_at (field, record);
  g_autofree char *clean = text_values_clean (text);

  switch ((int) field->type)
    {
    case PLAZA_FIELD_STRING:
      g_free (*(char **) at);
      *(char **) at = clean != NULL && text_values_is_day (name)
                      ? plaza_event_typed_day (clean, plaza_campaign_get_record (campaign)->day, NULL) : g_steal_pointer (&clean);
      break;
    case PLAZA_FIELD_NUMBER:
      text_values_write_number (field, at, text);
      break;
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      if (!plaza_enum_from_nick (field->enum_type (), text, at))
        *(int *) at = field->unknown;
      break;
    case PLAZA_FIELD_LIST:
      g_strfreev (*(GStrv *) at);
      *(GStrv *) at = plaza_text_known_is_named (name) ? plaza_text_known_to_ids (campaign, name, text, NULL)
                                                       : text_values_write_lines (text);
      break;
    case PLAZA_FIELD_NUMBERS:
      g_array_set_size (*(GArray **) at, 0);
      plaza_text_values_numbers (text, *(GArray **) at);
      break;
    case PLAZA_FIELD_TEXTS:
      plaza_texts_set (*(PlazaTexts **) at, strchr (name, '.') + 1, clean);
      break;
    default:
      g_return_if_reached ();
    }
}
