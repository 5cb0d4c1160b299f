/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-place.h"

G_BEGIN_DECLS

/* A place while it is read: what is understood is taken out of @parts, the last words first. */
typedef struct
{
  PlazaPlaceReader      *reader;
  PlazaGazetteer        *places;
  const PlazaPlaceParts *typed;
  PlazaReadPlace        *out;
  GPtrArray             *parts;         /* of text, between commas and at line ends */
  PlazaPlaceMatch       *zip;           /* NULL where the gazetteer does not know it */
  PlazaPlaceMatch       *city;          /* NULL where it does not know it */
  const char            *state_before;  /* in @parts: what is left of the part in which the state stood */
  gboolean               city_typed;    /* in a field of its own */
} PlazaPlaceWork;

/* plaza-read-place.c: as the gazetteer, which is asked once for each name */
char      *plaza_place_work_state        (PlazaPlaceWork *self,
                                          const char     *name);
GPtrArray *plaza_place_work_cities       (PlazaPlaceWork *self,
                                          const char     *name);

/* plaza-read-place-parts.c */
GPtrArray *plaza_place_work_split        (const char     *line);
void       plaza_place_work_ask          (PlazaPlaceWork *self,
                                          const char     *field,
                                          char           *text);
void       plaza_place_work_infer        (PlazaPlaceWork *self,
                                          const char     *field);
void       plaza_place_work_say          (PlazaPlaceWork *self,
                                          const char     *words);
void       plaza_place_work_set_part     (PlazaPlaceWork *self,
                                          guint           part,
                                          const char     *text);

/* plaza-read-place-zip.c */
void       plaza_place_work_typed_zip    (PlazaPlaceWork *self);
void       plaza_place_work_take_zip     (PlazaPlaceWork *self);

/* plaza-read-place-city.c */
void       plaza_place_work_typed_state  (PlazaPlaceWork *self);
void       plaza_place_work_take_state   (PlazaPlaceWork *self);
void       plaza_place_work_typed_city   (PlazaPlaceWork *self);
void       plaza_place_work_take_city    (PlazaPlaceWork *self);

/* plaza-read-place-street.c */
void       plaza_place_work_take_streets (PlazaPlaceWork *self);

G_END_DECLS
