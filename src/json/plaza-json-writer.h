/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes JSON for people and programs: UTF-8, two spaces, keys in the order
 * given, and numbers as short as they read back (json-glib writes 42.28 as
 * 42.280000000000001). What is not known is null, never "". */
typedef struct
{
  GString  *text;
  int       depth;
  gboolean  first;     /* nothing is in the innermost list or object yet */
  gboolean  after_key;
  gboolean  compact;
} PlazaJsonWriter;

void  plaza_json_writer_init   (PlazaJsonWriter    *self);
void  plaza_json_writer_init_compact (PlazaJsonWriter *self);
char *plaza_json_writer_steal  (PlazaJsonWriter    *self);
void  plaza_json_writer_begin  (PlazaJsonWriter    *self,
                                char                bracket);
void  plaza_json_writer_end    (PlazaJsonWriter    *self,
                                char                bracket);
void  plaza_json_writer_key    (PlazaJsonWriter    *self,
                                const char         *key);
void  plaza_json_writer_string (PlazaJsonWriter    *self,
                                const char         *value);
void  plaza_json_writer_bool   (PlazaJsonWriter    *self,
                                gboolean            value);
void  plaza_json_writer_number (PlazaJsonWriter    *self,
                                double              value);
void  plaza_json_writer_json   (PlazaJsonWriter    *self,
                                const char         *json);
void  plaza_json_writer_strv   (PlazaJsonWriter    *self,
                                const char * const *values);

G_END_DECLS
