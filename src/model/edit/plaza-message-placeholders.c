/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-message-placeholders.h"

#include <string.h>

const char * const plaza_message_known_placeholders[] = { "official", "handle", "organization", NULL };

static void
placeholders_add (GPtrArray  *names,
                  const char *text)
{
  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *close = strchr (open, '}');
      g_autofree char *name = close != NULL ? g_strndup (open + 1, close - open - 1) : NULL;

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
}

/**
 * plaza_message_find_placeholders:
 * @text: (nullable): of a message
 *
 * Returns: (transfer full): every {word} in it, each once, in order
 */
GStrv
plaza_message_find_placeholders (const char *text)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  if (text != NULL)
    placeholders_add (names, text);

  return (GStrv) g_ptr_array_steal (names, NULL);
}

/**
 * plaza_message_list_placeholders:
 * @self: one that nobody else has
 * @languages: those whose texts it has
 *
 * Lists the placeholders that its texts have.
 */
void
plaza_message_list_placeholders (PlazaMessage       *self,
                                 const char * const *languages)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      const char *text = plaza_texts_get_exact (self->texts, languages[i]);

      if (text != NULL)
        placeholders_add (names, text);
    }

  for (guint i = names->len; i-- > 0;)
    if (!g_strv_contains (plaza_message_known_placeholders, g_ptr_array_index (names, i)))
      g_ptr_array_remove_index (names, i);

  g_strfreev (self->placeholders);
  self->placeholders = (GStrv) g_ptr_array_steal (names, NULL);
}
