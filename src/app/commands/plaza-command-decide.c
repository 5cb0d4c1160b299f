/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command-change.h"
#include "plaza-command-find-event.h"
#include "plaza-command-unconfirmed.h"
#include "plaza-command.h"
#include "plaza-reply.h"
#include "plaza-review.h"

typedef struct
{
  const char *name;
  const char *action;
  char       *campaign;
  char       *keep;
  char       *reason;
  char       *text;
  gboolean    reply;
  gboolean    dry_run;
} Deciding;

static GOptionContext *
decide_context (Deciding           *self,
                const char         *parameters,
                const char         *summary,
                const char         *examples,
                const GOptionEntry *own)
{
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = plaza_command_options (parameters, summary, examples, &self->campaign);

  if (own != NULL)
    g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

#define REPLY_ENTRY(self) \
  { "reply", 0, 0, G_OPTION_ARG_NONE, &(self)->reply, N_("Print a mail to the organizers, in their language"), NULL }

/* What decides of one event. */
typedef gboolean (*DecideFunc) (const Deciding *self, GPtrArray *edits, PlazaEvent *event, GError **error);

static gboolean
decide_has (GPtrArray  *events,
            PlazaEvent *event)
{
  for (guint i = 0; i < events->len; i++)
    if (g_str_equal (plaza_event_get_uid (g_ptr_array_index (events, i)), plaza_event_get_uid (event)))
      return TRUE;

  return FALSE;
}

/* Each once, however often it is named. */
static GPtrArray *
decide_find_events (PlazaCampaign *campaign,
                    GStrv          uids)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uids[i] != NULL; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_command_find_event (campaign, uids[i]);

      if (event == NULL)
        return NULL;
      if (!decide_has (events, event))
        g_ptr_array_add (events, g_steal_pointer (&event));
    }

  return g_steal_pointer (&events);
}

static PlazaCommandStatus
decide_commit (const Deciding *self,
               PlazaCampaign  *campaign,
               GPtrArray      *events,
               GPtrArray      *edits,
               PlazaReplyKind  kind,
               const char     *words)
{
  PlazaCommandStatus status = plaza_command_change (campaign, self->action, edits, self->dry_run);

  if (status != PLAZA_COMMAND_DONE || !self->reply)
    return status;

  plaza_command_print_reply (campaign, events, kind, words);
  return plaza_command_finish ();
}

static PlazaCommandStatus
decide_all (const Deciding *self,
            GStrv           uids,
            DecideFunc      func,
            PlazaReplyKind  kind,
            const char     *words)
{
  g_autoptr(PlazaCampaign) campaign = plaza_command_open_to_change (self->campaign);
  g_autoptr(GPtrArray) events = campaign != NULL ? decide_find_events (campaign, uids) : NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  if (events == NULL)
    return PLAZA_COMMAND_FAILED;

  for (guint i = 0; i < events->len; i++)
    if (!func (self, edits, g_ptr_array_index (events, i), &error))
      return plaza_command_fail (error);

  return decide_commit (self, campaign, events, edits, kind, words);
}

static gboolean
decide_approve (const Deciding  *self,
                GPtrArray       *edits,
                PlazaEvent      *event,
                GError         **error)
{
  return plaza_review_approve (edits, event, error);
}

static gboolean
decide_decline (const Deciding  *self,
                GPtrArray       *edits,
                PlazaEvent      *event,
                GError         **error)
{
  return plaza_review_decline (edits, event, self->reason, error);
}

static gboolean
decide_ask (const Deciding  *self,
            GPtrArray       *edits,
            PlazaEvent      *event,
            GError         **error)
{
  return plaza_review_ask (edits, event, self->text, error);
}

static gboolean
decide_restore (const Deciding  *self,
                GPtrArray       *edits,
                PlazaEvent      *event,
                GError         **error)
{
  return plaza_review_restore (edits, event, error);
}

static gboolean
decide_parse (Deciding        *self,
              GOptionContext  *context,
              GStrv            arguments,
              GStrv           *rest,
              int             *status)
{
  if (!plaza_command_parse (context, self->name, arguments, rest, status))
    return FALSE;
  if ((*rest)[0] != NULL)
    return TRUE;

  *status = plaza_command_misuse ("%s", _("Which event? Give its UID; “plaza review” lists those that wait."));
  return FALSE;
}

static void
decide_clear (Deciding *self)
{
  g_free (self->campaign);
  g_free (self->keep);
  g_free (self->reason);
  g_free (self->text);
}

static PlazaCommandStatus
decide_run_approve (GStrv arguments)
{
  Deciding self = { "approve", "approve-events" };
  const GOptionEntry own[] = { REPLY_ENTRY (&self), G_OPTION_ENTRY_NULL };
  g_autoptr(GOptionContext) context =
    decide_context (&self, _("UID…"), _("Approves events that came in, so that everybody sees them; of an event of which a change waits, the change."),
                    _("Example:\n"
                      "  plaza approve canton-interfaith-solidarity-march"), own);
  g_auto(GStrv) rest = NULL;
  int status;

  if (decide_parse (&self, context, arguments, &rest, &status))
    status = decide_all (&self, rest, decide_approve, PLAZA_REPLY_APPROVED, NULL);
  decide_clear (&self);
  return status;
}

