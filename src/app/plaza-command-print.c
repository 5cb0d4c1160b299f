/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command-find-event.h"
#include "plaza-command-handout.h"

static GOptionContext *
context_new (char **campaign)
{
  GOptionContext *context = g_option_context_new ("leave-behind|sheet|guide");
  const GOptionEntry entries[] = {
    { "campaign", 0, 0, G_OPTION_ARG_FILENAME, campaign, N_("Use this campaign instead of the default one"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, _("Makes a PDF of a handout: the leave-behind for a visit, the sheet of "
                                           "talking points, or a guide of the toolkit."));
  g_option_context_set_description (context, _("A file that is there already is replaced.\n"
                                               "Examples:\n"
                                               "  plaza print leave-behind --language en,es --output leave-behind.pdf\n"
                                               "  plaza print sheet --event canton-interfaith-solidarity-march --output sheet.pdf\n"
                                               "  plaza print guide --guide rally --paper a4 --output rally.pdf"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static void
report (const char *path,
        PlazaPages *pages)
{
  guint n = plaza_pages_get_n (pages);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *visible = plaza_text_visible (name);
  g_autofree char *line = NULL;

  /* Translators: a file name, and how many pages are in the file. */
  line = g_strdup_printf (ngettext ("%1$s: %2$u page\n", "%1$s: %2$u pages\n", n), visible, n);
  plaza_command_print (line);
}

/* Found before the pages are laid out, which takes a moment. A device may be
 * printed to: /dev/stdout. */
static gboolean
check_output (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *quoted = g_filename_display_name (path);
  g_autofree char *sentence = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    sentence = g_strdup_printf (_("“%s” is a folder; give the name of a file."), quoted);
  else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    sentence = g_strdup_printf (_("“%1$s” could not be written: %2$s."), quoted, _("there is no such folder"));

  if (sentence != NULL)
    plaza_command_note (sentence);

  return sentence == NULL;
}

static PlazaCommandStatus
print (PlazaCommandHandout *handout,
       const char          *name,
       PlazaCampaign       *campaign)
{
  g_autoptr(PlazaHandoutOptions) options = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(PlazaPages) pages = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  options = plaza_command_handout_to_options (handout, name, campaign, &status);
  if (options == NULL)
    return status;

  if (handout->event != NULL)
    {
      event = plaza_command_find_event (campaign, handout->event);
      if (event == NULL)
        return PLAZA_COMMAND_FAILED;
    }

  if (!check_output (handout->output))
    return PLAZA_COMMAND_FAILED;

  pages = plaza_handout_lay_out (campaign, event, options, &error);
  if (pages == NULL || !plaza_pages_save_pdf (pages, handout->output, &error))
    return plaza_command_fail (error);

  report (handout->output, pages);

  return plaza_command_finish ();
}

static PlazaCommandStatus
run (GStrv arguments)
{
  g_autofree char *path = NULL;
  g_auto(PlazaCommandHandout) handout = { 0 };
  g_autoptr(GOptionContext) context = context_new (&path);
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  plaza_command_handout_add_options (&handout, context);
  if (!plaza_command_parse (context, "print", arguments, &rest, &status))
    return status;
  if (!plaza_command_expect (rest, 1, _("Print what? Name a handout: leave-behind, sheet or guide."))
      || !plaza_command_handout_check (&handout, rest[0]))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open (path);

  return campaign != NULL ? print (&handout, rest[0], campaign) : PLAZA_COMMAND_FAILED;
}

const PlazaCommand plaza_command_print_handout = { "print", N_("make a PDF of a handout"), run };
