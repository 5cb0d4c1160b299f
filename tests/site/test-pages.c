/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-test-pack.h"
#include "site-fixture.h"

/* A list that is read on a telephone, over a slow network. */
#define LIST_BYTES 100000

typedef void (*PageFunc) (SiteFixture *fixture,
                          const char  *path,
                          SitePage    *page);

/* With two more languages than the pack is written in, one of them from right to left. */
static PlazaPack *
example (void)
{
  PlazaPack *pack = site_fixture_pack ("example");

  g_strfreev (pack->campaign->languages);
  pack->campaign->languages = g_strsplit ("en es ar", " ", -1);
  return pack;
}

static void
each_page (SiteFixture *fixture,
           PageFunc     func)
{
  GHashTableIter iter;
  gpointer path, text;
  guint n = 0;

  g_hash_table_iter_init (&iter, fixture->texts);
  while (g_hash_table_iter_next (&iter, &path, &text))
    if (g_str_has_suffix (path, ".html"))
      {
        g_autoptr(SitePage) page = site_page_new (path, text);

        func (fixture, path, page);
        n++;
      }
  g_assert_cmpuint (n, >, 10);
}

static void
with_example (PageFunc func)
{
  static const PlazaSiteHandout handouts[] = {
    { "print/leave-behind.en.pdf", "Leave-behind", "en", NULL },
    { "print/leave-behind.es.pdf", "Hoja", "es", NULL },
  };
  const PlazaSiteOptions options = { .feeds = TRUE, .registration = "registration.html", .handouts = handouts, .n_handouts = 2 };
  g_autoptr(PlazaPack) pack = example ();
  SiteFixture fixture;

  site_fixture_create (&fixture, pack, &options);
  each_page (&fixture, func);
  site_fixture_clear (&fixture);
}

static guint
level_of (const char *name)
{
  return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0' ? name[1] - '0' : 0;
}

static void
check_form (SiteFixture *fixture,
            const char  *path,
            SitePage    *page)
{
  guint last = 0, n_first = 0;

  for (guint i = 0; i < page->elements->len; i++)
    {
      guint level = level_of ((const char *) ((xmlNode *) g_ptr_array_index (page->elements, i))->name);

      if (level == 0)
        continue;
      n_first += level == 1;
      if (level > last + 1)
        g_error ("%s: a heading of level %u follows one of %u", path, level, last);
      last = level;
    }
  g_assert_cmpuint (n_first, ==, 1);
  g_assert_nonnull (site_page_find (page, "main", "id", "content"));
  g_assert_nonnull (site_page_find (page, "a", "href", "#content"));
  g_assert_nonnull (site_page_find (page, "title", NULL, NULL));
  g_assert_nonnull (site_page_find (page, "meta", "name", "generator"));
  g_assert_nonnull (site_page_find (page, "meta", "name", "viewport"));
}

static void
test_form (void)
{
  with_example (check_form);
}

/* Files that whoever writes the site puts beside the pages. */
static gboolean
is_promised (const char *path)
{
  return g_str_has_suffix (path, ".ics") || g_str_has_suffix (path, ".pdf") || g_str_has_suffix (path, ".csv") ||
         g_str_has_suffix (path, ".json") || strcmp (path, "registration.html") == 0;
}

static void
check_link (SiteFixture *fixture,
            const char  *path,
            SitePage    *page,
            const char  *href)
{
  g_autofree char *anchor = NULL;
  g_autofree char *target = site_page_resolve (path, href, &anchor);
  const char *text = target != NULL ? g_hash_table_lookup (fixture->texts, target) : NULL;

  if (target == NULL || is_promised (target))
    return;
  if (text == NULL)
    g_error ("%s leads to %s, which is not there", path, href);
  if (anchor != NULL && *anchor != '\0')
    {
      g_autofree char *id = g_strdup_printf ("id=\"%s\"", anchor);

      if (strstr (text, id) == NULL)
        g_error ("%s leads to %s, where nothing is called so", path, href);
    }
}

