/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign-fixture.h"

#include "plaza-test-pack.h"

void
campaign_fixture_create (CampaignFixture *self,
                         PlazaPack       *pack)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = plaza_test_folder_new ();
  path = g_build_filename (self->folder, "example.plaza", NULL);
  self->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
}

void
campaign_fixture_set_up (CampaignFixture *self,
                         gconstpointer    data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();

  campaign_fixture_create (self, pack);
}

void
campaign_fixture_tear_down (CampaignFixture *self,
                            gconstpointer    data)
{
  g_assert_finalize_object (self->campaign);
  plaza_test_folder_free (self->folder);
}
