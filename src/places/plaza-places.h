/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-place-match.h"
#include "plaza-places-error.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PLACES (plaza_places_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPlaces, plaza_places, PLAZA, PLACES, GObject)

/* The front door to the gazetteer, which is opened when it is first asked. It
 * belongs to one thread. */

/* As many as one reads when asked which one is meant. */
#define PLAZA_PLACES_ENOUGH 8

PlazaPlaces     *plaza_places_new       (void);
PlazaPlaces     *plaza_places_new_for   (const char             *path);
void             plaza_places_set_focus (PlazaPlaces            *self,
                                         const PlazaPlaceFocus  *focuses,
                                         guint                   n_focuses);

GPtrArray       *plaza_places_find      (PlazaPlaces            *self,
                                         const char             *text,
                                         guint                   limit,
                                         GError                **error);
GPtrArray       *plaza_places_suggest   (PlazaPlaces            *self,
                                         const char             *text,
                                         guint                   limit,
                                         GError                **error);
PlazaPlaceMatch *plaza_places_pick      (GPtrArray              *matches,
                                         gboolean               *taken);
PlazaPlaceMatch *plaza_places_resolve   (PlazaPlaces            *self,
                                         const char             *text,
                                         gboolean               *taken,
                                         GPtrArray             **others,
                                         GError                **error);

PlazaPlaceMatch *plaza_places_zip       (PlazaPlaces            *self,
                                         const char             *postal_code,
                                         GError                **error);
PlazaPlaceMatch *plaza_places_state     (PlazaPlaces            *self,
                                         const char             *state,
                                         GError                **error);
PlazaPlaceMatch *plaza_places_around    (PlazaPlaces            *self,
                                         double                  latitude,
                                         double                  longitude,
                                         double                  km,
                                         GError                **error);

G_END_DECLS
