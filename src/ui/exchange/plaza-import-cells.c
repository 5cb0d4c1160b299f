/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-cells.h"

#include <glib/gi18n.h>

#include "plaza-wording.h"

/* The widths are those of what is usually in them. */
static const struct { const char *label; int width; const char *const fields[8]; } cells[PLAZA_N_CELLS] = {
  [PLAZA_CELL_TITLE] = { N_("Title"), 222, { "title", "kind" } },
  [PLAZA_CELL_DATE] = { N_("Date"), 132, { "date", "days" } },
  [PLAZA_CELL_TIME] = { N_("Time"), 140, { "time", "start", "end", "zone", "timeslots" } },
  [PLAZA_CELL_PLACE] = { N_("Place"), 176, { "place", "venue", "address", "city", "state", "postal_code", "location" } },
  [PLAZA_CELL_ORGANIZATIONS] = { N_("Organizations"), 158, { "organizations", "lead_organizations" } },
  [PLAZA_CELL_CONTACT] = { N_("Contact"), 158, { "contact", "lead_contact", "name", "email", "telephone" } },
};

const char *
plaza_import_cell_get_label (PlazaImportCell cell)
{
  g_return_val_if_fail (cell < PLAZA_N_CELLS, NULL);

  return _(cells[cell].label);
}

/**
 * plaza_import_cell_get_width:
 *
 * Returns: how wide its column is at least, in pixels at text of the usual size
 */
int
plaza_import_cell_get_width (PlazaImportCell cell)
{
  g_return_val_if_fail (cell < PLAZA_N_CELLS, 0);

  return cells[cell].width;
}

static char *
cell_say_date (const PlazaEventRecord *event)
{
  const char *first = plaza_event_record_first_date (event);
  const char *last = plaza_event_record_last_date (event);

  if (first == NULL)
    return NULL;

  return g_strcmp0 (first, last) == 0 ? plaza_wording_day_short (NULL, first) : plaza_wording_days (NULL, first, last);
}

static char *
cell_say_time (const PlazaEventRecord *event)
{
  return event->timeslots->len > 0 ? plaza_wording_timeslot_time (NULL, g_ptr_array_index (event->timeslots, 0), TRUE) : NULL;
}

static char *
cell_say_place (const PlazaEventRecord *event)
{
  const PlazaPlace *place = &event->place;
  char *address;

  if (place->venue != NULL)
    return g_strdup (place->venue);
  if (place->to_be_announced)
    return g_strdup (_("To be announced"));

  address = plaza_wording_address (place);
  if (address == NULL)
    address = plaza_wording_city (NULL, place);
  if (address == NULL && event->online)
    address = g_strdup (_("Online"));
  return address != NULL ? address : g_strdup (place->text);
}

static char *
cell_say_organizations (const PlazaEventRecord *event)
{
  guint n = g_strv_length (event->lead_organizations);

  if (n < 2)
    return g_strdup (event->lead_organizations[0]);

  /* Translators: an organization, and how many others. */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n - 1), event->lead_organizations[0], n - 1);
}

/**
 * plaza_import_cell_say:
 *
 * Returns: (transfer full) (nullable): what @event says in the column, in one line; %NULL where it says nothing
 */
char *
plaza_import_cell_say (PlazaImportCell         cell,
                       const PlazaEventRecord *event)
{
  g_return_val_if_fail (event != NULL, NULL);

  switch (cell)
    {
    case PLAZA_CELL_TITLE:
      return g_strdup (event->title);
    case PLAZA_CELL_DATE:
      return cell_say_date (event);
    case PLAZA_CELL_TIME:
      return cell_say_time (event);
    case PLAZA_CELL_PLACE:
      return cell_say_place (event);
    case PLAZA_CELL_ORGANIZATIONS:
      return cell_say_organizations (event);
    case PLAZA_CELL_CONTACT:
      return g_strdup (event->contact_name != NULL ? event->contact_name : event->contact_emails[0]);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * plaza_import_cell_is_of:
 * @field: (nullable): what a column of the file was read as
 *
 * Returns: whether that is said in the column
 */
gboolean
plaza_import_cell_is_of (PlazaImportCell cell,
                         const char     *field)
{
  return field != NULL && g_strv_contains (cells[cell].fields, field);
}