static void
check_links (SiteFixture *fixture,
             const char  *path,
             SitePage    *page)
{
  for (guint i = 0; i < page->elements->len; i++)
    {
      xmlNode *element = g_ptr_array_index (page->elements, i);
      g_autofree char *href = site_page_get (element, "href");
      g_autofree char *src = site_page_get (element, "src");

      if (href != NULL)
        check_link (fixture, path, page, href);
      if (src != NULL)
        check_link (fixture, path, page, src);
      /* Nothing is asked of anybody else. */
      g_assert_true (src == NULL || g_uri_peek_scheme (src) == NULL);
      if (strcmp ((const char *) element->name, "link") == 0)
        g_assert_true (g_uri_peek_scheme (href) == NULL || g_str_has_prefix (href, "data:"));
    }
}

static void
test_links (void)
{
  with_example (check_links);
}

static void
check_languages (SiteFixture *fixture,
                 const char  *path,
                 SitePage    *page)
{
  const char *language = g_str_has_prefix (path, "es/") ? "es" : g_str_has_prefix (path, "ar/") ? "ar" : "en";
  xmlNode *html = site_page_find (page, "html", "lang", language);

  g_assert_nonnull (html);
  g_assert_nonnull (site_page_find (page, "html", "dir", strcmp (language, "ar") == 0 ? "rtl" : "ltr"));
  for (guint i = 0; i < 4; i++)
    {
      static const char * const all[] = { "en", "es", "ar", "x-default" };
      xmlNode *link = site_page_find (page, "link", "hreflang", all[i]);
      g_autofree char *href = link != NULL ? site_page_get (link, "href") : NULL;
      g_autofree char *anchor = NULL;
      g_autofree char *target = href != NULL ? site_page_resolve (path, href, &anchor) : NULL;

      g_assert_nonnull (target);
      g_assert_true (g_hash_table_contains (fixture->texts, target));
      if (strcmp (all[i], language) == 0)
        g_assert_cmpstr (target, ==, path);
    }
}

static void
test_languages (void)
{
  with_example (check_languages);
}

/* All that the public may not know, each time with a word that is found nowhere else. */
static void
hide_canaries (PlazaPack *pack)
{
  PlazaEventRecord *event = plaza_test_pack_find (pack, "phoenix");
  PlazaEventRecord *pending = plaza_test_pack_find (pack, "denver"), *declined = plaza_test_pack_find (pack, "chicago");

  g_set_str (&event->note, "canary-note");
  g_set_str (&event->place.venue, "canary-venue");
  g_set_str (&event->place.address, "canary-address");
  g_set_str (&event->contact_name, "canary-name");
  event->place.area_only = TRUE;
  event->contact_published = FALSE;
  g_strfreev (event->contact_emails);
  event->contact_emails = g_strsplit ("canary@example.org", " ", -1);
  g_strfreev (event->contact_telephones);
  event->contact_telephones = g_strsplit ("+1-202-555-0199", " ", -1);
  g_set_str (&pending->title, "canary-pending");
  pending->review = PLAZA_REVIEW_PENDING;
  g_set_str (&declined->title, "canary-declined");
  g_set_str (&declined->decline_reason, "canary-reason");
  declined->review = PLAZA_REVIEW_DECLINED;
}

static void
test_private (void)
{
  const PlazaSiteOptions options = { .feeds = TRUE };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  GHashTableIter iter;
  gpointer path, text;
  SiteFixture fixture;

  hide_canaries (pack);
  site_fixture_create (&fixture, pack, &options);
  g_assert_cmpuint (plaza_site_get_events (fixture.site)->len, ==, PLAZA_TEST_N_EVENTS - 2);
  g_assert_nonnull (site_fixture_text (&fixture, "events/phoenix.html"));
  g_hash_table_iter_init (&iter, fixture.texts);
  while (g_hash_table_iter_next (&iter, &path, &text))
    if (strstr (text, "canary") != NULL || strstr (text, "555-0199") != NULL)
      g_error ("%s tells what is private", (const char *) path);
  site_fixture_clear (&fixture);
}

