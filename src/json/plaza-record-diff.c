/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-record-json-private.h"

#include <string.h>

static const char * const sides[] = {
  [PLAZA_SIDE_BEFORE] = "before",
  [PLAZA_SIDE_AFTER] = "after",
};

/* One thing that a change may touch. */
typedef struct
{
  const PlazaField *field;
  const char       *language;  /* of a text */
  gconstpointer     before;    /* what has the member; NULL where nothing was there */
  gconstpointer     after;
} Leaf;

static const char *
diff_leaf_text (const Leaf    *self,
                gconstpointer  record)
{
  return record != NULL ? plaza_texts_get_exact (*(PlazaTexts **) plaza_field_at (self->field, record), self->language)
                        : NULL;
}

static void
diff_leaf_write_side (PlazaJsonWriter *writer,
                      const Leaf      *self,
                      PlazaSide        side)
{
  gconstpointer record = side == PLAZA_SIDE_BEFORE ? self->before : self->after;

  if (record == NULL)
    return;

  plaza_json_writer_key (writer, sides[side]);
  if (self->language != NULL)
    plaza_json_writer_string (writer, diff_leaf_text (self, record));
  else
    plaza_field_json_write (writer, self->field, record);
}

static void
diff_leaf_write (PlazaJsonWriter *writer,
                 const Leaf      *self,
                 const char      *path)
{
  plaza_json_writer_key (writer, path);
  plaza_json_writer_begin (writer, '{');
  diff_leaf_write_side (writer, self, PLAZA_SIDE_BEFORE);
  diff_leaf_write_side (writer, self, PLAZA_SIDE_AFTER);
  plaza_json_writer_end (writer, '}');
}

static void
texts_diff (PlazaJsonWriter  *writer,
            Leaf             *leaf,
            const char       *path)
{
  for (int side = 0; side < 2; side++)
    {
      gconstpointer record = side == 0 ? leaf->before : leaf->after;
      g_autoptr(GPtrArray) languages = NULL;

      if (record == NULL)
        continue;

      languages = plaza_texts_list_languages (*(PlazaTexts **) plaza_field_at (leaf->field, record));
      for (guint i = 0; i < languages->len; i++)
        {
          g_autofree char *text_path = NULL;

          leaf->language = g_ptr_array_index (languages, i);
          if (g_strcmp0 (diff_leaf_text (leaf, leaf->before), diff_leaf_text (leaf, leaf->after)) == 0 ||
              (side == 1 && diff_leaf_text (leaf, leaf->before) != NULL))
            continue;

          text_path = g_strconcat (path, ".", leaf->language, NULL);
          diff_leaf_write (writer, leaf, text_path);
        }
    }
}

static void record_diff (PlazaJsonWriter *writer, const PlazaRecordType *type, gconstpointer before,
                         gconstpointer after, const char *prefix);

static void
field_diff (PlazaJsonWriter  *writer,
            const PlazaField *field,
            gconstpointer     before,
            gconstpointer     after,
            const char       *prefix)
{
  g_autofree char *path = g_strconcat (prefix, field->name, NULL);
  Leaf leaf = { field, NULL, before, after };

  if (field->type == PLAZA_FIELD_PART)
    {
      g_autofree char *part = g_strconcat (path, ".", NULL);

      record_diff (writer, field->of, before != NULL ? plaza_field_at (field, before) : NULL,
                   after != NULL ? plaza_field_at (field, after) : NULL, part);
    }
  else if (field->type == PLAZA_FIELD_TEXTS)
    texts_diff (writer, &leaf, path);
  else
    diff_leaf_write (writer, &leaf, path);
}

static void
record_diff (PlazaJsonWriter       *writer,
             const PlazaRecordType *type,
             gconstpointer          before,
             gconstpointer          after,
             const char            *prefix)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const PlazaField *field = &type->fields[i];
      gboolean changed;

      if (before != NULL && after != NULL)
        changed = !plaza_field_equal (field, before, after);
      else
        changed = !plaza_field_is_empty (field, before != NULL ? before : after);
      if (changed)
        field_diff (writer, field, before, after, prefix);
    }
}

/**
 * plaza_record_json_diff:
 * @before: (nullable): what was there
 * @after: (nullable): what is there
 *
 * Returns: (transfer full): the change, on one line; "{}" where there is none
 */
char *
plaza_record_json_diff (const PlazaRecordType *type,
                        gconstpointer          before,
                        gconstpointer          after)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init_compact (&writer);
  plaza_json_writer_begin (&writer, '{');
  record_diff (&writer, type, before, after, "");
  plaza_json_writer_end (&writer, '}');
  return plaza_json_writer_steal (&writer);
}

