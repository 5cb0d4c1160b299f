/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-prose.h"
#include "plaza-site-private.h"
#include "plaza-wording.h"

static char *
site_lists_name_group (const PlazaSiteView  *view,
                       PlazaSitePage         page,
                       const PlazaSiteGroup *group)
{
  if (page == PLAZA_SITE_STATE)
    return g_strdup (*group->key != '\0' ? plaza_wording_state (view->words, group->key)
                                         : plaza_words_get (view->words, N_("State not given")));

  return *group->key != '\0' ? plaza_wording_day_long (view->words, group->key)
                             : g_strdup (plaza_words_get (view->words, N_("Date not given")));
}

static int
site_lists_compare_states (gconstpointer a,
                           gconstpointer b,
                           gpointer      words)
{
  const PlazaSiteGroup *first = a, *second = b;
  g_autofree char *name = NULL, *other = NULL;

  if (*first->key == '\0' || *second->key == '\0')
    return (*first->key == '\0') - (*second->key == '\0');

  name = plaza_text_fold (plaza_wording_state (words, first->key));
  other = plaza_text_fold (plaza_wording_state (words, second->key));
  return strcmp (name, other);
}

/**
 * plaza_site_states_in_order:
 *
 * Returns: (transfer container) (element-type PlazaSiteGroup): the states as the page's language orders them; what has none comes last
 */
GPtrArray *
plaza_site_states_in_order (const PlazaSiteView *view)
{
  GPtrArray *states = g_ptr_array_new ();

  g_ptr_array_extend (states, view->site->states, NULL, NULL);
  g_ptr_array_sort_values_with_data (states, site_lists_compare_states, (gpointer) view->words);
  return states;
}

static void
site_lists_write_rows (PlazaSiteView *view,
                       GPtrArray     *events,
                       guint          first,
                       guint          n)
{
  plaza_html_open (view->html, "ul", "class", "rows", NULL);
  for (guint i = first; i < first + n; i++)
    plaza_site_row_write (view, g_ptr_array_index (events, i));
  plaza_html_close (view->html);
}

static void
site_lists_write_group (PlazaSiteView        *view,
                        PlazaSitePage         page,
                        const PlazaSiteGroup *group)
{
  g_autofree char *name = site_lists_name_group (view, page, group);
  g_autofree char *count = plaza_wording_events (view->words, group->events->len);

  plaza_html_open (view->html, "section", "class", "group", "id", *group->key != '\0' ? group->key : "none", NULL);
  plaza_html_open (view->html, "div", "class", "head", NULL);
  plaza_html_element (view->html, "h3", name, NULL);
  plaza_html_element (view->html, "p", count, "class", "count", NULL);
  plaza_html_close (view->html);
  site_lists_write_rows (view, group->events, 0, group->events->len);
  plaza_html_close (view->html);
}

