/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-values.h"

#include <math.h>
#include <string.h>

#include "plaza-event-typed.h"
#include "plaza-wording.h"

static PlazaTimeslot *
values_find_slot (const PlazaEventRecord *record,
                  const char             *id)
{
  for (guint i = 0; i < record->timeslots->len; i++)
    {
      PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (g_strcmp0 (slot->id, id) == 0)
        return slot;
    }

  return NULL;
}

/* "place.city": where it is, and what. */
static const PlazaField *
values_find_field (const PlazaRecordType *type,
                   gpointer               record,
                   const char            *name,
                   gpointer              *at)
{
  gsize length = strcspn (name, ".");

  for (guint i = 0; i < type->n_fields; i++)
    {
      const PlazaField *field = &type->fields[i];

      if (strncmp (field->name, name, length) != 0 || field->name[length] != '\0')
        continue;

      *at = plaza_field_at (field, record);
      return field->type == PLAZA_FIELD_PART ? values_find_field (field->of, *at, name + length + 1, at) : field;
    }

  g_return_val_if_reached (NULL);
}

static char *
values_read_day (const char *date,
                 const char *campaign_day)
{
  if (date == NULL)
    return NULL;

  /* In the campaign's year it goes without saying. */
  return campaign_day != NULL && strncmp (date, campaign_day, strlen ("2017")) == 0
         ? plaza_wording_day_short (NULL, date) : plaza_wording_day_long (NULL, date);
}

static char *
values_read_slot (const PlazaTimeslot *slot,
                  const char          *member,
                  const char          *campaign_day)
{
  if (g_str_equal (member, "label"))
    return g_strdup (slot->label);
  if (g_str_equal (member, "date"))
    return values_read_day (slot->date, campaign_day);
  if (g_str_equal (member, "end"))
    return slot->end != PLAZA_TIME_UNKNOWN ? plaza_wording_time (NULL, slot->end) : NULL;
  if (slot->all_day)
    return g_strdup (plaza_words_get (NULL, "all day"));

  return slot->start != PLAZA_TIME_UNKNOWN ? plaza_wording_time (NULL, slot->start) : NULL;
}

static char *
values_read_slot_order (const PlazaEventRecord *record)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < record->timeslots->len; i++)
    plaza_text_append (ids, "\n", ((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, i))->id);

  return g_string_free_and_steal (ids);
}

static char *
values_read_place_order (const PlazaEventRecord *record)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < record->further_places->len; i++)
    g_string_append_printf (ids, "%s%u", i > 0 ? "\n" : "", i);

  return g_string_free_and_steal (ids);
}

static char *
values_read_zone (const PlazaEventRecord *record)
{
  const char *zone = NULL;

  for (guint i = 0; i < record->timeslots->len; i++)
    {
      const PlazaTimeslot *slot = g_ptr_array_index (record->timeslots, i);

      if (i > 0 && g_strcmp0 (zone, slot->zone) != 0)
        return NULL;
      zone = slot->zone;
    }

  return g_strdup (zone);
}

/* What may have a comma in its name has a line for itself. */
static gboolean
values_is_in_lines (const char *name)
{
  return g_str_equal (name, "lead_organizations") || g_str_equal (name, "access") || g_str_equal (name, "officials");
}

/* Languages and what makes a place accessible are kept as words of ours, where they are some. */
static char *
values_read_list (const char *name,
                  GStrv       items)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *line = g_str_equal (name, "languages") ? plaza_wording_language (NULL, items[i])
                              : g_str_equal (name, "access") ? plaza_wording_access_name (NULL, items[i])
                              : g_strdup (items[i]);

      plaza_text_append (lines, values_is_in_lines (name) ? "\n" : ", ", line);
    }

  return g_string_free_and_steal (lines);
}

