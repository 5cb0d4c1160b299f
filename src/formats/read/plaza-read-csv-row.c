/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-sheet.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "plaza-read-details.h"
#include "plaza-read-kind-words.h"
#include "plaza-read-title.h"
#include "plaza-text-rules.h"

/* A number of a key that is long enough for all rows there are. */
#define KEY_LENGTH 32

/* The row's cells as one text, and nothing that is private can be read from it. */
static char *
csv_row_digest (const PlazaCsvSheet *self,
                guint                row,
                gboolean             of_sender)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  char *key;

  for (guint i = 0; i < self->columns->len; i++)
    {
      PlazaSheetField field = plaza_csv_sheet_column (self, i)->field;

      if (!of_sender || field == PLAZA_SHEET_FIELD_SUBMITTED_AT || field == PLAZA_SHEET_FIELD_SUBMITTER)
        {
          g_checksum_update (checksum, (const guchar *) plaza_csv_sheet_cell (self, row, i), -1);
          g_checksum_update (checksum, (const guchar *) "\x1F", 1);
        }
    }

  key = g_strdup (g_checksum_get_string (checksum));
  key[KEY_LENGTH] = '\0';
  return key;
}

/* The file's own number, else when and by whom a form was sent, else all of it. */
static char *
csv_row_key (const PlazaCsvSheet *self,
             guint                row)
{
  const char *key = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_KEY, NULL);
  gboolean sent = *plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_SUBMITTED_AT, NULL) != '\0';

  return *key != '\0' ? g_strdup (key) : csv_row_digest (self, row, sent);
}

/* Of all columns that are a street: "Address 1", "Address 2". */
static char *
csv_row_address (const PlazaCsvSheet *self,
                 guint                row)
{
  g_autoptr(GString) address = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    if (plaza_csv_sheet_column (self, i)->field == PLAZA_SHEET_FIELD_ADDRESS && strcmp (plaza_csv_sheet_cell (self, row, i), address->str) != 0)
      plaza_text_append (address, ", ", plaza_csv_sheet_cell (self, row, i));

  return g_string_free_and_steal (g_steal_pointer (&address));
}

static const char *
csv_row_or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/* Where the coordinates of @row are; what cannot be is said. */
static void
csv_row_take_point (const PlazaCsvSheet *self,
                    guint                row,
                    PlazaIncoming       *draft)
{
  const char *heading, *latitude = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_LATITUDE, &heading);
  const char *longitude = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_LONGITUDE, NULL);
  PlazaPlace *place = &draft->event->place;
  g_autoptr(GError) error = NULL;
  double north, east;

  if (*latitude == '\0' || *longitude == '\0')
    return;
  if (!plaza_csv_read_degrees (latitude, &north) || !plaza_csv_read_degrees (longitude, &east))
    {
      g_autofree char *both = g_strdup_printf ("%s, %s", latitude, longitude);
      g_autofree char *quote = plaza_text_rules_quote (both);

      /* Translators: %s is what stands instead of coordinates. */
      plaza_incoming_question (draft, heading, g_strdup_printf (_("“%s” is no point on the map; left out"), quote));
      return;
    }
  if (!plaza_place_check_point (north, east, place->state, &error))
    {
      plaza_incoming_question (draft, heading, g_strdup (error->message));
      return;
    }
  /* The point of a home, or of a whole city, is no address. */
  if (place->area_only || place->to_be_announced || (place->address == NULL && place->venue == NULL))
    return;

  place->latitude = north;
  place->longitude = east;
  place->precision = PLAZA_PRECISION_EXACT;
}

static void
csv_row_fill_parts (const PlazaCsvSheet   *self,
                    guint                  row,
                    const PlazaReadTitle  *title,
                    const char            *address,
                    PlazaPlaceParts       *parts,
                    PlazaPlaceParts       *headings)
{
  parts->venue = csv_row_or_null (plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_VENUE, &headings->venue));
  parts->address = csv_row_or_null (address);
  parts->city = csv_row_or_null (plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_CITY, &headings->city));
  parts->state = csv_row_or_null (plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_STATE, &headings->state));
  parts->postal_code = csv_row_or_null (plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_POSTAL_CODE, &headings->postal_code));
  parts->line = csv_row_or_null (plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_PLACE, &headings->line));
  plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_ADDRESS, &headings->address);

  /* "Location" beside an address is the name of the building. */
  if (parts->line != NULL && parts->venue == NULL && (parts->address != NULL || parts->city != NULL))
    {
      parts->venue = parts->line;
      headings->venue = headings->line;
      parts->line = NULL;
    }
  if (parts->line == NULL && parts->venue == NULL && parts->address == NULL && parts->city == NULL && parts->postal_code == NULL)
    parts->line = title->place;
  parts->likely_state = self->section != NULL ? self->section : title->state;
}

static const PlazaReadPlace *
csv_row_read_place (const PlazaCsvSheet  *self,
                    guint                 row,
                    PlazaIncoming        *draft,
                    const PlazaReadTitle *title)
{
  g_autofree char *address = csv_row_address (self, row);
  PlazaPlaceParts parts = { 0 }, headings = { 0 };
  const PlazaReadPlace *place;
  gboolean by_section;

  csv_row_fill_parts (self, row, title, address, &parts, &headings);
  by_section = parts.state == NULL && parts.postal_code == NULL && self->section != NULL;
  if (by_section)
    parts.state = self->section;
  place = plaza_place_reader_read (self->places, &parts);
  plaza_read_place_apply (place, draft, &headings);
  if (by_section && g_strcmp0 (draft->event->place.state, self->section) == 0)
    plaza_incoming_infer (draft, "state");
  csv_row_take_point (self, row, draft);

  return place;
}

