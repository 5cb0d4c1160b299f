/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-table.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-format-error.h"
#include "plaza-text-rules.h"

/* By so many lines the separator is told. */
#define LINES_LOOKED_AT 30
/* What may stand between cells. */
#define SEPARATORS ",;\t|"
/* How long a cell may be that is looked at for that, in bytes. */
#define CELL_LOOKED_AT (16 * 1024)
/* No text has it, so that quotation marks are letters like others. */
#define NO_QUOTE '\x01'

/* With so many that are never closed nobody knows what is a cell. */
#define MOST_REOPENED 3

/* The table while it is read. */
typedef struct
{
  PlazaCsvTable     *table;
  struct csv_parser  parser;
  char               separator;
  int                line;      /* that is being read */
  int                row_line;
  const char        *row_begin;
  gboolean           in_row;
  guint              empty;     /* cells at the end of the row so far that have nothing in them */
  guint              reopened;
  PlazaCsvRow        row;
  GError            *error;
} Reading;

static gboolean
csv_table_is_blank (const char *text,
                    gsize       length)
{
  for (gsize i = 0; i < length; )
    {
      gunichar c = g_utf8_get_char (text + i);

      if (!g_unichar_isspace (c) && c != 0x200B && c != 0xFEFF)
        return FALSE;
      i += (gsize) (g_utf8_next_char (text + i) - (text + i));
    }

  return TRUE;
}

/* Blanks around are dropped, also those that do not break a line. */
static const char *
csv_table_trim (const char *text,
                gsize      *length)
{
  const char *end = text + *length;

  while (text < end && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  *length = (gsize) (end - text);
  return text;
}

static void
csv_table_add_cell (Reading    *self,
                    const char *text,
                    gsize       length)
{
  guint at = (guint) self->table->text->len;

  if (self->row.n_cells >= PLAZA_CSV_MOST_COLUMNS)
    return;

  text = csv_table_trim (text, &length);
  g_array_append_val (self->table->cells, at);
  g_string_append_len (self->table->text, text, (gssize) length);
  g_string_append_c (self->table->text, '\0');
  self->row.n_cells++;
}

static void
csv_table_cell_cb (void   *text,
                   size_t  length,
                   void   *data)
{
  Reading *self = data;

  self->row.n_written++;
  if (csv_table_is_blank (text, length))
    {
      self->empty++;
      return;
    }

  /* A spreadsheet may write thousands of empty columns behind a table. */
  for (; self->empty > 0 && self->row.n_cells < PLAZA_CSV_MOST_COLUMNS; self->empty--)
    csv_table_add_cell (self, "", 0);
  if (length > PLAZA_MAX_FIELD_BYTES && self->row.problem == NULL)
    self->row.problem = g_strdup (_("A cell is longer than the 64 KiB that a field may have; the row was left out"));
  csv_table_add_cell (self, text, MIN (length, PLAZA_MAX_FIELD_BYTES));
  if (self->row.n_cells == PLAZA_CSV_MOST_COLUMNS && self->error == NULL)
    g_set_error (&self->error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                 ngettext ("it has more than the %d column that is read", "it has more than the %d columns that are read", PLAZA_CSV_MOST_COLUMNS),
                 PLAZA_CSV_MOST_COLUMNS);
}

static void
csv_table_row_cb (int   end,
                  void *data)
{
  Reading *self = data;

  self->row.line = self->row_line;
  if (self->row.n_cells > 0 && self->table->rows->len > PLAZA_MAX_ROWS && self->error == NULL)
    g_set_error (&self->error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                 ngettext ("it has more than the %d row that is read", "it has more than the %d rows that are read", PLAZA_MAX_ROWS), PLAZA_MAX_ROWS);
  if (self->row.n_cells > 0 || self->row.problem != NULL)
    g_array_append_val (self->table->rows, self->row);

  self->row = (PlazaCsvRow) { .first = self->table->cells->len };
  self->empty = 0;
  self->in_row = FALSE;
}

static void
csv_table_start_parser (Reading *self,
                        char     quote)
{
  csv_free (&self->parser);
  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&self->parser, (unsigned char) self->separator);
  csv_set_quote (&self->parser, (unsigned char) quote);
}

static void
csv_table_drop_row (Reading *self)
{
  if (self->row.n_cells > 0)
    g_string_truncate (self->table->text, g_array_index (self->table->cells, guint, self->row.first));
  g_array_set_size (self->table->cells, self->row.first);
  g_free (self->row.problem);
  self->row = (PlazaCsvRow) { .first = self->table->cells->len };
  self->empty = 0;
}

