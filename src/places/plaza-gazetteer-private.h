/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "plaza-gazetteer.h"

G_BEGIN_DECLS

typedef enum
{
  PLAZA_GAZETTEER_ZIP,
  PLAZA_GAZETTEER_ZIPS,
  PLAZA_GAZETTEER_CITY,
  PLAZA_GAZETTEER_STATE,
  PLAZA_GAZETTEER_NAMES,
  PLAZA_GAZETTEER_STATE_NAMES,
  PLAZA_GAZETTEER_STATE_CODES,
  PLAZA_GAZETTEER_PLACES,
  PLAZA_GAZETTEER_SPELLINGS,
  PLAZA_GAZETTEER_N_STATEMENTS,
} PlazaGazetteerStatement;

/* What a search needs of a place: read once in the file's order, since a join
 * of a few thousand rows costs more than a frame. */
typedef struct
{
  int     latitude;    /* ten-thousandths of a degree */
  int     longitude;
  guint32 population;
  char    state[3];
  guint8  twin;
} PlazaGazetteerPlace;

/* A name for comparing spellings. */
typedef struct
{
  const char *key;      /* owned by the chunk */
  guint32     letters;  /* a bit for each letter that is in it */
  guint16     length;
  int         place;
} PlazaGazetteerName;

struct _PlazaGazetteer
{
  sqlite3      *db;
  sqlite3_stmt *statements[PLAZA_GAZETTEER_N_STATEMENTS];
  /* NULL until needed */
  GArray       *places;      /* of PlazaGazetteerPlace; the first has number 1 */
  GArray       *names;       /* of PlazaGazetteerName */
  GStringChunk *name_texts;
};

/* One way to take a text: the name of a place, all of it or its beginning, in
 * a state or in any. */
typedef struct
{
  char     *key;
  char      state[3];      /* "" for any */
  gboolean  state_begun;   /* the state is not written out: "mich" */
  gboolean  beginnings;    /* names that only begin so count too */
} PlazaPlaceReading;

/* In the column "twin": a much larger place of the state has the same name. */
#define PLAZA_GAZETTEER_NAMESAKE 2

#define PLAZA_GAZETTEER_SCALE 10000.0
/* No place of the file has a longer name, nor does a person write one. */
#define PLAZA_GAZETTEER_LONGEST 100

sqlite3_stmt    *plaza_gazetteer_statement  (PlazaGazetteer           *self,
                                             PlazaGazetteerStatement   which);
gboolean         plaza_gazetteer_next       (sqlite3_stmt             *statement,
                                             GError                  **error);
void             plaza_gazetteer_fail       (GError                  **error);
char            *plaza_gazetteer_dup_text   (sqlite3_stmt             *statement,
                                             int                       column);
gboolean         plaza_gazetteer_read_point (sqlite3_stmt             *statement,
                                             int                       column,
                                             PlazaPlaceMatch          *match,
                                             GError                  **error);
PlazaPlaceMatch *plaza_gazetteer_load_place (PlazaGazetteer           *self,
                                             int                       place,
                                             GError                  **error);

/* plaza-gazetteer-places.c */
gboolean         plaza_gazetteer_need_places (PlazaGazetteer          *self,
                                              GError                 **error);
const PlazaGazetteerPlace *
                 plaza_gazetteer_get_place  (PlazaGazetteer           *self,
                                             int                       place);

/* plaza-gazetteer-find.c */
gboolean         plaza_gazetteer_find_whole (PlazaGazetteer           *self,
                                             const char               *text,
                                             guint                     limit,
                                             GPtrArray                *matches,
                                             GError                  **error);

/* plaza-gazetteer-joined.c */
gboolean         plaza_gazetteer_find_joined (PlazaGazetteer          *self,
                                             const char               *text,
                                             guint                     limit,
                                             GPtrArray                *matches,
                                             GError                  **error);

/* plaza-gazetteer-clean.c */
char            *plaza_gazetteer_clean      (const char               *text);
const char      *plaza_gazetteer_skip_part  (const char               *text);

/* plaza-gazetteer-read.c */
GPtrArray       *plaza_gazetteer_read_text  (PlazaGazetteer           *self,
                                             const char               *text,
                                             GError                  **error);
GPtrArray       *plaza_gazetteer_states_of  (PlazaGazetteer           *self,
                                             const char               *key,
                                             gboolean                  begun,
                                             GError                  **error);

/* plaza-gazetteer-zip.c */
char            *plaza_gazetteer_zip_in     (const char               *text,
                                             gsize                    *start);
gboolean         plaza_gazetteer_list_zips  (PlazaGazetteer           *self,
                                             const char               *digits,
                                             guint                     limit,
                                             GPtrArray                *matches,
                                             GError                  **error);
gboolean         plaza_gazetteer_near_zips  (PlazaGazetteer           *self,
                                             const char               *digits,
                                             guint                     limit,
                                             GPtrArray                *matches,
                                             GError                  **error);

G_END_DECLS
