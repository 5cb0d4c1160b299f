/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-clean.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-details.h"
#include "plaza-text-rules.h"

/* Embeddings, overrides and isolates turn a line around (https://trojansource.codes). */
static gboolean
clean_turns (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
clean_is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/* Cut at a letter, where it is longer than a field may be. */
static char *
clean_end (GString *out)
{
  if (out->len > PLAZA_MAX_FIELD_BYTES)
    g_string_truncate (out, (gsize) (g_utf8_find_prev_char (out->str, out->str + PLAZA_MAX_FIELD_BYTES + 1) - out->str));
  while (out->len > 0 && strchr (" \n\t", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);
  if (out->len > 0)
    return g_string_free_and_steal (out);

  g_string_free (out, TRUE);
  return NULL;
}

/**
 * plaza_read_clean_line:
 * @text: (nullable): any bytes
 *
 * Returns: (transfer full) (nullable): @text on one line, with one blank where it has several, and without
 *   characters that do not show or turn the line around; %NULL where nothing is left
 */
char *
plaza_read_clean_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *out = g_string_sized_new (strlen (valid));
  gboolean blank = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0xA0)
        blank = out->len > 0;
      else if (!clean_is_control (c) && !clean_turns (c) && c != 0xFEFF)
        {
          if (blank)
            g_string_append_c (out, ' ');
          blank = FALSE;
          g_string_append_unichar (out, c);
        }
    }

  return clean_end (out);
}

/**
 * plaza_read_clean_prose:
 * @text: (nullable): any bytes
 *
 * Returns: (transfer full) (nullable): @text with "\n" at the end of its lines, and without characters that
 *   do not show; %NULL where nothing is left
 */
char *
plaza_read_clean_prose (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        c = p[1] == '\n' ? 0 : '\n';
      if (c == '\n' || c == '\t' || (!clean_is_control (c) && !clean_turns (c)))
        g_string_append_unichar (out, c);
    }

  return clean_end (out);
}

/* Whether something was lost of @old that was more than blanks. */
static gboolean
clean_lost (const char *old)
{
  if (!g_utf8_validate (old, -1, NULL) || strlen (old) > PLAZA_MAX_FIELD_BYTES)
    return TRUE;
  for (const char *p = old; *p != '\0'; p = g_utf8_next_char (p))
    if (clean_turns (g_utf8_get_char (p)) ||
        (clean_is_control (g_utf8_get_char (p)) && !g_unichar_isspace (g_utf8_get_char (p))))
      return TRUE;

  return FALSE;
}

static gboolean
clean_text (char     **text,
            gboolean   prose)
{
  char *old = *text;
  gboolean lost = old != NULL && clean_lost (old);

  *text = prose ? plaza_read_clean_prose (old) : plaza_read_clean_line (old);
  g_free (old);
  return lost;
}

static gboolean
clean_list (GStrv *list)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  gboolean lost = FALSE;

  for (guint i = 0; (*list)[i] != NULL; i++)
    {
      lost = clean_text (&(*list)[i], FALSE) || lost;
      if ((*list)[i] != NULL)
        g_strv_builder_take (builder, (*list)[i]);
      else
        continue;
    }

  g_free (*list);
  *list = g_strv_builder_end (builder);
  return lost;
}

static gboolean
clean_texts (PlazaTexts *texts,
             gboolean    prose)
{
  g_autoptr(GPtrArray) languages = g_hash_table_get_keys_as_ptr_array (texts);
  gboolean lost = FALSE;

  for (guint i = 0; i < languages->len; i++)
    {
      g_autofree char *language = g_strdup (g_ptr_array_index (languages, i));
      char *text = g_strdup (plaza_texts_get_exact (texts, language));

      lost = clean_text (&text, prose) || lost;
      if (text != NULL)
        plaza_texts_set (texts, language, text);
      else
        g_hash_table_remove (texts, language);
      g_free (text);
    }

  return lost;
}

static gboolean
clean_is_prose (const PlazaField *field)
{
  return g_str_equal (field->name, "details") || g_str_equal (field->name, "note") ||
         g_str_equal (field->name, "decline_reason");
}

static gboolean clean_record (const PlazaRecordType *type,
                              gpointer               record);

