/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-filter.h"

#include <glib/gi18n.h>

#include "plaza-wording.h"

/* @query is a copy that owns nothing. */
static void
filter_leave_out (PlazaFilter      filter,
                  PlazaEventQuery *query)
{
  switch (filter)
    {
    case PLAZA_FILTER_TEXT:
      query->text = NULL;
      break;
    case PLAZA_FILTER_KINDS:
      query->kinds = 0;
      break;
    case PLAZA_FILTER_STATE:
      query->state = NULL;
      break;
    case PLAZA_FILTER_DAY:
      query->day = query->first_day = query->last_day = NULL;
      break;
    case PLAZA_FILTER_REVIEW:
      query->review = PLAZA_REVIEW_CHOICE_APPROVED;
      break;
    case PLAZA_FILTER_OPEN:
      query->attendance = -1;
      break;
    case PLAZA_FILTER_ATTENTION:
      query->attention = FALSE;
      break;
    case PLAZA_FILTER_WITHIN:
      query->within_km = 0;
      break;
    case PLAZA_FILTER_WITHOUT_PLACE:
      query->without_place = FALSE;
      break;
    default:
      g_return_if_reached ();
    }
}

gboolean
plaza_asked_has_filter (PlazaAsked *self,
                        PlazaFilter filter)
{
  PlazaEventQuery without;

  g_return_val_if_fail (PLAZA_IS_ASKED (self), FALSE);

  without = *plaza_asked_get_query (self);
  filter_leave_out (filter, &without);

  return !plaza_event_query_equals (&without, plaza_asked_get_query (self));
}

gboolean
plaza_asked_get_filtered (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), FALSE);

  for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
    if (plaza_asked_has_filter (self, filter))
      return TRUE;

  return FALSE;
}

void
plaza_asked_clear_filter (PlazaAsked *self,
                          PlazaFilter filter)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  switch (filter)
    {
    case PLAZA_FILTER_TEXT:
      plaza_asked_set_text (self, NULL);
      break;
    case PLAZA_FILTER_KINDS:
      plaza_asked_set_kinds (self, 0);
      break;
    case PLAZA_FILTER_STATE:
      plaza_asked_set_state (self, NULL);
      break;
    case PLAZA_FILTER_DAY:
      plaza_asked_set_day (self, NULL);
      break;
    case PLAZA_FILTER_REVIEW:
      plaza_asked_set_review (self, PLAZA_REVIEW_CHOICE_APPROVED);
      break;
    case PLAZA_FILTER_OPEN:
      plaza_asked_set_open_only (self, FALSE);
      break;
    case PLAZA_FILTER_ATTENTION:
      plaza_asked_set_attention (self, FALSE);
      break;
    case PLAZA_FILTER_WITHIN:
      plaza_asked_set_within (self, 0);
      break;
    case PLAZA_FILTER_WITHOUT_PLACE:
      plaza_asked_set_without_place (self, FALSE);
      break;
    default:
      g_return_if_reached ();
    }
}

void
plaza_asked_clear_filters (PlazaAsked *self)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  /* A ZIP code in the text is no filter, and stays. */
  for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
    if (plaza_asked_has_filter (self, filter))
      plaza_asked_clear_filter (self, filter);
}

/**
 * plaza_asked_count_without:
 * @filter: the filter to leave out
 *
 * Returns: how many events the other filters leave; 0 also where the campaign
 *   cannot be read, since it is asked only to offer a way out of an empty list
 */
guint
plaza_asked_count_without (PlazaAsked *self,
                           PlazaFilter filter)
{
  PlazaEventQuery query;
  g_autoptr(GArray) ids = NULL;

  g_return_val_if_fail (PLAZA_IS_ASKED (self), 0);

  query = *plaza_asked_get_query (self);
  filter_leave_out (filter, &query);
  ids = plaza_campaign_query (plaza_asked_get_campaign (self), &query, NULL);

  return ids != NULL ? ids->len : 0;
}

/**
 * plaza_asked_count_nowhere:
 *
 * Returns: how many events the radius leaves out because they have no point on
 *   the map; 0 where there is no radius
 */
guint
plaza_asked_count_nowhere (PlazaAsked *self)
{
  PlazaEventQuery query;
  g_autoptr(GArray) ids = NULL;

  g_return_val_if_fail (PLAZA_IS_ASKED (self), 0);

  query = *plaza_asked_get_query (self);
  if (!query.has_near || query.within_km <= 0)
    return 0;

  query.within_km = 0;
  query.without_place = TRUE;
  ids = plaza_campaign_query (plaza_asked_get_campaign (self), &query, NULL);

  return ids != NULL ? ids->len : 0;
}

static void
filter_append_lack (GString *words,
                    guint    n,
                    char    *phrase)
{
  if (n > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", phrase);

  g_free (phrase);
}

/**
 * plaza_asked_count_lacks:
 * @lacks: (out caller-allocates): how many of the events that the other filters leave need
 *   attention, and for lack of what
 */
void
plaza_asked_count_lacks (PlazaAsked     *self,
                         PlazaLackCount *lacks)
{
  PlazaEventQuery query;

  g_return_if_fail (PLAZA_IS_ASKED (self));

  query = *plaza_asked_get_query (self);
  query.attention = FALSE;
  plaza_campaign_count_lacks (plaza_asked_get_campaign (self), &query, lacks);
}

/**
 * plaza_asked_describe_lacks:
 *
 * Returns: (transfer full) (nullable): "12 without a time, 17 without an address";
 *   %NULL where nothing is missing
 */
char *
plaza_asked_describe_lacks (PlazaAsked *self)
{
  g_autoptr(GString) words = g_string_new (NULL);
  PlazaLackCount lacks;

  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  plaza_asked_count_lacks (self, &lacks);
  /* Translators: how many events lack what: "12 without a time, 17 without an address, 5 without a contact". */
  filter_append_lack (words, lacks.time, g_strdup_printf (_("%u without a time"), lacks.time));
  filter_append_lack (words, lacks.address, g_strdup_printf (_("%u without an address"), lacks.address));
  filter_append_lack (words, lacks.contact, g_strdup_printf (_("%u without a contact"), lacks.contact));

  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : NULL;
}
