/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-merge.h"

#include <string.h>

#include "plaza-record-json.h"

/* Where something stands that was concluded, in an event's "inferred", and what it is part of. */
static const struct { const char *inferred, *path; } parts[] = {
  { "date", "timeslots" }, { "start", "timeslots" }, { "end", "timeslots" }, { "zone", "timeslots" },
  { "venue", "place.venue" }, { "address", "place.address" }, { "city", "place.city" }, { "state", "place.state" },
  { "postal_code", "place.postal_code" }, { "latitude", "place.latitude" }, { "longitude", "place.longitude" },
};

/* Decided by others than those who send events, or told by the rest. */
static const char * const never_taken[] = { "uid", "review", "decline_reason", "note", "inferred", "sources", NULL };

/* What comes in, as a change of what was there: which paths are taken, and which only by somebody who was asked. */
typedef struct
{
  JsonNode   *node;
  JsonObject *changes;
  GHashTable *clean;
  GHashTable *asked;
} Version;

static void
merge_version_clear (Version *self)
{
  json_node_unref (self->node);
  g_hash_table_unref (self->clean);
  g_hash_table_unref (self->asked);
}

static JsonObject *
merge_version_change_alone (const Version *self,
                      const char    *path)
{
  JsonObject *alone = json_object_new ();

  json_object_set_member (alone, path, json_node_copy (json_object_get_member (self->changes, path)));
  return alone;
}

static gboolean
merge_version_is_so (const Version          *self,
               const char             *path,
               const PlazaEventRecord *event,
               PlazaSide               side)
{
  g_autoptr(JsonObject) alone = merge_version_change_alone (self, path);
  g_autofree char *conflict = plaza_record_json_conflict (&plaza_event_record_type, event, alone, side);

  return conflict == NULL;
}

/* A point is one thing: a latitude of one answer and a longitude of the other are nowhere. */
static void
merge_version_ask_point_whole (Version *self)
{
  static const char * const members[] = { "place.precision", "place.latitude", "place.longitude" };
  gboolean asked = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    asked |= g_hash_table_contains (self->asked, members[i]);
  for (gsize i = 0; asked && i < G_N_ELEMENTS (members); i++)
    if (g_hash_table_remove (self->clean, members[i]))
      g_hash_table_add (self->asked, (gpointer) members[i]);
}

static void
merge_version_init (Version                *self,
              const PlazaEventRecord *current,
              const PlazaEventRecord *received,
              const PlazaEventRecord *incoming)
{
  g_autofree char *text = plaza_record_json_diff (&plaza_event_record_type, received, incoming);
  g_autoptr(GList) paths = NULL;

  self->node = json_from_string (text, NULL);
  self->changes = json_node_get_object (self->node);
  self->clean = g_hash_table_new (g_str_hash, g_str_equal);
  self->asked = g_hash_table_new (g_str_hash, g_str_equal);
  paths = json_object_get_members (self->changes);
  for (GList *l = paths; l != NULL; l = l->next)
    if (!g_strv_contains (never_taken, l->data) && !merge_version_is_so (self, l->data, current, PLAZA_SIDE_AFTER))
      g_hash_table_add (merge_version_is_so (self, l->data, current, PLAZA_SIDE_BEFORE) ? self->clean : self->asked, l->data);

  merge_version_ask_point_whole (self);
}

static const char *
merge_path_of_inferred (const char *inferred)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].inferred, inferred))
      return parts[i].path;

  return inferred;
}

static gboolean
merge_is_taken (GHashTable *taken,
                const char *inferred)
{
  const char *path = merge_path_of_inferred (inferred);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_str_equal (key, path) || (g_str_has_prefix (key, path) && ((const char *) key)[strlen (path)] == '.'))
      return TRUE;

  return FALSE;
}

/* What was concluded goes with what it was concluded of. */
static void
merge_inferred (PlazaEventRecord       *after,
                const PlazaEventRecord *from,
                GHashTable             *taken)
{
  g_autoptr(GStrvBuilder) inferred = g_strv_builder_new ();

  for (guint i = 0; after->inferred[i] != NULL; i++)
    if (!merge_is_taken (taken, after->inferred[i]))
      g_strv_builder_add (inferred, after->inferred[i]);
  for (guint i = 0; from->inferred[i] != NULL; i++)
    if (merge_is_taken (taken, from->inferred[i]))
      g_strv_builder_add (inferred, from->inferred[i]);

  g_strfreev (after->inferred);
  after->inferred = g_strv_builder_end (inferred);
}

static void
merge_apply (PlazaEventRecord       *after,
             const PlazaEventRecord *from,
             const Version          *version,
             GHashTable             *taken)
{
  g_autoptr(JsonObject) chosen = json_object_new ();
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    json_object_set_member (chosen, path, json_node_copy (json_object_get_member (version->changes, path)));

  plaza_record_json_apply (&plaza_event_record_type, after, chosen, PLAZA_SIDE_AFTER);
  merge_inferred (after, from, taken);
}

