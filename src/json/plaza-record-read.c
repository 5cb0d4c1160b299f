/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-record-json-private.h"

#include "plaza-timeslot.h"

/* For the room. */
gboolean
plaza_json_read_string (JsonNode  *node,
                        char     **value)
{
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;

  g_set_str (value, json_node_get_string (node));
  return TRUE;
}

static gboolean
read_number (JsonNode *node,
             int      *value)
{
  gint64 number;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  number = json_node_get_int (node);
  *value = (int) CLAMP (number, G_MININT, G_MAXINT);
  return number == *value;
}

static gboolean
read_real (JsonNode *node,
              double   *value)
{
  GType type = json_node_get_value_type (node);

  *value = json_node_get_double (node);
  return type == G_TYPE_DOUBLE || type == G_TYPE_INT64;
}

static gboolean
read_clock (JsonNode *node,
            int      *minutes)
{
  return json_node_get_value_type (node) == G_TYPE_STRING && plaza_clock_parse (json_node_get_string (node), minutes);
}

static gboolean
read_enum (const PlazaField *field,
           JsonNode         *node,
           int              *value)
{
  return json_node_get_value_type (node) == G_TYPE_STRING &&
         plaza_enum_from_nick (field->enum_type (), json_node_get_string (node), value);
}

static gboolean
read_list (JsonArray *array,
           GStrv     *list)
{
  g_autoptr(GStrvBuilder) values = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *value = NULL;

      if (!plaza_json_read_string (json_array_get_element (array, i), &value))
        return FALSE;
      g_strv_builder_take (values, g_steal_pointer (&value));
    }

  g_strfreev (*list);
  *list = g_strv_builder_end (values);
  return TRUE;
}

static gboolean
read_numbers (JsonArray *array,
              GArray    *numbers)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      int value;

      if (!read_number (json_array_get_element (array, i), &value))
        return FALSE;
      g_array_append_val (numbers, value);
    }

  return TRUE;
}

static gboolean
read_texts (JsonObject *object,
            PlazaTexts *texts)
{
  g_autoptr(GList) languages = json_object_get_members (object);

  for (GList *l = languages; l != NULL; l = l->next)
    {
      g_autofree char *text = NULL;

      if (!plaza_json_read_string (json_object_get_member (object, l->data), &text))
        return FALSE;
      plaza_texts_set (texts, l->data, text);
    }

  return TRUE;
}

/**
 * plaza_record_json_read:
 * @type: what @record is
 * @object: what plaza_record_json_write() wrote, or another's
 * @record: a new record
 *
 * What @object does not have stays as it is in a new record; what it has beside is left alone.
 *
 * Returns: whether each member is of its type
 */
gboolean
plaza_record_json_read (const PlazaRecordType *type,
                        JsonObject            *object,
                        gpointer               record)
{
  for (guint i = 0; i < type->n_fields - type->n_kept; i++)
    {
      JsonNode *node = json_object_get_member (object, type->fields[i].name);

      if (node != NULL && !plaza_field_json_read (&type->fields[i], node, record))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_records (const PlazaRecordType *type,
              JsonArray             *array,
              GPtrArray             *records)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return FALSE;
      g_ptr_array_add (records, plaza_record_new (type));
      if (!plaza_record_json_read (type, json_node_get_object (node), g_ptr_array_index (records, i)))
        return FALSE;
    }

  return TRUE;
}

/* For the room: sets the member to what @node says.
 * Returns: whether that is something which it can be */
gboolean
plaza_field_json_read (const PlazaField *field,
                       JsonNode         *node,
                       gpointer          record)
{
  gpointer at = plaza_field_at (field, record);

  plaza_field_clear (field, record);
  if (JSON_NODE_HOLDS_NULL (node))
    return plaza_field_is_empty (field, record);

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      return plaza_json_read_string (node, at);
    case PLAZA_FIELD_FLAG:
      *(gboolean *) at = json_node_get_boolean (node);
      return json_node_get_value_type (node) == G_TYPE_BOOLEAN;
    case PLAZA_FIELD_NUMBER:
      return read_number (node, at);
    case PLAZA_FIELD_CLOCK:
      return read_clock (node, at);
    case PLAZA_FIELD_REAL:
      return read_real (node, at);
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      return read_enum (field, node, at);
    case PLAZA_FIELD_LIST:
      return JSON_NODE_HOLDS_ARRAY (node) && read_list (json_node_get_array (node), at);
    case PLAZA_FIELD_NUMBERS:
      return JSON_NODE_HOLDS_ARRAY (node) && read_numbers (json_node_get_array (node), *(GArray **) at);
    case PLAZA_FIELD_TEXTS:
      return JSON_NODE_HOLDS_OBJECT (node) && read_texts (json_node_get_object (node), *(PlazaTexts **) at);
    case PLAZA_FIELD_RECORDS:
      return JSON_NODE_HOLDS_ARRAY (node) &&
             read_records (field->of, json_node_get_array (node), *(GPtrArray **) at);
    case PLAZA_FIELD_PART:
      return JSON_NODE_HOLDS_OBJECT (node) && plaza_record_json_read (field->of, json_node_get_object (node), at);
    default:
      g_assert_not_reached ();
    }
}