static gboolean
clean_field (const PlazaField *field,
             gpointer          record)
{
  gpointer at = plaza_field_at (field, record);
  gboolean lost = FALSE;

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      return clean_text (at, clean_is_prose (field));
    case PLAZA_FIELD_LIST:
      return clean_list (at);
    case PLAZA_FIELD_TEXTS:
      return clean_texts (*(PlazaTexts **) at, clean_is_prose (field));
    case PLAZA_FIELD_PART:
      return clean_record (field->of, at);
    case PLAZA_FIELD_RECORDS:
      for (guint i = 0; i < (*(GPtrArray **) at)->len; i++)
        lost = clean_record (field->of, g_ptr_array_index (*(GPtrArray **) at, i)) || lost;
      return lost;
    case PLAZA_FIELD_FLAG:
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_CLOCK:
    case PLAZA_FIELD_REAL:
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
    case PLAZA_FIELD_NUMBERS:
    default:
      return FALSE;
    }
}

static gboolean
clean_record (const PlazaRecordType *type,
              gpointer               record)
{
  gboolean lost = FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    lost = clean_field (&type->fields[i], record) || lost;

  return lost;
}

static void
clean_say (PlazaIncoming *draft,
           const char    *field,
           const char    *format,
           const char    *value)
{
  g_autofree char *quoted = plaza_text_rules_quote (value);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  plaza_incoming_question (draft, field, g_strdup_printf (format, quoted));
#pragma GCC diagnostic pop
}

/* A place that is no good on the map is none: a pin elsewhere would send people there. */
static void
clean_place (PlazaIncoming *draft,
             PlazaPlace    *place)
{
  gboolean point = !isnan (place->latitude) && !isnan (place->longitude);
  g_autoptr(GError) error = NULL;

  if (place->state != NULL && !plaza_state_is_known (place->state))
    {
      /* Translators: %s is what stands where a state should. */
      clean_say (draft, NULL, _("“%s” is no state; it is left out"), place->state);
      g_clear_pointer (&place->state, g_free);
    }
  if (point && place->precision <= PLAZA_PRECISION_CITY &&
      !plaza_place_check_point (place->latitude, place->longitude, place->state, &error))
    {
      /* Translators: %s is what is wrong with the coordinates. */
      plaza_incoming_question (draft, NULL, g_strdup_printf (_("%s; the point is left out"), error->message));
      point = FALSE;
    }

  if (!point && place->precision <= PLAZA_PRECISION_STATE)
    place->precision = place->state != NULL ? PLAZA_PRECISION_STATE : PLAZA_PRECISION_NONE;
  if (place->precision >= PLAZA_PRECISION_STATE)
    place->latitude = place->longitude = NAN;
}

static gboolean
clean_slot (PlazaIncoming *draft,
            PlazaTimeslot *slot)
{
  if (slot->zone != NULL && !plaza_zone_name_is_safe (slot->zone))
    {
      clean_say (draft, NULL, _("“%s” is no time zone"), slot->zone);
      g_clear_pointer (&slot->zone, g_free);
    }
  if (slot->date != NULL && !plaza_date_is_valid (slot->date))
    {
      g_autofree char *quoted = plaza_text_rules_quote (slot->date);

      plaza_incoming_refuse (draft, NULL, g_strdup_printf (_("“%s” is no date"), quoted));
      g_clear_pointer (&slot->date, g_free);
    }
  if (slot->all_day || slot->start == PLAZA_TIME_UNKNOWN)
    slot->end = PLAZA_TIME_UNKNOWN;
  if (slot->all_day)
    slot->start = PLAZA_TIME_UNKNOWN;
  slot->end = plaza_timeslot_known_end (slot->start, slot->end);

  return slot->date != NULL || slot->start != PLAZA_TIME_UNKNOWN || slot->all_day || slot->label != NULL;
}

/* An address that the program does not open is kept where one can read it. */
static void
clean_links (PlazaIncoming            *draft,
             const PlazaReaderContext *context)
{
  PlazaEventRecord *event = draft->event;

  if (event->web_address != NULL &&
      (!g_str_has_prefix (event->web_address, "https://") || !plaza_text_rules_is_link (event->web_address)))
    {
      plaza_read_details_keep (context, draft, NULL, event->web_address);
      g_clear_pointer (&event->web_address, g_free);
    }
  if (event->hashtag != NULL && (event->hashtag[0] != '#' || event->hashtag[1] == '\0' ||
                                 strpbrk (event->hashtag + 1, " #") != NULL))
    {
      plaza_read_details_keep (context, draft, NULL, event->hashtag);
      g_clear_pointer (&event->hashtag, g_free);
    }
}

