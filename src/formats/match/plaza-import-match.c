/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-match.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-campaign-review.h"
#include "plaza-event-merge.h"
#include "plaza-event-uid.h"
#include "plaza-identity.h"

/* New rows that are compared with all that is there. Of more, the review desk says it when somebody looks. */
#define MOST_COMPARED 2000
/* A shorter id ("7") is one in many files. */
#define OWN_ID_LENGTH 12
/* How readers begin the key of what Plaza wrote. */
#define OWN "plaza:"

struct _PlazaImportMatch
{
  PlazaCampaign *campaign;
  PlazaLikeness *likeness;   /* made when a row is first compared */
  guint          compared;
  GHashTable    *rows;       /* key -> PlazaImportRow: of this plan */
  GHashTable    *uids;       /* that are given away */
};

PlazaImportMatch *
plaza_import_match_new (PlazaCampaign *campaign)
{
  PlazaImportMatch *self = g_new0 (PlazaImportMatch, 1);

  self->campaign = g_object_ref (campaign);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
plaza_import_match_free (PlazaImportMatch *self)
{
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->likeness, plaza_likeness_free);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->uids);
  g_free (self);
}

static gboolean
match_says_same (const PlazaEventRecord *one,
                 const PlazaEventRecord *other)
{
  g_autofree char *text = plaza_event_write_received (one);
  g_autofree char *other_text = plaza_event_write_received (other);

  return g_str_equal (text, other_text);
}

/* Of what has no id in its file: its title, its first day and its town, which stay when the rest is corrected. */
static char *
match_make_key (const char             *kind,
                const PlazaEventRecord *event)
{
  const char *day = plaza_event_record_first_date (event);
  const char *town = event->place.city != NULL ? event->place.city : event->place.postal_code;
  g_autofree char *title = plaza_text_fold (event->title != NULL ? event->title : "");
  g_autofree char *where = plaza_text_fold (town != NULL ? town : "");

  return g_strdup_printf ("%s~%s|%s|%s", kind, title, day != NULL ? day : "", where);
}

/* The uid by which another campaign of Plaza has it; registrations and exports name it alike. */
static const char *
match_own_uid (const PlazaIncoming *incoming)
{
  return incoming->key != NULL && g_str_has_prefix (incoming->key, OWN) ? incoming->key + strlen (OWN) : NULL;
}

static char *
match_name_key (const char          *kind,
                const PlazaIncoming *incoming)
{
  if (incoming->key == NULL)
    return match_make_key (kind, incoming->event);

  return match_own_uid (incoming) != NULL ? g_strdup (incoming->key) : g_strconcat (kind, ":", incoming->key, NULL);
}

/* For the room.
 * @same: (out) (transfer none) (nullable): a row before it that is the same: an older version, or word for word
 * Returns: (transfer full): by which a later version of the file means it */
char *
plaza_import_match_key (PlazaImportMatch  *self,
                        const char        *kind,
                        PlazaIncoming     *incoming,
                        PlazaImportRow   **same)
{
  g_autofree char *first = match_name_key (kind, incoming);
  g_autofree char *key = g_strdup (first);
  PlazaImportRow *row;

  *same = NULL;
  for (guint n = 2; (row = g_hash_table_lookup (self->rows, key)) != NULL; n++)
    {
      if (incoming->key != NULL || match_says_same (row->incoming->event, incoming->event))
        {
          *same = row;
          break;
        }

      /* Two vigils of one day and town. */
      g_free (key);
      key = g_strdup_printf ("%s|%u", first, n);
    }

  return g_steal_pointer (&key);
}

/* For the room: @row counts for its key from now on. */
void
plaza_import_match_note (PlazaImportMatch *self,
                         PlazaImportRow   *row)
{
  g_hash_table_replace (self->rows, g_strdup (row->key), g_object_ref (row));
}

static PlazaSource *
match_find_source (const PlazaEventRecord *event,
                   const char             *key)
{
  for (guint i = 0; i < event->sources->len; i++)
    {
      PlazaSource *source = g_ptr_array_index (event->sources, i);

      if (g_strcmp0 (source->key, key) == 0)
        return source;
    }

  return NULL;
}

static gboolean
match_is_own_id (const char *key)
{
  const char *id = strchr (key, ':');

  return g_str_has_prefix (key, OWN) || (id != NULL && strlen (id + 1) >= OWN_ID_LENGTH);
}

