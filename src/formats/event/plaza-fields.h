/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-json-file.h"
#include "plaza-record.h"
#include "plaza-texts.h"

G_BEGIN_DECLS

/* The fields of one JSON object, read by name and checked on the way. A field
 * that is wrong is a problem of the file (plaza_json_file_fail()); what the
 * getter answers then is empty. Fields that nobody asked for are refused by
 * plaza_fields_end(): a misspelt name must not lose a fact silently. */
typedef struct _PlazaFields PlazaFields;

PlazaFields *plaza_fields_new               (PlazaJsonFile *file,
                                             const char    *record,
                                             const char    *path,
                                             JsonNode      *node);
void         plaza_fields_free              (PlazaFields   *self);
GPtrArray   *plaza_fields_list              (PlazaJsonFile *file,
                                             const char    *noun);

char        *plaza_fields_get_line          (PlazaFields   *self,
                                             const char    *name);
char        *plaza_fields_get_line_or_null  (PlazaFields   *self,
                                             const char    *name);
char        *plaza_fields_get_identity      (PlazaFields   *self,
                                             const char    *name);
GStrv        plaza_fields_get_lines         (PlazaFields   *self,
                                             const char    *name);
char        *plaza_fields_get_prose_or_null (PlazaFields   *self,
                                             const char    *name);
gboolean     plaza_fields_get_boolean       (PlazaFields   *self,
                                             const char    *name);
int          plaza_fields_get_integer       (PlazaFields   *self,
                                             const char    *name,
                                             int            least,
                                             int            most,
                                             int            unknown);
GArray      *plaza_fields_get_integers      (PlazaFields   *self,
                                             const char    *name);
double       plaza_fields_get_number        (PlazaFields   *self,
                                             const char    *name,
                                             double         least,
                                             double         most);
int          plaza_fields_get_enum          (PlazaFields   *self,
                                             const char    *name,
                                             GType          type);
int          plaza_fields_get_enum_or_null  (PlazaFields   *self,
                                             const char    *name,
                                             GType          type,
                                             int            unknown);
PlazaFields *plaza_fields_get_object        (PlazaFields   *self,
                                             const char    *name);
GPtrArray   *plaza_fields_get_objects       (PlazaFields   *self,
                                             const char    *name);
GStrv        plaza_fields_get_names         (PlazaFields   *self);
void         plaza_fields_read_texts        (PlazaFields   *self,
                                             const char    *name,
                                             char        *(*read) (PlazaFields *fields, const char *language),
                                             PlazaTexts    *texts);

void         plaza_fields_read_record       (PlazaFields           *self,
                                             const PlazaRecordType *type,
                                             gpointer               record);

void         plaza_fields_fail              (PlazaFields   *self,
                                             const char    *name,
                                             const char    *problem);
void         plaza_fields_fail_unknown      (PlazaFields   *self,
                                             const char    *name,
                                             const char    *value);
void         plaza_fields_end               (PlazaFields   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaFields, plaza_fields_free)

G_END_DECLS
