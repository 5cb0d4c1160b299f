/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-place-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-place-words.h"
#include "plaza-text-rules.h"

#define DIGITS 5

/* The states in which ZIP codes begin with a nought, which sheets drop; Puerto Rico's and the Virgin Islands' with two. */
static const char * const one_nought[] = { "CT", "MA", "ME", "NH", "NJ", "RI", "VT", NULL };
static const char * const two_noughts[] = { "PR", "VI", NULL };

static gsize
place_zip_count (const char *text)
{
  return strspn (text, G_CSET_DIGITS);
}

/* The digits of "48188", "48188-1234", "48188.0", "481881234" and "7030". Returns: (transfer full) (nullable): three to five */
static char *
place_zip_digits (const char *word)
{
  gsize n = place_zip_count (word);
  const char *rest = word + n;

  if (n == DIGITS + 4 && *rest == '\0')
    return g_strndup (word, DIGITS);
  if (n < 3 || n > DIGITS)
    return NULL;
  if (*rest == '\0' || strcmp (rest, ".0") == 0 || strcmp (rest, ".00") == 0 || strcmp (rest, "-") == 0)
    return g_strndup (word, n);
  if (n == DIGITS && (*rest == '-' || g_str_has_prefix (rest, "–")))
    {
      const char *four = *rest == '-' ? rest + 1 : g_utf8_next_char (rest);

      return place_zip_count (four) <= 4 && four[place_zip_count (four)] == '\0' ? g_strndup (word, n) : NULL;
    }

  return NULL;
}

/* @digits with the noughts that a sheet dropped. @state: (nullable): where it is, which allows that or not. Returns: (transfer full) (nullable) */
static char *
place_zip_pad (const char *digits,
               const char *state)
{
  gsize n = strlen (digits);

  if (n == DIGITS)
    return g_strdup (digits);
  if (n == DIGITS - 1 && (state == NULL || g_strv_contains (one_nought, state)))
    return g_strconcat ("0", digits, NULL);
  if (n == DIGITS - 2 && (state == NULL || g_strv_contains (two_noughts, state)))
    return g_strconcat ("00", digits, NULL);

  return NULL;
}

/* Takes @code, if it is one at all. Returns: whether it is */
static gboolean
place_zip_accept (PlazaPlaceWork *self,
                  const char     *digits,
                  const char     *state)
{
  g_autofree char *code = place_zip_pad (digits, state);
  g_autoptr(PlazaPlaceMatch) match = code != NULL ? plaza_gazetteer_zip (self->places, code, NULL) : NULL;

  /* A code of a large building is in no list; what was padded has to be. */
  if (code == NULL || (match == NULL && strlen (digits) < DIGITS))
    return FALSE;

  g_set_str (&self->out->place.postal_code, code);
  g_clear_pointer (&self->zip, plaza_place_match_free);
  self->zip = g_steal_pointer (&match);
  return TRUE;
}

/**
 * plaza_place_work_typed_zip:
 *
 * Reads the ZIP code that stands in a field of its own.
 */
void
plaza_place_work_typed_zip (PlazaPlaceWork *self)
{
  const char *typed = self->typed->postal_code;
  g_autofree char *stripped = typed != NULL ? g_strstrip (g_strdup (typed)) : NULL;
  g_autofree char *digits = stripped != NULL ? place_zip_digits (stripped) : NULL;
  g_autofree char *quote = NULL;

  if (stripped == NULL || *stripped == '\0' || (digits != NULL && place_zip_accept (self, digits, self->out->place.state)))
    return;
  if (plaza_place_words_of (stripped) == PLAZA_PLACE_WORDS_UNKNOWN)
    return;

  /* One that lost a nought, in a state where none begins with one, contradicts it. */
  if (digits != NULL && place_zip_accept (self, digits, NULL))
    return;

  quote = plaza_text_rules_quote (stripped);
  /* Translators: of a field of a sheet; %s is what stands there. */
  plaza_place_work_ask (self, "postal_code", g_strdup_printf (_("“%s” is no ZIP code; kept with the place"), quote));
  plaza_place_work_say (self, stripped);
}