static const PlazaField *
diff_type_find (const PlazaRecordType *type,
                const char            *name,
                gsize                  length)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strlen (type->fields[i].name) == length && strncmp (type->fields[i].name, name, length) == 0)
      return &type->fields[i];

  return NULL;
}

/* What @path names in @record. */
static gboolean
diff_leaf_find (const PlazaRecordType *type,
                gconstpointer          record,
                const char            *path,
                Leaf                  *leaf)
{
  const char *dot = strchr (path, '.');
  const PlazaField *field = diff_type_find (type, path, dot != NULL ? (gsize) (dot - path) : strlen (path));

  *leaf = (Leaf) { field, NULL, record, NULL };
  if (field == NULL)
    return FALSE;
  if (field->type == PLAZA_FIELD_PART)
    return dot != NULL && diff_leaf_find (field->of, plaza_field_at (field, record), dot + 1, leaf);
  if (field->type == PLAZA_FIELD_TEXTS)
    {
      leaf->language = dot != NULL ? dot + 1 : NULL;
      return dot != NULL && plaza_language_is_valid (leaf->language);
    }

  return dot == NULL;
}

static gboolean
diff_leaf_read (const Leaf *self,
                JsonNode   *node)
{
  g_autofree char *text = NULL;

  if (self->language == NULL)
    return plaza_field_json_read (self->field, node, (gpointer) self->before);
  if (!JSON_NODE_HOLDS_NULL (node) && !plaza_json_read_string (node, &text))
    return FALSE;

  plaza_texts_set (*(PlazaTexts **) plaza_field_at (self->field, self->before), self->language, text);
  return TRUE;
}

static gboolean
diff_leaf_equal (const Leaf    *self,
                 gconstpointer  other)
{
  if (self->language == NULL)
    return plaza_field_equal (self->field, self->before, other);

  return g_strcmp0 (diff_leaf_text (self, self->before), diff_leaf_text (self, other)) == 0;
}

/* Where the change says nothing for a side, nothing was there: null. */
static JsonNode *
diff_change_get_side (JsonObject *changes,
                      const char *path,
                      PlazaSide   side)
{
  JsonNode *change = json_object_get_member (changes, path);

  if (!JSON_NODE_HOLDS_OBJECT (change))
    return NULL;
  if (json_object_has_member (json_node_get_object (change), sides[side]))
    return json_node_copy (json_object_get_member (json_node_get_object (change), sides[side]));

  return json_node_new (JSON_NODE_NULL);
}

/**
 * plaza_record_json_apply:
 * @record: a record that nobody else has
 * @changes: from plaza_record_json_diff(), maybe by way of a file from outside
 *
 * Makes of @record what it was before the change, or after it.
 *
 * Returns: whether @changes is a change of such a record; if not, @record is of no use
 */
gboolean
plaza_record_json_apply (const PlazaRecordType *type,
                         gpointer               record,
                         JsonObject            *changes,
                         PlazaSide              side)
{
  g_autoptr(GList) paths = json_object_get_members (changes);

  for (GList *l = paths; l != NULL; l = l->next)
    {
      g_autoptr(JsonNode) node = diff_change_get_side (changes, l->data, side);
      Leaf leaf;

      if (node == NULL || !diff_leaf_find (type, record, l->data, &leaf) || !diff_leaf_read (&leaf, node))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_record_json_conflict:
 *
 * Returns: (transfer full) (nullable): the path of something that @record says
 *   otherwise than that side of the change; %NULL where there is none
 */
char *
plaza_record_json_conflict (const PlazaRecordType *type,
                            gconstpointer          record,
                            JsonObject            *changes,
                            PlazaSide              side)
{
  g_autoptr(GList) paths = json_object_get_members (changes);
  gpointer scratch = plaza_record_copy (type, record);
  char *conflict = NULL;

  for (GList *l = paths; l != NULL && conflict == NULL; l = l->next)
    {
      g_autoptr(JsonNode) node = diff_change_get_side (changes, l->data, side);
      Leaf leaf, here;

      if (node == NULL || !diff_leaf_find (type, scratch, l->data, &leaf) || !diff_leaf_read (&leaf, node) ||
          !diff_leaf_find (type, record, l->data, &here) || !diff_leaf_equal (&leaf, here.before))
        conflict = g_strdup (l->data);
    }

  plaza_record_unref (scratch);
  return conflict;
}
