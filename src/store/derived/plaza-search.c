/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search.h"

#include "plaza-official-table.h"
#include "plaza-message-table.h"
#include "plaza-rows.h"
#include "plaza-search-match.h"
#include "plaza-search-words.h"
#include "plaza-store-private.h"

enum { ADD_EVENT, REMOVE_EVENT, CLEAR_EVENTS, CLEAR_PROSE, ADD_PROSE, FIND_EVENTS, FIND_PROSE };

static const char * const sql[] = {
  [ADD_EVENT] = "INSERT INTO event_search (rowid, words) VALUES (?, ?)",
  [REMOVE_EVENT] = "DELETE FROM event_search WHERE rowid = ?",
  [CLEAR_EVENTS] = "INSERT INTO event_search (event_search) VALUES ('delete-all')",
  [CLEAR_PROSE] = "DELETE FROM prose_search",
  [ADD_PROSE] = "INSERT INTO prose_search (words, kind, item, language) VALUES (?, ?, ?, ?)",
  [FIND_EVENTS] = "SELECT rowid FROM event_search WHERE event_search MATCH ? ORDER BY rowid",
  [FIND_PROSE] = "SELECT item FROM prose_search WHERE prose_search MATCH ? AND kind = ? AND language = ?"
                 " ORDER BY rowid",
};

/* Many events at once are kept together in memory. */
const char plaza_search_begin_many[] = "INSERT INTO event_search (event_search, rank) VALUES ('hashsize', 33554432);";
const char plaza_search_end_many[] = "INSERT INTO event_search (event_search, rank) VALUES ('hashsize', 1048576);";

/* So that what is in it can be taken out. */
const char plaza_search_mend_prose[] = "INSERT INTO prose_search (prose_search) VALUES ('rebuild');";

static const char * const prose_kinds[] = {
  [PLAZA_PROSE_OF_GUIDE] = "guide",
  [PLAZA_PROSE_OF_POINT] = "point",
};

/**
 * plaza_search_list_words:
 *
 * Returns: (transfer full) (nullable): the words by which @record is found, with the names of its officials
 */
char *
plaza_search_list_words (PlazaStore              *store,
                         const PlazaEventRecord  *record,
                         GError                 **error)
{
  g_autoptr(GPtrArray) officials = plaza_official_table_list_some (store, record->officials, error);

  return officials != NULL ? plaza_search_words_of_event (record, officials) : NULL;
}

/**
 * plaza_search_add_event:
 * @id: the event's row
 *
 * Returns: whether @record can be found from now on
 */
gboolean
plaza_search_add_event (PlazaStore              *store,
                        const PlazaEventRecord  *record,
                        gint64                   id,
                        GError                 **error)
{
  g_autofree char *words = plaza_search_list_words (store, record, error);
  g_autoptr(PlazaStatement) add = words != NULL ? plaza_statement_get (store, sql[ADD_EVENT], error) : NULL;

  if (add == NULL)
    return FALSE;

  sqlite3_bind_int64 (add, 1, id);
  plaza_statement_bind_text (add, 2, words);
  return plaza_statement_run (store, add, error);
}

/**
 * plaza_search_remove_event:
 * @id: the event's row
 *
 * Returns: whether the event is no longer found
 */
gboolean
plaza_search_remove_event (PlazaStore  *store,
                           gint64       id,
                           GError     **error)
{
  g_autoptr(PlazaStatement) remove = plaza_statement_get (store, sql[REMOVE_EVENT], error);

  if (remove == NULL)
    return FALSE;

  sqlite3_bind_int64 (remove, 1, id);
  return plaza_statement_run (store, remove, error);
}

/**
 * plaza_search_clear_events:
 *
 * Returns: whether no event is found any more
 */
gboolean
plaza_search_clear_events (PlazaStore  *store,
                           GError     **error)
{
  g_autoptr(PlazaStatement) clear = plaza_statement_get (store, sql[CLEAR_EVENTS], error);

  return clear != NULL && plaza_statement_run (store, clear, error);
}

