/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "plaza-districts-table.h"
#include "plaza-event-table.h"
#include "plaza-official-table.h"
#include "plaza-point-table.h"
#include "plaza-search.h"
#include "plaza-sheet-table.h"
#include "plaza-test-edit.h"
#include "plaza-test-pack.h"
#include "plaza-theme-table.h"

typedef struct
{
  char *folder;
  char *path;
  char *backup;
} Fixture;

/* A file as version 1 of the program left it, with a sheet and values in it; of version 2, with a history. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *version = data != NULL ? data : "version-1";
  g_autofree char *name = g_strconcat (version, ".plaza", NULL);
  g_autofree char *copy = g_strconcat ("example.", version, ".plaza", NULL);
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "files", name, NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  fixture->folder = plaza_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "example.plaza", NULL);
  fixture->backup = g_build_filename (fixture->folder, copy, NULL);
  g_assert_true (g_file_get_contents (old, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents_full (fixture->path, bytes, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->path);
  g_free (fixture->backup);
  plaza_test_folder_free (fixture->folder);
}

static PlazaStore *
open_store (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  PlazaStore *store = plaza_store_open (fixture->path, &error);

  g_assert_no_error (error);
  return store;
}

/* What version 1 could not hold. */
static void
forget_new (PlazaEventRecord *event)
{
  static const char * const members[] = {
    "titles", "further_places", "languages", "access", "hashtag", "web_address", "online", "confirmed_on", "note",
  };

  for (guint i = 0; i < plaza_event_record_type.n_fields; i++)
    for (guint j = 0; j < G_N_ELEMENTS (members); j++)
      if (g_str_equal (plaza_event_record_type.fields[i].name, members[j]))
        plaza_field_clear (&plaza_event_record_type.fields[i], event);

  event->place.area_only = FALSE;
  event->contact_published = TRUE;
}

static void
test_content (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = plaza_sheet_table_list (store, NULL, &error);
  g_autofree char *handle = plaza_test_get_value (store, "handle");
  g_autofree char *organization = plaza_test_get_value (store, "organization");
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (((PlazaSheetLine *) g_ptr_array_index (lines, 0))->part, ==, "unity");
  g_assert_cmpstr (((PlazaSheetLine *) g_ptr_array_index (lines, 1))->part, ==, "co-sponsor");
  g_assert_cmpstr (handle, ==, "@example");
  g_assert_cmpstr (organization, ==, "Example Coalition");

  for (guint i = 0; i < pack->events->len; i++)
    {
      PlazaEventRecord *wrote = g_ptr_array_index (pack->events, i);
      g_autoptr(PlazaEventRecord) read = plaza_event_table_load_uid (store, wrote->uid, &error);

      g_assert_no_error (error);
      forget_new (wrote);
      plaza_event_record_name_slots (wrote);
      g_assert_true (plaza_record_equal (&plaza_event_record_type, wrote, read));
      g_assert_cmpint (plaza_record_get_revision (read), ==, 1);
    }

  findings = plaza_store_check (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The themes that version 1 knew are the campaign's own, as far as a fact is about them. */
static void
test_themes (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) themes = plaza_theme_table_list (store, &error);
  g_autoptr(GPtrArray) points = plaza_point_table_list (store, &error);
  const PlazaTheme *theme;

  g_assert_no_error (error);
  g_assert_cmpuint (themes->len, ==, 1);
  theme = g_ptr_array_index (themes, 0);
  g_assert_cmpstr (theme->id, ==, "families");
  g_assert_cmpstr (plaza_texts_get_exact (theme->labels, "en"), ==, "Families and young people");
  g_assert_cmpstr (plaza_texts_get_exact (theme->labels, "es"), ==, "Familias y jóvenes");
  g_assert_cmpstr (((PlazaPoint *) g_ptr_array_index (points, 0))->theme, ==, NULL);
  g_assert_cmpstr (((PlazaPoint *) g_ptr_array_index (points, 1))->theme, ==, "families");
}

/* Members of Congress were all the officials that version 1 knew, and its messages named them so. */
static void
test_officials (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) officials = plaza_official_table_list (store, &error);
  const PlazaOfficial *official;

  g_assert_no_error (error);
  g_assert_cmpuint (officials->len, ==, 1);
  official = g_ptr_array_index (officials, 0);
  g_assert_cmpstr (official->id, ==, "X000001");
  g_assert_cmpstr (official->title, ==, "Sen.");
  g_assert_cmpstr (official->name, ==, "Example Member");
  g_assert_cmpint (official->level, ==, PLAZA_LEVEL_FEDERAL);
  g_assert_cmpstr (official->state, ==, "AR");
  g_assert_cmpstr (official->district, ==, NULL);
  g_assert_cmpuint (official->offices->len, ==, 0);
}

