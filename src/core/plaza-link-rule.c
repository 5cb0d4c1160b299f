/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-link-rule.h"

/**
 * plaza_link_rule_is_allowed:
 * @uri: (nullable): an address from a campaign
 *
 * A campaign comes from outside: what it links to must not start programs or
 * open files of the reader's, and must not be read on its way.
 *
 * Returns: whether @uri is one that Plaza hands on: https, mailto or tel
 */
gboolean
plaza_link_rule_is_allowed (const char *uri)
{
  static const char * const schemes[] = { "https", "mailto", "tel", NULL };
  const char *scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;

  return scheme != NULL && g_strv_contains (schemes, scheme);
}
