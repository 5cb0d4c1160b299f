/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-fields.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command.h"
#include "plaza-event-typed.h"
#include "plaza-json-path.h"
#include "plaza-reading.h"
#include "plaza-wording.h"

static gboolean
fields_set (JsonObject  *event,
            const char  *path,
            const char  *value,
            GError     **error)
{
  return plaza_json_path_set (&plaza_event_record_type, event, path, value, error);
}

/* "timeslots[0].end" for "timeslots[0].start". */
static char *
fields_beside (const char *path,
               const char *name)
{
  return g_strdup_printf ("%.*s.%s", (int) (strrchr (path, '.') - path), path, name);
}

/* Coordinates that somebody types are known exactly, of each place for itself. */
static gboolean
fields_mark_exact (JsonObject  *event,
                   const char  *path,
                   const char  *value,
                   GError     **error)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *precision = NULL;

  if (dot == NULL || *value == '\0' || (!g_str_equal (dot, ".latitude") && !g_str_equal (dot, ".longitude")))
    return TRUE;

  precision = fields_beside (path, "precision");
  return fields_set (event, precision, "exact", error);
}

/* An event that is no longer declined has no reason for it any more. */
static void
fields_drop_reason (JsonObject *event,
                    GStrv       assignments)
{
  const char *review = json_object_get_string_member_with_default (event, "review", NULL);

  for (guint i = 0; assignments[i] != NULL; i++)
    if (g_str_has_prefix (assignments[i], "decline_reason="))
      return;

  if (g_strcmp0 (review, plaza_enum_to_nick (PLAZA_TYPE_REVIEW, PLAZA_REVIEW_DECLINED)) != 0)
    json_object_set_null_member (event, "decline_reason");
}

/* What was guessed is said to be so; what was typed is so no more, unless another slot may still be. */
static void
fields_mark_inferred (JsonObject *event,
                      const char *name,
                      gboolean    inferred)
{
  JsonArray *list = json_object_get_array_member (event, "inferred");

  if (!inferred && json_array_get_length (json_object_get_array_member (event, "timeslots")) > 1)
    return;

  for (guint i = json_array_get_length (list); i > 0; i--)
    if (g_strcmp0 (json_array_get_string_element (list, i - 1), name) == 0)
      json_array_remove_element (list, i - 1);
  if (inferred)
    json_array_add_string_element (list, name);
}

static void
fields_say_guess (const char *typed,
                  int         minutes)
{
  g_autofree char *quoted = plaza_command_quote (typed);
  g_autofree char *time = plaza_wording_time (NULL, minutes);
  g_autofree char *sentence = NULL;

  /* Translators: %1$s is what somebody typed, such as "a las 4", %2$s the time for which it is taken. */
  sentence = g_strdup_printf (_("“%1$s” does not say whether it is before or after noon; it was taken for %2$s."), quoted, time);
  plaza_command_note (sentence);
}

/* What takes all day has no times; what has one does not take all day. */
static gboolean
fields_set_all_day (JsonObject  *event,
                    const char  *path,
                    gboolean     all_day,
                    GError     **error)
{
  g_autofree char *start = fields_beside (path, "start");
  g_autofree char *end = fields_beside (path, "end");
  g_autofree char *flag = fields_beside (path, "all_day");

  return (!all_day || (fields_set (event, start, "", error) && fields_set (event, end, "", error))) &&
         fields_set (event, flag, all_day ? "true" : "false", error);
}

/* "6 pm" as "18:00". */
static gboolean
fields_set_time (JsonObject  *event,
                 const char  *path,
                 const char  *typed,
                 GError     **error)
{
  g_autofree char *quoted = plaza_command_quote (typed);
  g_autofree char *clock = NULL;
  int minutes = PLAZA_TIME_UNKNOWN;
  PlazaReading reading = plaza_reading_time (typed, &minutes);

  switch (reading)
    {
    case PLAZA_READING_ALL_DAY:
      return fields_set_all_day (event, path, TRUE, error);
    case PLAZA_READING_UNKNOWN:
      return fields_set (event, path, "", error);
    case PLAZA_READING_TIME:
    case PLAZA_READING_LIKELY:
      clock = plaza_clock_format (minutes);
      if (!fields_set_all_day (event, path, FALSE, error) || !fields_set (event, path, clock, error))
        return FALSE;
      fields_mark_inferred (event, strrchr (path, '.') + 1, reading == PLAZA_READING_LIKELY);
      if (reading == PLAZA_READING_LIKELY)
        fields_say_guess (typed, minutes);
      return TRUE;
    case PLAZA_READING_NONE:
    default:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: write the examples as your readers write times. */
                   _("“%s” is no time that can be understood. Write it like 6 PM, 6:30 PM or 18:00. Nothing was changed."), quoted);
      return FALSE;
    }
}