static gboolean
place_zip_is_area (PlazaPlaceWork *self,
                   const char     *words,
                   const char     *state)
{
  g_autofree char *called = plaza_place_work_state (self, words);
  g_autoptr(GPtrArray) cities = NULL;
  const char *space = strrchr (words, ' ');

  if (called != NULL)
    return strcmp (called, state) == 0;

  cities = plaza_place_work_cities (self, words);
  for (guint i = 0; cities != NULL && i < cities->len; i++)
    if (strcmp (((PlazaPlaceMatch *) cities->pdata[i])->state, state) == 0)
      return TRUE;

  return space != NULL && place_zip_is_area (self, space + 1, state);
}

/* Whether the five digits at the beginning of a part are no house's number: what follows is where they are. */
static gboolean
place_zip_leads (PlazaPlaceWork *self,
                 const char     *digits,
                 const char     *rest)
{
  g_autoptr(PlazaPlaceMatch) match = strlen (digits) == DIGITS ? plaza_gazetteer_zip (self->places, digits, NULL) : NULL;
  g_autofree char *words = g_strstrip (g_strdup (rest));

  return match != NULL && place_zip_is_area (self, words, match->state);
}

/* Whether the short number behind @before may be a ZIP code: behind a state of which the codes begin with noughts. */
static char *
place_zip_state_before (PlazaPlaceWork *self,
                        const char     *before,
                        guint           part)
{
  const char *space = strrchr (before, ' ');

  if (*before == '\0')
    return part > 0 ? plaza_place_work_state (self, self->parts->pdata[part - 1]) : NULL;

  return plaza_place_work_state (self, space != NULL ? space + 1 : before);
}

static gboolean
place_zip_take_last (PlazaPlaceWork *self,
                     guint           part)
{
  g_autofree char *text = g_strdup (self->parts->pdata[part]);
  char *space = strrchr (text, ' ');
  g_autofree char *digits = NULL, *state = NULL, *before = NULL;

  /* "48188 1234" */
  if (space != NULL && place_zip_count (space + 1) == 4 && space[5] == '\0')
    {
      g_autofree char *head = g_strndup (text, space - text);
      const char *previous = strrchr (head, ' ');
      const char *word = previous != NULL ? previous + 1 : head;

      if (place_zip_count (word) == DIGITS && word[DIGITS] == '\0')
        {
          *space = '\0';
          space = strrchr (text, ' ');
        }
    }

  digits = place_zip_digits (space != NULL ? space + 1 : text);
  if (digits == NULL)
    return FALSE;

  before = g_strndup (text, space != NULL ? (gsize) (space - text) : 0);
  g_strchomp (before);
  state = place_zip_state_before (self, before, part);
  if ((strlen (digits) < DIGITS && state == NULL) || !place_zip_accept (self, digits, strlen (digits) < DIGITS ? state : NULL))
    return FALSE;

  plaza_place_work_set_part (self, part, before);
  return TRUE;
}

/* "48188 Canton", "MI 48188 Canton": any word but the last one. */
static gboolean
place_zip_take_inner (PlazaPlaceWork *self,
                      guint           part)
{
  g_auto(GStrv) words = g_strsplit (self->parts->pdata[part], " ", -1);

  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i++)
    {
      g_autofree char *digits = place_zip_digits (words[i]);
      g_autofree char *rest = g_strjoinv (" ", words + i + 1);

      if (digits == NULL || !place_zip_leads (self, digits, rest) || !place_zip_accept (self, digits, NULL))
        continue;

      *words[i] = '\0';
      rest = (g_free (rest), g_strjoinv (" ", words));
      plaza_place_work_set_part (self, part, rest);
      return TRUE;
    }

  return FALSE;
}

/**
 * plaza_place_work_take_zip:
 *
 * Takes the ZIP code out of the parts. Where a field of its own has one, another one is a question.
 */
void
plaza_place_work_take_zip (PlazaPlaceWork *self)
{
  g_autofree char *typed = g_strdup (self->out->place.postal_code);
  PlazaPlaceMatch *match = g_steal_pointer (&self->zip);
  gboolean found = FALSE;

  for (guint i = self->parts->len; i > 0 && !found; i--)
    found = place_zip_take_last (self, i - 1) || place_zip_take_inner (self, i - 1);

  if (typed == NULL)
    return;

  if (found && strcmp (typed, self->out->place.postal_code) != 0)
    plaza_place_work_ask (self, "postal_code", g_strdup_printf (_("“%1$s” stands here, and the address says “%2$s”"), typed,
                                                                self->out->place.postal_code));
  g_set_str (&self->out->place.postal_code, typed);
  g_clear_pointer (&self->zip, plaza_place_match_free);
  self->zip = match;
}
