/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-json-path.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-record-json.h"
#include "plaza-texts.h"

/* Where in a record's JSON somebody is. */
typedef struct
{
  JsonObject       *object;
  const PlazaField *field;
  int               index;  /* in a list, or -1 */
} Place;

static gboolean
path_fail_unknown (const char  *path,
                   GError     **error)
{
  g_autofree char *visible = plaza_text_visible (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               /* Translators: %s is what somebody typed as the name of a field, such as place.city. */
               _("There is no field “%s”. Nothing was changed."), visible);
  return FALSE;
}

/* Reads "name" or "name[3]" from the beginning of *@path. */
static gboolean
path_next (const char **path,
           char       **name,
           int         *index)
{
  gsize length = strcspn (*path, ".[");
  const char *rest = *path + length;
  guint64 number;
  char *end;

  *name = g_strndup (*path, length);
  *index = -1;
  if (*rest == '[')
    {
      number = g_ascii_strtoull (rest + 1, &end, 10);
      if (end == rest + 1 || !g_ascii_isdigit (rest[1]) || *end != ']' || number > 10000)
        return FALSE;
      *index = (int) number;
      rest = end + 1;
    }

  if (*rest != '\0' && *rest != '.')
    return FALSE;

  *path = *rest == '.' ? rest + 1 : rest;
  return length > 0 && (*rest == '\0' || rest[1] != '\0');
}

static const PlazaField *
path_find_field (const PlazaRecordType *type,
                 const char            *name)
{
  for (guint i = 0; i < type->n_fields - type->n_kept; i++)
    if (g_str_equal (type->fields[i].name, name))
      return &type->fields[i];

  return NULL;
}

/* What a part or a record of a list is before anything is known of it. */
static JsonNode *
path_blank_of (const PlazaField *field)
{
  PlazaJsonWriter writer;
  g_autofree char *text = NULL;
  gpointer record;

  if (field->type == PLAZA_FIELD_TEXTS)
    return json_from_string ("{}", NULL);

  record = plaza_record_new (field->of);
  plaza_json_writer_init_compact (&writer);
  plaza_record_json_write (&writer, field->of, record);
  text = plaza_json_writer_steal (&writer);
  plaza_record_unref (record);
  return json_from_string (text, NULL);
}

static JsonNode *
path_blank_contact (const PlazaField *field)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < field->of->n_fields; i++)
    if (field->of->fields[i].type == PLAZA_FIELD_LIST)
      json_object_set_array_member (object, field->of->fields[i].name, json_array_new ());
    else if (field->of->fields[i].type == PLAZA_FIELD_FLAG)
      json_object_set_boolean_member (object, field->of->fields[i].name, field->of->fields[i].unknown);
    else
      json_object_set_null_member (object, field->of->fields[i].name);

  json_node_take_object (node, object);
  return node;
}

/* The object of a part, of texts or of a record in a list; one past a list's end adds a record. */
static JsonObject *
path_enter (const Place *place)
{
  const char *name = place->field->name;
  JsonNode *node = json_object_get_member (place->object, name);
  JsonArray *list;

  if (place->field->type == PLAZA_FIELD_RECORDS)
    {
      if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node) || place->index < 0)
        return NULL;
      list = json_node_get_array (node);
      if ((guint) place->index == json_array_get_length (list))
        json_array_add_element (list, path_blank_of (place->field));
      return (guint) place->index < json_array_get_length (list)
             ? json_array_get_object_element (list, (guint) place->index) : NULL;
    }

  if (place->index >= 0 || (place->field->type != PLAZA_FIELD_PART && place->field->type != PLAZA_FIELD_TEXTS))
    return NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    json_object_set_member (place->object, name,
                            place->field->type == PLAZA_FIELD_PART ? path_blank_contact (place->field)
                                                                   : path_blank_of (place->field));
  return json_object_get_object_member (place->object, name);
}

static JsonNode *
path_string_node (const char *value)
{
  JsonNode *node = json_node_new (*value != '\0' ? JSON_NODE_VALUE : JSON_NODE_NULL);

  if (*value != '\0')
    json_node_set_string (node, value);
  return node;
}

static JsonNode *
path_number_node (const char      *path,
                  PlazaFieldType   type,
                  const char      *value,
                  GError         **error)
{
  JsonNode *node;
  char *end;
  double number = g_ascii_strtod (value, &end);
  g_autofree char *visible = NULL;

  if (*value == '\0')
    return json_node_new (JSON_NODE_NULL);
  if (end == value || *end != '\0')
    {
      visible = plaza_text_visible (value);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: the name of a field, and what somebody typed for it. */
                   _("%1$s must be a number, and “%2$s” is none. Nothing was changed."), path, visible);
      return NULL;
    }

  node = json_node_new (JSON_NODE_VALUE);
  /* "30.0" is no whole number to a reader of JSON. */
  if (type == PLAZA_FIELD_NUMBER && number > G_MININT && number < G_MAXINT && number == (int) number)
    json_node_set_int (node, (int) number);
  else
    json_node_set_double (node, number);
  return node;
}