/* Row 7 of one group's sheet is not row 7 of another's, unless it is the same event at a glance. */
static gboolean
match_may_be (PlazaImportRow         *row,
              const PlazaEventRecord *event)
{
  const PlazaSource *source = match_find_source (event, row->key);
  g_autoptr(PlazaEventRecord) received = NULL;
  const PlazaEventRecord *incoming = row->incoming->event;

  if (match_is_own_id (row->key) || (source != NULL && g_str_equal (source->file, row->file)))
    return TRUE;

  received = source != NULL ? plaza_event_read_received (source->received) : NULL;
  return received != NULL && (g_strcmp0 (received->title, incoming->title) == 0 ||
                              (plaza_event_record_first_date (incoming) != NULL &&
                               g_strcmp0 (plaza_event_record_first_date (received), plaza_event_record_first_date (incoming)) == 0));
}

/* A table that was exported, worked on and comes back: its rows begin with the uid. */
static char *
match_uid_of_row (PlazaImportRow *row)
{
  const char *uid = match_own_uid (row->incoming);

  if (uid != NULL)
    return g_strdup (uid);

  return row->incoming->key != NULL && g_str_has_prefix (row->key, "csv:")
         ? g_strndup (row->incoming->key, strcspn (row->incoming->key, " ")) : NULL;
}

static PlazaEvent *
match_find_known (PlazaImportMatch  *self,
                  PlazaImportRow    *row,
                  GError           **error)
{
  g_autofree char *uid = match_uid_of_row (row);
  g_autoptr(GError) local = NULL;
  g_autoptr(PlazaEvent) event = plaza_campaign_find_source (self->campaign, row->key, &local);

  if (event != NULL && match_may_be (row, plaza_event_get_record (event)))
    {
      row->by = PLAZA_IMPORT_BY_KEY;
      return g_steal_pointer (&event);
    }

  g_clear_object (&event);
  if (local == NULL && uid != NULL)
    event = plaza_campaign_find_event (self->campaign, uid, &local);
  row->by = event != NULL ? PLAZA_IMPORT_BY_UID : PLAZA_IMPORT_BY_NOTHING;

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return g_steal_pointer (&event);
}

/* Staff never changed an event of the first revision. */
static gboolean
match_asks_nobody (PlazaImportRow *row)
{
  return row->by == PLAZA_IMPORT_BY_UID && plaza_record_get_revision (plaza_event_get_record (row->before)) <= 1;
}

static void
match_compare (PlazaImportRow         *row,
               PlazaEvent             *event,
               const PlazaEventRecord *received)
{
  const PlazaEventRecord *current = plaza_event_get_record (event);
  GPtrArray *changes;

  g_set_object (&row->before, event);
  changes = plaza_event_compare (NULL, current, received, row->incoming->event);
  for (guint i = 0; match_asks_nobody (row) && i < changes->len; i++)
    ((PlazaFieldChange *) g_ptr_array_index (changes, i))->is_asked = FALSE;
  g_ptr_array_unref (row->changes);
  row->changes = changes;
}

/* What was sent before, or waits, is no news. Of most rows of a file that comes again nothing else is asked. */
static gboolean
match_is_no_news (PlazaImportRow    *row,
                  const PlazaSource *source)
{
  g_autofree char *incoming = source != NULL ? plaza_event_write_received (row->incoming->event) : NULL;

  return source != NULL && (g_str_equal (incoming, source->received) || g_strcmp0 (incoming, source->waiting) == 0);
}

static void
match_settle_known (PlazaImportRow *row,
                    PlazaEvent     *event)
{
  const PlazaEventRecord *current = plaza_event_get_record (event);
  const PlazaSource *source = match_find_source (current, row->key);
  g_autoptr(PlazaEventRecord) received = source != NULL ? plaza_event_read_received (source->received) : NULL;

  plaza_event_keep_slots (row->incoming->event, received != NULL ? received : current);
  if (!match_is_no_news (row, source))
    match_compare (row, event, received);

  if (row->changes->len == 0)
    plaza_import_row_settle (row, PLAZA_IMPORT_SAME, event, plaza_record_ref (current));
  else
    plaza_import_row_settle (row, PLAZA_IMPORT_CHANGED, event, plaza_event_take (current, received, row->incoming->event, TRUE));
}

static gboolean
match_find_likes (PlazaImportMatch  *self,
                  PlazaImportRow    *row,
                  GError           **error)
{
  if (self->compared++ >= MOST_COMPARED)
    return TRUE;

  if (self->likeness == NULL)
    self->likeness = plaza_likeness_new (self->campaign, error);
  if (self->likeness == NULL)
    return FALSE;

  g_ptr_array_unref (row->likes);
  row->likes = plaza_likeness_find (self->likeness, row->incoming->event);
  return TRUE;
}

