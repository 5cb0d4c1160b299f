/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-fixture.h"
#include "plaza-read-csv-table.h"
#include "plaza-read-csv.h"
#include "plaza-text-rules.h"

#include <locale.h>
#include <string.h>

/* Cells and rows, and what is too much of them. */

/* "line:cell|cell" of each row; "!" behind the line of one that cannot be read. */
static char *
table_say (const char *text)
{
  g_autoptr(PlazaCsvTable) table = plaza_csv_table_new (text, strlen (text), "list.csv", NULL);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const PlazaCsvRow *row = plaza_csv_table_row (table, i);

      g_string_append_printf (said, "%s%d%s:", i > 0 ? " " : "", row->line, row->problem != NULL ? "!" : "");
      for (guint c = 0; c < row->n_cells; c++)
        g_string_append_printf (said, "%s%s", c > 0 ? "|" : "", plaza_csv_table_cell (table, i, c));
    }

  return g_string_free_and_steal (said);
}

static void
test_cells (void)
{
  static const struct { const char *text, *says; } cases[] = {
    { "a,b\n1,2\n", "1:a|b 2:1|2" }, { "a;b\n1;2\n", "1:a|b 2:1|2" }, { "a\tb\n1\t2\n", "1:a|b 2:1|2" }, { "a|b\n1|2\n", "1:a|b 2:1|2" },
    { "sep=;\na;b\n", "2:a|b" }, { "sep=,\r\na,b\r\n1,2", "2:a|b 3:1|2" }, { "a,b\r\n1,2\r\n", "1:a|b 2:1|2" }, { "a,b\r1,2\r", "1:a|b 2:1|2" },
    { "a,b,,,,\n1,2,,,,\n", "1:a|b 2:1|2" }, { "a,b\n\n,\n \n1,2\n", "1:a|b 5:1|2" }, { "\n\na,b\n", "3:a|b" },
    { "a,\"b\nc\"\n1,2\n", "1:a|b\nc 3:1|2" }, { "a,\"b\r\n\r\nc\"\r\n1,2\r\n", "1:a|b\r\n\r\nc 4:1|2" }, { "\"a \"\"b\"\"\",c\n", "1:a \"b\"|c" },
    { "a,\" \u00A0b\u00A0 \"\n", "1:a|b" }, { "a,b\n1,5\" pipe\n2,3\n", "1:a|b 2:1|5\" pipe 3:2|3" }, { "a,b\n\"1\"x,2\n3,4\n", "1:a|b 2:\"1\"x|2 3:3|4" },
    { "a,b\n1,\"2\n3,4\n", "1:a|b 2!:1|\"2 3:3|4" }, { "a;b\n\"1,5\";2\n", "1:a|b 2:1,5|2" }, { "", "" }, { "\n", "" }, { "a", "1:a" }, { "\"", "1!:\"" },
    { "a,b;c\n1,2;3\n", "1:a|b;c 2:1|2;3" }, { "“a, b”,c\n", "1:“a|b”|c" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *says = table_say (cases[i].text);

      g_assert_cmpstr (says, ==, cases[i].says);
    }
}

static char *
many (const char *part,
      guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free_and_steal (text);
}

static void
test_ceilings (void)
{
  g_autofree char *columns = many ("a,", 1000000);
  g_autofree char *blank = many (",", 16384);
  g_autofree char *rows = many ("a,b\n", PLAZA_MAX_ROWS + 2);
  g_autofree char *field = many ("x", PLAZA_MAX_FIELD_BYTES + 1);
  g_autofree char *long_one = g_strdup_printf ("a,b\n1,%s\n2,3\n", field);
  g_autofree char *wide = g_strdup_printf ("a,b%s\n1,2%s\n", blank, blank);
  g_autofree char *says = table_say (wide);
  g_autoptr(PlazaCsvTable) table = plaza_csv_table_new (long_one, strlen (long_one), "list.csv", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (says, ==, "1:a|b 2:1|2");
  g_assert_nonnull (plaza_csv_table_row (table, 1)->problem);
  g_assert_null (plaza_csv_table_row (table, 2)->problem);
  g_assert_null (plaza_csv_table_new (columns, strlen (columns), "list.csv", &error));
  g_assert_cmpstr (error->message, ==, "“list.csv” cannot be read: it has more than the 1024 columns that are read.");
  g_clear_error (&error);
  g_assert_null (plaza_csv_table_new (rows, strlen (rows), "list.csv", &error));
  g_assert_cmpstr (error->message, ==, "“list.csv” cannot be read: it has more than the 100000 rows that are read.");
}

/* Bytes as other programs write them. */
static void
test_bytes (void)
{
#define BYTES(literal) { literal, sizeof literal - 1 }
  static const struct { const char *bytes; gsize length; } cases[] = {
    BYTES ("\xEF\xBB\xBFT\xC3\xADtulo,Fecha\nVigilia,22/2/2017\n"),
    BYTES ("T\xEDtulo,Fecha\nVigilia,22/2/2017\n"),
    BYTES ("\xFF\xFET\0\xED\0t\0u\0l\0o\0,\0F\0e\0c\0h\0a\0\n\0V\0i\0g\0i\0l\0i\0a\0,\0" "2\0" "2\0/\0" "2\0/\0" "2\0" "0\0" "1\0" "7\0\n\0"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaIntake) intake = csv_fixture_read_bytes (cases[i].bytes, cases[i].length, NULL);
      const PlazaEventRecord *event = ((PlazaIncoming *) intake->drafts->pdata[0])->event;

      g_assert_cmpint (plaza_reader_csv.fits (cases[i].bytes, cases[i].length), >=, 50);
      g_assert_cmpstr (event->title, ==, "Vigilia");
      g_assert_cmpstr (plaza_event_record_first_date (event), ==, "2017-02-22");
      g_assert_cmpstr (((PlazaColumn *) intake->columns->pdata[0])->heading, ==, "Título");
    }
}

static void
test_fits (void)
{
  static const struct { const char *text; int least, most; } cases[] = {
    { "Title,Date,City\nRally,2/22/2017,Toledo\n", 60, 100 }, { "Título;Fecha;Lugar\nMarcha;22/2/2017;Toledo\n", 60, 100 }, { "sep=,\nTitle,Date\n", 50, 100 },
    { "{\"a\": 1, \"b\": 2}\n", 0, 0 }, { "[1,2]\n", 0, 0 }, { "BEGIN:VCALENDAR\nSUMMARY:a,b\n", 0, 0 }, { "<html>a,b</html>\n", 0, 0 }, { "", 0, 0 },
    { "Dear all,\nplease come to our vigil, which is on Friday.\n", 0, 20 }, { "One line of text\n", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int fits = plaza_reader_csv.fits (cases[i].text, strlen (cases[i].text));

      if (fits < cases[i].least || fits > cases[i].most)
        g_error ("“%s” fits by %d", cases[i].text, fits);
    }
}

/* Whatever the bytes are, they end in drafts or in a sentence. */
static void
test_hostile (void)
{
  static const char * const parts[] = { "\"", "\",", ",\"\"x", "Title,Date\n", "\n\"a", "“a,", "\t;|,", "=1+1,", "\xFF", "\u202E,", "Title,\"Date\n\"x\n", "Total,1\n", "Ohio\n", "Title,,\n,a\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = many (parts[i], 400);
      g_autofree char *sheet = g_strconcat ("Title,Date,City\nRally,2/22/2017,Toledo\n", text, NULL);
      g_autoptr(PlazaIntake) intake = csv_fixture_read (sheet);

      g_assert_cmpuint (intake->columns->len, >, 0);
    }
}

/* What the user chose counts, by the heading; "" keeps a column with the details. */
static void
test_mapping (void)
{
  g_autoptr(GHashTable) mapping = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(PlazaIntake) intake = NULL;
  g_autofree char *fields = NULL;
  const PlazaEventRecord *event;

  g_hash_table_insert (mapping, (gpointer) "Foo", (gpointer) "title");
  g_hash_table_insert (mapping, (gpointer) "Bar", (gpointer) "date");
  g_hash_table_insert (mapping, (gpointer) "City", (gpointer) "");
  g_hash_table_insert (mapping, (gpointer) "Baz", (gpointer) "details.es");
  g_hash_table_insert (mapping, (gpointer) "Name", (gpointer) "ignore");
  intake = csv_fixture_read_as ("Foo,Bar,City,Baz,Name\nRally,2/22/2017,Toledo,Hola,Secret\n", mapping);
  fields = csv_fixture_fields (intake);
  g_assert_cmpstr (fields, ==, "title date - details.es ignore");
  event = ((PlazaIncoming *) intake->drafts->pdata[0])->event;
  g_assert_cmpstr (event->title, ==, "Rally");
  g_assert_null (event->place.city);
  g_assert_cmpstr (plaza_texts_get_exact (event->details, "es"), ==, "Hola\n\nCity: Toledo");
  g_assert_cmpstr (((PlazaColumn *) intake->columns->pdata[0])->sample, ==, "Rally");
}

/* The same file again has the same keys; the form's row keeps its key when it is corrected. */
static void
test_keys (void)
{
  g_autoptr(PlazaIntake) first = csv_fixture_read ("Timestamp,Email Address,Title,Date\n2/3/2017 9:00,a@example.org,Rally,2/22/2017\n2/3/2017 9:00,b@example.org,Rally,2/22/2017\n");
  g_autoptr(PlazaIntake) again = csv_fixture_read ("Timestamp,Email Address,Title,Date\n2/3/2017 9:00,a@example.org,Big Rally,2/23/2017\n");
  g_autoptr(PlazaIntake) plain = csv_fixture_read ("Title,Date\nRally,2/22/2017\n");
  g_autoptr(PlazaIntake) plain_again = csv_fixture_read ("Title,Date\nMarch,2/22/2017\nRally,2/22/2017\n");
  PlazaIncoming *draft = first->drafts->pdata[0];

  g_assert_cmpuint (first->drafts->len, ==, 2);
  g_assert_cmpstr (draft->key, ==, ((PlazaIncoming *) again->drafts->pdata[0])->key);
  g_assert_cmpstr (draft->key, !=, ((PlazaIncoming *) first->drafts->pdata[1])->key);
  g_assert_null (strstr (draft->key, "example.org"));
  g_assert_cmpstr (((PlazaIncoming *) plain->drafts->pdata[0])->key, ==, ((PlazaIncoming *) plain_again->drafts->pdata[1])->key);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  csv_fixture_open ();
  g_test_add_func ("/read/csv-table/cells", test_cells);
  g_test_add_func ("/read/csv-table/ceilings", test_ceilings);
  g_test_add_func ("/read/csv-table/bytes", test_bytes);
  g_test_add_func ("/read/csv-table/fits", test_fits);
  g_test_add_func ("/read/csv-table/hostile", test_hostile);
  g_test_add_func ("/read/csv-table/mapping", test_mapping);
  g_test_add_func ("/read/csv-table/keys", test_keys);
  result = g_test_run ();
  csv_fixture_close ();

  return result;
}
