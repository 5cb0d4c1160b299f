/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "plaza-window-state.h"

static void
choose (PlazaWindowState *state,
        PlazaLayout       layout)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (plaza_window_state_choose_layout (state, layout, &error));
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
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint *changes = fixture_count_notify (state, "layout");
  g_autofree char *name = NULL;

  g_assert_cmpint (plaza_window_state_get_layout (state), ==, PLAZA_LAYOUT_LIST);
  choose (state, PLAZA_LAYOUT_BOTH);
  choose (state, PLAZA_LAYOUT_BOTH);
  g_assert_cmpuint (*changes, ==, 1);
  g_object_get (state, "layout", &name, NULL);
  g_assert_cmpstr (name, ==, "both");
  forget ();
}

/* Without room for both there is the list or the map. */
static void
test_narrow (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint *changes = fixture_count_notify (state, "layout");

  choose (state, PLAZA_LAYOUT_BOTH);
  plaza_window_state_set_wide (state, FALSE);
  g_assert_cmpint (plaza_window_state_get_layout (state), ==, PLAZA_LAYOUT_LIST);
  choose (state, PLAZA_LAYOUT_LIST);
  plaza_window_state_set_wide (state, TRUE);
  g_assert_cmpint (plaza_window_state_get_layout (state), ==, PLAZA_LAYOUT_BOTH);
  g_assert_cmpuint (*changes, ==, 3);

  choose (state, PLAZA_LAYOUT_MAP);
  plaza_window_state_set_wide (state, FALSE);
  g_assert_cmpint (plaza_window_state_get_layout (state), ==, PLAZA_LAYOUT_MAP);
  forget ();
}

/* To look for what is near moves nothing: the map is there when somebody asks for it. */
static void
test_near_moves_nothing (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  guint *changes = fixture_count_notify (state, "layout");

  plaza_window_state_set_text (state, "48188");
  g_assert_true (plaza_window_state_keep_near (state));
  plaza_window_state_set_text (state, "85016");
  plaza_window_state_set_within (state, 80);
  plaza_window_state_clear_near (state);
  g_assert_cmpint (plaza_window_state_get_layout (state), ==, PLAZA_LAYOUT_LIST);
  g_assert_cmpuint (*changes, ==, 0);
  g_assert_null (plaza_campaign_get_value (fixture_campaign (), "layout"));
}

static void
test_remembered (void)
{
  g_autoptr(PlazaWindowState) state = plaza_window_state_new (fixture_campaign ());
  g_autoptr(PlazaWindowState) later = NULL;
  g_autoptr(PlazaWindowState) last = NULL;
  g_autoptr(GError) error = NULL;

  choose (state, PLAZA_LAYOUT_MAP);
  later = plaza_window_state_new (fixture_campaign ());
  g_assert_cmpint (plaza_window_state_get_layout (later), ==, PLAZA_LAYOUT_MAP);

  g_assert_true (plaza_campaign_set_value (fixture_campaign (), "layout", "globe", &error));
  last = plaza_window_state_new (fixture_campaign ());
  g_assert_cmpint (plaza_window_state_get_layout (last), ==, PLAZA_LAYOUT_LIST);
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
