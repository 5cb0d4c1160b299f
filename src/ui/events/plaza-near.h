/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-place-match.h"

G_BEGIN_DECLS

/**
 * PlazaNear:
 * @label: how to name it in few words: "48188", "Canton, Michigan", "Michigan"
 * @latitude: degrees north
 * @longitude: degrees east
 * @precision: what the point is worth: postal, city or state
 *
 * A place near which events are looked for.
 */
typedef struct
{
  char           *label;
  double          latitude;
  double          longitude;
  PlazaPrecision  precision;
} PlazaNear;

PlazaNear *plaza_near_new        (const char            *label,
                                  double                 latitude,
                                  double                 longitude,
                                  PlazaPrecision         precision);
PlazaNear *plaza_near_new_match  (const PlazaPlaceMatch *match);
PlazaNear *plaza_near_new_parsed (const char            *text);
char      *plaza_near_to_text    (const PlazaNear       *self);
PlazaNear *plaza_near_copy       (const PlazaNear       *self);
void       plaza_near_free       (PlazaNear             *self);
gboolean   plaza_near_equal      (const PlazaNear       *self,
                                  const PlazaNear       *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaNear, plaza_near_free)

G_END_DECLS
