/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A campaign of one's own, and what is given to others: what comes along, what never does, and that nothing is left where it is not made. */
#include <glib/gstdio.h>

#include "plaza-campaign-pack.h"
#include "plaza-new-job.h"
#include "plaza-pack-reader.h"
#include "plaza-share-jobs.h"

typedef struct
{
  char *folder, *from, *path, *pack;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("plaza-new-XXXXXX", NULL);
  fixture->from = g_build_filename (fixture->folder, "from.plaza", NULL);
  fixture->path = g_build_filename (fixture->folder, "spring.plaza", NULL);
  fixture->pack = g_test_build_filename (G_TEST_DIST, "example", NULL);
  pack = plaza_pack_read (fixture->pack, &error);
  g_assert_no_error (error);
  campaign = plaza_campaign_create (fixture->from, pack, &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->from);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->from);
  g_free (fixture->path);
  g_free (fixture->pack);
}

static PlazaJob *
job_new (Fixture    *fixture,
         const char *from,
         gboolean    events)
{
  PlazaNewCampaign *campaign = g_new0 (PlazaNewCampaign, 1);

  campaign->path = g_strdup (fixture->path);
  campaign->from = g_strdup (from);
  campaign->events = events;
  campaign->name = g_strdup ("Spring Day");
  campaign->day = g_strdup ("2017-04-05");
  campaign->languages = g_strdupv ((char *[]) { "en", "ar", NULL });
  campaign->accent = g_strdup ("#0f5c60");
  campaign->hashtag = g_strdup ("#SpringDay");
  return plaza_new_job_new (campaign);
}

static PlazaPack *
read_made (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (fixture->path, &error);
  PlazaPack *pack;

  g_assert_no_error (error);
  pack = plaza_campaign_read_pack (campaign, &error);
  g_assert_no_error (error);
  return pack;
}

static PlazaPack *
make (Fixture    *fixture,
      const char *from,
      gboolean    events)
{
  g_autoptr(PlazaJob) job = job_new (fixture, from, events);
  g_autoptr(GError) error = NULL;

  plaza_job_wait (job, &error);
  g_assert_no_error (error);
  return read_made (fixture);
}

static void
assert_described (const PlazaCampaignRecord *campaign)
{
  g_assert_cmpstr (campaign->name, ==, "Spring Day");
  g_assert_cmpstr (plaza_texts_get (campaign->titles, "en"), ==, "Spring Day");
  g_assert_cmpstr (campaign->day, ==, "2017-04-05");
  g_assert_cmpstr (campaign->accent, ==, "#0f5c60");
  g_assert_cmpstr (campaign->hashtag, ==, "#SpringDay");
  g_assert_cmpstrv (campaign->languages, ((const char *[]) { "en", "ar", NULL }));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PlazaPack) pack = make (fixture, NULL, FALSE);

  assert_described (pack->campaign);
  g_assert_cmpuint (pack->events->len + pack->guides->len + pack->points->len + pack->messages->len, ==, 0);
}

static gboolean
has_people (const PlazaPack *pack)
{
  for (guint i = 0; i < pack->events->len; i++)
    {
      const PlazaEventRecord *event = g_ptr_array_index (pack->events, i);

      if (event->contact_name != NULL || event->contact_emails[0] != NULL || event->contact_telephones[0] != NULL || event->note != NULL)
        return TRUE;
    }

  return FALSE;
}

/* From a campaign and from a pack alike. */
static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  const char *from = data != NULL ? fixture->pack : fixture->from;
  g_autoptr(PlazaPack) before = plaza_pack_read (fixture->pack, NULL);
  g_autoptr(PlazaPack) pack = make (fixture, from, FALSE);
  const PlazaGuide *guide = g_ptr_array_index (pack->guides, 0);

  assert_described (pack->campaign);
  g_assert_cmpuint (pack->events->len, ==, 0);
  g_assert_cmpuint (pack->guides->len, ==, before->guides->len);
  g_assert_cmpuint (pack->points->len, ==, before->points->len);
  g_assert_cmpuint (pack->messages->len, ==, before->messages->len);
  g_assert_cmpuint (pack->officials->len, ==, before->officials->len);
  /* A language that it does not have is not hidden in it. */
  g_assert_nonnull (plaza_texts_get_exact (guide->titles, "en"));
  g_assert_null (plaza_texts_get_exact (guide->titles, "es"));
  g_assert_null (plaza_texts_get_exact (((PlazaSection *) guide->sections->pdata[0])->headings, "es"));
  g_assert_null (plaza_texts_get_exact (pack->campaign->summaries, "es"));
}

