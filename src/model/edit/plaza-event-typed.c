/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-typed.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "plaza-reading.h"
#include "plaza-text-rules.h"
#include "plaza-wording.h"

/**
 * plaza_event_typed_time:
 * @text: "4pm", "16:00", "a las 4", "noon", "all day", ""
 * @minutes: (out): minutes after midnight; left alone where it is no time of day
 *
 * Returns: what @text is
 */
PlazaTyped
plaza_event_typed_time (const char *text,
                        int        *minutes)
{
  if (text[strspn (text, " \t")] == '\0')
    return PLAZA_TYPED_UNKNOWN;

  switch (plaza_reading_time (text, minutes))
    {
    case PLAZA_READING_TIME:
    case PLAZA_READING_LIKELY:
      return PLAZA_TYPED_TIME;
    case PLAZA_READING_ALL_DAY:
      return PLAZA_TYPED_ALL_DAY;
    case PLAZA_READING_UNKNOWN:
      return PLAZA_TYPED_UNKNOWN;
    case PLAZA_READING_NONE:
    default:
      return PLAZA_TYPED_NONE;
    }
}

/* What comes after the first word: a weekday may stand before a date. */
static const char *
typed_skip_word (const char *text)
{
  const char *rest = text + strcspn (text, " ,");

  return rest + strspn (rest, " ,");
}

/**
 * plaza_event_typed_day:
 * @text: "Feb 22", "next Friday", "Wed, Feb 22"
 * @campaign_day: (nullable): of whose year it is where @text does not say
 * @contradicts: (out) (optional): whether it names another weekday than that of its date
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DD"; %NULL for what is no day
 */
char *
plaza_event_typed_day (const char *text,
                       const char *campaign_day,
                       gboolean   *contradicts)
{
  const PlazaWords *words = plaza_words_for (plaza_language_of_ui ());
  g_autofree char *today = plaza_reading_today ();
  char *day = plaza_reading_day (words, text, campaign_day, today);

  if (contradicts != NULL)
    *contradicts = FALSE;
  if (day != NULL)
    return day;

  /* The date is the longer of the two, and the less likely slip. */
  day = plaza_reading_day (words, typed_skip_word (text), campaign_day, today);
  if (contradicts != NULL)
    *contradicts = day != NULL;
  return day;
}

/**
 * plaza_event_typed_state:
 * @text: "AZ", "az", "Arizona", "Nuevo México"
 *
 * Returns: (transfer full) (nullable): two letters; %NULL for what is no state
 */
char *
plaza_event_typed_state (const char *text)
{
  g_autofree char *clean = g_strstrip (g_ascii_strup (text, -1));
  g_autofree char *folded = plaza_text_fold (text);
  GPtrArray *all = plaza_words_list ();

  if (plaza_state_is_known (clean))
    return g_steal_pointer (&clean);
  if (*clean == '\0')
    return NULL;

  g_strstrip (folded);
  for (int i = 0; i < 26 * 26; i++)
    for (guint j = 0; j < all->len; j++)
      {
        char letters[] = { (char) ('A' + i / 26), (char) ('A' + i % 26), '\0' };
        g_autofree char *name = plaza_state_is_known (letters)
                                ? plaza_text_fold (plaza_wording_state (all->pdata[j], letters)) : NULL;

        if (g_strcmp0 (folded, name) == 0)
          return g_strdup (letters);
      }

  return NULL;
}

/* What a field of one line may hold, as a sentence of its own. */
const char *
plaza_event_typed_check (const char *text)
{
  g_autofree char *problem = plaza_text_rules_problem_of_line (text);

  if (problem == NULL)
    return NULL;

  return strlen (text) > PLAZA_MAX_FIELD_BYTES
         ? _("This is too long: a field holds 64 KiB.")
         : _("There is a character in it that cannot be seen, or that turns the text around. Type it anew.");
}

const char *
plaza_event_typed_check_prose (const char *text)
{
  g_autofree char *problem = plaza_text_rules_problem_of_prose (text);

  if (problem == NULL)
    return NULL;

  return strlen (text) > PLAZA_MAX_FIELD_BYTES ? _("This is too long: a field holds 64 KiB.")
                                               : _("There is a character in it that cannot be seen. Type it anew.");
}

/* Asks of each of a list's items, which are lines or stand between commas. */
static gboolean
typed_are_all (const char *text,
               const char *separators,
               gboolean  (*is_right) (const char *item))
{
  g_auto(GStrv) lines = g_strsplit_set (text, separators, -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !is_right (lines[i]))
      return FALSE;

  return TRUE;
}

