/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* syncfs() */
#include "plaza-pack-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "plaza-json-file.h"
#include "plaza-pack-reader.h"
#include "plaza-text-rules.h"
#include "plaza-texts.h"
#include "plaza-write-failure.h"

/* Where the texts of one language are, by the file that lists them; events have several. */
static const struct { const char *folder, *list, *key; } text_folders[] = {
  { "events", NULL, "uid" }, { "guides", "toolkit.json", "id" }, { "points", "points.json", "id" },
  { "messages", "messages.json", "id" },
};

static void
pack_step_free (gpointer data)
{
  PlazaPackStep *step = data;

  g_free (step->path);
  g_free (step);
}

static void
pack_folder_add (GPtrArray         *steps,
                 PlazaPackStepKind  kind,
                 const char        *path)
{
  PlazaPackStep *step = g_new (PlazaPackStep, 1);

  *step = (PlazaPackStep) { kind, g_strdup (path) };
  g_ptr_array_add (steps, step);
}

static int
pack_folder_compare (gconstpointer a,
                     gconstpointer b)
{
  const PlazaPackStep *one = *(gconstpointer *) a, *other = *(gconstpointer *) b;

  return strcmp (one->path, other->path);
}

static gboolean
pack_folder_fail (const char  *path,
                  int          number,
                  GError     **error)
{
  g_autofree char *sentence = plaza_write_failure_sentence (path, plaza_write_failure_reason_errno (number));

  g_set_error_literal (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE, sentence);
  return FALSE;
}

/* The JSON of an earlier writing; NULL where there is none that can be read. */
static JsonNode *
pack_folder_load_json (const char *folder,
                       const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(PlazaJsonFile) file = NULL;
  gsize length;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &text, &length, NULL))
    return NULL;

  file = plaza_json_file_new (name, text, length, NULL);
  return file != NULL ? json_node_ref (plaza_json_file_get_root (file)) : NULL;
}

/* Another campaign's pack is not written over, and neither is a file of which nobody knows whose it is. */
static gboolean
pack_folder_check_owner (const char  *folder,
                         JsonNode    *campaign,
                         const char  *id,
                         GError     **error)
{
  g_autofree char *path = g_build_filename (folder, "campaign.json", NULL);
  g_autofree char *name = g_filename_display_name (folder);
  JsonObject *object = campaign != NULL && JSON_NODE_HOLDS_OBJECT (campaign) ? json_node_get_object (campaign) : NULL;
  const char *other = object != NULL ? json_object_get_string_member_with_default (object, "id", NULL) : NULL;
  g_autofree char *quoted = NULL;

  if (g_strcmp0 (other, id) == 0 || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  quoted = other != NULL ? plaza_text_rules_quote (other) : NULL;
  if (other != NULL)
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE,
                 /* Translators: a folder, and what a campaign is called in files. */
                 _("The folder “%1$s” holds the pack of another campaign, “%2$s”; choose another folder. Nothing was written."),
                 name, quoted);
  else
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE,
                 _("The folder “%s” has a campaign.json that cannot be read as one; choose another folder. Nothing was written."),
                 name);
  return FALSE;
}

static gboolean
pack_folder_is_same (const char *path,
                     const char *text)
{
  g_autofree char *there = NULL;
  gsize length;

  return g_file_get_contents (path, &there, &length, NULL) && length == strlen (text) && memcmp (there, text, length) == 0;
}

static gboolean
pack_folder_plan_files (const char  *folder,
                        GHashTable  *files,
                        gboolean     is_ours,
                        GPtrArray   *steps,
                        GError     **error)
{
  GHashTableIter iter;
  gpointer path, text;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &text))
    {
      g_autofree char *full = g_build_filename (folder, path, NULL);
      gboolean exists = g_file_test (full, G_FILE_TEST_EXISTS);

      if (exists && pack_folder_is_same (full, text))
        continue;

      if (exists && (!is_ours || g_file_test (full, G_FILE_TEST_IS_DIR)))
        {
          g_autofree char *name = g_filename_display_name (full);

          g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE,
                       _("“%s” is there already and is no part of a pack of this campaign; choose another folder. Nothing was written."),
                       name);
          return FALSE;
        }
      pack_folder_add (steps, exists ? PLAZA_PACK_STEP_CHANGED : PLAZA_PACK_STEP_NEW, path);
    }

  return TRUE;
}

static void
pack_folder_plan_stray (const char *folder,
                        GHashTable *files,
                        const char *path,
                        GPtrArray  *steps)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);

  if (!g_hash_table_contains (files, path) && g_file_test (full, G_FILE_TEST_IS_REGULAR))
    pack_folder_add (steps, PLAZA_PACK_STEP_GONE, path);
}

