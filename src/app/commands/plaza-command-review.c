/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-campaign-review.h"
#include "plaza-command-change.h"
#include "plaza-command-unconfirmed.h"
#include "plaza-command.h"
#include "plaza-event-merge.h"
#include "plaza-json-writer.h"
#include "plaza-likeness.h"
#include "plaza-wording.h"

typedef struct
{
  char     *campaign;
  char     *unconfirmed_since;
  gboolean  declined;
  gboolean  json;
} Typed;

static GOptionContext *
review_context (Typed *typed)
{
  const GOptionEntry entries[] = {
    { "declined", 0, 0, G_OPTION_ARG_NONE, &typed->declined, N_("List what was declined"), NULL },
    { "unconfirmed-since", 0, 0, G_OPTION_ARG_STRING, &typed->unconfirmed_since,
      N_("Write a mail to each contact whose events nobody has confirmed since that day"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &typed->json, N_("Print the list as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context =
    plaza_command_options (NULL,
                           _("Lists what came in and waits for somebody to decide: new events, and changes of those that are listed; what came last\n"
                             "first. It says which events may be the same. “plaza approve”, “merge”, “decline” and “ask” decide."),
                           _("Examples:\n"
                             "  plaza review\n"
                             "  plaza review --unconfirmed-since 2017-02-15"),
                           &typed->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static GPtrArray *
review_find_likes (PlazaLikeness      *likeness,
                   const PlazaWaiting *waiting)
{
  return plaza_likeness_find (likeness, plaza_event_get_record (waiting->event));
}

static void
review_write_likes (PlazaJsonWriter *writer,
                    GPtrArray       *likes)
{
  plaza_json_writer_key (writer, "likely");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < likes->len; i++)
    plaza_json_writer_string (writer, ((const PlazaLike *) g_ptr_array_index (likes, i))->uid);
  plaza_json_writer_end (writer, ']');
}

static void
review_write (PlazaJsonWriter    *writer,
              const PlazaWaiting *waiting,
              GPtrArray          *likes)
{
  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "uid");
  plaza_json_writer_string (writer, plaza_event_get_uid (waiting->event));
  plaza_json_writer_key (writer, "file");
  plaza_json_writer_string (writer, waiting->file != NULL && *waiting->file != '\0' ? waiting->file : NULL);
  plaza_json_writer_key (writer, "since");
  plaza_json_writer_string (writer, waiting->since);
  review_write_likes (writer, likes);
  plaza_json_writer_key (writer, "change");
  plaza_json_writer_bool (writer, waiting->is_change);
  plaza_json_writer_end (writer, '}');
}

static void
review_print_json (PlazaLikeness *likeness,
                   GPtrArray     *list)
{
  PlazaJsonWriter writer;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr(GPtrArray) likes = review_find_likes (likeness, g_ptr_array_index (list, i));

      review_write (&writer, g_ptr_array_index (list, i), likes);
    }
  plaza_json_writer_end (&writer, ']');
  text = plaza_json_writer_steal (&writer);
  plaza_command_write (text);
}

/* "canton-vigil: Vigil, Wed Feb 22, 6 PM, Canton, Michigan (form.csv, today 9:14 AM)". */
static void
review_print_event (const PlazaWaiting *waiting,
                    GDateTime          *now)
{
  g_autofree char *described = plaza_command_describe_event (plaza_event_get_record (waiting->event));
  g_autofree char *moment = waiting->since != NULL ? plaza_wording_moment (NULL, waiting->since, now) : NULL;
  g_autofree char *file = waiting->file != NULL ? plaza_text_visible (waiting->file) : NULL;
  g_autoptr(GString) from = g_string_new (NULL);
  g_autoptr(GString) line = g_string_new (described);

  plaza_text_append (from, ", ", file != NULL && *file != '\0' ? file : NULL);
  plaza_text_append (from, ", ", moment);
  if (waiting->is_change)
    /* Translators: stands with an event of which somebody sent a newer version. */
    plaza_text_append (from, ", ", _("a change"));
  if (from->len > 0)
    g_string_append_printf (line, " (%s)", from->str);
  g_string_append_c (line, '\n');
  plaza_command_print (line->str);
}

/* What somebody's newer version would change. */
static void
review_print_changes (const PlazaWaiting *waiting)
{
  const PlazaEventRecord *event = plaza_event_get_record (waiting->event);
  g_autoptr(PlazaEventRecord) after = plaza_event_with_waiting (event);
  g_autoptr(GPtrArray) changes = plaza_field_changes_new (NULL, event, after);

  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaFieldChange *change = g_ptr_array_index (changes, i);
      g_autofree char *before = plaza_text_visible (change->before != NULL ? change->before : "—");
      g_autofree char *becomes = plaza_text_visible (change->after != NULL ? change->after : "—");
      g_autofree char *line = g_strdup_printf ("  %s: %s → %s\n", change->name, before, becomes);

      plaza_command_print (line);
    }
}

static void
review_print_likes (GPtrArray *likes)
{
  for (guint i = 0; i < likes->len; i++)
    {
      const PlazaLike *like = g_ptr_array_index (likes, i);
      g_autofree char *uid = plaza_text_visible (like->uid);
      /* Translators: %1$s is the uid of an event, %2$s why: "same day and same contact". */
      g_autofree char *line = g_strdup_printf (_("  may be %1$s: %2$s\n"), uid, like->reason);

      plaza_command_print (line);
    }
}

static void
review_print_reason (const PlazaWaiting *waiting)
{
  const char *reason = plaza_event_get_record (waiting->event)->decline_reason;
  g_autofree char *visible = reason != NULL ? plaza_text_visible (reason) : NULL;
  g_autofree char *line = visible != NULL ? g_strdup_printf ("  %s\n", g_strdelimit (visible, "\n\t", ' ')) : NULL;

  if (line != NULL)
    plaza_command_print (line);
}

static void
review_print (PlazaLikeness *likeness,
              GPtrArray     *list)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; i < list->len; i++)
    {
      const PlazaWaiting *waiting = g_ptr_array_index (list, i);
      g_autoptr(GPtrArray) likes = review_find_likes (likeness, waiting);

      review_print_event (waiting, now);
      review_print_reason (waiting);
      if (waiting->is_change)
        review_print_changes (waiting);
      review_print_likes (likes);
    }
}

