/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-campaign.h"
#include "plaza-test-pack.h"
#include "run-plaza.h"

/* Campaigns that lack what a campaign may lack go through every command, every format and every
 * handout: no text that is not there becomes a word of its own, "(null)". */

/* How many copies of each event are made, each of which lacks something else. */
#define COPIES 4

/* What is cleared. */
typedef struct
{
  const char *name;
  double      share;  /* of what may be missing */
  gboolean    texts;  /* those in languages, too */
} Lack;

static const Lack lacks[] = {
  { "facts", 1, FALSE }, { "everything", 1, TRUE }, { "half", 0.5, TRUE },
};

static const char * const commands[] = {
  "events", "events --json", "events --search example", "events --search xyzzy", "events --near 48188", "events --near 48188 --json",
  "events --state MI", "events --day 2017-02-22", "events --attention", "events --review all",
  "show canton", "show canton --json", "show canton-2", "show phoenix", "show lansing-1", "show everywhere", "show little-rock",
  "show denver-3", "show los-angeles-1", "show chicago", "show tucson-2",
  "print leave-behind --output x.pdf", "print leave-behind --event little-rock --output x.pdf --language en,es",
  "print leave-behind --event canton --output x.pdf --language es", "print leave-behind --event everywhere --output x.pdf",
  "print leave-behind --event lansing-2 --output x.pdf --large-print",
  "print sheet --output x.pdf", "print sheet --event canton-1 --output x.pdf --language es",
  "print guide --guide about --output x.pdf", "print guide --guide prayer-vigil --output x.pdf --language en,es --paper a4",
  "print agenda --output x.pdf", "print agenda --near 48188 --output x.pdf --language es", "print agenda --kind march --output x.pdf",
  "export x.json", "export x.csv", "export x.ics", "export --search example x.json",
  "edit canton title=Changed place.city= details.en= lead_contact.name=", "edit phoenix place.venue= timeslots=",
  "edit lansing review=declined place.precision=none", "edit everywhere place.city=Canton timeslots[0].start=18:00",
  "history", "history canton", "history phoenix --json", "history everywhere", "undo --list", "undo", "redo", "undo 1",
  "check",
};

static gboolean
is_required (const char *name)
{
  const char * const required[] = { "id", "uid", "title", "name", "day", "languages", "officials", "bills", "backs", NULL };

  return g_strv_contains (required, name);
}

static void clear_some (const PlazaRecordType *type, gpointer record, const Lack *lack, GRand *rand);

static void
clear_field (const PlazaField *field,
             gpointer          record,
             const Lack       *lack,
             GRand            *rand)
{
  GPtrArray *parts;

  switch (field->type)
    {
    case PLAZA_FIELD_RECORDS:
      parts = *(GPtrArray **) plaza_field_at (field, record);
      for (guint i = 0; i < parts->len; i++)
        clear_some (field->of, g_ptr_array_index (parts, i), lack, rand);
      break;
    case PLAZA_FIELD_PART:
      clear_some (field->of, plaza_field_at (field, record), lack, rand);
      break;
    case PLAZA_FIELD_TEXTS:
      if (lack->texts)
        plaza_field_clear (field, record);
      break;
    case PLAZA_FIELD_STRING:
    case PLAZA_FIELD_LIST:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_ENUM_OR_NULL:
      plaza_field_clear (field, record);
      break;
    default:
      break;
    }
}

/* Whether an official has a title is asked, too; an event's is needed. */
static void
clear_some (const PlazaRecordType *type,
            gpointer               record,
            const Lack            *lack,
            GRand                 *rand)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const PlazaField *field = &type->fields[i];
      gboolean whole = field->type == PLAZA_FIELD_RECORDS || field->type == PLAZA_FIELD_PART;
      gboolean required = is_required (field->name) && !(type == &plaza_official_type && g_str_equal (field->name, "title"));

      /* A calendar has events with a date alone. */
      required = required || (lack->share == 1 && g_str_equal (field->name, "date"));
      if (whole || (!required && g_rand_double (rand) <= lack->share))
        clear_field (field, record, lack, rand);
    }
}

static void
clear_all (const PlazaRecordType *type,
           GPtrArray             *records,
           const Lack            *lack,
           GRand                 *rand)
{
  for (guint i = 0; i < records->len; i++)
    clear_some (type, g_ptr_array_index (records, i), lack, rand);
}

