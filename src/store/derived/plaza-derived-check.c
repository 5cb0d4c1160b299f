/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-derived-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-backup.h"
#include "plaza-derived.h"
#include "plaza-schema.h"
#include "plaza-store-private.h"
#include "plaza-texts.h"
#include "plaza-tidy.h"

/* Of one table more are counted, and not named. */
#define MOST 100

enum { FIND_EVENT };

static const char * const sql[] = {
  [FIND_EVENT] = "SELECT uid, title FROM event WHERE id = ?",
};

/* The words of the events are in no table, but the search index tells them. */
static const char open_words[] = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.event_word USING fts5vocab (main, event_search, instance)";

/* Not a table of ours, but made of them: the orders of the lists. */
#define INDEXES "sqlite_schema"

/* Tables whose rows are not compared as they are. What names an event is called "event", or else what names the row "name". */
static const struct { const char *table, *rows; int n_key; } special[] = {
  { "event", "SELECT id AS event, * FROM event NOT INDEXED", 1 },
  { "map_cell", "SELECT cell, first AS event, count, sum_x, sum_y, one_spot FROM map_cell", 1 },
  { "event_search", "SELECT term, doc AS event FROM temp.event_word", 2 },
  { "prose_search", "SELECT kind, item AS name, language, words FROM prose_search ORDER BY rowid", 3 },
  { INDEXES, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name", 1 },
};

/* A row of one of the two files at a time. */
typedef struct
{
  PlazaStore   *store;
  sqlite3_stmt *row;
  gboolean      any;     /* whether there is a row */
  int           n_key;   /* how many of its first columns say which it is */
  int           event;   /* the column that names the event; -1 where none does */
  int           name;    /* the column that names what is no event */
} Side;

typedef struct
{
  const char *table;
  GPtrArray  *findings;
  GHashTable *named;     /* events of which this table's finding is told already */
  guint       n_more;
} DerivedCheck;

static gboolean
derived_check_side_next (Side    *self,
                         GError **error)
{
  int result = sqlite3_step (self->row);

  self->any = result == SQLITE_ROW;
  if (self->any || result == SQLITE_DONE)
    return TRUE;

  plaza_store_fail (self->store, error);
  return FALSE;
}

static gboolean
derived_check_side_begin (Side        *self,
                          PlazaStore  *store,
                          const char  *table,
                          GError     **error)
{
  g_autofree char *rows = g_strdup_printf ("SELECT * FROM \"%s\" NOT INDEXED", table);

  *self = (Side) { .store = store, .n_key = 1, .event = -1 };
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    if (g_str_equal (special[i].table, table))
      {
        g_set_str (&rows, special[i].rows);
        self->n_key = special[i].n_key;
      }

  if (sqlite3_prepare_v2 (store->db, rows, -1, &self->row, NULL) != SQLITE_OK)
    {
      plaza_store_fail (store, error);
      return FALSE;
    }

  for (int i = 0; i < sqlite3_column_count (self->row); i++)
    if (self->event < 0 && g_str_equal (sqlite3_column_name (self->row, i), "event"))
      self->event = i;
    else if (g_str_equal (sqlite3_column_name (self->row, i), "name"))
      self->name = i;
  return derived_check_side_next (self, error);
}

static int
derived_check_compare_bytes (const Side *a,
                             const Side *b,
                             int         column)
{
  const void *one = sqlite3_column_blob (a->row, column), *other = sqlite3_column_blob (b->row, column);
  int n_one = sqlite3_column_bytes (a->row, column), n_other = sqlite3_column_bytes (b->row, column);
  int order = MIN (n_one, n_other) > 0 ? memcmp (one, other, (size_t) MIN (n_one, n_other)) : 0;

  return order != 0 ? order : n_one - n_other;
}

static int
derived_check_compare_column (const Side *a,
                              const Side *b,
                              int         column)
{
  int type = sqlite3_column_type (a->row, column);

  if (type != sqlite3_column_type (b->row, column))
    return type - sqlite3_column_type (b->row, column);
  if (type == SQLITE_NULL)
    return 0;

  if (type == SQLITE_INTEGER)
    {
      gint64 one = sqlite3_column_int64 (a->row, column), other = sqlite3_column_int64 (b->row, column);

      return (one > other) - (one < other);
    }

  return derived_check_compare_bytes (a, b, column);
}

/* Both files have their rows in the same order: which of two comes first. */
static int
derived_check_compare_keys (const Side *a,
                            const Side *b)
{
  int order = 0;

  if (!a->any || !b->any)
    return b->any - a->any;

  for (int i = 0; order == 0 && i < a->n_key; i++)
    order = derived_check_compare_column (a, b, i);
  return order;
}

/* The columns in which two rows differ, as the file calls them. */
static char *
derived_check_list_columns (const Side *a,
                            const Side *b)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (int i = a->n_key; i < sqlite3_column_count (a->row); i++)
    if (derived_check_compare_column (a, b, i) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", sqlite3_column_name (a->row, i));

  return g_string_free_and_steal (g_steal_pointer (&names));
}

/* @name: “Solidarity March (canton-march)” */
static char *
derived_check_describe (DerivedCheck *self,
                        const char   *name,
                        const char   *columns)
{
  if (g_str_equal (self->table, "event_search"))
    /* Translators: %s is an event, with its name in the file. */
    return g_strdup_printf (_("“%s” is not found by its own words alone."), name);
  if (g_str_equal (self->table, "map_cell"))
    /* Translators: %s is an event, with its name in the file. */
    return g_strdup_printf (_("Where “%s” is, the map counts other events than there are."), name);

  /* Translators: %1$s is an event, with its name in the file, %2$s are names of columns in the file, in English. */
  return g_strdup_printf (_("“%1$s” is kept in the lists as something that it is not (%2$s)."), name, columns);
}

static gboolean
derived_check_note_event (DerivedCheck  *self,
                          const Side    *side,
                          const char    *columns,
                          GError       **error)
{
  gint64 id = sqlite3_column_int64 (side->row, side->event);
  g_autoptr(PlazaStatement) find = plaza_statement_get (side->store, sql[FIND_EVENT], error);
  g_autofree char *uid = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  gboolean any;

  if (find == NULL)
    return FALSE;

  sqlite3_bind_int64 (find, 1, id);
  if (!plaza_statement_find (side->store, find, &any, error))
    return FALSE;

  uid = any ? plaza_statement_dup_required (find, 0) : NULL;
  title = any ? plaza_statement_dup_required (find, 1) : g_strdup (self->table);
  if (uid != NULL)
    name = g_strdup_printf ("%s (%s)", title, uid);
  else
    name = g_strdup_printf ("%s %" G_GINT64_FORMAT, title, id);
  shown = plaza_text_visible (name);
  plaza_findings_add (self->findings, self->table, uid, TRUE, derived_check_describe (self, shown, columns));
  return TRUE;
}

static char *
derived_check_describe_other (DerivedCheck *self,
                              const char   *name)
{
  if (g_str_equal (self->table, INDEXES))
    /* Translators: %s is the name of an index in the file, in English. */
    return g_strdup_printf (_("The order of the lists “%s” is not what it should be."), name);

  /* Translators: %s is the name of a guide or of a talking point, in the file. */
  return g_strdup_printf (_("The guide or talking point “%s” is not found by its own words alone."), name);
}

/* @other: (nullable): the same row of the other file */
static gboolean
derived_check_note (DerivedCheck  *self,
                    const Side    *side,
                    const Side    *other,
                    GError       **error)
{
  g_autofree char *columns = other != NULL ? derived_check_list_columns (side, other) : g_strdup (self->table);
  g_autofree char *which = NULL;
  g_autofree char *shown = NULL;

  if (side->event >= 0)
    which = g_strdup_printf ("%lld", sqlite3_column_int64 (side->row, side->event));
  else
    which = g_strdup ((const char *) sqlite3_column_text (side->row, side->name));
  if (which == NULL || g_hash_table_contains (self->named, which))
    return TRUE;

  shown = plaza_text_visible (which);
  g_hash_table_add (self->named, g_steal_pointer (&which));
  if (g_hash_table_size (self->named) > MOST)
    {
      self->n_more++;
      return TRUE;
    }

  if (side->event >= 0)
    return derived_check_note_event (self, side, columns, error);

  plaza_findings_add (self->findings, self->table, NULL, TRUE, derived_check_describe_other (self, shown));
  return TRUE;
}

static gboolean
derived_check_is_equal (const Side *a,
                        const Side *b)
{
  for (int i = a->n_key; i < sqlite3_column_count (a->row); i++)
    if (derived_check_compare_column (a, b, i) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
derived_check_compare_sides (DerivedCheck  *self,
                             Side          *is,
                             Side          *should,
                             GError       **error)
{
  while (is->any || should->any)
    {
      int order = derived_check_compare_keys (is, should);

      if (order < 0 ? !derived_check_note (self, is, NULL, error)
                    : order > 0 ? !derived_check_note (self, should, NULL, error)
                                : !derived_check_is_equal (is, should) && !derived_check_note (self, is, should, error))
        return FALSE;
      if ((order <= 0 && !derived_check_side_next (is, error)) || (order >= 0 && !derived_check_side_next (should, error)))
        return FALSE;
    }

  return TRUE;
}

/* What SQLite itself finds out about an index is told already. */
static gboolean
derived_check_is_told (DerivedCheck *self,
                       const GError *error)
{
  if (!g_error_matches (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_DAMAGED))
    return FALSE;

  for (guint i = 0; i < self->findings->len; i++)
    if (g_strcmp0 (((PlazaFinding *) g_ptr_array_index (self->findings, i))->table, self->table) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
derived_check_compare_table (PlazaStore  *store,
                             PlazaStore  *copy,
                             const char  *table,
                             GPtrArray   *findings,
                             GError     **error)
{
  g_autoptr(GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  DerivedCheck self = { table, findings, named, 0 };
  g_autoptr(GError) local = NULL;
  Side is = { 0 }, should = { 0 };

  if (derived_check_side_begin (&is, store, table, &local) && derived_check_side_begin (&should, copy, table, &local))
    derived_check_compare_sides (&self, &is, &should, &local);
  sqlite3_finalize (is.row);
  sqlite3_finalize (should.row);

  if (self.n_more > 0)
    plaza_findings_add (findings, table, NULL, TRUE,
                        g_strdup_printf (ngettext ("And %u more in the same way.", "And %u more in the same way.", self.n_more),
                                         self.n_more));
  if (local == NULL || derived_check_is_told (&self, local))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static PlazaStore *
derived_check_make_again (PlazaStore  *store,
                          double       from,
                          GError     **error)
{
  double third = (1 - from) / 3;
  g_autoptr(PlazaStore) copy = NULL;

  plaza_progress_begin (store->progress, _("Checking the file…"), from, from + third / 2);
  copy = plaza_backup_take (store, error);
  if (copy == NULL)
    return NULL;

  plaza_progress_begin (store->progress, _("Checking the file…"), from + third / 2, from + 2 * third);
  if (!plaza_store_begin (copy, error) || !plaza_store_end (copy, plaza_derived_make (copy, error), error) ||
      !plaza_store_execute (copy, open_words, error) || !plaza_store_execute (store, open_words, error))
    return NULL;

  plaza_progress_begin (store->progress, _("Checking the file…"), from + 2 * third, 1);
  return g_steal_pointer (&copy);
}

/* What has the program's own words beside those of the file. */
static gboolean
derived_check_has_words (const char *table)
{
  return strstr (table, "search") != NULL;
}

/**
 * plaza_derived_check:
 * @from: how far the check is
 *
 * Makes anew, in a copy that goes away, all that is kept to find and sort what is in the file, and compares each table of the
 * schema with what it was. Only what can be made anew can differ, so that this knows every table by itself. Search indexes
 * of a program with other words are no damage: plaza_tidy_words() is for them.
 *
 * Returns: whether all could be compared
 */
gboolean
plaza_derived_check (PlazaStore  *store,
                     double       from,
                     GPtrArray   *findings,
                     GError     **error)
{
  g_autoptr(PlazaStore) copy = derived_check_make_again (store, from, error);
  gboolean is_stamped;
  guint n = 0;

  if (copy == NULL || !plaza_tidy_is_stamped (store, &is_stamped, error))
    return FALSE;

  if (!derived_check_compare_table (store, copy, INDEXES, findings, error))
    return FALSE;

  while (plaza_schema_names[n] != NULL)
    n++;
  for (guint i = 0; i < n; i++)
    if (!plaza_progress_step (store->progress, i, n, error) ||
        ((is_stamped || !derived_check_has_words (plaza_schema_names[i])) &&
         !derived_check_compare_table (store, copy, plaza_schema_names[i], findings, error)))
      return FALSE;

  return TRUE;
}