/* A cell that was quoted as a whole. */
static void
csv_table_unquote (char *cell)
{
  gsize length = strlen (cell);

  if (length > 1 && cell[0] == '"' && cell[length - 1] == '"')
    {
      memmove (cell, cell + 1, length - 2);
      cell[length - 2] = '\0';
    }
}

/* Reads one line in which the marks of quotation are not where they should be, as if they were letters. Whether its cells
 * are where they belong is told by their number. */
static void
csv_table_take_literally (Reading    *self,
                          const char *line,
                          gsize       length)
{
  csv_table_drop_row (self);
  csv_table_start_parser (self, NO_QUOTE);
  csv_parse (&self->parser, line, length, csv_table_cell_cb, NULL, self);
  csv_fini (&self->parser, csv_table_cell_cb, NULL, self);
  for (guint i = 0; i < self->row.n_cells; i++)
    {
      char *cell = self->table->text->str + g_array_index (self->table->cells, guint, self->row.first + i);

      csv_table_unquote (cell);
      /* It was to keep together what is in two cells now. */
      if (*cell == '"' && strchr (cell + 1, '"') == NULL && self->row.problem == NULL)
        self->row.problem = g_strdup (_("A quotation mark opens a cell and does not close it; the columns behind it are shifted"));
    }
  csv_table_row_cb (0, self);
  csv_table_start_parser (self, CSV_QUOTE);
}

/* Returns: the first byte behind the line that begins at @p, with its end */
static const char *
csv_table_line_end (const char *p,
                    const char *end)
{
  while (p < end && *p != '\n' && *p != '\r')
    p++;
  if (p < end && *p == '\r' && p + 1 < end && p[1] == '\n')
    p++;

  return p < end ? p + 1 : end;
}

/* Returns: where to go on: behind the line, or behind the row's first one where that was broken */
static const char *
csv_table_take_line (Reading    *self,
                     const char *p,
                     const char *line_end,
                     const char *end)
{
  gsize length = (gsize) (line_end - p);

  if (!self->in_row)
    {
      self->row_line = self->line;
      self->row_begin = p;
    }
  self->in_row = TRUE;
  if (csv_parse (&self->parser, p, length, csv_table_cell_cb, csv_table_row_cb, self) == length)
    {
      /* A blank line is no row. */
      self->in_row &= self->row.n_written > 0 || self->parser.pstate != 0;
      self->line++;
      return line_end;
    }

  line_end = csv_table_line_end (self->row_begin, end);
  csv_table_take_literally (self, self->row_begin, (gsize) (line_end - self->row_begin));
  self->line = self->row_line + 1;
  self->in_row = FALSE;
  return line_end;
}

/* A mark of quotation that opens and is never closed would take all that follows: its line is read as if it were a letter. Returns:
 * where to go on */
static const char *
csv_table_finish (Reading    *self,
                  const char *end)
{
  const char *line_end;

  if (csv_fini (&self->parser, csv_table_cell_cb, csv_table_row_cb, self) == 0)
    return end;
  if (++self->reopened > MOST_REOPENED)
    {
      csv_table_drop_row (self);
      self->row.problem = g_strdup (_("The quotation mark that opens here is never closed; nothing from here on was read"));
      csv_table_row_cb (0, self);
      return end;
    }

  line_end = csv_table_line_end (self->row_begin, end);
  csv_table_take_literally (self, self->row_begin, (gsize) (line_end - self->row_begin));
  self->line = self->row_line + 1;
  return line_end;
}

/* The mark that closes a cell which begins at @p with one; %NULL where it is no mark of quotation, but stands there as a letter. */
static const char *
csv_table_find_close (const char *p,
                      const char *end)
{
  const char *last = end - p > CELL_LOOKED_AT ? p + CELL_LOOKED_AT : end;

  for (p++; p < last; p++)
    if (*p == '"' && p + 1 < end && p[1] == '"')
      p++;
    else if (*p == '"')
      return p + 1 == end || strchr ("\r\n" SEPARATORS, p[1]) != NULL ? p : NULL;

  return NULL;
}

/* Counts the separators of the row at @p, which may have several lines in a cell. Returns: where the next one begins. */
static const char *
csv_table_count (const char *p,
                 const char *end,
                 char        separator,
                 guint      *n)
{
  gboolean begins = TRUE;

  for (; p < end && *p != '\n' && *p != '\r'; p++)
    {
      const char *close = begins && *p == '"' ? csv_table_find_close (p, end) : NULL;

      begins = close == NULL && strchr (SEPARATORS, *p) != NULL;
      *n += close == NULL && *p == separator;
      if (close != NULL)
        p = close;
    }

  return csv_table_line_end (p, end);
}

