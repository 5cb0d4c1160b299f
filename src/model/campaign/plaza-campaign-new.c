/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-new.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-identity.h"
#include "plaza-sheet-record.h"
#include "plaza-store.h"
#include "plaza-wording.h"

/* "our-day.plaza" as "our-day". */
static char *
campaign_new_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  if (g_str_has_suffix (base, ".plaza") && strlen (base) > strlen (".plaza"))
    base[strlen (base) - strlen (".plaza")] = '\0';
  return g_filename_display_name (base);
}

static char *
campaign_new_id (const char *path,
                 const char *other)
{
  g_autofree char *name = campaign_new_name (path);
  g_autofree char *id = plaza_identity_propose (name);

  if (*id == '\0')
    g_set_str (&id, "campaign");
  return g_strcmp0 (id, other) == 0 ? g_strconcat (id, "-2", NULL) : g_steal_pointer (&id);
}

/**
 * plaza_campaign_new_empty:
 * @path: the file that it is to be in, which gives it its name
 * @day: "YYYY-MM-DD"
 * @language: of its texts
 *
 * Returns: (transfer full): a campaign without events and texts
 */
PlazaPack *
plaza_campaign_new_empty (const char *path,
                          const char *day,
                          const char *language)
{
  PlazaPack *pack = plaza_pack_new ();
  PlazaCampaignRecord *campaign = pack->campaign;

  campaign->id = campaign_new_id (path, NULL);
  campaign->name = campaign_new_name (path);
  campaign->day = g_strdup (day);
  g_strfreev (campaign->languages);
  campaign->languages = g_strdupv ((char *[]) { (char *) language, NULL });
  plaza_texts_set (campaign->titles, language, campaign->name);
  return pack;
}

/* Whom to ask, and what the staff noted, is theirs. */
static void
campaign_new_forget_contact (PlazaEventRecord *event)
{
  g_clear_pointer (&event->contact_name, g_free);
  g_clear_pointer (&event->contact_emails, g_strfreev);
  g_clear_pointer (&event->contact_telephones, g_strfreev);
  event->contact_emails = g_new0 (char *, 1);
  event->contact_telephones = g_new0 (char *, 1);
  event->contact_published = TRUE;
  g_clear_pointer (&event->note, g_free);
  g_ptr_array_set_size (event->sources, 0);
  g_clear_pointer (&event->created, g_free);
  g_clear_pointer (&event->changed, g_free);
  g_clear_pointer (&event->origin, g_free);
}

static int
campaign_new_days_between (const char *from,
                           const char *to)
{
  GDate a, b;

  return plaza_date_parse (from, &a) && plaza_date_parse (to, &b) ? g_date_days_between (&a, &b) : 0;
}

/* Days that no calendar has stay where they are. */
static char *
campaign_new_shift (const char *day,
                    int         days)
{
  GDate date;
  gint64 julian;

  if (day == NULL || !plaza_date_parse (day, &date))
    return g_strdup (day);

  julian = (gint64) g_date_get_julian (&date) + days;
  if (julian < 1)
    return g_strdup (day);

  g_date_set_julian (&date, (guint32) julian);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/* A calendar knows a slot by its id: that of another day is another one. */
static PlazaEventRecord *
campaign_new_event (const PlazaEventRecord *from,
                    int                     days)
{
  PlazaEventRecord *event = plaza_record_copy (&plaza_event_record_type, from);

  campaign_new_forget_contact (event);
  g_clear_pointer (&event->confirmed_on, g_free);
  for (guint i = 0; i < event->timeslots->len; i++)
    {
      PlazaTimeslot *slot = plaza_record_copy (&plaza_timeslot_type, g_ptr_array_index (event->timeslots, i));
      char *date = campaign_new_shift (slot->date, days);

      g_free (slot->date);
      slot->date = date;
      g_clear_pointer (&slot->id, g_free);
      plaza_record_unref (g_ptr_array_index (event->timeslots, i));
      g_ptr_array_index (event->timeslots, i) = slot;
    }

  plaza_event_record_name_slots (event);
  return event;
}

static GHashTable *
campaign_new_list_uids (const PlazaPack *pack)
{
  GHashTable *uids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pack->events->len; i++)
    g_hash_table_add (uids, ((PlazaEventRecord *) g_ptr_array_index (pack->events, i))->uid);
  return uids;
}

static void
campaign_new_replace (GPtrArray *records,
                      guint      index,
                      gpointer   record)
{
  plaza_record_unref (g_ptr_array_index (records, index));
  g_ptr_array_index (records, index) = record;
}

static void
campaign_new_forget_speaker (GPtrArray *lines,
                             guint      index)
{
  PlazaSheetLine *line;

  if (((const PlazaSheetLine *) g_ptr_array_index (lines, index))->speaker == NULL)
    return;

  line = plaza_sheet_line_copy (g_ptr_array_index (lines, index));
  g_clear_pointer (&line->speaker, g_free);
  campaign_new_replace (lines, index, line);
}

