/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-draft-private.h"

#include <string.h>

#include "plaza-event-known.h"
#include "plaza-event-locate.h"
#include "plaza-event-typed.h"
#include "plaza-event-values.h"

struct _PlazaEventDraft
{
  PlazaDraft        parent_instance;

  PlazaPlaces      *places;
  PlazaEventRecord *base;      /* as the campaign has it now, or had it last */
  gboolean          is_new;
  gboolean          is_copy;
  GHashTable       *slots;     /* id -> PlazaDraftSlot */
  guint             n_new;     /* timeslots that were added here */
  char             *where;     /* what was typed of the place of which "match" is the answer */
  PlazaPlaceMatch  *match;
  char             *zone;      /* of the place that the clocks followed last */
};

G_DEFINE_FINAL_TYPE (PlazaEventDraft, plaza_event_draft, PLAZA_TYPE_DRAFT)

static const struct { const char *name; gboolean required; PlazaDraftCheck check; } members[] = {
  { "title", TRUE, plaza_event_typed_check },
  { "kind" }, { "attendance" }, { "status" },
  { "timeslots" }, { "zone" },
  { "place.to_be_announced" }, { "place.area_only" },
  { "place.venue", FALSE, plaza_event_typed_check },
  { "place.address", FALSE, plaza_event_typed_check },
  { "place.city", FALSE, plaza_event_typed_check },
  { "place.state", FALSE, plaza_event_typed_check_state },
  { "place.postal_code", FALSE, plaza_event_typed_check_postal_code },
  { "place.text", FALSE, plaza_event_typed_check },
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

static const char * const slot_members[] = { "label", "date", "start", "end", NULL };

static const char *
event_draft_get_day (PlazaEventDraft *self)
{
  return plaza_campaign_get_record (plaza_draft_get_campaign (PLAZA_DRAFT (self)))->day;
}

static void
event_draft_slot_free (gpointer data)
{
  PlazaDraftSlot *slot = data;

  g_free (slot->typed);
  g_free (slot->date);
  g_free (slot);
}

static void
event_draft_add_slot_fields (PlazaEventDraft *self,
                             const char      *id)
{
  static const PlazaDraftCheck checks[] = { plaza_event_typed_check, NULL, plaza_event_typed_check_start, plaza_event_typed_check_end };

  for (guint i = 0; slot_members[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("timeslots.%s.%s", id, slot_members[i]);

      if (plaza_draft_get_field (PLAZA_DRAFT (self), name) == NULL)
        plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (name, FALSE, checks[i]));
    }
}

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

static void
event_draft_add_slots (PlazaEventDraft *self)
{
  for (guint i = 0; i < self->base->timeslots->len; i++)
    event_draft_add_slot_fields (self, ((const PlazaTimeslot *) g_ptr_array_index (self->base->timeslots, i))->id);
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
  event_draft_add_slots (self);
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

  return plaza_event_values_read (record, name, event_draft_get_day (self));
}

static void
event_draft_write (PlazaEventDraft  *self,
                   PlazaEventRecord *record,
                   PlazaDraftField  *field)
{
  const char *name = plaza_draft_field_get_name (field);
  const char *text = plaza_draft_field_get_text (field);
  g_auto(GStrv) ids = g_str_equal (name, "officials")
                      ? plaza_event_known_names_to_officials (plaza_draft_get_campaign (PLAZA_DRAFT (self)), text) : NULL;
  g_autofree char *lines = ids != NULL ? g_strjoinv ("\n", ids) : NULL;

  plaza_event_values_write (record, name, lines != NULL ? lines : text, event_draft_get_day (self));
}

static char *
plaza_event_draft_read (PlazaDraft      *draft,
                        PlazaDraftField *field)
{
  return event_draft_say (PLAZA_EVENT_DRAFT (draft), PLAZA_EVENT_DRAFT (draft)->base, plaza_draft_field_get_name (field));
}

static gboolean
event_draft_has_slot (PlazaEventDraft *self,
                      const char      *id)
{
  g_auto(GStrv) ids = plaza_event_draft_get_slots (self);

  return g_strv_contains ((const char * const *) ids, id);
}

static gboolean
plaza_event_draft_is_part (PlazaDraft      *draft,
                           PlazaDraftField *field)
{
  g_autofree char *id = NULL;
  const char *member;

  return !plaza_event_values_split (plaza_draft_field_get_name (field), &id, &member) ||
         event_draft_has_slot (PLAZA_EVENT_DRAFT (draft), id);
}

/* A new timeslot has no id before it is in the campaign, and is by the clocks of the others. */
static void
event_draft_finish_slots (PlazaEventDraft  *self,
                          PlazaEventRecord *record)
{
  const char *zone = plaza_event_draft_get_text (self, "zone");

  for (guint i = 0; i < record->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      slot->end = plaza_timeslot_known_end (slot->start, slot->end);
      if (slot->id[0] != PLAZA_NEW_SLOT)
        continue;

      g_clear_pointer (&slot->id, g_free);
      if (slot->zone == NULL && *zone != '\0')
        slot->zone = g_strdup (zone);
    }
}

static void
plaza_event_draft_add_edits (PlazaDraft *draft,
                             GPtrArray  *edits)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  GPtrArray *fields = plaza_draft_get_fields (draft);
  PlazaEventRecord *after = plaza_record_copy (&plaza_event_record_type, self->base);

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (plaza_draft_field_is_dirty (field) && plaza_event_draft_is_part (draft, field))
        event_draft_write (self, after, field);
    }

  event_draft_finish_slots (self, after);
  plaza_event_locate (&after->place, &self->base->place, plaza_event_draft_get_place (self));
  if (!self->is_new && plaza_record_equal (&plaza_event_record_type, self->base, after))
    plaza_record_unref (after);
  else
    g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, self->base->uid,
                                            self->is_new ? 0 : plaza_record_get_revision (self->base), after));
}

