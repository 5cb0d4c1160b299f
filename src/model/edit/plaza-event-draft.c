/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-draft-private.h"

#include <string.h>

#include "plaza-event-known.h"
#include "plaza-event-locate.h"
#include "plaza-event-typed.h"

G_DEFINE_FINAL_TYPE (PlazaEventDraft, plaza_event_draft, PLAZA_TYPE_DRAFT)

static const struct { const char *name; gboolean required; PlazaDraftCheck check; } members[] = {
  { "title", TRUE, plaza_event_typed_check },
  { "kind" }, { "attendance" }, { "status" },
  { PLAZA_EVENT_SLOTS }, { PLAZA_EVENT_PLACES }, { PLAZA_EVENT_CITIES }, { "zone" },
  { "place.to_be_announced" }, { "place.area_only" },
  { "place.venue", FALSE, plaza_event_typed_check },
  { "place.address", FALSE, plaza_event_typed_check },
  { "place.city", FALSE, plaza_event_typed_check },
  { "place.state", FALSE, plaza_event_typed_check_state },
  { "place.postal_code", FALSE, plaza_event_typed_check_postal_code },
  { "place.text", FALSE, plaza_event_typed_check },
  { PLAZA_EVENT_POINT, FALSE, plaza_event_typed_check_point },
  { "lead_organizations", FALSE, plaza_event_typed_check_lines },
  { "lead_contact.name", FALSE, plaza_event_typed_check },
  { "lead_contact.emails", FALSE, plaza_event_typed_check_emails },
  { "lead_contact.telephones", FALSE, plaza_event_typed_check_telephones },
  { "lead_contact.published" },
  { "officials" },
  { "languages", FALSE, plaza_event_typed_check_languages },
  { "access", FALSE, plaza_event_typed_check_lines },
  { "hashtag", FALSE, plaza_event_typed_check_hashtag },
  { "online" },
  { "web_address", FALSE, plaza_event_typed_check_link },
  { "confirmed_on" },
  { "note", FALSE, plaza_event_typed_check_prose },
};

static void
event_draft_add_text (PlazaEventDraft *self,
                      const char      *group,
                      const char      *language,
                      PlazaDraftCheck  check)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", group, language);

  if (plaza_draft_get_field (PLAZA_DRAFT (self), name) == NULL)
    plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (name, FALSE, check));
}

static void
event_draft_add_languages (PlazaEventDraft *self,
                           GStrv            languages)
{
  for (guint i = 0; languages[i] != NULL; i++)
    {
      /* The title itself is in the first one. */
      if (i > 0)
        event_draft_add_text (self, "titles", languages[i], plaza_event_typed_check);
      event_draft_add_text (self, "details", languages[i], plaza_event_typed_check_prose);
    }
}

/* By the name of its JSON, without that of the part in which it is; a further place is concluded as a whole, if at all. */
static void
event_draft_mark_inferred (PlazaEventDraft *self)
{
  GPtrArray *fields = plaza_draft_get_fields (PLAZA_DRAFT (self));

  for (guint i = 0; i < fields->len; i++)
    {
      const char *name = plaza_draft_field_get_name (g_ptr_array_index (fields, i));
      const char *dot = g_str_has_prefix (name, PLAZA_EVENT_PLACES) ? strchr (name, '.') : strrchr (name, '.');
      g_autofree char *group = dot != NULL ? g_strndup (name, (gsize) (dot - name)) : NULL;
      gboolean inferred = group != NULL && plaza_event_record_is_inferred (self->base, group);

      if (!g_str_has_prefix (name, PLAZA_EVENT_PLACES))
        inferred |= plaza_event_record_is_inferred (self->base, dot != NULL ? dot + 1 : name);
      plaza_draft_field_set_inferred (g_ptr_array_index (fields, i), inferred);
    }
}

