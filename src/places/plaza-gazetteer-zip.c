/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gazetteer-private.h"

#include <stdlib.h>
#include <string.h>

/* A ZIP code has five digits, or nine with a hyphen (Publication 28 of the
 * Postal Service, 212). Fewer are the beginning of one. */
#define DIGITS 5

static PlazaPlaceMatch *
read_zip (sqlite3_stmt  *row,
          GError       **error)
{
  g_autoptr(PlazaPlaceMatch) match = g_new0 (PlazaPlaceMatch, 1);

  match->kind = PLAZA_MATCH_ZIP;
  match->precision = PLAZA_PRECISION_POSTAL;
  match->postal_code = g_strdup_printf ("%05d", sqlite3_column_int (row, 0));
  match->name = plaza_gazetteer_dup_text (row, 1);
  match->state = plaza_gazetteer_dup_text (row, 2);
  match->county = plaza_gazetteer_dup_text (row, 3);
  match->zone = plaza_gazetteer_dup_text (row, 4);
  match->population = MAX (0, sqlite3_column_int (row, 5));
  match->near = sqlite3_column_int (row, 8) != 0;
  match->label = plaza_place_match_label_zip (match->postal_code, match->name, match->near, match->state);
  return plaza_gazetteer_read_point (row, 6, match, error) ? g_steal_pointer (&match) : NULL;
}

static size_t
gazetteer_zip_count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

static gboolean
is_zip_plus_four (const char *after)
{
  return *after == '-' && gazetteer_zip_count_digits (after + 1) <= 4 && after[1 + gazetteer_zip_count_digits (after + 1)] == '\0';
}

/**
 * plaza_gazetteer_zip:
 * @postal_code: five digits, or nine ("48188-1234")
 *
 * Returns: (transfer full) (nullable): the middle of its area; %NULL without an error
 *   for what is no ZIP code
 */
PlazaPlaceMatch *
plaza_gazetteer_zip (PlazaGazetteer  *self,
                     const char      *postal_code,
                     GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_ZIP);
  PlazaPlaceMatch *match;

  g_return_val_if_fail (postal_code != NULL, NULL);

  if (gazetteer_zip_count_digits (postal_code) != DIGITS ||
      (postal_code[DIGITS] != '\0' && !is_zip_plus_four (postal_code + DIGITS)))
    return NULL;

  sqlite3_bind_int (row, 1, atoi (postal_code));
  if (!plaza_gazetteer_next (row, error))
    return NULL;

  match = read_zip (row, error);
  if (match != NULL)
    match->exact = TRUE;
  return match;
}

/* Where the word begins that ends at @end. */
static gsize
gazetteer_zip_word_start (const char *text,
                          gsize       end)
{
  while (end > 0 && text[end - 1] != ' ' && text[end - 1] != ',')
    end--;
  return end;
}

/* Whether four digits or fewer stand alone at @start, behind a ZIP code: "48188 1234". */
static gboolean
gazetteer_zip_is_plus_four_apart (const char *text,
                                  gsize       start)
{
  gsize before = start > 0 ? gazetteer_zip_word_start (text, start - 1) : 0;

  return start > DIGITS && text[start - 1] == ' ' && gazetteer_zip_count_digits (text + start) <= 4 &&
         text[start + gazetteer_zip_count_digits (text + start)] == '\0' && gazetteer_zip_count_digits (text + before) == DIGITS && before + DIGITS == start - 1;
}

/**
 * plaza_gazetteer_zip_in:
 * @text: what somebody typed, cleaned
 * @start: (out): where in @text it is
 *
 * Also of a whole address the ZIP code says most: "Canton, MI 48188".
 *
 * Returns: (transfer full) (nullable): the digits, at most five, of the ZIP code in @text,
 *   which is all of it or its last word
 */
char *
plaza_gazetteer_zip_in (const char *text,
                        gsize      *start)
{
  gsize first = gazetteer_zip_word_start (text, strlen (text));
  size_t length;
  gboolean whole;

  if (gazetteer_zip_is_plus_four_apart (text, first))
    {
      *start = gazetteer_zip_word_start (text, first - 1);
      return g_strndup (text + *start, DIGITS);
    }

  length = gazetteer_zip_count_digits (text + first);
  whole = text[first + length] == '\0' || (length == DIGITS && is_zip_plus_four (text + first + length));
  /* "481881234", as forms have it. */
  if (length == DIGITS + 4)
    length = DIGITS;
  if (!whole || length == 0 || length > DIGITS || (first > 0 && length < DIGITS))
    return NULL;

  *start = first;
  return g_strndup (text + first, length);
}

static gboolean
gazetteer_zip_list (PlazaGazetteer  *self,
                    int              first,
                    int              last,
                    int              middle,
                    guint            limit,
                    GPtrArray       *matches,
                    GError         **error)
{
  sqlite3_stmt *row = plaza_gazetteer_statement (self, PLAZA_GAZETTEER_ZIPS);
  g_autoptr(GError) local_error = NULL;

  sqlite3_bind_int (row, 1, first);
  sqlite3_bind_int (row, 2, last);
  sqlite3_bind_int (row, 3, middle);
  sqlite3_bind_int (row, 4, (int) MIN (limit, 1000));
  while (plaza_gazetteer_next (row, &local_error))
    {
      PlazaPlaceMatch *match = read_zip (row, &local_error);

      if (match == NULL)
        break;
      g_ptr_array_add (matches, match);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static int
gazetteer_zip_power_of_ten (size_t exponent)
{
  int power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/**
 * plaza_gazetteer_list_zips:
 * @digits: one to five digits
 * @matches: (element-type PlazaPlaceMatch): where the codes that begin so are added, in order
 *
 * Returns: whether it succeeded
 */
gboolean
plaza_gazetteer_list_zips (PlazaGazetteer  *self,
                           const char      *digits,
                           guint            limit,
                           GPtrArray       *matches,
                           GError         **error)
{
  size_t length = strlen (digits);
  int range = gazetteer_zip_power_of_ten (DIGITS - length);
  int first = atoi (digits) * range;
  guint start = matches->len;

  if (!gazetteer_zip_list (self, first, first + range - 1, first, limit, matches, error))
    return FALSE;

  for (guint i = start; i < matches->len; i++)
    ((PlazaPlaceMatch *) matches->pdata[i])->exact = length == DIGITS;
  return TRUE;
}

/**
 * plaza_gazetteer_near_zips:
 * @digits: five digits that are no ZIP code
 * @matches: (element-type PlazaPlaceMatch): where the nearest codes are added
 *
 * The first three digits are a sorting office's, so that codes with the same
 * three are near each other.
 *
 * Returns: whether it succeeded
 */
gboolean
plaza_gazetteer_near_zips (PlazaGazetteer  *self,
                           const char      *digits,
                           guint            limit,
                           GPtrArray       *matches,
                           GError         **error)
{
  int code = atoi (digits);
  int first = code / 100 * 100;

  return gazetteer_zip_list (self, first, first + 99, code, limit, matches, error);
}