static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PlazaPack) before = plaza_pack_read (fixture->pack, NULL);
  g_autoptr(PlazaPack) pack = make (fixture, fixture->from, TRUE);

  g_assert_true (has_people (before));
  g_assert_false (has_people (pack));
  g_assert_cmpuint (pack->events->len, ==, before->events->len);
  /* The days between are the same. */
  for (guint i = 0; i < pack->events->len; i++)
    {
      const PlazaEventRecord *event = g_ptr_array_index (pack->events, i);
      const PlazaEventRecord *old = g_ptr_array_index (before->events, i);
      const char *first = plaza_event_record_first_date (event);
      const char *old_first = plaza_event_record_first_date (old);

      g_assert_cmpint (first != NULL, ==, old_first != NULL);
      if (g_strcmp0 (old_first, before->campaign->day) == 0)
        g_assert_cmpstr (first, ==, "2017-04-05");
    }
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  const char *paths[] = { fixture->from, fixture->pack };
  g_autoptr(PlazaPack) pack = plaza_pack_read (fixture->pack, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(PlazaJob) job = plaza_source_job_new (paths[i]);
      const PlazaCard *card = plaza_source_job_get (job);
      g_autoptr(GError) error = NULL;

      plaza_job_wait (job, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (card->record->name, ==, pack->campaign->name);
      g_assert_cmpuint (card->n_events, ==, pack->events->len);
      g_assert_cmpuint (card->n_guides, ==, pack->guides->len);
      g_assert_cmpuint (card->n_points, ==, pack->points->len);
      g_assert_cmpuint (card->n_messages, ==, pack->messages->len);
    }
}

/* Each is refused in a sentence, and there is no more than before. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere.plaza", NULL);
  const struct { const char *from; gboolean is_there, is_source; } cases[] = {
    { nowhere, FALSE, TRUE }, { fixture->folder, FALSE, TRUE }, { NULL, TRUE, FALSE }, { fixture->from, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaJob) job = job_new (fixture, cases[i].from, FALSE);
      g_autoptr(GError) error = NULL;
      g_autofree char *text = NULL;

      if (cases[i].is_there)
        g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
      g_assert_false (plaza_job_wait (job, &error));
      g_assert_cmpint (plaza_new_job_is_source (job), ==, cases[i].is_source);
      g_assert_cmpuint (count_files (fixture->folder), ==, cases[i].is_there ? 2 : 1);
      if (cases[i].is_there)
        g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, cases[i].is_there ? "mine" : NULL);
    }
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PlazaJob) job = job_new (fixture, fixture->from, TRUE);
  g_autoptr(GError) error = NULL;

  plaza_job_cancel (job);
  g_assert_false (plaza_job_wait (job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
assert_same (const PlazaPack *a,
             const PlazaPack *b)
{
  g_assert_true (plaza_record_equal (&plaza_campaign_record_type, a->campaign, b->campaign));
  g_assert_true (plaza_records_equal (&plaza_event_record_type, a->events, b->events));
  g_assert_true (plaza_records_equal (&plaza_guide_type, a->guides, b->guides));
  g_assert_true (plaza_records_equal (&plaza_point_type, a->points, b->points));
  g_assert_true (plaza_records_equal (&plaza_message_type, a->messages, b->messages));
  g_assert_true (plaza_records_equal (&plaza_official_type, a->officials, b->officials));
}

static PlazaPack *
read_of (PlazaCampaign *campaign)
{
  g_autoptr(GError) error = NULL;
  PlazaPack *pack = plaza_campaign_read_pack (campaign, &error);

  g_assert_no_error (error);
  return pack;
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

/* What a pack holds is all that the campaign holds, and the second time nothing is otherwise. */
static void
test_pack (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "pack", NULL);
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (fixture->from, NULL);
  g_autoptr(PlazaPack) before = read_of (campaign);
  g_autoptr(PlazaPack) written = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PlazaJob) job = plaza_pack_job_new (campaign, folder);

      plaza_job_wait (job, &error);
      g_assert_no_error (error);
      g_assert_cmpint (plaza_share_job_get_count (job) == 0, ==, i == 1);
      g_assert_cmpuint (g_strv_length (plaza_share_job_get_notes (job)), ==, 0);
    }

  written = plaza_pack_read (folder, &error);
  g_assert_no_error (error);
  assert_same (before, written);
  remove_tree (folder);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (fixture->from, NULL);
  g_autoptr(PlazaJob) job = plaza_copy_job_new (campaign, fixture->path);
  g_autoptr(PlazaPack) before = read_of (campaign);
  g_autoptr(PlazaPack) copy = NULL;
  g_autoptr(GError) error = NULL;

  plaza_job_wait (job, &error);
  g_assert_no_error (error);
  copy = read_made (fixture);
  g_assert_true (has_people (before));
  g_assert_false (has_people (copy));
  g_assert_cmpuint (copy->events->len, ==, plaza_share_job_get_count (job));
  g_assert_cmpuint (copy->points->len, ==, before->points->len);
  g_assert_nonnull (plaza_share_job_get_notes (job));
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/new-job/empty", NULL, test_empty);
  ADD ("/new-job/texts", NULL, test_texts);
  ADD ("/new-job/texts-of-pack", "pack", test_texts);
  ADD ("/new-job/events", NULL, test_events);
  ADD ("/new-job/source", NULL, test_source);
  ADD ("/new-job/refused", NULL, test_refused);
  ADD ("/new-job/cancelled", NULL, test_cancelled);
  ADD ("/share-jobs/pack", NULL, test_pack);
  ADD ("/share-jobs/copy", NULL, test_copy);

  return g_test_run ();
}
