/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-texts.h"

/* Named as in an event's JSON, where it has them. */
static const struct { const char *name, *label; } fields[PLAZA_N_SHEET_FIELDS] = {
  [PLAZA_SHEET_FIELD_NONE] = { "", NC_("column of a sheet", "Keep with the details") },
  [PLAZA_SHEET_FIELD_IGNORE] = { "ignore", NC_("column of a sheet", "Leave out") },
  [PLAZA_SHEET_FIELD_KEY] = { "key", NC_("column of a sheet", "Number or code of the event") },
  [PLAZA_SHEET_FIELD_TITLE] = { "title", NC_("column of a sheet", "Title") },
  [PLAZA_SHEET_FIELD_TITLES] = { "titles", NC_("column of a sheet", "Title, translated") },
  [PLAZA_SHEET_FIELD_KIND] = { "kind", NC_("column of a sheet", "Kind of event") },
  [PLAZA_SHEET_FIELD_DATE] = { "date", NC_("column of a sheet", "Date") },
  [PLAZA_SHEET_FIELD_END_DATE] = { "end_date", NC_("column of a sheet", "Last day") },
  [PLAZA_SHEET_FIELD_START] = { "start", NC_("column of a sheet", "Time") },
  [PLAZA_SHEET_FIELD_END] = { "end", NC_("column of a sheet", "End") },
  [PLAZA_SHEET_FIELD_ALL_DAY] = { "all_day", NC_("column of a sheet", "All day") },
  [PLAZA_SHEET_FIELD_ZONE] = { "zone", NC_("column of a sheet", "Time zone") },
  [PLAZA_SHEET_FIELD_LABEL] = { "label", NC_("column of a sheet", "What this time is for") },
  [PLAZA_SHEET_FIELD_PLACE] = { "place", NC_("column of a sheet", "Place") },
  [PLAZA_SHEET_FIELD_VENUE] = { "venue", NC_("column of a sheet", "Venue") },
  [PLAZA_SHEET_FIELD_ADDRESS] = { "address", NC_("column of a sheet", "Address") },
  [PLAZA_SHEET_FIELD_CITY] = { "city", NC_("column of a sheet", "City") },
  [PLAZA_SHEET_FIELD_STATE] = { "state", NC_("column of a sheet", "State") },
  [PLAZA_SHEET_FIELD_POSTAL_CODE] = { "postal_code", NC_("column of a sheet", "ZIP code") },
  [PLAZA_SHEET_FIELD_LATITUDE] = { "latitude", NC_("column of a sheet", "Latitude") },
  [PLAZA_SHEET_FIELD_LONGITUDE] = { "longitude", NC_("column of a sheet", "Longitude") },
  [PLAZA_SHEET_FIELD_ORGANIZATIONS] = { "organizations", NC_("column of a sheet", "Organizations") },
  [PLAZA_SHEET_FIELD_CONTACT] = { "contact", NC_("column of a sheet", "Contact") },
  [PLAZA_SHEET_FIELD_CONTACT_NAME] = { "contact_name", NC_("column of a sheet", "Contact’s name") },
  [PLAZA_SHEET_FIELD_EMAIL] = { "email", NC_("column of a sheet", "Email") },
  [PLAZA_SHEET_FIELD_TELEPHONE] = { "telephone", NC_("column of a sheet", "Telephone") },
  [PLAZA_SHEET_FIELD_OFFICIALS] = { "officials", NC_("column of a sheet", "Officials") },
  [PLAZA_SHEET_FIELD_DETAILS] = { "details", NC_("column of a sheet", "Details") },
  [PLAZA_SHEET_FIELD_WEB_ADDRESS] = { "web_address", NC_("column of a sheet", "Web address") },
  [PLAZA_SHEET_FIELD_HASHTAG] = { "hashtag", NC_("column of a sheet", "Hashtag") },
  [PLAZA_SHEET_FIELD_ATTENDANCE] = { "attendance", NC_("column of a sheet", "Open to the public") },
  [PLAZA_SHEET_FIELD_PRIVATE] = { "private", NC_("column of a sheet", "Private") },
  [PLAZA_SHEET_FIELD_STATUS] = { "status", NC_("column of a sheet", "Confirmed or cancelled") },
  [PLAZA_SHEET_FIELD_LANGUAGES] = { "languages", NC_("column of a sheet", "Languages") },
  [PLAZA_SHEET_FIELD_ACCESS] = { "access", NC_("column of a sheet", "Accessibility") },
  [PLAZA_SHEET_FIELD_SUBMITTED_AT] = { "submitted_at", NC_("column of a sheet", "When it was sent") },
  [PLAZA_SHEET_FIELD_SUBMITTER] = { "submitter", NC_("column of a sheet", "Who sent it") },
  [PLAZA_SHEET_FIELD_NOTE] = { "note", NC_("column of a sheet", "Note for staff") },
};

/**
 * plaza_sheet_field_name:
 *
 * Returns: the name of @field in a mapping; "" for what stays with the details
 */
const char *
plaza_sheet_field_name (PlazaSheetField field)
{
  g_return_val_if_fail (field < PLAZA_N_SHEET_FIELDS, "");

  return fields[field].name;
}

/**
 * plaza_sheet_field_label:
 *
 * Returns: what @field is called in the window's language
 */
const char *
plaza_sheet_field_label (PlazaSheetField field)
{
  g_return_val_if_fail (field < PLAZA_N_SHEET_FIELDS, "");

  return plaza_words_get_in (NULL, "column of a sheet", fields[field].label);
}

/**
 * plaza_sheet_field_find:
 * @name: (nullable): of a mapping: "date", "details.es", "uid"
 * @language: (out) (optional) (transfer none) (nullable): what stands behind the dot, in @name
 *
 * Returns: the field of that name; what no field is called stays with the details
 */
PlazaSheetField
plaza_sheet_field_find (const char  *name,
                        const char **language)
{
  const char *dot = name != NULL ? strchr (name, '.') : NULL;
  gsize length = dot != NULL ? (gsize) (dot - name) : name != NULL ? strlen (name) : 0;

  if (language != NULL)
    *language = dot != NULL && plaza_language_is_valid (dot + 1) ? dot + 1 : NULL;
  if (g_strcmp0 (name, "uid") == 0)
    return PLAZA_SHEET_FIELD_KEY;

  for (guint i = 0; i < PLAZA_N_SHEET_FIELDS && length > 0; i++)
    if (strlen (fields[i].name) == length && strncmp (fields[i].name, name, length) == 0)
      return i;

  return PLAZA_SHEET_FIELD_NONE;
}
