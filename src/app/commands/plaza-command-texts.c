/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command.h"
#include "plaza-record-json.h"
#include "plaza-translations.h"

/* What the three commands that list texts are about. */
typedef struct
{
  const char             *name;
  PlazaThing              thing;
  const PlazaRecordType  *type;
  GPtrArray            *(*list)     (PlazaCampaign *campaign);
  const char           *(*title_of) (gconstpointer record, const char *language);
} Kind;

typedef struct
{
  char     *campaign;
  char     *missing;
  char     *outdated;
  gboolean  json;
} Typed;

static const char *
texts_title_of_point (gconstpointer record,
                      const char   *language)
{
  return plaza_texts_get (((const PlazaPoint *) record)->headlines, language);
}

static const char *
texts_title_of_guide (gconstpointer record,
                      const char   *language)
{
  return plaza_texts_get (((const PlazaGuide *) record)->titles, language);
}

static const char *
texts_title_of_message (gconstpointer record,
                        const char   *language)
{
  return plaza_texts_get (((const PlazaMessage *) record)->texts, language);
}

static const Kind points = { "points", PLAZA_THING_POINT, &plaza_point_type, plaza_campaign_get_points, texts_title_of_point };
static const Kind guides = { "guides", PLAZA_THING_GUIDE, &plaza_guide_type, plaza_campaign_get_guides, texts_title_of_guide };
static const Kind messages = { "messages", PLAZA_THING_MESSAGE, &plaza_message_type, plaza_campaign_get_messages, texts_title_of_message };

static GOptionContext *
texts_context (const char *summary,
               const char *examples,
               Typed      *typed)
{
  const GOptionEntry entries[] = {
    { "missing", 0, 0, G_OPTION_ARG_STRING, &typed->missing, N_("Only what is not, or not all, translated into this language"), N_("LANGUAGE") },
    { "outdated", 0, 0, G_OPTION_ARG_STRING, &typed->outdated, N_("Only what was changed since it was translated into this language"),
      N_("LANGUAGE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &typed->json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = plaza_command_options (NULL, summary, examples, &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* Whether the campaign is in that language; otherwise there was a complaint. */
static gboolean
texts_check_language (PlazaCampaign *campaign,
                      const char    *language)
{
  GStrv languages = plaza_campaign_get_record (campaign)->languages;
  g_autofree char *all = g_strjoinv (", ", languages);
  g_autofree char *quoted = language != NULL ? plaza_command_quote (language) : NULL;

  if (language == NULL || g_strv_contains ((const char * const *) languages, language))
    return TRUE;

  /* Translators: %2$s are languages: “en, es”. */
  plaza_command_misuse (_("The campaign is not in the language “%1$s”; it is in %2$s."), quoted, all);
  return FALSE;
}

static void
texts_print_line (const Kind    *kind,
                  gconstpointer  record)
{
  g_autofree char *title = plaza_text_visible (kind->title_of (record, plaza_language_of_ui ()));
  g_autofree char *line = NULL;

  g_strdelimit (title, "\n", ' ');
  line = g_strdup_printf ("%s: %s\n", *(char * const *) record, title);
  plaza_command_print (line);
}

static PlazaCommandStatus
texts_print (const Kind *kind,
             GPtrArray  *records,
             gboolean    json)
{
  PlazaJsonWriter writer;
  g_autofree char *written = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < records->len; i++)
    if (json)
      plaza_record_json_write (&writer, kind->type, g_ptr_array_index (records, i));
    else
      texts_print_line (kind, g_ptr_array_index (records, i));
  plaza_json_writer_end (&writer, ']');
  written = plaza_json_writer_steal (&writer);
  if (json)
    plaza_command_write (written);

  return plaza_command_finish ();
}

static PlazaCommandStatus
texts_list (PlazaCampaign *campaign,
            const Kind    *kind,
            const Typed   *typed)
{
  const char *source = plaza_campaign_get_record (campaign)->languages[0];
  GPtrArray *all = kind->list (campaign);
  g_autoptr(GPtrArray) asked_for = g_ptr_array_new ();
  g_autoptr(GHashTable) outdated = NULL;
  g_autoptr(GError) error = NULL;

  if (typed->outdated != NULL)
    {
      outdated = plaza_translations_outdated (campaign, kind->thing, typed->outdated, &error);
      if (outdated == NULL)
        return plaza_command_fail (error);
    }

  for (guint i = 0; i < all->len; i++)
    {
      gpointer record = g_ptr_array_index (all, i);

      if ((typed->missing == NULL || plaza_translations_lack (kind->type, record, source, typed->missing)) &&
          (outdated == NULL || g_hash_table_contains (outdated, *(char **) record)))
        g_ptr_array_add (asked_for, record);
    }

  return texts_print (kind, asked_for, typed->json);
}

static PlazaCommandStatus
texts_do (const Kind     *kind,
          GOptionContext *context,
          Typed          *typed,
          GStrv           arguments)
{
  g_auto(GStrv) rest = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  int status;

  if (plaza_command_parse (context, kind->name, arguments, &rest, &status))
    {
      if (!plaza_command_expect (rest, 0, NULL))
        status = PLAZA_COMMAND_MISUSED;
      else if ((campaign = plaza_command_open (typed->campaign)) == NULL)
        status = PLAZA_COMMAND_FAILED;
      else if (!texts_check_language (campaign, typed->missing) || !texts_check_language (campaign, typed->outdated))
        status = PLAZA_COMMAND_MISUSED;
      else
        status = texts_list (campaign, kind, typed);
    }

  g_free (typed->campaign);
  g_free (typed->missing);
  g_free (typed->outdated);
  return status;
}

static PlazaCommandStatus
texts_run_points (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = texts_context (_("Lists the talking points."),
                                                     _("Examples:\n"
                                                       "  plaza points\n"
                                                       "  plaza points --missing es --json"), &typed);

  return texts_do (&points, context, &typed, arguments);
}

static PlazaCommandStatus
texts_run_guides (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = texts_context (_("Lists the guides of the toolkit."),
                                                     _("Example:\n"
                                                       "  plaza guides --outdated es"), &typed);

  return texts_do (&guides, context, &typed, arguments);
}

static PlazaCommandStatus
texts_run_messages (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = texts_context (_("Lists the sample messages."),
                                                     _("Example:\n"
                                                       "  plaza messages --missing es"), &typed);

  return texts_do (&messages, context, &typed, arguments);
}

const PlazaCommand plaza_command_points = { "points", N_("list the talking points"), texts_run_points };
const PlazaCommand plaza_command_guides = { "guides", N_("list the guides"), texts_run_guides };
const PlazaCommand plaza_command_messages = { "messages", N_("list the sample messages"), texts_run_messages };
