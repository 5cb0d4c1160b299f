/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-read-bytes.h"
#include "plaza-read-csv-guess.h"
#include "plaza-read-csv-sheet.h"
#include "plaza-text-rules.h"

/* Lists of events as tables: CSV, and what spreadsheets write by that name. */

/* A file of which so much makes no table is none. */
#define BYTES_LOOKED_AT (64 * 1024)
/* So many rows that are twice there are named. */
#define MOST_NAMED 10

/* A file while it is read. */
typedef struct
{
  PlazaCsvSheet *sheet;
  PlazaIntake   *intake;
  GHashTable    *by_key;    /* key -> draft */
  GHashTable    *rows;      /* hash of all cells -> row; the headings are row 0 at the earliest */
  GString       *repeated;
  guint          n_repeated;
} Reading;

static void
csv_say (Reading *self,
         guint    row,
         char    *sentence)
{
  g_ptr_array_add (self->intake->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, plaza_csv_table_row (self->sheet->table, row)->line, NULL, sentence));
}

static char *
csv_quote_row (const Reading *self,
               guint          row)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < plaza_csv_table_row (self->sheet->table, row)->n_cells && text->len < 200; i++)
    plaza_text_append (text, ", ", plaza_csv_table_cell (self->sheet->table, row, i));
  g_strdelimit (text->str, "\r\n\t", ' ');

  return plaza_text_rules_quote (text->str);
}

static guint
csv_count_filled (const Reading *self,
                  guint          row,
                  guint         *last)
{
  guint n = 0;

  for (guint i = 0; i < plaza_csv_table_row (self->sheet->table, row)->n_cells; i++)
    if (*plaza_csv_table_cell (self->sheet->table, row, i) != '\0')
      {
        n++;
        *last = i;
      }

  return n;
}

static gboolean
csv_is_header_again (const Reading *self,
                     guint          row)
{
  guint alike = 0, n = self->sheet->columns->len;

  for (guint i = 0; i < n; i++)
    alike += strcmp (plaza_csv_table_cell (self->sheet->table, row, i), plaza_csv_table_cell (self->sheet->table, self->sheet->header, i)) == 0;

  return alike == n;
}

static gboolean
csv_is_total (const Reading *self,
              guint          row,
              guint          n_filled)
{
  static const char * const words[] = { "total", "subtotal", "grand total", "sum", "count", "suma", "gran total", "totales", "totals", NULL };

  for (guint i = 0; n_filled <= 3 && i < plaza_csv_table_row (self->sheet->table, row)->n_cells; i++)
    {
      g_autofree char *folded = plaza_text_fold (plaza_csv_table_cell (self->sheet->table, row, i));
      gsize length = strcspn (folded, ":0123456789(");

      folded[length] = '\0';
      g_strchomp (folded);
      if (g_strv_contains (words, folded) || g_str_has_prefix (folded, "total ") || g_str_has_suffix (folded, " total"))
        return TRUE;
    }

  return FALSE;
}

/* The state whose name stands alone in a row. */
static char *
csv_read_section (const Reading *self,
                  const char    *text)
{
  const PlazaReadPlace *place = plaza_place_reader_read (self->sheet->places, &(PlazaPlaceParts) { .state = text });

  return place->problems->len == 0 && place->place.city == NULL && place->place.text == NULL ? g_strdup (place->place.state) : NULL;
}

/* Rows that are no events: the name of a state, a total, the headings again. Returns: whether @row is one; it is said */
static gboolean
csv_take_other_row (Reading *self,
                    guint    row)
{
  guint column = 0, n_filled = csv_count_filled (self, row, &column);
  g_autofree char *quote = NULL;
  g_autofree char *state = NULL;
  PlazaSheetField field;

  if (plaza_csv_table_row (self->sheet->table, row)->problem != NULL || n_filled > 3)
    return n_filled > 3 && csv_is_header_again (self, row);

  quote = csv_quote_row (self, row);
  if (csv_is_header_again (self, row))
    return TRUE;
  if (csv_is_total (self, row, n_filled))
    {
      /* Translators: %s is what a row of a sheet says. */
      csv_say (self, row, g_strdup_printf (_("“%s” is a total and no event; left out"), quote));
      return TRUE;
    }
  if (n_filled != 1 || self->sheet->columns->len < 3)
    return FALSE;

  state = csv_read_section (self, plaza_csv_table_cell (self->sheet->table, row, column));
  field = column < self->sheet->columns->len ? plaza_csv_sheet_column (self->sheet, column)->field : PLAZA_SHEET_FIELD_NONE;
  if (state != NULL)
    {
      g_free (self->sheet->section);
      self->sheet->section = g_steal_pointer (&state);
      /* Translators: %s is the name of a state that stands alone in a row of a sheet. */
      csv_say (self, row, g_strdup_printf (_("“%s” stands alone; read as the state of the rows below"), quote));
      return TRUE;
    }
  if (field == PLAZA_SHEET_FIELD_TITLE && column > 0)
    return FALSE;

  /* Translators: %s is what a row of a sheet says. */
  csv_say (self, row, g_strdup_printf (_("“%s” stands alone in its row and is no event; left out"), quote));
  return TRUE;
}

