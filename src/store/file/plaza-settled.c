/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-settled.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define NOTE "settled"
#define LAST "last"
#define NEXT "next"
#define BLOCK 65536

static void
settled_clear (PlazaSettled *self)
{
  g_free (self->looks);
  g_free (self->hash);
}

void
plaza_settled_free (PlazaSettledNote *self)
{
  settled_clear (&self->last);
  settled_clear (&self->next);
  g_free (self->draft);
  g_free (self->kept);
  g_free (self);
}

static void
settled_read (PlazaSettled *self,
              GKeyFile     *file,
              const char   *group)
{
  self->looks = g_key_file_get_string (file, group, "looks", NULL);
  self->hash = g_key_file_get_string (file, group, "hash", NULL);
  self->batch = g_key_file_get_int64 (file, group, "batch", NULL);
  self->version = g_key_file_get_int64 (file, group, "version", NULL);
}

static void
settled_write (const PlazaSettled *self,
               GKeyFile           *file,
               const char         *group)
{
  if (self->hash == NULL)
    return;

  g_key_file_set_string (file, group, "looks", self->looks != NULL ? self->looks : "");
  g_key_file_set_string (file, group, "hash", self->hash);
  g_key_file_set_int64 (file, group, "batch", self->batch);
  g_key_file_set_int64 (file, group, "version", self->version);
}

/**
 * plaza_settled_load:
 * @folder: of the working copy
 *
 * Returns: (transfer full) (nullable): what is noted there; %NULL where nothing is
 */
PlazaSettledNote *
plaza_settled_load (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, NOTE, NULL);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  PlazaSettledNote *self;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) || !g_key_file_has_key (file, LAST, "hash", NULL))
    return NULL;

  self = g_new0 (PlazaSettledNote, 1);
  settled_read (&self->last, file, LAST);
  settled_read (&self->next, file, NEXT);
  self->draft = g_key_file_get_string (file, NEXT, "draft", NULL);
  self->kept = g_key_file_get_string (file, LAST, "kept", NULL);
  return self;
}

/**
 * plaza_settled_save:
 * @folder: of the working copy
 *
 * Returns: whether it is on the disk
 */
gboolean
plaza_settled_save (const PlazaSettledNote  *self,
                    const char              *folder,
                    GError                 **error)
{
  g_autofree char *path = g_build_filename (folder, NOTE, NULL);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;

  settled_write (&self->last, file, LAST);
  settled_write (&self->next, file, NEXT);
  if (self->draft != NULL)
    g_key_file_set_string (file, NEXT, "draft", self->draft);
  if (self->kept != NULL)
    g_key_file_set_string (file, LAST, "kept", self->kept);

  text = g_key_file_to_data (file, &length, NULL);
  return g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/**
 * plaza_settled_looks:
 * @path: a campaign file
 *
 * Returns: (transfer full): by when it and its log were written, and how long they are: what tells cheaply whether somebody
 *   wrote it
 */
char *
plaza_settled_looks (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf file = { 0 }, journal = { 0 };

  g_stat (path, &file);
  g_stat (log, &journal);
  return g_strdup_printf ("%ld.%ld %ld, %ld.%ld %ld", file.st_mtim.tv_sec, file.st_mtim.tv_nsec, file.st_size,
                          journal.st_mtim.tv_sec, journal.st_mtim.tv_nsec, journal.st_size);
}

/**
 * plaza_settled_hash:
 * @path: a campaign file that SQLite does not have open here, whose locks would go
 *
 * Returns: (transfer full) (nullable): of all its bytes; another one where a log beside it says more, %NULL where it cannot be read
 */
char *
plaza_settled_hash (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr(GChecksum) hash = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofd int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  guint8 block[BLOCK];
  GStatBuf status;
  gssize n = -1;

  while (file >= 0 && (n = read (file, block, sizeof block)) > 0)
    g_checksum_update (hash, block, n);
  if (n != 0)
    return NULL;

  if (g_stat (log, &status) == 0 && S_ISREG (status.st_mode) && status.st_size > 0)
    g_checksum_update (hash, (const guint8 *) "log", 3);
  return g_strdup (g_checksum_get_string (hash));
}
