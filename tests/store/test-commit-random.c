/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit-fixture.h"
#include "derived-dump.h"
#include "plaza-commit.h"
#include "plaza-event-key.h"
#include "plaza-event-table.h"
#include "plaza-sheet-table.h"
#include "plaza-source.h"
#include "plaza-test-pack.h"

/* A plain model of what a campaign holds: the record of each thing, by "thing uid". */
typedef GHashTable Model;

static const char * const events[] = { "canton", "denver", "phoenix", "tucson", "new-1", "new-2" };
static const char * const points[] = { "co-sponsor", "share", "unity" };
static const char * const themes[] = { "refugees", "families", "new-theme" };
static const char * const officials[] = { "X000001", "new-mayor" };
static const char * const regions[] = { "MI", "WY" };

#define ONE_OF(list) (list)[g_test_rand_int_range (0, G_N_ELEMENTS (list))]

static const char *
one_or_none (const char *one)
{
  return g_test_rand_bit () ? one : NULL;
}

static char *
key_of (PlazaThing  thing,
        const char *uid)
{
  return g_strdup_printf ("%d %s", thing, uid);
}

static gpointer
model_get (Model      *model,
           PlazaThing  thing,
           const char *uid)
{
  g_autofree char *key = key_of (thing, uid);

  return g_hash_table_lookup (model, key);
}

static void
model_set (Model         *model,
           PlazaThing     thing,
           const char    *uid,
           gconstpointer  record)
{
  if (record != NULL)
    g_hash_table_insert (model, key_of (thing, uid), plaza_record_ref (record));
  else
    {
      g_autofree char *key = key_of (thing, uid);

      g_hash_table_remove (model, key);
    }
}

static Model *
model_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, plaza_record_unref);
}

static Model *
model_copy (Model *model)
{
  Model *copy = model_new ();
  GHashTableIter iter;
  gpointer key, record;

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &key, &record))
    g_hash_table_insert (copy, g_strdup (key), plaza_record_ref (record));
  return copy;
}

/* One edit, on what is there, in the batch and in the model; a batch has each thing once. */
static void
model_edit (Model      *model,
            GPtrArray  *edits,
            PlazaThing  thing,
            const char *uid,
            gpointer    after)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->thing == thing && g_str_equal (edit->uid, uid))
        {
          plaza_record_unref (after);
          return;
        }
    }

  g_ptr_array_add (edits, plaza_edit_new (thing, uid, model_get (model, thing, uid) != NULL ? PLAZA_REVISION_ANY : 0, after));
  model_set (model, thing, uid, after);
}

static gpointer
copy_or_new (Model                 *model,
             PlazaThing             thing,
             const PlazaRecordType *type,
             const char            *uid)
{
  gpointer before = model_get (model, thing, uid);

  return before != NULL ? plaza_record_copy (type, before) : plaza_record_new (type);
}

/* ---- Sheets ---- */

static gboolean
is_line_of (const char *key,
            const char *event)
{
  g_autofree char *prefix = key_of (PLAZA_THING_SHEET_LINE, "");
  g_autofree char *ending = g_strconcat ("/", event, NULL);

  return g_str_has_prefix (key, prefix) && g_str_has_suffix (key, ending);
}

/* In the model; the program does the same to a sheet of which the event goes. */
static void
forget_sheet (Model      *model,
              const char *event)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_line_of (key, event))
      g_hash_table_iter_remove (&iter);
  model_set (model, PLAZA_THING_EVENT_SHEET, event, NULL);
}

static void
edit_line (Model      *model,
           GPtrArray  *edits,
           const char *event)
{
  const char *point = ONE_OF (points);
  g_autofree char *uid = plaza_sheet_line_uid (event, point);
  PlazaSheetLine *line = plaza_sheet_line_new (event, point, g_test_rand_int_range (0, 9) / 2.0);

  line->minutes = g_test_rand_int_range (-1, 4);
  line->role = g_strdup (one_or_none ("The ask"));
  line->speaker = g_strdup (one_or_none ("Example Person"));
  if (g_test_rand_bit ())
    plaza_texts_set (line->words, g_test_rand_bit () ? "en" : "es", "Own words");
  if (g_test_rand_bit ())
    plaza_texts_set (line->originals, "en", "What it said");
  if (model_get (model, PLAZA_THING_SHEET_LINE, uid) != NULL && g_test_rand_bit ())
    g_clear_pointer (&line, plaza_record_unref);
  model_edit (model, edits, PLAZA_THING_SHEET_LINE, uid, line);
}

