/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-where.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-event-place.h"
#include "plaza-fact-row.h"
#include "plaza-wording.h"

static char *
main_title (const PlazaPlace *place)
{
  if (place->venue != NULL)
    return g_strdup (place->venue);
  if (place->address != NULL)
    return g_strdup (place->address);
  if (place->text != NULL)
    return g_strdup (place->text);

  return plaza_wording_city (NULL, place);
}

static char *
main_subtitle (const PlazaPlace *place)
{
  if (place->venue != NULL)
    return plaza_wording_address (place);
  if (place->address != NULL || place->text != NULL)
    return plaza_wording_city (NULL, place);

  return NULL;
}

static void
append_place (GtkListBox       *list,
              const PlazaPlace *place)
{
  g_autofree char *title = main_title (place);
  g_autofree char *subtitle = main_subtitle (place);
  g_autofree char *address = plaza_wording_address (place);
  g_autofree char *whole = NULL;
  g_autofree char *copied = NULL;
  AdwActionRow *row;

  if (title == NULL)
    {
      plaza_fact_row_append (list, "plaza-place-symbolic", _("Place not known"),
                             _("Nobody has said where this takes place."));
      return;
    }

  row = plaza_fact_row_append (list, "plaza-place-symbolic", title, subtitle);
  if (!plaza_place_has_address (place))
    return;

  whole = place->venue != NULL && address != NULL
          ? g_strdup_printf ("%s\n%s", place->venue, address)
          : g_strdup (address != NULL ? address : title);
  copied = plaza_text_bare (whole);
  plaza_fact_row_add_copy (row, copied, _("Copy Address"), _("Address copied"));
}

static char *
precision_in_detail (const PlazaPlace *place)
{
  switch (place->precision)
    {
    case PLAZA_PRECISION_POSTAL:
      /* Translators: %s is a ZIP code or a city. */
      return place->postal_code != NULL
             ? g_strdup_printf (_("Its coordinates are the middle of %s, not the door"), place->postal_code)
             : NULL;
    case PLAZA_PRECISION_CITY:
      return place->city != NULL
             ? g_strdup_printf (_("Its coordinates are the middle of %s, not the door"), place->city)
             : NULL;
    case PLAZA_PRECISION_EXACT:
    case PLAZA_PRECISION_STATE:
    case PLAZA_PRECISION_NONE:
    default:
      return NULL;
    }
}

static void
append_precision (GtkListBox       *list,
                  const PlazaPlace *place)
{
  g_autofree char *detail = NULL;

  /* A place without a pin that nobody knows has been said to be so above. */
  if (place->precision == PLAZA_PRECISION_EXACT || place->precision == PLAZA_PRECISION_NONE)
    return;

  detail = precision_in_detail (place);
  plaza_fact_row_append (list, "plaza-info-symbolic",
                         plaza_wording_precision (NULL, place->precision), detail);
}

static void
append_inferred (GtkListBox             *list,
                 const PlazaEventRecord *record)
{
  gboolean state = plaza_event_record_is_inferred (record, "state");
  gboolean city = plaza_event_record_is_inferred (record, "city");

  if (!state && !city)
    return;

  plaza_fact_row_append (list, "plaza-info-symbolic",
                         state && city ? _("City and state inferred")
                         : state ? _("State inferred")
                         : _("City inferred"),
                         _("The organizers did not name it; the editors concluded it."));
}

/* The map stays, whatever the event: it takes longer to make than all the rest. */
static PlazaEventPlace *
empty (GtkListBox *list)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (list, 0);
  GtkListBoxRow *row;

  if (first == NULL)
    {
      first = GTK_LIST_BOX_ROW (plaza_event_place_new ());
      gtk_list_box_append (list, GTK_WIDGET (first));
    }

  while ((row = gtk_list_box_get_row_at_index (list, 1)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  return PLAZA_EVENT_PLACE (first);
}

/**
 * plaza_event_where_fill:
 * @list: for nothing else; emptied first
 *
 * Adds rows for the place: where it is on the map, what is known of it, how
 * well, and what was only concluded.
 */
void
plaza_event_where_fill (GtkListBox *list,
                        PlazaEvent *event)
{
  const PlazaEventRecord *record;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  record = plaza_event_get_record (event);
  plaza_event_place_show (empty (list), event);
  append_place (list, &record->place);

  if (record->place.to_be_announced)
    plaza_fact_row_append (list, "plaza-info-symbolic", _("To be announced"),
                           _("The organizers will say later where exactly this is."));

  append_precision (list, &record->place);
  append_inferred (list, record);
}
