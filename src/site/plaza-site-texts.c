/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-direction.h"
#include "plaza-site-private.h"

/* What a text's element says of its language where that is not the page's. */
static const char *
site_texts_language (const PlazaSiteView *view,
                     const char          *found)
{
  return found != NULL && strcmp (found, view->language) != 0 ? found : NULL;
}

static const char *
site_texts_direction (const PlazaSiteView *view,
                      const char          *found)
{
  if (site_texts_language (view, found) == NULL || plaza_language_is_rtl (found) == view->rtl)
    return NULL;

  return plaza_language_is_rtl (found) ? "rtl" : "ltr";
}

/**
 * plaza_site_text_write:
 * @tag: the element in which it stands
 * @other: (nullable): what stands there where the campaign has no such text
 *
 * Writes a text in the page's language; what is in another one says so.
 */
void
plaza_site_text_write (PlazaSiteView *view,
                       const char    *tag,
                       const char    *klass,
                       PlazaTexts    *texts,
                       const char    *other)
{
  const char *found = NULL;
  const char *text = plaza_texts_find (texts, view->language, &found);

  plaza_html_element (view->html, tag, text != NULL ? text : other, "class", klass, "lang", site_texts_language (view, found),
                      "dir", site_texts_direction (view, found), NULL);
}

/**
 * plaza_site_texts_prose:
 *
 * Writes a text that is CommonMark in a block of its own, or nothing where there is none; see plaza_site_prose_write().
 */
void
plaza_site_texts_prose (PlazaSiteView *view,
                        PlazaTexts    *texts,
                        guint          heading)
{
  const char *found = NULL;
  const char *text = plaza_texts_find (texts, view->language, &found);

  if (text == NULL || *text == '\0')
    return;

  plaza_html_open (view->html, "div", "class", "prose", "lang", site_texts_language (view, found), "dir", site_texts_direction (view, found), NULL);
  plaza_site_prose_write (view, text, heading);
  plaza_html_close (view->html);
}

/**
 * plaza_site_title_write:
 * @tag: the element in which it stands
 * @href: (nullable): where it leads
 *
 * Writes what an event is called. Who wrote it chose its language and script, which nobody told us.
 */
void
plaza_site_title_write (PlazaSiteView        *view,
                        const char           *tag,
                        const PlazaSiteEvent *entry,
                        const char           *href)
{
  const char *original = view->site->languages[0];
  const char *found;
  g_autofree char *title = plaza_event_dup_short_title (entry->event, view->language);

  plaza_event_record_title (plaza_event_get_record (entry->event), view->language, &found);
  plaza_html_element (view->html, tag, title, "href", href, "dir", "auto",
                      "lang", found == NULL ? site_texts_language (view, original) : NULL, NULL);
}
