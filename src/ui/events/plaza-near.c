/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-near.h"

#include <string.h>

#include "plaza-place.h"

/**
 * plaza_near_new:
 *
 * Returns: (transfer full): a place to be near
 */
PlazaNear *
plaza_near_new (const char     *label,
                double          latitude,
                double          longitude,
                PlazaPrecision  precision)
{
  PlazaNear *self = g_new0 (PlazaNear, 1);

  self->label = g_strdup (label);
  self->latitude = latitude;
  self->longitude = longitude;
  self->precision = precision;

  return self;
}

/**
 * plaza_near_new_match:
 *
 * Returns: (transfer full): the place of the gazetteer; a ZIP code by its digits alone
 */
PlazaNear *
plaza_near_new_match (const PlazaPlaceMatch *match)
{
  return plaza_near_new (plaza_place_match_name (match),
                         match->latitude, match->longitude, match->precision);
}

static gboolean
near_parse_number (const char *text,
                   double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0';
}

/**
 * plaza_near_new_parsed:
 * @text: (nullable): from plaza_near_to_text(), or from a file that anybody wrote
 *
 * Returns: (transfer full) (nullable): the place, if the text is one
 */
PlazaNear *
plaza_near_new_parsed (const char *text)
{
  g_auto(GStrv) parts = text != NULL ? g_strsplit (text, " ", 4) : NULL;
  double latitude, longitude;
  int precision;

  if (parts == NULL || g_strv_length (parts) != 4 || *parts[3] == '\0' || !g_utf8_validate (parts[3], -1, NULL))
    return NULL;

  if (!near_parse_number (parts[0], &latitude) || !near_parse_number (parts[1], &longitude) ||
      !plaza_enum_from_nick (PLAZA_TYPE_PRECISION, parts[2], &precision) ||
      !plaza_place_check_point (latitude, longitude, NULL, NULL))
    return NULL;

  return plaza_near_new (parts[3], latitude, longitude, precision);
}

/**
 * plaza_near_to_text:
 *
 * Returns: (transfer full): "42.2824 -83.483 postal 48188", to be kept
 */
char *
plaza_near_to_text (const PlazaNear *self)
{
  char latitude[G_ASCII_DTOSTR_BUF_SIZE], longitude[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (latitude, sizeof latitude, "%.6f", self->latitude);
  g_ascii_formatd (longitude, sizeof longitude, "%.6f", self->longitude);

  return g_strjoin (" ", latitude, longitude, plaza_enum_to_nick (PLAZA_TYPE_PRECISION, self->precision),
                    self->label, NULL);
}

PlazaNear *
plaza_near_copy (const PlazaNear *self)
{
  return self != NULL ? plaza_near_new (self->label, self->latitude, self->longitude, self->precision) : NULL;
}

void
plaza_near_free (PlazaNear *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self);
}

/**
 * plaza_near_equal:
 * @self: (nullable): a place
 * @other: (nullable): another
 *
 * Returns: whether both are the same, or both are none
 */
gboolean
plaza_near_equal (const PlazaNear *self,
                  const PlazaNear *other)
{
  if (self == NULL || other == NULL)
    return self == other;

  return strcmp (self->label, other->label) == 0 && self->latitude == other->latitude &&
         self->longitude == other->longitude && self->precision == other->precision;
}
