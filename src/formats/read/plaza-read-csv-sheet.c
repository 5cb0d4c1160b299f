/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-sheet.h"

#include <math.h>
#include <string.h>

#include "plaza-read-contact.h"
#include "plaza-read-csv-guess.h"

/* Above the headings there are a title and perhaps who made it and when. */
#define MOST_TITLE_ROWS 12
/* With so many empty cells of a hundred a column was merged, and is not merely unknown here and there. */
#define MERGED_PERCENT 30
/* So many rows tell how a column is written. */
#define ROWS_LOOKED_AT 5000
/* So many texts of cells are remembered. */
#define MOST_KEPT 4096

static void
csv_sheet_clear_column_cb (gpointer data)
{
  PlazaCsvColumn *column = data;

  g_free (column->heading);
  g_free (column->language);
}

/* How many of its cells are headings that are known, as far as they are not what stands in a row of events. */
static guint
csv_sheet_count_headings (const PlazaCsvTable      *table,
                          const PlazaReaderContext *context,
                          guint                     row)
{
  guint n = 0;

  for (guint i = 0; i < plaza_csv_table_row (table, row)->n_cells; i++)
    {
      const char *cell = plaza_csv_table_cell (table, row, i);

      n += *cell != '\0' && strlen (cell) < 400 &&
           (plaza_csv_guess (cell) != PLAZA_SHEET_FIELD_NONE || (context->mapping != NULL && g_hash_table_contains (context->mapping, cell)));
    }

  return n;
}

/* The row with most headings that are known, of the first ones; a title of one cell is none. */
static guint
csv_sheet_find_header (const PlazaCsvTable      *table,
                       const PlazaReaderContext *context)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < MIN (table->rows->len, MOST_TITLE_ROWS); i++)
    {
      guint n = csv_sheet_count_headings (table, context, i);

      /* A row further down needs more: it may be one of events. */
      if (n > most + (most > 1 ? 1 : 0))
        {
          most = n;
          best = i;
        }
    }

  return best;
}

/* The sender's address stands behind the time of sending, where a form asked for it by itself. */
static PlazaSheetField
csv_sheet_settle_sender (PlazaCsvSheet   *self,
                         PlazaSheetField  field)
{
  const PlazaCsvColumn *before = self->columns->len > 0 ? plaza_csv_sheet_column (self, self->columns->len - 1) : NULL;

  return field == PLAZA_SHEET_FIELD_EMAIL && before != NULL && before->field == PLAZA_SHEET_FIELD_SUBMITTED_AT && self->columns->len == 1
           ? PLAZA_SHEET_FIELD_SUBMITTER : field;
}

static void
csv_sheet_add_column (PlazaCsvSheet *self,
                      const char    *heading)
{
  GHashTable *mapping = self->context->mapping;
  const char *mapped = mapping != NULL ? g_hash_table_lookup (mapping, heading) : NULL;
  const char *language = NULL;
  PlazaCsvColumn column = { .heading = g_strdup (heading) };

  g_strdelimit (column.heading, "\r\n\t", ' ');
  if (mapped != NULL)
    {
      column.field = plaza_sheet_field_find (mapped, &language);
      column.language = g_strdup (language);
    }
  else
    {
      column.field = csv_sheet_settle_sender (self, plaza_csv_guess (heading));
      if (column.field == PLAZA_SHEET_FIELD_DETAILS || column.field == PLAZA_SHEET_FIELD_TITLE)
        column.language = plaza_csv_guess_language (heading);
    }

  g_array_append_val (self->columns, column);
}

/* The first column that may be the title is it; a title in another language is its translation. */
static void
csv_sheet_settle_titles (PlazaCsvSheet *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      PlazaCsvColumn *column = &g_array_index (self->columns, PlazaCsvColumn, i);

      if (column->field == PLAZA_SHEET_FIELD_TITLE && found && column->language != NULL)
        column->field = PLAZA_SHEET_FIELD_TITLES;
      found |= column->field == PLAZA_SHEET_FIELD_TITLE;
      self->has_contact |= column->field >= PLAZA_SHEET_FIELD_CONTACT && column->field <= PLAZA_SHEET_FIELD_TELEPHONE;
    }
}

/* Texts of few words are in the language of the headings. */
static void
csv_sheet_settle_language (PlazaCsvSheet *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const char * const *languages = self->context->languages;
  guint spanish = 0, known = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      spanish += plaza_csv_guess_is_spanish (plaza_csv_sheet_column (self, i)->heading);
      known += plaza_csv_sheet_column (self, i)->field != PLAZA_SHEET_FIELD_NONE;
    }

  self->spanish = spanish * 2 > known;
  if (!self->spanish || languages == NULL || !g_strv_contains (languages, "es"))
    return;

  g_strv_builder_add (builder, "es");
  for (guint i = 0; languages[i] != NULL; i++)
    if (strcmp (languages[i], "es") != 0)
      g_strv_builder_add (builder, languages[i]);
  self->languages = g_strv_builder_end (builder);
  self->own = *self->context;
  self->own.languages = (const char *const *) self->languages;
  self->context = &self->own;
}

