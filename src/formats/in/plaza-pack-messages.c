/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-pack-build.h"
#include "plaza-text-rules.h"

/* What the program can fill in. */
static const char * const placeholders[] = { "official", "handle", "organization", NULL };

static gpointer
read_message (PlazaFields *fields)
{
  PlazaMessage *message = plaza_message_new ();

  g_strfreev (message->placeholders);
  message->id = plaza_fields_get_identity (fields, "id");
  message->network = plaza_fields_get_enum (fields, "network", PLAZA_TYPE_NETWORK);
  message->placeholders = plaza_fields_get_lines (fields, "placeholders");
  plaza_fields_end (fields);

  for (guint i = 0; message->placeholders[i] != NULL; i++)
    {
      if (!g_strv_contains (placeholders, message->placeholders[i]))
        plaza_fields_fail_unknown (fields, "placeholder", message->placeholders[i]);
    }

  return message;
}

/* Every {word} of the text, in a set. */
static GHashTable *
messages_placeholders_of (const char *text)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *close = strchr (open, '}');

      if (close != NULL)
        g_hash_table_add (found, g_strndup (open + 1, close - open - 1));
    }

  return found;
}

static gboolean
messages_check_placeholders (const PlazaMessage  *message,
                             const char          *language,
                             GError             **error)
{
  g_autoptr(GHashTable) found = messages_placeholders_of (plaza_texts_get_exact (message->texts, language));
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; message->placeholders[i] != NULL; i++)
    {
      if (!g_hash_table_contains (found, message->placeholders[i]))
        {
          g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                       _("%1$s/messages/%2$s.md: {%3$s} is missing, which messages.json lists"),
                       language, message->id, message->placeholders[i]);
          return FALSE;
        }
    }

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *quoted = NULL;

      if (g_strv_contains ((const char * const *) message->placeholders, name))
        continue;

      quoted = plaza_text_rules_quote (name);
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                   _("%1$s/messages/%2$s.md: {%3$s} is not listed in messages.json"), language, message->id, quoted);
      return FALSE;
    }

  return TRUE;
}

static gboolean
messages_read_texts (PlazaPackBuild  *self,
                     GHashTable      *ids,
                     GError         **error)
{
  GStrv languages = self->pack->campaign->languages;

  for (guint i = 0; i < self->pack->messages->len; i++)
    {
      PlazaMessage *message = g_ptr_array_index (self->pack->messages, i);
      g_autofree char *stem = g_strconcat ("messages/", message->id, NULL);

      if (!plaza_pack_build_read_texts (self, stem, PLAZA_PACK_TEXT_PLAIN, NULL, message->texts, error))
        return FALSE;
      for (guint j = 0; languages[j] != NULL; j++)
        {
          if (!messages_check_placeholders (message, languages[j], error))
            return FALSE;
        }
    }

  return plaza_pack_build_no_strays (self, "messages", ids, error);
}

gboolean
plaza_pack_messages_read (PlazaPackBuild  *self,
                          GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "messages.json", error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("message"), read_message, self->pack->messages, ids);

  return plaza_json_file_finish (file, error) && messages_read_texts (self, ids, error);
}
