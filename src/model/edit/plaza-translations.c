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

struct _PlazaTranslations
{
  PlazaCampaign *campaign;
  GHashTable    *texts;    /* name, language and member of a text -> TranslatedText */
};

/* A translation, and what became of its source after it was made. */
typedef struct
{
  PlazaTranslation  outdated;
  gint64            translated;  /* the batch that did it; 0 before the history begins */
  gboolean          changed;     /* the source, since */
} TranslatedText;

static void
translations_text_free (gpointer data)
{
  TranslatedText *text = data;

  g_free (text->outdated.was);
  g_free (text->outdated.since);
  g_free (text);
}

static char *
translations_key (const char *name,
                  const char *member,
                  const char *language)
{
  return g_strjoin ("\n", name, language, member, NULL);
}

static TranslatedText *
translations_need (PlazaTranslations *self,
                   const char        *name,
                   const char        *member,
                   const char        *language)
{
  g_autofree char *key = translations_key (name, member, language);
  TranslatedText *text = g_hash_table_lookup (self->texts, key);

  if (text == NULL)
    {
      text = g_new0 (TranslatedText, 1);
      g_hash_table_insert (self->texts, g_steal_pointer (&key), text);
    }

  return text;
}

static void
translations_note_source (PlazaTranslations     *self,
                          const PlazaHistoryRow *row,
                          const char            *name,
                          const char            *member,
                          const char            *before)
{
  GStrv languages = plaza_campaign_get_record (self->campaign)->languages;

  for (guint i = 1; languages[0] != NULL && languages[i] != NULL; i++)
    {
      TranslatedText *text = translations_need (self, name, member, languages[i]);

      /* Where one action wrote both, the translation is of the new source. */
      if (text->translated == row->batch || text->changed)
        continue;

      text->changed = TRUE;
      g_set_str (&text->outdated.was, before);
      g_set_str (&text->outdated.since, row->time);
    }
}

static void
translations_note (PlazaTranslations     *self,
                   const PlazaHistoryRow *row,
                   const char            *name,
                   const char            *member,
                   const char            *language,
                   const char            *before,
                   const char            *after)
{
  const char *source = plaza_campaign_get_record (self->campaign)->languages[0];
  TranslatedText *text;

  if (g_strcmp0 (before, after) == 0)
    return;

  if (g_strcmp0 (language, source) == 0)
    {
      translations_note_source (self, row, name, member, before);
      return;
    }

  text = translations_need (self, name, member, language);
  text->translated = row->batch;
  text->changed = FALSE;
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

static void
translations_note_section (PlazaTranslations     *self,
                           const PlazaHistoryRow *row,
                           JsonObject            *former,
                           JsonObject            *section)
{
  static const char * const members[] = { "headings", "bodies" };
  GStrv languages = plaza_campaign_get_record (self->campaign)->languages;
  g_autofree char *name = plaza_text_name (row->thing, row->uid, translations_string_of (json_object_get_member (section, "id")));

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    for (guint j = 0; languages[j] != NULL; j++)
      translations_note (self, row, name, members[i], languages[j], translations_text_of (former, members[i], languages[j]),
                         translations_text_of (section, members[i], languages[j]));
}

/* A guide's sections are written as a whole; what is otherwise in one of them is found by its id. One that was not
 * there before is as old as its translation. */
static void
translations_note_sections (PlazaTranslations     *self,
                            const PlazaHistoryRow *row,
                            JsonNode              *before,
                            JsonNode              *after)
{
  JsonArray *list = after != NULL && JSON_NODE_HOLDS_ARRAY (after) ? json_node_get_array (after) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *section = translations_object_of (json_array_get_element (list, i));
      const char *id = section != NULL ? translations_string_of (json_object_get_member (section, "id")) : NULL;
      JsonObject *former = id != NULL ? translations_find_section (before, id) : NULL;

      if (former != NULL)
        translations_note_section (self, row, former, section);
    }
}

static void
translations_note_path (PlazaTranslations     *self,
                        const PlazaHistoryRow *row,
                        const char            *path,
                        JsonObject            *change)
{
  const char *dot = strrchr (path, '.');
  JsonNode *before = json_object_get_member (change, "before");
  JsonNode *after = json_object_get_member (change, "after");
  g_autofree char *name = plaza_text_name (row->thing, row->uid, NULL);
  g_autofree char *member = dot != NULL ? g_strndup (path, dot - path) : NULL;

  if (g_str_equal (path, "sections"))
    translations_note_sections (self, row, before, after);
  else if (dot != NULL)
    translations_note (self, row, name, member, dot + 1, translations_string_of (before), translations_string_of (after));
}

static void
translations_note_row (PlazaTranslations     *self,
                       const PlazaHistoryRow *row)
{
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
      translations_note_path (self, row, path, json_node_get_object (change));
}

/**
 * plaza_translations_new:
 *
 * A translation is out of date where its source was changed after it, and is not again what it was. The history says so.
 *
 * Returns: (transfer full) (nullable): how the translations in @campaign stand now, or %NULL with @error set
 */
PlazaTranslations *
plaza_translations_new (PlazaCampaign  *campaign,
                        GError        **error)
{
  g_autoptr(GPtrArray) rows = NULL;
  PlazaTranslations *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  rows = plaza_campaign_list_text_history (campaign, error);
  if (rows == NULL)
    return NULL;

  self = g_new0 (PlazaTranslations, 1);
  self->campaign = g_object_ref (campaign);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, translations_text_free);
  for (guint i = 0; i < rows->len; i++)
    translations_note_row (self, g_ptr_array_index (rows, i));

  return self;
}