/* Where an event does not come along, its sheet does not either; who speaks is known of the old one only. */
static void
campaign_new_take_sheets (PlazaPack *pack)
{
  g_autoptr(GHashTable) uids = campaign_new_list_uids (pack);

  for (guint i = pack->sheets->len; i > 0; i--)
    if (!g_hash_table_contains (uids, ((PlazaEventSheet *) g_ptr_array_index (pack->sheets, i - 1))->event))
      g_ptr_array_remove_index (pack->sheets, i - 1);
  for (guint i = pack->lines->len; i > 0; i--)
    {
      const char *event = ((PlazaSheetLine *) g_ptr_array_index (pack->lines, i - 1))->event;

      if (event != NULL && !g_hash_table_contains (uids, event))
        g_ptr_array_remove_index (pack->lines, i - 1);
      else
        campaign_new_forget_speaker (pack->lines, i - 1);
    }
}

/**
 * plaza_campaign_new_forget_people:
 * @pack: a campaign, as from plaza_campaign_read_pack()
 * @review: which of its events stay
 *
 * Takes contacts, speakers and notes out of what a copy is made of.
 */
void
plaza_campaign_new_forget_people (PlazaPack         *pack,
                                  PlazaReviewChoice  review)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; i < pack->events->len; i++)
    {
      const PlazaEventRecord *event = g_ptr_array_index (pack->events, i);
      PlazaEventRecord *copy;

      if (!plaza_review_choice_has (review, event->review))
        continue;

      copy = plaza_record_copy (&plaza_event_record_type, event);
      campaign_new_forget_contact (copy);
      g_ptr_array_add (kept, copy);
    }

  g_ptr_array_unref (pack->events);
  pack->events = g_steal_pointer (&kept);
  campaign_new_take_sheets (pack);
}

/**
 * plaza_campaign_new_from:
 * @pack: another campaign, as from plaza_campaign_read_pack(); becomes what the new one begins with
 * @path: the file that this is to be in
 * @events: whether its events come along
 * @day: (nullable): the new campaign's, "YYYY-MM-DD"; events, and the last of several days, are moved from the old
 *   one's by whole days
 *
 * Texts, points, officials, messages, guides, bills and themes stay. Contacts, speakers, notes and what was confirmed never do.
 */
void
plaza_campaign_new_from (PlazaPack  *pack,
                         const char *path,
                         gboolean    events,
                         const char *day)
{
  PlazaCampaignRecord *campaign = plaza_record_copy (&plaza_campaign_record_type, pack->campaign);
  int days = day != NULL ? campaign_new_days_between (campaign->day, day) : 0;

  g_free (campaign->id);
  campaign->id = campaign_new_id (path, pack->campaign->id);
  if (day != NULL)
    {
      char *last_day = campaign_new_shift (campaign->last_day, days);

      g_set_str (&campaign->day, day);
      g_free (campaign->last_day);
      campaign->last_day = last_day;
    }
  plaza_record_unref (pack->campaign);
  pack->campaign = campaign;

  if (!events)
    g_ptr_array_set_size (pack->events, 0);
  campaign_new_take_sheets (pack);
  for (guint i = 0; i < pack->events->len; i++)
    campaign_new_replace (pack->events, i, campaign_new_event (g_ptr_array_index (pack->events, i), days));
}

static gboolean
campaign_new_is_other_cb (gpointer language,
                          gpointer text,
                          gpointer languages)
{
  return !g_strv_contains (languages, language);
}

/* Returns: (transfer full): @record in those languages alone */
static gpointer
campaign_new_in_languages (const PlazaRecordType *type,
                           gconstpointer          record,
                           GStrv                  languages)
{
  gpointer copy = plaza_record_copy (type, record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      gpointer *at = plaza_field_at (&type->fields[i], copy);

      if (type->fields[i].type == PLAZA_FIELD_TEXTS)
        g_hash_table_foreach_remove (*at, campaign_new_is_other_cb, languages);
      for (guint j = 0; type->fields[i].type == PLAZA_FIELD_RECORDS && j < ((GPtrArray *) *at)->len; j++)
        campaign_new_replace (*at, j, campaign_new_in_languages (type->fields[i].of, g_ptr_array_index ((GPtrArray *) *at, j), languages));
    }

  return copy;
}

static void
campaign_new_translate (PlazaPack *pack,
                        GStrv      languages)
{
  const struct { GPtrArray *records; const PlazaRecordType *type; } all[] = {
    { pack->events, &plaza_event_record_type }, { pack->guides, &plaza_guide_type }, { pack->themes, &plaza_theme_type },
    { pack->points, &plaza_point_type }, { pack->messages, &plaza_message_type },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < all[i].records->len; j++)
      campaign_new_replace (all[i].records, j,
                            campaign_new_in_languages (all[i].type, g_ptr_array_index (all[i].records, j), languages));
}