static void
plaza_event_draft_finalize (GObject *object)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (object);

  g_object_unref (self->places);
  plaza_record_unref (self->base);
  g_hash_table_unref (self->slots);
  g_free (self->where);
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
  draft_class->is_part = plaza_event_draft_is_part;
}

static void
plaza_event_draft_init (PlazaEventDraft *self)
{
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, event_draft_slot_free);
}

static void
event_draft_add_fields (PlazaEventDraft *self,
                        PlazaCampaign   *campaign)
{
  g_autofree char **titled = (char **) g_hash_table_get_keys_as_array (self->base->titles, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (members[i].name, members[i].required, members[i].check));
  event_draft_add_languages (self, plaza_campaign_get_record (campaign)->languages);
  event_draft_add_slots (self);
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
  if (plaza_event_draft_get_place (self) != NULL)
    self->zone = g_strdup (self->match->zone);
  for (guint i = 0; where[i] != NULL; i++)
    g_signal_connect_object (plaza_draft_get_field (PLAZA_DRAFT (self), where[i]), "notify::text",
                             G_CALLBACK (event_draft_follow_place_cb), self, G_CONNECT_SWAPPED);

  return PLAZA_DRAFT (self);
}

/* For who calls it back after it was kept: the same event. */
void
plaza_event_draft_set_uid (PlazaEventDraft *self,
                           const char      *uid)
{
  g_return_if_fail (self->is_new);

  g_set_str (&self->base->uid, uid);
}