static PlazaCommandStatus
review_list (PlazaCampaign *campaign,
             const Typed   *typed)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = typed->declined ? plaza_campaign_list_declined (campaign, &error)
                                              : plaza_campaign_list_waiting (campaign, &error);
  g_autoptr(PlazaLikeness) likeness = list != NULL ? plaza_likeness_new (campaign, &error) : NULL;

  if (likeness == NULL)
    return plaza_command_fail (error);

  if (typed->json)
    review_print_json (likeness, list);
  else
    review_print (likeness, list);
  return plaza_command_finish ();
}

static PlazaCommandStatus
review_do (const Typed *typed,
           GStrv        rest)
{
  g_autoptr(PlazaCampaign) campaign = NULL;

  if (!plaza_command_expect (rest, 0, NULL))
    return PLAZA_COMMAND_MISUSED;
  if (typed->declined && typed->unconfirmed_since != NULL)
    return plaza_command_misuse ("%s", _("--declined and --unconfirmed-since ask for different lists; give one of them."));

  campaign = plaza_command_open (typed->campaign);
  if (campaign == NULL)
    return PLAZA_COMMAND_FAILED;

  return typed->unconfirmed_since != NULL ? plaza_command_unconfirmed (campaign, typed->unconfirmed_since, typed->json)
                                          : review_list (campaign, typed);
}

static PlazaCommandStatus
review_run (GStrv arguments)
{
  Typed typed = { 0 };
  g_autoptr(GOptionContext) context = review_context (&typed);
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, "review", arguments, &rest, &status))
    status = review_do (&typed, rest);

  g_free (typed.campaign);
  g_free (typed.unconfirmed_since);
  return status;
}

const PlazaCommand plaza_command_review = { "review", N_("list what came in and waits"), review_run };