/* Among the others it stands in the place of the one before. */
static void
campaign_new_set_hashtag (PlazaCampaignRecord *campaign,
                          const char          *hashtag)
{
  for (guint i = 0; campaign->hashtags[i] != NULL && hashtag != NULL; i++)
    if (g_strcmp0 (campaign->hashtags[i], campaign->hashtag) == 0)
      g_set_str (&campaign->hashtags[i], hashtag);
  g_set_str (&campaign->hashtag, hashtag);
}

/**
 * plaza_campaign_new_describe:
 * @pack: what a new campaign begins with
 * @name: what it is called; its title too
 * @languages: the first is that of the originals; texts in any other language are left out
 * @accent: (nullable): "#7a3894"
 * @hashtag: (nullable): with its #
 *
 * Makes of it what somebody said that it is to be.
 */
void
plaza_campaign_new_describe (PlazaPack  *pack,
                             const char *name,
                             GStrv       languages,
                             const char *accent,
                             const char *hashtag)
{
  PlazaCampaignRecord *campaign = campaign_new_in_languages (&plaza_campaign_record_type, pack->campaign, languages);

  if (g_strcmp0 (campaign->name, name) != 0)
    {
      g_hash_table_remove_all (campaign->titles);
      plaza_texts_set (campaign->titles, languages[0], name);
    }

  g_set_str (&campaign->name, name);
  g_set_str (&campaign->accent, accent);
  campaign_new_set_hashtag (campaign, hashtag);
  g_strfreev (campaign->languages);
  campaign->languages = g_strdupv (languages);
  plaza_record_unref (pack->campaign);
  pack->campaign = campaign;
  campaign_new_translate (pack, languages);
}

/* Whether one of the words of @text is that weekday, in any language of the program. */
static gboolean
campaign_new_names_weekday (const char *text,
                            const char *date)
{
  g_autofree char *plain = text != NULL ? plaza_text_fold (text) : g_strdup ("");
  g_auto(GStrv) words = g_regex_split_simple ("[^\\w]+", plain, G_REGEX_OPTIMIZE, 0);
  GPtrArray *all = plaza_words_list ();

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *weekday = plaza_text_fold (plaza_wording_weekday_long (all->pdata[i], date));

      if (g_strv_contains ((const char * const *) words, weekday))
        return TRUE;
    }

  return FALSE;
}

static gboolean
campaign_new_texts_name (PlazaTexts *texts,
                         const char *date)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    if (campaign_new_names_weekday (text, date))
      return TRUE;

  return FALSE;
}

/* A sentence, where the event's words have the weekday that a slot was on and is no more. */
static char *
campaign_new_doubt (const PlazaEventRecord *event,
                    int                     days)
{
  for (guint i = 0; i < event->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);
      g_autofree char *before = campaign_new_shift (slot->date, -days);
      g_autofree char *title = NULL;
      g_autofree char *now = NULL;

      if (slot->date == NULL ||
          !(campaign_new_names_weekday (event->title, before) || campaign_new_names_weekday (slot->label, before) ||
            campaign_new_texts_name (event->titles, before) || campaign_new_texts_name (event->details, before)))
        continue;

      title = plaza_text_visible (event->title);
      now = plaza_wording_day_long (NULL, slot->date);
      /* Translators: an event's title, a weekday that is in its words, and the day that it is on. */
      return g_strdup_printf (_("“%1$s” says %2$s, and is now on %3$s."), title,
                              plaza_wording_weekday_long (NULL, before), now);
    }

  return NULL;
}

/**
 * plaza_campaign_new_doubts:
 * @pack: what a new campaign begins with
 * @from_day: the day of the one from which its events were moved
 *
 * Returns: (transfer full): a sentence for each event whose words have a weekday on which it no longer is
 */
GStrv
plaza_campaign_new_doubts (const PlazaPack *pack,
                           const char      *from_day)
{
  g_autoptr(GStrvBuilder) doubts = g_strv_builder_new ();
  int days = campaign_new_days_between (from_day, pack->campaign->day);

  for (guint i = 0; days % 7 != 0 && i < pack->events->len; i++)
    {
      char *doubt = campaign_new_doubt (g_ptr_array_index (pack->events, i), days);

      if (doubt != NULL)
        g_strv_builder_take (doubts, doubt);
    }

  return g_strv_builder_end (doubts);
}

/**
 * plaza_campaign_new_write:
 * @path: where the file is to be; nothing may be there
 * @progress: (nullable): how far that is; @error is then %G_IO_ERROR_CANCELLED where it was stopped
 *
 * Returns: whether the campaign is in a file now; where it is not, there is none
 */
gboolean
plaza_campaign_new_write (const PlazaPack  *pack,
                          const char       *path,
                          PlazaProgress    *progress,
                          GError          **error)
{
  g_autoptr(PlazaStore) store = plaza_store_create (path, pack, progress, error);

  return store != NULL;
}
