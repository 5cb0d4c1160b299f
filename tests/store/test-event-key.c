/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-event-key.h"

static void
test_states (void)
{
  static const struct { const char *state, *again; } cases[] = {
    { "AZ", "AZ" }, { "MI", "MI" }, { "AA", "AA" }, { "ZZ", "ZZ" },
    { NULL, "" }, { "", "" }, { "M", "" }, { "mi", "" }, { "M1", "" }, { "MIX", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint packed = plaza_event_state_pack (cases[i].state);
      char again[3];

      g_assert_cmpuint (packed, <, 1 << 10);
      plaza_event_state_unpack (packed, again);
      g_assert_cmpstr (again, ==, cases[i].again);
    }
}

/* What a file from outside may hold. */
static void
test_unpack (void)
{
  static const struct { guint32 first, last, first_again, last_again; } cases[] = {
    { 736382, 736384, 736382, 736384 },
    { 736384, 736382, 736384, 736384 },
    { 0, 0, 0, 0 },
    { 736382, 3652059, 736382, PLAZA_EVENT_LAST_DAY },
    { 3652059, 3652059, PLAZA_EVENT_LAST_DAY, PLAZA_EVENT_LAST_DAY },
    { G_MAXUINT32, G_MAXUINT32, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 bytes[PLAZA_EVENT_KEY_SIZE] = { 7, 0, 0, 0, 'I', 'M', 0, 0x1f };
      guint32 days[] = { GUINT32_TO_LE (cases[i].first), GUINT32_TO_LE (cases[i].last) };
      PlazaEventKey key;
      PlazaEventPoint point;
      guint32 id;

      memcpy (bytes + 8, days, sizeof days);
      g_assert_true (plaza_event_key_unpack (&key, &id, bytes, sizeof bytes));
      g_assert_cmpuint (id, ==, 7);
      g_assert_cmpuint (key.state, ==, plaza_event_state_pack ("MI"));
      g_assert_cmpint (key.flags, ==, PLAZA_EVENT_INVITED | PLAZA_EVENT_ATTENTION);
      g_assert_true (key.has_gaps);
      g_assert_cmpint (key.review, ==, PLAZA_REVIEW_PENDING);
      g_assert_cmpuint (key.first_day, ==, cases[i].first_again);
      g_assert_cmpuint (key.last_day, ==, cases[i].last_again);

      /* It says that it has an exact point, and has none. */
      g_assert_cmpint (key.precision, ==, PLAZA_PRECISION_STATE);
      g_assert_false (plaza_event_point_unpack (&point, bytes, sizeof bytes));
      g_assert_false (plaza_event_key_unpack (&key, &id, bytes, sizeof bytes - 1));
    }
}

/* A review is read back; a number that is none stands for what is not shown. */
static void
test_review (void)
{
  static const struct { guint8 flags; PlazaReview review; } cases[] = {
    { 0x00, PLAZA_REVIEW_PENDING }, { 0x20, PLAZA_REVIEW_APPROVED }, { 0x40, PLAZA_REVIEW_DECLINED },
    { 0x60, PLAZA_REVIEW_DECLINED }, { 0xbf, PLAZA_REVIEW_APPROVED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint8 bytes[PLAZA_EVENT_KEY_SIZE] = { 7, 0, 0, 0, 0, 0, 0, cases[i].flags };
      PlazaEventKey key;
      guint32 id;

      g_assert_true (plaza_event_key_unpack (&key, &id, bytes, sizeof bytes));
      g_assert_cmpint (key.review, ==, cases[i].review);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-key/states", test_states);
  g_test_add_func ("/event-key/unpack", test_unpack);
  g_test_add_func ("/event-key/review", test_review);

  return g_test_run ();
}
