/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-handout.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-paper.h"
#include "plaza-suggest.h"

void
plaza_command_handout_add_options (PlazaCommandHandout *self,
                                   GOptionContext      *context)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Write the PDF to this file, or to standard output (-); it must be given"), N_("FILE.pdf") },
    { "event", 0, 0, G_OPTION_ARG_FILENAME, &self->event, N_("Print it for this event"), N_("UID") },
    { "guide", 0, 0, G_OPTION_ARG_FILENAME, &self->guide, N_("Print this guide"), N_("ID") },
    { "points", 0, 0, G_OPTION_ARG_FILENAME, &self->points, N_("Print these talking points, in this order"), N_("ID,ID") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &self->language,
      N_("Print it in this language, or in two: en, es or en,es"), N_("LANGUAGE") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &self->paper, N_("Print it on “letter” or “a4”"), N_("PAPER") },
    { "organization", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->organizations,
      N_("Print this name instead of the event’s lead organizations; may be given again"), N_("NAME") },
    { "contact", 0, 0, G_OPTION_ARG_FILENAME, &self->contact, N_("Print this contact instead of the event’s"), N_("TEXT") },
    { "web-address", 0, 0, G_OPTION_ARG_FILENAME, &self->web_address, N_("Print a QR code of this address"), N_("URL") },
    { "no-facts", 0, 0, G_OPTION_ARG_NONE, &self->no_facts, N_("Leave out the page of facts"), NULL },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &self->large_print, N_("Set it in large letters"), NULL },
    { "black-and-white", 0, 0, G_OPTION_ARG_NONE, &self->black_and_white, N_("Print it without colour"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

void
plaza_command_handout_clear (PlazaCommandHandout *self)
{
  g_free (self->event);
  g_free (self->guide);
  g_free (self->language);
  g_free (self->paper);
  g_free (self->points);
  g_strfreev (self->organizations);
  g_free (self->contact);
  g_free (self->web_address);
  g_free (self->output);
  *self = (PlazaCommandHandout) { 0 };
}

static gboolean
command_handout_complain_of_name (const char *name)
{
  const char *nicks[PLAZA_N_HANDOUTS + 1] = { NULL };
  g_autofree char *quoted = plaza_command_quote (name);
  const char *nearest;

  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    nicks[i] = plaza_handout_kind_get (i)->nick;
  nearest = plaza_suggest_nearest (name, nicks);

  if (nearest != NULL)
    plaza_command_misuse (_("There is no handout “%1$s”. Did you mean %2$s?"), quoted, nearest);
  else
    plaza_command_misuse (_("There is no handout “%s”. Print leave-behind, sheet, guide or agenda."), quoted);

  return FALSE;
}

static gboolean
command_handout_complain_of_option (const char *option,
                                    const char *name)
{
  /* Translators: %1$s is an option such as --guide, %2$s a handout such as leave-behind. */
  plaza_command_misuse (_("The option %1$s is not for “plaza print %2$s”."), option, name);

  return FALSE;
}

/* An option that the handout has no use for, or NULL. */
static const char *
command_handout_find_useless (const PlazaCommandHandout *self,
                              PlazaHandout               handout,
                              const char                *filter)
{
  const struct { gboolean typed; const char *option; PlazaHandoutPart parts; } options[] = {
    { self->guide != NULL, "--guide", PLAZA_PART_GUIDE },
    { self->event != NULL, "--event", PLAZA_PART_EVENT },
    { self->points != NULL, "--points", PLAZA_PART_ASKS | PLAZA_PART_POINTS },
    { self->organizations != NULL, "--organization", PLAZA_PART_PEOPLE },
    { self->contact != NULL, "--contact", PLAZA_PART_PEOPLE },
    { self->web_address != NULL, "--web-address", PLAZA_PART_PEOPLE },
    { self->no_facts, "--no-facts", PLAZA_PART_FACTS },
    { filter != NULL, filter, PLAZA_PART_EVENTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].typed && !plaza_handout_reads (handout, options[i].parts))
      return options[i].option;

  return NULL;
}

/**
 * plaza_command_handout_check:
 * @self: what was typed
 * @name: the handout that was named
 * @filter: (nullable): an option that was typed and chooses events: only an agenda has them
 *
 * Returns: whether the options belong together; otherwise there was a
 *   complaint, and the command was called wrongly
 */
gboolean
plaza_command_handout_check (PlazaCommandHandout *self,
                             const char          *name,
                             const char          *filter)
{
  int handout = plaza_handout_kind_find (name);
  const char *useless = handout >= 0 ? command_handout_find_useless (self, handout, filter) : NULL;

  if (handout < 0)
    return command_handout_complain_of_name (name);
  if (useless != NULL)
    return command_handout_complain_of_option (useless, name);
  if (plaza_handout_reads (handout, PLAZA_PART_GUIDE) && self->guide == NULL)
    {
      plaza_command_misuse (_("Print which guide? Give its name with %s."), "--guide");
      return FALSE;
    }
  if (self->output == NULL || *self->output == '\0')
    {
      plaza_command_misuse (_("Print to which file? Give its name with %s."), "--output");
      return FALSE;
    }

  return TRUE;
}

static gboolean
command_handout_take_paper (PlazaCommandHandout *self,
                            PlazaHandoutOptions *options)
{
  g_autofree char *quoted = NULL;
  int paper = self->paper != NULL ? plaza_paper_find (self->paper) : PLAZA_PAPER_LETTER;

  if (paper >= 0)
    {
      options->paper = paper;
      return TRUE;
    }

  quoted = plaza_command_quote (self->paper);
  plaza_command_misuse (_("There is no paper “%s”. Use letter or a4."), quoted);

  return FALSE;
}

/* The campaign's language that the user reads, or its own. */
static const char *
command_handout_language_by_default (GStrv languages)
{
  const char *language = plaza_language_of_ui ();

  return g_strv_contains ((const char * const *) languages, language) ? language : languages[0];
}

static gboolean
command_handout_take_languages (PlazaCommandHandout *self,
                                PlazaHandoutOptions *options,
                                PlazaCampaign       *campaign)
{
  GStrv known = plaza_campaign_get_record (campaign)->languages;
  g_auto(GStrv) wanted = g_strsplit (self->language != NULL ? self->language : command_handout_language_by_default (known), ",", -1);
  guint n = g_strv_length (wanted);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *quoted = NULL;
      g_autofree char *list = NULL;

      if (g_strv_contains ((const char * const *) known, g_strstrip (wanted[i])))
        continue;

      quoted = plaza_command_quote (wanted[i]);
      list = g_strjoinv (", ", known);
      plaza_command_misuse (_("The campaign does not speak “%1$s”. It has: %2$s."), quoted, list);
      return FALSE;
    }

  if (n == 0 || n > 2 || (n == 2 && g_str_equal (wanted[0], wanted[1])))
    {
      plaza_command_misuse (_("Give one language or two different ones, such as “en,es”."));
      return FALSE;
    }

  g_strfreev (options->languages);
  options->languages = g_steal_pointer (&wanted);

  return TRUE;
}

/* Takes a text that may hold anything but bytes of another charset. */
static gboolean
command_handout_take_text (const char  *option,
                           const char  *typed,
                           char       **text)
{
  g_free (*text);
  *text = typed != NULL && *typed != '\0' ? plaza_command_to_utf8 (typed) : NULL;
  if (*text != NULL || typed == NULL || *typed == '\0')
    return TRUE;

  plaza_command_misuse (_("The value of %s is not text."), option);

  return FALSE;
}

static gboolean
command_handout_take_organizations (PlazaCommandHandout *self,
                                    PlazaHandoutOptions *options)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (self->organizations == NULL)
    return TRUE;

  for (guint i = 0; self->organizations[i] != NULL; i++)
    {
      g_autofree char *name = NULL;

      if (!command_handout_take_text ("--organization", self->organizations[i], &name))
        return FALSE;
      if (name != NULL)
        g_strv_builder_add (builder, name);
    }

  g_strfreev (options->organizations);
  options->organizations = g_strv_builder_end (builder);

  return TRUE;
}