static void
test_cancelled (void)
{
  const PlazaSiteOptions options = { .feeds = TRUE };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  SiteFixture fixture;
  const char *english, *spanish;

  plaza_test_pack_find (pack, "canton")->status = PLAZA_STATUS_CANCELLED;
  site_fixture_create (&fixture, pack, &options);
  english = site_fixture_text (&fixture, "events/canton.html");
  spanish = site_fixture_text (&fixture, "es/events/canton.html");
  g_assert_nonnull (strstr (english, "This event is cancelled."));
  g_assert_nonnull (strstr (english, "https://schema.org/EventCancelled"));
  g_assert_null (strstr (english, "canton.ics"));
  g_assert_nonnull (strstr (spanish, "Este evento se canceló."));
  g_assert_null (strstr (site_fixture_text (&fixture, "events/tucson.html"), "cancelled"));
  site_fixture_clear (&fixture);
}

static void
test_outside_text (void)
{
  const PlazaSiteOptions options = { 0 };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  PlazaEventRecord *event = plaza_test_pack_find (pack, "canton");
  g_autoptr(SitePage) page = NULL;
  const char *text;
  SiteFixture fixture;

  g_set_str (&event->title, "</title><script>alert(1)</script>\"'&");
  g_set_str (&event->web_address, "javascript:alert(2)");
  plaza_texts_set (event->details, "en", "<img src=x onerror=alert(3)> [here](javascript:alert(4)) [there](https://example.org/there)");
  site_fixture_create (&fixture, pack, &options);
  text = site_fixture_text (&fixture, "events/canton.html");
  page = site_page_new ("events/canton.html", text);
  g_assert_null (strstr (text, "<script>alert"));
  g_assert_null (strstr (text, "javascript:"));
  g_assert_null (strstr (text, "onerror"));
  g_assert_nonnull (site_page_find (page, "a", "href", "https://example.org/there"));
  site_fixture_clear (&fixture);
}

/* Events whose uids differ in what file systems do not tell apart, or may not have. */
static void
test_paths (void)
{
  static const char * const uids[] = { "Canton", "canton", "con", "a/../b", "..", "a b?", "x@example.org", "_43anton", "é", NULL };
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *long_uid = g_strnfill (1000, 'x'), *longer = g_strnfill (1001, 'x');
  g_autofree char *path = plaza_site_event_path (long_uid, ".html"), *other = plaza_site_event_path (longer, ".html");

  for (guint i = 0; uids[i] != NULL; i++)
    {
      char *made = plaza_site_event_path (uids[i], ".html");
      g_autofree char *small = g_ascii_strdown (made, -1);

      g_assert_cmpstr (made, ==, small);
      g_assert_cmpuint (strspn (made + strlen ("events/"), "abcdefghijklmnopqrstuvwxyz0123456789-._"), ==, strlen (made) - strlen ("events/"));
      g_assert_false (g_str_has_prefix (made, "events/.") || g_str_has_prefix (made, "events/con."));
      g_assert_true (g_hash_table_add (seen, made));
    }
  g_assert_cmpstr (path, !=, other);
  g_assert_cmpuint (strlen (path), <, 250);
}

static void
test_size (void)
{
  const PlazaSiteOptions options = { .feeds = TRUE };
  g_autoptr(PlazaPack) pack = site_fixture_pack ("../data/campaigns/we-are-all-america");
  SiteFixture fixture;

  site_fixture_create (&fixture, pack, &options);
  g_assert_cmpuint (plaza_site_get_events (fixture.site)->len, ==, 37);
  g_assert_cmpuint (strlen (site_fixture_text (&fixture, "index.html")), <, LIST_BYTES);
  g_assert_cmpuint (strlen (site_fixture_text (&fixture, "es/index.html")), <, LIST_BYTES);
  g_assert_cmpuint (strlen (site_fixture_text (&fixture, "days.html")), <, LIST_BYTES);
  each_page (&fixture, check_links);
  each_page (&fixture, check_form);
  site_fixture_clear (&fixture);
}

