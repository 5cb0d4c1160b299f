/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-config.h"
#include "plaza-direction.h"
#include "plaza-palette.h"
#include "plaza-site-private.h"
#include "plaza-wording.h"

static PlazaSiteView
site_frame_view_in (const PlazaSiteView *view,
                    guint                language)
{
  PlazaSiteView other = *view;

  other.language = view->site->languages[language];
  other.words = plaza_words_for (other.language);
  return other;
}

static char *
site_frame_path_in (const PlazaSiteView *view,
                    guint                language)
{
  const PlazaSiteFile *file = view->file;
  gboolean parted = file->page == PLAZA_SITE_STATE || file->page == PLAZA_SITE_DAY;

  return parted ? plaza_site_part_path (view->site, language, file->page, file->about)
                : plaza_site_path (view->site, language, file->page, file->about);
}

/* With the site's address a whole one, else from here. */
static char *
site_frame_address_in (const PlazaSiteView *view,
                       guint                language)
{
  g_autofree char *path = site_frame_path_in (view, language);

  return view->site->base != NULL ? g_strconcat (view->site->base, path, NULL) : plaza_site_href_path (view, path);
}

/* The same page in each language; who reads none of them gets the first. */
static void
site_frame_write_alternates (PlazaSiteView *view)
{
  g_autofree char *first = site_frame_address_in (view, 0);

  for (guint i = 0; view->site->languages[i] != NULL; i++)
    {
      g_autofree char *address = site_frame_address_in (view, i);

      plaza_html_empty (view->html, "link", "rel", "alternate", "hreflang", view->site->languages[i], "href", address, NULL);
    }
  plaza_html_empty (view->html, "link", "rel", "alternate", "hreflang", "x-default", "href", first, NULL);
  if (view->site->base != NULL)
    {
      g_autofree char *own = site_frame_address_in (view, view->file->language);

      plaza_html_empty (view->html, "link", "rel", "canonical", "href", own, NULL);
      plaza_html_empty (view->html, "meta", "property", "og:url", "content", own, NULL);
    }
}

static void
site_frame_write_meta (PlazaSiteView *view,
                       const char    *name,
                       const char    *content)
{
  plaza_html_empty (view->html, "meta", "name", name, "content", content, NULL);
}

/* A square in the campaign's colour: also so that no browser asks for another icon. */
static void
site_frame_write_icon (PlazaSiteView *view)
{
  PlazaPalette palette;
  const PlazaColour *accent = &palette.inks[PLAZA_INK_ACCENT];
  g_autofree char *icon = NULL;

  plaza_palette_init (&palette, view->site->record->accent, FALSE);
  icon = g_strdup_printf ("data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%%3E%%3Cpath fill='%%23%02x%02x%02x' "
                          "d='M2 2h12v12H2z'/%%3E%%3C/svg%%3E", (guint) (accent->red * 255 + 0.5), (guint) (accent->green * 255 + 0.5),
                          (guint) (accent->blue * 255 + 0.5));
  plaza_html_empty (view->html, "link", "rel", "icon", "href", icon, NULL);
}

static void
site_frame_write_head (PlazaSiteView *view,
                       const char    *title,
                       const char    *description)
{
  g_autofree char *style = plaza_site_path (view->site, 0, PLAZA_SITE_STYLE, NULL);
  g_autofree char *style_href = plaza_site_href_path (view, style);
  g_autofree char *whole = g_strdup_printf ("%s · %s", title, view->site->record->name);

  plaza_html_open (view->html, "head", NULL);
  plaza_html_empty (view->html, "meta", "charset", "utf-8", NULL);
  site_frame_write_meta (view, "viewport", "width=device-width, initial-scale=1");
  plaza_html_element (view->html, "title", whole, NULL);
  site_frame_write_meta (view, "description", description);
  site_frame_write_meta (view, "generator", "Plaza " PLAZA_VERSION);
  site_frame_write_meta (view, "color-scheme", "light dark");
  plaza_html_empty (view->html, "meta", "property", "og:title", "content", title, NULL);
  plaza_html_empty (view->html, "meta", "property", "og:description", "content", description, NULL);
  site_frame_write_alternates (view);
  site_frame_write_icon (view);
  plaza_html_empty (view->html, "link", "rel", "stylesheet", "href", style_href, NULL);
  plaza_html_close (view->html);
}

static void
site_frame_write_place (PlazaSiteView *view,
                        PlazaSitePage  page,
                        const char    *name)
{
  g_autofree char *href = plaza_site_href (view, page, NULL);

  plaza_html_open (view->html, "li", NULL);
  plaza_html_element (view->html, "a", name, "href", href, "aria-current", (int) page == view->file->page ? "page" : NULL, NULL);
  plaza_html_close (view->html);
}

