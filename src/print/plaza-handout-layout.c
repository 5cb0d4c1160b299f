/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-layout.h"

#include <glib/gi18n.h>

#include "plaza-fitting.h"
#include "plaza-handout-text.h"
#include "plaza-handouts-private.h"
#include "plaza-leave-behind.h"
#include "plaza-pages-private.h"
#include "plaza-print-error.h"
#include "plaza-typography.h"

/* Events of an agenda that are loaded at a time. */
#define EVENTS_A_STEP 32

/* So few are laid out in a moment, again in other sizes until they fill their page. A longer list
 * is as long as it is. */
#define FEW_EVENTS 16

struct _PlazaHandoutLayout
{
  PlazaHandoutOptions *options;
  PlazaHandoutJob      job;
  guint                language;   /* index of the one that is laid out */
  PlazaPress          *press;      /* of that language, or of the last one */
  PlazaAgenda         *agenda;
  PlazaAgendaHandout  *rows;       /* in that language */
  PlazaLeaveBehind    *content;    /* in that language */
  PlazaFitting        *fitting;    /* of the pages that are laid out */
  gboolean             is_back;    /* whether they are the leave-behind's back */
  char                *language_title;
  GPtrArray           *pages;
  char                *title;
  GError              *error;
};

/* Takes the pages of one layout into all. */
static void
take_pages (GPtrArray *all,
            GPtrArray *pages)
{
  g_ptr_array_extend_and_steal (all, pages);
}

static gboolean
begin_leave_behind (PlazaHandoutLayout *self)
{
  const PlazaHandoutJob *job = &self->job;

  self->content = plaza_leave_behind_gather (job->campaign, job->event, job->options, self->press->language, &self->error);
  if (self->content == NULL)
    return FALSE;

  self->language_title = g_strdup (self->content->headline);
  self->fitting = plaza_fitting_new (self->press, plaza_leave_behind_front, self->content);
  return TRUE;
}

static gboolean
begin_sheet (PlazaHandoutLayout *self)
{
  PlazaHandoutJob *job = &self->job;
  g_autoptr(GArray) spaces = NULL;

  job->points = plaza_sheet_handout_points (job->campaign, job->options, &self->error);
  if (job->points == NULL)
    return FALSE;

  self->language_title = plaza_sheet_handout_title (self->press->words, job->campaign, job->event);
  spaces = plaza_typography_loosen (self->language_title);
  self->fitting = plaza_fitting_new (self->press, plaza_sheet_handout_lay_out, job);
  return TRUE;
}

static gboolean
begin_guide (PlazaHandoutLayout *self)
{
  PlazaHandoutJob *job = &self->job;

  if (job->options->guide == NULL)
    {
      g_set_error_literal (&self->error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("Choose which guide to print."));
      return FALSE;
    }

  job->guide = plaza_campaign_find_guide (job->campaign, job->options->guide);
  if (job->guide == NULL)
    {
      g_set_error (&self->error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("There is no guide “%s” in this campaign."),
                   job->options->guide);
      return FALSE;
    }

  self->language_title = g_strdup (plaza_texts_get (job->guide->titles, self->press->language));
  self->fitting = plaza_fitting_new (self->press, plaza_guide_handout_lay_out, job);
  return TRUE;
}

static gboolean
begin_handout (PlazaHandoutLayout *self)
{
  switch (self->options->handout)
    {
    case PLAZA_HANDOUT_SHEET:
      return begin_sheet (self);
    case PLAZA_HANDOUT_GUIDE:
      return begin_guide (self);
    case PLAZA_HANDOUT_AGENDA:
      g_assert_not_reached ();
    case PLAZA_HANDOUT_LEAVE_BEHIND:
    default:
      return begin_leave_behind (self);
    }
}

static void
end_handout (PlazaHandoutLayout *self)
{
  g_clear_pointer (&self->fitting, plaza_fitting_free);
  g_clear_pointer (&self->content, plaza_leave_behind_free);
  g_clear_pointer (&self->job.points, g_ptr_array_unref);
  g_clear_pointer (&self->language_title, g_free);
  self->is_back = FALSE;
}

