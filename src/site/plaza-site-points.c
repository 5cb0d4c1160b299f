/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-site-private.h"
#include "plaza-wording-members.h"

static void
site_points_write_bills (PlazaSiteView    *view,
                         const PlazaPoint *point)
{
  if (point->bills[0] == NULL)
    return;

  plaza_html_open (view->html, "ul", "class", "bills", NULL);
  for (guint i = 0; point->bills[i] != NULL; i++)
    {
      const PlazaBill *bill = plaza_campaign_find_bill (view->site->campaign, point->bills[i]);

      if (bill == NULL)
        continue;
      plaza_html_open (view->html, "li", NULL);
      plaza_html_element (view->html, "strong", bill->number, NULL);
      plaza_html_text (view->html, " ");
      plaza_html_text (view->html, bill->name);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
}

static void
site_points_write_source (PlazaSiteView    *view,
                          const PlazaPoint *point)
{
  g_autofree char *line = NULL;

  if (point->source == NULL)
    return;

  /* Translators: %s is who found a fact out. */
  line = g_strdup_printf (plaza_words_get (view->words, N_("Source: %s")), point->source);
  plaza_html_element (view->html, "p", line, "class", "source", NULL);
}

static void
site_points_write_point (PlazaSiteView    *view,
                         const PlazaPoint *point)
{
  plaza_html_open (view->html, "li", "id", point->id, NULL);
  plaza_site_text_write (view, "h3", NULL, point->headlines, point->id);
  plaza_site_texts_prose (view, point->bodies, 4);
  site_points_write_bills (view, point);
  site_points_write_source (view, point);
  plaza_html_close (view->html);
}

static void
site_points_write_group (PlazaSiteView   *view,
                         PlazaPointGroup  group)
{
  GPtrArray *points = plaza_campaign_get_points (view->site->campaign);
  gboolean begun = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);

      if (point->group != group)
        continue;
      if (!begun)
        {
          plaza_html_open (view->html, "section", NULL);
          plaza_html_element (view->html, "h2", plaza_wording_point_group (view->words, group), NULL);
          plaza_html_open (view->html, "ul", "class", "points", NULL);
          begun = TRUE;
        }
      site_points_write_point (view, point);
    }

  if (begun)
    {
      plaza_html_close (view->html);
      plaza_html_close (view->html);
    }
}

/**
 * plaza_site_points_write:
 *
 * Writes the talking points.
 */
void
plaza_site_points_write (PlazaSiteView *view)
{
  const char *title = plaza_words_get (view->words, N_("What to say"));
  const char *lead = plaza_words_get (view->words, N_("What to ask your Members of Congress for, and facts that back it up."));

  plaza_site_frame_begin (view, title, lead);
  plaza_html_element (view->html, "h1", title, NULL);
  plaza_html_element (view->html, "p", lead, "class", "lead", NULL);
  for (guint group = PLAZA_GROUP_KEY_ASKS; group <= PLAZA_GROUP_FACTS; group++)
    site_points_write_group (view, group);
  plaza_site_frame_end (view);
}