static gboolean
command_handout_take_web_address (PlazaCommandHandout *self,
                                  PlazaHandoutOptions *options)
{
  g_autofree char *quoted = NULL;

  if (!command_handout_take_text ("--web-address", self->web_address, &options->web_address))
    return FALSE;
  if (options->web_address == NULL)
    return TRUE;
  if (g_str_has_prefix (options->web_address, "https://") &&
      g_uri_is_valid (options->web_address, G_URI_FLAGS_NONE, NULL))
    return TRUE;

  quoted = plaza_command_quote (options->web_address);
  /* Translators: %1$s is what was typed, %2$s is how an address begins. */
  plaza_command_misuse (_("“%1$s” is not a web address that starts with %2$s."), quoted, "https://");

  return FALSE;
}

/* What the campaign does not have is no misuse: it may have it tomorrow. */
static gboolean
command_handout_complain_of_identity (const char *start,
                                      const char *typed,
                                      GStrv       known)
{
  g_autofree char *list = g_strjoinv (", ", known);
  const char *nearest = plaza_suggest_nearest (typed, (const char * const *) known);
  g_autofree char *sentence = NULL;

  if (nearest != NULL)
    /* Translators: %1$s is a sentence, and %2$s a name: “There is no guide “ralli”. Did you mean rally?” */
    sentence = g_strdup_printf (_("%1$s Did you mean %2$s?"), start, nearest);
  else
    sentence = g_strdup_printf (_("%1$s There is: %2$s."), start, list);
  plaza_command_note (sentence);

  return FALSE;
}