/* How well @separator makes a table of the first rows: so many of them have as many cells as most. What stands in the
 * first one counts too: a name may have the same mark on each row. */
static guint
csv_table_score (const char *text,
                 const char *end,
                 char        separator)
{
  guint counts[LINES_LOOKED_AT] = { 0 }, n = 0, best = 0;

  for (const char *p = text; p < end && n < LINES_LOOKED_AT; )
    p = csv_table_count (p, end, separator, &counts[n++]);
  for (guint i = 0; i < n; i++)
    {
      guint alike = 0;

      for (guint k = 0; k < n; k++)
        alike += counts[k] == counts[i];
      best = MAX (best, counts[i] > 0 ? alike * 4 + MIN (counts[i], 3) : 0);
    }

  return best > 0 ? best + MIN (counts[0], 30) : 0;
}

/**
 * plaza_csv_table_separator:
 * @text: UTF-8
 * @length: its bytes
 * @begin: (out): where the table begins: behind a line "sep=;"
 *
 * Returns: what stands between cells: a comma, a semicolon, a tab or a bar; 0 where nothing makes a table of @text
 */
char
plaza_csv_table_separator (const char *text,
                           gsize       length,
                           gsize      *begin)
{
  const char *end = text + length;
  guint best = 0;
  char found = 0;

  *begin = 0;
  if (length > 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0 && text[4] != '\0' && (text[5] == '\n' || text[5] == '\r'))
    {
      *begin = (gsize) (csv_table_line_end (text, end) - text);
      return text[4];
    }

  for (gsize i = 0; i < strlen (SEPARATORS); i++)
    {
      guint score = csv_table_score (text, end, SEPARATORS[i]);

      if (score > best)
        {
          best = score;
          found = SEPARATORS[i];
        }
    }

  return found;
}

static void
csv_table_clear_row_cb (gpointer data)
{
  g_free (((PlazaCsvRow *) data)->problem);
}

/**
 * plaza_csv_table_new:
 * @text: UTF-8, without a mark
 * @length: its bytes
 * @name: the file's name, for the message
 * @error: return location for a #PlazaFormatError
 *
 * Reads cells as RFC 4180 has them, also with other separators and line ends. A row whose marks of quotation are out of place is
 * read as if they were letters.
 *
 * Returns: (transfer full) (nullable): the rows; %NULL where there are more rows or columns than are read
 */
PlazaCsvTable *
plaza_csv_table_new (const char  *text,
                     gsize        length,
                     const char  *name,
                     GError     **error)
{
  g_autoptr(PlazaCsvTable) table = g_new0 (PlazaCsvTable, 1);
  Reading self = { .table = table, .line = 1 };
  gsize begin;
  char separator = plaza_csv_table_separator (text, length, &begin);

  table->text = g_string_new (NULL);
  table->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  table->rows = g_array_new (FALSE, FALSE, sizeof (PlazaCsvRow));
  g_array_set_clear_func (table->rows, csv_table_clear_row_cb);
  self.separator = separator != 0 ? separator : ',';
  self.line += begin > 0;
  csv_table_start_parser (&self, CSV_QUOTE);

  for (const char *p = text + begin, *end = text + length; p < end && self.error == NULL; )
    {
      p = csv_table_take_line (&self, p, csv_table_line_end (p, end), end);
      if (p == end && self.error == NULL)
        p = csv_table_finish (&self, end);
    }
  csv_free (&self.parser);
  g_free (self.row.problem);

  if (self.error == NULL)
    return g_steal_pointer (&table);
  /* Translators: %1$s is a file's name, %2$s why it cannot be read, as the end of the sentence. */
  g_set_error (error, self.error->domain, self.error->code, _("“%1$s” cannot be read: %2$s."), name, self.error->message);
  g_clear_error (&self.error);
  return NULL;
}

void
plaza_csv_table_free (PlazaCsvTable *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

const PlazaCsvRow *
plaza_csv_table_row (const PlazaCsvTable *self,
                     guint                row)
{
  return &g_array_index (self->rows, PlazaCsvRow, row);
}

/**
 * plaza_csv_table_cell:
 *
 * Returns: what is in it, owned by @self; "" behind the row's last one
 */
const char *
plaza_csv_table_cell (const PlazaCsvTable *self,
                      guint                row,
                      guint                column)
{
  const PlazaCsvRow *of = plaza_csv_table_row (self, row);

  return column < of->n_cells ? self->text->str + g_array_index (self->cells, guint, of->first + column) : "";
}