static gboolean
typed_is_line (const char *line)
{
  return plaza_event_typed_check (line) == NULL;
}

static gboolean
typed_is_language (const char *line)
{
  g_autofree char *tag = plaza_wording_find_language (line);

  return tag != NULL;
}

const char *
plaza_event_typed_check_lines (const char *text)
{
  return typed_are_all (text, "\n", typed_is_line)
         ? NULL : _("There is a character in it that cannot be seen, or that turns the text around. Type it anew.");
}

const char *
plaza_event_typed_check_emails (const char *text)
{
  return typed_are_all (text, PLAZA_TYPED_SEPARATORS, typed_is_line) &&
         typed_are_all (text, PLAZA_TYPED_SEPARATORS, plaza_text_rules_is_email)
         ? NULL : _("An e-mail address looks like name@example.org. Put commas between several.");
}

const char *
plaza_event_typed_check_telephones (const char *text)
{
  return typed_are_all (text, PLAZA_TYPED_SEPARATORS, plaza_text_rules_is_telephone)
         ? NULL : _("A telephone number has digits, spaces, dots, hyphens and brackets only. Put commas between several.");
}

const char *
plaza_event_typed_check_languages (const char *text)
{
  return typed_are_all (text, PLAZA_TYPED_SEPARATORS, typed_is_language)
         ? NULL : _("Write a language’s name, such as Arabic, or its tag, such as ar. Put commas between several.");
}

const char *
plaza_event_typed_check_hashtag (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));

  if (bare[0] != '#' || bare[1] == '\0' || strpbrk (bare + 1, " #") != NULL)
    return _("A hashtag is one word that begins with #.");

  return plaza_event_typed_check (bare);
}

const char *
plaza_event_typed_check_link (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));

  if (!g_str_has_prefix (bare, "https://") || !plaza_text_rules_is_link (bare))
    return _("A web address begins with https:// and has no spaces.");

  return NULL;
}

const char *
plaza_event_typed_check_state (const char *text)
{
  g_autofree char *state = plaza_event_typed_state (text);

  return state != NULL ? NULL : _("Write the state’s name or its two letters, such as AZ.");
}

/* Five digits, or the nine of a ZIP+4. */
const char *
plaza_event_typed_check_postal_code (const char *text)
{
  return g_regex_match_simple ("^\\s*[0-9]{5}(-[0-9]{4})?\\s*$", text, 0, 0)
         ? NULL : _("A ZIP code has five digits, such as 48188.");
}

const char *
plaza_event_typed_check_start (const char *text)
{
  int minutes;

  return plaza_event_typed_time (text, &minutes) != PLAZA_TYPED_NONE
         /* Translators: write the examples as your readers write times. */
         ? NULL : _("Write a time like 6 PM, 6:30 PM or 18:00, or “all day”; leave it empty if it is not known.");
}

const char *
plaza_event_typed_check_end (const char *text)
{
  int minutes;
  PlazaTyped typed = plaza_event_typed_time (text, &minutes);

  return typed == PLAZA_TYPED_TIME || typed == PLAZA_TYPED_UNKNOWN
         /* Translators: write the examples as your readers write times. */
         ? NULL : _("Write a time like 6 PM, 6:30 PM or 18:00; leave it empty if it is not known.");
}

/**
 * plaza_event_typed_point:
 * @text: "42.28, -83.52"
 * @latitude: (out): degrees north, any number
 * @longitude: (out): degrees east, any number
 *
 * Returns: whether @text is two numbers
 */
gboolean
plaza_event_typed_point (const char *text,
                         double     *latitude,
                         double     *longitude)
{
  /* Some write the minus as it is printed. */
  g_auto(GStrv) minus = g_strsplit (text, "−", -1);
  g_autofree char *plain = g_strjoinv ("-", minus);
  const char *second;
  char *rest;

  *latitude = g_ascii_strtod (plain, &rest);
  if (rest == plain || !isfinite (*latitude) || strspn (rest, " ,;") == 0)
    return FALSE;

  second = rest + strspn (rest, " ,;");
  *longitude = g_ascii_strtod (second, &rest);
  return rest != second && isfinite (*longitude) && rest[strspn (rest, " ")] == '\0';
}

const char *
plaza_event_typed_check_point (const char *text)
{
  double latitude, longitude;

  return plaza_event_typed_point (text, &latitude, &longitude)
         ? NULL : _("Write the latitude and then the longitude in degrees, such as 42.28, -83.52.");
}
