/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The campaign is found with the words of the people who look for it. */
#include <string.h>

#include "live-campaign.h"

static gboolean
finds_event (PlazaCampaign *campaign,
             const char    *text,
             const char    *uid)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;

  query.text = g_strdup (text);
  ids = plaza_campaign_query (campaign, &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));

      if (strcmp (plaza_event_get_uid (event), uid) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_events (LiveCampaign  *live,
             gconstpointer  data)
{
  static const struct { const char *text, *uid; } cases[] = {
    { "Thom Tillis", "greensboro-community-meeting" },
    { "tillis", "greensboro-community-meeting" },
    { "Sen. Feinstein", "los-angeles-feinstein-staff-roundtable" },
    { "vigilia", "lansing-solidarity-vigil" },
    { "llamadas", "chicago-call-in-day" },
    { "senator dianne feinstein", "los-angeles-feinstein-staff-roundtable" },
    { "senadora feinstein", "los-angeles-feinstein-staff-roundtable" },
    { "Carolina del Norte", "greensboro-community-meeting" },
    { "carolina del n", "greensboro-community-meeting" },
    { "nueva jersey", "elizabeth-immigrant-rights-day" },
    { "Pensilvania", "pennsylvania-casey-visit" },
    { "march", "canton-interfaith-solidarity-march" },
    { "marcha", "canton-interfaith-solidarity-march" },
    { "mesa redonda", "los-angeles-dhs-committee-roundtable" },
    { "conferencia de prensa", "denver-sb90-press-conference" },
    { "hb1134", "denver-sb90-press-conference" },
    { "HB 1134", "denver-sb90-press-conference" },
    { "sb 90", "denver-sb90-press-conference" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (!finds_event (live->campaign, cases[i].text, cases[i].uid))
      g_error ("“%s” does not find %s", cases[i].text, cases[i].uid);
}

static void
test_guides (LiveCampaign  *live,
             gconstpointer  data)
{
  static const struct { const char *language, *text, *guide; } cases[] = {
    { "en", "setup", "prayer-vigil" },
    { "en", "set-up ideas", "prayer-vigil" },
    { "es", "montaje", "prayer-vigil" },
    { "es", "preparar", "prayer-vigil" },
    { "en", "twitter", "messaging" },
    { "es", "tuits", "messaging" },
    { "es", "twitter", "messaging" },
    { "en", "facebook", "messaging" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) guides = plaza_campaign_search_guides (live->campaign, cases[i].language, cases[i].text, &error);

      g_assert_no_error (error);
      if (!g_strv_contains ((const char * const *) guides, cases[i].guide))
        g_error ("“%s” does not find %s", cases[i].text, cases[i].guide);
    }
}

static void
test_points (LiveCampaign  *live,
             gconstpointer  data)
{
  static const char * const texts[] = { "hr 724", "hr724", "H.R. 724", "SOLVE act" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) points = plaza_campaign_search_points (live->campaign, "es", texts[i], &error);

      g_assert_no_error (error);
      if (points[0] == NULL)
        g_error ("“%s” finds no point", texts[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  live_campaign_add ("/campaign/search/events", test_events);
  live_campaign_add ("/campaign/search/guides", test_guides);
  live_campaign_add ("/campaign/search/points", test_points);
  return g_test_run ();
}
