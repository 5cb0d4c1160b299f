/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "plaza-campaign-table.h"
#include "plaza-derived.h"
#include "plaza-draft-file.h"
#include "plaza-event-table.h"
#include "plaza-map-table.h"
#include "plaza-point.h"
#include "plaza-schema.h"
#include "plaza-search.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"
#include "plaza-things.h"
#include "plaza-tidy.h"

#define NUMBER(n) G_STRINGIFY (n)

/* Nobody else can see the draft, and it is thrown away unless it becomes
 * whole: it needs neither a journal on the disk nor a flush before its end. */
static const char prepare[] =
  "PRAGMA journal_mode = MEMORY;"
  "PRAGMA synchronous = OFF;"
  "PRAGMA locking_mode = EXCLUSIVE;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA foreign_keys = OFF;"
  "PRAGMA cache_size = -32768;"
  "PRAGMA application_id = " NUMBER (PLAZA_SCHEMA_APPLICATION_ID) ";"
  "PRAGMA user_version = " NUMBER (PLAZA_SCHEMA_VERSION) ";";

/* One large merge of the search index is cheaper than many small ones. */
static const char optimize_search[] =
  "INSERT INTO event_search (event_search) VALUES ('optimize');"
  "INSERT INTO prose_search (prose_search) VALUES ('optimize');";

/* Names what the schema refused. */
static void
store_create_explain (GError     **error,
                      const char  *id)
{
  if (error != NULL && *error != NULL && g_error_matches (*error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID))
    g_prefix_error (error, "%s: ", id);
}

static gboolean
store_create_insert_events (PlazaStore  *store,
                            GPtrArray   *events,
                            GError     **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (events, i);
      gint64 id;

      plaza_record_set_row (event, 1, i);
      plaza_event_record_name_slots (event);
      if (!plaza_progress_step (store->progress, i, events->len, error) ||
          !plaza_event_table_insert (store, event, &id, error) ||
          !plaza_search_add_event (store, event, id, error))
        {
          store_create_explain (error, event->uid);
          return FALSE;
        }
      plaza_point_reach ("create-event");
    }

  return TRUE;
}

/* Writes each thing at its place in its list. */
static gboolean
store_create_insert_all (PlazaStore  *store,
                         PlazaThing   thing,
                         GPtrArray   *records,
                         GError     **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      plaza_record_set_row (record, 1, i);
      if (!plaza_things[thing].write (store, record, error))
        return FALSE;
    }

  return TRUE;
}

/* What refers to something that the pack itself names, and may name wrongly;
 * all other rows are written right after the one to which they belong. Asking
 * at the end instead of at each row saves a fifth of the time. */
static const char * const references[] = {
  "PRAGMA foreign_key_check (event_official)",
  "PRAGMA foreign_key_check (point)",
  "PRAGMA foreign_key_check (point_bill)",
  "PRAGMA foreign_key_check (point_backs)",
};

static int
store_create_refuse (void  *data,
                     int    n_columns,
                     char **values,
                     char **names)
{
  return 1;
}