static void
copy_events (GPtrArray *events)
{
  guint n = events->len;

  for (guint i = 0; i < n * COPIES; i++)
    {
      PlazaEventRecord *copy = plaza_record_copy (&plaza_event_record_type, g_ptr_array_index (events, i % n));
      g_autofree char *uid = g_strdup_printf ("%s-%u", copy->uid, i / n);

      g_set_str (&copy->uid, uid);
      g_ptr_array_add (events, copy);
    }
}

static void
make_campaign (const char *path,
               const Lack *lack)
{
  PlazaPack *pack = plaza_test_pack_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GError) error = NULL;

  copy_events (pack->events);
  clear_some (&plaza_campaign_record_type, pack->campaign, lack, rand);
  clear_all (&plaza_official_type, pack->officials, lack, rand);
  clear_all (&plaza_bill_type, pack->bills, lack, rand);
  clear_all (&plaza_event_record_type, pack->events, lack, rand);
  clear_all (&plaza_guide_type, pack->guides, lack, rand);
  clear_all (&plaza_point_type, pack->points, lack, rand);
  clear_all (&plaza_message_type, pack->messages, lack, rand);
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  plaza_pack_free (pack);
}

static char *
output_of (const char *program,
           const char *path,
           const char *target)
{
  const char *argv[] = { program, path, target, NULL };
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Its pages and what it says of itself. */
static char *
text_of_pdf (const char *path)
{
  g_autofree char *pages = output_of ("pdftotext", path, "-");
  g_autofree char *about = output_of ("pdfinfo", path, NULL);

  g_assert_nonnull (strstr (about, "Title:"));
  return g_strconcat (pages, about, NULL);
}

/* What the command wrote to a file, "" where there is none. */
static char *
take_file (RunPlaza   *plaza,
           const char *line)
{
  static const char * const names[] = { "x.pdf", "x.json", "x.csv", "x.ics" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = run_plaza_path (plaza, names[i]);
      char *text = NULL;

      if (strstr (line, path) == NULL)
        continue;
      if (i == 0)
        text = text_of_pdf (path);
      else
        g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      return text;
    }

  return g_strdup ("");
}

static void
assert_no_null (const char *what,
                const char *line,
                const char *text)
{
  g_autofree char *small = g_ascii_strdown (text, -1);

  if (strstr (small, "(null)") != NULL)
    g_error ("plaza %s: “(null)” in its %s:\n%s", line, what, text);
}

static void
check_command (RunPlaza   *plaza,
               const char *locale,
               const char *command,
               const char *campaign)
{
  g_autofree char *target = run_plaza_path (plaza, "x.");
  g_autoptr(GString) line = g_string_new (command);
  g_autofree char *file = NULL;

  g_string_replace (line, " x.", " X.", 0);
  g_string_replace (line, "X.", target, 0);
  g_string_append_printf (line, " --campaign %s", campaign);
  g_test_message ("plaza %s", line->str);
  run_plaza_line (plaza, locale, line->str);
  if (plaza->status != 0)
    g_error ("plaza %s: %s", line->str, plaza->complaint);

  file = take_file (plaza, line->str);
  assert_no_null ("output", line->str, plaza->out);
  assert_no_null ("complaint", line->str, plaza->complaint);
  assert_no_null ("file", line->str, file);
}

static void
test_missing (RunPlaza      *plaza,
              gconstpointer  data)
{
  static const char * const locales[] = { "C.UTF-8", "es_US.UTF-8" };

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      g_autofree char *name = g_strdup_printf ("%u.plaza", l);
      g_autofree char *campaign = run_plaza_path (plaza, name);

      if (!run_plaza_speaks (locales[l]))
        continue;

      make_campaign (campaign, data);
      for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        check_command (plaza, locales[l], commands[i], campaign);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Facts alone are missing by night: all of them are among everything. */
  for (guint i = g_strcmp0 (g_getenv ("PLAZA_TESTS"), "all") == 0 ? 0 : 1; i < G_N_ELEMENTS (lacks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/missing/%s", lacks[i].name);

      g_test_add (path, RunPlaza, &lacks[i], run_plaza_set_up, test_missing, run_plaza_tear_down);
    }

  return g_test_run ();
}
