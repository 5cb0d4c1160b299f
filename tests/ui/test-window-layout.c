/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-opened.h"

static void
choose (PlazaOpened *opened,
        PlazaLayout  layout)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_opened_choose_layout (opened, layout, &error));
  g_assert_no_error (error);
}

static void
forget (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "layout", NULL, &error));
  g_assert_no_error (error);
}

static void
test_choose (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  guint *changes = fixture_count_notify (opened, "layout");
  g_autofree char *name = NULL;

  g_assert_cmpint (plaza_opened_get_layout (opened), ==, PLAZA_LAYOUT_LIST);
  choose (opened, PLAZA_LAYOUT_BOTH);
  choose (opened, PLAZA_LAYOUT_BOTH);
  g_assert_cmpuint (*changes, ==, 1);
  g_object_get (opened, "layout", &name, NULL);
  g_assert_cmpstr (name, ==, "both");
  forget ();
}

/* Without room for both there is the list or the map. */
static void
test_narrow (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  guint *changes = fixture_count_notify (opened, "layout");

  choose (opened, PLAZA_LAYOUT_BOTH);
  plaza_opened_set_wide (opened, FALSE);
  g_assert_cmpint (plaza_opened_get_layout (opened), ==, PLAZA_LAYOUT_LIST);
  choose (opened, PLAZA_LAYOUT_LIST);
  plaza_opened_set_wide (opened, TRUE);
  g_assert_cmpint (plaza_opened_get_layout (opened), ==, PLAZA_LAYOUT_BOTH);
  g_assert_cmpuint (*changes, ==, 3);

  choose (opened, PLAZA_LAYOUT_MAP);
  plaza_opened_set_wide (opened, FALSE);
  g_assert_cmpint (plaza_opened_get_layout (opened), ==, PLAZA_LAYOUT_MAP);
  forget ();
}

/* To look for what is near moves nothing: the map is there when somebody asks for it. */
static void
test_near_moves_nothing (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  PlazaAsked *asked = plaza_opened_get_asked (opened);
  guint *changes = fixture_count_notify (opened, "layout");

  plaza_asked_set_text (asked, "48188");
  g_assert_true (plaza_asked_keep_near (asked));
  plaza_asked_set_text (asked, "85016");
  plaza_asked_set_within (asked, 80);
  plaza_asked_clear_near (asked);
  g_assert_cmpint (plaza_opened_get_layout (opened), ==, PLAZA_LAYOUT_LIST);
  g_assert_cmpuint (*changes, ==, 0);
  g_assert_null (plaza_campaign_get_value (fixture_campaign (), "layout"));
}

static void
test_remembered (void)
{
  g_autoptr(PlazaOpened) opened = fixture_new_opened (fixture_campaign ());
  g_autoptr(PlazaOpened) later = NULL;
  g_autoptr(PlazaOpened) last = NULL;
  g_autoptr(GError) error = NULL;

  choose (opened, PLAZA_LAYOUT_MAP);
  later = fixture_new_opened (fixture_campaign ());
  g_assert_cmpint (plaza_opened_get_layout (later), ==, PLAZA_LAYOUT_MAP);

  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "layout", "globe", &error));
  last = fixture_new_opened (fixture_campaign ());
  g_assert_cmpint (plaza_opened_get_layout (last), ==, PLAZA_LAYOUT_LIST);
  forget ();
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/window-layout/choose", test_choose);
  g_test_add_func ("/window-layout/narrow", test_narrow);
  g_test_add_func ("/window-layout/near-moves-nothing", test_near_moves_nothing);
  g_test_add_func ("/window-layout/remembered", test_remembered);

  return fixture_run ();
}
