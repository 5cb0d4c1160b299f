/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-uid.h"

#include "plaza-identity.h"
#include "plaza-texts.h"

static gboolean
uid_is_taken (PlazaCampaign *campaign,
              GHashTable    *taken,
              const char    *uid)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, NULL);

  return event != NULL || g_hash_table_contains (taken, uid);
}

/**
 * plaza_event_uid_propose:
 * @taken: (element-type utf8): those that are given away already; the new one is added
 * @where: (nullable): a city or a state
 * @title: (nullable): what is there
 *
 * Returns: (transfer full): a uid for a new event, "omaha-vigil-for-refugees"
 */
char *
plaza_event_uid_propose (PlazaCampaign *campaign,
                         GHashTable    *taken,
                         const char    *where,
                         const char    *title)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *first = NULL;
  g_autofree char *uid = NULL;

  plaza_text_append (words, " ", where);
  plaza_text_append (words, " ", title);
  first = plaza_identity_propose (words->str);
  if (*first == '\0')
    g_set_str (&first, "event");

  uid = g_strdup (first);
  for (guint n = 2; uid_is_taken (campaign, taken, uid); n++)
    {
      g_free (uid);
      uid = g_strdup_printf ("%s-%u", first, n);
    }

  g_hash_table_add (taken, g_strdup (uid));
  return g_steal_pointer (&uid);
}
