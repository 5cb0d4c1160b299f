/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "plaza-read-place.h"
#include "plaza-reader.h"

G_BEGIN_DECLS

/**
 * PlazaReadJson:
 * @context: for whom it is read
 * @places: reads places
 * @intake: what was read
 * @text: the whole file, for messages; as long as it is read
 * @note: (nullable): what is for the staff, of all events
 * @order: of all events that have none of their own
 * @data: (nullable): the reader's own
 *
 * A file of JSON that is being read.
 */
typedef struct
{
  const PlazaReaderContext *context;
  PlazaPlaceReader         *places;
  PlazaIntake              *intake;
  const char               *text;
  char                     *note;
  int                       order;
  gpointer                  data;
} PlazaReadJson;

/**
 * PlazaReadJsonShape:
 * @kind: the name that `plaza import --as` takes
 * @paths: (array zero-terminated=1): where in the file the list of events may be, each as the names that lead
 *   there; the last one is of no names, for a list, or one event, that is the file itself
 * @read_rest: (nullable): reads what stands around the list
 * @read_event: reads an event; answers whether @object is one
 *
 * What files of one kind look like.
 */
typedef struct
{
  const char                 *kind;
  const char * const * const *paths;
  gboolean                  (*read_rest) (PlazaReadJson *self,
                                          JsonObject    *rest,
                                          GError       **error);
  gboolean                  (*read_event) (PlazaReadJson *self,
                                           JsonNode      *node,
                                           guint          number);
} PlazaReadJsonShape;

int          plaza_read_json_look   (const char               *bytes,
                                     gsize                     length,
                                     const char * const       *words,
                                     guint                     needed);
PlazaIntake *plaza_read_json        (const PlazaReadJsonShape *shape,
                                     const char               *bytes,
                                     gsize                     length,
                                     const PlazaReaderContext *context,
                                     gpointer                  data,
                                     GError                  **error);
void         plaza_read_json_add    (PlazaReadJson            *self,
                                     PlazaIncoming            *draft);
void         plaza_read_json_say    (PlazaReadJson            *self,
                                     char                     *text);
void         plaza_read_json_say_pages (PlazaReadJson         *self);

/* Members as strangers write them: a number may be a text and a text a number, HTML or full of entities;
 * what is empty is unknown. */
char        *plaza_read_json_word   (JsonObject               *object,
                                     const char               *name);
char        *plaza_read_json_line   (JsonObject               *object,
                                     const char               *name);
char        *plaza_read_json_prose  (JsonObject               *object,
                                     const char               *name);
char        *plaza_read_json_text_of (JsonNode                *node);
double       plaza_read_json_real   (JsonObject               *object,
                                     const char               *name);
gboolean     plaza_read_json_flag   (JsonObject               *object,
                                     const char               *name);
JsonObject  *plaza_read_json_object (JsonObject               *object,
                                     const char               *name);
JsonArray   *plaza_read_json_array  (JsonObject               *object,
                                     const char               *name);

G_END_DECLS