static char *
values_read_member (const PlazaRecordType *type,
                    gconstpointer          record,
                    const char            *name)
{
  gpointer at;
  const PlazaField *field = values_find_field (type, (gpointer) record, name, &at);

  g_return_val_if_fail (field != NULL, NULL);

  switch ((int) field->type)
    {
    case PLAZA_FIELD_STRING:
      return g_strdup (*(char **) at);
    case PLAZA_FIELD_FLAG:
      return g_strdup (*(int *) at ? "yes" : "");
    case PLAZA_FIELD_ENUM:
      return g_strdup (plaza_enum_to_nick (field->enum_type (), *(int *) at));
    case PLAZA_FIELD_LIST:
      return values_read_list (name, *(GStrv *) at);
    case PLAZA_FIELD_TEXTS:
      return g_strdup (plaza_texts_get_exact (*(PlazaTexts **) at, strchr (name, '.') + 1));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * plaza_event_values_split:
 * @name: "timeslots.rally.start"
 * @id: (out) (transfer full): "rally"
 * @member: (out): "start"
 *
 * Returns: (nullable): %PLAZA_EVENT_SLOTS, %PLAZA_EVENT_PLACES or %PLAZA_EVENT_CITIES, where @name is of one of them
 */
const char *
plaza_event_values_split (const char  *name,
                          char       **id,
                          const char **member)
{
  const char *list = g_str_has_prefix (name, PLAZA_EVENT_SLOTS ".") ? PLAZA_EVENT_SLOTS
                     : g_str_has_prefix (name, PLAZA_EVENT_PLACES ".") ? PLAZA_EVENT_PLACES
                     : g_str_has_prefix (name, PLAZA_EVENT_CITIES ".") ? PLAZA_EVENT_CITIES : NULL;
  const char *dot = strrchr (name, '.');

  if (list == NULL)
    return NULL;

  *id = g_strndup (name + strlen (list) + 1, (gsize) (dot - name) - strlen (list) - 1);
  *member = dot + 1;
  return list;
}

/**
 * plaza_event_values_find_place:
 * @id: its number, from "0"
 *
 * Returns: (transfer none) (nullable): that further place of @record
 */
const PlazaFurtherPlace *
plaza_event_values_find_place (const PlazaEventRecord *record,
                               const char             *id)
{
  guint64 i;

  return g_ascii_string_to_unsigned (id, 10, 0, G_MAXUINT, &i, NULL) && i < record->further_places->len
         ? g_ptr_array_index (record->further_places, i) : NULL;
}

static char *
values_read_part (const PlazaEventRecord *record,
                  const char             *list,
                  const char             *id,
                  const char             *member,
                  const char             *campaign_day)
{
  const PlazaFurtherPlace *place = g_str_equal (list, PLAZA_EVENT_PLACES) ? plaza_event_values_find_place (record, id) : NULL;
  const PlazaTimeslot *slot = g_str_equal (list, PLAZA_EVENT_SLOTS) ? values_find_slot (record, id) : NULL;

  if (slot != NULL)
    return values_read_slot (slot, member, campaign_day);

  return place != NULL ? values_read_member (&plaza_further_place_type, place, member) : NULL;
}

/**
 * plaza_event_values_say_point:
 *
 * Returns: (transfer full): "42.28000, -83.52000": to a metre
 */
char *
plaza_event_values_say_point (double latitude,
                              double longitude)
{
  char north[G_ASCII_DTOSTR_BUF_SIZE], east[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (north, sizeof north, "%.5f", latitude);
  g_ascii_formatd (east, sizeof east, "%.5f", longitude);
  return g_strdup_printf ("%s, %s", north, east);
}

/**
 * plaza_event_values_read:
 * @name: a field's
 * @campaign_day: (nullable): the year of which a date does not name
 *
 * Returns: (transfer full) (nullable): what @record has there, as it is typed
 */
char *
plaza_event_values_read (const PlazaEventRecord *record,
                         const char             *name,
                         const char             *campaign_day)
{
  g_autofree char *id = NULL;
  const char *member, *list;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  list = plaza_event_values_split (name, &id, &member);
  if (list != NULL)
    return values_read_part (record, list, id, member, campaign_day);
  if (g_str_equal (name, PLAZA_EVENT_SLOTS))
    return values_read_slot_order (record);
  if (g_str_equal (name, PLAZA_EVENT_PLACES))
    return values_read_place_order (record);
  if (g_str_equal (name, "zone"))
    return values_read_zone (record);
  if (g_str_equal (name, PLAZA_EVENT_CITIES))
    return NULL;
  if (g_str_equal (name, PLAZA_EVENT_POINT))
    return record->place.precision == PLAZA_PRECISION_EXACT
           ? plaza_event_values_say_point (record->place.latitude, record->place.longitude) : NULL;
  if (g_str_equal (name, "confirmed_on"))
    return values_read_day (record->confirmed_on, campaign_day);

  return values_read_member (&plaza_event_record_type, record, name);
}

/* Nothing instead of an empty text. */
static char *
values_clean (const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));

  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

static void
values_write_slot (PlazaTimeslot *slot,
                   const char    *member,
                   const char    *text,
                   const char    *campaign_day)
{
  if (g_str_equal (member, "label"))
    {
      g_free (slot->label);
      slot->label = values_clean (text);
    }
  else if (g_str_equal (member, "date"))
    {
      g_free (slot->date);
      slot->date = plaza_event_typed_day (text, campaign_day, NULL);
    }
  else if (g_str_equal (member, "end"))
    {
      slot->end = PLAZA_TIME_UNKNOWN;
      plaza_event_typed_time (text, &slot->end);
    }
  else
    {
      slot->start = PLAZA_TIME_UNKNOWN;
      slot->all_day = plaza_event_typed_time (text, &slot->start) == PLAZA_TYPED_ALL_DAY;
    }
}

static void
values_write_place_order (PlazaEventRecord *record,
                          const char       *text)
{
  g_auto(GStrv) ids = g_strsplit (text, "\n", -1);
  GPtrArray *places = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PlazaFurtherPlace *place = plaza_event_values_find_place (record, ids[i]);

      g_ptr_array_add (places, place != NULL ? plaza_record_ref ((gpointer) place) : plaza_record_new (&plaza_further_place_type));
    }

  g_ptr_array_unref (record->further_places);
  record->further_places = places;
}

static void
values_write_slot_order (PlazaEventRecord *record,
                         const char       *text)
{
  g_auto(GStrv) ids = g_strsplit (text, "\n", -1);
  GPtrArray *slots = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlazaTimeslot *slot = values_find_slot (record, ids[i]);

      g_ptr_array_add (slots, slot != NULL ? plaza_record_ref (slot) : plaza_timeslot_new ());
      g_set_str (&((PlazaTimeslot *) g_ptr_array_index (slots, i))->id, ids[i]);
    }

  g_ptr_array_unref (record->timeslots);
  record->timeslots = slots;
}

