/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout.h"

#include <glib/gi18n.h>

#include "plaza-handout-text.h"
#include "plaza-handouts-private.h"
#include "plaza-leave-behind.h"
#include "plaza-pages-private.h"
#include "plaza-print-error.h"

/**
 * plaza_handout_options_new:
 *
 * Returns: (transfer full): a leave-behind on Letter with its facts, in no
 *   language yet: the campaign's first
 */
PlazaHandoutOptions *
plaza_handout_options_new (void)
{
  PlazaHandoutOptions *self = g_new0 (PlazaHandoutOptions, 1);

  self->facts = TRUE;
  return self;
}

/**
 * plaza_handout_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same options
 */
PlazaHandoutOptions *
plaza_handout_options_copy (const PlazaHandoutOptions *self)
{
  PlazaHandoutOptions *copy = g_new0 (PlazaHandoutOptions, 1);

  *copy = *self;
  copy->languages = g_strdupv (self->languages);
  copy->guide = g_strdup (self->guide);
  copy->points = g_strdupv (self->points);
  copy->events = self->events != NULL ? g_array_ref (self->events) : NULL;
  copy->organizations = g_strdupv (self->organizations);
  copy->contact = g_strdup (self->contact);
  copy->web_address = g_strdup (self->web_address);
  return copy;
}

void
plaza_handout_options_free (PlazaHandoutOptions *self)
{
  g_strfreev (self->languages);
  g_free (self->guide);
  g_strfreev (self->points);
  g_clear_pointer (&self->events, g_array_unref);
  g_strfreev (self->organizations);
  g_free (self->contact);
  g_free (self->web_address);
  g_free (self);
}

/* Takes the pages of one layout into all. */
static void
take_pages (GPtrArray *all,
            GPtrArray *pages)
{
  g_ptr_array_extend_and_steal (all, pages);
}

static char *
lay_out_leave_behind (PlazaPress       *press,
                      PlazaHandoutJob  *job,
                      GPtrArray        *pages,
                      GError          **error)
{
  g_autoptr(PlazaLeaveBehind) content = plaza_leave_behind_gather (job->campaign, job->event, job->options,
                                                                   press->language, error);

  if (content == NULL)
    return NULL;

  take_pages (pages, plaza_press_fit (press, plaza_leave_behind_front, content));
  /* In two languages, the other side is the other language's. */
  if (job->options->facts && g_strv_length (job->options->languages) < 2)
    take_pages (pages, plaza_press_fit (press, plaza_leave_behind_back, content));

  return g_strdup (content->headline);
}

static char *
lay_out_sheet (PlazaPress       *press,
               PlazaHandoutJob  *job,
               GPtrArray        *pages,
               GError          **error)
{
  g_autoptr(GPtrArray) points = plaza_sheet_handout_points (job->campaign, job->options, error);

  if (points == NULL)
    return NULL;

  job->points = points;
  take_pages (pages, plaza_press_fit (press, plaza_sheet_handout_lay_out, job));
  job->points = NULL;
  return plaza_sheet_handout_title (press->words, job->campaign, job->event);
}

static char *
lay_out_guide (PlazaPress       *press,
               PlazaHandoutJob  *job,
               GPtrArray        *pages,
               GError          **error)
{
  if (job->options->guide == NULL)
    {
      g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("Choose which guide to print."));
      return NULL;
    }

  job->guide = plaza_campaign_find_guide (job->campaign, job->options->guide);
  if (job->guide == NULL)
    {
      g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT, _("There is no guide “%s” in this campaign."),
                   job->options->guide);
      return NULL;
    }

  take_pages (pages, plaza_press_fit (press, plaza_guide_handout_lay_out, job));
  return g_strdup (plaza_texts_get (job->guide->titles, press->language));
}

