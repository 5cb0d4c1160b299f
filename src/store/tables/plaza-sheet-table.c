/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-table.h"

#include "plaza-rows.h"
#include "plaza-store-error.h"
#include "plaza-store-private.h"

/* A line by the name that plaza_sheet_line_uid() gives it. */
#define OF_UID "(SELECT sheet_line.sheet, sheet_line.part FROM sheet_line LEFT JOIN event ON event.id = sheet_line.sheet" \
               " WHERE sheet_line.part || ifnull('/' || uid, '') = ?1)"
#define SELECT_LINES "SELECT uid, sheet_line.part, sheet_line.kind, rank, role, speaker, minutes, sheet_line.revision" \
                     " FROM sheet_line LEFT JOIN event ON event.id = sheet_line.sheet "
/* The sheet of an event, or the general one. */
#define SHEET_OF "CASE WHEN ?1 IS NULL THEN 0 ELSE (SELECT id FROM event WHERE uid = ?1) END"

enum { WRITE, REMOVE, LOAD, ANY, WRITE_LINE, REMOVE_TEXTS, INSERT_TEXT, REMOVE_LINE, LOAD_LINE, LIST, ANY_TEXT, LOAD_TEXTS };

static const char * const sql[] = {
  [WRITE] = "INSERT INTO sheet (id, event, revision, timeslot, minutes) SELECT id, id, ?2, ?3, ?4 FROM event WHERE uid = ?1"
            " ON CONFLICT (id) DO UPDATE SET revision = ?2, timeslot = ?3, minutes = ?4",
  [REMOVE] = "DELETE FROM sheet WHERE event = (SELECT id FROM event WHERE uid = ?)",
  [LOAD] = "SELECT uid, sheet.revision, timeslot, minutes FROM sheet JOIN event ON event.id = sheet.event WHERE uid = ?",
  [ANY] = "SELECT 1 FROM sheet WHERE id <> 0 LIMIT 1",
  [WRITE_LINE] = "INSERT INTO sheet_line (sheet, part, point, kind, rank, role, speaker, minutes, revision)"
                 " SELECT id, ?2, CASE ?3 WHEN 'point' THEN ?2 END, ?3, ?4, ?5, ?6, ?7, ?8 FROM sheet WHERE id = " SHEET_OF
                 " ON CONFLICT (sheet, part) DO UPDATE SET point = excluded.point, kind = ?3, rank = ?4, role = ?5, speaker = ?6, minutes = ?7,"
                 " revision = ?8",
  [REMOVE_TEXTS] = "DELETE FROM sheet_line_text WHERE sheet = " SHEET_OF " AND part = ?2",
  [INSERT_TEXT] = "INSERT INTO sheet_line_text (sheet, part, language, title, words, original)"
                  " VALUES (" SHEET_OF ", ?2, ?3, ?4, ?5, ?6)",
  [REMOVE_LINE] = "DELETE FROM sheet_line WHERE (sheet, part) IN " OF_UID,
  [LOAD_LINE] = SELECT_LINES "WHERE (sheet_line.sheet, sheet_line.part) IN " OF_UID,
  [LIST] = SELECT_LINES "WHERE sheet = " SHEET_OF " ORDER BY rank, sheet_line.part",
  [ANY_TEXT] = "SELECT 1 FROM sheet_line_text LIMIT 1",
  [LOAD_TEXTS] = "SELECT language, title, words, original FROM sheet_line_text WHERE sheet = " SHEET_OF " AND part = ?2",
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

static void
sheet_table_bind_minutes (PlazaStatement *write,
                          int             parameter,
                          int             minutes)
{
  if (minutes >= 0)
    sqlite3_bind_int (write, parameter, minutes);
}

static int
sheet_table_read_minutes (PlazaStatement *row,
                          int             column)
{
  return sqlite3_column_type (row, column) == SQLITE_NULL ? -1 : sqlite3_column_int (row, column);
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
  plaza_statement_bind_text (write, 3, sheet->timeslot);
  sheet_table_bind_minutes (write, 4, sheet->minutes);
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
sheet_table_read (PlazaStatement *load)
{
  g_autofree char *event = plaza_statement_dup_required (load, 0);
  PlazaEventSheet *sheet = plaza_event_sheet_new (event);

  plaza_record_set_row (sheet, sqlite3_column_int (load, 1), -1);
  sheet->timeslot = plaza_statement_dup_text (load, 2);
  sheet->minutes = sheet_table_read_minutes (load, 3);
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
  return sheet_table_load_one (store, LOAD, event, sheet_table_read, error);
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

/* A statement of which the first parameters are the sheet and the part. */
static PlazaStatement *
sheet_table_get_of_line (PlazaStore            *store,
                         guint                  index,
                         const PlazaSheetLine  *line,
                         GError               **error)
{
  PlazaStatement *statement = plaza_statement_get (store, sql[index], error);

  if (statement == NULL)
    return NULL;

  plaza_statement_bind_text (statement, 1, line->event);
  plaza_statement_bind_text (statement, 2, line->part);
  return statement;
}

static gboolean
sheet_table_write_line_row (PlazaStore            *store,
                            const PlazaSheetLine  *line,
                            GError               **error)
{
  g_autoptr(PlazaStatement) write = sheet_table_get_of_line (store, WRITE_LINE, line, error);

  if (write == NULL)
    return FALSE;

  plaza_statement_bind_enum (write, 3, PLAZA_TYPE_LINE_KIND, line->kind);
  sqlite3_bind_double (write, 4, line->rank);
  plaza_statement_bind_text (write, 5, line->role);
  plaza_statement_bind_text (write, 6, line->speaker);
  sheet_table_bind_minutes (write, 7, line->minutes);
  sqlite3_bind_int (write, 8, MAX (plaza_record_get_revision (line), 1));
  return sheet_table_run_one (store, write, error);
}

static gboolean
sheet_table_write_texts (PlazaStore            *store,
                         const PlazaSheetLine  *line,
                         GError               **error)
{
  g_autoptr(PlazaStatement) remove = sheet_table_get_of_line (store, REMOVE_TEXTS, line, error);
  g_autoptr(PlazaStatement) insert = NULL;
  PlazaTexts *texts[] = { line->titles, line->words, line->originals };

  if (remove == NULL || !plaza_statement_run (store, remove, error))
    return FALSE;

  insert = sheet_table_get_of_line (store, INSERT_TEXT, line, error);
  return insert != NULL && plaza_rows_write_texts (store, insert, 3, texts, G_N_ELEMENTS (texts), error);
}

/**
 * plaza_sheet_table_write_line:
 *
 * Writes a line of a sheet, or anew where it is on it. To be called within a transaction.
 *
 * Returns: whether it was written
 */
gboolean
plaza_sheet_table_write_line (PlazaStore            *store,
                              const PlazaSheetLine  *line,
                              GError               **error)
{
  return sheet_table_write_line_row (store, line, error) && sheet_table_write_texts (store, line, error);
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
  PlazaSheetLine *line = plaza_record_new (&plaza_sheet_line_type);

  line->event = plaza_statement_dup_text (list, 0);
  line->part = plaza_statement_dup_required (list, 1);
  line->kind = plaza_statement_get_enum (list, 2, PLAZA_TYPE_LINE_KIND, PLAZA_LINE_OWN);
  line->rank = sqlite3_column_double (list, 3);
  line->role = plaza_statement_dup_text (list, 4);
  line->speaker = plaza_statement_dup_text (list, 5);
  line->minutes = sheet_table_read_minutes (list, 6);
  plaza_record_set_row (line, sqlite3_column_int (list, 7), -1);
  return line;
}

static gboolean
sheet_table_load_texts (PlazaStore      *store,
                        PlazaSheetLine  *line,
                        GError         **error)
{
  g_autoptr(PlazaStatement) load = sheet_table_get_of_line (store, LOAD_TEXTS, line, error);
  PlazaTexts *texts[] = { line->titles, line->words, line->originals };

  return load != NULL && plaza_rows_read_texts (store, load, texts, G_N_ELEMENTS (texts), error);
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
  g_autoptr(PlazaSheetLine) line = sheet_table_load_one (store, LOAD_LINE, uid, sheet_table_read_line, error);

  return line != NULL && sheet_table_load_texts (store, line, error) ? g_steal_pointer (&line) : NULL;
}

/* Most campaigns have no own words yet, and need not be asked for them line by line. */
static gboolean
sheet_table_load_all_texts (PlazaStore  *store,
                            GPtrArray   *lines,
                            GError     **error)
{
  PlazaStatement *find = plaza_statement_get (store, sql[ANY_TEXT], error);
  gboolean any = FALSE, found = find != NULL && plaza_statement_find (store, find, &any, error);

  plaza_statement_reset (find);
  for (guint i = 0; found && any && i < lines->len; i++)
    found = sheet_table_load_texts (store, g_ptr_array_index (lines, i), error);

  return found;
}

/**
 * plaza_sheet_table_list:
 * @event: (nullable): uid of the event whose own sheet it is; %NULL: the general one
 *
 * Returns: (transfer full) (nullable) (element-type PlazaSheetLine): its parts, in order
 */
GPtrArray *
plaza_sheet_table_list (PlazaStore  *store,
                        const char  *event,
                        GError     **error)
{
  PlazaStatement *list = plaza_statement_get (store, sql[LIST], error);
  g_autoptr(GPtrArray) lines = NULL;

  if (list != NULL)
    plaza_statement_bind_text (list, 1, event);
  lines = plaza_rows_take_all (store, list, sheet_table_read_line, plaza_record_unref, error);
  return lines != NULL && sheet_table_load_all_texts (store, lines, error) ? g_steal_pointer (&lines) : NULL;
}