static gboolean
check_languages (PlazaCampaign  *campaign,
                 GStrv           languages,
                 GError        **error)
{
  GStrv known = plaza_campaign_get_record (campaign)->languages;

  for (guint i = 0; languages[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) known, languages[i]))
      {
        g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("This campaign has no texts in the language “%s”."),
                     languages[i]);
        return FALSE;
      }

  return TRUE;
}

static PlazaPages *
make_pages (PlazaHandoutLayout *self)
{
  const PlazaHandoutJob *job = &self->job;
  const PlazaCampaignRecord *record = plaza_campaign_get_record (job->campaign);
  g_autofree char *author = plaza_handout_author (job->campaign, job->event, job->options);
  g_autofree char *keywords = g_strjoinv (", ", record->hashtags);
  g_autofree char *subject = NULL;
  PlazaPagesInfo info = { self->title, author, NULL, keywords };
  g_autoptr(GPtrArray) events = self->agenda != NULL ? g_ptr_array_ref (self->agenda->events) : g_ptr_array_new ();

  if (job->event != NULL)
    subject = g_strdup_printf ("%s: %s", record->name, plaza_event_get_short_title (job->event));
  else
    subject = g_strdup_printf ("%s: %s", record->name, plaza_texts_get (record->titles, job->options->languages[0]));

  info.subject = subject;
  if (self->agenda == NULL && job->event != NULL)
    g_ptr_array_add (events, job->event);
  return plaza_pages_new (self->press, &info, g_steal_pointer (&self->pages), events);
}

/* Returns: whether there is a language still */
static gboolean
next_language (PlazaHandoutLayout *self,
               const char         *title)
{
  if (self->title == NULL)
    self->title = g_strdup (title);
  self->language++;

  return self->options->languages[self->language] != NULL;
}

static gboolean
begin_language (PlazaHandoutLayout *self)
{
  const PlazaHandoutOptions *options = self->options;
  const char *accent = plaza_campaign_get_record (self->job.campaign)->accent;

  g_clear_pointer (&self->press, plaza_press_free);
  self->press = plaza_press_new (options->languages[self->language], options->paper, accent,
                                 options->black_and_white, options->large_print, &self->error);

  return self->press != NULL;
}

static GPtrArray *
lay_out_agenda (PlazaPress *press,
                gpointer    data)
{
  PlazaHandoutLayout *self = data;
  g_autoptr(PlazaAgendaHandout) rows = plaza_agenda_handout_new (press, self->agenda, self->options, self->pages->len);

  while (plaza_agenda_handout_step (rows))
    continue;

  return plaza_agenda_handout_finish (rows);
}

static gboolean
begin_agenda (PlazaHandoutLayout *self)
{
  if (!begin_language (self))
    return FALSE;

  if (self->agenda->events->len <= FEW_EVENTS)
    self->fitting = plaza_fitting_new (self->press, lay_out_agenda, self);
  else
    self->rows = plaza_agenda_handout_new (self->press, self->agenda, self->options, self->pages->len);
  return TRUE;
}

static gboolean
end_agenda (PlazaHandoutLayout *self)
{
  g_autofree char *title = plaza_agenda_handout_title (self->press->words, self->agenda, self->options);

  take_pages (self->pages, self->fitting != NULL ? plaza_fitting_finish (self->fitting) : plaza_agenda_handout_finish (self->rows));
  g_clear_pointer (&self->fitting, plaza_fitting_free);
  g_clear_pointer (&self->rows, plaza_agenda_handout_free);
  return next_language (self, title);
}

static gboolean
step_agenda (PlazaHandoutLayout *self)
{
  if (self->agenda == NULL)
    {
      self->agenda = plaza_agenda_new (self->job.campaign, self->options->events, &self->options->query, &self->error);
      return self->agenda != NULL;
    }

  if (plaza_agenda_load (self->agenda, EVENTS_A_STEP))
    return TRUE;

  if (self->agenda->days == NULL)
    return plaza_agenda_arrange (self->agenda, &self->error);

  if (self->rows == NULL && self->fitting == NULL)
    return begin_agenda (self);
  if (self->fitting != NULL ? plaza_fitting_step (self->fitting) : plaza_agenda_handout_step (self->rows))
    return TRUE;

  return end_agenda (self);
}