static void
values_write_zone (PlazaEventRecord *record,
                   const char       *text)
{
  for (guint i = 0; i < record->timeslots->len; i++)
    g_set_str (&((PlazaTimeslot *) g_ptr_array_index (record->timeslots, i))->zone, *text != '\0' ? text : NULL);
}

static GStrv
values_write_list (const char *name,
                   const char *text)
{
  g_auto(GStrv) lines = g_strsplit_set (text, values_is_in_lines (name) ? "\n" : PLAZA_TYPED_SEPARATORS, -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = values_clean (lines[i]);

      if (line == NULL)
        continue;
      g_strv_builder_take (builder, g_str_equal (name, "languages") ? plaza_wording_find_language (line)
                                    : g_str_equal (name, "access") ? plaza_wording_find_access (line)
                                    : g_steal_pointer (&line));
    }

  return g_strv_builder_end (builder);
}

static void
values_write_member (const PlazaRecordType *type,
                     gpointer               record,
                     const char            *name,
                     const char            *text)
{
  gpointer at;
  const PlazaField *field = values_find_field (type, record, name, &at);
  g_autofree char *clean = g_str_has_suffix (name, "state") ? plaza_event_typed_state (text) : values_clean (text);

  g_return_if_fail (field != NULL);

  switch ((int) field->type)
    {
    case PLAZA_FIELD_STRING:
      g_free (*(char **) at);
      *(char **) at = g_steal_pointer (&clean);
      break;
    case PLAZA_FIELD_FLAG:
      *(int *) at = clean != NULL;
      break;
    case PLAZA_FIELD_ENUM:
      plaza_enum_from_nick (field->enum_type (), text, at);
      break;
    case PLAZA_FIELD_LIST:
      g_strfreev (*(GStrv *) at);
      *(GStrv *) at = values_write_list (name, text);
      break;
    case PLAZA_FIELD_TEXTS:
      plaza_texts_set (*(PlazaTexts **) at, strchr (name, '.') + 1, clean);
      break;
    default:
      g_return_if_reached ();
    }
}

