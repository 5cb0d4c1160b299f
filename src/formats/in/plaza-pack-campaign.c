/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-pack-build.h"

static gboolean
campaign_is_colour (const char *text)
{
  return text[0] == '#' && strlen (text) == 7 && strspn (text + 1, "0123456789abcdefABCDEF") == 6;
}

static void
campaign_check_languages (PlazaFields *fields,
                          GStrv        languages)
{
  if (languages[0] == NULL)
    plaza_fields_fail (fields, "languages", _("there must be at least one"));

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (!plaza_language_is_valid (languages[i]))
        plaza_fields_fail_unknown (fields, "language", languages[i]);
      for (guint j = 0; j < i; j++)
        {
          if (g_str_equal (languages[i], languages[j]))
            plaza_fields_fail (fields, "languages", _("one of them is there twice"));
        }
    }
}

/* ISO dates sort as text. Whoever names the day itself has said that it is one day. */
static void
campaign_check_last_day (PlazaFields         *fields,
                         PlazaCampaignRecord *campaign)
{
  if (campaign->last_day == NULL || campaign->day == NULL)
    return;

  if (g_str_equal (campaign->last_day, campaign->day))
    g_clear_pointer (&campaign->last_day, g_free);
  else if (!plaza_date_is_valid (campaign->last_day))
    plaza_fields_fail (fields, "last_day", _("it must be a date such as 2017-02-22"));
  else if (strcmp (campaign->last_day, campaign->day) < 0)
    plaza_fields_fail (fields, "last_day", _("it is before the first day"));
}

/* Texts that no Markdown file can hold. */
static void
campaign_take_texts (PlazaFields         *fields,
                     PlazaCampaignRecord *campaign)
{
  plaza_fields_read_texts (fields, "leave_behinds", plaza_fields_get_prose_or_null, campaign->leave_behinds);
  plaza_pack_build_take_texts (fields, campaign->titles, campaign->summaries, NULL);
}

void
plaza_pack_campaign_read_facts (PlazaFields         *fields,
                                PlazaCampaignRecord *campaign)
{
  g_strfreev (campaign->languages);
  g_strfreev (campaign->hashtags);
  g_strfreev (campaign->contributors);

  campaign->id = plaza_fields_get_identity (fields, "id");
  campaign->name = plaza_fields_get_line (fields, "name");
  campaign->day = plaza_fields_get_line (fields, "day");
  campaign->last_day = plaza_fields_get_line_or_null (fields, "last_day");
  campaign->hashtag = plaza_fields_get_line_or_null (fields, "hashtag");
  campaign->accent = plaza_fields_get_line_or_null (fields, "accent");
  campaign->languages = plaza_fields_get_lines (fields, "languages");
  campaign->hashtags = plaza_fields_get_lines (fields, "hashtags");
  campaign->contributors = plaza_fields_get_lines (fields, "contributors");
  campaign_take_texts (fields, campaign);
  plaza_fields_end (fields);

  if (campaign->day != NULL && !plaza_date_is_valid (campaign->day))
    plaza_fields_fail (fields, "day", _("it must be a date such as 2017-02-22"));
  campaign_check_last_day (fields, campaign);
  if (campaign->hashtag != NULL && campaign->hashtag[0] != '#')
    plaza_fields_fail (fields, "hashtag", _("it must start with #"));
  if (campaign->accent != NULL && !campaign_is_colour (campaign->accent))
    plaza_fields_fail (fields, "accent", _("it must be a colour such as #7a3894"));
  campaign_check_languages (fields, campaign->languages);
}

static gboolean
campaign_check_folder (PlazaPackBuild  *self,
                       PlazaFields     *fields,
                       GError         **error)
{
  const char *language = self->pack->campaign->languages[0];

  if (!plaza_pack_build_expects (self, fields, 0, language) || plaza_pack_source_has_folder (self->source, language))
    return TRUE;

  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_MISSING,
               _("campaign.json: the language “%1$s” is missing: there is no folder %1$s"), language);
  return FALSE;
}

/* One that no file can hold, or that is not written yet, stands in campaign.json. */
static gboolean
campaign_expects_leave_behind (PlazaPackBuild *self,
                               PlazaFields    *fields,
                               guint           language,
                               const char     *path)
{
  g_autoptr(PlazaFields) texts = plaza_fields_get_object (fields, "leave_behinds");
  g_auto(GStrv) given = texts != NULL ? plaza_fields_get_names (texts) : NULL;

  if (given != NULL && g_strv_contains ((const char * const *) given, self->pack->campaign->languages[language]))
    return FALSE;

  return language == 0 || plaza_pack_source_has (self->source, path);
}

/* The leave-behind's words are cut up where they are printed; here they are
 * only checked, and kept whole. */
static gboolean
campaign_read_leave_behinds (PlazaPackBuild  *self,
                             PlazaFields     *fields,
                             GError         **error)
{
  PlazaCampaignRecord *campaign = self->pack->campaign;

  for (guint i = 0; campaign->languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/leave-behind.md", campaign->languages[i]);
      g_autofree char *text = NULL;
      g_autoptr(PlazaPackProse) prose = NULL;

      if (!campaign_expects_leave_behind (self, fields, i, path))
        continue;

      text = plaza_pack_source_read_text (self->source, path, error);
      prose = text != NULL ? plaza_pack_build_parse (path, text, PLAZA_PACK_TEXT_SECTIONS, i == 0, error) : NULL;
      if (prose == NULL)
        return FALSE;
      plaza_texts_set (campaign->leave_behinds, campaign->languages[i], text);
    }

  return TRUE;
}

gboolean
plaza_pack_campaign_read (PlazaPackBuild  *self,
                          GError         **error)
{
  PlazaCampaignRecord *campaign = self->pack->campaign;
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "campaign.json", error);
  g_autoptr(PlazaFields) fields = NULL;

  if (file == NULL)
    return FALSE;

  fields = plaza_fields_new (file, NULL, NULL, plaza_json_file_get_root (file));
  plaza_pack_campaign_read_facts (fields, campaign);

  return plaza_json_file_finish (file, error) &&
         campaign_check_folder (self, fields, error) &&
         plaza_pack_build_read_texts (self, fields, "campaign", PLAZA_PACK_TEXT_TITLED,
                                      campaign->titles, campaign->summaries, error) &&
         campaign_read_leave_behinds (self, fields, error);
}
