/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-table.h"

#include "plaza-rows.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"

/* A line by the name that plaza_sheet_line_uid() gives it. */
#define OF_UID "(SELECT sheet_line.sheet, sheet_line.point FROM sheet_line LEFT JOIN event ON event.id = sheet_line.sheet" \
               " WHERE sheet_line.point || ifnull('/' || uid, '') = ?1)"
#define SELECT_LINES "SELECT uid, sheet_line.point, rank, sheet_line.revision FROM sheet_line" \
                     " LEFT JOIN event ON event.id = sheet_line.sheet "

enum { WRITE, REMOVE, LOAD, ANY, WRITE_LINE, REMOVE_LINE, LOAD_LINE, LIST };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO sheet (id, event, revision) SELECT id, id, ?2 FROM event WHERE uid = ?1"
            " ON CONFLICT (id) DO UPDATE SET revision = ?2",
  [REMOVE] = "DELETE FROM sheet WHERE event = (SELECT id FROM event WHERE uid = ?)",
  [LOAD] = "SELECT uid, sheet.revision FROM sheet JOIN event ON event.id = sheet.event WHERE uid = ?",
  [ANY] = "SELECT 1 FROM sheet WHERE id <> 0 LIMIT 1",
  [WRITE_LINE] = "INSERT INTO sheet_line (sheet, point, rank, revision)"
                 " SELECT sheet.id, ?2, ?3, ?4 FROM sheet LEFT JOIN event ON event.id = sheet.event WHERE uid IS ?1"
                 " ON CONFLICT (sheet, point) DO UPDATE SET rank = ?3, revision = ?4",
  [REMOVE_LINE] = "DELETE FROM sheet_line WHERE (sheet, point) IN " OF_UID,
  [LOAD_LINE] = SELECT_LINES "WHERE (sheet_line.sheet, sheet_line.point) IN " OF_UID,
  [LIST] = SELECT_LINES "WHERE uid IS ?1 ORDER BY rank, sheet_line.point",
};

/* What names an event that is not there, or has no sheet, finds no row to write. */
static gboolean
sheet_table_run_one (PlazaStore      *store,
                     PlazaStatement  *write,
                     GError         **error)
{
  if (!plaza_statement_run (store, write, error))
    return FALSE;
  if (sqlite3_changes (store->db) > 0)
    return TRUE;

  plaza_store_error_set (error, PLAZA_STORE_ERROR_INVALID, store->name);
  return FALSE;
}

/**
 * plaza_sheet_table_write:
 *
 * Gives an event a sheet of its own, without lines. To be called within a transaction.
 *
 * Returns: whether it has one
 */
gboolean
plaza_sheet_table_write (PlazaStore             *store,
                         const PlazaEventSheet  *sheet,
                         GError                **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, sheet->event);
  sqlite3_bind_int (write, 2, MAX (plaza_record_get_revision (sheet), 1));
  return sheet_table_run_one (store, write, error);
}

/**
 * plaza_sheet_table_remove:
 * @event: uid of an event whose sheet has no lines any more
 *
 * Returns: whether it has no sheet of its own
 */
gboolean
plaza_sheet_table_remove (PlazaStore  *store,
                          const char  *event,
                          GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE], event, error);
}

static gpointer
read_sheet (PlazaStatement *load)
{
  g_autofree char *event = plaza_statement_dup_required (load, 0);
  PlazaEventSheet *sheet = plaza_event_sheet_new (event);

  plaza_record_set_row (sheet, sqlite3_column_int (load, 1), -1);
  return sheet;
}

/* The record of the first row, if there is one. */
static gpointer
sheet_table_load_one (PlazaStore    *store,
                      guint          index,
                      const char    *uid,
                      PlazaRowRead   read,
                      GError       **error)
{
  g_autoptr(PlazaStatement) load = plaza_statement_get (store, sql[index], error);
  gboolean any = FALSE;

  if (load == NULL)
    return NULL;

  plaza_statement_bind_text (load, 1, uid);
  return plaza_statement_find (store, load, &any, error) && any ? read (load) : NULL;
}

/**
 * plaza_sheet_table_load:
 * @event: uid of an event
 *
 * Returns: (transfer full) (nullable): its own sheet; %NULL where it uses the general one
 */
PlazaEventSheet *
plaza_sheet_table_load (PlazaStore  *store,
                        const char  *event,
                        GError     **error)
{
  return sheet_table_load_one (store, LOAD, event, read_sheet, error);
}

/**
 * plaza_sheet_table_any:
 * @any: (out): whether any event has a sheet of its own
 *
 * Returns: whether that could be read
 */
gboolean
plaza_sheet_table_any (PlazaStore  *store,
                       gboolean    *any,
                       GError     **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[ANY], error);

  return find != NULL && plaza_statement_find (store, find, any, error);
}

/**
 * plaza_sheet_table_write_line:
 *
 * Writes a line of a sheet, or anew where its point is on it. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_sheet_table_write_line (PlazaStore            *store,
                              const PlazaSheetLine  *line,
                              GError               **error)
{
  g_autoptr(PlazaStatement) write = plaza_statement_get (store, sql[WRITE_LINE], error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_text (write, 1, line->event);
  plaza_statement_bind_text (write, 2, line->point);
  sqlite3_bind_double (write, 3, line->rank);
  sqlite3_bind_int (write, 4, MAX (plaza_record_get_revision (line), 1));
  return sheet_table_run_one (store, write, error);
}

/**
 * plaza_sheet_table_remove_line:
 * @uid: as of plaza_sheet_line_uid()
 *
 * Returns: whether it is not there
 */
gboolean
plaza_sheet_table_remove_line (PlazaStore  *store,
                               const char  *uid,
                               GError     **error)
{
  return plaza_rows_remove (store, sql[REMOVE_LINE], uid, error);
}

static gpointer
sheet_table_read_line (PlazaStatement *list)
{
  g_autofree char *event = plaza_statement_dup_text (list, 0);
  g_autofree char *point = plaza_statement_dup_required (list, 1);
  PlazaSheetLine *line = plaza_sheet_line_new (event, point, sqlite3_column_double (list, 2));

  plaza_record_set_row (line, sqlite3_column_int (list, 3), -1);
  return line;
}

/**
 * plaza_sheet_table_load_line:
 * @uid: as of plaza_sheet_line_uid()
 *
 * Returns: (transfer full) (nullable): that line
 */
PlazaSheetLine *
plaza_sheet_table_load_line (PlazaStore  *store,
                             const char  *uid,
                             GError     **error)
{
  return sheet_table_load_one (store, LOAD_LINE, uid, sheet_table_read_line, error);
}

/**
 * plaza_sheet_table_list:
 * @event: (nullable): uid of the event whose own sheet it is; %NULL: the general one
 *
 * Returns: (transfer full) (nullable) (element-type PlazaSheetLine): the points chosen, in order
 */
GPtrArray *
plaza_sheet_table_list (PlazaStore  *store,
                        const char  *event,
                        GError     **error)
{
  PlazaStatement *list = plaza_statement_get (store, sql[LIST], error);

  if (list != NULL)
    plaza_statement_bind_text (list, 1, event);
  return plaza_rows_take_all (store, list, sheet_table_read_line, plaza_record_unref, error);
}
