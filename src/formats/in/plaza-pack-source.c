/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-source.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-text-rules.h"

struct _PlazaPackSource
{
  GFile      *folder;  /* NULL where it is in memory */
  GHashTable *files;   /* path -> text */
};

/**
 * plaza_pack_source_new:
 * @location: a folder's path, or an address that starts with "resource://"
 *
 * Returns: (transfer full): a source, whether or not there is anything
 */
PlazaPackSource *
plaza_pack_source_new (const char *location)
{
  PlazaPackSource *self = g_new0 (PlazaPackSource, 1);

  if (g_str_has_prefix (location, "resource://"))
    self->folder = g_file_new_for_uri (location);
  else
    self->folder = g_file_new_for_path (location);

  return self;
}

/**
 * plaza_pack_source_new_in_memory:
 * @files: (element-type filename utf8): the texts of a pack by their paths in it
 *
 * Returns: (transfer full): a source that reads those
 */
PlazaPackSource *
plaza_pack_source_new_in_memory (GHashTable *files)
{
  PlazaPackSource *self = g_new0 (PlazaPackSource, 1);

  self->files = g_hash_table_ref (files);
  return self;
}

void
plaza_pack_source_free (PlazaPackSource *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->folder);
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_free (self);
}

static int
pack_source_compare_names (gconstpointer a,
                           gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
pack_source_list_memory (PlazaPackSource *self,
                         const char      *folder,
                         GPtrArray       *names)
{
  g_autofree char *prefix = g_strconcat (folder, "/", NULL);
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (g_str_has_prefix (path, prefix))
      {
        const char *rest = (const char *) path + strlen (prefix);

        g_ptr_array_add (names, g_strndup (rest, strcspn (rest, "/")));
      }
}

static void
pack_source_list_folder (PlazaPackSource *self,
                         const char      *folder,
                         GPtrArray       *names)
{
  g_autoptr(GFile) file = g_file_resolve_relative_path (self->folder, folder);
  g_autoptr(GFileEnumerator) enumerator = NULL;
  GFileInfo *info = NULL;

  enumerator = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (enumerator != NULL && g_file_enumerator_iterate (enumerator, &info, NULL, NULL, NULL) && info != NULL)
    g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
}

/**
 * plaza_pack_source_list:
 * @self: a source
 * @folder: a folder in it
 *
 * Returns: (transfer full): the names of the files in @folder by the alphabet; none where it is not there
 */
GStrv
plaza_pack_source_list (PlazaPackSource *self,
                        const char      *folder)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  if (self->files != NULL)
    pack_source_list_memory (self, folder, names);
  else
    pack_source_list_folder (self, folder, names);
  g_ptr_array_sort (names, pack_source_compare_names);

  /* An array that never grew has no terminator either. */
  if (names->len == 0)
    return g_new0 (char *, 1);

  return (GStrv) g_ptr_array_steal (names, NULL);
}

/**
 * plaza_pack_source_has:
 * @path: of a file
 *
 * Returns: whether it is there
 */
gboolean
plaza_pack_source_has (PlazaPackSource *self,
                       const char      *path)
{
  g_autoptr(GFile) file = NULL;

  if (self->files != NULL)
    return g_hash_table_contains (self->files, path);

  file = g_file_resolve_relative_path (self->folder, path);
  return g_file_query_exists (file, NULL);
}

/**
 * plaza_pack_source_has_folder:
 *
 * GIO knows no folder among resources, only what is in it.
 *
 * Returns: whether it is there; one without files may not be
 */
gboolean
plaza_pack_source_has_folder (PlazaPackSource *self,
                              const char      *path)
{
  g_auto(GStrv) names = NULL;

  if (self->folder != NULL && plaza_pack_source_has (self, path))
    return TRUE;

  names = plaza_pack_source_list (self, path);
  return names[0] != NULL;
}

/* A pipe would block for ever, and a device never end. */
static gboolean
pack_source_check_kind_and_size (GFile       *file,
                                 const char  *path,
                                 GError     **error)
{
  g_autoptr(GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info == NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_MISSING, _("%s: the file is missing"), path);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_MISSING, _("%s: it is not a file"), path);
      return FALSE;
    }
  if (g_file_info_get_size (info) > PLAZA_MAX_FILE_BYTES)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                   _("%s: the file is larger than 16 MiB"), path);
      return FALSE;
    }

  return TRUE;
}

static char *
pack_source_read_memory (PlazaPackSource  *self,
                         const char       *path,
                         gsize            *length,
                         GError          **error)
{
  const char *text = g_hash_table_lookup (self->files, path);

  if (text == NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_MISSING, _("%s: the file is missing"), path);
      return NULL;
    }

  *length = strlen (text);
  return g_strdup (text);
}

/**
 * plaza_pack_source_read:
 * @self: a source
 * @path: a file in it
 * @length: (out): how many bytes
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the bytes and a NUL, or %NULL with @error set
 */
char *
plaza_pack_source_read (PlazaPackSource  *self,
                        const char       *path,
                        gsize            *length,
                        GError          **error)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) cause = NULL;
  char *bytes = NULL;

  if (self->files != NULL)
    return pack_source_read_memory (self, path, length, error);

  file = g_file_resolve_relative_path (self->folder, path);
  if (!pack_source_check_kind_and_size (file, path, error))
    return NULL;

  if (!g_file_load_contents (file, NULL, &bytes, length, NULL, &cause))
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_MISSING,
                 _("%1$s: the file cannot be read: %2$s"), path, cause->message);

  return bytes;
}

/* Files that were edited on Windows end their lines with CR LF. */
static void
pack_source_normalize_line_ends (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (from[0] != '\r' || from[1] != '\n')
        *to++ = *from;
    }
  *to = '\0';
}

/**
 * plaza_pack_source_read_text:
 * @self: a source
 * @path: a file of prose in it
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the text without white space around it, never
 *   empty and in UTF-8; or %NULL with @error set
 */
char *
plaza_pack_source_read_text (PlazaPackSource  *self,
                             const char       *path,
                             GError          **error)
{
  gsize length = 0;
  g_autofree char *text = plaza_pack_source_read (self, path, &length, error);
  g_autofree char *problem = NULL;

  if (text == NULL)
    return NULL;

  if (!g_utf8_validate_len (text, length, NULL))
    problem = g_strdup (_("it is not UTF-8 text"));
  else
    {
      pack_source_normalize_line_ends (text);
      problem = plaza_text_rules_problem_of_prose (text);
      g_strchomp (text);
    }
  if (problem == NULL && *text == '\0')
    problem = g_strdup (_("the file is empty"));

  if (problem != NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, "%s: %s", path, problem);
      return NULL;
    }

  return g_steal_pointer (&text);
}
