/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-dictionary.h"

#include <libspelling.h>
#include <string.h>

/* Returns: (transfer full) (nullable): the first that is installed of any country that speaks it */
static char *
dictionary_find_any (SpellingProvider *provider,
                     const char       *language)
{
  g_autoptr(GListModel) languages = spelling_provider_list_languages (provider);
  gsize length = strlen (language);
  char *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr(SpellingLanguage) one = g_list_model_get_item (languages, i);
      const char *code = spelling_language_get_code (one);

      if (g_str_has_prefix (code, language) && (code[length] == '_' || code[length] == '\0'))
        found = g_strdup (code);
    }

  return found;
}

/**
 * plaza_dictionary_find:
 * @language: as a campaign names it: "es", "pt-BR"
 *
 * A language that is named without a country is spelled as in the United States, where Plaza’s campaigns are, before it is as
 * anywhere else. One with a script of its own ("sr-Latn") is not looked for in other scripts.
 *
 * Returns: (transfer full) (nullable): which of the dictionaries that are installed is for it; %NULL where none is
 */
char *
plaza_dictionary_find (const char *language)
{
  SpellingProvider *provider = spelling_provider_get_default ();
  g_auto(GStrv) parts = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *american = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  parts = g_strsplit (language, "-", -1);
  exact = g_strjoinv ("_", parts);
  if (spelling_provider_supports_language (provider, exact))
    return g_steal_pointer (&exact);
  if (parts[0] == NULL || (parts[1] != NULL && strlen (parts[1]) == 4))
    return NULL;

  american = g_strconcat (parts[0], "_US", NULL);
  if (spelling_provider_supports_language (provider, american))
    return g_steal_pointer (&american);

  return dictionary_find_any (provider, parts[0]);
}