static gboolean
csv_sheet_may_be_merged (PlazaSheetField field)
{
  switch (field)
    {
    case PLAZA_SHEET_FIELD_DATE:
    case PLAZA_SHEET_FIELD_STATE:
    case PLAZA_SHEET_FIELD_CITY:
    case PLAZA_SHEET_FIELD_KIND:
    case PLAZA_SHEET_FIELD_ZONE:
    case PLAZA_SHEET_FIELD_VENUE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
csv_sheet_is_merged (const PlazaCsvSheet *self,
                     guint                column)
{
  guint n = 0, empty = 0, first = self->header + 1;

  if (first >= self->table->rows->len || *plaza_csv_table_cell (self->table, first, column) == '\0')
    return FALSE;

  for (guint i = first; i < MIN (self->table->rows->len, first + ROWS_LOOKED_AT); i++)
    if (plaza_csv_table_row (self->table, i)->n_cells > column + 1)
      {
        n++;
        empty += *plaza_csv_table_cell (self->table, i, column) == '\0';
      }

  return n > 2 && empty * 100 >= n * MERGED_PERCENT;
}

/* What groups the events stands left of their titles. */
static void
csv_sheet_find_merged (PlazaCsvSheet *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      PlazaCsvColumn *column = &g_array_index (self->columns, PlazaCsvColumn, i);

      if (column->field == PLAZA_SHEET_FIELD_TITLE)
        return;
      column->merged = csv_sheet_may_be_merged (column->field) && csv_sheet_is_merged (self, i);
    }

  /* Nothing is left of a title that is not there. */
  for (guint i = 0; i < self->columns->len; i++)
    g_array_index (self->columns, PlazaCsvColumn, i).merged = FALSE;
}

static PlazaDayOrder
csv_sheet_order_of (const PlazaCsvSheet *self,
                    PlazaSheetField      field)
{
  PlazaDayOrder order = PLAZA_DAY_ORDER_OPEN;

  for (guint c = 0; c < self->columns->len; c++)
    for (guint i = self->header + 1; plaza_csv_sheet_column (self, c)->field == field && i < self->table->rows->len && order != PLAZA_DAY_ORDER_MIXED; i++)
      {
        const char *cell = plaza_csv_table_cell (self->table, i, c);

        if (strpbrk (cell, "/-.") != NULL)
          order |= plaza_read_days_order (cell);
      }

  return order;
}

/* One date that can be read in one order only settles it for all. Else the form's own dates do, and at last the language. */
static void
csv_sheet_settle_days (PlazaCsvSheet *self)
{
  static const PlazaSheetField fields[] = { PLAZA_SHEET_FIELD_DATE, PLAZA_SHEET_FIELD_END_DATE, PLAZA_SHEET_FIELD_START, PLAZA_SHEET_FIELD_SUBMITTED_AT };
  PlazaDayOrder order = PLAZA_DAY_ORDER_OPEN;

  for (gsize i = 0; i < G_N_ELEMENTS (fields) && order == PLAZA_DAY_ORDER_OPEN; i++)
    order = csv_sheet_order_of (self, fields[i]);

  self->rules.near_day = self->context->day != NULL ? self->context->day : self->context->today;
  self->rules.day_first = order == PLAZA_DAY_ORDER_DAY_FIRST || (order == PLAZA_DAY_ORDER_OPEN && self->spanish);
  self->rules.settled = order == PLAZA_DAY_ORDER_OPEN ? !self->rules.day_first : order != PLAZA_DAY_ORDER_MIXED;
}

static void
csv_sheet_settle_times (PlazaCsvSheet *self)
{
  for (guint c = 0; c < self->columns->len; c++)
    {
      PlazaSheetField field = plaza_csv_sheet_column (self, c)->field;

      for (guint i = self->header + 1; (field == PLAZA_SHEET_FIELD_START || field == PLAZA_SHEET_FIELD_END) &&
                                       i < MIN (self->table->rows->len, self->header + ROWS_LOOKED_AT); i++)
        self->style |= plaza_read_times_style (plaza_csv_table_cell (self->table, i, c));
    }
}

/* As many cells as most rows have, and no fewer than there are headings: a row with more was shifted. */
static void
csv_sheet_count_cells (PlazaCsvSheet *self)
{
  g_autofree guint *rows = g_new0 (guint, PLAZA_CSV_MOST_COLUMNS + 1);
  guint most = 0, usual = 0;

  for (guint i = self->header + 1; i < self->table->rows->len; i++)
    rows[MIN (plaza_csv_table_row (self->table, i)->n_written, PLAZA_CSV_MOST_COLUMNS)]++;
  for (guint i = 0; i <= PLAZA_CSV_MOST_COLUMNS; i++)
    if (rows[i] > most)
      {
        most = rows[i];
        usual = i;
      }

  self->n_written = MAX (plaza_csv_table_row (self->table, self->header)->n_written, usual);
}

/* Whether the headings are those that plaza_export_csv() writes. */
static gboolean
csv_sheet_is_plaza (const PlazaCsvSheet *self)
{
  static const char * const headings[] = { "uid", "title", "kind", "label", "date", "start", "end", "all_day", "zone", "venue" };

  if (self->columns->len < G_N_ELEMENTS (headings) || self->context->mapping != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (plaza_csv_sheet_column (self, i)->heading, headings[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * plaza_csv_sheet_new:
 * @table: with at least one row; it must outlive the sheet
 * @context: for whom it is read; it must outlive the sheet
 *
 * Returns: (transfer full): the sheet that is in @table
 */
PlazaCsvSheet *
plaza_csv_sheet_new (const PlazaCsvTable      *table,
                     const PlazaReaderContext *context)
{
  PlazaCsvSheet *self = g_new0 (PlazaCsvSheet, 1);

  self->table = table;
  self->context = context;
  self->header = csv_sheet_find_header (table, context);
  self->columns = g_array_new (FALSE, TRUE, sizeof (PlazaCsvColumn));
  g_array_set_clear_func (self->columns, csv_sheet_clear_column_cb);
  for (guint i = 0; i < plaza_csv_table_row (table, self->header)->n_cells; i++)
    csv_sheet_add_column (self, plaza_csv_table_cell (table, self->header, i));

  csv_sheet_settle_titles (self);
  csv_sheet_settle_language (self);
  csv_sheet_count_cells (self);
  csv_sheet_find_merged (self);
  csv_sheet_settle_days (self);
  csv_sheet_settle_times (self);
  self->is_plaza = csv_sheet_is_plaza (self);
  self->places = plaza_place_reader_new (context->places);
  self->times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) plaza_read_times_free);
  self->contacts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) plaza_read_contact_free);

  return self;
}

void
plaza_csv_sheet_free (PlazaCsvSheet *self)
{
  g_array_unref (self->columns);
  g_free (self->section);
  g_strfreev (self->languages);
  plaza_place_reader_free (self->places);
  g_hash_table_unref (self->times);
  g_hash_table_unref (self->contacts);
  g_free (self);
}

const PlazaCsvColumn *
plaza_csv_sheet_column (const PlazaCsvSheet *self,
                        guint                column)
{
  return &g_array_index (self->columns, PlazaCsvColumn, column);
}

/**
 * plaza_csv_sheet_cell:
 *
 * Returns: what is in it, without the apostrophe that keeps a spreadsheet from running it; owned by @self
 */
const char *
plaza_csv_sheet_cell (const PlazaCsvSheet *self,
                      guint                row,
                      guint                column)
{
  const char *cell = plaza_csv_table_cell (self->table, row, column);

  return cell[0] == '\'' && cell[1] != '\0' && strchr ("=+-@\t\r'", cell[1]) != NULL ? cell + 1 : cell;
}

/**
 * plaza_csv_sheet_value:
 * @heading: (out) (optional) (transfer none) (nullable): what the file calls it; of the first such column where none has a value
 *
 * Of several columns that are the same field, as a form that branches has them, the one that is filled counts.
 *
 * Returns: what the row says of @field, "" for nothing; owned by @self
 */
const char *
plaza_csv_sheet_value (const PlazaCsvSheet  *self,
                       guint                 row,
                       PlazaSheetField       field,
                       const char          **heading)
{
  const char *first = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlazaCsvColumn *column = plaza_csv_sheet_column (self, i);
      const char *cell;

      if (column->field != field)
        continue;

      first = first != NULL ? first : column->heading;
      cell = plaza_csv_sheet_cell (self, row, i);
      if (*cell == '\0' && column->merged && column->above > 0)
        cell = plaza_csv_sheet_cell (self, column->above, i);
      if (*cell != '\0')
        {
          if (heading != NULL)
            *heading = column->heading;
          return cell;
        }
    }

  if (heading != NULL)
    *heading = first;
  return "";
}