static gboolean
csv_is_same_slot (const PlazaTimeslot *a,
                  const PlazaTimeslot *b)
{
  return plaza_record_equal (&plaza_timeslot_type, a, b);
}

/* Further rows of one key and title are further times of one event; an id that all rows have is none. Returns: whether
 * @draft is a part of another now */
static gboolean
csv_join (Reading       *self,
          PlazaIncoming *draft)
{
  PlazaIncoming *first = draft->key != NULL ? g_hash_table_lookup (self->by_key, draft->key) : NULL;
  GPtrArray *slots = draft->event->timeslots;

  if (first == NULL || plaza_problems_stop (draft->problems) || g_strcmp0 (first->event->title, draft->event->title) != 0)
    return FALSE;

  for (guint i = 0; i < slots->len; i++)
    {
      gboolean known = FALSE;

      for (guint k = 0; k < first->event->timeslots->len; k++)
        known |= csv_is_same_slot (first->event->timeslots->pdata[k], slots->pdata[i]);
      if (!known)
        g_ptr_array_add (first->event->timeslots, plaza_record_ref (slots->pdata[i]));
    }
  for (guint i = 0; i < draft->problems->len; i++)
    g_ptr_array_add (first->problems, plaza_record_ref (draft->problems->pdata[i]));

  return TRUE;
}

/* FNV-1a (RFC 9923) of all cells. */
static guint64
csv_hash_row (const PlazaCsvTable *table,
              guint                row)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < plaza_csv_table_row (table, row)->n_cells; i++)
    {
      const char *p = plaza_csv_table_cell (table, row, i);

      do
        hash = (hash ^ (guchar) *p) * G_GUINT64_CONSTANT (0x100000001b3);
      while (*p++ != '\0');
    }

  return hash;
}

static gboolean
csv_are_same (const PlazaCsvTable *table,
              guint                a,
              guint                b)
{
  guint n = plaza_csv_table_row (table, a)->n_cells;

  for (guint i = 0; i < n; i++)
    if (strcmp (plaza_csv_table_cell (table, a, i), plaza_csv_table_cell (table, b, i)) != 0)
      return FALSE;

  return n == plaza_csv_table_row (table, b)->n_cells;
}

static gboolean
csv_is_repeated (Reading *self,
                 guint    row)
{
  const PlazaCsvTable *table = self->sheet->table;
  gint64 hash = (gint64) csv_hash_row (table, row);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, &hash));

  if (first == 0 || !csv_are_same (table, first, row))
    {
      g_hash_table_insert (self->rows, g_memdup2 (&hash, sizeof hash), GUINT_TO_POINTER (row));
      return FALSE;
    }

  if (self->n_repeated++ < MOST_NAMED)
    g_string_append_printf (self->repeated, "%s%d", self->repeated->len > 0 ? ", " : "", plaza_csv_table_row (table, row)->line);
  else if (self->n_repeated == MOST_NAMED + 1)
    g_string_append (self->repeated, ", …");
  return TRUE;
}

static void
csv_note_above (PlazaCsvSheet *sheet,
                guint          row)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      PlazaCsvColumn *column = &g_array_index (sheet->columns, PlazaCsvColumn, i);

      if (column->merged && *plaza_csv_table_cell (sheet->table, row, i) != '\0')
        column->above = row;
    }
}

static void
csv_take_row (Reading *self,
              guint    row)
{
  g_autoptr(PlazaIncoming) draft = NULL;

  if (csv_take_other_row (self, row) || csv_is_repeated (self, row))
    return;

  csv_note_above (self->sheet, row);
  draft = self->sheet->is_plaza ? plaza_csv_row_read_plaza (self->sheet, row) : plaza_csv_row_read (self->sheet, row);
  if (csv_join (self, draft))
    return;

  /* The same number for another event: the number alone does not name it. */
  if (draft->key != NULL && g_hash_table_contains (self->by_key, draft->key))
    {
      g_autofree char *key = g_steal_pointer (&draft->key);

      draft->key = g_strdup_printf ("%s %s", key, draft->event->title != NULL ? draft->event->title : "");
    }
  if (draft->key != NULL && !g_hash_table_contains (self->by_key, draft->key))
    g_hash_table_insert (self->by_key, g_strdup (draft->key), draft);
  g_ptr_array_add (self->intake->drafts, g_steal_pointer (&draft));
}

