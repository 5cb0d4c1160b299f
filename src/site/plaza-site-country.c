/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "plaza-albers.h"
#include "plaza-site-private.h"
#include "plaza-wording.h"

#define OUTLINE "/org/weareallamerica/Plaza/places/outline.txt"
/* Of a mark, in the outline's units: on a page that shows the map 460 pixels wide it is 24 pixels across, which a finger
 * finds (WCAG 2.2, success criterion 2.5.8). */
#define RADIUS 26.0
/* So often neighbours give way to each other; then they stand where they are. */
#define ROUNDS 60

/* How many events are in a state, and where that is written. */
typedef struct
{
  const PlazaSiteGroup *group;
  double                x;
  double                y;
} Mark;

static GStrv
site_country_read_lines (void)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (OUTLINE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");

  return g_strsplit (text, "\n", -1);
}

/* The first line has the borders between states, the second the land. */
static void
site_country_write_paths (PlazaHtml *html)
{
  g_auto(GStrv) lines = site_country_read_lines ();

  if (g_strv_length (lines) < 2)
    return;

  plaza_html_element (html, "path", NULL, "class", "land", "d", lines[1], NULL);
  plaza_html_element (html, "path", NULL, "class", "borders", "d", lines[0], NULL);
}

/* In the middle of its events; where none of them has a point, nowhere. */
static gboolean
site_country_find_middle (const PlazaSiteGroup *group,
                          Mark                 *mark)
{
  guint n = 0;

  mark->group = group;
  mark->x = mark->y = 0;
  for (guint i = 0; i < group->events->len; i++)
    {
      const PlazaSiteEvent *entry = g_ptr_array_index (group->events, i);
      const PlazaPlace *place = plaza_event_record_first_point (plaza_event_get_record (entry->event));
      double x, y;

      if (place == NULL || g_strcmp0 (place->state, group->key) != 0 || !plaza_albers_project (place->latitude, place->longitude, &x, &y))
        continue;
      mark->x += x;
      mark->y += y;
      n++;
    }

  if (n == 0)
    return FALSE;
  mark->x /= n;
  mark->y /= n;
  return TRUE;
}

/* Moves two marks that overlap away from each other, each half of the way. */
static gboolean
site_country_part (Mark *a,
                   Mark *b)
{
  double x = b->x - a->x, y = b->y - a->y;
  double far = hypot (x, y), wanted = RADIUS * 2 + 2;

  if (far >= wanted)
    return FALSE;
  if (far < 0.01)
    {
      x = 1;
      far = 1;
    }
  x *= (wanted - far) / far / 2;
  y *= (wanted - far) / far / 2;
  a->x -= x;
  a->y -= y;
  b->x += x;
  b->y += y;
  return TRUE;
}

static void
site_country_part_all (GArray *marks)
{
  gboolean moved = TRUE;

  for (guint round = 0; moved && round < ROUNDS; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < marks->len; i++)
        for (guint j = i + 1; j < marks->len; j++)
          moved |= site_country_part (&g_array_index (marks, Mark, i), &g_array_index (marks, Mark, j));
    }
  for (guint i = 0; i < marks->len; i++)
    {
      Mark *mark = &g_array_index (marks, Mark, i);

      mark->x = CLAMP (mark->x, RADIUS, PLAZA_ALBERS_WIDTH - RADIUS);
      mark->y = CLAMP (mark->y, RADIUS, PLAZA_ALBERS_HEIGHT - RADIUS);
    }
}

static GArray *
site_country_list_marks (const PlazaSiteView *view)
{
  g_autoptr(GPtrArray) states = plaza_site_states_in_order (view);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  for (guint i = 0; i < states->len; i++)
    {
      Mark mark;

      if (*((const PlazaSiteGroup *) g_ptr_array_index (states, i))->key != '\0' && site_country_find_middle (g_ptr_array_index (states, i), &mark))
        g_array_append_val (marks, mark);
    }
  site_country_part_all (marks);
  return marks;
}

static void
site_country_write_mark (PlazaSiteView *view,
                         const Mark    *mark)
{
  guint n = mark->group->events->len;
  g_autofree char *href = plaza_site_href (view, PLAZA_SITE_STATE, mark->group);
  g_autofree char *name = plaza_wording_events_in (view->words, n, mark->group->key);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *x = g_strdup_printf ("%d", (int) lround (mark->x));
  g_autofree char *y = g_strdup_printf ("%d", (int) lround (mark->y));

  plaza_html_open (view->html, "a", "href", href, "aria-label", name, NULL);
  plaza_html_element (view->html, "title", name, NULL);
  plaza_html_element (view->html, "circle", NULL, "cx", x, "cy", y, "r", G_STRINGIFY (26), NULL);
  plaza_html_element (view->html, "text", count, "x", x, "y", y, "class", n > 99 ? "many" : NULL, NULL);
  plaza_html_close (view->html);
}

/**
 * plaza_site_country_write:
 *
 * Writes the country with how many events are in each state; each leads to these.
 */
void
plaza_site_country_write (PlazaSiteView *view)
{
  g_autoptr(GArray) marks = site_country_list_marks (view);

  if (marks->len == 0)
    return;

  plaza_html_open (view->html, "svg", "class", "country", "viewBox", "-10 0 975 610", "role", "group",
                   "aria-label", plaza_words_get (view->words, N_("Map of the events by state")), NULL);
  site_country_write_paths (view->html);
  for (guint i = 0; i < marks->len; i++)
    site_country_write_mark (view, &g_array_index (marks, Mark, i));
  plaza_html_close (view->html);
}

/**
 * plaza_site_country_picture:
 *
 * Writes the country as a picture of its own, which the pages of events share.
 */
void
plaza_site_country_picture (PlazaSite *self,
                            PlazaHtml *html)
{
  plaza_html_open (html, "svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 975 610", "width", "975", "height", "610", NULL);
  plaza_html_element (html, "style", ".land{fill:#f0ede9}.borders{fill:none;stroke:#fff;stroke-width:1.2}"
                      "@media(prefers-color-scheme:dark){.land{fill:#343239}.borders{stroke:#1b1a1e}}", NULL);
  site_country_write_paths (html);
  plaza_html_close (html);
}
