/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-fields-private.h"

#include <glib/gi18n.h>

#include "plaza-record-json.h"
#include "plaza-text-rules.h"

struct _PlazaFields
{
  PlazaJsonFile *file;
  char          *record; /* "event 12 (canton-march)"; nullable */
  char          *path;   /* "timeslots[2]"; nullable */
  JsonObject    *object; /* NULL where the file has failed */
  GHashTable    *asked;
};

/* The field may be absent or null. */
JsonNode *
plaza_fields_peek (PlazaFields *self,
                   const char  *name)
{
  JsonNode *node;

  g_hash_table_add (self->asked, g_strdup (name));
  if (self->object == NULL || plaza_json_file_failed (self->file))
    return NULL;

  node = json_object_get_member (self->object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

JsonNode *
plaza_fields_need (PlazaFields *self,
                   const char  *name)
{
  JsonNode *node = plaza_fields_peek (self, name);

  if (node == NULL)
    plaza_fields_fail (self, name, _("it is missing"));

  return node;
}

static char *
fields_path_of (PlazaFields *self,
                const char  *name)
{
  return self->path != NULL ? g_strconcat (self->path, ".", name, NULL) : g_strdup (name);
}

/**
 * plaza_fields_new:
 * @file: the file, which must outlive the fields
 * @record: (nullable): what the object is, for messages
 * @path: (nullable): where in the record it is, for messages
 * @node: (nullable): the object
 *
 * Returns: (transfer full): the fields; with nothing in them where @node is no object
 */
PlazaFields *
plaza_fields_new (PlazaJsonFile *file,
                  const char    *record,
                  const char    *path,
                  JsonNode      *node)
{
  PlazaFields *self = g_new0 (PlazaFields, 1);

  self->file = file;
  self->record = g_strdup (record);
  self->path = g_strdup (path);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    self->object = json_node_dup_object (node);
  else
    plaza_fields_fail (self, NULL, _("it must be an object, in { }"));

  return self;
}

void
plaza_fields_free (PlazaFields *self)
{
  if (self == NULL)
    return;

  g_free (self->record);
  g_free (self->path);
  g_clear_pointer (&self->object, json_object_unref);
  g_hash_table_unref (self->asked);
  g_free (self);
}

/* What names the record best: its number, and its identity where it has one. */
static char *
fields_describe_record (const char *noun,
                        guint       number,
                        JsonNode   *node)
{
  const char *keys[] = { "uid", "id" };

  for (guint i = 0; i < G_N_ELEMENTS (keys) && JSON_NODE_HOLDS_OBJECT (node); i++)
    {
      JsonNode *member = json_object_get_member (json_node_get_object (node), keys[i]);

      const char *text = member != NULL && JSON_NODE_HOLDS_VALUE (member) ? json_node_get_string (member) : NULL;

      if (text != NULL && *text != '\0')
        {
          g_autofree char *quoted = plaza_text_rules_quote (text);

          return g_strdup_printf ("%s %u (%s)", noun, number, quoted);
        }
    }

  return g_strdup_printf ("%s %u", noun, number);
}

/**
 * plaza_fields_list:
 * @file: a file that is a list of objects
 * @noun: what each of them is, in the user's language ("event")
 *
 * Returns: (transfer full) (element-type PlazaFields): the objects
 */
GPtrArray *
plaza_fields_list (PlazaJsonFile *file,
                   const char    *noun)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_fields_free);
  JsonNode *root = plaza_json_file_get_root (file);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (root))
    {
      plaza_json_file_fail (file, NULL, _("it must be a list, in [ ]"));
      return g_steal_pointer (&list);
    }

  array = json_node_get_array (root);
  if (json_array_get_length (array) > PLAZA_MAX_ROWS)
    {
      plaza_json_file_fail (file, NULL, _("the list is longer than 100,000"));
      return g_steal_pointer (&list);
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *record = fields_describe_record (noun, i + 1, node);

      g_ptr_array_add (list, plaza_fields_new (file, record, NULL, node));
    }

  return g_steal_pointer (&list);
}