static char *
lay_out_agenda (PlazaPress       *press,
                PlazaHandoutJob  *job,
                GPtrArray        *pages,
                GError          **error)
{
  g_autoptr(PlazaAgenda) agenda = plaza_agenda_gather (job->campaign, job->options->events, error);

  if (agenda == NULL)
    return NULL;

  job->agenda = agenda;
  job->n_pages = pages->len;
  take_pages (pages, plaza_agenda_handout_lay_out (press, job));
  job->agenda = NULL;
  return g_strdup (plaza_agenda_handout_title (press->words));
}

static char *
lay_out_language (PlazaPress       *press,
                  PlazaHandoutJob  *job,
                  GPtrArray        *pages,
                  GError          **error)
{
  switch (job->options->handout)
    {
    case PLAZA_HANDOUT_SHEET:
      return lay_out_sheet (press, job, pages, error);
    case PLAZA_HANDOUT_GUIDE:
      return lay_out_guide (press, job, pages, error);
    case PLAZA_HANDOUT_AGENDA:
      return lay_out_agenda (press, job, pages, error);
    case PLAZA_HANDOUT_LEAVE_BEHIND:
    default:
      return lay_out_leave_behind (press, job, pages, error);
    }
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
finish (PlazaPress      *press,
        PlazaHandoutJob *job,
        const char      *title,
        GPtrArray       *pages)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (job->campaign);
  g_autofree char *author = plaza_handout_author (job->campaign, job->event, job->options);
  g_autofree char *keywords = g_strjoinv (", ", record->hashtags);
  g_autofree char *subject = NULL;
  PlazaPagesInfo info = { (char *) title, author, NULL, keywords };

  if (job->event != NULL)
    subject = g_strdup_printf ("%s: %s", record->name, plaza_event_get_short_title (job->event));
  else
    subject = g_strdup_printf ("%s: %s", record->name, plaza_texts_get (record->titles, job->options->languages[0]));

  info.subject = subject;
  return plaza_pages_new (press, &info, pages);
}

static PlazaPages *
lay_out_all (PlazaHandoutJob  *job,
             GError          **error)
{
  const PlazaHandoutOptions *options = job->options;
  const char *accent = plaza_campaign_get_record (job->campaign)->accent;
  g_autoptr(GPtrArray) pages = plaza_page_array_new ();
  g_autoptr(PlazaPress) press = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; options->languages[i] != NULL; i++)
    {
      g_autofree char *own = NULL;

      g_clear_pointer (&press, plaza_press_free);
      press = plaza_press_new (options->languages[i], options->paper, accent, options->black_and_white, options->large_print, error);
      if (press == NULL)
        return NULL;

      own = lay_out_language (press, job, pages, error);
      if (own == NULL)
        return NULL;
      if (title == NULL)
        title = g_steal_pointer (&own);
    }

  return finish (press, job, title, g_steal_pointer (&pages));
}

/**
 * plaza_handout_lay_out:
 * @campaign: the campaign
 * @event: (nullable): the event that it is for
 * @options: what was chosen; without languages, the campaign's first
 * @error: return location for an error: a #PlazaPrintError, or the store's
 *
 * A pure function: the same campaign, event and options give the same pages.
 *
 * Returns: (transfer full) (nullable): the pages, which belong to this thread
 */
PlazaPages *
plaza_handout_lay_out (PlazaCampaign              *campaign,
                       PlazaEvent                 *event,
                       const PlazaHandoutOptions  *options,
                       GError                    **error)
{
  g_autoptr(PlazaHandoutOptions) chosen = NULL;
  PlazaHandoutJob job = { .campaign = campaign, .event = event };

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (event == NULL || PLAZA_IS_EVENT (event), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  chosen = plaza_handout_options_copy (options);
  if (chosen->languages == NULL || chosen->languages[0] == NULL)
    {
      const char *first[] = { plaza_campaign_get_record (campaign)->languages[0], NULL };

      g_strfreev (chosen->languages);
      chosen->languages = g_strdupv ((GStrv) first);
    }
  if (!check_languages (campaign, chosen->languages, error))
    return NULL;

  job.options = chosen;
  return lay_out_all (&job, error);
}
