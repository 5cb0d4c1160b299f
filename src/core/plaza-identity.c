/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-identity.h"

#include <string.h>

#include "plaza-texts.h"

/* Some are made longer by a number, and none may have more than 100 letters. */
#define LONGEST 80

/**
 * plaza_identity_propose:
 * @text: a title, a city and what is there, the name of a file
 *
 * An identity is lower-case words joined by hyphens; it names things in packs, and files.
 *
 * Returns: (transfer full): one that reads like @text; "" where nothing in it has letters of the Latin script or digits
 */
char *
plaza_identity_propose (const char *text)
{
  g_autofree char *plain = plaza_text_fold (text);
  g_autoptr(GString) identity = g_string_new (NULL);

  for (const char *p = plain; *p != '\0' && identity->len < LONGEST; p = g_utf8_next_char (p))
    if (g_ascii_isalnum (*p))
      g_string_append_c (identity, *p);
    /* "people’s" is one word. */
    else if (*p != '\'' && !g_str_has_prefix (p, "’") && identity->len > 0 && identity->str[identity->len - 1] != '-')
      g_string_append_c (identity, '-');

  if (identity->len > 0 && identity->str[identity->len - 1] == '-')
    g_string_truncate (identity, identity->len - 1);
  return g_string_free_and_steal (g_steal_pointer (&identity));
}
