/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-albers.h"
#include "plaza-site-private.h"
#include "plaza-wording.h"

/* How much larger than its frame the picture of the country is, beside an event: a state and its neighbours are seen. */
#define MAGNIFIED 4.0

static const char *
site_aside_describe_point (const PlazaSiteView *view,
                           const PlazaPlace    *place)
{
  switch (place->precision)
    {
    case PLAZA_PRECISION_EXACT: return plaza_words_get (view->words, N_("The mark is at the address."));
    case PLAZA_PRECISION_POSTAL: return plaza_words_get (view->words, N_("The mark is in the middle of the neighborhood, not at the door."));
    default: return plaza_words_get (view->words, N_("The mark is in the middle of the city, not at the door."));
    }
}

/* The picture is moved so that the point is in the middle; the mark stands there. All in hundredths of the frame. */
static void
site_aside_write_map (PlazaSiteView          *view,
                      const PlazaEventRecord *event)
{
  const PlazaPlace *place = plaza_event_record_first_point (event);
  g_autofree char *path = plaza_site_path (view->site, 0, PLAZA_SITE_COUNTRY, NULL);
  g_autofree char *src = NULL, *style = NULL, *city = NULL, *alt = NULL;
  double x, y;

  if (place == NULL || !plaza_albers_project (place->latitude, place->longitude, &x, &y))
    return;

  src = plaza_site_href_path (view, path);
  style = g_strdup_printf ("left:%d%%;top:%d%%", (int) (50 - x / PLAZA_ALBERS_WIDTH * MAGNIFIED * 100),
                           (int) (50 - y / PLAZA_ALBERS_HEIGHT * MAGNIFIED * 100));
  city = plaza_wording_city (view->words, place);
  /* Translators: %s is a city with its state: what a picture shows, for who does not see it. */
  alt = city != NULL ? g_strdup_printf (plaza_words_get (view->words, N_("Map: where %s is")), city) : NULL;
  plaza_html_open (view->html, "figure", "class", place->precision == PLAZA_PRECISION_EXACT ? "map exact" : "map", NULL);
  plaza_html_open (view->html, "div", NULL);
  plaza_html_empty (view->html, "img", "src", src, "alt", alt != NULL ? alt : "", "style", style, "width", "975", "height", "610", NULL);
  plaza_html_element (view->html, "i", NULL, NULL);
  if (city != NULL)
    plaza_html_element (view->html, "b", place->city != NULL ? place->city : city, "dir", "auto", "aria-hidden", "true", NULL);
  plaza_html_close (view->html);
  plaza_html_element (view->html, "figcaption", site_aside_describe_point (view, place), NULL);
  plaza_html_close (view->html);
}

static void
site_aside_write_contact (PlazaSiteView          *view,
                          const PlazaEventRecord *event)
{
  if (event->contact_name == NULL && event->contact_emails[0] == NULL)
    return;

  plaza_html_open (view->html, "section", "class", "contact", NULL);
  plaza_html_element (view->html, "h2", plaza_words_get (view->words, N_("Ask the organizers")), NULL);
  if (event->contact_name != NULL)
    plaza_html_element (view->html, "p", event->contact_name, "class", "who", "dir", "auto", NULL);
  for (guint i = 0; event->contact_emails[i] != NULL; i++)
    {
      g_autofree char *escaped = g_uri_escape_string (event->contact_emails[i], "@", FALSE);
      g_autofree char *href = g_strconcat ("mailto:", escaped, NULL);

      plaza_html_open (view->html, "p", NULL);
      plaza_html_element (view->html, "a", event->contact_emails[i], "href", href, "dir", "ltr", NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
}

static void
site_aside_write_organizations (PlazaSiteView          *view,
                                const PlazaEventRecord *event)
{
  if (event->lead_organizations[0] == NULL)
    return;

  plaza_html_open (view->html, "section", "class", "led", NULL);
  plaza_html_element (view->html, "h2", plaza_words_get (view->words, N_("Led by")), NULL);
  plaza_html_open (view->html, "ul", NULL);
  for (guint i = 0; event->lead_organizations[i] != NULL; i++)
    plaza_html_element (view->html, "li", event->lead_organizations[i], "dir", "auto", NULL);
  plaza_html_close (view->html);
  plaza_html_close (view->html);
}

/**
 * plaza_site_aside_write:
 *
 * Writes what stands beside an event: where in the country it is, whom to ask, and who leads it.
 */
void
plaza_site_aside_write (PlazaSiteView        *view,
                        const PlazaSiteEvent *entry)
{
  const PlazaEventRecord *event = plaza_event_get_record (entry->event);

  plaza_html_open (view->html, "div", "class", "aside", NULL);
  site_aside_write_map (view, event);
  site_aside_write_contact (view, event);
  site_aside_write_organizations (view, event);
  plaza_html_close (view->html);
}
