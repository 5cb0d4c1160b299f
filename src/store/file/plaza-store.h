/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-finding.h"
#include "plaza-pack.h"
#include "plaza-progress.h"

G_BEGIN_DECLS

/**
 * PlazaStoreError:
 * @PLAZA_STORE_ERROR_NOT_FOUND: there is no such file
 * @PLAZA_STORE_ERROR_NOT_A_CAMPAIGN: the file is not a Plaza campaign
 * @PLAZA_STORE_ERROR_DAMAGED: the file is one, and is damaged
 * @PLAZA_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @PLAZA_STORE_ERROR_NEWER: a newer version of Plaza made the file
 * @PLAZA_STORE_ERROR_OLDER: an older version of Plaza made the file, and it is to be brought up to date first
 * @PLAZA_STORE_ERROR_LOCKED: another program holds the file
 * @PLAZA_STORE_ERROR_FULL: the disk is full
 * @PLAZA_STORE_ERROR_EXISTS: there is a file already where one was to be made
 * @PLAZA_STORE_ERROR_INVALID: what was to be stored breaks a rule of the schema
 * @PLAZA_STORE_ERROR_CONFLICT: what was to be changed was changed meanwhile
 * @PLAZA_STORE_ERROR_NOTHING: there is nothing to undo or to redo
 * @PLAZA_STORE_ERROR_MOVED: the file was taken away, or another one is in its place
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
  PLAZA_STORE_ERROR_OLDER,
  PLAZA_STORE_ERROR_LOCKED,
  PLAZA_STORE_ERROR_FULL,
  PLAZA_STORE_ERROR_EXISTS,
  PLAZA_STORE_ERROR_INVALID,
  PLAZA_STORE_ERROR_CONFLICT,
  PLAZA_STORE_ERROR_NOTHING,
  PLAZA_STORE_ERROR_MOVED,
  PLAZA_STORE_ERROR_FAILED,
} PlazaStoreError;

#define PLAZA_STORE_ERROR (plaza_store_error_quark ())
GQuark plaza_store_error_quark (void);

typedef struct _PlazaStore PlazaStore;

/**
 * PlazaStoreHow:
 * @PLAZA_STORE_HOW_UPDATE: a file of an older version is brought up to date
 * @PLAZA_STORE_HOW_CURRENT: it is refused: %PLAZA_STORE_ERROR_OLDER
 * @PLAZA_STORE_HOW_LOOK: the file, and all that lies beside it, stays as it is, whatever its version
 */
typedef enum
{
  PLAZA_STORE_HOW_UPDATE,
  PLAZA_STORE_HOW_CURRENT,
  PLAZA_STORE_HOW_LOOK,
} PlazaStoreHow;

/* Called in the middle of reading: not to read on. */
typedef void (*PlazaStoreFailedFunc) (const GError *error,
                                      gpointer      data);

PlazaStore *plaza_store_open     (const char       *path,
                                  GError          **error);
PlazaStore *plaza_store_open_as  (const char       *path,
                                  PlazaStoreHow     how,
                                  PlazaProgress    *progress,
                                  GError          **error);
gboolean    plaza_store_may_change (PlazaStore     *self,
                                  GError          **error);
gboolean    plaza_store_is_read_only (PlazaStore   *self);
gboolean    plaza_store_is_still (PlazaStore       *self);
PlazaStore *plaza_store_create   (const char       *path,
                                  const PlazaPack  *pack,
                                  PlazaProgress    *progress,
                                  GError          **error);
void        plaza_store_close    (PlazaStore       *self);
const char *plaza_store_get_path (PlazaStore       *self);
void        plaza_store_watch    (PlazaStore       *self,
                                  PlazaProgress    *progress);
void        plaza_store_set_failed (PlazaStore     *self,
                                  PlazaStoreFailedFunc func,
                                  gpointer          data);
gboolean    plaza_store_was_read (PlazaStore       *self,
                                  GError          **error);
void        plaza_store_report_damage (PlazaStore  *self);
void        plaza_store_get_file (PlazaStore       *self,
                                  guint64          *device,
                                  guint64          *file);
gboolean    plaza_store_begin_reading (PlazaStore  *self,
                                  GError          **error);
gboolean    plaza_store_is_reading (PlazaStore     *self);
gboolean    plaza_store_read_version (PlazaStore   *self,
                                  gint64           *version,
                                  GError          **error);
GPtrArray  *plaza_store_check    (PlazaStore       *self,
                                  GError          **error);
gboolean    plaza_store_repair   (PlazaStore       *self,
                                  GError          **error);
gboolean    plaza_store_count    (PlazaStore       *self,
                                  guint            *n_events,
                                  GError          **error);
int         plaza_store_get_version (PlazaStore    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaStore, plaza_store_close)

G_END_DECLS