static void
event_draft_copy_slots (PlazaEventDraft        *self,
                        const PlazaEventRecord *record)
{
  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);
      g_autofree char *id = plaza_event_draft_add_slot (self);

      for (guint j = 0; slot_members[j] != NULL; j++)
        {
          g_autofree char *name = g_strdup_printf ("timeslots.%s.%s", slot->id, slot_members[j]);
          g_autofree char *text = plaza_event_values_read (record, name, event_draft_get_day (self));

          plaza_draft_field_set_text (plaza_event_draft_get_slot_field (self, id, slot_members[j]), text);
        }
    }
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

      if (g_str_equal (name, "timeslots") || g_str_equal (name, "confirmed_on"))
        continue;

      text = event_draft_say (self, record, name);
      plaza_draft_field_set_text (field, text);
    }

  event_draft_copy_slots (self, record);
  return draft;
}

const char *
plaza_event_draft_get_uid (PlazaEventDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  return self->base->uid;
}

gboolean
plaza_event_draft_is_new (PlazaEventDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), FALSE);

  return self->is_new;
}

/* For the room: a field, also of a timeslot that was added before the draft was kept. */
PlazaDraftField *
plaza_event_draft_need_field (PlazaEventDraft *self,
                              const char      *name)
{
  g_autofree char *id = NULL;
  const char *member;

  if (plaza_event_values_split (name, &id, &member) && id[0] == PLAZA_NEW_SLOT)
    {
      event_draft_add_slot_fields (self, id);
      self->n_new = MAX (self->n_new, (guint) g_ascii_strtoull (id + 1, NULL, 10));
    }

  return plaza_draft_get_field (PLAZA_DRAFT (self), name);
}

/* For the room: what stands in a field. */
const char *
plaza_event_draft_get_text (PlazaEventDraft *self,
                            const char      *name)
{
  return plaza_draft_field_get_text (plaza_draft_get_field (PLAZA_DRAFT (self), name));
}

/**
 * plaza_event_draft_get_slots:
 *
 * Returns: (transfer full): the ids of its timeslots, in their order
 */
GStrv
plaza_event_draft_get_slots (PlazaEventDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  return g_strsplit (plaza_event_draft_get_text (self, "timeslots"), "\n", -1);
}

static void
event_draft_set_slots (PlazaEventDraft *self,
                       GPtrArray       *ids)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (ids, NULL);
  text = g_strjoinv ("\n", (char **) ids->pdata);
  plaza_draft_field_set_text (plaza_draft_get_field (PLAZA_DRAFT (self), "timeslots"), text);
}

static GPtrArray *
event_draft_list_slots (PlazaEventDraft *self)
{
  g_auto(GStrv) ids = plaza_event_draft_get_slots (self);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (ids[i]));

  return list;
}

/**
 * plaza_event_draft_add_slot:
 *
 * Adds an empty timeslot behind the others.
 *
 * Returns: (transfer full): its id in the draft
 */
char *
plaza_event_draft_add_slot (PlazaEventDraft *self)
{
  g_autoptr(GPtrArray) ids = NULL;
  char *id;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  id = g_strdup_printf ("%c%u", PLAZA_NEW_SLOT, ++self->n_new);
  ids = event_draft_list_slots (self);
  event_draft_add_slot_fields (self, id);
  g_ptr_array_add (ids, g_strdup (id));
  event_draft_set_slots (self, ids);

  return id;
}

/**
 * plaza_event_draft_remove_slot:
 * @slot: its id
 *
 * What is typed in it is still there, should it come back.
 */
void
plaza_event_draft_remove_slot (PlazaEventDraft *self,
                               const char      *slot)
{
  g_autoptr(GPtrArray) ids = NULL;
  guint position;

  g_return_if_fail (PLAZA_IS_EVENT_DRAFT (self));

  ids = event_draft_list_slots (self);
  if (!g_ptr_array_find_with_equal_func (ids, slot, g_str_equal, &position))
    return;

  g_ptr_array_remove_index (ids, position);
  event_draft_set_slots (self, ids);
}

/**
 * plaza_event_draft_move_slot:
 * @slot: its id
 * @by: -1 up, 1 down
 *
 * Returns: whether there was room for that
 */
