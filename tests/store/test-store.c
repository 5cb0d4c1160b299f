/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "plaza-bill-table.h"
#include "plaza-campaign-table.h"
#include "plaza-event-key.h"
#include "plaza-event-table.h"
#include "plaza-guide-table.h"
#include "plaza-member-table.h"
#include "plaza-mercator.h"
#include "plaza-message-table.h"
#include "plaza-point-table.h"
#include "plaza-search.h"
#include "plaza-sheet-table.h"
#include "plaza-test-pack.h"
#include "plaza-value-table.h"

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
  fixture->store = plaza_store_create (fixture->path, fixture->pack, &error);
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
  g_assert_true (plaza_value_table_set (fixture->store, "handle", "@example", NULL));
  g_assert_cmpint (g_stat (journal, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  plaza_store_close (g_steal_pointer (&fixture->store));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
assert_texts (PlazaTexts *a,
              PlazaTexts *b)
{
  GHashTableIter iter;
  gpointer language, text;

  g_assert_cmpuint (g_hash_table_size (a), ==, g_hash_table_size (b));
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &language, &text))
    g_assert_cmpstr (plaza_texts_get_exact (b, language), ==, text);
}

static void
assert_timeslots (GPtrArray *a,
                  GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      PlazaTimeslot *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, i);

      g_assert_cmpstr (one->label, ==, other->label);
      g_assert_cmpstr (one->date, ==, other->date);
      g_assert_cmpint (one->start, ==, other->start);
      g_assert_cmpint (one->end, ==, other->end);
      g_assert_cmpint (one->all_day, ==, other->all_day);
      g_assert_cmpstr (one->zone, ==, other->zone);
    }
}

static void
assert_place (const PlazaPlace *a,
              const PlazaPlace *b)
{
  g_assert_cmpstr (a->venue, ==, b->venue);
  g_assert_cmpstr (a->address, ==, b->address);
  g_assert_cmpstr (a->city, ==, b->city);
  g_assert_cmpstr (a->state, ==, b->state);
  g_assert_cmpstr (a->postal_code, ==, b->postal_code);
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_cmpint (a->to_be_announced, ==, b->to_be_announced);
  g_assert_cmpint (a->precision, ==, b->precision);
  g_assert_cmpfloat (a->latitude, ==, b->latitude);
  g_assert_cmpfloat (a->longitude, ==, b->longitude);
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
      g_assert_cmpstr (read->title, ==, wrote->title);
      g_assert_cmpint (read->kind, ==, wrote->kind);
      assert_timeslots (wrote->timeslots, read->timeslots);
      assert_place (&wrote->place, &read->place);
      g_assert_cmpstrv (read->lead_organizations, wrote->lead_organizations);
      g_assert_cmpstr (read->contact_name, ==, wrote->contact_name);
      g_assert_cmpstrv (read->contact_emails, wrote->contact_emails);
      g_assert_cmpstrv (read->contact_telephones, wrote->contact_telephones);
      g_assert_cmpint (read->attendance, ==, wrote->attendance);
      g_assert_cmpint (read->status, ==, wrote->status);
      g_assert_cmpint (read->review, ==, wrote->review);
      g_assert_cmpstrv (read->members, wrote->members);
      g_assert_cmpstrv (read->inferred, wrote->inferred);
      assert_texts (wrote->details, read->details);
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
  PlazaCampaignRecord *wrote = fixture->pack->campaign;

  g_assert_no_error (error);
  g_assert_cmpstr (read->id, ==, wrote->id);
  g_assert_cmpstr (read->name, ==, wrote->name);
  g_assert_cmpstr (read->day, ==, wrote->day);
  g_assert_cmpstr (read->hashtag, ==, wrote->hashtag);
  g_assert_cmpstr (read->accent, ==, wrote->accent);
  g_assert_cmpstrv (read->languages, wrote->languages);
  g_assert_cmpstrv (read->hashtags, wrote->hashtags);
  g_assert_cmpstrv (read->contributors, wrote->contributors);
  assert_texts (wrote->titles, read->titles);
  assert_texts (wrote->summaries, read->summaries);
  assert_texts (wrote->leave_behinds, read->leave_behinds);
}

static void
assert_section (PlazaSection *wrote,
                PlazaSection *read)
{
  g_assert_cmpstr (read->id, ==, wrote->id);
  g_assert_cmpint (read->type, ==, wrote->type);
  g_assert_cmpstr (read->telephone, ==, wrote->telephone);
  g_assert_cmpstrv (read->links, wrote->links);
  assert_texts (wrote->headings, read->headings);
  assert_texts (wrote->bodies, read->bodies);
}

static void
test_guides (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) guides = plaza_guide_table_list (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (guides->len, ==, fixture->pack->guides->len);
  for (guint i = 0; i < guides->len; i++)
    {
      PlazaGuide *wrote = g_ptr_array_index (fixture->pack->guides, i), *read = g_ptr_array_index (guides, i);

      g_assert_cmpstr (read->id, ==, wrote->id);
      g_assert_cmpint (read->kind, ==, wrote->kind);
      g_assert_cmpint (read->event_kind, ==, wrote->event_kind);
      g_assert_cmpstrv (read->contributors, wrote->contributors);
      assert_texts (wrote->titles, read->titles);
      assert_texts (wrote->summaries, read->summaries);
      g_assert_cmpuint (read->sections->len, ==, wrote->sections->len);
      for (guint j = 0; j < read->sections->len; j++)
        assert_section (g_ptr_array_index (wrote->sections, j), g_ptr_array_index (read->sections, j));
    }
}