static gboolean
store_create_check_references (PlazaStore  *store,
                               GError     **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (references); i++)
    {
      int result = sqlite3_exec (store->db, references[i], store_create_refuse, NULL, NULL);

      if (result == SQLITE_OK)
        continue;

      if (result == SQLITE_ABORT)
        plaza_store_error_set (error, PLAZA_STORE_ERROR_INVALID, store->name);
      else
        plaza_store_fail (store, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
store_create_fill (PlazaStore       *store,
                   const PlazaPack  *pack,
                   GError          **error)
{
  return plaza_store_execute (store, plaza_schema_tables, error) &&
         plaza_store_execute (store, plaza_search_begin_many, error) &&
         plaza_campaign_table_write (store, pack->campaign, error) &&
         store_create_insert_all (store, PLAZA_THING_OFFICIAL, pack->officials, error) &&
         store_create_insert_all (store, PLAZA_THING_BILL, pack->bills, error) &&
         store_create_insert_all (store, PLAZA_THING_MESSAGE, pack->messages, error) &&
         store_create_insert_all (store, PLAZA_THING_GUIDE, pack->guides, error) &&
         store_create_insert_all (store, PLAZA_THING_THEME, pack->themes, error) &&
         store_create_insert_all (store, PLAZA_THING_POINT, pack->points, error) &&
         plaza_derived_prose (store, error) && plaza_tidy_stamp (store, error) &&
         store_create_insert_events (store, pack->events, error) &&
         plaza_progress_step (store->progress, 1, 1, error) &&
         store_create_check_references (store, error) &&
         plaza_store_execute (store, plaza_schema_indexes, error) &&
         plaza_store_execute (store, plaza_schema_list_indexes, error) &&
         store_create_insert_all (store, PLAZA_THING_EVENT_SHEET, pack->sheets, error) &&
         store_create_insert_all (store, PLAZA_THING_SHEET_LINE, pack->lines, error) &&
         plaza_map_table_build (store, error) &&
         plaza_store_execute (store, optimize_search, error) &&
         plaza_store_execute (store, plaza_search_end_many, error);
}

/* No file could be made in the folder. */
static void
store_create_fail_in_folder (GError     **error,
                             int          number,
                             const char  *name)
{
  if (number == ENOENT || number == ENOTDIR)
    plaza_store_error_set_words (error, PLAZA_STORE_ERROR_NOT_FOUND,
                                 _("The folder for “%s” does not exist. Make it first, or choose another one."), name);
  else if (number == EACCES || number == EROFS || number == EPERM)
    plaza_store_error_set_words (error, PLAZA_STORE_ERROR_READ_ONLY,
                                 _("“%s” cannot be made, because its folder is read-only. Choose another folder."), name);
  else
    plaza_store_error_from_errno (error, number, name);
}

static gboolean
store_create_write_draft (PlazaDraftFile   *draft,
                          const char       *path,
                          const PlazaPack  *pack,
                          PlazaProgress    *progress,
                          GError          **error)
{
  g_autoptr(PlazaStore) store = plaza_store_new (path);
  int result;

  store->db = plaza_connection_open (plaza_draft_file_get_path (draft), SQLITE_OPEN_CREATE,
                                     plaza_draft_file_get_vfs (draft), &result);
  if (result != SQLITE_OK)
    {
      plaza_store_error_from_sqlite (error, result, 0, sqlite3_errstr (result), store->name);
      return FALSE;
    }

  plaza_store_watch (store, progress);
  plaza_progress_begin (progress, _("Making the campaign…"), 0, 0.8);
  return plaza_store_execute (store, prepare, error) && plaza_store_begin (store, error) &&
         plaza_store_end (store, store_create_fill (store, pack, error), error);
}

/**
 * plaza_store_create:
 * @path: where the campaign file is to be; nothing may be there
 * @pack: what it is to hold
 * @progress: (nullable): how far it is
 *
 * The file appears when it is complete and on the disk, readable by its owner
 * only. If that fails, or the program is killed meanwhile, nothing is left.
 *
 * Returns: (transfer full) (nullable): the new file, open
 */
PlazaStore *
plaza_store_create (const char       *path,
                    const PlazaPack  *pack,
                    PlazaProgress    *progress,
                    GError          **error)
{
  g_autofree char *name = NULL;
  g_autoptr(PlazaDraftFile) draft = NULL;
  GStatBuf status;

  g_return_val_if_fail (path != NULL && pack != NULL, NULL);

  name = plaza_store_display_name (path);
  if (g_lstat (path, &status) == 0)
    {
      plaza_store_error_set (error, PLAZA_STORE_ERROR_EXISTS, name);
      return NULL;
    }

  draft = plaza_draft_file_new (path, FALSE);
  if (draft == NULL)
    {
      store_create_fail_in_folder (error, errno, name);
      return NULL;
    }

  if (!store_create_write_draft (draft, path, pack, progress, error))
    return NULL;

  plaza_point_reach ("create-written");
  if (!plaza_progress_check (progress, error))
    return NULL;
  if (!plaza_draft_file_publish (draft))
    {
      plaza_store_error_from_errno (error, errno, name);
      return NULL;
    }

  plaza_point_reach ("create-published");
  return plaza_store_open (path, error);
}
