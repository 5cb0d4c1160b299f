/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-draft-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Which of an event's translations are older than what they translate. The history says so: the source was changed in a
 * batch after the last one that changed the translation, and is not again what it was then. */

typedef struct
{
  const char *source;       /* paths of the history */
  const char *translation;
  char       *was;          /* the source, when it was last translated; NULL for empty */
  char       *is;
  gboolean    changed;
} Outdated;

/* Returns: (nullable): what became of the text at @path; it stays with @changes */
static JsonObject *
event_outdated_find_change (JsonObject *changes,
                            const char *path)
{
  JsonNode *node = json_object_get_member (changes, path);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
event_outdated_note_source (Outdated   *self,
                            JsonObject *change)
{
  const char *before = json_object_get_string_member_with_default (change, "before", NULL);

  if (!self->changed)
    g_set_str (&self->was, before);
  self->changed = TRUE;
  g_set_str (&self->is, json_object_get_string_member_with_default (change, "after", NULL));
}

static void
event_outdated_note (Outdated              *self,
                     const PlazaHistoryRow *row)
{
  g_autoptr(JsonNode) node = row->change != NULL && row->what == PLAZA_WHAT_CHANGED ? json_from_string (row->change, NULL) : NULL;
  JsonObject *changes = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonObject *source = changes != NULL ? event_outdated_find_change (changes, self->source) : NULL;

  /* Where one action wrote both, the translation is of the new source. */
  if (changes != NULL && event_outdated_find_change (changes, self->translation) != NULL)
    self->changed = FALSE;
  else if (source != NULL)
    event_outdated_note_source (self, source);
}

static gboolean
event_outdated_is (GPtrArray  *rows,
                   const char *source,
                   const char *translation)
{
  Outdated self = { source, translation, NULL, NULL, FALSE };
  gboolean is;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    event_outdated_note (&self, g_ptr_array_index (rows, i));

  is = self.changed && g_strcmp0 (self.was, self.is) != 0;
  g_free (self.was);
  g_free (self.is);
  return is;
}

/* Returns: (transfer full) (nullable): the field of which @name is a translation */
static char *
event_outdated_find_source (PlazaEventDraft *self,
                            const char      *name)
{
  const char *first = plaza_campaign_get_record (plaza_draft_get_campaign (PLAZA_DRAFT (self)))->languages[0];
  char *source = NULL;

  if (g_str_has_prefix (name, "titles."))
    return g_strdup ("title");
  if (g_str_has_prefix (name, "details.") && first != NULL)
    source = g_strconcat ("details.", first, NULL);
  if (g_strcmp0 (source, name) == 0)
    g_clear_pointer (&source, g_free);

  return source;
}

/* For the room: forgets what the history said. */
void
plaza_event_draft_forget_outdated (PlazaEventDraft *self)
{
  g_clear_pointer (&self->outdated, g_hash_table_unref);
}

/* Asked once for all fields, of what was changed of this event alone. */
static void
event_outdated_ensure (PlazaEventDraft *self)
{
  GPtrArray *fields = plaza_draft_get_fields (PLAZA_DRAFT (self));
  g_autoptr(GPtrArray) rows = NULL;

  if (self->outdated != NULL)
    return;

  self->outdated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rows = self->is_new ? NULL : plaza_campaign_list_history (plaza_draft_get_campaign (PLAZA_DRAFT (self)), self->base->uid, NULL);
  for (guint i = 0; rows != NULL && i < fields->len; i++)
    {
      const char *name = plaza_draft_field_get_name (g_ptr_array_index (fields, i));
      g_autofree char *source = event_outdated_find_source (self, name);

      if (source != NULL && event_outdated_is (rows, source, name))
        g_hash_table_add (self->outdated, g_strdup (name));
    }
}

/* Who writes in another language than the campaign's first lets that one be translated. */
static gboolean
event_outdated_has_details (PlazaEventDraft *self)
{
  GPtrArray *fields = plaza_draft_get_fields (PLAZA_DRAFT (self));

  for (guint i = 0; i < fields->len; i++)
    if (g_str_has_prefix (plaza_draft_field_get_name (g_ptr_array_index (fields, i)), "details.") &&
        *plaza_draft_field_get_text (g_ptr_array_index (fields, i)) != '\0')
      return TRUE;

  return FALSE;
}

/**
 * plaza_event_draft_get_translated:
 * @name: "details.es", "titles.es"
 *
 * Returns: how that text stands beside the one that it translates, as both are typed now
 */
PlazaTranslated
plaza_event_draft_get_translated (PlazaEventDraft *self,
                                  const char      *name)
{
  g_autofree char *source_name = NULL;
  PlazaDraftField *field, *source;
  const char *text;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), PLAZA_TRANSLATED_CURRENT);

  field = plaza_draft_get_field (PLAZA_DRAFT (self), name);
  text = plaza_draft_field_get_text (field);
  source_name = event_outdated_find_source (self, name);
  source = source_name != NULL ? plaza_draft_get_field (PLAZA_DRAFT (self), source_name) : NULL;
  if (source == NULL)
    return *text == '\0' && event_outdated_has_details (self) ? PLAZA_TRANSLATED_MISSING : PLAZA_TRANSLATED_CURRENT;
  if (*text == '\0')
    return *plaza_draft_field_get_text (source) != '\0' ? PLAZA_TRANSLATED_MISSING : PLAZA_TRANSLATED_CURRENT;
  if (plaza_draft_field_is_dirty (field))
    return PLAZA_TRANSLATED_CURRENT;

  event_outdated_ensure (self);
  return plaza_draft_field_is_dirty (source) || g_hash_table_contains (self->outdated, name)
         ? PLAZA_TRANSLATED_OUTDATED : PLAZA_TRANSLATED_CURRENT;
}
