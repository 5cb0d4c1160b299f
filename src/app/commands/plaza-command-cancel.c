/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-command-change.h"
#include "plaza-command-find-event.h"
#include "plaza-command.h"

/* What becomes of the event; NULL for nothing of it. */
typedef PlazaEventRecord *(*CancelFunc) (const PlazaEventRecord *event);

typedef struct
{
  const char *name;
  const char *action;
  CancelFunc  change;
  char       *campaign;
  gboolean    dry_run;
} Cancelling;

static GOptionContext *
cancel_context (Cancelling *self,
                const char *summary,
                const char *examples)
{
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self->dry_run, N_("Say what would be done, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = plaza_command_options (_("UID"), summary, examples, &self->campaign);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static PlazaCommandStatus
cancel_event (const Cancelling *self,
              GStrv             rest)
{
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  const PlazaEventRecord *record;

  if (!plaza_command_expect (rest, 1, _("Which event? Give its UID; “plaza events” lists them.")))
    return PLAZA_COMMAND_MISUSED;

  campaign = plaza_command_open_to_change (self->campaign);
  event = campaign != NULL ? plaza_command_find_event (campaign, rest[0]) : NULL;
  if (event == NULL)
    return PLAZA_COMMAND_FAILED;

  record = plaza_event_get_record (event);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, record->uid, plaza_record_get_revision (record),
                                          self->change (record)));
  return plaza_command_change (campaign, self->action, edits, self->dry_run);
}

static PlazaCommandStatus
cancel_do (Cancelling     *self,
           GOptionContext *context,
           GStrv           arguments)
{
  g_auto(GStrv) rest = NULL;
  int status;

  if (plaza_command_parse (context, self->name, arguments, &rest, &status))
    status = cancel_event (self, rest);

  g_free (self->campaign);
  return status;
}

static PlazaEventRecord *
cancel_mark (const PlazaEventRecord *event)
{
  PlazaEventRecord *cancelled = plaza_record_copy (&plaza_event_record_type, event);

  plaza_record_set_row (cancelled, 0, -1);
  cancelled->status = PLAZA_STATUS_CANCELLED;
  return cancelled;
}

static PlazaEventRecord *
cancel_remove (const PlazaEventRecord *event)
{
  return NULL;
}

static PlazaCommandStatus
cancel_run (GStrv arguments)
{
  Cancelling self = { "cancel", "cancel-event", cancel_mark };
  g_autoptr(GOptionContext) context =
    cancel_context (&self, _("Cancels an event. It stays listed, and everything that shows it says so; “plaza undo” takes that back."),
                    _("Example:\n"
                      "  plaza cancel canton-interfaith-solidarity-march"));

  return cancel_do (&self, context, arguments);
}

static PlazaCommandStatus
cancel_run_delete (GStrv arguments)
{
  Cancelling self = { "delete", "delete-event", cancel_remove };
  g_autoptr(GOptionContext) context =
    cancel_context (&self, _("Takes an event out of the campaign, with its sheet; “plaza undo” brings both back. An event that does not take\n"
                             "place is better cancelled: who looks for it finds that."),
                    _("Example:\n"
                      "  plaza delete canton-interfaith-solidarity-march"));

  return cancel_do (&self, context, arguments);
}

const PlazaCommand plaza_command_cancel = { "cancel", N_("cancel an event"), cancel_run };
const PlazaCommand plaza_command_delete = { "delete", N_("take an event out of the campaign"), cancel_run_delete };