static void
test_points (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) points = plaza_point_table_list (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (points->len, ==, fixture->pack->points->len);
  for (guint i = 0; i < points->len; i++)
    {
      PlazaPoint *wrote = g_ptr_array_index (fixture->pack->points, i), *read = g_ptr_array_index (points, i);

      g_assert_cmpstr (read->id, ==, wrote->id);
      g_assert_cmpint (read->kind, ==, wrote->kind);
      g_assert_cmpint (read->group, ==, wrote->group);
      g_assert_cmpstr (read->source, ==, wrote->source);
      g_assert_cmpint (read->minutes, ==, wrote->minutes);
      g_assert_cmpint (read->theme, ==, wrote->theme);
      g_assert_cmpint (read->share, ==, wrote->share);
      g_assert_cmpmem (read->amounts->data, read->amounts->len * sizeof (int),
                       wrote->amounts->data, wrote->amounts->len * sizeof (int));
      g_assert_cmpstrv (read->bills, wrote->bills);
      g_assert_cmpstrv (read->backs, wrote->backs);
      assert_texts (wrote->headlines, read->headlines);
      assert_texts (wrote->bodies, read->bodies);
    }
}

static void
test_facts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) members = plaza_member_table_list (fixture->store, &error);
  g_autoptr(GPtrArray) bills = plaza_bill_table_list (fixture->store, &error);
  g_autoptr(GPtrArray) messages = plaza_message_table_list (fixture->store, &error);
  PlazaMember *member = g_ptr_array_index (members, 0);
  PlazaBill *bill = g_ptr_array_index (bills, 0);
  PlazaMessage *message = g_ptr_array_index (messages, 0);

  g_assert_no_error (error);
  g_assert_cmpstr (member->id, ==, "X000001");
  g_assert_cmpstr (member->title, ==, "Sen.");
  g_assert_cmpstr (member->name, ==, "Example Member");
  g_assert_cmpstr (member->state, ==, "AR");
  g_assert_cmpstr (bill->number, ==, "H.R. 0");
  g_assert_null (bill->name);
  g_assert_cmpint (bill->chamber, ==, PLAZA_CHAMBER_HOUSE);
  g_assert_cmpstr (message->id, ==, "my-america");
  g_assert_cmpstr (message->placeholders[0], ==, "handle");
  assert_texts (((PlazaMessage *) g_ptr_array_index (fixture->pack->messages, 0))->texts, message->texts);
}

static void
test_sheet (Fixture       *fixture,
            gconstpointer  data)
{
  const char * const wanted[] = { "unity", "co-sponsor", NULL };
  const char * const unknown[] = { "share", "nothing", NULL };
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) read = plaza_sheet_table_list (fixture->store, NULL);

  g_assert_cmpuint (g_strv_length (read), ==, 0);
  g_assert_true (plaza_sheet_table_replace (fixture->store, wanted, &error));
  g_assert_no_error (error);

  /* What cannot be stored as a whole leaves the sheet as it was. */
  g_assert_false (plaza_sheet_table_replace (fixture->store, unknown, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID);

  reopen (fixture);
  g_strfreev (read);
  read = plaza_sheet_table_list (fixture->store, NULL);
  g_assert_cmpstrv (read, wanted);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GHashTable) values = NULL;

  g_assert_true (plaza_value_table_set (fixture->store, "handle", "@first", NULL));
  g_assert_true (plaza_value_table_set (fixture->store, "handle", "@example", NULL));
  g_assert_true (plaza_value_table_set (fixture->store, "member", "Example", NULL));
  g_assert_true (plaza_value_table_set (fixture->store, "member", NULL, NULL));

  reopen (fixture);
  values = plaza_value_table_list (fixture->store, NULL);
  g_assert_cmpuint (g_hash_table_size (values), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (values, "handle"), ==, "@example");
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

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < keys->len; j++)
      {
        PlazaEventKey *key = &g_array_index (keys, PlazaEventKey, j);
        PlazaEventRecord *event = g_ptr_array_index (fixture->pack->events, g_array_index (ids, guint32, j) - 1);
        GDate date;

        if (strcmp (event->uid, cases[i].uid) != 0)
          continue;

        g_assert_cmpint (key->state, ==, plaza_event_state_pack (cases[i].state));
        g_assert_cmpint (key->kind, ==, cases[i].kind);
        g_assert_cmpint (key->flags, ==, cases[i].flags);
        g_assert_cmpint (key->has_gaps, ==, g_str_equal (cases[i].uid, "tucson"));
        g_assert_cmpint (key->first_day, ==,
                         plaza_date_parse (cases[i].first, &date) ? g_date_get_julian (&date) : 0);
        g_assert_cmpint (key->last_day, ==,
                         plaza_date_parse (cases[i].last, &date) ? g_date_get_julian (&date) : 0);
      }
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
  g_auto(GStrv) findings = plaza_store_check (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstrv (findings, ((const char *[]) { NULL }));
}

static void
test_exists (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = plaza_test_hash_file (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (plaza_store_create (fixture->path, fixture->pack, &error));
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
  g_assert_null (plaza_store_create (path, fixture->pack, &error));
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
  ADD ("/store/sheet", test_sheet);
  ADD ("/store/values", test_values);
  ADD ("/store/orders", test_orders);
  ADD ("/store/keys", test_keys);
  ADD ("/store/event-points", test_event_points);
  ADD ("/store/check", test_check);
  ADD ("/store/exists", test_exists);
  ADD ("/store/invalid", test_invalid);
  return g_test_run ();
}
