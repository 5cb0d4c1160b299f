/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-site-private.h"
#include "plaza-wording.h"


static void
site_row_write_mark (PlazaSiteView *view,
                     const char    *klass,
                     const char    *text)
{
  plaza_html_text (view->html, " ");
  plaza_html_element (view->html, "span", text, "class", klass, NULL);
}

/**
 * plaza_site_row_marks:
 *
 * Writes what one has to know before one comes: that the event is cancelled, not settled or not for everybody.
 */
void
plaza_site_row_marks (PlazaSiteView          *view,
                      const PlazaEventRecord *event)
{
  if (event->status != PLAZA_STATUS_CONFIRMED)
    site_row_write_mark (view, event->status == PLAZA_STATUS_CANCELLED ? "mark off" : "mark",
                         plaza_wording_status (view->words, event->status));
  if (event->attendance == PLAZA_ATTENDANCE_INVITED)
    site_row_write_mark (view, "mark", plaza_wording_attendance (view->words, event->attendance));
}

/**
 * plaza_site_row_where:
 *
 * Returns: (transfer full): "Canton · Example Hall, 1 Example St"; what is not known is said
 */
char *
plaza_site_row_where (const PlazaSiteView    *view,
                      const PlazaEventRecord *event)
{
  const PlazaPlace *place = &event->place;
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *door = NULL;

  plaza_text_append_fact (line, " · ", place->city, view->rtl);
  if (place->venue != NULL && place->address != NULL)
    door = g_strdup_printf ("%s, %s", place->venue, place->address);
  else
    door = g_strdup (place->venue != NULL ? place->venue : place->address);
  if (door == NULL && place->text != NULL)
    door = g_strdup (place->text);
  plaza_text_append_fact (line, " · ", door, view->rtl);
  if (door == NULL && event->online)
    plaza_text_append (line, " · ", plaza_words_get (view->words, N_("Online")));
  else if (door == NULL && place->to_be_announced)
    plaza_text_append (line, " · ", plaza_words_get (view->words, N_("Place to be announced")));
  else if (line->len == 0)
    g_string_append (line, plaza_words_get (view->words, N_("Place not given")));

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* "42.2845,-83.5245,postal,48188": for the script that looks for what is near. */
static char *
site_row_point (const PlazaEventRecord *event)
{
  const PlazaPlace *place = plaza_event_record_first_point (event);
  char latitude[G_ASCII_DTOSTR_BUF_SIZE], longitude[G_ASCII_DTOSTR_BUF_SIZE];

  if (place == NULL)
    return NULL;

  g_ascii_formatd (latitude, sizeof latitude, "%.4f", place->latitude);
  g_ascii_formatd (longitude, sizeof longitude, "%.4f", place->longitude);
  return g_strdup_printf ("%s,%s,%s,%s", latitude, longitude, plaza_enum_to_nick (PLAZA_TYPE_PRECISION, place->precision),
                          place->postal_code != NULL ? place->postal_code : "");
}

/**
 * plaza_site_row_write:
 *
 * Writes an event as an item of a list: when, what, where.
 */
void
plaza_site_row_write (PlazaSiteView        *view,
                      const PlazaSiteEvent *entry)
{
  const PlazaEventRecord *event = plaza_event_get_record (entry->event);
  g_autofree char *when = plaza_wording_when_dated (view->words, event, view->site->record->day);
  g_autofree char *where = plaza_site_row_where (view, event);
  g_autofree char *href = plaza_site_href (view, PLAZA_SITE_EVENT, entry);
  g_autofree char *point = site_row_point (event);

  plaza_html_open (view->html, "li", "class", "row", "data-kind", plaza_enum_to_nick (PLAZA_TYPE_KIND, event->kind),
                   "data-point", point, NULL);
  plaza_html_element (view->html, "p", when, "class", plaza_event_record_first_date (event) != NULL ? "when" : "when open", NULL);
  plaza_html_open (view->html, "p", "class", "what", NULL);
  plaza_site_title_write (view, "a", entry, href);
  plaza_site_row_marks (view, event);
  plaza_html_close (view->html);
  plaza_html_element (view->html, "p", where, "class", "where", NULL);
  plaza_html_close (view->html);
}