/* What the staff have typed is no longer what somebody concluded. */
static void
values_forget_inferred (PlazaEventRecord *record,
                        const char       *name)
{
  const char *dot = g_str_has_prefix (name, PLAZA_EVENT_PLACES) ? NULL : strrchr (name, '.');
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (g_str_has_prefix (name, PLAZA_EVENT_PLACES))
    name = PLAZA_EVENT_PLACES;

  for (guint i = 0; record->inferred[i] != NULL; i++)
    if (!g_str_equal (record->inferred[i], dot != NULL ? dot + 1 : name) &&
        !(dot != NULL && strncmp (name, record->inferred[i], (gsize) (dot - name)) == 0))
      g_strv_builder_add (builder, record->inferred[i]);

  g_strfreev (record->inferred);
  record->inferred = g_strv_builder_end (builder);
}

/* What is no point is none, before the gazetteer is asked. */
static void
values_write_point (PlazaPlace *place,
                    const char *text)
{
  gboolean is_point = plaza_event_typed_point (text, &place->latitude, &place->longitude);

  place->precision = is_point ? PLAZA_PRECISION_EXACT : PLAZA_PRECISION_NONE;
  if (!is_point)
    place->latitude = place->longitude = NAN;
}

static void
values_write_confirmed (PlazaEventRecord *record,
                        const char       *text,
                        const char       *campaign_day)
{
  g_free (record->confirmed_on);
  record->confirmed_on = plaza_event_typed_day (text, campaign_day, NULL);
}

static void
values_write_part (PlazaEventRecord *record,
                   const char       *list,
                   const char       *id,
                   const char       *member,
                   const char       *text,
                   const char       *campaign_day)
{
  PlazaTimeslot *slot = g_str_equal (list, PLAZA_EVENT_SLOTS) ? values_find_slot (record, id) : NULL;
  const PlazaFurtherPlace *place = g_str_equal (list, PLAZA_EVENT_PLACES) ? plaza_event_values_find_place (record, id) : NULL;

  if (slot != NULL)
    values_write_slot (slot, member, text, campaign_day);
  else if (place != NULL)
    values_write_member (&plaza_further_place_type, (gpointer) place, member, text);
}

/**
 * plaza_event_values_write:
 * @record: one that nobody else has
 * @name: a field's; first the order of a list, then what is of one of its items
 * @text: what was typed there, and is in order
 * @campaign_day: (nullable): of whose year a date is where it does not say
 */
void
plaza_event_values_write (PlazaEventRecord *record,
                          const char       *name,
                          const char       *text,
                          const char       *campaign_day)
{
  g_autofree char *id = NULL;
  const char *member, *list;

  g_return_if_fail (record != NULL);
  g_return_if_fail (name != NULL && text != NULL);

  list = plaza_event_values_split (name, &id, &member);
  if (g_str_equal (list != NULL ? list : name, PLAZA_EVENT_CITIES))
    return;

  values_forget_inferred (record, name);
  if (list != NULL)
    values_write_part (record, list, id, member, text, campaign_day);
  else if (g_str_equal (name, PLAZA_EVENT_SLOTS))
    values_write_slot_order (record, text);
  else if (g_str_equal (name, PLAZA_EVENT_PLACES))
    values_write_place_order (record, text);
  else if (g_str_equal (name, "zone"))
    values_write_zone (record, text);
  else if (g_str_equal (name, PLAZA_EVENT_POINT))
    values_write_point (&record->place, text);
  else if (g_str_equal (name, "confirmed_on"))
    values_write_confirmed (record, text, campaign_day);
  else
    values_write_member (&plaza_event_record_type, record, name, text);
}