/* Where it was removed, what was typed stays: saving it says so. */
static void
event_draft_reload_cb (PlazaEventDraft *self,
                       GPtrArray       *changes,
                       PlazaCampaign   *campaign)
{
  g_autoptr(PlazaEvent) event = NULL;

  if (!plaza_changes_have (changes, PLAZA_THING_EVENT, self->base->uid))
    return;

  event = plaza_campaign_find_event (campaign, self->base->uid, NULL);
  if (event == NULL)
    return;

  plaza_record_unref (self->base);
  self->base = plaza_record_ref (plaza_event_get_record (event));
  self->is_new = FALSE;
  plaza_event_draft_add_part_fields (self);
  plaza_event_draft_hold_parts (self);
  plaza_event_draft_forget_outdated (self);
  event_draft_mark_inferred (self);
}

/* The clocks are those of the place, as long as nobody chose others. */
static void
event_draft_follow_place_cb (PlazaEventDraft *self)
{
  PlazaDraftField *zone = plaza_draft_get_field (PLAZA_DRAFT (self), "zone");
  const char *text = plaza_draft_field_get_text (zone);
  const PlazaPlaceMatch *match = plaza_event_draft_get_place (self);
  gboolean follows = *text == '\0' || g_strcmp0 (text, self->zone) == 0;

  if (match == NULL || !g_set_str (&self->zone, match->zone) || self->zone == NULL)
    return;
  if (follows)
    plaza_draft_field_set_text (zone, self->zone);
}

static const char *
plaza_event_draft_get_action (PlazaDraft *draft)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);

  if (!self->is_new)
    return "edit-event";

  return self->is_copy ? "duplicate-event" : "add-event";
}

/* Officials are called by their names, which the campaign knows. */
static char *
event_draft_say (PlazaEventDraft        *self,
                 const PlazaEventRecord *record,
                 const char             *name)
{
  if (g_str_equal (name, "officials"))
    return plaza_event_known_officials_to_names (plaza_draft_get_campaign (PLAZA_DRAFT (self)), record->officials);

  return plaza_event_values_read (record, name, plaza_event_draft_get_day (self));
}

static void
event_draft_write (PlazaEventDraft  *self,
                   PlazaEventRecord *record,
                   PlazaDraftField  *field)
{
  g_autofree char *name = plaza_event_draft_get_written_name (self, plaza_draft_field_get_name (field));
  const char *text = plaza_draft_field_get_text (field);
  g_auto(GStrv) ids = g_str_equal (name, "officials")
                      ? plaza_event_known_names_to_officials (plaza_draft_get_campaign (PLAZA_DRAFT (self)), text) : NULL;
  g_autofree char *lines = ids != NULL ? g_strjoinv ("\n", ids) : NULL;

  plaza_event_values_write (record, name, lines != NULL ? lines : text, plaza_event_draft_get_day (self));
}

static char *
plaza_event_draft_read (PlazaDraft      *draft,
                        PlazaDraftField *field)
{
  return event_draft_say (PLAZA_EVENT_DRAFT (draft), PLAZA_EVENT_DRAFT (draft)->base, plaza_draft_field_get_name (field));
}

static gboolean
event_draft_is_known_slot (PlazaEventDraft     *self,
                           const PlazaTimeslot *slot)
{
  for (guint i = 0; i < self->base->timeslots->len; i++)
    if (g_strcmp0 (((const PlazaTimeslot *) g_ptr_array_index (self->base->timeslots, i))->id, slot->id) == 0)
      return TRUE;

  return FALSE;
}

/* Of what has no timeslot nobody knows the clocks: they are those of the place then. */
static const char *
event_draft_get_zone (PlazaEventDraft *self)
{
  PlazaDraftField *zone = plaza_draft_get_field (PLAZA_DRAFT (self), "zone");
  const char *text = plaza_draft_field_get_text (zone);
  const PlazaPlaceMatch *match = plaza_event_draft_get_place (self);

  if (*text != '\0')
    return text;

  return self->base->timeslots->len == 0 && !plaza_draft_field_is_dirty (zone) && match != NULL ? match->zone : NULL;
}

/* A new timeslot has no id before it is in the campaign, and is by the clocks of the others. */
static void
event_draft_finish_slots (PlazaEventDraft  *self,
                          PlazaEventRecord *record)
{
  const char *zone = event_draft_get_zone (self);

  for (guint i = 0; i < record->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      slot->end = plaza_timeslot_known_end (slot->start, slot->end);
      if (event_draft_is_known_slot (self, slot))
        continue;

      if (slot->id[0] == PLAZA_NEW_PART)
        g_clear_pointer (&slot->id, g_free);
      if (slot->zone == NULL)
        slot->zone = g_strdup (zone);
    }
}

