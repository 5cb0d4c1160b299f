/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-layout.h"

#include <glib/gi18n.h>

#include "plaza-handout-text.h"
#include "plaza-handouts-private.h"
#include "plaza-pages-private.h"
#include "plaza-print-error.h"
#include "plaza-texts-day.h"
#include "plaza-wording.h"

struct _PlazaHandoutLayout
{
  PlazaHandoutOptions     *options;
  const PlazaHandoutSteps *steps;
  gboolean                 is_prepared;
  PlazaHandoutJob          job;
  guint                    language;   /* index of the one that is laid out */
  PlazaPress              *press;      /* of that language, or of the last one */
  PlazaFitting            *fitting;    /* of the pages that are laid out */
  GPtrArray               *pages;
  char                    *title;
  GError                  *error;
};

static gboolean
handout_layout_check_languages (PlazaCampaign  *campaign,
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
handout_layout_make_pages (PlazaHandoutLayout *self)
{
  const PlazaHandoutJob *job = &self->job;
  const PlazaCampaignRecord *record = plaza_campaign_get_record (job->campaign);
  g_autofree char *author = plaza_handout_author (job->campaign, job->event, job->options);
  g_autofree char *keywords = g_strjoinv (", ", record->hashtags);
  g_autofree char *subject = NULL;
  PlazaPagesInfo info = { self->title, author, NULL, keywords };
  g_autoptr(GPtrArray) events = job->agenda != NULL ? g_ptr_array_ref (job->agenda->events) : g_ptr_array_new ();

  if (job->event != NULL)
    subject = g_strdup_printf ("%s: %s", record->name, plaza_event_get_short_title (job->event));
  else
    subject = g_strdup_printf ("%s: %s", record->name,
                               plaza_texts_get_or (record->titles, job->options->languages[0], record->name));

  info.subject = subject;
  if (job->agenda == NULL && job->event != NULL)
    g_ptr_array_add (events, job->event);
  return plaza_pages_new (self->press, &info, g_steal_pointer (&self->pages), events);
}

/* An agenda is of events, which say themselves when they are. */
static void
handout_layout_say_day (PlazaHandoutLayout *self)
{
  g_autofree char *day = plaza_handout_reads (self->options->handout, PLAZA_PART_EVENTS) ? NULL : plaza_texts_day (self->job.campaign);
  g_autofree char *words = day != NULL ? plaza_wording_days (self->press->words, day, day) : NULL;

  if (words != NULL)
    /* Translators: in the foot of a printed page; %s is a day: “Texts of Feb 11, 2017”. */
    self->press->texts_of = plaza_press_fill (plaza_words_get (self->press->words, "Texts of %s"), words);
}

static gboolean
handout_layout_begin_language (PlazaHandoutLayout *self)
{
  const PlazaHandoutOptions *options = self->options;
  const char *accent = plaza_campaign_get_record (self->job.campaign)->accent;

  g_clear_pointer (&self->press, plaza_press_free);
  self->press = plaza_press_new (options->languages[self->language], options->paper, accent,
                                 options->black_and_white, options->large_print, &self->error);
  self->job.n_pages = self->pages->len;
  if (self->press != NULL)
    handout_layout_say_day (self);
  if (self->press == NULL || !self->steps->begin (&self->job, self->press, &self->error))
    return FALSE;

  if (self->job.rows == NULL)
    self->fitting = plaza_fitting_new (self->press, self->steps->lay_out, &self->job);
  return TRUE;
}

/* What it says in a language. */
static void
handout_layout_clear_language (PlazaHandoutLayout *self)
{
  g_clear_pointer (&self->fitting, plaza_fitting_free);
  g_clear_pointer (&self->job.rows, plaza_agenda_handout_free);
  g_clear_pointer (&self->job.leave_behind, plaza_leave_behind_free);
  g_clear_pointer (&self->job.parts, g_ptr_array_unref);
  g_clear_pointer (&self->job.title, g_free);
  self->job.is_back = FALSE;
}

/* Returns: whether there is a language still */
static gboolean
handout_layout_end_language (PlazaHandoutLayout *self)
{
  if (self->title == NULL)
    self->title = g_strdup (self->job.title);
  handout_layout_clear_language (self);
  self->language++;

  return self->options->languages[self->language] != NULL;
}

/* Returns: whether something else is laid out in this language */
static gboolean
handout_layout_take_pages (PlazaHandoutLayout *self)
{
  g_autoptr(GPtrArray) pages = self->fitting != NULL ? plaza_fitting_finish (self->fitting) : self->steps->finish (&self->job);
  gboolean keep = TRUE;
  PlazaLayOutFunc next = self->steps->go_on != NULL ? self->steps->go_on (&self->job, pages, &keep) : NULL;

  if (keep)
    g_ptr_array_extend_and_steal (self->pages, g_steal_pointer (&pages));
  if (next == NULL)
    return FALSE;

  plaza_fitting_free (self->fitting);
  self->fitting = plaza_fitting_new (self->press, next, &self->job);
  return TRUE;
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
  /* Paper is for whoever finds it. */
  self->job.event = event != NULL ? plaza_event_new_for (event, PLAZA_AUDIENCE_PUBLIC) : NULL;
  self->job.options = self->options;
  self->steps = plaza_handout_kind_get (self->options->handout)->steps;
  self->is_prepared = self->steps->prepare == NULL;
  self->pages = plaza_page_array_new ();
  handout_layout_check_languages (campaign, self->options->languages, &self->error);
  return self;
}

void
plaza_handout_layout_free (PlazaHandoutLayout *self)
{
  handout_layout_clear_language (self);
  g_clear_pointer (&self->job.agenda, plaza_agenda_free);
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

  if (!self->is_prepared)
    {
      self->is_prepared = !self->steps->prepare (&self->job, &self->error);
      return self->error == NULL;
    }
  if (self->fitting == NULL && self->job.rows == NULL)
    return handout_layout_begin_language (self);
  if (self->fitting != NULL ? plaza_fitting_step (self->fitting) : self->steps->step (&self->job))
    return TRUE;

  return handout_layout_take_pages (self) || handout_layout_end_language (self);
}

/* What loading is of all of it. */
#define LOADING 0.2

/**
 * plaza_handout_layout_get_fraction:
 *
 * Returns: about how much of it is done, from 0 to 1
 */
double
plaza_handout_layout_get_fraction (const PlazaHandoutLayout *self)
{
  const PlazaHandoutJob *job = &self->job;
  double languages = MAX (g_strv_length (self->options->languages), 1);
  double language = job->rows != NULL ? plaza_agenda_handout_get_fraction (job->rows) : 0;

  if (job->agenda == NULL)
    return self->language / languages;
  if (!self->is_prepared)
    return LOADING * job->agenda->n_loaded / job->agenda->ids->len;

  return LOADING + (1 - LOADING) * (self->language + language) / languages;
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
    return handout_layout_make_pages (self);

  g_propagate_error (error, g_steal_pointer (&self->error));
  return NULL;
}