gboolean
plaza_event_draft_move_slot (PlazaEventDraft *self,
                             const char      *slot,
                             int              by)
{
  g_autoptr(GPtrArray) ids = NULL;
  guint position;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), FALSE);

  ids = event_draft_list_slots (self);
  if (!g_ptr_array_find_with_equal_func (ids, slot, g_str_equal, &position) ||
      (int) position + by < 0 || position + (guint) by >= ids->len)
    return FALSE;

  g_ptr_array_insert (ids, (int) position + by, g_ptr_array_steal_index (ids, position));
  event_draft_set_slots (self, ids);
  return TRUE;
}

/**
 * plaza_event_draft_get_slot_field:
 * @slot: its id
 * @member: "label", "date", "start" or "end"
 *
 * Returns: (transfer none): that field of it
 */
PlazaDraftField *
plaza_event_draft_get_slot_field (PlazaEventDraft *self,
                                  const char      *slot,
                                  const char      *member)
{
  g_autofree char *name = g_strdup_printf ("timeslots.%s.%s", slot, member);

  return plaza_draft_get_field (PLAZA_DRAFT (self), name);
}

/* For the room: a timeslot as it is understood now; belongs to the draft. */
const PlazaDraftSlot *
plaza_event_draft_get_slot (PlazaEventDraft *self,
                            const char      *slot)
{
  PlazaDraftSlot *known = g_hash_table_lookup (self->slots, slot);
  const char *date = plaza_draft_field_get_text (plaza_event_draft_get_slot_field (self, slot, "date"));
  const char *start = plaza_draft_field_get_text (plaza_event_draft_get_slot_field (self, slot, "start"));
  const char *end = plaza_draft_field_get_text (plaza_event_draft_get_slot_field (self, slot, "end"));
  g_autofree char *typed = g_strjoin ("\n", date, start, end, NULL);

  if (known != NULL && g_str_equal (known->typed, typed))
    return known;

  known = g_new0 (PlazaDraftSlot, 1);
  known->typed = g_steal_pointer (&typed);
  known->start = known->end = PLAZA_TIME_UNKNOWN;
  known->date = plaza_event_typed_day (date, event_draft_get_day (self), &known->contradicts);
  known->all_day = plaza_event_typed_time (start, &known->start) == PLAZA_TYPED_ALL_DAY;
  plaza_event_typed_time (end, &known->end);
  g_hash_table_insert (self->slots, g_strdup (slot), known);
  return known;
}

/**
 * plaza_event_draft_get_place:
 *
 * Returns: (transfer none) (nullable): what the gazetteer has for the place that is typed
 */
const PlazaPlaceMatch *
plaza_event_draft_get_place (PlazaEventDraft *self)
{
  g_autofree char *state = NULL;
  const char *city, *postal_code;
  g_autofree char *where = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  city = plaza_event_draft_get_text (self, "place.city");
  postal_code = plaza_event_draft_get_text (self, "place.postal_code");
  where = g_strjoin ("\n", city, postal_code, plaza_event_draft_get_text (self, "place.state"), NULL);
  if (g_strcmp0 (where, self->where) == 0)
    return self->match;

  g_set_str (&self->where, where);
  g_clear_pointer (&self->match, plaza_place_match_free);
  state = plaza_event_typed_state (plaza_event_draft_get_text (self, "place.state"));
  self->match = plaza_event_locate_find (self->places, city, state, postal_code);
  return self->match;
}

/* For the room: what the gazetteer has for a ZIP code alone. */
PlazaPlaceMatch *
plaza_event_draft_look_up (PlazaEventDraft *self,
                           const char      *postal_code)
{
  g_autofree char *bare = g_strstrip (g_strdup (postal_code));

  return *bare != '\0' ? plaza_places_zip (self->places, bare, NULL) : NULL;
}

/* For the room: where places are looked up; belongs to the draft. */
PlazaPlaces *
plaza_event_draft_get_places (PlazaEventDraft *self)
{
  return self->places;
}
