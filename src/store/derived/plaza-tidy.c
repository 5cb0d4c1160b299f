/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-tidy.h"

#include "plaza-derived.h"
#include "plaza-search-words.h"
#include "plaza-store-private.h"

/* Some ten milliseconds: others who write wait no longer. */
#define EVENTS_AT_ONCE 200
#define PAGES_AT_ONCE "64"

enum { STAMP, FIND_STAMP, LIST_NEXT, MERGE };

static const char * const sql[] = {
  [STAMP] = "INSERT OR REPLACE INTO search_words (row, stamp) VALUES (1, ?)",
  [FIND_STAMP] = "SELECT stamp FROM search_words",
  [LIST_NEXT] = "SELECT id FROM event NOT INDEXED WHERE id > ? ORDER BY id LIMIT ?",
  [MERGE] = "INSERT INTO event_search (event_search, rank) VALUES ('merge', " PAGES_AT_ONCE ")",
};

/**
 * plaza_tidy_stamp:
 *
 * To be called within the transaction that made the search indexes anew.
 *
 * Returns: whether it is kept that they have the program's words as those are now
 */
gboolean
plaza_tidy_stamp (PlazaStore  *store,
                  GError     **error)
{
  g_autofree char *words = plaza_search_words_stamp ();
  g_autoptr(PlazaStatement) stamp = plaza_statement_get (store, sql[STAMP], error);

  if (stamp == NULL)
    return FALSE;

  plaza_statement_bind_text (stamp, 1, words);
  return plaza_statement_run (store, stamp, error);
}

/**
 * plaza_tidy_is_stamped:
 * @is_stamped: (out): whether the search indexes have the program's words as they are now
 *
 * Where they have not, the program was made with other translations, and plaza_tidy_words() is to be called some time;
 * what the users wrote is found all the same.
 *
 * Returns: whether the file could be read
 */
gboolean
plaza_tidy_is_stamped (PlazaStore  *store,
                       gboolean    *is_stamped,
                       GError     **error)
{
  g_autofree char *words = plaza_search_words_stamp ();
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, sql[FIND_STAMP], error);
  gboolean any;

  if (find == NULL || !plaza_statement_find (store, find, &any, error))
    return FALSE;

  *is_stamped = any && g_strcmp0 (plaza_statement_peek_text (find, 0), words) == 0;
  return TRUE;
}

static GArray *
tidy_list_next (PlazaStore  *store,
                gint64       last,
                GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[LIST_NEXT], error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  sqlite3_bind_int64 (list, 1, last);
  sqlite3_bind_int (list, 2, EVENTS_AT_ONCE);
  while (plaza_statement_next (store, list, &local))
    {
      gint64 id = sqlite3_column_int64 (list, 0);

      g_array_append_val (ids, id);
    }

  if (local == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* @last: (inout): the event up to which it was done; 0 at the end. */
static gboolean
tidy_some_events (PlazaStore  *store,
                  gint64      *last,
                  GError     **error)
{
  g_autoptr(GArray) ids = tidy_list_next (store, *last, error);

  if (ids == NULL || !plaza_derived_search_again (store, ids, error))
    return FALSE;

  *last = ids->len == EVENTS_AT_ONCE ? g_array_index (ids, gint64, ids->len - 1) : 0;
  return TRUE;
}

static gboolean
tidy_prose (PlazaStore  *store,
            GError     **error)
{
  return plaza_derived_prose (store, error) && plaza_tidy_stamp (store, error);
}

/**
 * plaza_tidy_words:
 *
 * Makes the search indexes anew in many short transactions, between which others can write. Where it is stopped it begins again
 * the next time.
 *
 * Returns: whether all is found by the program's words as they are now
 */
gboolean
plaza_tidy_words (PlazaStore  *store,
                  GError     **error)
{
  gint64 last = 0;

  do
    {
      if (!plaza_progress_check (store->progress, error) || !plaza_store_begin (store, error) ||
          !plaza_store_end (store, tidy_some_events (store, &last, error), error))
        return FALSE;
    }
  while (last != 0);

  return plaza_store_begin (store, error) && plaza_store_end (store, tidy_prose (store, error), error);
}

/**
 * plaza_tidy_merge:
 * @any: (out): whether there was something to do, and may be more
 *
 * Each change makes one more part of the events' search index. They are put together a little at a time, the small ones
 * first (FTS5's manual, 6.8 "The 'merge' Command"): left alone, FTS5 would do all of it within one of the changes.
 *
 * Returns: whether the index is as good as before or better
 */
gboolean
plaza_tidy_merge (PlazaStore  *store,
                  gboolean    *any,
                  GError     **error)
{
  PlazaStatement *merge = plaza_statement_get (store, sql[MERGE], error);
  gint64 before = sqlite3_total_changes64 (store->db);

  if (merge == NULL || !plaza_store_begin (store, error) ||
      !plaza_store_end (store, plaza_statement_run (store, merge, error), error))
    return FALSE;

  /* The command itself counts as one, the manual says. */
  *any = sqlite3_total_changes64 (store->db) - before >= 2;
  return TRUE;
}