/* A pin that was put by hand stays, and one that was taken away gives way to the place's own. */
static void
event_draft_locate (PlazaEventDraft  *self,
                    PlazaEventRecord *after)
{
  PlazaDraftField *point = plaza_draft_get_field (PLAZA_DRAFT (self), PLAZA_EVENT_POINT);
  g_autoptr(PlazaEventRecord) nowhere = plaza_event_record_new ();

  if (!plaza_draft_field_is_dirty (point))
    plaza_event_locate (&after->place, &self->base->place, plaza_event_draft_get_place (self));
  else if (!plaza_place_has_point (&after->place))
    plaza_event_locate (&after->place, &nowhere->place, plaza_event_draft_get_place (self));
}

/* Each is compared with what it was, wherever it stands now. */
static void
event_draft_locate_further (PlazaEventDraft  *self,
                            PlazaEventRecord *after)
{
  g_auto(GStrv) ids = plaza_event_draft_list_parts (self, PLAZA_EVENT_PLACES);
  g_autoptr(PlazaEventRecord) nowhere = plaza_event_record_new ();

  for (guint i = 0; i < after->further_places->len; i++)
    {
      PlazaPlace *place = &((PlazaFurtherPlace *) g_ptr_array_index (after->further_places, i))->place;
      const PlazaFurtherPlace *before = plaza_event_values_find_place (self->base, ids[i]);
      g_autoptr(PlazaPlaceMatch) match =
        plaza_event_locate_find (self->places, place->city != NULL ? place->city : "", place->state,
                                 place->postal_code != NULL ? place->postal_code : "");

      plaza_event_locate (place, before != NULL ? &before->place : &nowhere->place, match);
    }
}

static gboolean
event_draft_says_nothing (const PlazaFurtherPlace *further)
{
  const PlazaPlace *place = &further->place;

  return further->label == NULL && place->venue == NULL && place->address == NULL && place->city == NULL && place->state == NULL &&
         place->postal_code == NULL && place->text == NULL && !place->to_be_announced && !plaza_place_has_point (place);
}

/* A place that was added, and of which nothing was typed, is none. */
static void
event_draft_drop_empty (PlazaEventRecord *after)
{
  for (guint i = after->further_places->len; i > 0; i--)
    if (event_draft_says_nothing (g_ptr_array_index (after->further_places, i - 1)))
      g_ptr_array_remove_index (after->further_places, i - 1);
}

static void
plaza_event_draft_add_edits (PlazaDraft *draft,
                             GPtrArray  *edits)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  PlazaEventRecord *after = plaza_event_draft_compose (self);

  event_draft_finish_slots (self, after);
  event_draft_locate (self, after);
  event_draft_locate_further (self, after);
  event_draft_drop_empty (after);
  if (self->is_new)
    plaza_event_draft_add_cities (self, after, edits);
  if (!self->is_new && plaza_record_equal (&plaza_event_record_type, self->base, after))
    plaza_record_unref (after);
  else
    g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, self->base->uid,
                                            self->is_new ? 0 : plaza_record_get_revision (self->base), after));
}

static const char *
plaza_event_draft_get_key (PlazaDraft *draft)
{
  return PLAZA_EVENT_DRAFT (draft)->base->uid;
}

static char *
plaza_event_draft_dup_title (PlazaDraft *draft)
{
  return g_strdup (plaza_event_draft_get_text (PLAZA_EVENT_DRAFT (draft), "title"));
}

static gboolean
plaza_event_draft_is_new_draft (PlazaDraft *draft)
{
  return PLAZA_EVENT_DRAFT (draft)->is_new;
}

