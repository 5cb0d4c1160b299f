/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-reply.h"

#include <glib/gi18n.h>

#include "plaza-wording.h"

void
plaza_reply_free (PlazaReply *self)
{
  g_free (self->to);
  g_free (self->language);
  g_free (self->subject);
  g_free (self->text);
  g_free (self);
}

/* In which of the campaign's languages its organizers wrote: that of its details where these are in one alone, else the one that is
 * spoken there. */
static const char *
reply_language (PlazaCampaign          *campaign,
                const PlazaEventRecord *event)
{
  GStrv languages = plaza_campaign_get_record (campaign)->languages;
  const char *written = NULL, *spoken = NULL;
  guint n_written = 0, n_spoken = 0;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (plaza_texts_get_exact (event->details, languages[i]) != NULL && n_written++ == 0)
        written = languages[i];
      if (g_strv_contains ((const char * const *) event->languages, languages[i]) && n_spoken++ == 0)
        spoken = languages[i];
    }

  return n_written == 1 ? written : n_spoken == 1 ? spoken : languages[0];
}

static char *
reply_addresses (const PlazaEventRecord *event)
{
  return event->contact_emails[0] != NULL ? g_strjoinv (", ", event->contact_emails) : NULL;
}

static char *
reply_greet (const PlazaWords       *words,
             const PlazaEventRecord *event)
{
  /* Translators: how a mail begins; %s is a person's name. */
  return event->contact_name != NULL ? g_strdup_printf (plaza_words_get (words, N_("Hello %s,")), event->contact_name)
                                     : g_strdup (plaza_words_get (words, N_("Hello,")));
}

/* "Vigil for Refugees (Wed Feb 22, 6 PM EST, Canton)". */
static char *
reply_describe (const PlazaWords       *words,
                const PlazaEventRecord *event)
{
  g_autofree char *when = plaza_wording_when_dated (words, event, NULL);
  g_autoptr(GString) facts = g_string_new (NULL);

  plaza_text_append (facts, ", ", when);
  plaza_text_append (facts, ", ", event->place.city);
  /* Translators: an event's title, and behind it when and where it is. */
  return facts->len > 0 ? g_strdup_printf (plaza_words_get (words, N_("“%1$s” (%2$s)")), event->title, facts->str)
                        /* Translators: an event's title. */
                        : g_strdup_printf (plaza_words_get (words, N_("“%s”")), event->title);
}

static char *
reply_subject (const PlazaWords       *words,
               PlazaReplyKind          kind,
               const PlazaEventRecord *event)
{
  switch (kind)
    {
    case PLAZA_REPLY_APPROVED:
    case PLAZA_REPLY_MERGED:
      /* Translators: the subject of a mail; %s is the title of an event. */
      return g_strdup_printf (plaza_words_get (words, N_("“%s” is listed")), event->title);
    case PLAZA_REPLY_ASKED:
      /* Translators: the subject of a mail; %s is the title of an event. */
      return g_strdup_printf (plaza_words_get (words, N_("A question about “%s”")), event->title);
    case PLAZA_REPLY_DECLINED:
      /* Translators: the subject of a mail; %s is the title of an event. */
      return g_strdup_printf (plaza_words_get (words, N_("About your event “%s”")), event->title);
    case PLAZA_REPLY_CONFIRM:
    default:
      /* Translators: the subject of a mail; %s is the title of an event. */
      return g_strdup_printf (plaza_words_get (words, N_("Is “%s” still right?")), event->title);
    }
}