static void
csv_row_take_kind (const PlazaCsvSheet  *self,
                   guint                 row,
                   PlazaIncoming        *draft,
                   const PlazaReadTitle *title)
{
  const char *heading, *text = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_KIND, &heading);
  g_autofree char *folded = plaza_text_fold (text);
  int kind = PLAZA_KIND_OTHER;

  if (!plaza_enum_from_nick (PLAZA_TYPE_KIND, text, &kind))
    kind = (int) plaza_read_kind_words (text);
  if (kind == PLAZA_KIND_OTHER && strcmp (folded, "other") != 0 && strcmp (folded, "otro") != 0)
    plaza_read_details_keep (self->context, draft, heading, text);
  draft->event->kind = kind != PLAZA_KIND_OTHER ? (PlazaKind) kind : title->kind;
  if (kind == PLAZA_KIND_OTHER && title->kind != PLAZA_KIND_OTHER)
    plaza_incoming_infer (draft, "kind");
}

/* Some lists have no titles: the kind and whom it addresses make one, else who organizes it. */
static char *
csv_row_make_title (const PlazaCsvSheet *self,
                    guint                row)
{
  const char *kind = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_KIND, NULL);
  const char *who = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_OFFICIALS, NULL);

  if (*who == '\0')
    who = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_ORGANIZATIONS, NULL);
  if (*kind == '\0' || *who == '\0')
    return g_strdup (*kind != '\0' ? kind : who);

  return g_strdup_printf ("%s – %s", kind, who);
}

static PlazaReadTitle *
csv_row_read_title (const PlazaCsvSheet *self,
                    guint                row,
                    PlazaIncoming       *draft)
{
  const char *heading, *written = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_TITLE, &heading);
  g_autofree char *made = *written == '\0' ? csv_row_make_title (self, row) : NULL;
  PlazaReadTitle *title = plaza_read_title (made != NULL ? made : written, self->context);

  if (title->title == NULL || *title->title == '\0')
    plaza_incoming_refuse (draft, heading, g_strdup (_("The row has no title, and nothing of which one can be made")));
  else if (made != NULL)
    plaza_incoming_infer (draft, "title");

  draft->event->title = g_strdup (title->title);
  if (title->cancelled)
    draft->event->status = PLAZA_STATUS_CANCELLED;
  if (title->officials != NULL)
    {
      g_strfreev (draft->event->officials);
      draft->event->officials = g_strdupv (title->officials);
    }
  return title;
}

/* Curly marks do not keep a comma within a cell, and all that is behind it is one column further. */
static gboolean
csv_row_is_shifted (const PlazaCsvSheet *self,
                    guint                row)
{
  const PlazaCsvRow *of = plaza_csv_table_row (self->table, row);

  if (of->n_cells > self->columns->len || of->n_written > self->n_written)
    return TRUE;
  for (guint i = 0; i < of->n_cells; i++)
    if (g_str_has_prefix (plaza_csv_table_cell (self->table, row, i), "“") && strstr (plaza_csv_table_cell (self->table, row, i), "”") == NULL)
      for (guint k = i + 1; k < of->n_cells; k++)
        if (g_str_has_suffix (plaza_csv_table_cell (self->table, row, k), "”") && strstr (plaza_csv_table_cell (self->table, row, k), "“") == NULL)
          return TRUE;

  return FALSE;
}

/* Returns: whether the row cannot be read at all */
static gboolean
csv_row_refuse (const PlazaCsvSheet *self,
                guint                row,
                PlazaIncoming       *draft)
{
  const PlazaCsvRow *of = plaza_csv_table_row (self->table, row);

  if (of->problem != NULL)
    plaza_incoming_refuse (draft, NULL, g_strdup (of->problem));
  else if (csv_row_is_shifted (self, row))
    /* Translators: cells that should have been kept together were taken apart, so that the rest is in wrong columns. */
    plaza_incoming_refuse (draft, NULL, g_strdup_printf (ngettext ("The row has %u cell and the headings have %u; its columns are shifted",
                                                                   "The row has %u cells and the headings have %u; its columns are shifted", of->n_written),
                                                         of->n_written, self->n_written));
  else
    return FALSE;

  draft->event->title = g_strdup (plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_TITLE, NULL));
  draft->key = csv_row_digest (self, row, FALSE);
  return TRUE;
}

/**
 * plaza_csv_row_read:
 * @self: a sheet
 * @row: one of its table that has an event
 *
 * Returns: (transfer full): the event of the row, with what is to be said of it
 */
PlazaIncoming *
plaza_csv_row_read (PlazaCsvSheet *self,
                    guint          row)
{
  g_autoptr(PlazaIncoming) draft = plaza_incoming_new (plaza_csv_table_row (self->table, row)->line);
  PlazaReadTitle *title;
  const PlazaReadPlace *place;

  if (csv_row_refuse (self, row, draft))
    return g_steal_pointer (&draft);

  draft->key = csv_row_key (self, row);
  title = csv_row_read_title (self, row, draft);
  plaza_csv_row_read_words (self, row, draft);
  place = csv_row_read_place (self, row, draft, title);
  csv_row_take_kind (self, row, draft, title);
  plaza_csv_row_read_when (self, row, draft, place);
  plaza_csv_row_read_people (self, row, draft);
  plaza_read_title_free (title);

  return g_steal_pointer (&draft);
}
