/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-asked-private.h"

#include <string.h>

/* What the campaign file keeps. */
#define NEAR "near"
#define WITHIN "within"

/* Digits alone are looked up: the file of places is opened for nothing else
 * that is typed. */
static PlazaNear *
asked_near_find_zip (PlazaAsked *self,
                     const char *text)
{
  g_autofree char *plain = g_strstrip (plaza_text_fold (text));
  size_t n_digits = strspn (plain, G_CSET_DIGITS);
  size_t n_marks = strspn (plain + n_digits, " -,");
  size_t n_more = strspn (plain + n_digits + n_marks, G_CSET_DIGITS);
  g_autoptr(PlazaPlaceMatch) match = NULL;

  /* "48188-1234", "48188 1234", "48188,". */
  if (n_digits != 5 || n_more > 4 || plain[n_digits + n_marks + n_more] != '\0')
    return NULL;

  plain[n_digits] = '\0';
  /* Where the file is missing, they are words like any others. */
  match = plaza_places_zip (plaza_asked_get_places (self), plain, NULL);

  return match != NULL ? plaza_near_new_match (match) : NULL;
}

/**
 * plaza_asked_take_near:
 *
 * For its own files: brings the query into line with the place,
 * wherever it comes from. What has no point is at no distance.
 */
void
plaza_asked_take_near (PlazaAsked *self)
{
  const PlazaNear *near = plaza_asked_get_near (self);

  if (near == NULL)
    self->within = 0;
  if (near == NULL && self->query.order == PLAZA_EVENT_ORDER_DISTANCE)
    self->query.order = self->order_before;

  self->query.has_near = near != NULL;
  self->query.latitude = near != NULL ? near->latitude : 0;
  self->query.longitude = near != NULL ? near->longitude : 0;
  self->query.within_km = self->query.without_place ? 0 : self->within;
}

static void
notify_near (PlazaAsked *self)
{
  plaza_asked_notify (self, PROP_HAS_NEAR);
  plaza_asked_notify (self, PROP_NEAR_LABEL);
  plaza_asked_notify (self, PROP_WITHIN);
  plaza_asked_notify (self, PROP_ORDER);
}

static void
asked_near_order_by_distance (PlazaAsked *self)
{
  if (self->query.order != PLAZA_EVENT_ORDER_DISTANCE)
    self->order_before = self->query.order;
  self->query.order = PLAZA_EVENT_ORDER_DISTANCE;
}

/* A place in the text goes by distance while it is there. */
static void
asked_near_take_typed (PlazaAsked *self,
                       PlazaNear  *typed)
{
  gboolean was_typed = self->typed != NULL;

  plaza_near_free (self->typed);
  self->typed = typed;

  if (typed != NULL && !was_typed)
    {
      self->order_untyped = self->query.order;
      asked_near_order_by_distance (self);
    }
  else if (typed == NULL && was_typed)
    {
      self->query.order = self->order_untyped;
    }

  plaza_asked_take_near (self);
}

/**
 * plaza_asked_restore_near:
 *
 * For its own files: takes the place that the campaign file remembers.
 */
void
plaza_asked_restore_near (PlazaAsked *self)
{
  const char *within = plaza_campaign_get_value (self->campaign, WITHIN);

  self->chosen = plaza_near_new_parsed (plaza_campaign_get_value (self->campaign, NEAR));
  if (self->chosen == NULL)
    return;

  self->within = within != NULL ? CLAMP (g_ascii_strtod (within, NULL), 0, PLAZA_MOST_KM) : 0;
  asked_near_order_by_distance (self);
  plaza_asked_take_near (self);
}

/**
 * plaza_asked_get_places:
 *
 * Returns: (transfer none): the gazetteer, which prefers places near the
 *   campaign's events; its file is opened when it is first asked
 */
PlazaPlaces *
plaza_asked_get_places (PlazaAsked *self)
{
  g_autoptr(GArray) focuses = NULL;

  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  if (self->places != NULL)
    return self->places;

  self->places = plaza_places_new ();
  focuses = plaza_campaign_list_focuses (self->campaign);
  plaza_places_set_focus (self->places, (const PlazaPlaceFocus *) focuses->data, focuses->len);

  return self->places;
}

const char *
plaza_asked_get_text (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->text;
}

/**
 * plaza_asked_set_text:
 * @text: (nullable): words to search for, or a ZIP code to be near
 *
 * A ZIP code that there is hides no event: it orders them by their distance,
 * as long as it is the text.
 */
