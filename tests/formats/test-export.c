/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "csv-cell.h"
#include "test-pack.h"

/* The example campaign in a file of its own, and all of its events. */
typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  GPtrArray     *events;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr(PlazaPack) pack = test_pack_example ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("plaza-export-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "day.plaza", NULL);
  fixture->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);

  fixture->events = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < pack->events->len; i++)
    {
      const PlazaEventRecord *record = g_ptr_array_index (pack->events, i);

      g_ptr_array_add (fixture->events, plaza_campaign_find_event (fixture->campaign, record->uid, &error));
      g_assert_no_error (error);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_clear_pointer (&fixture->events, g_ptr_array_unref);
  g_assert_finalize_object (fixture->campaign);
  test_pack_remove (fixture->folder);
}

static GPtrArray *
only (Fixture    *fixture,
      const char *uid)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (events, plaza_campaign_find_event (fixture->campaign, uid, NULL));
  g_assert_nonnull (g_ptr_array_index (events, 0));

  return events;
}

/* An event of our own making. */
static GPtrArray *
made_up (PlazaEventRecord *record)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (events, plaza_event_new (record, NULL));

  return events;
}

static const char *const english_and_spanish[] = { "en", "es", NULL };

/* The columns of texts are the campaign's languages, in its order, and whatever an event has besides. */
static void
test_csv_languages (void)
{
  static const struct { const char *campaign[3], *header; } cases[] = {
    { { "en", "es", NULL }, ",details_en,details_es,details_fr,inferred" },
    { { "fr", NULL }, ",details_fr,inferred" },
    { { "ar", "fr", NULL }, ",details_ar,details_fr,inferred" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaEventRecord *record = plaza_event_record_new ();
      g_autoptr(GPtrArray) events = NULL;
      g_autofree char *csv = NULL;

      record->uid = g_strdup ("a");
      record->title = g_strdup ("Marche");
      plaza_texts_set (record->details, "fr", "Venez.");
      events = made_up (record);
      csv = plaza_export_csv (events, PLAZA_AUDIENCE_PARTNERS, cases[i].campaign, NULL, NULL);
      g_assert_nonnull (strstr (csv, cases[i].header));
    }
}

static void
test_csv_rows (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr(GPtrArray) phoenix = only (fixture, "phoenix-rally");
  g_autofree char *csv = plaza_export_csv (phoenix, PLAZA_AUDIENCE_PARTNERS, english_and_spanish, NULL, NULL);
  g_auto(GStrv) rows = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (rows), ==, 4);
  g_assert_cmpstr (rows[0], ==,
                   "uid,title,kind,label,date,start,end,all_day,zone,venue,address,city,state,postal_code,place_text,"
                   "to_be_announced,precision,latitude,longitude,lead_organizations,contact_name,contact_emails,"
                   "contact_telephones,attendance,status,review,decline_reason,officials,details_en,details_es,inferred,timeslot_id,"
                   "further_places,area_only,contact_published,languages,access,hashtag,web_address,online,confirmed_on");
  g_assert_true (g_str_has_prefix (rows[1],
                                   "phoenix-rally,#ExampleDay Rally and Prayer Vigil,rally,"
                                   "Rally,2017-02-22,12:00,18:00,false,America/Phoenix,,100 Example Rd.,Phoenix,AZ,,,"
                                   "false,city,33.4484,-112.074,Example Neighbors; Example Coalition,Jordan Example,"));
  g_assert_nonnull (strstr (rows[2], ",Prayer vigil,2017-02-22,18:00,19:00,"));
  g_assert_cmpstr (rows[3], ==, "");
}

/* A row for each timeslot, and one for an event that has none. */
static void
test_csv_all (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *csv = plaza_export_csv (fixture->events, PLAZA_AUDIENCE_PARTNERS, english_and_spanish, NULL, NULL);
  guint expected = 1;
  guint rows = 0;

  for (guint i = 0; i < fixture->events->len; i++)
    expected += MAX (1, plaza_event_get_record (g_ptr_array_index (fixture->events, i))->timeslots->len);
  for (const char *p = strstr (csv, "\r\n"); p != NULL; p = strstr (p + 2, "\r\n"))
    rows++;
  g_assert_cmpuint (rows, ==, expected);
}