/* In two languages, the other side is the other language's. */
static gboolean
begin_back (PlazaHandoutLayout *self)
{
  if (self->content == NULL || self->is_back || !self->options->facts || g_strv_length (self->options->languages) > 1)
    return FALSE;

  self->is_back = TRUE;
  self->fitting = plaza_fitting_new (self->press, plaza_leave_behind_back, self->content);
  return TRUE;
}

/* The requests come first: where the figures under them would need another page, they go. */
static gboolean
begin_without_strip (PlazaHandoutLayout *self,
                     GPtrArray          *pages)
{
  if (self->content == NULL || self->is_back || !self->content->has_strip || pages->len < 2)
    return FALSE;

  self->content->has_strip = FALSE;
  g_clear_pointer (&self->fitting, plaza_fitting_free);
  self->fitting = plaza_fitting_new (self->press, plaza_leave_behind_front, self->content);
  return TRUE;
}

static gboolean
step_handout (PlazaHandoutLayout *self)
{
  g_autoptr(GPtrArray) pages = NULL;
  gboolean more;

  if (self->fitting == NULL)
    return begin_language (self) && begin_handout (self);

  if (plaza_fitting_step (self->fitting))
    return TRUE;

  pages = plaza_fitting_finish (self->fitting);
  if (begin_without_strip (self, pages))
    return TRUE;

  take_pages (self->pages, g_steal_pointer (&pages));
  g_clear_pointer (&self->fitting, plaza_fitting_free);
  if (begin_back (self))
    return TRUE;

  more = next_language (self, self->language_title);
  end_handout (self);
  return more;
}

/**
 * plaza_handout_layout_new:
 * @campaign: the campaign
 * @event: (nullable): the event that it is for
 * @options: what was chosen; without languages, the campaign's first
 *
 * Returns: (transfer full): a handout to be laid out by plaza_handout_layout_step()
 */
PlazaHandoutLayout *
plaza_handout_layout_new (PlazaCampaign             *campaign,
                          PlazaEvent                *event,
                          const PlazaHandoutOptions *options)
{
  PlazaHandoutLayout *self = g_new0 (PlazaHandoutLayout, 1);

  self->options = plaza_handout_options_copy (options);
  if (self->options->languages == NULL || self->options->languages[0] == NULL)
    {
      const char *first[] = { plaza_campaign_get_record (campaign)->languages[0], NULL };

      g_strfreev (self->options->languages);
      self->options->languages = g_strdupv ((GStrv) first);
    }

  self->job.campaign = g_object_ref (campaign);
  self->job.event = event != NULL ? g_object_ref (event) : NULL;
  self->job.options = self->options;
  self->pages = plaza_page_array_new ();
  check_languages (campaign, self->options->languages, &self->error);
  return self;
}

void
plaza_handout_layout_free (PlazaHandoutLayout *self)
{
  end_handout (self);
  g_clear_pointer (&self->rows, plaza_agenda_handout_free);
  g_clear_pointer (&self->agenda, plaza_agenda_free);
  g_clear_pointer (&self->press, plaza_press_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->options, plaza_handout_options_free);
  g_clear_object (&self->job.event);
  g_clear_object (&self->job.campaign);
  g_clear_error (&self->error);
  g_free (self->title);
  g_free (self);
}

/**
 * plaza_handout_layout_step:
 * @self: a handout that is laid out
 *
 * Does some milliseconds' work of it.
 *
 * Returns: whether there is more to do
 */
gboolean
plaza_handout_layout_step (PlazaHandoutLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->error != NULL)
    return FALSE;

  return self->options->handout == PLAZA_HANDOUT_AGENDA ? step_agenda (self) : step_handout (self);
}

/**
 * plaza_handout_layout_finish:
 * @self: a handout that has no more to do
 * @error: return location for an error: a #PlazaPrintError, or the store's
 *
 * Returns: (transfer full) (nullable): the pages, which belong to this thread; once
 */
PlazaPages *
plaza_handout_layout_finish (PlazaHandoutLayout  *self,
                             GError             **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->error == NULL)
    return make_pages (self);

  g_propagate_error (error, g_steal_pointer (&self->error));
  return NULL;
}
