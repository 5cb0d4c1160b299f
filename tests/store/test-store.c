/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "plaza-bill-table.h"
#include "plaza-campaign-table.h"
#include "plaza-event-key.h"
#include "plaza-event-table.h"
#include "plaza-guide-table.h"
#include "plaza-official-table.h"
#include "plaza-mercator.h"
#include "plaza-message-table.h"
#include "plaza-point-table.h"
#include "plaza-search.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"

typedef struct
{
  char       *folder;
  char       *path;
  PlazaPack  *pack;
  PlazaStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->pack = plaza_test_pack_new ();
  fixture->store = plaza_store_create (fixture->path, fixture->pack, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  plaza_store_close (fixture->store);
  plaza_pack_free (fixture->pack);
  g_free (fixture->path);
  plaza_test_folder_free (fixture->folder);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  plaza_store_close (fixture->store);
  fixture->store = plaza_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-wal", NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (plaza_test_set_value (fixture->store, "handle", "@example", NULL));
  g_assert_cmpint (g_stat (journal, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  plaza_store_close (g_steal_pointer (&fixture->store));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Says which official is another one. */
static void
assert_same (const PlazaRecordType *type,
             gconstpointer          wrote,
             gconstpointer          read)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (!plaza_field_equal (&type->fields[i], wrote, read))
      g_error ("%s was not read as it was written", type->fields[i].name);
}

static void
assert_all_same (const PlazaRecordType *type,
                 GPtrArray             *wrote,
                 GPtrArray             *read)
{
  g_assert_cmpuint (read->len, ==, wrote->len);
  for (guint i = 0; i < read->len; i++)
    assert_same (type, g_ptr_array_index (wrote, i), g_ptr_array_index (read, i));
}

static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < fixture->pack->events->len; i++)
    {
      PlazaEventRecord *wrote = g_ptr_array_index (fixture->pack->events, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(PlazaEventRecord) read = plaza_event_table_load_uid (fixture->store, wrote->uid, &error);

      g_assert_no_error (error);
      g_assert_cmpint (read->id, ==, i + 1);
      assert_same (&plaza_event_record_type, wrote, read);
    }
}

static void
test_no_such_event (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_event_table_load (fixture->store, 4711, &error));
  g_assert_no_error (error);
  g_assert_null (plaza_event_table_load_uid (fixture->store, "' OR 1 --", &error));
  g_assert_no_error (error);
}

static void
test_campaign (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaignRecord) read = plaza_campaign_table_load (fixture->store, &error);

  g_assert_no_error (error);
  assert_same (&plaza_campaign_record_type, fixture->pack->campaign, read);
}

static void
test_guides (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) guides = plaza_guide_table_list (fixture->store, &error);

  g_assert_no_error (error);
  assert_all_same (&plaza_guide_type, fixture->pack->guides, guides);
}

static void
test_points (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) points = plaza_point_table_list (fixture->store, &error);

  g_assert_no_error (error);
  assert_all_same (&plaza_point_type, fixture->pack->points, points);
}

static void
test_facts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) officials = plaza_official_table_list (fixture->store, &error);
  g_autoptr(GPtrArray) bills = plaza_bill_table_list (fixture->store, &error);
  g_autoptr(GPtrArray) messages = plaza_message_table_list (fixture->store, &error);

  g_assert_no_error (error);
  assert_all_same (&plaza_official_type, fixture->pack->officials, officials);
  assert_all_same (&plaza_bill_type, fixture->pack->bills, bills);
  assert_all_same (&plaza_message_type, fixture->pack->messages, messages);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *handle = NULL;

  g_assert_true (plaza_test_set_value (fixture->store, "handle", "@first", NULL));
  g_assert_true (plaza_test_set_value (fixture->store, "handle", "@example", NULL));
  g_assert_true (plaza_test_set_value (fixture->store, "official", "Example", NULL));
  g_assert_true (plaza_test_set_value (fixture->store, "official", NULL, NULL));

  reopen (fixture);
  handle = plaza_test_get_value (fixture->store, "handle");
  g_assert_cmpstr (handle, ==, "@example");
  g_assert_null (plaza_test_get_value (fixture->store, "official"));
}

static char *
describe_keys (Fixture    *fixture,
               PlazaOrder  order)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) keys = plaza_event_table_list_keys (fixture->store, order, &ids, NULL);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (fixture->pack->events, g_array_index (ids, guint32, i) - 1);

      g_string_append_printf (words, "%s ", event->uid);
    }

  return g_strdup (words->str);
}

