/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-change.h"
#include "plaza-command-read.h"
#include "plaza-command.h"
#include "plaza-file-write.h"
#include "plaza-text-rules.h"
#include "plaza-write-failure.h"
#include "plaza-xliff-import.h"
#include "plaza-xliff-writer.h"

typedef struct
{
  char     *campaign;
  char     *to;
  gboolean  dry_run, skip_bad;
} Typed;

static GOptionContext *
translate_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &typed->to, N_("Into which language the texts are to be translated"), N_("LANGUAGE") },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &typed->skip_bad, N_("Import the others where some cannot be"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (_("export|import FILE.xlf"),
                           _("Writes the campaign’s texts with their translations as XLIFF 1.2, for a translator’s own program, and takes\n"
                             "what the translator made of them. A text of which the original was changed meanwhile is not written over."),
                           _("“-” is the standard output or input.\n"
                             "Examples:\n"
                             "  plaza texts export --to es spanish.xlf\n"
                             "  plaza texts import spanish.xlf --dry-run"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
translate_check_language (PlazaCampaign *campaign,
                          const char    *language)
{
  GStrv languages = plaza_campaign_get_record (campaign)->languages;
  g_autofree char *others = g_strjoinv (", ", languages + 1);
  g_autofree char *quoted = plaza_command_quote (language);

  if (g_strv_contains ((const char * const *) languages + 1, language))
    return TRUE;

  if (g_str_equal (language, languages[0]))
    plaza_command_misuse (_("The campaign is written in “%s”. Give the language into which it is to be translated."), quoted);
  else
    /* Translators: %2$s are languages: “es, ar”. */
    plaza_command_misuse (_("The campaign is not translated into “%1$s”; it is into %2$s."), quoted, *others != '\0' ? others : "–");
  return FALSE;
}

static PlazaCommandStatus
translate_fail_to_write (const char   *path,
                         const GError *error)
{
  g_autofree char *sentence = plaza_write_failure_sentence (path, plaza_write_failure_reason (error));

  plaza_command_note (sentence);
  return PLAZA_COMMAND_FAILED;
}

static void
translate_note_left_out (GPtrArray *left_out)
{
  for (guint i = 0; i < left_out->len; i++)
    {
      g_autofree char *sentence =
        g_strdup_printf (_("%s has a character that XML cannot hold, so it is not in the file."), (const char *) left_out->pdata[i]);

      plaza_command_note (sentence);
    }
}

static PlazaCommandStatus
translate_export (const Typed *typed,
                  const char  *path)
{
  g_autoptr(PlazaCampaign) campaign = plaza_command_open (typed->campaign);
  g_autoptr(GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *visible = plaza_text_visible (name);
  g_autofree char *line = NULL;
  g_autoptr(GError) error = NULL;
  guint n;

  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;
  if (!translate_check_language (campaign, typed->to))
    return PLAZA_COMMAND_MISUSED;

  text = plaza_xliff_write (campaign, typed->to, &n, left_out, &error);
  if (text == NULL)
    return plaza_command_fail (error);

  translate_note_left_out (left_out);
  /* Translators: a file name, and how many texts are in the file. */
  line = g_strdup_printf (ngettext ("%1$s: %2$u text\n", "%1$s: %2$u texts\n", n), visible, n);
  if (g_str_equal (path, "-"))
    plaza_command_write (text);
  else if (!typed->dry_run && !plaza_file_write (path, text, strlen (text), &error))
    return translate_fail_to_write (path, error);
  else
    plaza_command_print (line);

  return plaza_command_finish ();
}

/* What is left out is said, and where that was not asked for nothing is imported. */
static PlazaCommandStatus
translate_take (const Typed      *typed,
                PlazaCampaign    *campaign,
                const PlazaXliff *xliff)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  if (!plaza_xliff_import (xliff, campaign, edits, problems, &error))
    return plaza_command_fail (error);

  for (guint i = 0; i < problems->len; i++)
    plaza_command_note (g_ptr_array_index (problems, i));
  if (problems->len > 0 && !typed->skip_bad)
    {
      plaza_command_note (_("Nothing was imported; with --skip-bad the other texts are."));
      return PLAZA_COMMAND_FAILED;
    }

  return edits->len > 0 ? plaza_command_change (campaign, "import-texts", edits, typed->dry_run) : plaza_command_finish ();
}

static PlazaCommandStatus
translate_import (const Typed *typed,
                  const char  *path)
{
  g_autoptr(PlazaCampaign) campaign = plaza_command_open_to_change (typed->campaign);
  g_autofree char *name = plaza_command_read_name (path);
  g_autofree char *text = NULL;
  g_autoptr(PlazaXliff) xliff = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;

  text = plaza_command_read (path, PLAZA_MAX_FILE_BYTES, &length, &error);
  xliff = text != NULL ? plaza_xliff_read (name, text, length, &error) : NULL;
  if (xliff == NULL || !plaza_xliff_fits (xliff, name, campaign, &error))
    return plaza_command_fail (error);

  return translate_take (typed, campaign, xliff);
}

static PlazaCommandStatus
translate_do (const Typed *typed,
              GStrv        rest)
{
  gboolean is_export = g_strv_length (rest) > 0 && g_str_equal (rest[0], "export");

  if (g_strv_length (rest) == 0 || (!is_export && !g_str_equal (rest[0], "import")))
    return plaza_command_misuse ("%s", _("Export or import? Give one of both, and a file that ends in .xlf."));
  if (!plaza_command_expect (rest + 1, 1, _("Which file? Give a name that ends in .xlf, or “-”.")))
    return PLAZA_COMMAND_MISUSED;
  if (is_export && typed->to == NULL)
    return plaza_command_misuse ("%s", _("Into which language? Give --to LANGUAGE."));
  if (!is_export && typed->to != NULL)
    return plaza_command_misuse ("%s", _("The file says into which language it is; --to goes with export."));

  return is_export ? translate_export (typed, rest[1]) : translate_import (typed, rest[1]);
}

static PlazaCommandStatus
translate_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = translate_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "texts", arguments, &rest, &status))
    status = translate_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.to);
  return status;
}

const PlazaCommand plaza_command_translate = { "texts", N_("write the texts for a translator, and take them back"), translate_run };
