/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-place-match.h"

G_BEGIN_DECLS

/**
 * PlazaGazetteer:
 *
 * The places of the United States and its territories, from the file that
 * data/places/README.md describes. It is opened read-only, belongs to one
 * thread, and answers without a network.
 *
 * Errors are %PLAZA_PLACES_ERROR_NOT_FOUND where the file is missing and
 * %PLAZA_PLACES_ERROR_DAMAGED where it is not what it should be; each message is
 * one whole sentence. A place that is not there is no error.
 */
typedef struct _PlazaGazetteer PlazaGazetteer;

PlazaGazetteer  *plaza_gazetteer_open    (const char             *path,
                                          GError                **error);
void             plaza_gazetteer_close   (PlazaGazetteer         *self);

GPtrArray       *plaza_gazetteer_find    (PlazaGazetteer         *self,
                                          const char             *text,
                                          guint                   limit,
                                          const PlazaPlaceFocus  *focuses,
                                          guint                   n_focuses,
                                          GError                **error);
GPtrArray       *plaza_gazetteer_cities_called (PlazaGazetteer   *self,
                                                const char       *name,
                                                GError          **error);
char            *plaza_gazetteer_state_called  (PlazaGazetteer   *self,
                                                const char       *name,
                                                GError          **error);
GPtrArray       *plaza_gazetteer_suggest (PlazaGazetteer         *self,
                                          const char             *text,
                                          guint                   limit,
                                          GError                **error);

PlazaPlaceMatch *plaza_gazetteer_zip     (PlazaGazetteer         *self,
                                          const char             *postal_code,
                                          GError                **error);
PlazaPlaceMatch *plaza_gazetteer_state   (PlazaGazetteer         *self,
                                          const char             *state,
                                          GError                **error);
PlazaPlaceMatch *plaza_gazetteer_around  (PlazaGazetteer         *self,
                                          double                  latitude,
                                          double                  longitude,
                                          double                  km,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaGazetteer, plaza_gazetteer_close)

G_END_DECLS