void
plaza_translations_free (PlazaTranslations *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->campaign);
  g_hash_table_unref (self->texts);
  g_free (self);
}

/* Under which somebody said that a translation fits its source all the same. */
static char *
translations_value_name (const PlazaTextItem *item,
                         const char          *member,
                         const char          *language)
{
  return g_strdup_printf ("current.%s.%s.%s", language, item->name, member);
}

static PlazaTexts *
translations_texts_of (const PlazaTextItem *item,
                       const char          *member)
{
  for (guint i = 0; i < item->type->n_fields; i++)
    if (item->type->fields[i].type == PLAZA_FIELD_TEXTS && g_str_equal (item->type->fields[i].name, member))
      return *(PlazaTexts **) plaza_field_at (&item->type->fields[i], item->record);

  g_return_val_if_reached (NULL);
}

static char *
translations_sum (PlazaCampaign       *campaign,
                  const PlazaTextItem *item,
                  const char          *member)
{
  const char *text = plaza_texts_get_exact (translations_texts_of (item, member), plaza_campaign_get_record (campaign)->languages[0]);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text != NULL ? text : "", -1);
}

/**
 * plaza_translations_find:
 * @member: which of its texts: "bodies"
 *
 * Returns: (transfer none) (nullable): what is out of date there in @language; %NULL where nothing is
 */
const PlazaTranslation *
plaza_translations_find (PlazaTranslations   *self,
                         const PlazaTextItem *item,
                         const char          *member,
                         const char          *language)
{
  g_autofree char *key = translations_key (item->name, member, language);
  const TranslatedText *text = g_hash_table_lookup (self->texts, key);
  PlazaTexts *texts = translations_texts_of (item, member);
  g_autofree char *value = NULL;
  g_autofree char *sum = NULL;

  if (text == NULL || !text->changed || plaza_texts_get_exact (texts, language) == NULL ||
      g_strcmp0 (text->outdated.was, plaza_texts_get_exact (texts, plaza_campaign_get_record (self->campaign)->languages[0])) == 0)
    return NULL;

  value = translations_value_name (item, member, language);
  sum = translations_sum (self->campaign, item, member);
  return g_strcmp0 (plaza_campaign_get_value (self->campaign, value), sum) != 0 ? &text->outdated : NULL;
}

/**
 * plaza_translations_confirm:
 * @edits: (element-type PlazaEdit): where the change goes, for plaza_campaign_commit()
 *
 * Notes that the translation fits the source as that is now.
 */
void
plaza_translations_confirm (PlazaCampaign       *campaign,
                            GPtrArray           *edits,
                            const PlazaTextItem *item,
                            const char          *member,
                            const char          *language)
{
  g_autofree char *value = translations_value_name (item, member, language);
  g_autofree char *sum = translations_sum (campaign, item, member);

  plaza_campaign_change_value (campaign, edits, value, sum);
}

/**
 * plaza_translations_state:
 * @language: a language of the campaign; of the first one something may be missing, and nothing out of date
 */
PlazaTextState
plaza_translations_state (PlazaTranslations   *self,
                          const PlazaTextItem *item,
                          const char          *language)
{
  const char *source = plaza_campaign_get_record (self->campaign)->languages[0];
  PlazaTextState state = PLAZA_TEXT_NONE;

  for (guint i = 0; i < item->type->n_fields; i++)
    {
      const PlazaField *field = &item->type->fields[i];
      PlazaTexts *texts = field->type == PLAZA_FIELD_TEXTS ? *(PlazaTexts **) plaza_field_at (field, item->record) : NULL;

      if (texts == NULL || plaza_texts_get_exact (texts, source) == NULL)
        continue;

      if (plaza_texts_get_exact (texts, language) == NULL)
        return PLAZA_TEXT_MISSING;
      state = state == PLAZA_TEXT_OUTDATED || plaza_translations_find (self, item, field->name, language) != NULL
              ? PLAZA_TEXT_OUTDATED : PLAZA_TEXT_CURRENT;
    }

  return state;
}

/**
 * plaza_translations_progress:
 * @items: (element-type PlazaTextItem): those that are counted
 * @n_current: (out): how many are translated and up to date
 * @n_all: (out): how many there are to translate
 */
void
plaza_translations_progress (PlazaTranslations *self,
                             GPtrArray         *items,
                             const char        *language,
                             guint             *n_current,
                             guint             *n_all)
{
  *n_current = *n_all = 0;
  for (guint i = 0; i < items->len; i++)
    {
      PlazaTextState state = plaza_translations_state (self, g_ptr_array_index (items, i), language);

      *n_current += state == PLAZA_TEXT_CURRENT;
      *n_all += state != PLAZA_TEXT_NONE;
    }
}

/**
 * plaza_translations_outdated:
 * @thing: guides, talking points or messages
 * @language: not the campaign's first
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of those of which some text is out of date
 */
GHashTable *
plaza_translations_outdated (PlazaCampaign  *campaign,
                             PlazaThing      thing,
                             const char     *language,
                             GError        **error)
{
  g_autoptr(PlazaTranslations) self = plaza_translations_new (campaign, error);
  g_autoptr(GPtrArray) items = plaza_text_items_list (campaign);
  GHashTable *outdated;

  if (self == NULL)
    return NULL;

  outdated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const PlazaTextItem *item = g_ptr_array_index (items, i);

      for (guint j = 0; item->thing == thing && j < item->type->n_fields; j++)
        if (item->type->fields[j].type == PLAZA_FIELD_TEXTS &&
            plaza_translations_find (self, item, item->type->fields[j].name, language) != NULL)
          g_hash_table_add (outdated, g_strdup (item->uid));
    }

  return outdated;
}