static PlazaCommandStatus
decide_run_decline (GStrv arguments)
{
  Deciding self = { "decline", "decline-events" };
  const GOptionEntry own[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &self.reason, N_("Why, for the staff and for the mail"), N_("TEXT") },
    REPLY_ENTRY (&self),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GOptionContext) context =
    decide_context (&self, _("UID…"), _("Declines events; of an event that is listed and of which a change waits, the change alone. Declined events stay:\n"
                                        "“plaza review --declined” lists them, and “plaza restore” takes it back."),
                    _("Example:\n"
                      "  plaza decline canton-interfaith-solidarity-march --reason \"It is not open to the public\" --reply"), own);
  g_auto(GStrv) rest = NULL;
  int status;

  if (decide_parse (&self, context, arguments, &rest, &status))
    status = self.reason != NULL && *self.reason != '\0'
             ? decide_all (&self, rest, decide_decline, PLAZA_REPLY_DECLINED, self.reason)
             : plaza_command_misuse ("%s", _("Why? Give --reason and a sentence: it is noted with the event."));
  decide_clear (&self);
  return status;
}

static PlazaCommandStatus
decide_run_ask (GStrv arguments)
{
  Deciding self = { "ask", "ask-organizers" };
  const GOptionEntry own[] = {
    { "text", 0, 0, G_OPTION_ARG_STRING, &self.text, N_("What is asked"), N_("TEXT") },
    REPLY_ENTRY (&self),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GOptionContext) context =
    decide_context (&self, _("UID…"), _("Notes with events what their organizers are asked, and writes the mail. They wait until the answer comes."),
                    _("Example:\n"
                      "  plaza ask canton-interfaith-solidarity-march --text \"At what time does it begin?\" --reply"), own);
  g_auto(GStrv) rest = NULL;
  int status;

  if (decide_parse (&self, context, arguments, &rest, &status))
    status = self.text != NULL && *self.text != '\0' ? decide_all (&self, rest, decide_ask, PLAZA_REPLY_ASKED, self.text)
                                                     : plaza_command_misuse ("%s", _("What is to be asked? Give --text and a question."));
  decide_clear (&self);
  return status;
}

static PlazaCommandStatus
decide_run_restore (GStrv arguments)
{
  Deciding self = { "restore", "restore-events" };
  g_autoptr(GOptionContext) context =
    decide_context (&self, _("UID…"), _("Takes back that events were declined: they wait for review again."),
                    _("Example:\n"
                      "  plaza restore canton-interfaith-solidarity-march"), NULL);
  g_auto(GStrv) rest = NULL;
  int status;

  if (decide_parse (&self, context, arguments, &rest, &status))
    status = decide_all (&self, rest, decide_restore, PLAZA_REPLY_APPROVED, NULL);
  decide_clear (&self);
  return status;
}

static gboolean
decide_check_keep (GStrv keep)
{
  for (guint i = 0; keep != NULL && keep[i] != NULL; i++)
    {
      g_autofree char *quoted = plaza_command_quote (g_strstrip (keep[i]));

      if (!plaza_review_is_key (keep[i]))
        {
          plaza_command_misuse (_("“%s” is no field of an event. Fields are called as “plaza show UID --json” prints them: title, timeslots, place."), quoted);
          return FALSE;
        }
    }

  return TRUE;
}

static PlazaCommandStatus
decide_merge (const Deciding *self,
          GStrv           rest)
{
  g_auto(GStrv) keep = self->keep != NULL ? g_strsplit (self->keep, ",", -1) : NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  if (!plaza_command_expect (rest, 2, _("Which events? Give the UID of the one that goes, and of the one that stays.")) || !decide_check_keep (keep))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open_to_change (self->campaign);
  events = campaign != NULL ? decide_find_events (campaign, rest) : NULL;
  if (events == NULL)
    return PLAZA_COMMAND_FAILED;
  if (!plaza_review_merge (edits, g_ptr_array_index (events, 0), g_ptr_array_index (events, events->len - 1), (const char * const *) keep, &error))
    return plaza_command_fail (error);

  g_ptr_array_set_size (events, 1);
  return decide_commit (self, campaign, events, edits, PLAZA_REPLY_MERGED, NULL);
}

static PlazaCommandStatus
decide_run_merge (GStrv arguments)
{
  Deciding self = { "merge", "merge-events" };
  const GOptionEntry own[] = {
    { "keep", 0, 0, G_OPTION_ARG_STRING, &self.keep, N_("What stays as it is in the one that stays: title,place"), N_("FIELD,…") },
    REPLY_ENTRY (&self),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GOptionContext) context =
    decide_context (&self, _("UID INTO"), _("Makes one event of two that are the same. INTO stays, with its UID and its review; what UID knows is taken over,\n"
                                            "and what it does not know empties nothing. What comes later from the file of UID is of INTO."),
                    _("Example:\n"
                      "  plaza merge canton-march-2 canton-interfaith-solidarity-march --keep title,details"), own);
  g_auto(GStrv) rest = NULL;
  int status;

  if (decide_parse (&self, context, arguments, &rest, &status))
    status = decide_merge (&self, rest);
  decide_clear (&self);
  return status;
}

const PlazaCommand plaza_command_approve = { "approve", N_("approve what came in"), decide_run_approve };
const PlazaCommand plaza_command_decline = { "decline", N_("decline what came in, with a reason"), decide_run_decline };
const PlazaCommand plaza_command_ask = { "ask", N_("ask the organizers of an event something"), decide_run_ask };
const PlazaCommand plaza_command_restore = { "restore", N_("take back that an event was declined"), decide_run_restore };
const PlazaCommand plaza_command_merge = { "merge", N_("make one event of two"), decide_run_merge };