/* "Thu, Feb 22", where that is a Wednesday, contradicts itself: it is saved, and said. */
static char *
fields_read_other_weekday (const char *typed,
                           const char *campaign_day,
                           const char *today)
{
  g_autofree char *first = g_strndup (typed, strcspn (typed, " ,"));
  g_autofree char *weekday = plaza_reading_day (NULL, first, NULL, today);
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;
  char *day = weekday != NULL ? plaza_event_typed_day (typed, campaign_day, NULL) : NULL;

  if (day == NULL)
    return NULL;

  words = plaza_wording_day_long (NULL, day);
  sentence = g_strdup_printf (_("The weekday does not fit: this is %s."), words);
  plaza_command_note (sentence);
  return day;
}

/**
 * plaza_command_fields_read_day:
 * @typed: "Feb 22"; where no year is said, it is the campaign's
 *
 * Returns: (transfer full) (nullable): "2017-02-22"
 */
char *
plaza_command_fields_read_day (PlazaCampaign  *campaign,
                               const char     *typed,
                               GError        **error)
{
  const char *campaign_day = plaza_campaign_get_record (campaign)->day;
  g_autofree char *quoted = plaza_command_quote (typed);
  g_autofree char *today = plaza_reading_today ();
  char *day = plaza_reading_day (plaza_words_for (plaza_language_of_ui ()), typed, campaign_day, today);

  if (day == NULL)
    day = fields_read_other_weekday (typed, campaign_day, today);
  if (day != NULL)
    return day;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: write the examples as your readers write dates; the last one stays. */
               _("“%s” is no day that can be understood. Write it like Feb 22, 2/22/2017 or 2017-02-22. Nothing was changed."), quoted);
  return NULL;
}

static gboolean
fields_assign_one (PlazaCampaign  *campaign,
                   JsonObject     *event,
                   const char     *path,
                   const char     *typed,
                   GError        **error)
{
  g_autofree char *day = NULL;
  gboolean of_timeslot = g_str_has_prefix (path, "timeslots[") && *typed != '\0';

  if (of_timeslot && (g_str_has_suffix (path, "].start") || g_str_has_suffix (path, "].end")))
    return fields_set_time (event, path, typed, error);
  if ((of_timeslot && g_str_has_suffix (path, "].date")) || (g_str_equal (path, "confirmed_on") && *typed != '\0'))
    {
      day = plaza_command_fields_read_day (campaign, typed, error);
      return day != NULL && fields_set (event, path, day, error);
    }
  if (of_timeslot && g_str_has_suffix (path, "].all_day") && g_str_equal (typed, "true"))
    return fields_set_all_day (event, path, TRUE, error);

  return fields_set (event, path, typed, error) && fields_mark_exact (event, path, typed, error);
}

/**
 * plaza_command_fields_assign:
 * @campaign: whose year it is where a day does not say
 * @event: the JSON of an event; changed in place, and of no use where this fails
 * @assignments: FIELD=VALUE, of which plaza_command_fields_are() thinks well
 * @error: a sentence
 *
 * Where a time says too little, it is said on the standard error for what it was taken.
 *
 * Returns: whether all of @assignments could be made; whether the event may be so is found out by its reader
 */
gboolean
plaza_command_fields_assign (PlazaCampaign  *campaign,
                             JsonObject     *event,
                             GStrv           assignments,
                             GError        **error)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      gsize length = strcspn (assignments[i], "=");
      g_autofree char *path = g_strndup (assignments[i], length);

      if (!fields_assign_one (campaign, event, path, assignments[i] + length + 1, error))
        return FALSE;
    }

  fields_drop_reason (event, assignments);
  return TRUE;
}

/**
 * plaza_command_fields_are:
 * @words: arguments
 *
 * Returns: whether each is a FIELD=VALUE; otherwise there was a complaint, and the command was called wrongly
 */
gboolean
plaza_command_fields_are (GStrv words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *quoted = plaza_command_quote (words[i]);

      if (strchr (words[i], '=') == NULL)
        {
          plaza_command_misuse (_("“%s” is no FIELD=VALUE. Nothing was changed."), quoted);
          return FALSE;
        }
      if (!g_utf8_validate (words[i], -1, NULL))
        {
          plaza_command_misuse (_("“%s” is not text in UTF-8. Nothing was changed."), quoted);
          return FALSE;
        }
    }

  return TRUE;
}