static void
plaza_event_draft_finalize (GObject *object)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (object);

  g_object_unref (self->places);
  plaza_record_unref (self->base);
  for (guint i = 0; i < PLAZA_N_EVENT_PARTS; i++)
    {
      g_free (self->orders[i]);
      g_clear_pointer (&self->parts[i], g_hash_table_unref);
    }
  g_hash_table_unref (self->slots);
  g_clear_pointer (&self->cities, g_hash_table_unref);
  plaza_event_draft_forget_outdated (self);
  g_free (self->where);
  g_free (self->point);
  g_free (self->same);
  g_free (self->zone);
  g_clear_pointer (&self->match, plaza_place_match_free);

  G_OBJECT_CLASS (plaza_event_draft_parent_class)->finalize (object);
}

static void
plaza_event_draft_class_init (PlazaEventDraftClass *klass)
{
  PlazaDraftClass *draft_class = PLAZA_DRAFT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_event_draft_finalize;

  draft_class->get_action = plaza_event_draft_get_action;
  draft_class->read = plaza_event_draft_read;
  draft_class->add_edits = plaza_event_draft_add_edits;
  draft_class->remark = plaza_event_draft_remark;
  draft_class->suggest = plaza_event_draft_suggest;
  draft_class->is_part = plaza_event_draft_is_part;
  draft_class->kept_as = ".draft";
  draft_class->get_key = plaza_event_draft_get_key;
  draft_class->dup_title = plaza_event_draft_dup_title;
  draft_class->is_new = plaza_event_draft_is_new_draft;
  draft_class->is_kept = plaza_event_draft_is_kept;
  draft_class->restore = plaza_event_draft_restore;
}

static void
plaza_event_draft_init (PlazaEventDraft *self)
{
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, plaza_event_draft_slot_free);
}

static void
event_draft_add_fields (PlazaEventDraft *self,
                        PlazaCampaign   *campaign)
{
  g_autofree char **titled = (char **) g_hash_table_get_keys_as_array (self->base->titles, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (members[i].name, members[i].required, members[i].check));
  event_draft_add_languages (self, plaza_campaign_get_record (campaign)->languages);
  plaza_event_draft_add_part_fields (self);
  for (guint i = 0; titled[i] != NULL; i++)
    event_draft_add_text (self, "titles", titled[i], plaza_event_typed_check);
}

/**
 * plaza_event_draft_new:
 * @campaign: where it is saved; whoever has the draft keeps it open
 * @places: where places are looked up
 * @event: (nullable): which one is changed; %NULL for a new one
 *
 * Returns: (transfer full): a draft of it
 */
PlazaDraft *
plaza_event_draft_new (PlazaCampaign *campaign,
                       PlazaPlaces   *places,
                       PlazaEvent    *event)
{
  static const char * const where[] = { "place.city", "place.state", "place.postal_code", NULL };
  PlazaEventDraft *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PLAZA_IS_PLACES (places), NULL);
  g_return_val_if_fail (event == NULL || PLAZA_IS_EVENT (event), NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_DRAFT, NULL);
  self->places = g_object_ref (places);
  self->is_new = event == NULL;
  self->base = event != NULL ? plaza_record_ref (plaza_event_get_record (event)) : plaza_event_record_new ();
  if (self->is_new)
    self->base->uid = g_uuid_string_random ();

  event_draft_add_fields (self, campaign);
  /* Before the draft asks what the campaign has. */
  g_signal_connect_object (campaign, "changed", G_CALLBACK (event_draft_reload_cb), self, G_CONNECT_SWAPPED);
  plaza_draft_begin (PLAZA_DRAFT (self), campaign);
  event_draft_mark_inferred (self);
  if (plaza_event_draft_get_place (self) != NULL)
    self->zone = g_strdup (self->match->zone);
  for (guint i = 0; where[i] != NULL; i++)
    g_signal_connect_object (plaza_draft_get_field (PLAZA_DRAFT (self), where[i]), "notify::text",
                             G_CALLBACK (event_draft_follow_place_cb), self, G_CONNECT_SWAPPED);

  return PLAZA_DRAFT (self);
}

/**
 * plaza_event_draft_compose:
 *
 * Returns: (transfer full): the event as it is typed now; what cannot be understood is not known, and it has the point of
 *   before
 */