/* Where a list is parted: the names of its pages with how many events are on each. */
static void
site_lists_write_links (PlazaSiteView *view,
                        PlazaSitePage  page,
                        GPtrArray     *groups)
{
  plaza_html_open (view->html, "ul", "class", "parts", NULL);
  for (guint i = 0; i < groups->len; i++)
    {
      const PlazaSiteGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *name = site_lists_name_group (view, page, group);
      g_autofree char *count = plaza_wording_events (view->words, group->events->len);
      g_autofree char *href = plaza_site_href (view, page, group);

      plaza_html_open (view->html, "li", NULL);
      plaza_html_element (view->html, "a", name, "href", href, NULL);
      plaza_html_text (view->html, " ");
      plaza_html_element (view->html, "span", count, "class", "count", NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
}

static void
site_lists_write_groups (PlazaSiteView *view,
                         PlazaSitePage  page,
                         GPtrArray     *groups)
{
  if (plaza_site_is_parted (view->site))
    {
      site_lists_write_links (view, page, groups);
      return;
    }

  plaza_html_open (view->html, "div", "class", "groups", NULL);
  for (guint i = 0; i < groups->len; i++)
    site_lists_write_group (view, page, g_ptr_array_index (groups, i));
  plaza_html_close (view->html);
}

/* "AZ AR CA": short ways to the states further down. */
static void
site_lists_write_letters (PlazaSiteView *view,
                          GPtrArray     *states)
{
  if (plaza_site_is_parted (view->site) || states->len < 2)
    return;

  plaza_html_open (view->html, "nav", "class", "letters", "aria-label", plaza_words_get (view->words, N_("States")), NULL);
  plaza_html_open (view->html, "ul", NULL);
  for (guint i = 0; i < states->len; i++)
    {
      const PlazaSiteGroup *group = g_ptr_array_index (states, i);
      g_autofree char *href = plaza_site_href (view, PLAZA_SITE_STATE, group);
      g_autofree char *name = site_lists_name_group (view, PLAZA_SITE_STATE, group);

      plaza_html_open (view->html, "li", NULL);
      plaza_html_element (view->html, "a", *group->key != '\0' ? group->key : "?", "href", href, "title", name, "aria-label", name, NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
  plaza_html_close (view->html);
}

/* The two orders, and which this is. */
static void
site_lists_write_orders (PlazaSiteView *view)
{
  g_autofree char *states = plaza_site_href (view, PLAZA_SITE_STATES, NULL);
  g_autofree char *days = plaza_site_href (view, PLAZA_SITE_DAYS, NULL);
  gboolean by_day = view->file->page == PLAZA_SITE_DAYS;

  plaza_html_open (view->html, "p", "class", "orders", NULL);
  plaza_html_element (view->html, "a", plaza_words_get (view->words, N_("By state")), "href", states, "aria-current", by_day ? NULL : "page", NULL);
  plaza_html_text (view->html, " ");
  plaza_html_element (view->html, "a", plaza_words_get (view->words, N_("By day")), "href", days, "aria-current", by_day ? "page" : NULL, NULL);
  plaza_html_close (view->html);
}

/* What the script needs to look through the list; without it there is nothing to see. */
static void
site_lists_write_filter (PlazaSiteView *view)
{
  if (plaza_site_is_parted (view->site))
    return;

  plaza_html_open (view->html, "form", "id", "filter", "hidden", "", "role", "search", NULL);
  plaza_html_element (view->html, "label", plaza_words_get (view->words, N_("Look through the list")), "for", "words", NULL);
  plaza_html_empty (view->html, "input", "id", "words", "type", "search", "autocomplete", "off", NULL);
  plaza_html_element (view->html, "p", NULL, "id", "found", "role", "status",
                      "data-none", plaza_words_get (view->words, N_("No event has all these words.")), NULL);
  plaza_html_close (view->html);
}

static void
site_lists_write_feeds (PlazaSiteView *view)
{
  static const struct { const char *path, *name; } feeds[] = {
    { PLAZA_SITE_CALENDAR, N_("Calendar of all events") },
    { PLAZA_SITE_TABLE, N_("Table of all events (CSV)") },
    { PLAZA_SITE_JSON, N_("For programs (JSON)") },
  };

  if (!view->site->feeds)
    return;

  plaza_html_open (view->html, "ul", "class", "feeds", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      g_autofree char *href = plaza_site_href_path (view, feeds[i].path);

      plaza_html_open (view->html, "li", NULL);
      plaza_html_element (view->html, "a", plaza_words_get (view->words, feeds[i].name), "href", href, NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
}

static void
site_lists_write_registration (PlazaSiteView *view)
{
  g_autofree char *href = NULL;

  if (view->site->registration == NULL)
    return;

  href = plaza_site_href_path (view, view->site->registration);
  plaza_html_open (view->html, "p", NULL);
  plaza_html_element (view->html, "a", plaza_words_get (view->words, N_("Register your event")), "class", "button", "href", href, NULL);
  plaza_html_close (view->html);
}

static char *
site_lists_title (const PlazaSiteView *view,
                  PlazaSitePage        page,
                  guint                n)
{
  g_autofree char *number = plaza_wording_number (view->words, n);

  if (n == 0)
    return g_strdup (plaza_words_get (view->words, N_("No events yet")));
  if (page == PLAZA_SITE_STATE)
    /* Translators: the heading of a list; %s is a number. */
    return g_strdup_printf (plaza_words_get_plural (view->words, "%s event, by state", "All %s events, by state", n), number);

  /* Translators: the heading of a list; %s is a number. */
  return g_strdup_printf (plaza_words_get_plural (view->words, "%s event, by day", "All %s events, by day", n), number);
}

static void
site_lists_write_list (PlazaSiteView *view,
                       PlazaSitePage  page,
                       GPtrArray     *groups)
{
  guint n = view->site->events->len;
  g_autofree char *title = site_lists_title (view, page, n);

  plaza_html_open (view->html, "section", "class", "list", "aria-labelledby", "all", NULL);
  plaza_html_open (view->html, "div", "class", "bar", NULL);
  plaza_html_element (view->html, "h2", title, "id", "all", NULL);
  if (n > 0)
    site_lists_write_orders (view);
  plaza_html_close (view->html);
  if (n > 0)
    {
      if (page == PLAZA_SITE_STATE)
        site_lists_write_letters (view, groups);
      site_lists_write_filter (view);
      site_lists_write_groups (view, page, groups);
    }
  site_lists_write_registration (view);
  site_lists_write_feeds (view);
  plaza_html_close (view->html);
}

static void
site_lists_write_hero (PlazaSiteView *view,
                       const char    *title)
{
  const char *found = NULL;
  const char *summary = plaza_texts_find (view->site->record->summaries, view->language, &found);
  g_autofree char *lead = plaza_prose_first_paragraph (summary != NULL ? summary : "");
  gboolean other = found != NULL && strcmp (found, view->language) != 0;

  plaza_html_open (view->html, "div", "class", "hero", NULL);
  plaza_html_open (view->html, "div", NULL);
  plaza_html_element (view->html, "h1", title, NULL);
  if (*lead != '\0')
    plaza_html_element (view->html, "p", lead, "class", "lead", "dir", "auto", "lang", other ? found : NULL, NULL);
  plaza_html_close (view->html);
  plaza_site_country_write (view);
  plaza_html_close (view->html);
}

/* What the day is, for who reads down to here. */
static void
site_lists_write_about (PlazaSiteView *view)
{
  const PlazaCampaignRecord *record = view->site->record;

  if (g_hash_table_size (record->summaries) == 0)
    return;

  plaza_html_open (view->html, "section", "class", "about", NULL);
  plaza_site_text_write (view, "h2", NULL, record->titles, record->name);
  plaza_site_texts_prose (view, record->summaries, 3);
  plaza_html_close (view->html);
}

static char *
site_lists_describe (const PlazaSiteView *view)
{
  const PlazaCampaignRecord *record = view->site->record;
  g_autofree char *days = record->day != NULL ? plaza_wording_campaign_days (view->words, record->day, plaza_campaign_record_get_last_day (record)) : NULL;
  g_autofree char *count = plaza_wording_events (view->words, view->site->events->len);

  return days != NULL ? g_strdup_printf ("%s · %s", days, count) : g_steal_pointer (&count);
}

/**
 * plaza_site_states_write:
 *
 * Writes the first page: a map, what the day is, and all events by state.
 */
void
plaza_site_states_write (PlazaSiteView *view)
{
  g_autoptr(GPtrArray) states = plaza_site_states_in_order (view);
  g_autofree char *description = site_lists_describe (view);
  const char *title = plaza_words_get (view->words, N_("Find an event near you"));

  plaza_site_frame_begin (view, title, description);
  site_lists_write_hero (view, title);
  site_lists_write_list (view, PLAZA_SITE_STATE, states);
  site_lists_write_about (view);
  plaza_site_frame_end (view);
}

/**
 * plaza_site_days_write:
 *
 * Writes the list of all events by day.
 */
void
plaza_site_days_write (PlazaSiteView *view)
{
  g_autofree char *description = site_lists_describe (view);

  plaza_site_frame_begin (view, plaza_words_get (view->words, N_("Events by day")), description);
  plaza_html_element (view->html, "h1", plaza_words_get (view->words, N_("Events by day")), NULL);
  site_lists_write_list (view, PLAZA_SITE_DAY, view->site->days);
  plaza_site_frame_end (view);
}

static void
site_lists_write_other_parts (PlazaSiteView       *view,
                              const PlazaSitePart *part)
{
  PlazaSitePart other = *part;
  guint n = (part->group->events->len + PLAZA_SITE_MOST - 1) / PLAZA_SITE_MOST;

  if (n < 2)
    return;

  plaza_html_open (view->html, "nav", "class", "letters", "aria-label", plaza_words_get (view->words, N_("Pages")), NULL);
  plaza_html_open (view->html, "ul", NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = NULL, *href = NULL, *number = plaza_wording_number (view->words, i + 1);

      other.first = i * PLAZA_SITE_MOST;
      path = plaza_site_part_path (view->site, view->file->language, view->file->page, &other);
      href = plaza_site_href_path (view, path);
      plaza_html_open (view->html, "li", NULL);
      plaza_html_element (view->html, "a", number, "href", href, "aria-current", other.first == part->first ? "page" : NULL, NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
  plaza_html_close (view->html);
}

/**
 * plaza_site_part_write:
 *
 * Writes a page of a list that is parted: the events of a state or of a day.
 */
void
plaza_site_part_write (PlazaSiteView       *view,
                       const PlazaSitePart *part)
{
  PlazaSitePage page = view->file->page;
  g_autofree char *name = site_lists_name_group (view, page, part->group);
  g_autofree char *count = plaza_wording_events (view->words, part->group->events->len);
  g_autofree char *all = plaza_site_href (view, page == PLAZA_SITE_STATE ? PLAZA_SITE_STATES : PLAZA_SITE_DAYS, NULL);

  plaza_site_frame_begin (view, name, count);
  plaza_html_open (view->html, "p", "class", "trail", NULL);
  plaza_html_element (view->html, "a", plaza_words_get (view->words, N_("Events")), "href", all, NULL);
  plaza_html_close (view->html);
  plaza_html_element (view->html, "h1", name, NULL);
  plaza_html_element (view->html, "p", count, "class", "count", NULL);
  site_lists_write_other_parts (view, part);
  site_lists_write_rows (view, part->group->events, part->first, part->n);
  site_lists_write_other_parts (view, part);
  plaza_site_frame_end (view);
}