/* A row without an id that says nothing but what is there already. What has an id of its own is somebody's answer, and merged by somebody. */
static PlazaEvent *
match_find_alike (PlazaImportMatch *self,
                  PlazaImportRow   *row)
{
  const PlazaLike *like = row->incoming->key == NULL && row->likes->len > 0 ? g_ptr_array_index (row->likes, 0) : NULL;
  g_autoptr(PlazaEvent) event = like != NULL && like->is_sure ? plaza_campaign_find_event (self->campaign, like->uid, NULL) : NULL;

  if (event == NULL)
    return NULL;

  plaza_event_keep_slots (row->incoming->event, plaza_event_get_record (event));
  match_compare (row, event, NULL);
  if (row->changes->len == 0)
    {
      row->by = PLAZA_IMPORT_BY_LIKENESS;
      return g_steal_pointer (&event);
    }

  g_ptr_array_set_size (row->changes, 0);
  return NULL;
}

/* A uid becomes the name of files and pages: another's is kept where it is as ours are. */
static char *
match_choose_uid (PlazaImportMatch       *self,
                  PlazaImportRow         *row,
                  const PlazaEventRecord *event)
{
  const char *where = event->place.city != NULL ? event->place.city : event->place.state;
  const char *own = match_own_uid (row->incoming);
  const char *hashtag = plaza_campaign_get_record (self->campaign)->hashtag;
  g_autofree char *plain = own != NULL ? plaza_identity_propose (own) : NULL;
  g_autofree char *title = plaza_event_record_short_title (event, "", hashtag);

  if (own != NULL && g_str_equal (own, plain) && g_hash_table_add (self->uids, g_strdup (own)))
    return g_strdup (own);

  return plaza_event_uid_propose (self->campaign, self->uids, where, title);
}

static void
match_settle_new (PlazaImportMatch *self,
                  PlazaImportRow   *row)
{
  PlazaEventRecord *event = plaza_record_copy (&plaza_event_record_type, row->incoming->event);

  g_free (event->uid);
  event->uid = match_choose_uid (self, row, event);
  event->review = PLAZA_REVIEW_PENDING;
  g_clear_pointer (&event->decline_reason, g_free);
  plaza_event_record_name_slots (event);
  plaza_import_row_settle (row, PLAZA_IMPORT_NEW, NULL, event);
}

/* An official whom the campaign does not know cannot be named by its id. */
static void
match_leave_out_officials (PlazaImportMatch *self,
                           PlazaIncoming    *incoming)
{
  PlazaEventRecord *event = incoming->event;
  g_autoptr(GStrvBuilder) known = g_strv_builder_new ();

  for (guint i = 0; event->officials[i] != NULL; i++)
    {
      g_autofree char *quoted = plaza_text_visible (event->officials[i]);

      if (plaza_campaign_find_official (self->campaign, event->officials[i]) != NULL)
        g_strv_builder_add (known, event->officials[i]);
      else
        /* Translators: %s is the id of a member of congress, as another campaign has it. */
        plaza_incoming_question (incoming, "officials", g_strdup_printf (_("“%s” is none of the campaign’s officials, and was left out"), quoted));
    }

  g_strfreev (event->officials);
  event->officials = g_strv_builder_end (known);
}

/* For the room: @row is no new event any more, and its uid is free. */
void
plaza_import_match_release (PlazaImportMatch *self,
                            PlazaImportRow   *row)
{
  if (row->state == PLAZA_IMPORT_NEW && row->event != NULL)
    g_hash_table_remove (self->uids, row->event->uid);
}

/* For the room: says what becomes of @row, and why.
 * Returns: whether the campaign could be read */
gboolean
plaza_import_match_row (PlazaImportMatch  *self,
                        PlazaImportRow    *row,
                        GError           **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(PlazaEvent) event = NULL;

  plaza_import_match_release (self, row);
  match_leave_out_officials (self, row->incoming);
  g_ptr_array_set_size (row->changes, 0);
  g_ptr_array_set_size (row->likes, 0);
  if (row->incoming->event->title == NULL || plaza_problems_stop (row->incoming->problems))
    {
      plaza_import_row_settle (row, PLAZA_IMPORT_BAD, NULL, plaza_record_ref (row->incoming->event));
      return TRUE;
    }

  event = match_find_known (self, row, &local);
  if (event == NULL && local == NULL && match_find_likes (self, row, &local))
    event = match_find_alike (self, row);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (event != NULL)
    match_settle_known (row, event);
  else
    match_settle_new (self, row);
  return TRUE;
}