static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *by_state = describe_keys (fixture, PLAZA_ORDER_STATE);
  g_autofree char *by_day = describe_keys (fixture, PLAZA_ORDER_DAY);

  g_assert_cmpstr (by_state, ==,
                   "tucson phoenix little-rock los-angeles denver chicago canton lansing everywhere ");
  g_assert_cmpstr (by_day, ==,
                   "tucson chicago phoenix denver little-rock canton los-angeles lansing everywhere ");
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *uid, *state; PlazaKind kind; int flags; const char *first, *last; } cases[] = {
    { "phoenix", "AZ", PLAZA_KIND_RALLY, 0, "2017-02-22", "2017-02-22" },
    { "canton", "MI", PLAZA_KIND_MARCH, 0, "2017-02-22", "2017-02-22" },
    { "los-angeles", "CA", PLAZA_KIND_PANEL,
      PLAZA_EVENT_INVITED | PLAZA_EVENT_ATTENTION, "2017-02-22", "2017-02-22" },
    { "chicago", "IL", PLAZA_KIND_LEGISLATIVE_VISIT,
      PLAZA_EVENT_NO_ADDRESS | PLAZA_EVENT_NO_CONTACT, "2017-02-22", "2017-02-24" },
    { "tucson", "AZ", PLAZA_KIND_VIGIL,
      PLAZA_EVENT_NO_ADDRESS | PLAZA_EVENT_NO_CONTACT, "2017-02-21", "2017-02-23" },
    { "everywhere", NULL, PLAZA_KIND_SOCIAL_MEDIA, PLAZA_EVENT_ATTENTION, NULL, NULL },
  };
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) keys = plaza_event_table_list_keys (fixture->store, PLAZA_ORDER_STATE, &ids, NULL);
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < keys->len; j++)
      {
        PlazaEventKey *key = &g_array_index (keys, PlazaEventKey, j);
        PlazaEventRecord *event = g_ptr_array_index (fixture->pack->events, g_array_index (ids, guint32, j) - 1);
        GDate date;

        if (strcmp (event->uid, cases[i].uid) != 0)
          continue;

        n_found++;
        g_assert_cmpint (key->state, ==, plaza_event_state_pack (cases[i].state));
        g_assert_cmpint (key->kind, ==, cases[i].kind);
        g_assert_cmpint (key->flags, ==, cases[i].flags);
        g_assert_cmpint (key->has_gaps, ==, g_str_equal (cases[i].uid, "tucson"));
        g_assert_cmpint (key->first_day, ==,
                         plaza_date_parse (cases[i].first, &date) ? g_date_get_julian (&date) : 0);
        g_assert_cmpint (key->last_day, ==,
                         plaza_date_parse (cases[i].last, &date) ? g_date_get_julian (&date) : 0);
      }

  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (cases));
}

/* Those that have a point are those of which the keys say so. */
static void
test_event_points (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GArray) points = plaza_event_table_list_points (fixture->store, PLAZA_ORDER_DAY, NULL);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) keys = plaza_event_table_list_keys (fixture->store, PLAZA_ORDER_DAY, &ids, NULL);
  guint n = 0;

  for (guint i = 0; i < keys->len; i++)
    {
      const PlazaEventKey *key = &g_array_index (keys, PlazaEventKey, i);
      const PlazaEventRecord *event = g_ptr_array_index (fixture->pack->events, g_array_index (ids, guint32, i) - 1);

      g_assert_cmpint (key->precision < PLAZA_PRECISION_STATE, ==, plaza_place_has_point (&event->place));
      if (!plaza_place_has_point (&event->place))
        continue;

      g_assert_cmpuint (n, <, points->len);
      g_assert_cmpuint (g_array_index (points, PlazaEventPoint, n).id, ==, g_array_index (ids, guint32, i));
      g_assert_cmpuint (g_array_index (points, PlazaEventPoint, n).point, ==,
                        plaza_mercator_point (event->place.latitude, event->place.longitude));
      n++;
    }

  g_assert_cmpuint (n, ==, points->len);
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = plaza_store_check (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_exists (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = plaza_test_hash_file (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_create (fixture->path, fixture->pack, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_EXISTS);
  after = plaza_test_hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.plaza", NULL);
  PlazaEventRecord *event = g_ptr_array_index (fixture->pack->events, 1);
  g_autoptr(GError) error = NULL;

  g_set_str (&event->uid, "little-rock");
  g_assert_null (plaza_store_create (path, fixture->pack, NULL, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "other.plaza"));
  plaza_store_close (g_steal_pointer (&fixture->store));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/file", test_file);
  ADD ("/store/events", test_events);
  ADD ("/store/no-such-event", test_no_such_event);
  ADD ("/store/campaign", test_campaign);
  ADD ("/store/guides", test_guides);
  ADD ("/store/points", test_points);
  ADD ("/store/facts", test_facts);
  ADD ("/store/values", test_values);
  ADD ("/store/orders", test_orders);
  ADD ("/store/keys", test_keys);
  ADD ("/store/event-points", test_event_points);
  ADD ("/store/check", test_check);
  ADD ("/store/exists", test_exists);
  ADD ("/store/invalid", test_invalid);
  return g_test_run ();
}