static void
site_frame_write_places (PlazaSiteView *view)
{
  plaza_html_open (view->html, "nav", "class", "places", "aria-label", plaza_words_get (view->words, N_("This site")), NULL);
  plaza_html_open (view->html, "ul", NULL);
  site_frame_write_place (view, PLAZA_SITE_STATES, plaza_words_get (view->words, N_("Events")));
  if (plaza_site_has_page (view->site, PLAZA_SITE_TOOLKIT))
    site_frame_write_place (view, PLAZA_SITE_TOOLKIT, plaza_words_get (view->words, N_("Toolkit")));
  if (plaza_site_has_page (view->site, PLAZA_SITE_POINTS))
    site_frame_write_place (view, PLAZA_SITE_POINTS, plaza_words_get (view->words, N_("What to say")));
  if (plaza_site_has_page (view->site, PLAZA_SITE_PRINT))
    site_frame_write_place (view, PLAZA_SITE_PRINT, plaza_words_get (view->words, N_("To print")));
  plaza_html_close (view->html);
  plaza_html_close (view->html);
}

/* A language is called as those call it who read it. */
static void
site_frame_write_languages (PlazaSiteView *view)
{
  if (view->site->languages[1] == NULL)
    return;

  plaza_html_open (view->html, "nav", "class", "languages", "aria-label", plaza_words_get (view->words, N_("Language")), NULL);
  plaza_html_open (view->html, "ul", NULL);
  for (guint i = 0; view->site->languages[i] != NULL; i++)
    {
      PlazaSiteView other = site_frame_view_in (view, i);
      g_autofree char *path = site_frame_path_in (view, i);
      g_autofree char *href = plaza_site_href_path (view, path);
      g_autofree char *name = plaza_site_language_name (other.language);

      plaza_html_open (view->html, "li", NULL);
      plaza_html_element (view->html, "a", name, "href", href, "hreflang", other.language, "lang", other.language, "dir", "auto",
                          "aria-current", i == view->file->language ? "true" : NULL, NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
  plaza_html_close (view->html);
}

/**
 * plaza_site_frame_begin:
 * @title: what the page is called
 * @description: what it says, in a sentence
 *
 * Writes all that comes before the content, and begins that.
 */
void
plaza_site_frame_begin (PlazaSiteView *view,
                        const char    *title,
                        const char    *description)
{
  g_autofree char *home = plaza_site_href (view, PLAZA_SITE_STATES, NULL);

  plaza_html_own (view->html, "<!DOCTYPE html>\n");
  plaza_html_open (view->html, "html", "lang", view->language, "dir", view->rtl ? "rtl" : "ltr", NULL);
  site_frame_write_head (view, title, description);
  plaza_html_open (view->html, "body", NULL);
  plaza_html_element (view->html, "a", plaza_words_get (view->words, N_("Skip to the content")), "class", "skip", "href", "#content", NULL);
  plaza_html_open (view->html, "header", "class", "top", NULL);
  plaza_html_element (view->html, "a", view->site->record->name, "class", "name", "href", home, "dir", "auto", NULL);
  site_frame_write_places (view);
  site_frame_write_languages (view);
  plaza_html_close (view->html);
  plaza_html_open (view->html, "main", "id", "content", NULL);
}

static void
site_frame_write_contributors (PlazaSiteView *view)
{
  char **contributors = view->site->record->contributors;
  g_autofree char *names = NULL;

  if (contributors[0] == NULL)
    return;

  names = g_strjoinv (" · ", contributors);
  plaza_html_element (view->html, "p", names, "dir", "auto", NULL);
}

/**
 * plaza_site_frame_end:
 *
 * Ends the content, and writes all that comes after it.
 */
void
plaza_site_frame_end (PlazaSiteView *view)
{
  g_autofree char *script = plaza_site_path (view->site, 0, PLAZA_SITE_SCRIPT, NULL);
  g_autofree char *script_href = plaza_site_href_path (view, script);

  plaza_html_close (view->html);
  plaza_html_open (view->html, "footer", NULL);
  site_frame_write_contributors (view);
  /* GeoNames' data ask for the name. */
  plaza_html_element (view->html, "p", plaza_words_get (view->words, N_("Made with Plaza. Places: GeoNames (CC BY 4.0), U.S. Census Bureau.")), NULL);
  plaza_html_close (view->html);
  plaza_html_element (view->html, "script", NULL, "src", script_href, NULL);
  plaza_html_close (view->html);
  plaza_html_close (view->html);
}
