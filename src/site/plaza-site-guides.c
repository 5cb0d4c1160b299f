/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-link-rule.h"
#include "plaza-prose.h"
#include "plaza-site-private.h"

static void
site_guides_write_guide_link (PlazaSiteView    *view,
                              const PlazaGuide *guide)
{
  g_autofree char *href = plaza_site_href (view, PLAZA_SITE_GUIDE, guide);

  plaza_html_open (view->html, "li", NULL);
  plaza_html_open (view->html, "h2", NULL);
  plaza_html_open (view->html, "a", "href", href, NULL);
  plaza_site_text_write (view, "span", NULL, guide->titles, guide->id);
  plaza_html_close (view->html);
  plaza_html_close (view->html);
  plaza_site_texts_prose (view, guide->summaries, 3);
  plaza_html_close (view->html);
}

/**
 * plaza_site_toolkit_write:
 *
 * Writes the list of guides.
 */
void
plaza_site_toolkit_write (PlazaSiteView *view)
{
  GPtrArray *guides = plaza_campaign_get_guides (view->site->campaign);
  const char *title = plaza_words_get (view->words, N_("Toolkit"));

  plaza_site_frame_begin (view, title, plaza_words_get (view->words, N_("How to hold an event, step by step, and what to know beforehand.")));
  plaza_html_element (view->html, "h1", title, NULL);
  plaza_html_element (view->html, "p", plaza_words_get (view->words, N_("How to hold an event, step by step, and what to know beforehand.")),
                      "class", "lead", NULL);
  plaza_html_open (view->html, "ul", "class", "guides", NULL);
  for (guint i = 0; i < guides->len; i++)
    site_guides_write_guide_link (view, g_ptr_array_index (guides, i));
  plaza_html_close (view->html);
  plaza_site_frame_end (view);
}

/* Sections that are told apart by a number: the steps, and the key messages. */
static gboolean
site_guides_is_numbered (const PlazaSection *section)
{
  return section->type == PLAZA_SECTION_STEP || section->type == PLAZA_SECTION_POINT;
}

static void
site_guides_write_links (PlazaSiteView      *view,
                         const PlazaSection *section)
{
  g_autofree char *tel = section->telephone != NULL ? g_strconcat ("tel:", section->telephone, NULL) : NULL;

  if (tel != NULL)
    {
      plaza_html_open (view->html, "p", "class", "call", NULL);
      plaza_html_element (view->html, "a", section->telephone, "href", tel, "dir", "ltr", NULL);
      plaza_html_close (view->html);
    }
  for (guint i = 0; section->links[i] != NULL; i++)
    if (plaza_link_rule_is_allowed (section->links[i]))
      {
        plaza_html_open (view->html, "p", NULL);
        plaza_html_element (view->html, "a", section->links[i], "href", section->links[i], "rel", "noopener noreferrer", "dir", "ltr", NULL);
        plaza_html_close (view->html);
      }
}

/* Sample posts, with what one has to fill in in brackets. */
static void
site_guides_write_messages (PlazaSiteView *view)
{
  GPtrArray *messages = plaza_campaign_get_messages (view->site->campaign);

  for (guint i = 0; i < messages->len; i++)
    {
      const PlazaMessage *message = g_ptr_array_index (messages, i);

      plaza_site_text_write (view, "blockquote", "message", message->texts, message->id);
    }
}

static void
site_guides_write_section (PlazaSiteView      *view,
                           const PlazaSection *section,
                           guint               number)
{
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u", number) : NULL;

  plaza_html_open (view->html, "section", "class", plaza_enum_to_nick (PLAZA_TYPE_SECTION_TYPE, section->type), NULL);
  plaza_html_open (view->html, "h2", NULL);
  if (digits != NULL)
    {
      plaza_html_element (view->html, "span", digits, "class", "number", NULL);
      plaza_html_text (view->html, " ");
    }
  plaza_site_text_write (view, "span", NULL, section->headings, section->id);
  plaza_html_close (view->html);
  site_guides_write_links (view, section);
  plaza_site_texts_prose (view, section->bodies, 3);
  if (section->type == PLAZA_SECTION_MESSAGES)
    site_guides_write_messages (view);
  plaza_html_close (view->html);
}

static void
site_guides_write_trail (PlazaSiteView *view)
{
  g_autofree char *href = plaza_site_href (view, PLAZA_SITE_TOOLKIT, NULL);

  plaza_html_open (view->html, "nav", "class", "trail", "aria-label", plaza_words_get (view->words, N_("Where this is")), NULL);
  plaza_html_element (view->html, "a", plaza_words_get (view->words, N_("Toolkit")), "href", href, NULL);
  plaza_html_close (view->html);
}

/**
 * plaza_site_guide_write:
 *
 * Writes a guide of the toolkit.
 */
void
plaza_site_guide_write (PlazaSiteView    *view,
                        const PlazaGuide *guide)
{
  const char *title = plaza_texts_get_or (guide->titles, view->language, guide->id);
  g_autofree char *summary = plaza_prose_first_paragraph (plaza_texts_get (guide->summaries, view->language));
  guint numbers[PLAZA_SECTION_MESSAGES + 1] = { 0 };

  plaza_site_frame_begin (view, title, summary);
  plaza_html_open (view->html, "article", "class", "guide", NULL);
  site_guides_write_trail (view);
  plaza_site_text_write (view, "h1", NULL, guide->titles, guide->id);
  plaza_html_open (view->html, "div", "class", "lead", NULL);
  plaza_site_texts_prose (view, guide->summaries, 2);
  plaza_html_close (view->html);
  for (guint i = 0; i < guide->sections->len; i++)
    {
      const PlazaSection *section = g_ptr_array_index (guide->sections, i);

      site_guides_write_section (view, section, site_guides_is_numbered (section) ? ++numbers[section->type] : 0);
    }
  plaza_html_close (view->html);
  plaza_site_frame_end (view);
}

/**
 * plaza_site_print_write:
 *
 * Writes the list of what there is to print.
 */
void
plaza_site_print_write (PlazaSiteView *view)
{
  const char *title = plaza_words_get (view->words, N_("To print"));

  plaza_site_frame_begin (view, title, plaza_words_get (view->words, N_("What to carry and what to leave behind, as PDF.")));
  plaza_html_element (view->html, "h1", title, NULL);
  plaza_html_element (view->html, "p", plaza_words_get (view->words, N_("What to carry and what to leave behind, as PDF.")), "class", "lead", NULL);
  plaza_html_open (view->html, "ul", "class", "guides", NULL);
  for (guint i = 0; i < view->site->handouts->len; i++)
    {
      const PlazaSiteHandout *handout = g_ptr_array_index (view->site->handouts, i);
      g_autofree char *href = plaza_site_href_path (view, handout->path);

      if (handout->uid != NULL || g_strcmp0 (handout->language, view->language) != 0)
        continue;
      plaza_html_open (view->html, "li", NULL);
      plaza_html_element (view->html, "a", handout->title, "href", href, "type", "application/pdf", NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
  plaza_site_frame_end (view);
}
