/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-message-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-hits.h"
#include "plaza-words.h"

static const char *
message_text_words_for_blank (const PlazaWords *words,
                              const char       *name)
{
  if (g_str_equal (name, "official"))
    /* Translators: in a sample message, in brackets, where a name is still to be filled in. */
    return plaza_words_get (words, N_("your member of Congress"));
  if (g_str_equal (name, "handle"))
    /* Translators: in a sample message, in brackets, where an account name (@…) is still to be filled in. */
    return plaza_words_get (words, N_("@your elected official"));
  if (g_str_equal (name, "organization"))
    /* Translators: in a sample message, in brackets, where a name is still to be filled in. */
    return plaza_words_get (words, N_("your organization"));

  return name;
}

static char *
message_text_placeholder_at (const PlazaMessage *message,
                             const char         *p)
{
  for (guint i = 0; *p == '{' && message->placeholders[i] != NULL; i++)
    {
      gsize length = strlen (message->placeholders[i]);

      if (strncmp (p + 1, message->placeholders[i], length) == 0 && p[1 + length] == '}')
        return g_strdup (message->placeholders[i]);
    }

  return NULL;
}

static void
message_text_append_blank (GString          *text,
                           GArray           *blanks,
                           const PlazaWords *words,
                           const char       *name)
{
  PlazaHit blank = { .start = text->len };

  g_string_append_printf (text, "[%s]", message_text_words_for_blank (words, name));
  blank.end = text->len;
  g_array_append_val (blanks, blank);
}

/**
 * plaza_message_text_new:
 * @message: a sample message
 * @language: the content language
 * @values: (element-type utf8 utf8): what the user typed, by placeholder
 *
 * Values go in one pass: one that itself looks like a placeholder stays as typed.
 *
 * Returns: (transfer full): @message as it would be copied now
 */
PlazaMessageText *
plaza_message_text_new (const PlazaMessage *message,
                        const char         *language,
                        GHashTable         *values)
{
  PlazaMessageText *self = g_new0 (PlazaMessageText, 1);
  const PlazaWords *words = plaza_words_for (language);
  const char *p = plaza_texts_get (message->texts, language);
  GString *text = g_string_new (NULL);
  g_autoptr(GStrvBuilder) missing = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->blanks = g_array_new (FALSE, FALSE, sizeof (PlazaHit));

  while (*p != '\0')
    {
      g_autofree char *name = message_text_placeholder_at (message, p);
      g_autofree char *value = name != NULL ? plaza_message_value (name, g_hash_table_lookup (values, name)) : NULL;

      if (name == NULL)
        {
          g_string_append_c (text, *p++);
          continue;
        }

      p += strlen (name) + strlen ("{}");
      if (value != NULL)
        g_string_append (text, value);
      else
        message_text_append_blank (text, self->blanks, words, name);
      if (value == NULL && g_hash_table_add (seen, g_strdup (name)))
        g_strv_builder_add (missing, name);
    }

  self->text = g_strchomp (g_string_free_and_steal (text));
  self->missing = g_strv_builder_end (missing);
  return self;
}

void
plaza_message_text_free (PlazaMessageText *self)
{
  g_free (self->text);
  g_array_unref (self->blanks);
  g_strfreev (self->missing);
  g_free (self);
}

/**
 * plaza_message_text_length:
 *
 * Returns: how many characters the message has, as a network counts them: composed (NFC)
 */
guint
plaza_message_text_length (const PlazaMessageText *self)
{
  g_autofree char *composed = g_utf8_normalize (self->text, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return composed != NULL ? g_utf8_strlen (composed, -1) : 0;
}

/**
 * plaza_message_blanks:
 *
 * Returns: the %PLAZA_N_BLANKS placeholders that the user fills in once
 */
const char * const *
plaza_message_blanks (void)
{
  static const char * const blanks[PLAZA_N_BLANKS + 1] = { "official", "handle", "organization", NULL };

  return blanks;
}

/**
 * plaza_message_values:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what the user typed, as @campaign keeps it
 */
GHashTable *
plaza_message_values (PlazaCampaign *campaign)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < PLAZA_N_BLANKS; i++)
    {
      const char *name = plaza_message_blanks ()[i];
      const char *value = plaza_campaign_get_value (campaign, name);

      if (value != NULL)
        g_hash_table_insert (values, g_strdup (name), g_strdup (value));
    }

  return values;
}

/**
 * plaza_message_network:
 * @language: the content language
 *
 * Returns: (transfer none): what kind of post it is, by all the names that one looks for
 */
const char *
plaza_message_network (const PlazaMessage *message,
                       const char         *language)
{
  const PlazaWords *words = plaza_words_for (language);

  /* Translators: above a sample message: what kind of post it is. */
  return message->network == PLAZA_NETWORK_TWITTER ? plaza_words_get (words, N_("Tweet for Twitter"))
                                                   : plaza_words_get (words, N_("Post for Facebook"));
}
