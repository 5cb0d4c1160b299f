/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed of a campaign, and the dialog that makes one. */
#include "fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plaza-campaign-typed.h"
#include "plaza-draft-keeper.h"
#include "plaza-new-campaign-dialog.h"
#include "plaza-new-draft.h"
#include "plaza-window.h"

static void
test_typed (void)
{
  static const struct { const char *name, *text, *problem; } cases[] = {
    { "name", "Spring Day", NULL },
    { "name", "a\nb", "U+000A" },
    { "name", "a\u202eb", "U+202E" },
    { "day", "April 5, 2017", NULL },
    { "day", "2017-04-05", NULL },
    { "day", "February 29, 2017", "No day" },
    { "day", "soon", "No day" },
    { "languages", "English\nSpanish", NULL },
    { "languages", "en\nzh-Hant", NULL },
    { "languages", "English\nEnglish", "twice" },
    { "languages", "English\nen", "twice" },
    { "languages", "English\nKlingon and others", "no language" },
    { "languages", "English\n../es", "no language" },
    { "accent", "#7a3894", NULL },
    { "accent", "#7A3894", NULL },
    { "accent", "purple", "#7a3894" },
    { "accent", "#7a38", "six digits" },
    { "accent", "#ffff00", "nearest" },
    { "hashtag", "#Day", NULL },
    { "hashtag", "Day", NULL },
    { "hashtag", "#Our Day", "one word" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = plaza_campaign_typed_problem (cases[i].name, cases[i].text);

      if (cases[i].problem == NULL)
        g_assert_cmpstr (problem, ==, NULL);
      else
        g_assert_nonnull (strstr (problem != NULL ? problem : cases[i].text, cases[i].problem));
    }
}

static void
test_languages (void)
{
  g_auto(GStrv) tags = g_strsplit ("en,zh-Hant,ar,pt-BR,tlh", ",", -1);
  g_autofree char *shown = plaza_campaign_typed_show_languages (tags);
  g_auto(GStrv) again = plaza_campaign_typed_languages (shown);

  g_assert_cmpstrv (again, (const char **) tags);
  g_assert_true (g_str_has_prefix (shown, "English\n"));
}

static const char *
get_text (PlazaDraft *draft,
          const char *name)
{
  return plaza_draft_field_get_text (plaza_draft_get_field (draft, name));
}

static void
set_text (PlazaDraft *draft,
          const char *name,
          const char *text)
{
  plaza_draft_field_set_text (plaza_draft_get_field (draft, name), text);
}

/* The file follows the name until somebody chooses another. */
static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-new-XXXXXX", NULL);
  g_autoptr(PlazaDraft) draft = plaza_new_draft_new (NULL, folder);
  g_autofree char *expected = g_build_filename (folder, "peoples-day-2017.plaza", NULL);
  PlazaDraftField *file = plaza_draft_get_field (draft, "file");

  set_text (draft, "name", "People’s Day, 2017!");
  g_assert_cmpstr (get_text (draft, "file"), ==, expected);
  g_assert_null (plaza_draft_field_check (file));

  /* One of that name is there. */
  g_assert_true (g_file_set_contents (expected, "", -1, NULL));
  set_text (draft, "name", "People’s Day");
  set_text (draft, "name", "People’s Day, 2017!");
  g_assert_nonnull (strstr (plaza_draft_field_check (file), "already"));

  set_text (draft, "name", "يوم");
  g_assert_true (g_str_has_suffix (get_text (draft, "file"), "/campaign.plaza"));
  plaza_new_draft_set_file (PLAZA_NEW_DRAFT (draft), "/nowhere/mine.plaza");
  set_text (draft, "name", "Another");
  g_assert_cmpstr (get_text (draft, "file"), ==, "/nowhere/mine.plaza");
  g_assert_nonnull (strstr (plaza_draft_field_check (file), "does not exist"));
  g_unlink (expected);
  g_rmdir (folder);
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static char *opened;

static void
open_recent_cb (GSimpleAction *action,
                GVariant      *uri)
{
  g_set_str (&opened, g_variant_get_string (uri, NULL));
}

static gboolean
was_opened (gpointer data)
{
  return opened != NULL;
}

/* The program's, which is not there. */
static void
add_actions (GtkWidget *window)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) open = g_simple_action_new ("open-recent", G_VARIANT_TYPE_STRING);

  g_signal_connect (open, "activate", G_CALLBACK (open_recent_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (open));
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (actions));
}