/* Each event is on a page of its state, and none of these is long. */
static void
test_parted (void)
{
  const PlazaSiteOptions options = { 0 };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer path, text;
  SiteFixture fixture;

  plaza_test_pack_grow (pack, 400);
  for (guint i = 0; i < pack->events->len; i++)
    g_set_str (&((PlazaEventRecord *) g_ptr_array_index (pack->events, i))->place.state, i % 8 == 0 ? "OH" : "MI");
  site_fixture_create (&fixture, pack, &options);
  g_assert_cmpuint (strlen (site_fixture_text (&fixture, "index.html")), <, LIST_BYTES);
  g_assert_nonnull (site_fixture_text (&fixture, "states/MI-2.html"));
  g_hash_table_iter_init (&iter, fixture.texts);
  while (g_hash_table_iter_next (&iter, &path, &text))
    if (g_str_has_prefix (path, "states/"))
      for (const char *at = text; (at = strstr (at, "href=\"../events/")) != NULL; at++)
        g_hash_table_add (found, g_strndup (at, strcspn (at, ">")));
  g_assert_cmpuint (g_hash_table_size (found), ==, plaza_site_get_events (fixture.site)->len);
  each_page (&fixture, check_links);
  site_fixture_clear (&fixture);
}

static GHashTable *
stamps_of (PlazaCampaign *campaign)
{
  const PlazaSiteOptions options = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaSite) site = plaza_site_new (campaign, &options, NULL, &error);
  GHashTable *stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *files = plaza_site_get_files (site);

  for (guint i = 0; i < files->len; i++)
    {
      const PlazaSiteFile *file = g_ptr_array_index (files, i);
      g_autoptr(GBytes) bytes = plaza_site_make (site, file, &error);
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

      g_hash_table_insert (stamps, g_strdup (file->path), g_strdup_printf ("%" G_GUINT64_FORMAT " %s", file->stamp, sum));
    }
  return stamps;
}

/* A page that is made otherwise has another stamp; the rest keep theirs. */
static void
test_stamps (void)
{
  const PlazaSiteOptions options = { 0 };
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GHashTable) before = NULL, after = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;
  PlazaEventRecord *changed;
  GHashTableIter iter;
  gpointer path, was;
  SiteFixture fixture;
  guint same = 0, other = 0;

  site_fixture_create (&fixture, pack, &options);
  before = stamps_of (fixture.campaign);
  event = plaza_campaign_find_event (fixture.campaign, "canton", &error);
  changed = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  g_set_str (&changed->title, "Another Title");
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, "canton", plaza_record_get_revision (plaza_event_get_record (event)), changed));
  g_assert_true (plaza_campaign_commit (fixture.campaign, "edit", edits, &error));
  g_assert_no_error (error);
  after = stamps_of (fixture.campaign);

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &path, &was))
    {
      const char *now = g_hash_table_lookup (after, path);

      g_assert_nonnull (now);
      g_assert_cmpint (strcmp (strchr (was, ' '), strchr (now, ' ')) == 0, ==, strcspn (was, " ") == strcspn (now, " ") &&
                                                                               strncmp (was, now, strcspn (was, " ")) == 0);
      same += strcmp (was, now) == 0;
      other += strcmp (was, now) != 0;
    }
  /* In two languages: its page, both lists, and the page of the other event in its state. */
  g_assert_cmpuint (other, ==, 8);
  g_assert_cmpuint (same, >, other);
  site_fixture_clear (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/site/form", test_form);
  g_test_add_func ("/site/links", test_links);
  g_test_add_func ("/site/languages", test_languages);
  g_test_add_func ("/site/private", test_private);
  g_test_add_func ("/site/cancelled", test_cancelled);
  g_test_add_func ("/site/outside-text", test_outside_text);
  g_test_add_func ("/site/paths", test_paths);
  g_test_add_func ("/site/size", test_size);
  g_test_add_func ("/site/parted", test_parted);
  g_test_add_func ("/site/stamps", test_stamps);
  return g_test_run ();
}
