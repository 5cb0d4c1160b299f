/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-place-match.h"

#include <glib/gi18n.h>

#include "plaza-place.h"

PlazaPlaceMatch *
plaza_place_match_copy (const PlazaPlaceMatch *self)
{
  PlazaPlaceMatch *copy = g_new (PlazaPlaceMatch, 1);

  *copy = *self;
  copy->label = g_strdup (self->label);
  copy->name = g_strdup (self->name);
  copy->postal_code = g_strdup (self->postal_code);
  copy->state = g_strdup (self->state);
  copy->county = g_strdup (self->county);
  copy->zone = g_strdup (self->zone);
  return copy;
}

void
plaza_place_match_free (PlazaPlaceMatch *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self->name);
  g_free (self->postal_code);
  g_free (self->state);
  g_free (self->county);
  g_free (self->zone);
  g_free (self);
}

/**
 * plaza_place_match_name:
 *
 * Returns: (transfer none): what it is called in few words; a ZIP code by its digits alone
 */
const char *
plaza_place_match_name (const PlazaPlaceMatch *self)
{
  return self->kind == PLAZA_MATCH_ZIP ? self->postal_code : self->label;
}

static const char *
place_match_state_name (const char *abbreviation)
{
  const char *name = plaza_state_name (abbreviation);

  return name != NULL ? g_dgettext (GETTEXT_PACKAGE, name) : abbreviation;
}

/**
 * plaza_place_match_label_state:
 * @state: a state's abbreviation
 *
 * Returns: (transfer full): "Pennsylvania", in the user's language
 */
char *
plaza_place_match_label_state (const char *state)
{
  return g_strdup (place_match_state_name (state));
}

/**
 * plaza_place_match_label_city:
 * @name: a city's name
 * @state: its state's abbreviation
 * @county: (nullable): its county, where the state has another city of that name
 *
 * Returns: (transfer full): "Canton, Michigan", "Springfield, Pennsylvania (Delaware County)"
 */
char *
plaza_place_match_label_city (const char *name,
                              const char *state,
                              const char *county)
{
  if (county == NULL)
    /* Translators: a city and its state: "Canton, Michigan". */
    return g_strdup_printf (C_("place", "%1$s, %2$s"), name, place_match_state_name (state));

  /* Translators: a city, its state and its county, which tells two cities of
   * one name apart: "Springfield, Pennsylvania (Delaware County)". */
  return g_strdup_printf (C_("place", "%1$s, %2$s (%3$s)"), name, place_match_state_name (state), county);
}

/**
 * plaza_place_match_label_zip:
 * @postal_code: five digits
 * @name: a city's name
 * @near: whether the code is only near that city
 * @state: its state's abbreviation
 *
 * Returns: (transfer full): "48188 · Canton, Michigan", "00901 · near San Juan, Puerto Rico"
 */
char *
plaza_place_match_label_zip (const char *postal_code,
                             const char *name,
                             gboolean    near,
                             const char *state)
{
  if (near)
    /* Translators: a ZIP code, the city that is nearest to it, and the state:
     * "00901 · near San Juan, Puerto Rico". */
    return g_strdup_printf (C_("place", "%1$s · near %2$s, %3$s"), postal_code, name, place_match_state_name (state));

  /* Translators: a ZIP code, its city and state: "48188 · Canton, Michigan". */
  return g_strdup_printf (C_("place", "%1$s · %2$s, %3$s"), postal_code, name, place_match_state_name (state));
}
