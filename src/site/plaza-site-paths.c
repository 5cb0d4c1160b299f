/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-site-private.h"

/* File systems give a name 255 bytes; the rest is for what comes behind. */
#define LONGEST_NAME 180

/* Names that are no file's on Windows, whatever follows their first dot. */
static gboolean
site_paths_is_reserved (const char *name)
{
  static const char * const devices[] = { "con", "prn", "aux", "nul", NULL };
  g_autofree char *stem = g_strndup (name, strcspn (name, "."));

  return g_strv_contains (devices, stem) ||
         ((g_str_has_prefix (stem, "com") || g_str_has_prefix (stem, "lpt")) && strlen (stem) == 4 && g_ascii_isdigit (stem[3]));
}

static void
site_paths_append (GString *name,
                   char     byte,
                   gboolean as_is)
{
  if (as_is)
    g_string_append_c (name, byte);
  else
    g_string_append_printf (name, "_%02x", (guchar) byte);
}

/* A name of "a" to "z", digits, "-", "." and "_", the same for no two texts, also where capitals are not told from small letters. */
static char *
site_paths_name (const char *text)
{
  g_autoptr(GString) name = g_string_new (NULL);
  gboolean reserved = site_paths_is_reserved (text);

  for (const char *at = text; *at != '\0'; at++)
    site_paths_append (name, *at, (g_ascii_islower (*at) || g_ascii_isdigit (*at) || *at == '-' || (*at == '.' && at > text)) &&
                                  !(reserved && at == text));
  if (name->len > LONGEST_NAME)
    {
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

      g_string_truncate (name, LONGEST_NAME - 65);
      g_string_append_printf (name, "_-%.62s", sum);
    }

  return g_string_free_and_steal (g_steal_pointer (&name));
}

/**
 * plaza_site_event_path:
 * @uid: of an event
 * @suffix: ".html", ".ics"
 *
 * Returns: (transfer full): its path in the first language: "events/canton-march.html"; it stays the same whatever
 *   becomes of the event
 */
char *
plaza_site_event_path (const char *uid,
                       const char *suffix)
{
  g_autofree char *name = site_paths_name (uid);

  return g_strconcat ("events/", name, suffix, NULL);
}

static char *
site_paths_about (PlazaSitePage page,
                  gconstpointer about,
                  guint         part)
{
  const char *key = page == PLAZA_SITE_GUIDE ? ((const PlazaGuide *) about)->id : ((const PlazaSiteGroup *) about)->key;
  const char *folder = page == PLAZA_SITE_GUIDE ? "toolkit" : page == PLAZA_SITE_STATE ? "states" : "days";
  g_autofree char *number = part > 1 ? g_strdup_printf ("-%u", part) : g_strdup ("");
  g_autofree char *name = page == PLAZA_SITE_STATE && *key != '\0' ? g_strdup (key) : site_paths_name (*key != '\0' ? key : "none");

  return g_strdup_printf ("%s/%s%s.html", folder, name, number);
}

static char *
site_paths_of_page (PlazaSite     *self,
                    PlazaSitePage  page,
                    gconstpointer  about)
{
  switch (page)
    {
    case PLAZA_SITE_STATES: return g_strdup ("index.html");
    case PLAZA_SITE_DAYS: return g_strdup ("days.html");
    case PLAZA_SITE_TOOLKIT: return g_strdup ("toolkit/index.html");
    case PLAZA_SITE_POINTS: return g_strdup ("talking-points.html");
    case PLAZA_SITE_PRINT: return g_strdup ("to-print.html");
    case PLAZA_SITE_EVENT:
      return plaza_site_event_path (plaza_event_get_uid (((const PlazaSiteEvent *) about)->event), ".html");
    case PLAZA_SITE_STYLE: return g_strdup ("site.css");
    case PLAZA_SITE_SCRIPT: return g_strdup ("site.js");
    case PLAZA_SITE_COUNTRY: return g_strdup ("country.svg");
    default: return site_paths_about (page, about, 1);
    }
}

static char *
site_paths_in_language (PlazaSite     *self,
                        guint          language,
                        PlazaSitePage  page,
                        char          *path)
{
  char *whole = path;

  if (language > 0 && page < PLAZA_SITE_N_PAGES)
    {
      whole = g_strconcat (self->languages[language], "/", path, NULL);
      g_free (path);
    }
  return whole;
}

/**
 * plaza_site_path:
 * @about: (nullable): of which event (PlazaSiteEvent), state or day (PlazaSiteGroup), guide (PlazaGuide)
 *
 * Returns: (transfer full): where the page is
 */
char *
plaza_site_path (PlazaSite     *self,
                 guint          language,
                 PlazaSitePage  page,
                 gconstpointer  about)
{
  return site_paths_in_language (self, language, page, site_paths_of_page (self, page, about));
}

/**
 * plaza_site_part_path:
 *
 * Returns: (transfer full): where that part of a state's or a day's list is: "states/MI-2.html"
 */
char *
plaza_site_part_path (PlazaSite           *self,
                      guint                language,
                      PlazaSitePage        page,
                      const PlazaSitePart *part)
{
  return site_paths_in_language (self, language, page, site_paths_about (page, part->group, 1 + part->first / PLAZA_SITE_MOST));
}

/**
 * plaza_site_href_path:
 * @path: of a file of the site
 *
 * Returns: (transfer full): how @view's page gets there
 */
char *
plaza_site_href_path (const PlazaSiteView *view,
                      const char          *path)
{
  g_autoptr(GString) href = g_string_new (NULL);

  for (const char *at = view->file->path; *at != '\0'; at++)
    if (*at == '/')
      g_string_append (href, "../");
  g_string_append (href, path);

  return g_string_free_and_steal (g_steal_pointer (&href));
}

/**
 * plaza_site_href:
 *
 * Returns: (transfer full): how @view's page gets to another in its language; a list that is not parted has states and days on one page
 */
char *
plaza_site_href (const PlazaSiteView *view,
                 PlazaSitePage        page,
                 gconstpointer        about)
{
  g_autofree char *path = NULL, *href = NULL, *anchor = NULL;

  if ((page == PLAZA_SITE_STATE || page == PLAZA_SITE_DAY) && !plaza_site_is_parted (view->site))
    {
      const PlazaSiteGroup *group = about;

      path = plaza_site_path (view->site, view->file->language, page == PLAZA_SITE_STATE ? PLAZA_SITE_STATES : PLAZA_SITE_DAYS, NULL);
      anchor = g_strconcat ("#", *group->key != '\0' ? group->key : "none", NULL);
    }
  else
    path = plaza_site_path (view->site, view->file->language, page, about);

  href = plaza_site_href_path (view, path);
  return g_strconcat (href, anchor, NULL);
}
