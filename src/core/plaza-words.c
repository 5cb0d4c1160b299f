/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-words.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-plural.h"
#include "plaza-texts.h"

/* A compiled catalogue begins with this number (GNU gettext manual, 10.3 "The
 * format of GNU MO files"); ours are always made little-endian. */
#define MO_MAGIC 0x950412de

struct _PlazaWords
{
  char   *language;
  GBytes *catalogue;  /* NULL: the language of the sources */
  char   *plural;
};

static guint32
words_number_at (const char *data,
                 gsize       offset)
{
  guint32 number;

  memcpy (&number, data + offset, sizeof number);
  return GUINT32_FROM_LE (number);
}

static const char *
words_string_at (const PlazaWords *self,
                 gsize             table,
                 guint32           index)
{
  gsize size;
  const char *data = g_bytes_get_data (self->catalogue, &size);
  gsize entry = table + index * 8;
  guint32 length, offset;

  if (entry + 8 > size)
    return "";

  length = words_number_at (data, entry);
  offset = words_number_at (data, entry + 4);
  /* Every string ends with a NUL that is not counted. */
  if ((gsize) offset + length >= size || data[offset + length] != '\0')
    return "";

  return data + offset;
}

/* The keys are sorted; that of a plural entry is its singular, up to the NUL. */
static const char *
words_look_up (const PlazaWords *self,
               const char       *key)
{
  gsize size;
  const char *data = g_bytes_get_data (self->catalogue, &size);
  guint32 low = 0, high;

  if (size < 20 || words_number_at (data, 0) != MO_MAGIC)
    return NULL;

  high = words_number_at (data, 8);
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (key, words_string_at (self, words_number_at (data, 12), middle));

      if (order == 0)
        return words_string_at (self, words_number_at (data, 16), middle);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

static char *
words_find_plural_rule (const PlazaWords *self)
{
  const char *header = words_look_up (self, "");
  const char *rule = header != NULL ? strstr (header, "plural=") : NULL;

  return rule != NULL ? g_strndup (rule + 7, strcspn (rule + 7, ";\n")) : g_strdup ("n != 1");
}

static PlazaWords *
words_new (const char *language)
{
  PlazaWords *self = g_new0 (PlazaWords, 1);
  g_autofree char *path = g_strdup_printf ("/org/weareallamerica/Plaza/words/%s.mo", language);

  self->language = g_strdup (language);
  self->catalogue = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  self->plural = self->catalogue != NULL ? words_find_plural_rule (self) : g_strdup ("n != 1");
  return self;
}

/**
 * plaza_words_for:
 * @language: a content language
 *
 * Returns: the words in @language, kept for the life of the program; English
 *   where there is no catalogue for it
 */
const PlazaWords *
plaza_words_for (const char *language)
{
  static GHashTable *all = NULL;
  static GMutex lock;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&lock);
  PlazaWords *words;

  g_return_val_if_fail (plaza_language_is_valid (language), NULL);

  if (all == NULL)
    all = g_hash_table_new (g_str_hash, g_str_equal);

  words = g_hash_table_lookup (all, language);
  if (words == NULL)
    {
      words = words_new (language);
      g_hash_table_insert (all, words->language, words);
    }

  return words;
}

static GPtrArray *
words_list_all (void)
{
  GPtrArray *all = g_ptr_array_new ();
  g_auto(GStrv) files = g_resources_enumerate_children ("/org/weareallamerica/Plaza/words", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_ptr_array_add (all, (gpointer) plaza_words_for ("en"));
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *language = g_strndup (files[i], strcspn (files[i], "."));

      if (plaza_language_is_valid (language) && strcmp (language, "en") != 0)
        g_ptr_array_add (all, (gpointer) plaza_words_for (language));
    }

  return all;
}

/**
 * plaza_words_list:
 *
 * Returns: (transfer none) (element-type PlazaWords): the words in English and in each language
 *   that the program has been translated into
 */
GPtrArray *
plaza_words_list (void)
{
  static GPtrArray *all = NULL;

  if (g_once_init_enter_pointer (&all))
    g_once_init_leave_pointer (&all, words_list_all ());

  return all;
}

/**
 * plaza_words_get_language:
 *
 * Returns: the language tag for which they were asked
 */
const char *
plaza_words_get_language (const PlazaWords *self)
{
  return self->language;
}

/**
 * plaza_words_get:
 * @self: (nullable): the words
 * @text: an English string, marked with N_()
 *
 * Returns: @text in that language
 */
const char *
plaza_words_get (const PlazaWords *self,
                 const char       *text)
{
  const char *found;

  if (self == NULL)
    return g_dgettext (GETTEXT_PACKAGE, text);

  found = self->catalogue != NULL ? words_look_up (self, text) : NULL;
  return found != NULL && *found != '\0' ? found : text;
}

/**
 * plaza_words_get_in:
 * @self: (nullable): the words
 * @context: what tells this string from an equal one
 * @text: an English string, marked with NC_() in the same @context
 *
 * Returns: @text in that language
 */
const char *
plaza_words_get_in (const PlazaWords *self,
                    const char       *context,
                    const char       *text)
{
  g_autofree char *key = NULL;
  const char *found;

  if (self == NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, context, text);

  /* gettext joins a context and its string by the character EOT. */
  key = g_strconcat (context, "\004", text, NULL);
  found = self->catalogue != NULL ? words_look_up (self, key) : NULL;
  return found != NULL && *found != '\0' ? found : text;
}

/**
 * plaza_words_get_plural:
 * @self: (nullable): the words
 * @singular: the English string for one
 * @plural: the English string for others
 * @n: how many
 *
 * Returns: the string for @n in that language
 */
const char *
plaza_words_get_plural (const PlazaWords *self,
                        const char       *singular,
                        const char       *plural,
                        unsigned long     n)
{
  const char *found;

  if (self == NULL)
    return g_dngettext (GETTEXT_PACKAGE, singular, plural, n);

  found = self->catalogue != NULL ? words_look_up (self, singular) : NULL;
  if (found == NULL || *found == '\0')
    return n == 1 ? singular : plural;

  for (unsigned long form = plaza_plural_form (self->plural, n); form > 0; form--)
    found += strlen (found) + 1;
  return found;
}
