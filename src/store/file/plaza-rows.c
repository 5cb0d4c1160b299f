/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-rows.h"

#include <string.h>

/**
 * plaza_rows_write_list:
 * @values: inserted as (…, position, value)
 *
 * Returns: whether every row was written
 */
gboolean
plaza_rows_write_list (PlazaStore      *store,
                       PlazaStatement  *insert,
                       int              first,
                       GStrv            values,
                       GError         **error)
{
  for (int i = 0; values[i] != NULL; i++)
    {
      sqlite3_bind_int (insert, first, i);
      plaza_statement_bind_text (insert, first + 1, values[i]);
      if (!plaza_statement_run (store, insert, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_rows_read_list:
 * @select: a statement that gives one text a row; reset afterwards
 *
 * Returns: (transfer full) (nullable): the texts in order, maybe none; %NULL on an error
 */
GStrv
plaza_rows_read_list (PlazaStore      *store,
                      PlazaStatement  *select,
                      GError         **error)
{
  g_autoptr(GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr(GError) local = NULL;

  while (plaza_statement_next (store, select, &local))
    g_strv_builder_take (values, plaza_statement_dup_required (select, 0));

  sqlite3_reset (select);
  if (local == NULL)
    return g_strv_builder_end (values);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static int
rows_compare_languages (gconstpointer a,
                        gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * plaza_rows_list_languages:
 * @texts: (array length=n_texts): what rows are written of
 *
 * Sorted: the same pack gives the same file.
 *
 * Returns: (transfer container): every language that one of @texts has
 */
GPtrArray *
plaza_rows_list_languages (PlazaTexts **texts,
                           guint        n_texts)
{
  GPtrArray *languages = g_ptr_array_new ();

  for (guint i = 0; i < n_texts; i++)
    {
      GHashTableIter iter;
      gpointer language;

      g_hash_table_iter_init (&iter, texts[i]);
      while (g_hash_table_iter_next (&iter, &language, NULL))
        if (!g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL))
          g_ptr_array_add (languages, language);
    }

  g_ptr_array_sort (languages, rows_compare_languages);
  return languages;
}

/**
 * plaza_rows_write_texts:
 * @texts: (array length=n_texts): inserted as (…, language, text, text, …)
 *
 * Returns: whether every row was written
 */
gboolean
plaza_rows_write_texts (PlazaStore      *store,
                        PlazaStatement  *insert,
                        int              first,
                        PlazaTexts     **texts,
                        guint            n_texts,
                        GError         **error)
{
  g_autoptr(GPtrArray) languages = plaza_rows_list_languages (texts, n_texts);

  for (guint i = 0; i < languages->len; i++)
    {
      const char *language = g_ptr_array_index (languages, i);

      plaza_statement_bind_text (insert, first, language);
      for (guint j = 0; j < n_texts; j++)
        plaza_statement_bind_text (insert, first + 1 + j, plaza_texts_get_exact (texts[j], language));
      if (!plaza_statement_run (store, insert, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_rows_read_texts:
 * @select: a statement that gives (language, text, text, …); reset afterwards
 * @texts: (array length=n_texts): where the texts go
 *
 * Returns: whether every row was read
 */
gboolean
plaza_rows_read_texts (PlazaStore      *store,
                       PlazaStatement  *select,
                       PlazaTexts     **texts,
                       guint            n_texts,
                       GError         **error)
{
  g_autoptr(GError) local = NULL;

  while (plaza_statement_next (store, select, &local))
    {
      g_autofree char *language = plaza_statement_dup_required (select, 0);

      for (guint i = 0; i < n_texts; i++)
        {
          g_autofree char *text = plaza_statement_dup_text (select, i + 1);

          plaza_texts_set (texts[i], language, text);
        }
    }

  sqlite3_reset (select);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * plaza_rows_take_all:
 * @select: (transfer full) (nullable): a statement
 * @read: makes a record of a row
 * @destroy: frees a record
 *
 * Returns: (transfer full) (nullable): a record of every row, in order; %NULL on an error
 */
GPtrArray *
plaza_rows_take_all (PlazaStore      *store,
                     PlazaStatement  *select,
                     PlazaRowRead     read,
                     GDestroyNotify   destroy,
                     GError         **error)
{
  g_autoptr(PlazaStatement) owned = select;
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (destroy);
  g_autoptr(GError) local = NULL;

  if (owned == NULL)
    return NULL;

  while (plaza_statement_next (store, owned, &local))
    g_ptr_array_add (records, read (owned));

  if (local == NULL)
    return g_steal_pointer (&records);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * plaza_rows_take_list:
 * @select: (transfer full) (nullable): a statement
 * @owner: (nullable): its first parameter; %NULL where that is bound already
 * @values: (inout): the list, replaced
 *
 * Returns: whether every row was read
 */
gboolean
plaza_rows_take_list (PlazaStore      *store,
                      PlazaStatement  *select,
                      const char      *owner,
                      GStrv           *values,
                      GError         **error)
{
  g_autoptr(PlazaStatement) owned = select;
  GStrv loaded;

  if (owned == NULL)
    return FALSE;

  if (owner != NULL)
    plaza_statement_bind_text (owned, 1, owner);
  loaded = plaza_rows_read_list (store, owned, error);
  if (loaded == NULL)
    return FALSE;

  g_strfreev (*values);
  *values = loaded;
  return TRUE;
}

/**
 * plaza_rows_take_texts:
 * @select: (transfer full) (nullable): a statement
 * @owner: (nullable): its first parameter; %NULL where that is bound already
 *
 * Returns: whether every row was read
 */
gboolean
plaza_rows_take_texts (PlazaStore      *store,
                       PlazaStatement  *select,
                       const char      *owner,
                       PlazaTexts     **texts,
                       guint            n_texts,
                       GError         **error)
{
  g_autoptr(PlazaStatement) owned = select;

  if (owned == NULL)
    return FALSE;

  if (owner != NULL)
    plaza_statement_bind_text (owned, 1, owner);
  return plaza_rows_read_texts (store, owned, texts, n_texts, error);
}

/**
 * plaza_rows_bind_row:
 * @first: the parameter of its place, before that of its revision
 * @record: what is to be written
 *
 * Binds what a record is beside what it says. Its place is NULL where it goes behind all others.
 */
void
plaza_rows_bind_row (PlazaStatement *write,
                     int             first,
                     gconstpointer   record)
{
  int position = plaza_record_get_position (record);

  if (position >= 0)
    sqlite3_bind_int (write, first, position);
  else
    sqlite3_bind_null (write, first);
  sqlite3_bind_int (write, first + 1, MAX (plaza_record_get_revision (record), 1));
}

/**
 * plaza_rows_remove:
 * @sql: a constant, with one parameter
 * @owner: that
 *
 * Returns: whether the rows are gone
 */
gboolean
plaza_rows_remove (PlazaStore  *store,
                   const char  *sql,
                   const char  *owner,
                   GError     **error)
{
  g_autoptr(PlazaStatement) statement = plaza_statement_get (store, sql, error);

  if (statement == NULL)
    return FALSE;

  plaza_statement_bind_text (statement, 1, owner);
  return plaza_statement_run (store, statement, error);
}

/**
 * plaza_row_writer_init:
 * @one: (transfer none): an INSERT of one row, all of whose values are parameters; a constant
 * @many: (transfer none): the same for %PLAZA_ROWS_AT_ONCE rows
 * @n_rows: how many are to be written
 *
 * Free with plaza_row_writer_clear(), also after an error.
 *
 * Returns: whether the statements could be had
 */
gboolean
plaza_row_writer_init (PlazaRowWriter  *self,
                       PlazaStore      *store,
                       const char      *one,
                       const char      *many,
                       guint            n_rows,
                       GError         **error)
{
  *self = (PlazaRowWriter) { .store = store, .n_left = n_rows };
  if (n_rows == 0)
    return TRUE;

  self->one = plaza_statement_get (store, one, error);
  if (self->one != NULL && n_rows >= PLAZA_ROWS_AT_ONCE)
    self->many = plaza_statement_get (store, many, error);
  return self->one != NULL && (n_rows < PLAZA_ROWS_AT_ONCE || self->many != NULL);
}

static PlazaStatement *
row_writer_choose (PlazaRowWriter *self)
{
  return self->n_left >= PLAZA_ROWS_AT_ONCE ? self->many : self->one;
}

/**
 * plaza_row_writer_next:
 * @before: (out): the parameter before the first one of the row
 *
 * Returns: (transfer none): where to bind the next row; what is bound must live until the writer is cleared
 */
PlazaStatement *
plaza_row_writer_next (PlazaRowWriter *self,
                       int            *before)
{
  *before = (int) self->n_bound * sqlite3_bind_parameter_count (self->one);
  return row_writer_choose (self);
}

/**
 * plaza_row_writer_write:
 *
 * To be called once the row is bound. It is written now, or with those that follow.
 *
 * Returns: whether nothing was refused
 */
gboolean
plaza_row_writer_write (PlazaRowWriter  *self,
                        GError         **error)
{
  PlazaStatement *write = row_writer_choose (self);

  self->n_bound++;
  if (write == self->many && self->n_bound < PLAZA_ROWS_AT_ONCE)
    return TRUE;

  self->n_left -= self->n_bound;
  self->n_bound = 0;
  return plaza_statement_run (self->store, write, error);
}

void
plaza_row_writer_clear (PlazaRowWriter *self)
{
  plaza_statement_reset (self->one);
  plaza_statement_reset (self->many);
}