static void
merge_unite (GHashTable *into,
             GHashTable *other)
{
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, other);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_hash_table_add (into, path);
}

/* What they write beside it stands behind what is noted already. */
static void
merge_note (PlazaEventRecord *after,
            const char       *note)
{
  g_autofree char *both = NULL;

  if (note == NULL || g_strcmp0 (after->note, note) == 0)
    return;

  both = after->note != NULL ? g_strconcat (after->note, "\n\n", note, NULL) : g_strdup (note);
  g_set_str (&after->note, both);
}

/**
 * plaza_event_take:
 * @current: as the campaign has it
 * @received: (nullable): the version that came in before, from plaza_event_read_received(); %NULL where the event did not come
 *   in: then what @incoming does not know is no change
 * @incoming: the version that comes in, likewise
 * @also_asked: whether what staff changed since is written over as well
 *
 * Returns: (transfer full): @current with what @incoming changes
 */
PlazaEventRecord *
plaza_event_take (const PlazaEventRecord *current,
                  const PlazaEventRecord *received,
                  const PlazaEventRecord *incoming,
                  gboolean                also_asked)
{
  g_autoptr(PlazaEventRecord) blank = plaza_event_record_new ();
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, current);
  Version version;

  merge_version_init (&version, current, received != NULL ? received : blank, incoming);
  if (also_asked)
    merge_unite (version.clean, version.asked);
  merge_apply (after, incoming, &version, version.clean);
  if (received == NULL || g_strcmp0 (received->note, incoming->note) != 0)
    merge_note (after, incoming->note);
  merge_version_clear (&version);

  return after;
}

/**
 * plaza_event_compare:
 * @current: as the campaign has it
 * @received: (nullable): as for plaza_event_take()
 * @incoming: the version that comes in
 *
 * Returns: (transfer full) (element-type PlazaFieldChange): what it would change, field by field, and of which staff is asked
 */
GPtrArray *
plaza_event_compare (const PlazaWords       *words,
                     const PlazaEventRecord *current,
                     const PlazaEventRecord *received,
                     const PlazaEventRecord *incoming)
{
  g_autoptr(PlazaEventRecord) after = plaza_event_take (current, received, incoming, TRUE);
  g_autoptr(PlazaEventRecord) blank = plaza_event_record_new ();
  GPtrArray *changes = plaza_field_changes_new (words, current, after);
  Version version;

  merge_version_init (&version, current, received != NULL ? received : blank, incoming);
  for (guint i = 0; i < changes->len; i++)
    {
      PlazaFieldChange *change = g_ptr_array_index (changes, i);

      change->is_asked = g_hash_table_contains (version.asked, change->field);
    }
  merge_version_clear (&version);

  return changes;
}

static gboolean
merge_has (const char * const *list,
           const char         *path)
{
  const char *dot = strchr (path, '.');
  g_autofree char *member = dot != NULL ? g_strndup (path, dot - path) : NULL;

  return list != NULL && (g_strv_contains (list, path) || (member != NULL && g_strv_contains (list, member)));
}

/* Whatever is said of its being announced. */
static gboolean
merge_has_door (const PlazaPlace *place)
{
  return place->venue != NULL || place->address != NULL;
}

/* A door that is known is not given up for a city, and what is announced is announced. */
static void
merge_leave_worse_place (Version                *version,
                         const PlazaEventRecord *into,
                         const PlazaEventRecord *from)
{
  static const char * const of_point[] = { "place.precision", "place.latitude", "place.longitude" };
  static const char * const of_address[] = { "place.address", "place.city", "place.state", "place.postal_code" };
  gboolean moved = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (of_address); i++)
    moved |= g_hash_table_contains (version->clean, of_address[i]) &&
             !merge_version_is_so (version, of_address[i], into, PLAZA_SIDE_BEFORE);
  for (gsize i = 0; i < G_N_ELEMENTS (of_point) && !moved && from->place.precision > into->place.precision; i++)
    g_hash_table_remove (version->clean, of_point[i]);
  if (merge_has_door (&into->place))
    g_hash_table_remove (version->clean, "place.to_be_announced");
}

/**
 * plaza_event_merge:
 * @into: the event that stays
 * @from: what is the same event
 * @keep: (nullable): members, or paths in them, that stay as they are in @into: "title", "place.venue"
 *
 * What @from knows counts, and what it does not know empties nothing. Review stays what it is in @into.
 *
 * Returns: (transfer full): both as one
 */
PlazaEventRecord *
plaza_event_merge (const PlazaEventRecord *into,
                   const PlazaEventRecord *from,
                   const char * const     *keep)
{
  g_autoptr(PlazaEventRecord) blank = plaza_event_record_new ();
  g_autoptr(PlazaEventRecord) incoming = plaza_record_copy (&plaza_event_record_type, from);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, into);
  GHashTableIter iter;
  gpointer path;
  Version version;

  plaza_event_keep_slots (incoming, into);
  merge_version_init (&version, into, blank, incoming);
  merge_unite (version.clean, version.asked);
  g_hash_table_iter_init (&iter, version.clean);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (merge_has (keep, path))
      g_hash_table_iter_remove (&iter);
  merge_leave_worse_place (&version, into, incoming);
  merge_apply (after, incoming, &version, version.clean);
  if (merge_has_door (&after->place) && !merge_has (keep, "place.to_be_announced"))
    after->place.to_be_announced = FALSE;
  if (!merge_has (keep, "note"))
    merge_note (after, from->note);
  merge_version_clear (&version);

  return after;
}

