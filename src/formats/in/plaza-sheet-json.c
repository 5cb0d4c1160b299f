/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-json.h"

/**
 * plaza_event_sheet_read:
 * @fields: a sheet, of which the parts are read by plaza_sheet_line_read()
 * @event: uid of the event whose own it is
 *
 * Returns: (transfer full): the sheet
 */
PlazaEventSheet *
plaza_event_sheet_read (PlazaFields *fields,
                        const char  *event)
{
  PlazaEventSheet *sheet = plaza_event_sheet_new (event);

  sheet->timeslot = plaza_fields_get_line_or_null (fields, "timeslot");
  sheet->minutes = plaza_fields_get_integer (fields, "minutes", 0, PLAZA_SHEET_MOST_MINUTES, -1);
  return sheet;
}

/**
 * plaza_sheet_line_read:
 * @fields: a part of a sheet
 *
 * Returns: (transfer full): the part; whose sheet it is on and where is not yet known
 */
PlazaSheetLine *
plaza_sheet_line_read (PlazaFields *fields)
{
  g_autofree char *part = plaza_fields_get_identity (fields, "part");
  PlazaSheetLine *line = plaza_sheet_line_new (NULL, part, 0);

  line->kind = plaza_fields_get_enum_or_null (fields, "kind", PLAZA_TYPE_LINE_KIND, PLAZA_LINE_POINT);
  line->role = plaza_fields_get_line_or_null (fields, "role");
  line->speaker = plaza_fields_get_line_or_null (fields, "speaker");
  line->minutes = plaza_fields_get_integer (fields, "minutes", 0, PLAZA_SHEET_MOST_MINUTES, -1);
  plaza_fields_read_texts (fields, "titles", plaza_fields_get_line_or_null, line->titles);
  plaza_fields_read_texts (fields, "words", plaza_fields_get_prose_or_null, line->words);
  plaza_fields_read_texts (fields, "originals", plaza_fields_get_prose_or_null, line->originals);
  return line;
}