static gboolean
command_handout_take_guide (PlazaCommandHandout *self,
                            PlazaHandoutOptions *options,
                            PlazaCampaign       *campaign)
{
  GPtrArray *guides = plaza_campaign_get_guides (campaign);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *start = NULL;

  if (self->guide == NULL)
    return TRUE;
  if (plaza_campaign_find_guide (campaign, self->guide) != NULL)
    {
      g_set_str (&options->guide, self->guide);
      return TRUE;
    }

  for (guint i = 0; i < guides->len; i++)
    g_strv_builder_add (builder, ((PlazaGuide *) g_ptr_array_index (guides, i))->id);
  ids = g_strv_builder_end (builder);

  quoted = plaza_command_quote (self->guide);
  start = g_strdup_printf (_("There is no guide “%s”."), quoted);

  return command_handout_complain_of_identity (start, self->guide, ids);
}

static gboolean
command_handout_complain_of_point (PlazaCampaign *campaign,
                                   const char    *typed)
{
  GPtrArray *points = plaza_campaign_get_points (campaign);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;
  g_autofree char *quoted = plaza_command_quote (typed);
  g_autofree char *start = g_strdup_printf (_("There is no talking point “%s”."), quoted);

  for (guint i = 0; i < points->len; i++)
    g_strv_builder_add (builder, ((PlazaPoint *) g_ptr_array_index (points, i))->id);
  ids = g_strv_builder_end (builder);

  return command_handout_complain_of_identity (start, typed, ids);
}

static gboolean
command_handout_take_points (PlazaCommandHandout *self,
                             PlazaHandoutOptions *options,
                             PlazaCampaign       *campaign)
{
  g_auto(GStrv) wanted = self->points != NULL ? g_strsplit (self->points, ",", -1) : NULL;

  for (guint i = 0; wanted != NULL && wanted[i] != NULL; i++)
    {
      if (plaza_campaign_find_point (campaign, g_strstrip (wanted[i])) == NULL)
        return command_handout_complain_of_point (campaign, wanted[i]);
    }

  g_strfreev (options->points);
  options->points = g_steal_pointer (&wanted);

  return TRUE;
}

/**
 * plaza_command_handout_to_options:
 * @self: what was typed, checked by plaza_command_handout_check()
 * @name: the handout that was named
 * @campaign: the campaign
 * @status: (out): how the program ends, where it ends here
 *
 * Returns: (transfer full): what the print room needs, or %NULL after a complaint
 */
PlazaHandoutOptions *
plaza_command_handout_to_options (PlazaCommandHandout *self,
                                  const char          *name,
                                  PlazaCampaign       *campaign,
                                  int                 *status)
{
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_options_new ();

  options->handout = plaza_handout_kind_find (name);
  options->facts = !self->no_facts;
  options->large_print = self->large_print;
  options->black_and_white = self->black_and_white;

  *status = PLAZA_COMMAND_MISUSED;
  if (!command_handout_take_paper (self, options) || !command_handout_take_languages (self, options, campaign) ||
      !command_handout_take_text ("--contact", self->contact, &options->contact) ||
      !command_handout_take_organizations (self, options) || !command_handout_take_web_address (self, options))
    return NULL;

  *status = PLAZA_COMMAND_FAILED;
  if (!command_handout_take_guide (self, options, campaign) || !command_handout_take_points (self, options, campaign))
    return NULL;

  return g_steal_pointer (&options);
}
