/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-campaign-json.h"
#include "plaza-command-change.h"
#include "plaza-command-fields.h"
#include "plaza-command.h"
#include "plaza-json-path.h"
#include "plaza-legible.h"
#include "plaza-wording.h"

typedef struct
{
  char     *campaign;
  gboolean  json, dry_run;
} Typed;

static GOptionContext *
campaign_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &typed->json, N_("Print JSON"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("[FIELD=VALUE…]"),
                           _("Shows the campaign itself, or changes it: its name, day, texts, partners, hashtags, languages, accent and themes.\n"
                             "A field is a path in its JSON. An empty value empties it; a number one past the end of a list adds to it."),
                           _("Examples:\n"
                             "  plaza campaign --json\n"
                             "  plaza campaign name=\"Spring Day of Action\" day=\"April 5, 2017\"\n"
                             "  plaza campaign last_day=2017-04-07\n"
                             "  plaza campaign languages[2]=ar accent=#7a3894 themes[0].labels.ar="),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
campaign_append_row (GString    *text,
                     const char *name,
                     const char *value)
{
  g_autofree char *visible = value != NULL ? plaza_text_visible (value) : NULL;

  if (visible != NULL && *visible != '\0')
    g_string_append_printf (text, "%s: %s\n", name, g_strdelimit (visible, "\n", ' '));
}

static void
campaign_append_list (GString    *text,
                      const char *name,
                      GStrv       values)
{
  g_autofree char *line = g_strjoinv (", ", values);

  campaign_append_row (text, name, line);
}

static void
campaign_append_texts (GString                   *text,
                       const PlazaCampaignRecord *record)
{
  for (guint i = 0; record->languages[i] != NULL; i++)
    {
      const char *language = record->languages[i];
      g_autofree char *title = g_strdup_printf ("titles.%s", language);
      g_autofree char *summary = g_strdup_printf ("summaries.%s", language);

      campaign_append_row (text, title, plaza_texts_get_exact (record->titles, language));
      campaign_append_row (text, summary, plaza_texts_get_exact (record->summaries, language));
    }
}

static void
campaign_append_themes (GString       *text,
                        PlazaCampaign *campaign)
{
  GPtrArray *themes = plaza_campaign_get_themes (campaign);

  for (guint i = 0; i < themes->len; i++)
    {
      const PlazaTheme *theme = g_ptr_array_index (themes, i);
      g_autofree char *name = g_strdup_printf ("themes[%u]", i);

      campaign_append_row (text, name, plaza_texts_get_or (theme->labels, plaza_language_of_ui (), theme->id));
    }
}

/* Each line is named as it is typed to change it. */
static PlazaCommandStatus
campaign_show (PlazaCampaign *campaign,
               gboolean       json)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *written = NULL;

  if (json)
    {
      written = plaza_campaign_json_write (record, plaza_campaign_get_themes (campaign));
      plaza_command_write (written);
      return plaza_command_finish ();
    }

  campaign_append_row (text, "id", record->id);
  campaign_append_row (text, "name", record->name);
  campaign_append_row (text, "day", record->day);
  campaign_append_row (text, "last_day", record->last_day);
  campaign_append_row (text, "hashtag", record->hashtag);
  campaign_append_row (text, "accent", record->accent);
  campaign_append_list (text, "languages", record->languages);
  campaign_append_list (text, "hashtags", record->hashtags);
  campaign_append_list (text, "contributors", record->contributors);
  campaign_append_texts (text, record);
  campaign_append_themes (text, campaign);
  plaza_command_print (text->str);
  return plaza_command_finish ();
}

/* As the form reads it: "Spanish" or "es", and what is no language is none that a window could name. */
static char *
campaign_read_language (const char  *typed,
                        GError     **error)
{
  g_autofree char *bare = g_strstrip (g_strdup (typed));
  g_autofree char *quoted = plaza_command_quote (bare);
  char *tag = plaza_wording_find_language (bare);

  if (tag == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("“%s” is no language that is known. Write its name, or its tag, such as “ar” or “pt-BR”."), quoted);
  return tag;
}

