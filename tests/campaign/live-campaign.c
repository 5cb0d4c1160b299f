/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "live-campaign.h"

#include "plaza-pack-reader.h"
#include "plaza-test-pack.h"

static void
set_up (LiveCampaign  *self,
        gconstpointer  data)
{
  g_autofree char *location = g_test_build_filename (G_TEST_DIST, "..", "data", "campaigns", "we-are-all-america", NULL);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  self->pack = plaza_pack_read (location, &error);
  g_assert_no_error (error);
  self->folder = plaza_test_folder_new ();
  path = g_build_filename (self->folder, "day.plaza", NULL);
  self->campaign = plaza_campaign_create (path, self->pack, &error);
  g_assert_no_error (error);
}

static void
tear_down (LiveCampaign  *self,
           gconstpointer  data)
{
  plaza_pack_free (self->pack);
  g_assert_finalize_object (self->campaign);
  plaza_test_folder_free (self->folder);
}

void
live_campaign_add (const char *path,
                   void      (*test) (LiveCampaign *, gconstpointer))
{
  g_test_add (path, LiveCampaign, NULL, set_up, test, tear_down);
}