/**
 * plaza_csv_sheet_sample:
 *
 * Returns: (nullable): the first value in @column
 */
const char *
plaza_csv_sheet_sample (const PlazaCsvSheet *self,
                        guint                column)
{
  for (guint i = self->header + 1; i < MIN (self->table->rows->len, self->header + ROWS_LOOKED_AT); i++)
    if (*plaza_csv_sheet_cell (self, i, column) != '\0')
      return plaza_csv_sheet_cell (self, i, column);

  return NULL;
}

/**
 * plaza_csv_sheet_keep:
 * @kept: text -> what was read from it
 * @text: of one or more cells
 * @read: (transfer full): what was read
 *
 * Keeps it for the rows below that say the same. No more than some thousand are kept.
 *
 * Returns: (transfer none): @read, until something else is kept
 */
gpointer
plaza_csv_sheet_keep (GHashTable *kept,
                      const char *text,
                      gpointer    read)
{
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);

  g_hash_table_insert (kept, g_strdup (text), read);
  return read;
}

/**
 * plaza_csv_read_degrees:
 * @text: "-83.4819", "41.3°"
 *
 * Returns: whether it is a number, whatever it may stand for
 */
gboolean
plaza_csv_read_degrees (const char *text,
                        double     *degrees)
{
  char *end = NULL;

  *degrees = g_ascii_strtod (text, &end);
  return end != text && (*end == '\0' || strcmp (end, "°") == 0) && isfinite (*degrees);
}