void
plaza_asked_set_text (PlazaAsked *self,
                      const char *text)
{
  g_autoptr(PlazaNear) typed = NULL;

  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  typed = asked_near_find_zip (self, self->text);
  g_set_str (&self->query.text, typed == NULL && *self->text != '\0' ? self->text : NULL);

  g_object_freeze_notify (G_OBJECT (self));
  if (!plaza_near_equal (typed, self->typed))
    {
      asked_near_take_typed (self, g_steal_pointer (&typed));
      notify_near (self);
    }
  plaza_asked_reload (self, PROP_TEXT);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * plaza_asked_get_near:
 *
 * Returns: (transfer none) (nullable): the place near which events are looked
 *   for: the one in the text, or the one that was chosen
 */
const PlazaNear *
plaza_asked_get_near (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->typed != NULL ? self->typed : self->chosen;
}

/**
 * plaza_asked_set_near:
 * @near: (nullable): a place, or %NULL for none
 *
 * Chooses the place, instead of one in the text, and orders by distance.
 */
void
plaza_asked_set_near (PlazaAsked      *self,
                      const PlazaNear *near)
{
  PlazaNear *before;

  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (plaza_near_equal (plaza_asked_get_near (self), near) && self->typed == NULL)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->typed != NULL)
    plaza_asked_set_text (self, NULL);

  before = self->chosen;
  self->chosen = plaza_near_copy (near);
  plaza_near_free (before);
  if (near != NULL)
    asked_near_order_by_distance (self);
  plaza_asked_take_near (self);
  notify_near (self);
  plaza_asked_reload (self, PROP_HAS_NEAR);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * plaza_asked_keep_near:
 *
 * Makes the place in the text the chosen one, so that the text can be another.
 *
 * Returns: whether there was one
 */
gboolean
plaza_asked_keep_near (PlazaAsked *self)
{
  g_autoptr(PlazaNear) near = NULL;

  g_return_val_if_fail (PLAZA_IS_ASKED (self), FALSE);

  if (self->typed == NULL)
    return FALSE;

  near = plaza_near_copy (self->typed);
  plaza_asked_set_near (self, near);

  return TRUE;
}

/**
 * plaza_asked_clear_near:
 *
 * Takes away the place that is shown: that in the text first.
 */
void
plaza_asked_clear_near (PlazaAsked *self)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));

  if (self->typed != NULL)
    plaza_asked_set_text (self, NULL);
  else
    plaza_asked_set_near (self, NULL);
}

/**
 * plaza_asked_save_near:
 *
 * Writes the chosen place and the radius to the campaign file, for the next start.
 *
 * Returns: whether they are kept
 */
gboolean
plaza_asked_save_near (PlazaAsked *self,
                       GError    **error)
{
  char within[G_ASCII_DTOSTR_BUF_SIZE] = "";
  g_autofree char *near = NULL;
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  g_return_val_if_fail (PLAZA_IS_ASKED (self), FALSE);

  if (self->chosen != NULL)
    near = plaza_near_to_text (self->chosen);
  if (self->chosen != NULL && self->within > 0)
    g_ascii_formatd (within, sizeof within, "%.3f", self->within);

  plaza_campaign_change_value (self->campaign, edits, NEAR, near);
  plaza_campaign_change_value (self->campaign, edits, WITHIN, within);
  return edits->len == 0 || plaza_campaign_commit (self->campaign, NULL, edits, error);
}

/**
 * plaza_asked_get_within:
 *
 * Returns: how far from the place events may be, in kilometres; 0 for any distance
 */
double
plaza_asked_get_within (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), 0);

  return self->within;
}

/**
 * plaza_asked_set_within:
 * @km: kilometres; 0 for any distance
 *
 * Without a place it means nothing, and is not kept.
 */
void
plaza_asked_set_within (PlazaAsked *self,
                        double      km)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));
  g_return_if_fail (km >= 0);

  km = MIN (km, PLAZA_MOST_KM);
  if (self->within == km || plaza_asked_get_near (self) == NULL)
    return;

  self->within = km;
  plaza_asked_take_near (self);
  plaza_asked_reload (self, PROP_WITHIN);
}

PlazaEventOrder
plaza_asked_get_order (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), PLAZA_EVENT_ORDER_STATE);

  return self->query.order;
}

/**
 * plaza_asked_set_order:
 * @order: by distance only where there is a place; otherwise nothing changes
 */
void
plaza_asked_set_order (PlazaAsked     *self,
                       PlazaEventOrder order)
{
  g_return_if_fail (PLAZA_IS_ASKED (self));
  g_return_if_fail (order < PLAZA_N_EVENT_ORDERS);

  if (self->query.order == order || (order == PLAZA_EVENT_ORDER_DISTANCE && !self->query.has_near))
    return;

  self->query.order = order;
  if (order != PLAZA_EVENT_ORDER_DISTANCE)
    self->order_before = self->order_untyped = order;
  plaza_asked_reload (self, PROP_ORDER);
}
