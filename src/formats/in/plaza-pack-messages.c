/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-message-placeholders.h"
#include "plaza-pack-build.h"
#include "plaza-text-rules.h"

static gpointer
read_message (PlazaFields *fields)
{
  PlazaMessage *message = plaza_message_new ();

  g_strfreev (message->placeholders);
  message->id = plaza_fields_get_identity (fields, "id");
  message->network = plaza_fields_get_enum (fields, "network", PLAZA_TYPE_NETWORK);
  message->placeholders = plaza_fields_get_lines (fields, "placeholders");
  plaza_pack_build_take_texts (fields, NULL, message->texts, NULL);
  plaza_fields_end (fields);

  for (guint i = 0; message->placeholders[i] != NULL; i++)
    {
      if (!g_strv_contains (plaza_message_known_placeholders, message->placeholders[i]))
        plaza_fields_fail_unknown (fields, "placeholder", message->placeholders[i]);
    }

  return message;
}

/* Whether the text has each placeholder that it lists and no other. */
gboolean
plaza_pack_message_check (const PlazaMessage  *message,
                          const char          *language,
                          GError             **error)
{
  g_auto(GStrv) found = plaza_message_find_placeholders (plaza_texts_get_exact (message->texts, language));

  for (guint i = 0; message->placeholders[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char * const *) found, message->placeholders[i]))
        {
          g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                       _("%1$s/messages/%2$s.md: {%3$s} is missing, which messages.json lists"),
                       language, message->id, message->placeholders[i]);
          return FALSE;
        }
    }

  for (guint i = 0; found[i] != NULL; i++)
    {
      g_autofree char *quoted = NULL;

      if (g_strv_contains ((const char * const *) message->placeholders, found[i]))
        continue;

      quoted = plaza_text_rules_quote (found[i]);
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                   _("%1$s/messages/%2$s.md: {%3$s} is not listed in messages.json"), language, message->id, quoted);
      return FALSE;
    }

  return TRUE;
}

static gboolean
messages_read_one (PlazaPackBuild  *self,
                   PlazaFields     *fields,
                   PlazaMessage    *message,
                   GError         **error)
{
  GStrv languages = self->pack->campaign->languages;
  g_autofree char *stem = g_strconcat ("messages/", message->id, NULL);

  if (!plaza_pack_build_read_texts (self, fields, stem, PLAZA_PACK_TEXT_PLAIN, NULL, message->texts, error))
    return FALSE;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.md", languages[i], stem);

      if (plaza_pack_build_expects (self, fields, i, path) && !plaza_pack_message_check (message, languages[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
messages_read_texts (PlazaPackBuild  *self,
                     GPtrArray       *list,
                     GHashTable      *ids,
                     GError         **error)
{
  for (guint i = 0; i < self->pack->messages->len; i++)
    if (!messages_read_one (self, g_ptr_array_index (list, i), g_ptr_array_index (self->pack->messages, i), error))
      return FALSE;

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

  return plaza_json_file_finish (file, error) && messages_read_texts (self, list, ids, error);
}
