/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-store-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <sqlite3.h>

#include "plaza-texts.h"

G_DEFINE_QUARK (plaza-store-error-quark, plaza_store_error)

/* Translators: %s is the name of a file, in each of these sentences. */
static const char * const sentences[] = {
  [PLAZA_STORE_ERROR_NOT_FOUND] =
    N_("There is no file “%s”. Check its name, or choose another one."),
  [PLAZA_STORE_ERROR_NOT_A_CAMPAIGN] =
    N_("“%s” is not a Plaza campaign. Choose a file that Plaza made; its name usually ends in “.plaza”."),
  [PLAZA_STORE_ERROR_DAMAGED] =
    N_("“%s” is damaged and cannot be used. Nothing was changed; open a copy of it that you kept."),
  [PLAZA_STORE_ERROR_READ_ONLY] =
    N_("“%s” cannot be changed, because the file or its folder is read-only. Copy it to a folder of your own and open the copy."),
  [PLAZA_STORE_ERROR_NEWER] =
    N_("“%s” was made by a newer version of Plaza. Update Plaza to open it."),
  [PLAZA_STORE_ERROR_OLDER] =
    N_("“%s” was made by an older version of Plaza and is to be brought up to date first."),
  [PLAZA_STORE_ERROR_LOCKED] =
    N_("“%s” is in use by another program. Close it there, then try again."),
  [PLAZA_STORE_ERROR_FULL] =
    N_("There is no room left on the disk for “%s”. Free some space, then try again."),
  [PLAZA_STORE_ERROR_EXISTS] =
    N_("There is already a file “%s”. Choose another name."),
  [PLAZA_STORE_ERROR_INVALID] =
    N_("“%s” cannot hold what was to be saved, because it breaks a rule of the campaign file."),
  [PLAZA_STORE_ERROR_MOVED] =
    N_("“%s” was moved, or replaced by another file, while it was open. Open it again."),
  [PLAZA_STORE_ERROR_FAILED] =
    N_("“%s” could not be used."),
};

/**
 * plaza_store_display_name:
 *
 * Returns: (transfer full): how a sentence names the file at @path, safe to show
 */
char *
plaza_store_display_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return plaza_text_visible (name);
}

/* A name may hold a "%" itself, and so is put in last. */
static char *
store_error_name_in (const char *sentence,
                     const char *name)
{
  g_autoptr(GString) words = g_string_new (sentence);

  g_string_replace (words, "%s", name, 1);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * plaza_store_error_set_words:
 * @sentence: a translated sentence with %s for the name, where the usual one
 *   of @code would not fit
 */
void
plaza_store_error_set_words (GError          **error,
                             PlazaStoreError   code,
                             const char       *sentence,
                             const char       *name)
{
  g_autofree char *message = store_error_name_in (sentence, name);

  g_set_error_literal (error, PLAZA_STORE_ERROR, code, message);
}

void
plaza_store_error_set (GError          **error,
                       PlazaStoreError   code,
                       const char       *name)
{
  plaza_store_error_set_words (error, code, _(sentences[code]), name);
}

static void
store_error_set_with_reason (GError          **error,
                             PlazaStoreError   code,
                             const char       *name,
                             const char       *reason)
{
  g_autofree char *sentence = store_error_name_in (_(sentences[code]), name);

  g_set_error (error, PLAZA_STORE_ERROR, code, "%s (%s)", sentence, reason);
}

static gboolean
store_error_is_full (int number)
{
  /* EFBIG is a limit on the size of files: no room either. */
  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

/**
 * plaza_store_error_from_errno:
 * @number: an errno of a failed system call
 */
void
plaza_store_error_from_errno (GError     **error,
                              int          number,
                              const char  *name)
{
  if (store_error_is_full (number))
    plaza_store_error_set (error, PLAZA_STORE_ERROR_FULL, name);
  else if (number == ENOENT || number == ENOTDIR || number == ENAMETOOLONG)
    plaza_store_error_set (error, PLAZA_STORE_ERROR_NOT_FOUND, name);
  else if (number == EEXIST)
    plaza_store_error_set (error, PLAZA_STORE_ERROR_EXISTS, name);
  else if (number == EACCES || number == EROFS || number == EPERM)
    plaza_store_error_set (error, PLAZA_STORE_ERROR_READ_ONLY, name);
  else
    store_error_set_with_reason (error, PLAZA_STORE_ERROR_FAILED, name, g_strerror (number));
}

static PlazaStoreError
store_error_code_of_result (int result,
                            int number)
{
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return PLAZA_STORE_ERROR_LOCKED;
    case SQLITE_FULL:
      return PLAZA_STORE_ERROR_FULL;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_MISMATCH:
      return PLAZA_STORE_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return PLAZA_STORE_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
      return PLAZA_STORE_ERROR_INVALID;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (store_error_is_full (number))
        return PLAZA_STORE_ERROR_FULL;
      if (number == EACCES || number == EROFS)
        return PLAZA_STORE_ERROR_READ_ONLY;
      return result == SQLITE_IOERR_SHORT_READ ? PLAZA_STORE_ERROR_DAMAGED : PLAZA_STORE_ERROR_FAILED;
    default:
      return PLAZA_STORE_ERROR_FAILED;
    }
}

/**
 * plaza_store_error_from_sqlite:
 * @result: an extended result code
 * @number: the errno behind it, for input and output errors
 * @message: SQLite's own words, added where the sentence alone would not help
 */
void
plaza_store_error_from_sqlite (GError     **error,
                               int          result,
                               int          number,
                               const char  *message,
                               const char  *name)
{
  PlazaStoreError code = store_error_code_of_result (result, number);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled. Nothing was changed."));
  else if (code == PLAZA_STORE_ERROR_FAILED || code == PLAZA_STORE_ERROR_INVALID)
    store_error_set_with_reason (error, code, name, message);
  else
    plaza_store_error_set (error, code, name);
}
