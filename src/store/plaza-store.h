/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/**
 * PlazaStoreError:
 * @PLAZA_STORE_ERROR_NOT_FOUND: there is no such file
 * @PLAZA_STORE_ERROR_NOT_A_CAMPAIGN: the file is not a Plaza campaign
 * @PLAZA_STORE_ERROR_DAMAGED: the file is one, and is damaged
 * @PLAZA_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @PLAZA_STORE_ERROR_NEWER: a newer version of Plaza made the file
 * @PLAZA_STORE_ERROR_LOCKED: another program holds the file
 * @PLAZA_STORE_ERROR_FULL: the disk is full
 * @PLAZA_STORE_ERROR_EXISTS: there is a file already where one was to be made
 * @PLAZA_STORE_ERROR_INVALID: what was to be stored breaks a rule of the schema
 * @PLAZA_STORE_ERROR_CONFLICT: what was to be changed was changed meanwhile
 * @PLAZA_STORE_ERROR_NOTHING: there is nothing to undo or to redo
 * @PLAZA_STORE_ERROR_FAILED: anything else
 *
 * Each message is a whole sentence, in the user's language, that names the
 * file and says what to do.
 */
typedef enum
{
  PLAZA_STORE_ERROR_NOT_FOUND,
  PLAZA_STORE_ERROR_NOT_A_CAMPAIGN,
  PLAZA_STORE_ERROR_DAMAGED,
  PLAZA_STORE_ERROR_READ_ONLY,
  PLAZA_STORE_ERROR_NEWER,
  PLAZA_STORE_ERROR_LOCKED,
  PLAZA_STORE_ERROR_FULL,
  PLAZA_STORE_ERROR_EXISTS,
  PLAZA_STORE_ERROR_INVALID,
  PLAZA_STORE_ERROR_CONFLICT,
  PLAZA_STORE_ERROR_NOTHING,
  PLAZA_STORE_ERROR_FAILED,
} PlazaStoreError;

#define PLAZA_STORE_ERROR (plaza_store_error_quark ())
GQuark plaza_store_error_quark (void);

typedef struct _PlazaStore PlazaStore;

PlazaStore *plaza_store_open     (const char       *path,
                                  GError          **error);
PlazaStore *plaza_store_create   (const char       *path,
                                  const PlazaPack  *pack,
                                  GError          **error);
void        plaza_store_close    (PlazaStore       *self);
const char *plaza_store_get_path (PlazaStore       *self);
gboolean    plaza_store_read_version (PlazaStore   *self,
                                  gint64           *version,
                                  GError          **error);
GStrv       plaza_store_check    (PlazaStore       *self,
                                  GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaStore, plaza_store_close)

G_END_DECLS
