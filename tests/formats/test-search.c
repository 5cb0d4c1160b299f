/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "plaza-campaign.h"
#include "test-pack.h"

typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("plaza-search-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "day.plaza", NULL);
  fixture->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->campaign);
  test_pack_remove (fixture->folder);
}

/* The uids of what is found, in the order of the campaign, one after the other. */
static char *
find_events (PlazaCampaign *campaign,
             const char    *text)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;
  GString *uids = g_string_new (NULL);

  query.text = g_strdup (text);
  ids = plaza_campaign_query (campaign, &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));

      g_string_append_printf (uids, "%s ", plaza_event_get_uid (event));
    }

  return g_string_free_and_steal (uids);
}

/* By whom one meets, however they are called; by kind and state in both languages; by what stands in the details. */
static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *text, *uids; } cases[] = {
    { "Casey Specimen", "greensboro-meeting charlotte-town-hall " },
    { "specimen", "greensboro-meeting charlotte-town-hall " },
    { "Sen. Sample", "charlotte-visit greensboro-meeting " },
    { "senator jordan sample", "charlotte-visit greensboro-meeting " },
    { "senadora instance", "los-angeles-panel los-angeles-roundtable " },
    { "vigilia", "lansing-vigil " },
    { "llamadas", "chicago-call-in " },
    { "Carolina del Norte", "charlotte-visit greensboro-meeting charlotte-town-hall " },
    { "carolina del n", "charlotte-visit greensboro-meeting charlotte-town-hall " },
    { "marcha", "canton-march " },
    { "mesa redonda", "los-angeles-roundtable " },
    { "conferencia de prensa", "denver-press-conference " },
    { "hb1134", "denver-press-conference " },
    { "HB 1134", "denver-press-conference " },
    { "sb 90", "denver-press-conference " },
    { "two miles", "canton-march " },
    { "recorrido", "canton-march " },
    { "xylophone", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uids = find_events (fixture->campaign, cases[i].text);

      if (strcmp (uids, cases[i].uids) != 0)
        g_error ("“%s” finds %s, not %s", cases[i].text, uids, cases[i].uids);
    }
}

static void
test_guides (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *language, *text, *guide; } cases[] = {
    { "en", "setup", "march" }, { "en", "set-up ideas", "march" }, { "es", "montaje", "march" },
    { "en", "twitter", "messaging" }, { "es", "tuits", "messaging" }, { "en", "facebook", "messaging" },
    { "es", "permisos", "march" }, { "en", "silence", "messaging" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) guides = plaza_campaign_search_guides (fixture->campaign, cases[i].language, cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_strv_length (guides), ==, 1);
      g_assert_cmpstr (guides[0], ==, cases[i].guide);
    }
}

/* A bill however its number is written, and by its name. */
static void
test_points (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *text, *point; } cases[] = {
    { "hr 102", "support-the-act" }, { "hr102", "support-the-act" }, { "H.R. 102", "support-the-act" }, { "s. 103", "support-the-act" },
    { "Neighbors act", "support-the-act" }, { "audiencia", "hold-a-hearing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) points = plaza_campaign_search_points (fixture->campaign, "es", cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (points[0], ==, cases[i].point);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search/events", Fixture, NULL, set_up, test_events, tear_down);
  g_test_add ("/search/guides", Fixture, NULL, set_up, test_guides, tear_down);
  g_test_add ("/search/points", Fixture, NULL, set_up, test_points, tear_down);
  return g_test_run ();
}
