/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-wording.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"

static const char * const precisions[] = {
  [PLAZA_PRECISION_EXACT] = N_("Placed by address"),
  [PLAZA_PRECISION_POSTAL] = N_("Placed by ZIP code"),
  [PLAZA_PRECISION_CITY] = N_("Placed by city"),
  [PLAZA_PRECISION_STATE] = N_("Only the state is known"),
  [PLAZA_PRECISION_NONE] = N_("Place not known"),
};

static const char * const attendances[] = {
  [PLAZA_ATTENDANCE_OPEN] = N_("Open to the public"),
  [PLAZA_ATTENDANCE_INVITED] = N_("Not open to the public"),
};

/* NULL is what needs no word. */
static const char * const statuses[] = {
  [PLAZA_STATUS_TENTATIVE] = N_("Tentative"),
  [PLAZA_STATUS_CONFIRMED] = NULL,
  [PLAZA_STATUS_CANCELLED] = N_("Cancelled"),
};

static const char * const reviews[] = {
  [PLAZA_REVIEW_PENDING] = N_("Waiting for review"),
  [PLAZA_REVIEW_APPROVED] = NULL,
  [PLAZA_REVIEW_DECLINED] = N_("Declined"),
};

/**
 * plaza_wording_kind:
 * @words: (nullable): the language
 *
 * Returns: what events of @kind are called
 */
const char *
plaza_wording_kind (const PlazaWords *words,
                    PlazaKind         kind)
{
  g_return_val_if_fail (kind < PLAZA_N_KINDS, "");

  return plaza_words_get_in (words, "kind of event", plaza_kind_name (kind));
}

/**
 * plaza_wording_state:
 * @state: (nullable): two capital letters
 *
 * Returns: the state's name; @state itself where it is none; for %NULL or "",
 *   that there is none
 */
const char *
plaza_wording_state (const PlazaWords *words,
                     const char       *state)
{
  const char *name = plaza_state_name (state);

  if (state == NULL || *state == '\0')
    return plaza_words_get (words, N_("No state given"));

  return name != NULL ? plaza_words_get (words, name) : state;
}

/**
 * plaza_wording_precision:
 *
 * Returns: how well a place is known
 */
const char *
plaza_wording_precision (const PlazaWords *words,
                         PlazaPrecision    precision)
{
  g_return_val_if_fail (precision < G_N_ELEMENTS (precisions), "");

  return plaza_words_get (words, precisions[precision]);
}

/**
 * plaza_wording_attendance:
 *
 * Returns: who may come
 */
const char *
plaza_wording_attendance (const PlazaWords *words,
                          PlazaAttendance   attendance)
{
  g_return_val_if_fail (attendance < G_N_ELEMENTS (attendances), "");

  return plaza_words_get (words, attendances[attendance]);
}

/**
 * plaza_wording_status:
 *
 * Returns: (nullable): how certain an event is; %NULL where it takes place
 */
const char *
plaza_wording_status (const PlazaWords *words,
                      PlazaStatus       status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status] != NULL ? plaza_words_get (words, statuses[status]) : NULL;
}

/**
 * plaza_wording_review:
 *
 * Returns: (nullable): where the review of an event stands; %NULL where it is approved
 */
const char *
plaza_wording_review (const PlazaWords *words,
                      PlazaReview       review)
{
  g_return_val_if_fail (review < G_N_ELEMENTS (reviews), NULL);

  return reviews[review] != NULL ? plaza_words_get (words, reviews[review]) : NULL;
}

/**
 * plaza_wording_address:
 *
 * Addresses are written as the Postal Service wants them, in any language.
 *
 * Returns: (transfer full) (nullable): "321 Ridge Rd S, Canton, MI 48188", or
 *   what is known of it; %NULL where less than a city is known
 */
char *
plaza_wording_address (const PlazaPlace *place)
{
  g_autoptr(GString) address = g_string_new (NULL);

  if (place->address == NULL && place->city == NULL && place->postal_code == NULL)
    return NULL;

  plaza_text_append_fact (address, ", ", place->address, FALSE);
  plaza_text_append_fact (address, ", ", place->city, FALSE);
  plaza_text_append_fact (address, ", ", place->state, FALSE);
  plaza_text_append_fact (address, " ", place->postal_code, FALSE);

  return g_string_free_and_steal (g_steal_pointer (&address));
}

/**
 * plaza_wording_city:
 *
 * Returns: (transfer full) (nullable): "Canton, Michigan", "Michigan"; %NULL where neither is known
 */
char *
plaza_wording_city (const PlazaWords *words,
                    const PlazaPlace *place)
{
  gboolean rtl = plaza_words_are_rtl (words);
  g_autofree char *city = NULL;
  g_autofree char *state = NULL;

  if (place->city == NULL && place->state == NULL)
    return NULL;
  if (place->city == NULL)
    return g_strdup (plaza_wording_state (words, place->state));
  if (place->state == NULL)
    return g_strdup (place->city);

  city = plaza_text_fact (place->city, rtl);
  state = plaza_text_fact (plaza_wording_state (words, place->state), rtl);
  /* Translators: a city and its state: "Canton, Michigan". */
  return g_strdup_printf (plaza_words_get_in (words, "city and state", "%1$s, %2$s"), city, state);
}

/**
 * plaza_wording_official:
 *
 * Returns: (transfer full): "Sen. Thom Tillis"; "Thom Tillis" where the title is not known; "Rep., 13th district"
 *   where the seat is vacant
 */
char *
plaza_wording_official (const PlazaOfficial *official)
{
  const char *title = official->title != NULL ? official->title : official->id;

  if (official->name == NULL)
    return official->district != NULL ? g_strdup_printf ("%s, %s", title, official->district) : g_strdup (title);

  return official->title != NULL ? g_strdup_printf ("%s %s", title, official->name) : g_strdup (official->name);
}

/**
 * plaza_wording_number:
 * @number: a whole number
 *
 * Returns: (transfer full): "110,000", as the language groups digits
 */
char *
plaza_wording_number (const PlazaWords *words,
                      int               number)
{
  /* Translators: what stands between groups of three digits, as in 110,000. */
  const char *separator = plaza_words_get_in (words, "thousands separator", ",");
  g_autoptr(GString) digits = g_string_new (NULL);
  gssize first = number < 0 ? 1 : 0;

  g_string_printf (digits, "%d", number);
  for (gssize i = (gssize) digits->len - 3; i > first; i -= 3)
    g_string_insert (digits, i, separator);

  return g_string_free_and_steal (g_steal_pointer (&digits));
}

/**
 * plaza_wording_percent:
 * @percent: how many of a hundred
 *
 * Returns: (transfer full): "79%" in English, "79 %" in Spanish (Real Academia Española, Ortografía, 2010)
 */
char *
plaza_wording_percent (const PlazaWords *words,
                       long              percent)
{
  /* Translators: a share of a hundred, with what stands between the number and the sign in your language: a
   * space that does not break, or nothing. */
  return g_strdup_printf (plaza_words_get_in (words, "share", "%ld%%"), percent);
}

/**
 * plaza_wording_percent_change:
 * @percent: by how many of a hundred something grew, or below 0 shrank
 *
 * Returns: (transfer full): "−55%", "+120%"
 */
char *
plaza_wording_percent_change (const PlazaWords *words,
                              long              percent)
{
  g_autofree char *share = plaza_wording_percent (words, ABS (percent));

  return g_strconcat (percent < 0 ? "−" : "+", share, NULL);
}
