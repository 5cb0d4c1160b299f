/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text.h"

#include <string.h>

#include "plaza-pack-reader.h"

/* The page from which the built-in campaign was made by hand, pasted whole. It lies beside the project and not in it;
 * where it is not there, nothing is tried. What is compared is every fact of an event that somebody could have read there. */

/* What is counted: of the facts that the campaign has those that were read, and what was read that it does not have. */
typedef struct
{
  guint facts;
  guint right;
  guint invented;
} Score;

static void
score_text (Score      *self,
            const char *event,
            const char *field,
            const char *read,
            const char *wanted)
{
  if (wanted == NULL || *wanted == '\0')
    {
      if (read != NULL && *read != '\0')
        {
          self->invented++;
          g_test_message ("%s: %s “%s” was invented", event, field, read);
        }
      return;
    }

  self->facts++;
  if (g_strcmp0 (read, wanted) == 0)
    self->right++;
  else
    g_test_message ("%s: %s is “%s” and not “%s”", event, field, read, wanted);
}

static void
score_list (Score      *self,
            const char *event,
            const char *field,
            GStrv       read,
            GStrv       wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      self->facts++;
      if (g_strv_contains ((const char *const *) read, wanted[i]))
        self->right++;
      else
        g_test_message ("%s: %s lacks “%s”", event, field, wanted[i]);
    }

  for (guint i = 0; read[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) wanted, read[i]))
      score_text (self, event, field, read[i], NULL);
}

static void
score_number (Score      *self,
              const char *event,
              const char *field,
              int         read,
              int         wanted)
{
  g_autofree char *first = g_strdup_printf ("%d", read);
  g_autofree char *second = g_strdup_printf ("%d", wanted);

  score_text (self, event, field, first, second);
}

static void
score_slots (Score                  *self,
             const PlazaEventRecord *read,
             const PlazaEventRecord *wanted)
{
  for (guint i = 0; i < MAX (read->timeslots->len, wanted->timeslots->len); i++)
    {
      g_autoptr(PlazaTimeslot) none = plaza_timeslot_new ();
      const PlazaTimeslot *slot = i < read->timeslots->len ? read->timeslots->pdata[i] : none;
      const PlazaTimeslot *other = i < wanted->timeslots->len ? wanted->timeslots->pdata[i] : none;
      g_autofree char *start = plaza_clock_format (slot->start), *end = plaza_clock_format (slot->end);
      g_autofree char *other_start = plaza_clock_format (other->start), *other_end = plaza_clock_format (other->end);

      score_text (self, wanted->uid, "date", slot->date, other->date);
      score_text (self, wanted->uid, "start", start, other_start);
      score_text (self, wanted->uid, "end", end, other_end);
      score_text (self, wanted->uid, "zone", slot->zone, other->zone);
      score_text (self, wanted->uid, "all day", slot->all_day ? "yes" : NULL, other->all_day ? "yes" : NULL);
    }
}

static void
score_place (Score            *self,
             const char       *event,
             const PlazaPlace *read,
             const PlazaPlace *wanted)
{
  score_text (self, event, "venue", read->venue, wanted->venue);
  score_text (self, event, "address", read->address, wanted->address);
  score_text (self, event, "city", read->city, wanted->city);
  score_text (self, event, "state", read->state, wanted->state);
  score_text (self, event, "ZIP code", read->postal_code, wanted->postal_code);
  score_text (self, event, "place", read->text, wanted->text);
  score_text (self, event, "to be announced", read->to_be_announced ? "yes" : NULL, wanted->to_be_announced ? "yes" : NULL);
  score_number (self, event, "precision", (int) read->precision, (int) wanted->precision);
}

static void
score_event (Score                  *self,
             const PlazaEventRecord *read,
             const PlazaEventRecord *wanted)
{
  const char *uid = wanted->uid;

  score_text (self, uid, "title", read->title, wanted->title);
  score_number (self, uid, "kind", (int) read->kind, (int) wanted->kind);
  score_slots (self, read, wanted);
  score_place (self, uid, &read->place, &wanted->place);
  score_list (self, uid, "organizations", read->lead_organizations, wanted->lead_organizations);
  score_text (self, uid, "contact", read->contact_name, wanted->contact_name);
  score_list (self, uid, "e-mail", read->contact_emails, wanted->contact_emails);
  score_list (self, uid, "telephone", read->contact_telephones, wanted->contact_telephones);
  score_number (self, uid, "attendance", (int) read->attendance, (int) wanted->attendance);
  score_number (self, uid, "status", (int) read->status, (int) wanted->status);
  score_list (self, uid, "officials", read->officials, wanted->officials);
  score_list (self, uid, "inferred", read->inferred, wanted->inferred);
}

static PlazaIntake *
read_page (const char     *page,
           gsize           length,
           PlazaPack      *pack,
           PlazaGazetteer *places)
{
  static const char * const languages[] = { "en", "es", NULL };
  g_autofree PlazaReaderOfficial *officials = g_new0 (PlazaReaderOfficial, pack->officials->len);
  PlazaReaderContext context = { .name = "", .places = places, .day = "2017-02-22", .today = "2017-02-13", .hashtag = "#WeAreAllAmerica",
                                 .languages = languages, .officials = officials, .n_officials = pack->officials->len };
  g_autoptr(GError) error = NULL;
  PlazaIntake *intake;

  for (guint i = 0; i < pack->officials->len; i++)
    {
      const PlazaOfficial *official = pack->officials->pdata[i];

      officials[i] = (PlazaReaderOfficial) { official->id, official->name, official->title, official->state };
    }

  intake = plaza_text_reader.read (page, length, &context, &error);
  g_assert_no_error (error);
  return intake;
}

static void
test_page (void)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "source", "we-are-all-america-2017.txt", NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "campaigns", "we-are-all-america", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);
  g_autofree char *page = NULL;
  g_autoptr(PlazaGazetteer) places = plaza_gazetteer_open (path, NULL);
  g_autoptr(PlazaPack) pack = plaza_pack_read (folder, NULL);
  g_autoptr(PlazaIntake) intake = NULL;
  gsize length = 0;
  Score score = { 0 };

  if (!g_file_get_contents (source, &page, &length, NULL))
    {
      g_test_skip ("the page is not here");
      return;
    }

  g_assert_nonnull (pack);
  intake = read_page (page, length, pack, places);
  for (guint i = 0; i < intake->drafts->len; i++)
    g_test_message ("%s", ((PlazaIncoming *) intake->drafts->pdata[i])->event->title);
  g_assert_cmpuint (intake->drafts->len, ==, pack->events->len);

  for (guint i = 0; i < pack->events->len; i++)
    score_event (&score, ((PlazaIncoming *) intake->drafts->pdata[i])->event, pack->events->pdata[i]);

  g_test_message ("%u of %u facts are right (%.1f %%), %u were invented", score.right, score.facts, 100.0 * score.right / score.facts, score.invented);
  g_assert_cmpuint (score.right * 100, >=, score.facts * 95);
  g_assert_cmpuint (score.invented, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/text-source/page", test_page);
  return g_test_run ();
}