/**
 * plaza_search_clear_prose:
 *
 * Returns: whether no guide and no point is found any more
 */
gboolean
plaza_search_clear_prose (PlazaStore  *store,
                          GError     **error)
{
  g_autoptr(PlazaStatement) clear = plaza_statement_get (store, sql[CLEAR_PROSE], error);

  return clear != NULL && plaza_statement_run (store, clear, error);
}

static gboolean
search_add_prose (PlazaStore    *store,
                  const char    *words,
                  PlazaProseOf   of,
                  const char    *item,
                  const char    *language,
                  GError       **error)
{
  g_autoptr(PlazaStatement) add = plaza_statement_get (store, sql[ADD_PROSE], error);

  if (add == NULL)
    return FALSE;

  plaza_statement_bind_text (add, 1, words);
  plaza_statement_bind_text (add, 2, prose_kinds[of]);
  plaza_statement_bind_text (add, 3, item);
  plaza_statement_bind_text (add, 4, language);
  return plaza_statement_run (store, add, error);
}

/**
 * plaza_search_add_guide:
 *
 * Returns: whether readers of @language find @guide from now on
 */
gboolean
plaza_search_add_guide (PlazaStore        *store,
                        const PlazaGuide  *guide,
                        const char        *language,
                        GError           **error)
{
  g_autoptr(GPtrArray) messages = plaza_message_table_list (store, error);
  g_autofree char *words = NULL;

  if (messages == NULL)
    return FALSE;

  words = plaza_search_words_of_guide (guide, messages, language);
  return search_add_prose (store, words, PLAZA_PROSE_OF_GUIDE, guide->id, language, error);
}

/**
 * plaza_search_add_point:
 * @theme: (nullable): what a fact is about
 *
 * Returns: whether readers of @language find @point from now on
 */
gboolean
plaza_search_add_point (PlazaStore        *store,
                        const PlazaPoint  *point,
                        const PlazaTheme  *theme,
                        const char        *language,
                        GError           **error)
{
  g_autofree char *words = plaza_search_words_of_point (point, theme, language);

  return search_add_prose (store, words, PLAZA_PROSE_OF_POINT, point->id, language, error);
}

/**
 * plaza_search_events:
 *
 * Returns: (transfer full) (nullable): the rows of the events found, as ascending guint32
 */
GArray *
plaza_search_events (PlazaStore  *store,
                     const char  *text,
                     GError     **error)
{
  g_autofree char *query = plaza_search_match_for (store, text, TRUE, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(PlazaStatement) find = NULL;
  g_autoptr(GError) local = NULL;

  if (query == NULL)
    return NULL;
  if (*query == '\0')
    return g_steal_pointer (&ids);

  find = plaza_statement_get (store, sql[FIND_EVENTS], error);
  if (find == NULL)
    return NULL;

  plaza_statement_bind_text (find, 1, query);
  while (plaza_statement_next (store, find, &local))
    {
      guint32 id = (guint32) sqlite3_column_int64 (find, 0);

      g_array_append_val (ids, id);
    }

  if (local == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * plaza_search_prose:
 * @of: what to find
 * @language: the content language in which it is read
 *
 * Returns: (transfer full) (nullable): the ids found, in the campaign's order
 */
GStrv
plaza_search_prose (PlazaStore    *store,
                    PlazaProseOf   of,
                    const char    *language,
                    const char    *text,
                    GError       **error)
{
  g_autofree char *query = plaza_search_match_for (store, text, FALSE, error);
  g_autoptr(PlazaStatement) find = NULL;

  if (query == NULL)
    return NULL;
  if (*query == '\0')
    return g_new0 (char *, 1);

  find = plaza_statement_get (store, sql[FIND_PROSE], error);
  if (find == NULL)
    return NULL;

  plaza_statement_bind_text (find, 1, query);
  plaza_statement_bind_text (find, 2, prose_kinds[of]);
  plaza_statement_bind_text (find, 3, language);
  return plaza_rows_read_list (store, find, error);
}
