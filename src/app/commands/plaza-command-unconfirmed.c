/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-unconfirmed.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-json-writer.h"
#include "plaza-reading.h"
#include "plaza-reply.h"

static void
unconfirmed_print_mail (const PlazaReply *reply)
{
  g_autofree char *to = reply->to != NULL ? plaza_text_visible (reply->to) : NULL;
  g_autofree char *subject = plaza_text_visible (reply->subject);
  g_autoptr(GString) text = g_string_new (NULL);

  if (to != NULL)
    /* Translators: to whom a mail goes; %s are addresses. */
    g_string_append_printf (text, _("To: %s\n"), to);
  /* Translators: %s is the subject of a mail. */
  g_string_append_printf (text, _("Subject: %s\n"), subject);
  g_string_append_printf (text, "\n%s\n", reply->text);
  plaza_command_print (text->str);
}

/**
 * plaza_command_print_reply:
 * @events: (element-type PlazaEvent): a mail is written about each
 * @kind: a #PlazaReplyKind
 * @words: (nullable): the reason, or what is asked
 */
void
plaza_command_print_reply (PlazaCampaign *campaign,
                           GPtrArray     *events,
                           int            kind,
                           const char    *words)
{
  for (guint i = 0; i < events->len; i++)
    {
      g_autoptr(PlazaReply) reply = plaza_reply_new (campaign, kind, g_ptr_array_index (events, i), words);

      if (i > 0)
        plaza_command_print ("\n");
      unconfirmed_print_mail (reply);
    }
}

/* Whom to ask: one contact may have several events. */
static char *
unconfirmed_contact (const PlazaEventRecord *event)
{
  return event->contact_emails[0] != NULL ? plaza_text_fold (event->contact_emails[0]) : NULL;
}

static gboolean
unconfirmed_is (const PlazaEventRecord *event,
                const char             *since,
                const char             *today)
{
  const char *last = plaza_event_record_last_date (event);

  return event->contact_emails[0] != NULL && event->status != PLAZA_STATUS_CANCELLED &&
         (event->confirmed_on == NULL || strcmp (event->confirmed_on, since) < 0) && (last == NULL || strcmp (last, today) >= 0);
}

/* Returns: (element-type GPtrArray): the events of each contact, in the campaign's order */
static GPtrArray *
unconfirmed_group (GPtrArray  *events,
                   const char *since)
{
  g_autoptr(GHashTable) by_contact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *today = plaza_reading_today ();

  for (guint i = 0; i < events->len; i++)
    {
      PlazaEvent *event = g_ptr_array_index (events, i);
      g_autofree char *contact = unconfirmed_contact (plaza_event_get_record (event));
      GPtrArray *group;

      if (!unconfirmed_is (plaza_event_get_record (event), since, today))
        continue;

      group = g_hash_table_lookup (by_contact, contact);
      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_contact, g_steal_pointer (&contact), group);
        }
      g_ptr_array_add (group, g_object_ref (event));
    }

  return groups;
}

static void
unconfirmed_write_member (PlazaJsonWriter *writer,
                          const char      *key,
                          const char      *value)
{
  plaza_json_writer_key (writer, key);
  plaza_json_writer_string (writer, value);
}

static void
unconfirmed_write_group (PlazaJsonWriter  *writer,
                         GPtrArray        *events,
                         const PlazaReply *reply)
{
  plaza_json_writer_begin (writer, '{');
  plaza_json_writer_key (writer, "uids");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < events->len; i++)
    plaza_json_writer_string (writer, plaza_event_get_uid (g_ptr_array_index (events, i)));
  plaza_json_writer_end (writer, ']');
  unconfirmed_write_member (writer, "to", reply->to);
  unconfirmed_write_member (writer, "language", reply->language);
  unconfirmed_write_member (writer, "subject", reply->subject);
  unconfirmed_write_member (writer, "text", reply->text);
  plaza_json_writer_end (writer, '}');
}

static void
unconfirmed_print (PlazaCampaign *campaign,
                   GPtrArray     *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr(PlazaReply) reply = plaza_reply_new_for (campaign, g_ptr_array_index (groups, i));

      if (i > 0)
        plaza_command_print ("\n");
      unconfirmed_print_mail (reply);
    }
}

static void
unconfirmed_print_json (PlazaCampaign *campaign,
                        GPtrArray     *groups)
{
  PlazaJsonWriter writer;
  g_autofree char *text = NULL;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr(PlazaReply) reply = plaza_reply_new_for (campaign, g_ptr_array_index (groups, i));

      unconfirmed_write_group (&writer, g_ptr_array_index (groups, i), reply);
    }
  plaza_json_writer_end (&writer, ']');
  text = plaza_json_writer_steal (&writer);
  plaza_command_write (text);
}

/**
 * plaza_command_unconfirmed:
 * @since: a day, as somebody typed it
 *
 * Writes the mails that ask whether events are still right, one to each contact. Past and cancelled events, and those
 * without an address, are not asked about.
 *
 * Returns: how the program ends
 */
PlazaCommandStatus
plaza_command_unconfirmed (PlazaCampaign *campaign,
                           const char    *since,
                           gboolean       json)
{
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  g_autofree char *quoted = plaza_command_quote (since);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GPtrArray) groups = NULL;

  if (!plaza_date_is_valid (since))
    return plaza_command_misuse (_("“%s” is no day such as 2017-02-15."), quoted);

  query.review = PLAZA_REVIEW_CHOICE_APPROVED;
  events = plaza_campaign_read_events (campaign, &query, NULL, &error);
  if (events == NULL)
    return plaza_command_fail (error);

  groups = unconfirmed_group (events, since);
  if (json)
    unconfirmed_print_json (campaign, groups);
  else
    unconfirmed_print (campaign, groups);
  return plaza_command_finish ();
}