static void
edit_sheet (Model     *model,
            GPtrArray *edits)
{
  const char *event = one_or_none (ONE_OF (events));

  if (event != NULL && model_get (model, PLAZA_THING_EVENT, event) == NULL)
    return;
  if (event != NULL && model_get (model, PLAZA_THING_EVENT_SHEET, event) == NULL)
    model_edit (model, edits, PLAZA_THING_EVENT_SHEET, event, plaza_event_sheet_new (event));
  edit_line (model, edits, event);
}

/* ---- Points, themes, officials ---- */

static void
edit_point (Model     *model,
            GPtrArray *edits)
{
  const char *id = ONE_OF (points);
  PlazaPoint *point = copy_or_new (model, PLAZA_THING_POINT, &plaza_point_type, id);
  const char *theme = one_or_none (ONE_OF (themes));

  g_set_str (&point->theme, theme != NULL && model_get (model, PLAZA_THING_THEME, theme) != NULL ? theme : NULL);
  plaza_texts_set (point->headlines, "es", one_or_none ("Mermelada"));
  point->minutes = g_test_rand_int_range (1, 4);
  model_edit (model, edits, PLAZA_THING_POINT, id, point);
}

static gboolean
needs_theme (Model      *model,
             const char *theme)
{
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    if (g_strcmp0 (((PlazaPoint *) model_get (model, PLAZA_THING_POINT, points[i]))->theme, theme) == 0)
      return TRUE;

  return FALSE;
}

static void
edit_theme (Model     *model,
            GPtrArray *edits)
{
  const char *id = ONE_OF (themes);
  PlazaTheme *theme;

  if (model_get (model, PLAZA_THING_THEME, id) != NULL && !needs_theme (model, id) && g_test_rand_bit ())
    {
      model_edit (model, edits, PLAZA_THING_THEME, id, NULL);
      return;
    }

  theme = copy_or_new (model, PLAZA_THING_THEME, &plaza_theme_type, id);
  g_set_str (&theme->id, id);
  plaza_texts_set (theme->labels, "en", one_or_none ("Example label"));
  plaza_texts_set (theme->labels, "es", one_or_none ("Otro nombre"));
  model_edit (model, edits, PLAZA_THING_THEME, id, theme);
}

static void
edit_official (Model     *model,
               GPtrArray *edits)
{
  const char *id = ONE_OF (officials);
  PlazaOfficial *official = copy_or_new (model, PLAZA_THING_OFFICIAL, &plaza_official_type, id);

  g_set_str (&official->id, id);
  g_set_str (&official->title, one_or_none ("Mayor"));
  g_set_str (&official->name, one_or_none ("Other Example"));
  g_set_str (&official->district, one_or_none ("13th district"));
  official->level = g_test_rand_int_range (PLAZA_LEVEL_FEDERAL, PLAZA_LEVEL_OTHER + 1);
  g_ptr_array_set_size (official->offices, g_test_rand_int_range (0, MIN (official->offices->len, 1) + 1));
  g_strfreev (official->accounts);
  official->accounts = g_strsplit (g_test_rand_bit () ? "@One,@Two" : "", ",", -1);
  g_ptr_array_set_size (official->sources, 0);
  if (g_test_rand_bit ())
    {
      PlazaSource *source = plaza_source_new ("congress:X", "officials.json", "2017-02-11T09:02:10Z");

      source->received = g_strdup (g_test_rand_bit () ? "{}" : "{\"title\":\"Sen.\"}");
      g_ptr_array_add (official->sources, source);
    }
  model_edit (model, edits, PLAZA_THING_OFFICIAL, id, official);
}

static void
edit_districts (Model     *model,
                GPtrArray *edits)
{
  const char *state = ONE_OF (regions);
  PlazaDistricts *districts = copy_or_new (model, PLAZA_THING_DISTRICTS, &plaza_districts_type, state);

  g_set_str (&districts->state, state);
  g_set_str (&districts->file, one_or_none ("districts.csv"));
  g_set_str (&districts->as_of, one_or_none ("2017-02-10"));
  g_strfreev (districts->zips);
  districts->zips = g_strsplit (g_test_rand_bit () ? "48150 11,48187 2,48187 11" : "48187 0", ",", -1);
  model_edit (model, edits, PLAZA_THING_DISTRICTS, state, districts);
}