JsonArray *
plaza_fields_get_array (PlazaFields *self,
                        const char  *name)
{
  JsonNode *node = plaza_fields_peek (self, name);

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      plaza_fields_fail (self, name, _("it must be a list, in [ ]"));
      return NULL;
    }

  return json_node_get_array (node);
}

/**
 * plaza_fields_get_object:
 * @self: fields
 * @name: name of the field
 *
 * Returns: (transfer full) (nullable): the fields of an object inside, or %NULL where it is null
 */
PlazaFields *
plaza_fields_get_object (PlazaFields *self,
                         const char  *name)
{
  JsonNode *node = plaza_fields_peek (self, name);
  g_autofree char *path = fields_path_of (self, name);

  return node != NULL ? plaza_fields_new (self->file, self->record, path, node) : NULL;
}

/**
 * plaza_fields_get_objects:
 * @self: fields
 * @name: name of the field
 *
 * Returns: (transfer full) (element-type PlazaFields): the objects of a list inside
 */
GPtrArray *
plaza_fields_get_objects (PlazaFields *self,
                          const char  *name)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_fields_free);
  JsonArray *array = plaza_fields_get_array (self, name);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *full = fields_path_of (self, name);
      g_autofree char *path = g_strdup_printf ("%s[%u]", full, i);

      g_ptr_array_add (objects, plaza_fields_new (self->file, self->record, path, json_array_get_element (array, i)));
    }

  return objects;
}

/**
 * plaza_fields_get_names:
 * @self: fields
 *
 * Returns: (transfer full): the names of all the fields, for an object whose names are data
 */
GStrv
plaza_fields_get_names (PlazaFields *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonObjectIter iter;
  const char *name;

  if (self->object == NULL)
    return g_strv_builder_end (builder);

  json_object_iter_init_ordered (&iter, self->object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    g_strv_builder_add (builder, name);

  return g_strv_builder_end (builder);
}

/**
 * plaza_fields_fail:
 * @self: fields
 * @name: (nullable): the field that is wrong, or %NULL for all of them
 * @problem: what is wrong, as the end of a sentence
 */
void
plaza_fields_fail (PlazaFields *self,
                   const char  *name,
                   const char  *problem)
{
  g_autofree char *path = name != NULL ? fields_path_of (self, name) : g_strdup (self->path);
  g_autofree char *where = NULL;

  if (self->record != NULL && path != NULL)
    where = g_strconcat (self->record, ": ", path, NULL);
  else
    where = g_strdup (self->record != NULL ? self->record : path);

  plaza_json_file_fail (self->file, where, problem);
}

/* "unknown kind “party”" reads better than "kind: …". */
void
plaza_fields_fail_unknown (PlazaFields *self,
                           const char  *name,
                           const char  *value)
{
  g_autofree char *path = fields_path_of (self, name);
  g_autofree char *quoted = plaza_text_rules_quote (value);
  g_autofree char *problem = NULL;

  /* Translators: %1$s is the name of a field, which stays as it is: “unknown kind “party””. */
  problem = g_strdup_printf (_("unknown %1$s “%2$s”"), path, quoted);
  plaza_json_file_fail (self->file, self->record, problem);
}

/**
 * plaza_fields_read_record:
 * @type: what @record is
 * @record: a new record
 *
 * Reads all members of @record, where no rule but that of their types is to be kept.
 */
void
plaza_fields_read_record (PlazaFields           *self,
                          const PlazaRecordType *type,
                          gpointer               record)
{
  if (self->object != NULL && !plaza_json_file_failed (self->file) &&
      !plaza_record_json_read (type, self->object, record))
    plaza_fields_fail (self, NULL, _("a field has a value of another type"));
}

/**
 * plaza_fields_end:
 * @self: fields
 *
 * Refuses the fields that nobody asked for.
 */
void
plaza_fields_end (PlazaFields *self)
{
  g_auto(GStrv) names = plaza_fields_get_names (self);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *quoted = NULL;

      if (g_hash_table_contains (self->asked, names[i]))
        continue;

      quoted = plaza_text_rules_quote (names[i]);
      plaza_fields_fail (self, quoted, _("there is no such field"));
    }
}