PlazaEventRecord *
plaza_event_draft_compose (PlazaEventDraft *self)
{
  GPtrArray *fields;
  PlazaEventRecord *record;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  fields = plaza_draft_get_fields (PLAZA_DRAFT (self));
  record = plaza_record_copy (&plaza_event_record_type, self->base);
  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (plaza_draft_field_is_dirty (field) && plaza_event_draft_is_part (PLAZA_DRAFT (self), field))
        event_draft_write (self, record, field);
    }

  return record;
}

/* For who calls it back after it was kept: the same event. */
void
plaza_event_draft_set_uid (PlazaEventDraft *self,
                           const char      *uid)
{
  g_return_if_fail (self->is_new);

  g_set_str (&self->base->uid, uid);
}

/* At another address, the pin of the first one would be a false one. */
static void
event_draft_leave_point_cb (PlazaEventDraft *self)
{
  PlazaDraftField *point = plaza_draft_get_field (PLAZA_DRAFT (self), PLAZA_EVENT_POINT);

  if (g_strcmp0 (plaza_draft_field_get_text (point), self->point) == 0)
    plaza_draft_field_set_text (point, "");
}

static void
event_draft_watch_point (PlazaEventDraft *self)
{
  static const char * const where[] = { "place.venue", "place.address", "place.city", "place.state", "place.postal_code" };

  self->point = g_strdup (plaza_event_draft_get_text (self, PLAZA_EVENT_POINT));
  for (gsize i = 0; i < G_N_ELEMENTS (where); i++)
    g_signal_connect_object (plaza_draft_get_field (PLAZA_DRAFT (self), where[i]), "notify::text",
                             G_CALLBACK (event_draft_leave_point_cb), self, G_CONNECT_SWAPPED);
}

/**
 * plaza_event_draft_new_copy:
 * @event: what is alike
 *
 * Returns: (transfer full): a draft of a new event that says what @event says, but for what was confirmed of that one
 */
PlazaDraft *
plaza_event_draft_new_copy (PlazaCampaign *campaign,
                            PlazaPlaces   *places,
                            PlazaEvent    *event)
{
  PlazaDraft *draft = plaza_event_draft_new (campaign, places, NULL);
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  const PlazaEventRecord *record = plaza_event_get_record (event);
  GPtrArray *fields = plaza_draft_get_fields (draft);

  self->is_copy = TRUE;
  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);
      const char *name = plaza_draft_field_get_name (field);
      g_autofree char *text = NULL;

      if (g_str_equal (name, PLAZA_EVENT_SLOTS) || g_str_equal (name, PLAZA_EVENT_PLACES) || g_str_equal (name, PLAZA_EVENT_CITIES) ||
          g_str_equal (name, "confirmed_on"))
        continue;

      text = event_draft_say (self, record, name);
      plaza_draft_field_set_text (field, text);
    }

  plaza_event_draft_copy_parts (self, record);
  event_draft_watch_point (self);
  return draft;
}

const char *
plaza_event_draft_get_uid (PlazaEventDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  return self->base->uid;
}

/**
 * plaza_event_draft_get_origin:
 *
 * Returns: (nullable): where it came from: "registrations.csv"; %NULL where somebody typed it
 */
const char *
plaza_event_draft_get_origin (PlazaEventDraft *self)
{
  static const char * const typed[] = { "window", "command-line", NULL };

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  return self->base->origin != NULL && !g_strv_contains (typed, self->base->origin) ? self->base->origin : NULL;
}

gboolean
plaza_event_draft_is_new (PlazaEventDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), FALSE);

  return self->is_new;
}

/* For the room: what stands in a field. */
const char *
plaza_event_draft_get_text (PlazaEventDraft *self,
                            const char      *name)
{
  return plaza_draft_field_get_text (plaza_draft_get_field (PLAZA_DRAFT (self), name));
}

/* For the room: where places are looked up; belongs to the draft. */
PlazaPlaces *
plaza_event_draft_get_places (PlazaEventDraft *self)
{
  return self->places;
}

/* For the room: of whose year a date is that does not say. */
const char *
plaza_event_draft_get_day (PlazaEventDraft *self)
{
  return plaza_campaign_get_record (plaza_draft_get_campaign (PLAZA_DRAFT (self)))->day;
}