static GStrv
clean_pick (PlazaIncoming *draft,
            GStrv          list,
            gboolean     (*is_good) (const char *text),
            const char    *format)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (is_good (list[i]))
        g_strv_builder_add (builder, list[i]);
      else
        clean_say (draft, NULL, format, list[i]);
    }

  g_strfreev (list);
  return g_strv_builder_end (builder);
}

/* Whom the campaign does not know it cannot name. */
static void
clean_officials (PlazaIncoming            *draft,
                 const PlazaReaderContext *context)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GStrv ids = draft->event->officials;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint known = 0;

      while (known < context->n_officials && !g_str_equal (context->officials[known].id, ids[i]))
        known++;
      if (known < context->n_officials)
        g_strv_builder_add (builder, ids[i]);
      else
        /* Translators: %s names an official, by an id such as “T000476”. */
        clean_say (draft, NULL, _("“%s” is no official of this campaign, and is left out"), ids[i]);
    }

  g_strfreev (ids);
  draft->event->officials = g_strv_builder_end (builder);
}

static void
clean_event (PlazaIncoming            *draft,
             const PlazaReaderContext *context)
{
  PlazaEventRecord *event = draft->event;

  clean_place (draft, &event->place);
  for (guint i = 0; i < event->further_places->len; i++)
    clean_place (draft, &((PlazaFurtherPlace *) g_ptr_array_index (event->further_places, i))->place);
  for (guint i = event->timeslots->len; i > 0; i--)
    if (!clean_slot (draft, g_ptr_array_index (event->timeslots, i - 1)))
      g_ptr_array_remove_index (event->timeslots, i - 1);
  clean_links (draft, context);
  clean_officials (draft, context);
  event->contact_emails = clean_pick (draft, event->contact_emails, plaza_text_rules_is_email,
                                      _("“%s” is no e-mail address; it is left out"));
  event->languages = clean_pick (draft, event->languages, plaza_language_is_valid, _("“%s” is no language; it is left out"));
  event->review = PLAZA_REVIEW_PENDING;
  g_clear_pointer (&event->decline_reason, g_free);
}

static void
clean_draft (PlazaIncoming            *draft,
             const PlazaReaderContext *context)
{
  PlazaEventRecord *event = draft->event;

  if (clean_record (&plaza_event_record_type, event))
    plaza_incoming_question (draft, NULL, g_strdup (_("it has characters that do not show or turn the text around, or is "
                                                      "longer than 64 KiB; what does not fit is left out")));
  if (draft->key != NULL)
    clean_text (&draft->key, FALSE);
  clean_event (draft, context);

  for (guint i = 0; i < draft->problems->len; i++)
    {
      PlazaProblem *problem = g_ptr_array_index (draft->problems, i);

      clean_record (&plaza_problem_type, problem);
      if (problem->title == NULL)
        problem->title = g_strdup (event->title);
    }
  if (event->title != NULL)
    return;

  plaza_incoming_refuse (draft, NULL, g_strdup (_("there is no title")));
  /* Translators: an event without a title. */
  event->title = g_strdup (_("Untitled"));
}

/**
 * plaza_read_clean:
 * @intake: what a reader made
 *
 * Takes from every draft what no event may have, and says so: whatever a file holds, its drafts can travel to
 * the program. All of them are pending.
 */
void
plaza_read_clean (PlazaIntake              *intake,
                  const PlazaReaderContext *context)
{
  for (guint i = 0; i < intake->drafts->len; i++)
    clean_draft (g_ptr_array_index (intake->drafts, i), context);
  for (guint i = 0; i < intake->problems->len; i++)
    clean_record (&plaza_problem_type, g_ptr_array_index (intake->problems, i));
  for (guint i = 0; i < intake->columns->len; i++)
    clean_record (&plaza_column_type, g_ptr_array_index (intake->columns, i));
}
