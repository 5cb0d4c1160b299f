/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-translations.h"

#include <json-glib/json-glib.h>
#include <string.h>

/**
 * plaza_translations_lack:
 * @type: of a guide, a talking point, a message
 * @source: the language in which it is written
 * @language: another one, or the same for what is not written yet
 *
 * Returns: whether anything that @record says in @source is missing in @language, or it says nothing at all there
 */
gboolean
plaza_translations_lack (const PlazaRecordType *type,
                         gconstpointer          record,
                         const char            *source,
                         const char            *language)
{
  gboolean is_source = g_strcmp0 (source, language) == 0;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const PlazaField *field = &type->fields[i];
      GPtrArray *within = field->type == PLAZA_FIELD_RECORDS ? *(GPtrArray **) plaza_field_at (field, record) : NULL;
      PlazaTexts *texts = field->type == PLAZA_FIELD_TEXTS ? *(PlazaTexts **) plaza_field_at (field, record) : NULL;

      if (texts != NULL && plaza_texts_get_exact (texts, language) == NULL &&
          (is_source || plaza_texts_get_exact (texts, source) != NULL))
        return TRUE;

      for (guint j = 0; within != NULL && j < within->len; j++)
        if (plaza_translations_lack (field->of, g_ptr_array_index (within, j), source, language))
          return TRUE;
    }

  return FALSE;
}

/* One text of one thing, and what became of its source after it was last translated. */
typedef struct
{
  gint64   translated;  /* the batch that did it; 0 before the history begins */
  gboolean changed;     /* the source, since */
  char    *was;         /* what it was then; NULL for nothing */
  char    *is;
} Text;

static void
translations_text_free (gpointer data)
{
  Text *text = data;

  g_free (text->was);
  g_free (text->is);
  g_free (text);
}

/* What is noted of the history while it is gone through. */
typedef struct
{
  GHashTable            *texts;     /* uid and path of a text -> Text */
  const PlazaHistoryRow *row;
  const char            *language;
  gboolean               is_source;
} Notes;

static void
translations_note (const Notes *notes,
                   const char  *path,
                   const char  *before,
                   const char  *after)
{
  g_autofree char *key = g_strconcat (notes->row->uid, "\n", path, NULL);
  Text *text = g_hash_table_lookup (notes->texts, key);

  if (g_strcmp0 (before, after) == 0)
    return;

  if (text == NULL)
    {
      text = g_new0 (Text, 1);
      g_hash_table_insert (notes->texts, g_steal_pointer (&key), text);
    }

  if (!notes->is_source)
    {
      text->translated = notes->row->batch;
      text->changed = FALSE;
    }
  /* Where one action wrote both, the translation is of the new source. */
  else if (text->translated != notes->row->batch)
    {
      if (!text->changed)
        g_set_str (&text->was, before);
      text->changed = TRUE;
      g_set_str (&text->is, after);
    }
}

static const char *
translations_string_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static JsonObject *
translations_object_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
translations_text_of (JsonObject *section,
                      const char *member,
                      const char *language)
{
  JsonObject *texts = section != NULL ? translations_object_of (json_object_get_member (section, member)) : NULL;

  return texts != NULL ? translations_string_of (json_object_get_member (texts, language)) : NULL;
}

static JsonObject *
translations_find_section (JsonNode   *sections,
                           const char *id)
{
  JsonArray *list = sections != NULL && JSON_NODE_HOLDS_ARRAY (sections) ? json_node_get_array (sections) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *section = translations_object_of (json_array_get_element (list, i));

      if (section != NULL && g_strcmp0 (translations_string_of (json_object_get_member (section, "id")), id) == 0)
        return section;
    }

  return NULL;
}

/* A guide's sections are written as a whole; what is otherwise in one of them is found by its id. */
static void
translations_note_sections (const Notes *notes,
                            JsonNode    *before,
                            JsonNode    *after)
{
  static const char * const members[] = { "headings", "bodies" };
  JsonArray *list = after != NULL && JSON_NODE_HOLDS_ARRAY (after) ? json_node_get_array (after) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *section = translations_object_of (json_array_get_element (list, i));
      const char *id = section != NULL ? translations_string_of (json_object_get_member (section, "id")) : NULL;
      JsonObject *former = id != NULL ? translations_find_section (before, id) : NULL;

      for (guint j = 0; id != NULL && j < G_N_ELEMENTS (members); j++)
        {
          g_autofree char *path = g_strconcat (id, ".", members[j], NULL);

          translations_note (notes, path, translations_text_of (former, members[j], notes->language),
                             translations_text_of (section, members[j], notes->language));
        }
    }
}

static void
translations_note_path (const Notes *notes,
                        const char  *path,
                        JsonObject  *change)
{
  const char *dot = strrchr (path, '.');
  JsonNode *before = json_object_get_member (change, "before");
  JsonNode *after = json_object_get_member (change, "after");
  g_autofree char *stem = NULL;

  if (g_str_equal (path, "sections"))
    translations_note_sections (notes, before, after);
  else if (dot != NULL && g_str_equal (dot + 1, notes->language))
    {
      stem = g_strndup (path, dot - path);
      translations_note (notes, stem, translations_string_of (before), translations_string_of (after));
    }
}

static void
translations_note_row (const Notes *notes)
{
  const PlazaHistoryRow *row = notes->row;
  g_autoptr(JsonNode) node = row->change != NULL && row->what == PLAZA_WHAT_CHANGED ? json_from_string (row->change, NULL) : NULL;
  JsonObject *changes = translations_object_of (node);
  JsonObjectIter iter;
  const char *path;
  JsonNode *change;

  if (changes == NULL)
    return;

  json_object_iter_init (&iter, changes);
  while (json_object_iter_next (&iter, &path, &change))
    if (JSON_NODE_HOLDS_OBJECT (change))
      translations_note_path (notes, path, json_node_get_object (change));
}

static GHashTable *
translations_list_changed (GHashTable *texts)
{
  GHashTable *outdated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Text *text = value;

      if (text->changed && g_strcmp0 (text->was, text->is) != 0)
        g_hash_table_add (outdated, g_strndup (key, strcspn (key, "\n")));
    }

  return outdated;
}

/**
 * plaza_translations_outdated:
 * @thing: guides, talking points or messages
 * @language: not the campaign's first
 *
 * A translation is out of date where its source was changed after it, and is not again what it was. The history says so.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of those of which some text is
 */
GHashTable *
plaza_translations_outdated (PlazaCampaign  *campaign,
                             PlazaThing      thing,
                             const char     *language,
                             GError        **error)
{
  const char *source = plaza_campaign_get_record (campaign)->languages[0];
  g_autoptr(GPtrArray) rows = plaza_campaign_list_history (campaign, NULL, error);
  g_autoptr(GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, translations_text_free);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const PlazaHistoryRow *row = g_ptr_array_index (rows, i);

      if (row->thing != thing || g_str_equal (language, source))
        continue;
      translations_note_row (&(Notes) { texts, row, language, FALSE });
      translations_note_row (&(Notes) { texts, row, source, TRUE });
    }

  return translations_list_changed (texts);
}
