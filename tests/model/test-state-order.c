/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-state-order.h"

#include "plaza-event-key.h"

/* Events of these states, several of each, in the order of their English names, as the file has them. */
static const char * const states[] = { "CO", "HI", "MI", "MS", "MO", "NE", "NY", "NC", "OR", "PA", "WV", "QQ", "" };

#define PER_STATE 3

static char *
order_in (const char *language)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GArray) keys = g_array_new (FALSE, TRUE, sizeof (PlazaEventKey));
  g_autoptr(GString) order = g_string_new (NULL);

  for (guint32 i = 0; i < G_N_ELEMENTS (states) * PER_STATE; i++)
    {
      PlazaEventKey key = { .state = plaza_event_state_pack (states[i / PER_STATE]) };

      g_array_append_val (ids, i);
      g_array_append_val (keys, key);
    }

  plaza_state_order_apply (plaza_words_for (language), ids, keys);
  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      const PlazaEventKey *key = &g_array_index (keys, PlazaEventKey, i);

      /* An id goes with its key, and those of a state stay together and in order. */
      g_assert_cmpuint (key->state, ==, plaza_event_state_pack (states[id / PER_STATE]));
      g_assert_cmpuint (id % PER_STATE, ==, i % PER_STATE);
      if (i % PER_STATE == 0)
        g_string_append_printf (order, "%s ", states[id / PER_STATE]);
    }

  return g_string_free_and_steal (g_steal_pointer (&order));
}

/* Carolina del Norte, Colorado, Hawái, Michigan, Misisipi, Misuri, Nebraska, Nueva York, Oregón,
 * Pensilvania, Virginia Occidental; what is no state, and what has none, at the end. */
static void
test_languages (void)
{
  g_autofree char *en = order_in ("en");
  g_autofree char *es = order_in ("es");

  g_assert_cmpstr (en, ==, "CO HI MI MS MO NE NY NC OR PA WV QQ  ");
  g_assert_cmpstr (es, ==, "NC CO HI MI MS MO NE NY OR PA WV QQ  ");
}

static void
test_nothing (void)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GArray) keys = g_array_new (FALSE, FALSE, sizeof (PlazaEventKey));

  plaza_state_order_apply (NULL, ids, keys);
  g_assert_cmpuint (ids->len + keys->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state-order/languages", test_languages);
  g_test_add_func ("/state-order/nothing", test_nothing);

  return g_test_run ();
}