static char *
reply_say (const PlazaWords *words,
           PlazaReplyKind    kind,
           const char       *campaign,
           const char       *event)
{
  switch (kind)
    {
    case PLAZA_REPLY_APPROVED:
      /* Translators: %1$s is an event with its time and city, %2$s the name of a campaign. */
      return g_strdup_printf (plaza_words_get (words, N_("thank you for organizing %1$s. It is now on the list of %2$s. "
                                                         "Whenever something about it changes, please answer this message.")), event, campaign);
    case PLAZA_REPLY_MERGED:
      /* Translators: %1$s is an event with its time and city, %2$s the name of a campaign. */
      return g_strdup_printf (plaza_words_get (words, N_("thank you for sending %1$s. It was on the list of %2$s already, so we added what you sent "
                                                         "to what is there. Whenever something about it changes, please answer this message.")), event, campaign);
    case PLAZA_REPLY_ASKED:
      /* Translators: %1$s is an event with its time and city, %2$s the name of a campaign. A question follows. */
      return g_strdup_printf (plaza_words_get (words, N_("thank you for sending %1$s to %2$s. Before we can list it, we have a question:")), event, campaign);
    case PLAZA_REPLY_DECLINED:
      /* Translators: %1$s is an event with its time and city, %2$s the name of a campaign. A reason follows. */
      return g_strdup_printf (plaza_words_get (words, N_("thank you for sending %1$s to %2$s. We are sorry that we cannot list it. The reason:")), event, campaign);
    case PLAZA_REPLY_CONFIRM:
    default:
      /* Translators: %1$s are events, each on a line with its time and city, %2$s the name of a campaign. */
      return g_strdup_printf (plaza_words_get (words, N_("this is on the list of %2$s:\n\n%1$s\n\nIs all of it still right? Please answer with a yes, or tell us what has changed.")),
                              event, campaign);
    }
}

static PlazaReply *
reply_write (PlazaCampaign          *campaign,
             PlazaReplyKind          kind,
             const PlazaEventRecord *event,
             const char             *events,
             const char             *said)
{
  const char *language = reply_language (campaign, event);
  const PlazaWords *words = plaza_words_for (language);
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_autofree char *greeting = reply_greet (words, event);
  g_autofree char *described = reply_describe (words, event);
  g_autofree char *body = reply_say (words, kind, record->name, events != NULL ? events : described);
  g_autoptr(GString) text = g_string_new (greeting);
  PlazaReply *self = g_new0 (PlazaReply, 1);

  plaza_text_append (text, "\n\n", body);
  plaza_text_append (text, "\n\n", said);
  g_string_append (text, "\n\n");
  /* Translators: how a mail ends; %s is the name of a campaign. */
  g_string_append_printf (text, plaza_words_get (words, N_("The team of %s")), record->name);
  self->to = reply_addresses (event);
  self->language = g_strdup (language);
  self->subject = reply_subject (words, kind, event);
  self->text = g_string_free_and_steal (g_steal_pointer (&text));
  return self;
}

/**
 * plaza_reply_new:
 * @event: about which its organizers are written to
 * @words: (nullable): the reason, or what they are asked, as it was typed
 *
 * Returns: (transfer full): a mail in their language
 */
PlazaReply *
plaza_reply_new (PlazaCampaign  *campaign,
                 PlazaReplyKind  kind,
                 PlazaEvent     *event,
                 const char     *words)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  return reply_write (campaign, kind, plaza_event_get_record (event), NULL, words);
}

/**
 * plaza_reply_new_for:
 * @events: (element-type PlazaEvent): of one contact, at least one
 *
 * Returns: (transfer full): a mail that asks whether all of them are still right
 */
PlazaReply *
plaza_reply_new_for (PlazaCampaign *campaign,
                     GPtrArray     *events)
{
  const PlazaEventRecord *first;
  const PlazaWords *words;
  g_autoptr(GString) lines = g_string_new (NULL);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (events->len > 0, NULL);

  first = plaza_event_get_record (g_ptr_array_index (events, 0));
  words = plaza_words_for (reply_language (campaign, first));
  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *line = reply_describe (words, plaza_event_get_record (g_ptr_array_index (events, i)));

      plaza_text_append (lines, "\n", line);
    }

  return reply_write (campaign, PLAZA_REPLY_CONFIRM, first, lines->str, NULL);
}

/**
 * plaza_reply_mailto:
 *
 * Returns: (transfer full): the address by which a mail program opens with it
 */
char *
plaza_reply_mailto (const PlazaReply *self)
{
  g_autofree char *to = g_uri_escape_string (self->to != NULL ? self->to : "", "@,", FALSE);
  g_autofree char *subject = g_uri_escape_string (self->subject, NULL, FALSE);
  g_auto(GStrv) lines = g_strsplit (self->text, "\n", -1);
  g_autofree char *text = g_strjoinv ("\r\n", lines);
  g_autofree char *body = g_uri_escape_string (text, NULL, FALSE);

  return g_strconcat ("mailto:", to, "?subject=", subject, "&body=", body, NULL);
}
