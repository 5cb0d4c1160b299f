/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The campaign itself, changed: what is saved, what is said beside its field, and that the window shows it at once. */
#include "fixture.h"

#include <adwaita.h>
#include <string.h>

#include "plaza-campaign-draft.h"
#include "plaza-campaign-editor.h"
#include "plaza-campaign-share.h"
#include "plaza-draft-keeper.h"
#include "plaza-window.h"

static PlazaDraftField *
get_field (PlazaDraft *draft,
           const char *name)
{
  PlazaDraftField *field = plaza_draft_get_field (draft, name);

  g_assert_nonnull (field);
  return field;
}

static void
set_text (PlazaDraft *draft,
          const char *name,
          const char *text)
{
  plaza_draft_field_set_text (get_field (draft, name), text);
}

static void
commit (PlazaDraft *draft)
{
  g_autoptr(GError) error = NULL;

  plaza_draft_commit (draft, &error);
  g_assert_no_error (error);
}

static void
undo (void)
{
  g_autoptr(GError) error = NULL;

  plaza_campaign_undo (fixture_campaign (), 0, &error);
  g_assert_no_error (error);
}

/* Each field, as it is typed and as the campaign has it. */
static void
test_fields (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaDraft) draft = plaza_campaign_draft_new (campaign);
  g_autofree char *name = g_strdup (plaza_campaign_get_record (campaign)->name);
  const PlazaCampaignRecord *record;

  g_assert_false (plaza_draft_is_dirty (draft));
  commit (draft);
  g_assert_cmpint (plaza_campaign_find_undo (campaign), ==, 0);

  set_text (draft, "name", " Spring Day ");
  set_text (draft, "day", "April 5, 2017");
  set_text (draft, "last_day", "April 7");
  set_text (draft, "hashtag", "SpringDay");
  set_text (draft, "accent", "#0f5c60");
  set_text (draft, "contributors", "Second\nFirst\n\n");
  set_text (draft, "hashtags", "#SpringDay\n#Other");
  set_text (draft, "titles.en", "A Day in Spring");
  set_text (draft, "titles.es", "");
  set_text (draft, "summaries.es", "Un párrafo.\n\nOtro.");
  commit (draft);

  record = plaza_campaign_get_record (campaign);
  g_assert_cmpstr (record->name, ==, "Spring Day");
  g_assert_cmpstr (record->day, ==, "2017-04-05");
  g_assert_cmpstr (record->last_day, ==, "2017-04-07");
  g_assert_cmpstr (record->hashtag, ==, "#SpringDay");
  g_assert_cmpstr (record->accent, ==, "#0f5c60");
  g_assert_cmpstrv (record->contributors, ((const char *[]) { "Second", "First", NULL }));
  g_assert_cmpstrv (record->hashtags, ((const char *[]) { "#SpringDay", "#Other", NULL }));
  g_assert_cmpstr (plaza_texts_get_exact (record->titles, "en"), ==, "A Day in Spring");
  g_assert_null (plaza_texts_get_exact (record->titles, "es"));
  g_assert_cmpstr (plaza_texts_get_exact (record->summaries, "es"), ==, "Un párrafo.\n\nOtro.");
  g_assert_false (plaza_draft_is_dirty (draft));
  undo ();
  g_assert_cmpstr (plaza_campaign_get_record (campaign)->name, ==, name);
}

/* The last day fits the first, whichever of them was typed. */
static void
test_days (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaDraft) draft = plaza_campaign_draft_new (campaign);
  g_autofree char *problem = NULL;

  set_text (draft, "day", "April 5, 2017");
  set_text (draft, "last_day", "Apr 5");
  commit (draft);
  g_assert_null (plaza_campaign_get_record (campaign)->last_day);
  set_text (draft, "last_day", "April 7");
  commit (draft);
  g_assert_cmpstr (plaza_draft_field_get_text (get_field (draft, "last_day")), ==, "April 7, 2017");

  set_text (draft, "day", "April 8, 2017");
  g_assert_false (plaza_draft_commit (draft, NULL));
  g_object_get (get_field (draft, "last_day"), "problem", &problem, NULL);
  g_assert_cmpstr (problem, ==, "That is before the first day, April 8, 2017.");
  set_text (draft, "last_day", "");
  commit (draft);
  g_assert_null (plaza_campaign_get_record (campaign)->last_day);
  undo ();
  undo ();
  undo ();
}