/* Of version 2 all stays as it was, and what is new is empty. */
static void
test_from_2 (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaOfficial) official = plaza_official_table_load (store, "E000001", &error);
  g_autoptr(PlazaEventRecord) event = plaza_event_table_load_uid (store, "canton-march", &error);
  g_autoptr(GPtrArray) states = plaza_districts_table_list (store, &error);
  g_autoptr(GPtrArray) findings = plaza_store_check (store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (official->name, ==, "Jordan Sample");
  g_assert_cmpstr (((PlazaOffice *) g_ptr_array_index (official->offices, 0))->telephone, ==, "+1-202-555-0100");
  g_assert_cmpstr (official->accounts[0], ==, "@SenSample");
  g_assert_cmpuint (official->sources->len, ==, 0);
  g_assert_cmpstr (event->note, ==, "Bring water");
  g_assert_cmpint (plaza_record_get_revision (event), ==, 2);
  g_assert_cmpuint (states->len, ==, 0);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_true (g_file_test (fixture->backup, G_FILE_TEST_EXISTS));
}

/* The index was made anew. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PlazaStore) store = open_store (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) found = plaza_event_table_search (store, "menendez", &error);
  g_auto(GStrv) points = plaza_search_prose (store, PLAZA_PROSE_OF_POINT, "en", "co-sponsor", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_strv_length (points), >, 0);
}

/* A copy of the file as it was stays beside it, and none is made a second time. */
static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  sqlite3 *db;
  sqlite3_stmt *read;
  GStatBuf status;
  g_autofree char *second = g_build_filename (fixture->folder, "example.version-1-2.plaza", NULL);

  plaza_store_close (open_store (fixture));
  plaza_store_close (open_store (fixture));
  g_assert_cmpint (g_stat (fixture->backup, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_lstat (second, &status), !=, 0);

  g_assert_cmpint (sqlite3_open (fixture->backup, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT (SELECT user_version FROM pragma_user_version),"
                                       " (SELECT count(*) FROM sheet_item)", -1, &read, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (read), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (read, 0), ==, 1);
  g_assert_cmpint (sqlite3_column_int (read, 1), ==, 2);
  sqlite3_finalize (read);
  sqlite3_close (db);
}

static void
test_backup_is_taken (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *second = g_build_filename (fixture->folder, "example.version-1-2.plaza", NULL);
  GStatBuf status;

  g_assert_true (g_file_set_contents (fixture->backup, "kept", -1, NULL));
  plaza_store_close (open_store (fixture));
  g_assert_cmpint (g_stat (second, &status), ==, 0);
}

/* Who brings an old file back again and again has the last ones, and keeps what only bears the name of one. */
static void
test_backups_are_pruned (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  guint n = 0;
  gsize size;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->backup, "kept", -1, NULL));
  for (guint i = 0; i < 6; i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, size, NULL));
      plaza_store_close (open_store (fixture));
    }

  for (guint i = 2; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("example.version-1-%u.plaza", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_EXISTS);
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (g_file_test (fixture->backup, G_FILE_TEST_EXISTS));
}

/* @columns: of each table, by name: the same, whether a file was made or came from version 1. */
static GHashTable *
list_columns (const char *path)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3 *db;
  sqlite3_stmt *list;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT m.type || ' ' || m.name || ' ' || ifnull(c.name, '') || ' ' || ifnull(c.type, '')"
                                       " || ' ' || ifnull(c.\"notnull\", '') || ' ' || ifnull(c.pk, '')"
                                       " FROM sqlite_schema AS m LEFT JOIN pragma_table_info(m.name) AS c"
                                       " WHERE m.name NOT LIKE 'sqlite_%'", -1, &list, NULL), ==, SQLITE_OK);
  while (sqlite3_step (list) == SQLITE_ROW)
    g_hash_table_add (columns, g_strdup ((const char *) sqlite3_column_text (list, 0)));
  sqlite3_finalize (list);
  sqlite3_close (db);
  return columns;
}

static void
test_schema (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *made = g_build_filename (fixture->folder, "made.plaza", NULL);
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GHashTable) ours = NULL;
  g_autoptr(GHashTable) theirs = NULL;
  GHashTableIter iter;
  gpointer column;

  plaza_store_close (open_store (fixture));
  plaza_store_close (plaza_store_create (made, pack, NULL, NULL));
  ours = list_columns (made);
  theirs = list_columns (fixture->path);
  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &column, NULL))
    if (!g_hash_table_contains (theirs, column))
      g_error ("after the migration there is no %s", (char *) column);
  g_assert_cmpuint (g_hash_table_size (ours), ==, g_hash_table_size (theirs));
}

/* What cannot be taken over is left as it is. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DROP TABLE sheet_item", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_null (plaza_store_open (fixture->path, &error));
  g_assert_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT value FROM value", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT revision FROM value", NULL, NULL, NULL), ==, SQLITE_ERROR);
  sqlite3_close (db);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/migrate/content", test_content);
  ADD ("/migrate/themes", test_themes);
  ADD ("/migrate/officials", test_officials);
  ADD ("/migrate/search", test_search);
  ADD ("/migrate/backup", test_backup);
  ADD ("/migrate/backup-is-taken", test_backup_is_taken);
  ADD ("/migrate/backups-are-pruned", test_backups_are_pruned);
  ADD ("/migrate/schema", test_schema);
  ADD ("/migrate/damaged", test_damaged);
  g_test_add ("/migrate/from-2", Fixture, "version-2", set_up, test_from_2, tear_down);
  g_test_add ("/migrate/from-2/schema", Fixture, "version-2", set_up, test_schema, tear_down);
  return g_test_run ();
}
