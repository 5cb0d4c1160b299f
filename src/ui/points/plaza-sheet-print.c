/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-print.h"

#include "plaza-handout-draft.h"
#include "plaza-handout-output.h"
#include "plaza-handout-words.h"
#include "plaza-notice.h"

/**
 * plaza_sheet_make_options:
 * @campaign: the campaign whose sheet to print
 * @languages: content languages, with a comma between them
 *
 * Returns: (transfer full): on the paper that the handouts were last printed on, in the colours chosen there
 */
PlazaHandoutOptions *
plaza_sheet_make_options (PlazaCampaign *campaign,
                          const char    *languages)
{
  g_autoptr(PlazaHandoutDraft) draft = plaza_handout_draft_new (campaign, NULL);
  PlazaHandoutOptions *options = plaza_handout_draft_make_options (draft, PLAZA_HANDOUT_SHEET);

  g_strfreev (options->languages);
  options->languages = g_strsplit (languages, ",", -1);
  return options;
}

/**
 * plaza_sheet_lay_out:
 * @widget: where it is said if that cannot be
 * @campaign: the campaign whose sheet to print
 * @event: (nullable): whose visit it is for
 * @languages: content languages, with a comma between them
 *
 * Returns: (transfer full) (nullable): the pages
 */
PlazaPages *
plaza_sheet_lay_out (GtkWidget     *widget,
                     PlazaCampaign *campaign,
                     PlazaEvent    *event,
                     const char    *languages)
{
  g_autoptr(PlazaHandoutOptions) options = plaza_sheet_make_options (campaign, languages);
  g_autoptr(GError) error = NULL;
  PlazaPages *pages = NULL;

  pages = plaza_handout_lay_out (campaign, event, options, &error);
  if (pages == NULL)
    plaza_notice_show (widget, error->message);

  return pages;
}

/**
 * plaza_sheet_print:
 * @widget: where the user asked for it
 * @campaign: the campaign whose sheet to print
 * @event: (nullable): whose visit it is for
 * @languages: content languages, with a comma between them
 */
void
plaza_sheet_print (GtkWidget     *widget,
                   PlazaCampaign *campaign,
                   PlazaEvent    *event,
                   const char    *languages)
{
  g_autoptr(PlazaHandoutOptions) options = plaza_sheet_make_options (campaign, languages);
  g_autoptr(PlazaPages) pages = plaza_sheet_lay_out (widget, campaign, event, languages);

  if (pages != NULL)
    plaza_handout_output_print (widget, campaign, event, options, pages);
}

/**
 * plaza_sheet_file_name:
 * @event: (nullable): whose visit it is for
 * @languages: content languages, with a comma between them
 *
 * Returns: (transfer full): "Sheet, Canton, English.pdf"; "Sheet, Canton.pdf" in both languages
 */
char *
plaza_sheet_file_name (PlazaEvent *event,
                       const char *languages)
{
  return plaza_handout_file_name (PLAZA_HANDOUT_SHEET, event != NULL ? plaza_handout_event_name (event) : NULL,
                                  strchr (languages, ',') == NULL ? languages : NULL);
}

/**
 * plaza_sheet_save:
 * @widget: where the user asked for it
 * @campaign: the campaign whose sheet to save as PDF
 * @event: (nullable): whose visit it is for
 * @languages: content languages, with a comma between them
 *
 * Asks where, and saves it there.
 */
void
plaza_sheet_save (GtkWidget     *widget,
                  PlazaCampaign *campaign,
                  PlazaEvent    *event,
                  const char    *languages)
{
  g_autoptr(PlazaHandoutOptions) options = plaza_sheet_make_options (campaign, languages);
  g_autofree char *name = plaza_sheet_file_name (event, languages);

  plaza_handout_output_save (widget, campaign, event, options, name);
}
