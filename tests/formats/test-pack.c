/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-pack.h"

#include <glib/gstdio.h>

#include "plaza-event-json.h"
#include "plaza-pack-reader.h"

static const struct { const char *path, *text; } files[] = {
  { "campaign.json",
    "{\"id\": \"example\", \"name\": \"Example Day\", \"day\": \"2017-02-22\", \"hashtag\": \"#Example\",\n"
    " \"accent\": \"#7a3894\", \"languages\": [\"en\", \"es\"], \"hashtags\": [\"#Example\"], \"contributors\": [\"Example Coalition\"]}\n" },
  { "officials.json", "[{\"id\": \"X000001\", \"level\": \"federal\", \"title\": \"Rep.\", \"name\": \"Example Member\", \"state\": \"MI\"}]\n" },
  { "bills.json", "[{\"id\": \"hr-1\", \"number\": \"H.R. 1\", \"name\": \"Example Act\", \"chamber\": \"house\"}]\n" },
  { "events.json",
    "[\n"
    " {\"uid\": \"canton-march\", \"title\": \"March\", \"kind\": \"march\",\n"
    "  \"timeslots\": [{\"label\": null, \"date\": \"2017-02-22\", \"start\": \"17:30\", \"end\": null, \"all_day\": false, \"zone\": \"America/Detroit\"}],\n"
    "  \"place\": {\"venue\": null, \"address\": null, \"city\": \"Canton\", \"state\": \"MI\", \"postal_code\": null, \"text\": null,\n"
    "            \"to_be_announced\": false, \"precision\": \"city\", \"latitude\": 42.3, \"longitude\": -83.5},\n"
    "  \"lead_organizations\": [\"Example Coalition\"],\n"
    "  \"lead_contact\": {\"name\": \"Example Person\", \"emails\": [\"person@example.org\"], \"telephones\": []},\n"
    "  \"attendance\": \"open\", \"status\": \"confirmed\", \"review\": \"approved\", \"officials\": [\"X000001\"], \"inferred\": [\"state\"]},\n"
    " {\"uid\": \"somewhere\", \"title\": \"Gathering\", \"kind\": \"convening\", \"timeslots\": [],\n"
    "  \"place\": {\"venue\": null, \"address\": null, \"city\": null, \"state\": null, \"postal_code\": null, \"text\": null,\n"
    "            \"to_be_announced\": true, \"precision\": \"none\", \"latitude\": null, \"longitude\": null},\n"
    "  \"lead_organizations\": [], \"lead_contact\": null,\n"
    "  \"attendance\": \"invited\", \"status\": \"confirmed\", \"review\": \"approved\", \"officials\": [], \"inferred\": []}\n"
    "]\n" },
  { "toolkit.json",
    "[{\"id\": \"march\", \"kind\": \"how-to\", \"event_kind\": \"march\", \"contributors\": [],\n"
    "  \"sections\": [{\"id\": \"walk\", \"type\": \"step\"}, {\"id\": \"ring\", \"type\": \"call\", \"telephone\": \"+1-202-555-0100\"}]}]\n" },
  { "themes.json", "[{\"id\": \"example\", \"labels\": {\"en\": \"Example\", \"es\": \"Ejemplo\"}}, {\"id\": \"other\", \"labels\": {}}]\n" },
  { "points.json",
    "[{\"id\": \"ask\", \"kind\": \"ask\", \"group\": \"key-asks\", \"bills\": [\"hr-1\"], \"backs\": [], \"contributors\": [], \"source\": null,\n"
    "  \"minutes\": 2, \"theme\": \"example\", \"share\": null, \"amounts\": []}]\n" },
  { "messages.json", "[{\"id\": \"hello\", \"network\": \"twitter\", \"placeholders\": [\"handle\"]}]\n" },
  { "en/campaign.md", "# Example Day\n\nPeople come *together*.\n" },
  { "es/campaign.md", "# Día de ejemplo\n\nLa gente se *reúne*.\n" },
  { "en/leave-behind.md", "# {count} ways\n\nLead.\n\n## One way\n\nLead without a state.\n" },
  { "es/leave-behind.md", "# {count} maneras\n\nEntrada.\n\n## Una manera\n\nEntrada sin estado.\n" },
  { "en/events/canton-march.md", "It starts at the *church*.\n\nIt ends at the mosque.\n" },
  { "es/events/canton-march.md", "Sale de la *iglesia*.\n\nTermina en la mezquita.\n" },
  { "en/guides/march.md", "# Hold a March\n\nWhy.\n\n## Walk *together*\n\nGo [here](https://example.org).\n\n- one\n- two\n\n## Ring\n\nCall.\n" },
  { "es/guides/march.md", "# Haga una marcha\n\nPor qué.\n\n## Caminen *juntos*\n\nVaya [aquí](https://example.org).\n\n- uno\n- dos\n\n## Llame\n\nLlame.\n" },
  { "en/points/ask.md", "# Co-sponsor\n\nPlease do.\n" },
  { "es/points/ask.md", "# Copatrocine\n\nPor favor.\n" },
  { "en/messages/hello.md", "Hello {handle} #Example\n" },
  { "es/messages/hello.md", "Hola {handle} #Example\n" },
};

void
test_pack_write_bytes (const char *folder,
                       const char *path,
                       const char *bytes,
                       gssize      length)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (full);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (full, bytes, length, &error);
  g_assert_no_error (error);
}

void
test_pack_write (const char *folder,
                 const char *path,
                 const char *text)
{
  test_pack_write_bytes (folder, path, text, -1);
}

char *
test_pack_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("plaza-pack-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    test_pack_write (folder, files[i].path, files[i].text);

  return folder;
}

static void
remove_tree (GFile *file)
{
  g_autoptr(GFileEnumerator) children = NULL;
  GFile *child = NULL;

  children = g_file_enumerate_children (file, "standard::name", G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

void
test_pack_remove (char *folder)
{
  g_autoptr(GFile) file = g_file_new_for_path (folder);

  remove_tree (file);
  g_free (folder);
}

void
test_pack_delete (const char *folder,
                  const char *path)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (full);

  g_assert_true (g_file_test (full, G_FILE_TEST_EXISTS));
  remove_tree (file);
}

void
test_pack_replace (const char *folder,
                   const char *path,
                   const char *from,
                   const char *to)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GString) string = NULL;

  g_file_get_contents (full, &text, NULL, &error);
  g_assert_no_error (error);
  string = g_string_new (text);
  g_assert_cmpuint (g_string_replace (string, from, to, 1), ==, 1);
  test_pack_write (folder, path, string->str);
}

static void
add_special_events (PlazaPack *pack)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "special-events.json", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  events = plaza_event_json_parse (path, text, length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (pack->events, plaza_record_ref (g_ptr_array_index (events, i)));
}

/* Returns: (transfer full): the campaign of tests/example, and behind its events those that formats find hard */
PlazaPack *
test_pack_example (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "example", NULL);
  g_autoptr(GError) error = NULL;
  PlazaPack *pack = plaza_pack_read (folder, &error);

  g_assert_no_error (error);
  add_special_events (pack);
  return pack;
}