static gboolean
is_known (gpointer dialog)
{
  GtkWidget *events = fixture_find (dialog, ADW_TYPE_SWITCH_ROW);

  return gtk_widget_get_mapped (events) && strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (events)), "Event") != NULL;
}

static gboolean
is_closed (gpointer dialog)
{
  return *(gpointer *) dialog == NULL;
}

static void
test_dialog (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  GtkWidget *window = plaza_window_new (NULL, campaign);
  g_autofree char *folder = g_path_get_dirname (plaza_campaign_get_path (campaign));
  g_autofree char *path = g_build_filename (folder, "spring-day.plaza", NULL);
  AdwDialog *dialog = plaza_new_campaign_dialog_new (plaza_campaign_get_record (campaign), plaza_campaign_get_path (campaign), folder);
  PlazaDraft *draft = plaza_new_campaign_dialog_get_draft (PLAZA_NEW_CAMPAIGN_DIALOG (dialog));
  g_autofree char *problem = NULL;

  add_actions (window);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  fixture_settle ();

  /* Nothing is said of what nobody typed yet; then it is said where it stands. */
  g_object_get (plaza_draft_get_field (draft, "name"), "problem", &problem, NULL);
  g_assert_null (problem);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "new.create", NULL);
  g_object_get (plaza_draft_get_field (draft, "name"), "problem", &problem, NULL);
  g_assert_nonnull (problem);
  g_assert_false (exists (path));

  fixture_wait_until (is_known, dialog);
  set_text (draft, "name", "Spring Day");
  set_text (draft, "day", "April 5, 2017");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "new.create", NULL);
  fixture_wait_until (was_opened, NULL);
  g_assert_true (g_str_has_suffix (opened, "/spring-day.plaza"));
  g_assert_true (exists (path));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  fixture_wait_until (is_closed, &dialog);
  g_clear_pointer (&opened, g_free);
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

static AdwDialog *
open_dialog (const char *folder)
{
  PlazaCampaign *campaign = fixture_campaign ();

  return g_object_ref_sink (plaza_new_campaign_dialog_new (plaza_campaign_get_record (campaign), plaza_campaign_get_path (campaign), folder));
}

/* What was typed of a campaign that was not made is there again, with what it was to begin with and the file that was
 * chosen; who throws it away begins anew. */
static void
test_kept (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plaza-new-XXXXXX", NULL);
  AdwDialog *dialog = open_dialog (folder);
  PlazaDraft *draft = plaza_new_campaign_dialog_get_draft (PLAZA_NEW_CAMPAIGN_DIALOG (dialog));
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (draft);
  g_autoptr(GError) error = NULL;
  GtkWidget *banner;

  g_assert_false (plaza_draft_is_dirty (draft));
  set_text (draft, "name", "Half a Day");
  set_text (draft, "day", "soo");
  set_text (draft, "from", "");
  plaza_new_draft_set_file (PLAZA_NEW_DRAFT (draft), "/nowhere/mine.plaza");
  g_assert_true (plaza_draft_keeper_flush (keeper, &error));
  g_assert_no_error (error);
  g_object_unref (dialog);

  dialog = open_dialog (folder);
  draft = plaza_new_campaign_dialog_get_draft (PLAZA_NEW_CAMPAIGN_DIALOG (dialog));
  banner = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), PLAZA_TYPE_NEW_CAMPAIGN_DIALOG, "banner"));
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (get_text (draft, "name"), ==, "Half a Day");
  g_assert_cmpstr (get_text (draft, "day"), ==, "soo");
  g_assert_cmpstr (get_text (draft, "from"), ==, "");
  g_assert_cmpstr (get_text (draft, "file"), ==, "/nowhere/mine.plaza");
  adw_dialog_present (dialog, NULL);
  fixture_settle ();
  g_signal_emit_by_name (banner, "button-clicked");
  g_assert_false (plaza_draft_is_dirty (draft));
  g_assert_cmpstr (get_text (draft, "name"), ==, "");
  g_assert_cmpstr (get_text (draft, "from"), ==, plaza_campaign_get_path (fixture_campaign ()));
  plaza_draft_keeper_discard (keeper);
  adw_dialog_force_close (dialog);
  fixture_settle ();
  g_object_unref (dialog);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("plaza-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  fixture_init (&argc, &argv);
  g_test_add_func ("/new-campaign/typed", test_typed);
  g_test_add_func ("/new-campaign/languages", test_languages);
  g_test_add_func ("/new-campaign/file", test_file);
  g_test_add_func ("/new-campaign/dialog", test_dialog);
  g_test_add_func ("/new-campaign/kept", test_kept);

  return fixture_run ();
}