/* The texts of one language that an earlier writing lists and this one has not. */
static void
pack_folder_plan_strays_of (const char *folder,
                            GHashTable *files,
                            const char *language,
                            guint       which,
                            const char *listed_in,
                            GPtrArray  *steps)
{
  g_autoptr(JsonNode) root = pack_folder_load_json (folder, listed_in);
  JsonArray *list = root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      const char *id = JSON_NODE_HOLDS_OBJECT (node)
                       ? json_object_get_string_member_with_default (json_node_get_object (node), text_folders[which].key, NULL) : NULL;
      g_autofree char *path = NULL;

      if (id == NULL || !plaza_text_rules_is_identity (id))
        continue;

      path = g_strdup_printf ("%s/%s/%s.md", language, text_folders[which].folder, id);
      pack_folder_plan_stray (folder, files, path, steps);
    }
}

static gboolean
pack_folder_has_events (const char *folder,
                        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* @language: (nullable): of the texts; %NULL for the files that list events themselves */
static void
pack_folder_plan_strays_of_events (const char *folder,
                                   GHashTable *files,
                                   const char *language,
                                   GPtrArray  *steps)
{
  gboolean any = TRUE;

  for (guint nth = 0; any; nth++)
    {
      g_autofree char *name = plaza_pack_events_name (nth);

      any = pack_folder_has_events (folder, name);
      if (any && language == NULL)
        pack_folder_plan_stray (folder, files, name, steps);
      else if (any)
        pack_folder_plan_strays_of (folder, files, language, 0, name, steps);
    }
}

/* What an earlier writing of the same campaign wrote, and this one does not. */
static void
pack_folder_plan_strays (const char *folder,
                         GHashTable *files,
                         JsonNode   *campaign,
                         GPtrArray  *steps)
{
  JsonNode *node = json_object_get_member (json_node_get_object (campaign), "languages");
  JsonArray *languages = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  pack_folder_plan_stray (folder, files, "sheets.json", steps);
  pack_folder_plan_strays_of_events (folder, files, NULL, steps);
  for (guint i = 0; languages != NULL && i < json_array_get_length (languages); i++)
    {
      const char *language = json_array_get_string_element (languages, i);
      g_autofree char *about = g_strdup_printf ("%s/campaign.md", language);
      g_autofree char *leave_behind = g_strdup_printf ("%s/leave-behind.md", language);

      if (!plaza_language_is_valid (language))
        continue;

      pack_folder_plan_stray (folder, files, about, steps);
      pack_folder_plan_stray (folder, files, leave_behind, steps);
      pack_folder_plan_strays_of_events (folder, files, language, steps);
      for (guint which = 1; which < G_N_ELEMENTS (text_folders); which++)
        pack_folder_plan_strays_of (folder, files, language, which, text_folders[which].list, steps);
    }
}

/**
 * plaza_pack_folder_plan:
 * @folder: a folder, or where one is to be
 * @files: (element-type filename utf8): a pack, as from plaza_pack_write()
 * @id: the campaign's
 * @error: %PLAZA_FORMAT_ERROR_WRITE where something of somebody else's would be written over
 *
 * Returns: (transfer full) (nullable) (element-type PlazaPackStep): what has to be done, by the names of the files;
 *   what is the same already is left out
 */
GPtrArray *
plaza_pack_folder_plan (const char  *folder,
                        GHashTable  *files,
                        const char  *id,
                        GError     **error)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (pack_step_free);
  g_autoptr(JsonNode) campaign = pack_folder_load_json (folder, "campaign.json");
  g_autofree char *name = g_filename_display_name (folder);

  if (g_file_test (folder, G_FILE_TEST_EXISTS) && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE, _("“%s” is a file; give the name of a folder."), name);
      return NULL;
    }
  if (!pack_folder_check_owner (folder, campaign, id, error) ||
      !pack_folder_plan_files (folder, files, campaign != NULL, steps, error))
    return NULL;

  if (campaign != NULL)
    pack_folder_plan_strays (folder, files, campaign, steps);
  g_ptr_array_sort (steps, pack_folder_compare);
  return g_steal_pointer (&steps);
}

static gboolean
pack_folder_make_parent (const char  *path,
                         GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  return g_mkdir_with_parents (parent, 0777) == 0 || pack_folder_fail (parent, errno, error);
}

