/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-web-address.h"

#include <glib/gi18n.h>
#include <string.h>

/* A code for a longer address has modules too small for a telephone's camera
 * at the size that it is printed in. */
#define MAX_LENGTH 300

static gboolean
address_has_host (GUri *uri)
{
  const char *host = g_uri_get_host (uri);
  const char *dot = host != NULL ? strchr (host, '.') : NULL;

  return dot != NULL && dot != host && dot[1] != '\0' && strpbrk (host, " /@") == NULL;
}

/**
 * plaza_web_address_problem:
 * @text: (nullable): what the user has typed so far; spaces around it do not count
 *
 * Returns: (nullable): a sentence on why @text cannot be printed as a code;
 *   %NULL where it can be, or is empty
 */
const char *
plaza_web_address_problem (const char *text)
{
  g_autoptr(GUri) uri = NULL;
  g_autofree char *address = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  g_autofree char *scheme = NULL;

  if (address == NULL || address[0] == '\0')
    return NULL;

  scheme = g_uri_parse_scheme (address);
  if (g_strcmp0 (scheme, "https") != 0)
    return _("Start the address with https://");

  if (strlen (address) > MAX_LENGTH)
    return _("This address is too long for a code that prints well.");

  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || !address_has_host (uri))
    return _("This is not yet a whole web address.");

  if (g_uri_get_userinfo (uri) != NULL)
    return _("Leave the name and the password out of the address.");

  return NULL;
}