static void
csv_say_columns (Reading *self)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const PlazaCsvColumn *from = plaza_csv_sheet_column (self->sheet, i);
      const char *name = plaza_sheet_field_name (from->field);
      PlazaColumn *column = plaza_record_new (&plaza_column_type);

      column->heading = g_strdup (from->heading);
      column->field = from->language != NULL ? g_strdup_printf ("%s.%s", name, from->language) : *name != '\0' ? g_strdup (name) : NULL;
      column->sample = g_strdup (plaza_csv_sheet_sample (self->sheet, i));
      g_ptr_array_add (self->intake->columns, column);
    }
}

static void
csv_take_rows (Reading *self)
{
  for (guint i = 0; i < self->sheet->header; i++)
    {
      g_autofree char *quote = csv_quote_row (self, i);

      /* Translators: %s is what stands above the headings of a sheet. */
      csv_say (self, i, g_strdup_printf (_("“%s” stands above the headings; left out"), quote));
    }

  for (guint i = self->sheet->header + 1; i < self->sheet->table->rows->len; i++)
    csv_take_row (self, i);

  if (self->n_repeated > 0)
    g_ptr_array_add (self->intake->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, NULL,
      /* Translators: %2$s is a list of the numbers of rows: “3, 4, 5, …”. */
      g_strdup_printf (ngettext ("%1$u row says the same as one above and was left out: %2$s", "%1$u rows say the same as ones above and were left out: %2$s",
                                 self->n_repeated), self->n_repeated, self->repeated->str)));
}

static PlazaIntake *
csv_read (const char                *bytes,
          gsize                      length,
          const PlazaReaderContext  *context,
          GError                   **error)
{
  g_autoptr(GBytes) text = plaza_read_bytes (bytes, length, context->name, error);
  g_autoptr(PlazaCsvTable) table = NULL;
  g_autoptr(PlazaCsvSheet) sheet = NULL;
  g_autoptr(PlazaIntake) intake = NULL;
  Reading self = { 0 };

  if (text == NULL)
    return NULL;
  table = plaza_csv_table_new (g_bytes_get_data (text, NULL), g_bytes_get_size (text), context->name, error);
  if (table == NULL)
    return NULL;

  intake = plaza_intake_new (context->name, "csv");
  if (table->rows->len == 0)
    return g_steal_pointer (&intake);

  sheet = plaza_csv_sheet_new (table, context);
  self.sheet = sheet;
  self.intake = intake;
  self.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.repeated = g_string_new (NULL);
  csv_say_columns (&self);
  csv_take_rows (&self);
  g_hash_table_unref (self.by_key);
  g_hash_table_unref (self.rows);
  g_string_free (self.repeated, TRUE);

  return g_steal_pointer (&intake);
}

/* Prose has commas too, but not as many on each line. */
static gboolean
csv_is_even (const PlazaCsvTable *table)
{
  guint n = plaza_csv_table_row (table, 0)->n_written;

  for (guint i = 1; i < table->rows->len; i++)
    if (plaza_csv_table_row (table, i)->n_written != n)
      return FALSE;

  return table->rows->len > 1 && n > 1;
}

/* JSON, a page of the web, a calendar. */
static gboolean
csv_is_other (const char *text,
              gsize       length)
{
  static const char calendar[] = "BEGIN:";
  gsize i = 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  if (i == length || text[i] == '{' || text[i] == '[' || text[i] == '<')
    return TRUE;

  return length - i >= strlen (calendar) && g_ascii_strncasecmp (text + i, calendar, strlen (calendar)) == 0;
}

/* A table has a separator that makes columns of its first lines, and headings that are known. */
static int
csv_fits (const char *bytes,
          gsize       length)
{
  g_autoptr(GBytes) text = plaza_read_bytes (bytes, MIN (length, BYTES_LOOKED_AT), "", NULL);
  g_autoptr(PlazaCsvTable) table = NULL;
  const char *start = text != NULL ? g_bytes_get_data (text, NULL) : NULL;
  guint known = 0, rows;
  gsize begin;

  if (start == NULL || csv_is_other (start, g_bytes_get_size (text)) || plaza_csv_table_separator (start, g_bytes_get_size (text), &begin) == 0)
    return 0;
  table = plaza_csv_table_new (start, g_bytes_get_size (text), "", NULL);
  if (table == NULL || table->rows->len == 0)
    return 0;

  rows = MIN (table->rows->len, 12);
  for (guint i = 0; i < rows; i++)
    {
      guint n = 0;

      for (guint c = 0; c < plaza_csv_table_row (table, i)->n_cells; c++)
        n += strlen (plaza_csv_table_cell (table, i, c)) < 100 && plaza_csv_guess (plaza_csv_table_cell (table, i, c)) != PLAZA_SHEET_FIELD_NONE;
      known = MAX (known, n);
    }

  if (known >= 2)
    return known > 2 ? 80 : 50;
  if (begin > 0 || memchr (start, '\t', g_bytes_get_size (text)) != NULL)
    return 30;
  return csv_is_even (table) ? 10 : 2;
}

const PlazaReader plaza_reader_csv = { "csv", csv_fits, csv_read };