/* The slot of @before that it most likely was: on the same day at the same time, on the same day, or in the same place. */
static const PlazaTimeslot *
merge_find_slot (const PlazaEventRecord *before,
                 const PlazaTimeslot    *slot,
                 guint                   position,
                 gboolean                as_many,
                 GHashTable             *used)
{
  const PlazaTimeslot *found = NULL;
  int best = 0;

  for (guint i = 0; i < before->timeslots->len; i++)
    {
      const PlazaTimeslot *other = g_ptr_array_index (before->timeslots, i);
      int score = (g_strcmp0 (slot->date, other->date) == 0) * 4 + (slot->start == other->start) * 2 + (as_many && i == position);

      if (score > best && (score >= 4 || (as_many && i == position)) && other->id != NULL && !g_hash_table_contains (used, other->id))
        {
          found = other;
          best = score;
        }
    }

  return found;
}

/**
 * plaza_event_keep_slots:
 * @event: nobody else has it
 * @before: what it is a later version of, or becomes a part of
 *
 * A timeslot that goes on keeps its id, by which calendars know it, also where its time is another one.
 */
void
plaza_event_keep_slots (PlazaEventRecord       *event,
                        const PlazaEventRecord *before)
{
  g_autoptr(GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < event->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (event->timeslots, i);
      const PlazaTimeslot *was = merge_find_slot (before, slot, i, event->timeslots->len == before->timeslots->len, used);

      g_set_str (&slot->id, was != NULL ? was->id : NULL);
      if (was != NULL)
        g_hash_table_add (used, was->id);
    }

  plaza_event_record_name_slots (event);
}

/**
 * plaza_event_write_received:
 *
 * Returns: (transfer full): what a #PlazaSource keeps of an event that came in: what it knows, but for what is decided here
 */
char *
plaza_event_write_received (const PlazaEventRecord *event)
{
  g_autoptr(PlazaEventRecord) copy = plaza_record_copy (&plaza_event_record_type, event);

  g_clear_pointer (&copy->uid, g_free);
  copy->review = PLAZA_REVIEW_APPROVED;
  g_clear_pointer (&copy->decline_reason, g_free);
  plaza_event_record_name_slots (copy);
  return plaza_record_json_write_known (&plaza_event_record_type, copy);
}

/**
 * plaza_event_read_received:
 * @received: from plaza_event_write_received(), maybe by way of a file from outside
 *
 * Returns: (transfer full) (nullable): the event as it came; %NULL where that is none
 */
PlazaEventRecord *
plaza_event_read_received (const char *received)
{
  g_autoptr(JsonNode) node = received != NULL ? json_from_string (received, NULL) : NULL;
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node) ||
      !plaza_record_json_read (&plaza_event_record_type, json_node_get_object (node), event))
    return NULL;

  return g_steal_pointer (&event);
}

/**
 * plaza_event_find_waiting:
 *
 * Returns: (transfer none) (nullable): the source of which a later version waits
 */
PlazaSource *
plaza_event_find_waiting (const PlazaEventRecord *event)
{
  for (guint i = 0; i < event->sources->len; i++)
    if (((PlazaSource *) g_ptr_array_index (event->sources, i))->waiting != NULL)
      return g_ptr_array_index (event->sources, i);

  return NULL;
}

static void
merge_take_waiting (PlazaEventRecord **event,
                    guint              i)
{
  const PlazaSource *source = g_ptr_array_index ((*event)->sources, i);
  g_autoptr(PlazaEventRecord) received = plaza_event_read_received (source->received);
  g_autoptr(PlazaEventRecord) waiting = plaza_event_read_received (source->waiting);
  PlazaEventRecord *after;

  if (waiting == NULL)
    return;

  after = plaza_event_take (*event, received, waiting, TRUE);
  plaza_record_unref (*event);
  *event = after;
}

/**
 * plaza_event_with_waiting:
 *
 * Returns: (transfer full): @event with the versions that wait, which are none any more: they are what was received
 */
PlazaEventRecord *
plaza_event_with_waiting (const PlazaEventRecord *event)
{
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, event);

  for (guint i = 0; i < event->sources->len; i++)
    {
      PlazaSource *source;

      if (((PlazaSource *) g_ptr_array_index (event->sources, i))->waiting == NULL)
        continue;

      merge_take_waiting (&after, i);
      source = g_ptr_array_index (after->sources, i);
      g_free (source->received);
      source->received = g_steal_pointer (&source->waiting);
    }

  return after;
}