static void
pack_folder_remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        pack_folder_remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* Once for all of them: to wait for the disk after each of a hundred thousand files takes minutes. */
static gboolean
pack_folder_sync (const char  *stage,
                  GError     **error)
{
  int folder = g_open (stage, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int number = folder < 0 || syncfs (folder) != 0 ? errno : 0;

  if (folder >= 0)
    close (folder);
  return number == 0 || pack_folder_fail (stage, number, error);
}

/* Writes what is new or changed beside what is there: a full disk is noticed before anything is otherwise. */
static gboolean
pack_folder_stage (const char  *stage,
                   GHashTable  *files,
                   GPtrArray   *steps,
                   GError     **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const PlazaPackStep *step = g_ptr_array_index (steps, i);
      g_autofree char *path = g_build_filename (stage, step->path, NULL);
      const char *text = g_hash_table_lookup (files, step->path);
      g_autoptr(GError) cause = NULL;

      if (text == NULL)
        continue;
      if (!pack_folder_make_parent (path, error))
        return FALSE;
      if (!g_file_set_contents_full (path, text, strlen (text), G_FILE_SET_CONTENTS_NONE, 0666, &cause))
        {
          g_autofree char *sentence = plaza_write_failure_sentence (step->path, plaza_write_failure_reason (cause));

          g_set_error_literal (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE, sentence);
          return FALSE;
        }
    }

  return pack_folder_sync (stage, error);
}

/* The folders first: they are what may still fail. */
static gboolean
pack_folder_move (const char  *folder,
                  const char  *stage,
                  GHashTable  *files,
                  GPtrArray   *steps,
                  GError     **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const PlazaPackStep *step = g_ptr_array_index (steps, i);
      g_autofree char *to = g_build_filename (folder, step->path, NULL);

      if (!pack_folder_make_parent (to, error))
        return FALSE;
    }

  for (guint i = 0; i < steps->len; i++)
    {
      const PlazaPackStep *step = g_ptr_array_index (steps, i);
      g_autofree char *from = g_build_filename (stage, step->path, NULL);
      g_autofree char *to = g_build_filename (folder, step->path, NULL);
      g_autofree char *parent = g_path_get_dirname (to);

      if ((step->kind == PLAZA_PACK_STEP_GONE ? g_unlink (to) : g_rename (from, to)) != 0)
        return pack_folder_fail (to, errno, error);
      if (step->kind == PLAZA_PACK_STEP_GONE)
        g_rmdir (parent);
    }

  return TRUE;
}

/**
 * plaza_pack_folder_write:
 * @folder: a folder; made where there is none
 * @files: (element-type filename utf8): a pack
 * @steps: (element-type PlazaPackStep): what plaza_pack_folder_plan() found has to be done
 * @error: %PLAZA_FORMAT_ERROR_WRITE, a sentence
 *
 * All is written into a folder within @folder first, and moved when it is on the disk. Files of which @steps says
 * nothing stay.
 *
 * Returns: whether all was done
 */
gboolean
plaza_pack_folder_write (const char  *folder,
                         GHashTable  *files,
                         GPtrArray   *steps,
                         GError     **error)
{
  gboolean existed = g_file_test (folder, G_FILE_TEST_IS_DIR);
  g_autofree char *stage = g_build_filename (folder, ".plaza-XXXXXX", NULL);
  gboolean done;

  if (steps->len == 0)
    return TRUE;
  if (g_mkdir_with_parents (folder, 0777) != 0)
    return pack_folder_fail (folder, errno, error);
  if (g_mkdtemp (stage) == NULL)
    {
      int number = errno;

      if (!existed)
        g_rmdir (folder);
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_WRITE,
                   /* Translators: %1$s is a folder, %2$s why, such as “the disk is full”. */
                   _("Nothing can be written into the folder “%1$s”: %2$s."), folder, plaza_write_failure_reason_errno (number));
      return FALSE;
    }

  done = pack_folder_stage (stage, files, steps, error) && pack_folder_move (folder, stage, files, steps, error);
  pack_folder_remove_tree (stage);
  if (!done && !existed)
    pack_folder_remove_tree (folder);
  return done;
}

static gboolean
pack_folder_is_step (gconstpointer step,
                     gconstpointer path)
{
  return g_str_equal (((const PlazaPackStep *) step)->path, path);
}

/**
 * plaza_pack_folder_list_foreign:
 * @steps: (element-type PlazaPackStep): what is done in @folder
 *
 * Returns: (transfer full): texts in @folder that belong to nothing in the campaign: a reader of the pack refuses them
 */
GStrv
plaza_pack_folder_list_foreign (const char *folder,
                                GHashTable *files,
                                GPtrArray  *steps)
{
  g_autoptr(GStrvBuilder) foreign = g_strv_builder_new ();
  g_autoptr(GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_hash_table_add (folders, g_path_get_dirname (path));
  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    {
      g_autofree char *full = g_build_filename (folder, path, NULL);
      g_autoptr(GDir) dir = strchr (path, '/') != NULL ? g_dir_open (full, 0, NULL) : NULL;
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *file = g_build_filename (path, name, NULL);

          if (g_str_has_suffix (name, ".md") && !g_hash_table_contains (files, file) &&
              !g_ptr_array_find_with_equal_func (steps, file, pack_folder_is_step, NULL))
            g_strv_builder_add (foreign, file);
        }
    }

  return g_strv_builder_end (foreign);
}
