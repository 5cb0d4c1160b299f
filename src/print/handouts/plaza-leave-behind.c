/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-leave-behind.h"

#include <glib/gi18n.h>

#include "plaza-handouts-private.h"

static void
behind_free_meeting (gpointer meeting)
{
  plaza_meeting_free (meeting);
}

static void
behind_fact_group_free (gpointer data)
{
  PlazaFactGroup *self = data;

  g_free (self->heading);
  g_ptr_array_unref (self->facts);
  g_free (self);
}

/* Returns: (transfer full): one that says nothing yet; only its lists are there */
PlazaLeaveBehind *
plaza_leave_behind_new (const char *language)
{
  PlazaLeaveBehind *self = g_new0 (PlazaLeaveBehind, 1);

  self->language = g_strdup (language);
  self->asks = g_ptr_array_new ();
  self->meetings = g_ptr_array_new_with_free_func (behind_free_meeting);
  self->facts = g_ptr_array_new_with_free_func (behind_fact_group_free);
  self->bills = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  return self;
}

void
plaza_leave_behind_free (PlazaLeaveBehind *self)
{
  g_free (self->language);
  g_free (self->masthead);
  g_free (self->date);
  g_free (self->label);
  g_free (self->headline);
  g_free (self->lead);
  g_ptr_array_unref (self->asks);
  g_free (self->organizations_label);
  g_strfreev (self->organizations);
  g_free (self->place);
  g_free (self->meetings_label);
  g_ptr_array_unref (self->meetings);
  g_strfreev (self->partners);
  g_clear_pointer (&self->contact, plaza_contact_free);
  g_free (self->contact_label);
  g_free (self->web_address);
  g_free (self->overleaf);
  g_free (self->back_title);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->bills);
  g_ptr_array_unref (self->figures);
  g_free (self->sources);
  g_free (self->next_heading);
  g_free (self->next_text);
  g_free (self);
}

static gboolean
leave_behind_begin (PlazaHandoutJob  *job,
                    PlazaPress       *press,
                    GError          **error)
{
  job->leave_behind = plaza_leave_behind_gather (job->campaign, job->event, job->options, press->language, error);
  if (job->leave_behind == NULL)
    return FALSE;

  job->title = g_strdup (job->leave_behind->headline);
  return TRUE;
}

static GPtrArray *
leave_behind_lay_out_front (PlazaPress *press,
                            gpointer    job)
{
  return plaza_leave_behind_front (press, ((PlazaHandoutJob *) job)->leave_behind);
}

static GPtrArray *
leave_behind_lay_out_back (PlazaPress *press,
                           gpointer    job)
{
  return plaza_leave_behind_back (press, ((PlazaHandoutJob *) job)->leave_behind);
}

/* The requests come first: where the figures under them would need another page, they go.
 * In two languages, the other side is the other language's. */
static PlazaLayOutFunc
leave_behind_go_on (PlazaHandoutJob *job,
                    GPtrArray       *pages,
                    gboolean        *keep)
{
  if (job->is_back)
    return NULL;

  *keep = !job->leave_behind->has_strip || pages->len < 2;
  if (!*keep)
    {
      job->leave_behind->has_strip = FALSE;
      return leave_behind_lay_out_front;
    }
  if (!job->options->facts || g_strv_length (job->options->languages) > 1)
    return NULL;

  job->is_back = TRUE;
  return leave_behind_lay_out_back;
}

static const PlazaHandoutSteps leave_behind_steps = {
  .begin = leave_behind_begin,
  .lay_out = leave_behind_lay_out_front,
  .go_on = leave_behind_go_on,
};

const PlazaHandoutKind plaza_leave_behind_kind = {
  .nick = "leave-behind",
  /* Translators: the page that a team leaves at a member's office. */
  .title = N_("Leave-behind"),
  /* Translators: of four toggles in one narrow row: use at most twelve letters. */
  .short_title = NC_("short", "Leave-behind"),
  .reads = PLAZA_PART_EVENT | PLAZA_PART_ASKS | PLAZA_PART_PEOPLE | PLAZA_PART_FACTS | PLAZA_PART_LARGE_PRINT,
  .offers = PLAZA_PART_EVENT | PLAZA_PART_ASKS | PLAZA_PART_PEOPLE | PLAZA_PART_FACTS,
  .is_for_one_sheet = TRUE,
  .steps = &leave_behind_steps,
};
