/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-saved.h"

#include <gtk/gtk.h>

#include "plaza-paper.h"

/* The name in the campaign file: "handout.paper". */
static char *
saved_key_of (const char *name)
{
  return g_strconcat ("handout.", name, NULL);
}

static gboolean
saved_has_languages (PlazaCampaign *campaign,
                     const char    *languages)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_auto(GStrv) tags = g_strsplit (languages != NULL ? languages : "", ",", -1);

  for (guint i = 0; tags[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) record->languages, tags[i]))
      return FALSE;

  return tags[0] != NULL;
}

/**
 * plaza_handout_saved_languages_name:
 *
 * Each handout has its own: whoever leaves Spanish pages at an office today may
 * print an English list tomorrow.
 *
 * Returns: (transfer full): "languages.agenda"
 */
char *
plaza_handout_saved_languages_name (PlazaHandout handout)
{
  return g_strconcat ("languages.", plaza_handout_kind_get (handout)->nick, NULL);
}

/**
 * plaza_handout_saved_get:
 *
 * Returns: (transfer none) (nullable): what is kept under that name
 */
const char *
plaza_handout_saved_get (PlazaCampaign *campaign,
                         const char    *name)
{
  g_autofree char *key = saved_key_of (name);

  return plaza_campaign_get_value (campaign, key);
}

/**
 * plaza_handout_saved_change:
 * @edits: (element-type PlazaEdit): where the change goes, if it is one, for plaza_campaign_commit()
 * @value: (nullable): what to keep; nothing for %NULL or ""
 */
void
plaza_handout_saved_change (PlazaCampaign *campaign,
                            GPtrArray     *edits,
                            const char    *name,
                            const char    *value)
{
  g_autofree char *key = saved_key_of (name);

  plaza_campaign_change_value (campaign, edits, key, value);
}

/**
 * plaza_handout_saved_set:
 * @value: (nullable): what to keep; nothing for %NULL or ""
 *
 * Returns: whether it is kept
 */
gboolean
plaza_handout_saved_set (PlazaCampaign  *campaign,
                         const char     *name,
                         const char     *value,
                         GError        **error)
{
  g_autofree char *key = saved_key_of (name);

  return plaza_campaign_set_value (campaign, key, value, error);
}

PlazaHandout
plaza_handout_saved_get_handout (PlazaCampaign *campaign)
{
  return MAX (0, plaza_handout_kind_find (plaza_handout_saved_get (campaign, "handout")));
}

/**
 * plaza_handout_saved_get_paper:
 *
 * Returns: the paper chosen last, or that of the person's locale: LC_PAPER decides, as everywhere in GTK
 */
PlazaPaper
plaza_handout_saved_get_paper (PlazaCampaign *campaign)
{
  gboolean american = g_str_has_prefix (gtk_paper_size_get_default (), "na_");
  int paper = plaza_paper_find (plaza_handout_saved_get (campaign, "paper"));

  return paper >= 0 ? (PlazaPaper) paper : american ? PLAZA_PAPER_LETTER : PLAZA_PAPER_A4;
}

/**
 * plaza_handout_saved_dup_languages:
 * @language: (nullable): content language where none has been chosen for that handout yet
 *
 * Returns: (transfer full): languages of the campaign, with a comma between them
 */
char *
plaza_handout_saved_dup_languages (PlazaCampaign *campaign,
                                   PlazaHandout   handout,
                                   const char    *language)
{
  g_autofree char *name = plaza_handout_saved_languages_name (handout);
  const char *languages = plaza_handout_saved_get (campaign, name);

  if (saved_has_languages (campaign, languages))
    return g_strdup (languages);

  return g_strdup (saved_has_languages (campaign, language) ? language : plaza_campaign_get_record (campaign)->languages[0]);
}

/**
 * plaza_handout_usual_guide:
 *
 * Returns: (transfer none): the id of the first how-to, or of the first guide; "" where there is none
 */
const char *
plaza_handout_usual_guide (PlazaCampaign *campaign)
{
  GPtrArray *guides = plaza_campaign_get_guides (campaign);

  for (guint i = 0; i < guides->len; i++)
    {
      const PlazaGuide *guide = guides->pdata[i];

      if (guide->kind == PLAZA_GUIDE_HOW_TO)
        return guide->id;
    }

  return guides->len > 0 ? ((const PlazaGuide *) guides->pdata[0])->id : "";
}