/* ---- Events ---- */

static void
set_point (PlazaPlace *place)
{
  place->precision = PLAZA_PRECISION_CITY;
  place->latitude = 30 + g_test_rand_int_range (0, 3);
  place->longitude = -90 - g_test_rand_int_range (0, 3);
}

static void
change_parts (Model            *model,
              PlazaEventRecord *event)
{
  const char *official = one_or_none (ONE_OF (officials));

  plaza_texts_set (event->titles, "es", one_or_none ("Vigilia de ejemplo"));
  g_ptr_array_set_size (event->further_places, 0);
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);

      further->label = g_strdup (one_or_none ("Ends at"));
      further->place.city = g_strdup (one_or_none ("Example Town"));
      further->place.area_only = g_test_rand_bit ();
      if (g_test_rand_bit ())
        set_point (&further->place);
      g_ptr_array_add (event->further_places, further);
    }

  g_strfreev (event->languages);
  event->languages = g_strsplit (g_test_rand_bit () ? "es,ar" : "", ",", -1);
  g_strfreev (event->access);
  event->access = g_strsplit (g_test_rand_bit () ? "wheelchair" : "", ",", -1);
  g_ptr_array_set_size (event->sources, 0);
  if (g_test_rand_bit ())
    {
      PlazaSource *source = plaza_source_new (one_or_none ("csv:7"), "form.csv", "2017-02-10T14:14:22Z");

      source->received = g_strdup ("{\"title\":\"Example\"}");
      source->waiting = g_strdup (one_or_none ("{\"title\":\"Example 2\"}"));
      g_ptr_array_add (event->sources, source);
    }
  g_strfreev (event->officials);
  event->officials = g_strsplit (official != NULL && model_get (model, PLAZA_THING_OFFICIAL, official) != NULL ? official : "",
                                 ",", -1);
}

static void
change_facts (PlazaEventRecord *event)
{
  g_free (event->title);
  event->title = g_strdup_printf ("Example %d", g_test_rand_int_range (0, 5));
  set_point (&event->place);
  event->place.area_only = g_test_rand_bit ();
  g_set_str (&event->place.state, one_or_none ("OH"));
  event->review = g_test_rand_int_range (0, PLAZA_N_REVIEWS);
  g_set_str (&event->decline_reason, event->review == PLAZA_REVIEW_DECLINED ? "Twice" : NULL);
  event->contact_published = g_test_rand_bit ();
  g_set_str (&event->hashtag, one_or_none ("#Other"));
  g_set_str (&event->web_address, one_or_none ("https://example.org/other"));
  event->online = g_test_rand_bit ();
  g_set_str (&event->confirmed_on, one_or_none ("2017-02-09"));
  g_set_str (&event->note, one_or_none ("Call again"));
  plaza_texts_set (event->details, "en", one_or_none ("Some details"));
  if (event->timeslots->len > 0 && g_test_rand_bit ())
    g_ptr_array_set_size (event->timeslots, event->timeslots->len - 1);
}

static void
edit_event (Model     *model,
            GPtrArray *edits)
{
  const char *uid = ONE_OF (events);
  PlazaEventRecord *event;

  if (model_get (model, PLAZA_THING_EVENT, uid) != NULL && edits->len == 0 && g_test_rand_int_range (0, 4) == 0)
    {
      model_edit (model, edits, PLAZA_THING_EVENT, uid, NULL);
      forget_sheet (model, uid);
      return;
    }

  event = copy_or_new (model, PLAZA_THING_EVENT, &plaza_event_record_type, uid);
  g_set_str (&event->uid, uid);
  change_facts (event);
  change_parts (model, event);
  model_edit (model, edits, PLAZA_THING_EVENT, uid, event);
}

static void (* const kinds[]) (Model *model, GPtrArray *edits) = {
  edit_event, edit_event, edit_event, edit_point, edit_theme, edit_official, edit_districts, edit_sheet, edit_sheet,
};

/* ---- Comparing ---- */