static char *
campaign_read_value (PlazaCampaign  *campaign,
                     const char     *path,
                     const char     *typed,
                     GError        **error)
{
  g_autofree char *legible = NULL;

  if ((g_str_equal (path, "day") || g_str_equal (path, "last_day")) && *typed != '\0')
    return plaza_command_fields_read_day (campaign, typed, error);

  if (g_str_has_prefix (path, "languages[") && *typed != '\0')
    return campaign_read_language (typed, error);

  legible = g_str_equal (path, "accent") ? plaza_legible_nearest (typed) : NULL;
  if (legible == NULL)
    return g_strdup (typed);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: both are colors like #7a3894; 4.5:1 is a contrast. */
               _("White words on the accent %1$s could not be read: their contrast is under 4.5:1. The nearest color that will do is %2$s. Nothing was changed."),
               typed, legible);
  return NULL;
}

static gboolean
campaign_assign (PlazaCampaign  *campaign,
                 JsonObject     *object,
                 GStrv           assignments,
                 GError        **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      gsize length = strcspn (assignments[i], "=");
      g_autofree char *path = g_strndup (assignments[i], length);
      g_autofree char *value = campaign_read_value (campaign, path, assignments[i] + length + 1, error);

      if (value == NULL || !plaza_json_path_set (&plaza_campaign_json_type, object, path, value, error))
        return FALSE;
    }

  return TRUE;
}

static const PlazaTheme *
campaign_find_theme (GPtrArray  *themes,
                     const char *id)
{
  for (guint i = 0; i < themes->len; i++)
    if (g_str_equal (((PlazaTheme *) g_ptr_array_index (themes, i))->id, id))
      return g_ptr_array_index (themes, i);

  return NULL;
}

static void
campaign_add_theme_edits (PlazaCampaign *campaign,
                          GPtrArray     *themes,
                          GPtrArray     *edits)
{
  GPtrArray *before = plaza_campaign_get_themes (campaign);

  for (guint i = 0; i < themes->len; i++)
    {
      PlazaTheme *theme = g_ptr_array_index (themes, i);
      const PlazaTheme *old = campaign_find_theme (before, theme->id);

      if (old != NULL && plaza_record_equal (&plaza_theme_type, old, theme))
        continue;

      plaza_record_set_row (theme, 0, old != NULL ? -1 : (int) i);
      g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_THEME, theme->id, old != NULL ? plaza_record_get_revision (old) : 0,
                                              plaza_record_ref (theme)));
    }

  for (guint i = 0; i < before->len; i++)
    {
      const PlazaTheme *old = g_ptr_array_index (before, i);

      if (campaign_find_theme (themes, old->id) == NULL)
        g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_THEME, old->id, plaza_record_get_revision (old), NULL));
    }
}

static PlazaCommandStatus
campaign_change (PlazaCampaign *campaign,
                 GStrv          assignments,
                 gboolean       dry_run)
{
  const PlazaCampaignRecord *before = plaza_campaign_get_record (campaign);
  g_autofree char *text = plaza_campaign_json_write (before, plaza_campaign_get_themes (campaign));
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(GError) error = NULL;
  PlazaCampaignRecord *after = NULL;

  if (campaign_assign (campaign, json_node_get_object (node), assignments, &error))
    after = plaza_campaign_json_read (node, &themes, &error);
  if (after == NULL)
    return plaza_command_fail (error);

  plaza_record_set_row (after, 0, -1);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_CAMPAIGN, "", plaza_record_get_revision (before), after));
  campaign_add_theme_edits (campaign, themes, edits);
  return plaza_command_change (campaign, "edit-campaign", edits, dry_run);
}

static PlazaCommandStatus
campaign_do (const Typed *typed,
             GStrv        rest)
{
  g_autoptr(PlazaCampaign) campaign = NULL;

  if (!plaza_command_fields_are (rest))
    return PLAZA_COMMAND_MISUSED;

  campaign = rest[0] != NULL ? plaza_command_open_to_change (typed->campaign) : plaza_command_open (typed->campaign);
  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;

  return rest[0] != NULL ? campaign_change (campaign, rest, typed->dry_run) : campaign_show (campaign, typed->json);
}

static PlazaCommandStatus
campaign_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = campaign_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "campaign", arguments, &rest, &status))
    status = campaign_do (&typed, rest);

  g_free (typed.campaign);
  return status;
}

const PlazaCommand plaza_command_campaign = { "campaign", N_("show the campaign itself, or change it"), campaign_run };
