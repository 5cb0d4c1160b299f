/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-up.h"

#include <sqlite3.h>

#include "plaza-test-pack.h"

#define SEED 48188

typedef struct
{
  char  *city;
  char  *state;
  char  *code;
  char  *zone;
  double latitude;
  double longitude;
} Zip;

static void
zip_clear (Zip *zip)
{
  g_free (zip->city);
  g_free (zip->state);
  g_free (zip->code);
  g_free (zip->zone);
}

static GArray *
read_zips (const char *path)
{
  static const char sql[] =
    "SELECT place.name, county.state, printf ('%05d', zip.code), zone.name, zip.latitude / 1e4, zip.longitude / 1e4"
    " FROM zip JOIN place ON place.id = zip.place JOIN county ON county.id = zip.county JOIN zone ON zone.id = zip.zone";
  GArray *zips = g_array_new (FALSE, FALSE, sizeof (Zip));
  sqlite3_stmt *list = NULL;
  sqlite3 *db = NULL;

  g_array_set_clear_func (zips, (GDestroyNotify) zip_clear);
  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, sql, -1, &list, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (db));

  while (sqlite3_step (list) == SQLITE_ROW)
    {
      Zip zip = { 0 };

      zip.city = g_strdup ((const char *) sqlite3_column_text (list, 0));
      zip.state = g_strdup ((const char *) sqlite3_column_text (list, 1));
      zip.code = g_strdup ((const char *) sqlite3_column_text (list, 2));
      zip.zone = g_strdup ((const char *) sqlite3_column_text (list, 3));
      zip.latitude = sqlite3_column_double (list, 4);
      zip.longitude = sqlite3_column_double (list, 5);
      g_array_append_val (zips, zip);
    }

  sqlite3_finalize (list);
  sqlite3_close (db);
  return zips;
}

#define CHOOSE(rand, words) (words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))])

static char *
make_title (GRand     *rand,
            PlazaKind  kind,
            const Zip *zip)
{
  static const char * const whats[] = {
    "Vigil", "Rally", "March", "Interfaith Service", "Town Hall", "Press Conference", "Call-in Hour", "Teach-in",
    "Community Supper", "Prayer Breakfast", "Letter Writing", "Candlelight Walk", "Visit to the District Office",
  };
  static const char * const whoms[] = {
    "Refugees", "Families", "Neighbors", "Dreamers", "Immigrants", "New Americans", "Welcoming Cities", "Dignity",
  };
  static const char * const wheres[] = {
    "City Hall", "the Courthouse", "First Street", "the Library", "the Farmers Market", "Union Station", "the Campus",
  };

  return g_strdup_printf ("#ExampleDay: %s for %s at %s, %s", CHOOSE (rand, whats), CHOOSE (rand, whoms),
                          CHOOSE (rand, wheres), zip->city);
}

static void
place (PlazaEventRecord *event,
       const Zip        *zip,
       GRand            *rand)
{
  PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, 0);

  g_free (event->title);
  event->title = make_title (rand, event->kind, zip);
  g_set_str (&event->place.city, zip->city);
  g_set_str (&event->place.state, zip->state);
  g_set_str (&event->place.postal_code, zip->code);
  g_set_str (&slot->zone, zip->zone);
  event->place.precision = PLAZA_PRECISION_POSTAL;
  event->place.latitude = zip->latitude;
  event->place.longitude = zip->longitude;
}

PlazaPack *
made_up_pack_new (guint       n_events,
                  const char *places)
{
  PlazaPack *pack = plaza_test_pack_new ();
  g_autoptr(GArray) zips = read_zips (places);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  plaza_test_pack_grow (pack, MAX (n_events, PLAZA_TEST_N_EVENTS) - PLAZA_TEST_N_EVENTS);
  for (guint i = PLAZA_TEST_N_EVENTS; i < pack->events->len; i++)
    place (g_ptr_array_index (pack->events, i), &g_array_index (zips, Zip, g_rand_int_range (rand, 0, zips->len)), rand);

  return pack;
}

static void
append_cell (GString    *line,
             const char *text)
{
  g_string_append (line, line->len > 0 ? ",\"" : "\"");
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

static void
append_number (GString *line,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  append_cell (line, g_ascii_dtostr (text, sizeof text, number));
}

/* One row an event, with what the campaign file keeps of it in several tables. */
void
made_up_write_csv (const PlazaPack *pack,
                   const char      *path)
{
  g_autoptr(GString) file = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < pack->events->len; i++)
    {
      const PlazaEventRecord *event = g_ptr_array_index (pack->events, i);
      const PlazaTimeslot *slot = event->timeslots->len > 0 ? g_ptr_array_index (event->timeslots, 0) : NULL;
      g_autoptr(GString) line = g_string_sized_new (512);

      append_number (line, i + 1);
      append_cell (line, event->uid);
      append_cell (line, event->title);
      append_cell (line, plaza_enum_to_nick (PLAZA_TYPE_KIND, event->kind));
      append_cell (line, event->place.venue);
      append_cell (line, event->place.address);
      append_cell (line, event->place.city);
      append_cell (line, event->place.state);
      append_cell (line, event->place.postal_code);
      append_number (line, event->place.latitude);
      append_number (line, event->place.longitude);
      append_cell (line, slot != NULL ? slot->date : NULL);
      append_number (line, slot != NULL ? slot->start : -1);
      append_cell (line, slot != NULL ? slot->zone : NULL);
      append_cell (line, event->lead_organizations[0]);
      append_cell (line, event->contact_name);
      append_cell (line, event->contact_emails[0]);
      append_cell (line, plaza_texts_get (event->details, "en"));
      g_string_append_printf (file, "%s\n", line->str);
    }

  if (!g_file_set_contents (path, file->str, file->len, &error))
    g_error ("%s", error->message);
}