static JsonNode *
path_flag_node (const char  *path,
                const char  *value,
                GError     **error)
{
  JsonNode *node;
  g_autofree char *visible = NULL;

  if (!g_str_equal (value, "true") && !g_str_equal (value, "false"))
    {
      visible = plaza_text_visible (value);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: the name of a field, and what somebody typed for it; true and false stay as they are. */
                   _("%1$s must be true or false, and “%2$s” is neither. Nothing was changed."), path, visible);
      return NULL;
    }

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_boolean (node, g_str_equal (value, "true"));
  return node;
}

/* A list's element: replaced, added one past the end, or taken out by an empty value. */
static gboolean
path_set_element (const Place  *place,
                  const char   *path,
                  const char   *value,
                  GError      **error)
{
  JsonArray *list = json_object_get_array_member (place->object, place->field->name);
  guint n = json_array_get_length (list), index = (guint) place->index;
  gboolean strings = place->field->type == PLAZA_FIELD_LIST;

  if (index > n || (index == n && *value == '\0') || (*value != '\0' && !strings))
    return path_fail_unknown (path, error);

  if (index < n)
    json_array_remove_element (list, index);
  if (*value == '\0')
    return TRUE;

  /* There is no inserting: what stood behind it goes behind it again. */
  json_array_add_element (list, path_string_node (value));
  for (guint i = index; i + 1 < n; i++)
    {
      json_array_add_element (list, json_array_dup_element (list, index));
      json_array_remove_element (list, index);
    }
  return TRUE;
}

static gboolean
path_set_leaf (const Place  *place,
               const char   *path,
               const char   *value,
               GError      **error)
{
  const char *name = place->field->name;
  JsonNode *node;

  switch (place->field->type)
    {
    case PLAZA_FIELD_FLAG:
      node = path_flag_node (path, value, error);
      break;
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_REAL:
      node = path_number_node (path, place->field->type, value, error);
      break;
    case PLAZA_FIELD_STRING:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      node = path_string_node (value);
      break;
    case PLAZA_FIELD_LIST:
    case PLAZA_FIELD_NUMBERS:
    case PLAZA_FIELD_RECORDS:
      if (*value != '\0')
        return path_fail_unknown (path, error);
      node = json_from_string ("[]", NULL);
      break;
    case PLAZA_FIELD_TEXTS:
    case PLAZA_FIELD_PART:
      return path_fail_unknown (path, error);
    default:
      g_assert_not_reached ();
    }

  if (node == NULL)
    return FALSE;

  json_object_set_member (place->object, name, node);
  return TRUE;
}

static gboolean
path_set_text (JsonObject  *texts,
               const char  *path,
               const char  *language,
               const char  *value,
               GError     **error)
{
  if (!plaza_language_is_valid (language))
    return path_fail_unknown (path, error);

  if (*value != '\0')
    json_object_set_string_member (texts, language, value);
  else if (json_object_has_member (texts, language))
    json_object_remove_member (texts, language);
  return TRUE;
}

/**
 * plaza_json_path_set:
 * @type: of which @object is the JSON
 * @object: changed in place; of no use where this fails
 * @path: "title", "place.city", "timeslots[0].start", "details.es"
 * @value: what is to be there; "" for nothing, which takes an element out of a list
 * @error: a sentence
 *
 * A number one past the end of a list adds to it. Whether the value may be there is found out by
 * whoever reads the object.
 *
 * Returns: whether there is such a place
 */
gboolean
plaza_json_path_set (const PlazaRecordType  *type,
                     JsonObject             *object,
                     const char             *path,
                     const char             *value,
                     GError                **error)
{
  Place place = { .object = object };
  const char *rest = path;

  while (place.object != NULL)
    {
      g_autofree char *name = NULL;
      gboolean known = path_next (&rest, &name, &place.index);

      if (place.field != NULL && place.field->type == PLAZA_FIELD_TEXTS)
        return known && place.index < 0 && *rest == '\0' ? path_set_text (place.object, path, name, value, error)
                                                        : path_fail_unknown (path, error);

      place.field = known ? path_find_field (type, name) : NULL;
      if (place.field == NULL)
        break;
      if (*rest == '\0' && place.index >= 0)
        return place.field->type == PLAZA_FIELD_LIST || place.field->type == PLAZA_FIELD_RECORDS
               ? path_set_element (&place, path, value, error) : path_fail_unknown (path, error);
      if (*rest == '\0')
        return path_set_leaf (&place, path, value, error);

      place.object = path_enter (&place);
      type = place.field->of;
    }

  return path_fail_unknown (path, error);
}