static void
assert_thing (Fixture               *fixture,
              Model                 *model,
              PlazaThing             thing,
              const PlazaRecordType *type,
              const char            *uid)
{
  gpointer read = fixture_load (fixture, thing, uid);
  gpointer expected = model_get (model, thing, uid);

  g_assert_true ((read == NULL) == (expected == NULL));
  g_assert_true (read == NULL || plaza_record_equal (type, expected, read));
  plaza_record_unref (read);
}

static void
assert_sheet (Fixture    *fixture,
              Model      *model,
              const char *event)
{
  g_autoptr(GPtrArray) lines = plaza_sheet_table_list (fixture->store, event, NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *uid = plaza_sheet_line_uid (event, points[i]);

      assert_thing (fixture, model, PLAZA_THING_SHEET_LINE, &plaza_sheet_line_type, uid);
      n += model_get (model, PLAZA_THING_SHEET_LINE, uid) != NULL;
    }

  g_assert_cmpuint (lines->len, ==, n);
}

static void
assert_model (Fixture *fixture,
              Model   *model)
{
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      assert_thing (fixture, model, PLAZA_THING_EVENT, &plaza_event_record_type, events[i]);
      assert_thing (fixture, model, PLAZA_THING_EVENT_SHEET, &plaza_event_sheet_type, events[i]);
      assert_sheet (fixture, model, events[i]);
    }

  assert_sheet (fixture, model, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    assert_thing (fixture, model, PLAZA_THING_POINT, &plaza_point_type, points[i]);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    assert_thing (fixture, model, PLAZA_THING_THEME, &plaza_theme_type, themes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (officials); i++)
    assert_thing (fixture, model, PLAZA_THING_OFFICIAL, &plaza_official_type, officials[i]);
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    assert_thing (fixture, model, PLAZA_THING_DISTRICTS, &plaza_districts_type, regions[i]);
}

static void
add_all (Model      *model,
         Fixture    *fixture,
         PlazaThing  thing,
         const char * const *uids,
         guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer record = fixture_load (fixture, thing, uids[i]);

      model_set (model, thing, uids[i], record);
      plaza_record_unref (record);
    }
}

/* Whether the edits changed anything; one that says what is there already is no step. */
static gboolean
commit (Fixture   *fixture,
        GPtrArray *edits)
{
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!plaza_commit (fixture->store, &fixture_edit, edits, &id, &error))
    g_error ("%s", error->message);
  return id != 0;
}

/* Random batches, undos and redos by two connections give what a plain list of states gives, and all that is
 * derived is as if it were made anew, each time. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  PlazaStore *stores[] = { fixture->store, plaza_store_open (fixture->path, NULL) };
  Model *first = model_new ();
  guint now = 0;

  add_all (first, fixture, PLAZA_THING_EVENT, events, G_N_ELEMENTS (events));
  add_all (first, fixture, PLAZA_THING_POINT, points, G_N_ELEMENTS (points));
  add_all (first, fixture, PLAZA_THING_THEME, themes, G_N_ELEMENTS (themes));
  add_all (first, fixture, PLAZA_THING_OFFICIAL, officials, G_N_ELEMENTS (officials));
  g_ptr_array_add (states, first);
  for (guint step = 0; step < 120; step++)
    {
      int what = g_test_rand_int_range (0, 4);

      fixture->store = stores[g_test_rand_int_range (0, 2)];
      if (what == 0 && now > 0)
        {
          fixture_undo (fixture);
          now--;
        }
      else if (what == 1 && now + 1 < states->len)
        {
          fixture_redo (fixture);
          now++;
        }
      else
        {
          Model *model = model_copy (g_ptr_array_index (states, now));
          g_autoptr(GPtrArray) edits = plaza_edits_new ();

          for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
            ONE_OF (kinds) (model, edits);
          if (edits->len > 0 && commit (fixture, edits))
            {
              g_ptr_array_set_size (states, ++now);
              g_ptr_array_add (states, model);
            }
          else
            g_hash_table_unref (model);
        }

      assert_model (fixture, g_ptr_array_index (states, now));
      derived_dump_assert (fixture->store);
      if (step % 20 == 0)
        fixture_assert_sound (fixture);
    }

  fixture_assert_sound (fixture);
  plaza_store_close (stores[1]);
  fixture->store = stores[0];
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/commit-random/random", test_random);
  return g_test_run ();
}