/* What cannot be is said at its field, and nothing is saved. */
static void
test_refused (void)
{
  static const struct { const char *name, *text; } cases[] = {
    { "name", "" }, { "name", "a\u202eb" }, { "day", "soon" }, { "last_day", "soon" }, { "last_day", "1999-01-01" },
    { "accent", "#ffff00" }, { "hashtag", "#two words" },
    { "languages", "" }, { "languages", "English\nKlingon and others" }, { "titles.en", "a\nb" }, { "summaries.en", "a\007b" },
  };
  PlazaCampaign *campaign = fixture_campaign ();
  const PlazaCampaignRecord *before = plaza_campaign_get_record (campaign);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaDraft) draft = plaza_campaign_draft_new (campaign);
      g_autofree char *problem = NULL;

      set_text (draft, cases[i].name, cases[i].text);
      g_assert_false (plaza_draft_commit (draft, NULL));
      g_object_get (get_field (draft, cases[i].name), "problem", &problem, NULL);
      g_assert_nonnull (problem);
      g_assert_true (plaza_campaign_get_record (campaign) == before);
    }
}

static void
test_languages (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaDraft) draft = plaza_campaign_draft_new (campaign);
  g_autofree char *added = NULL;
  g_autofree char *gone = NULL;

  set_text (draft, "languages", "English\nSpanish\nArabic");
  g_object_get (get_field (draft, "languages"), "warning", &added, NULL);
  g_assert_true (g_str_has_prefix (added, "Arabic: "));
  g_assert_nonnull (strstr (added, "missing"));
  commit (draft);
  g_assert_cmpstrv (plaza_campaign_get_record (campaign)->languages, ((const char *[]) { "en", "es", "ar", NULL }));

  set_text (draft, "languages", "English");
  g_object_get (get_field (draft, "languages"), "warning", &gone, NULL);
  g_assert_nonnull (strstr (gone, "Spanish: "));
  commit (draft);
  undo ();
  undo ();
  g_assert_cmpstrv (plaza_campaign_get_record (campaign)->languages, ((const char *[]) { "en", "es", NULL }));
}

static void
test_themes (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaDraft) draft = plaza_campaign_draft_new (campaign);
  PlazaCampaignDraft *self = PLAZA_CAMPAIGN_DRAFT (draft);
  guint n = plaza_campaign_get_themes (campaign)->len;
  g_auto(GStrv) keys = plaza_campaign_draft_get_themes (self);
  g_autofree char *renamed = plaza_campaign_draft_theme_field (keys[0], "en");
  g_autofree char *key = plaza_campaign_draft_add_theme (self);
  g_autofree char *added = plaza_campaign_draft_theme_field (key, "en");
  g_autoptr(GError) error = NULL;

  /* One that nobody named. */
  g_assert_false (plaza_draft_commit (draft, NULL));
  set_text (draft, added, "Spring Facts");
  set_text (draft, renamed, "Renamed");
  commit (draft);
  g_assert_cmpuint (plaza_campaign_get_themes (campaign)->len, ==, n + 1);
  g_assert_nonnull (plaza_campaign_find_theme (campaign, "spring-facts"));
  g_assert_cmpstr (plaza_texts_get (plaza_campaign_find_theme (campaign, keys[0])->labels, "en"), ==, "Renamed");

  /* Nothing stands under the new one. */
  plaza_campaign_draft_drop_theme (self, "spring-facts");
  commit (draft);
  g_assert_cmpuint (plaza_campaign_get_themes (campaign)->len, ==, n);

  /* Facts do under the others. */
  plaza_campaign_draft_drop_theme (self, keys[0]);
  g_assert_false (plaza_draft_commit (draft, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (plaza_campaign_get_themes (campaign)->len, ==, n);
  undo ();
  undo ();
}

static AdwDialog *
get_dialog (GtkWidget *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static gboolean
has_no_dialog (gpointer window)
{
  return get_dialog (window) == NULL;
}

static gboolean
says_kept (AdwDialog *dialog)
{
  return adw_banner_get_revealed (ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (dialog), PLAZA_TYPE_CAMPAIGN_EDITOR, "banner")));
}