static void
test_csv_formulas (void)
{
  static const struct { const char *title, *cell; } cases[] = {
    { "=1+1", ",'=1+1," }, { "+1-202-555-0100", ",'+1-202-555-0100," }, { "-cmd", ",'-cmd," },
    { "@SUM(A1)", ",'@SUM(A1)," }, { "\ttab", ",'\ttab," }, { "\rreturn", ",\"'\rreturn\"," },
    { "=HYPERLINK(\"x\",\"y\")", ",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"," },
    { "a \"b\", c", ",\"a \"\"b\"\", c\"," }, { "two\nlines", ",\"two\nlines\"," }, { "1=1", ",1=1," },
    { "'tis", ",''tis," }, { "'=1", ",''=1," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlazaEventRecord *record = plaza_event_record_new ();
      g_autoptr(GPtrArray) events = NULL;
      g_autofree char *csv = NULL;

      record->uid = g_strdup ("a");
      record->title = g_strdup (cases[i].title);
      events = made_up (record);
      csv = plaza_export_csv (events, PLAZA_AUDIENCE_PARTNERS, english_and_spanish, NULL, NULL);
      g_assert_nonnull (strstr (csv, cases[i].cell));
    }
}

/* Reads a cell by the written rule: one apostrophe is taken away, "; " parts, and ";;" is ";". */
static GStrv
read_list (const char *cell)
{
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr(GString) item = g_string_new (NULL);

  if (*cell == '\0')
    return g_strv_builder_end (list);

  for (const char *p = *cell == '\'' ? cell + 1 : cell; *p != '\0'; p++)
    {
      if (p[0] == ';' && p[1] == ';')
        p++;
      else if (p[0] == ';' && p[1] == ' ')
        {
          g_strv_builder_add (list, item->str);
          g_string_truncate (item, 0);
          p++;
          continue;
        }
      g_string_append_c (item, *p);
    }
  g_strv_builder_add (list, item->str);

  return g_strv_builder_end (list);
}

/* What organizations are called comes back, whatever it is. */
static void
test_csv_lists (void)
{
  static const char letters[] = ";' =+a,\"";
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint round = 0; round < 500; round++)
    {
      PlazaEventRecord *record = plaza_event_record_new ();
      g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
      g_autoptr(GPtrArray) events = NULL;
      g_autofree char *csv = NULL;
      g_autofree char *cell = NULL;
      g_autofree char *reason = NULL;
      g_auto(GStrv) read = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        {
          g_autoptr(GString) name = g_string_new ("x");

          for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
            g_string_insert_c (name, g_rand_int_range (rand, 0, name->len + 1), letters[g_rand_int_range (rand, 0, strlen (letters))]);
          g_strv_builder_add (names, name->str);
        }
      record->uid = g_strdup ("a");
      record->title = g_strdup ("A");
      record->decline_reason = g_strdup ("No; such place");
      g_strfreev (record->lead_organizations);
      record->lead_organizations = g_strv_builder_end (names);
      events = made_up (record);
      csv = plaza_export_csv (events, PLAZA_AUDIENCE_PARTNERS, english_and_spanish, NULL, NULL);
      cell = csv_cell (csv, 19);
      reason = csv_cell (csv, 26);
      read = read_list (cell);
      g_assert_cmpstrv (read, record->lead_organizations);
      g_assert_cmpstr (reason, ==, "No; such place");
    }
}

/* A link stays, and what it leads to is written. */
static void
test_symbolic_link (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.csv", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target.csv", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (symlink ("target.csv", path), ==, 0);
  for (int bom = TRUE; bom >= FALSE; bom--)
    {
      g_autofree char *text = NULL;

      g_assert_true (plaza_export_events (fixture->campaign, fixture->events, PLAZA_AUDIENCE_PARTNERS, path, bom, NULL, &error));
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
      g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
      g_assert_cmpint (g_str_has_prefix (text, "\uFEFFuid,"), ==, bom);
      g_assert_cmpint (g_str_has_prefix (text, "uid,"), ==, !bom);
    }
}

static void
test_json (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *json = plaza_export_json (fixture->events, PLAZA_AUDIENCE_STAFF, NULL, NULL);
  g_autofree char *object = plaza_export_json_object (g_ptr_array_index (fixture->events, 0), PLAZA_AUDIENCE_STAFF);

  g_assert_true (g_str_has_prefix (json, "[\n  {\n    \"uid\": \"phoenix-rally\","));
  g_assert_true (g_str_has_suffix (json, "}\n]\n"));
  g_assert_true (g_str_has_prefix (object, "{\n  \"uid\": \"phoenix-rally\","));
}

static void
check_error (Fixture    *fixture,
             const char *path,
             const char *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (plaza_export_events (fixture->campaign, fixture->events, PLAZA_AUDIENCE_PARTNERS, path, TRUE, NULL, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_files (Fixture       *fixture,
            gconstpointer  user_data)
{
  const char *names[] = { "a.json", "a.CSV", "a.ics" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autoptr(GError) error = NULL;
      GStatBuf status;

      /* The second time replaces the first. */
      for (int turn = 0; turn < 2; turn++)
        {
          g_assert_true (plaza_export_events (fixture->campaign, fixture->events, PLAZA_AUDIENCE_PARTNERS, path, TRUE, NULL, &error));
          g_assert_no_error (error);
        }
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
      g_assert_cmpint (status.st_size, >, 5000);
    }
}

static void
test_bad_files (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.json", NULL);
  g_autofree char *folder_message = g_strdup_printf ("“%s” is a folder; give the name of a file.", folder);
  g_autofree char *device = g_build_filename (fixture->folder, "device.csv", NULL);
  g_autofree char *device_message = g_strdup_printf ("“%s” is not a file that can be replaced.", device);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  check_error (fixture, folder, folder_message);
  check_error (fixture, "/nonexistent/x.csv", "“/nonexistent/x.csv” could not be written: there is no such folder.");
  check_error (fixture, "events.txt", "“events.txt” does not end in .ics, .csv, .json or .geojson, so the format is not known.");
  check_error (fixture, ".csv", "“.csv” does not end in .ics, .csv, .json or .geojson, so the format is not known.");

  g_assert_cmpint (symlink ("/dev/null", device), ==, 0);
  check_error (fixture, device, device_message);
}

#define ADD(path, function) g_test_add ("/formats/export/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("csv-rows", test_csv_rows);
  ADD ("csv-all", test_csv_all);
  g_test_add_func ("/formats/export/csv-formulas", test_csv_formulas);
  g_test_add_func ("/formats/export/csv-lists", test_csv_lists);
  ADD ("symbolic-link", test_symbolic_link);
  g_test_add_func ("/formats/export/csv-languages", test_csv_languages);
  ADD ("json", test_json);
  ADD ("files", test_files);
  ADD ("bad-files", test_bad_files);

  return g_test_run ();
}
