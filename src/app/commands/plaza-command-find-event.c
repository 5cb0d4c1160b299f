/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-find-event.h"

#include <glib/gi18n.h>

#include "plaza-command.h"
#include "plaza-suggest.h"

/* Whoever has more events than this must know the uid. */
#define MAX_CANDIDATES 2000

/* The uids of the events that @query finds. */
static GStrv
find_event_list_uids (PlazaCampaign         *campaign,
                      const PlazaEventQuery *query)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GArray) ids = plaza_campaign_query (campaign, query, NULL);

  for (guint i = 0; ids != NULL && i < MIN (ids->len, MAX_CANDIDATES); i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));

      if (event != NULL)
        g_strv_builder_add (builder, plaza_event_get_uid (event));
    }

  return g_strv_builder_end (builder);
}

/* A uid that looks like what was typed, or that of an event with these words. */
static char *
find_event_suggest (PlazaCampaign *campaign,
                    const char    *word)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_auto(GStrv) all = NULL;
  g_auto(GStrv) found = NULL;
  const char *nearest;

  query.review = PLAZA_REVIEW_CHOICE_ALL;
  all = find_event_list_uids (campaign, &query);
  nearest = plaza_suggest_nearest (word, (const char * const *) all);
  if (nearest != NULL)
    return g_strdup (nearest);

  query.text = g_strdup (word);
  found = find_event_list_uids (campaign, &query);

  return found[0] != NULL && *word != '\0' ? g_strdup (found[0]) : NULL;
}

/* @text is what was typed, where it is text at all. */
static void
find_event_complain (PlazaCampaign *campaign,
                     const char    *typed,
                     const char    *text)
{
  g_autofree char *quoted = plaza_command_quote (typed);
  g_autofree char *nearest = text != NULL ? find_event_suggest (campaign, text) : NULL;
  g_autofree char *sentence = NULL;

  if (nearest != NULL)
    sentence = g_strdup_printf (_("There is no event “%1$s”. Did you mean %2$s?"), quoted, nearest);
  else
    sentence = g_strdup_printf (_("There is no event “%s”; “plaza events” lists them."), quoted);

  plaza_command_note (sentence);
}

/**
 * plaza_command_find_event:
 * @campaign: a campaign
 * @uid: what was typed
 *
 * Returns: (transfer full): the event, or %NULL after a complaint that names one like it
 */
PlazaEvent *
plaza_command_find_event (PlazaCampaign *campaign,
                          const char    *uid)
{
  g_autofree char *text = plaza_command_to_utf8 (uid);
  g_autoptr(GError) error = NULL;
  PlazaEvent *event = NULL;

  if (text != NULL)
    event = plaza_campaign_find_event (campaign, text, &error);

  if (error != NULL)
    plaza_command_fail (error);
  else if (event == NULL)
    find_event_complain (campaign, uid, text);

  return event;
}

/**
 * plaza_command_is_asked_for:
 * @choice: what may leave the program this time
 *
 * Returns: whether @event may; otherwise there was a complaint
 */
gboolean
plaza_command_is_asked_for (PlazaEvent        *event,
                            PlazaReviewChoice  choice)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;

  if (plaza_review_choice_has (choice, record->review))
    return TRUE;

  title = plaza_text_visible (record->title);
  if (record->review == PLAZA_REVIEW_PENDING)
    /* Translators: %s is the title of an event. */
    line = g_strdup_printf (_("“%s” is waiting for review and is not public yet."), title);
  else if (record->review == PLAZA_REVIEW_DECLINED)
    /* Translators: %s is the title of an event. */
    line = g_strdup_printf (_("“%s” was declined and is not public."), title);
  else
    /* Translators: %s is the title of an event. */
    line = g_strdup_printf (_("“%s” is approved, and other events were asked for."), title);

  plaza_command_note (line);
  return FALSE;
}