/* What a program that was killed left is typed again, also of a theme that was added. */
static void
test_kept (void)
{
  PlazaCampaign *campaign = fixture_campaign ();
  g_autoptr(PlazaDraft) draft = plaza_campaign_draft_new (campaign);
  g_autoptr(PlazaDraftKeeper) keeper = plaza_draft_keeper_new (draft);
  g_autofree char *key = plaza_campaign_draft_add_theme (PLAZA_CAMPAIGN_DRAFT (draft));
  g_autofree char *label = plaza_campaign_draft_theme_field (key, "en");
  g_autofree char *other = NULL;
  g_autoptr(GError) error = NULL;
  AdwDialog *editor;
  PlazaDraft *again;

  set_text (draft, "name", "Half a na");
  set_text (draft, "last_day", "so");
  set_text (draft, label, "Spring facts");
  g_assert_true (plaza_draft_keeper_flush (keeper, &error));
  g_assert_no_error (error);

  editor = g_object_ref_sink (plaza_campaign_editor_new (campaign));
  again = plaza_campaign_editor_get_draft (PLAZA_CAMPAIGN_EDITOR (editor));
  g_assert_true (says_kept (editor));
  g_assert_cmpstr (plaza_draft_field_get_text (get_field (again, "name")), ==, "Half a na");
  g_assert_cmpstr (plaza_draft_field_get_text (get_field (again, "last_day")), ==, "so");
  g_assert_cmpstr (plaza_draft_field_get_text (get_field (again, label)), ==, "Spring facts");
  other = plaza_campaign_draft_add_theme (PLAZA_CAMPAIGN_DRAFT (again));
  g_assert_cmpstr (other, !=, key);
  g_object_unref (editor);

  plaza_draft_keeper_discard (keeper);
  editor = g_object_ref_sink (plaza_campaign_editor_new (campaign));
  g_assert_false (says_kept (editor));
  g_assert_false (plaza_draft_is_dirty (plaza_campaign_editor_get_draft (PLAZA_CAMPAIGN_EDITOR (editor))));
  g_object_unref (editor);
}

static void
test_window (void)
{
  GtkWidget *window = plaza_window_new (NULL, fixture_campaign ());
  PlazaDraft *draft;
  AdwDialog *editor;

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_true (gtk_widget_activate_action (window, "win.edit-campaign", NULL));
  editor = get_dialog (window);
  draft = plaza_campaign_editor_get_draft (PLAZA_CAMPAIGN_EDITOR (editor));
  g_assert_true (adw_dialog_get_can_close (editor));
  set_text (draft, "name", "Spring Day");
  set_text (draft, "accent", "#0f5c60");
  g_assert_false (adw_dialog_get_can_close (editor));
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.save", NULL);
  fixture_wait_until (has_no_dialog, window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Spring Day");
  g_assert_true (gtk_widget_has_css_class (window, "accent-0f5c60"));

  undo ();
  g_assert_false (gtk_widget_has_css_class (window, "accent-0f5c60"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Only its name, typed, opens the way to what cannot be taken back. */
static void
test_close (void)
{
  static const struct { const char *typed; gboolean may; } cases[] = {
    { "", FALSE }, { "yes", FALSE }, { "the name", TRUE }, { "  the name ", TRUE }, { "the nam", FALSE },
  };
  PlazaCampaign *campaign = fixture_campaign ();
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (g_object_ref_sink (plaza_campaign_share_close (campaign)));
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (alert));

  g_assert_false (adw_alert_dialog_get_response_enabled (alert, "remove"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) typed = g_string_new (cases[i].typed);

      g_string_replace (typed, "the name", plaza_campaign_get_record (campaign)->name, 0);
      gtk_editable_set_text (entry, typed->str);
      g_assert_cmpint (adw_alert_dialog_get_response_enabled (alert, "remove"), ==, cases[i].may);
    }

  g_object_unref (alert);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("plaza-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  fixture_init (&argc, &argv);
  g_test_add_func ("/campaign-editor/fields", test_fields);
  g_test_add_func ("/campaign-editor/days", test_days);
  g_test_add_func ("/campaign-editor/refused", test_refused);
  g_test_add_func ("/campaign-editor/languages", test_languages);
  g_test_add_func ("/campaign-editor/themes", test_themes);
  g_test_add_func ("/campaign-editor/kept", test_kept);
  g_test_add_func ("/campaign-editor/window", test_window);
  g_test_add_func ("/campaign-editor/close", test_close);

  return fixture_run ();
}
