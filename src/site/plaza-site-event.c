/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-link-rule.h"
#include "plaza-site-private.h"
#include "plaza-wording.h"

static void
site_event_write_trail (PlazaSiteView        *view,
                        const PlazaSiteEvent *entry)
{
  g_autofree char *all = plaza_site_href (view, PLAZA_SITE_STATES, NULL);
  const char *state = entry->state->key;

  plaza_html_open (view->html, "nav", "class", "trail", "aria-label", plaza_words_get (view->words, N_("Where this is")), NULL);
  plaza_html_element (view->html, "a", plaza_words_get (view->words, N_("Events")), "href", all, NULL);
  if (*state != '\0')
    {
      g_autofree char *href = plaza_site_href (view, PLAZA_SITE_STATE, entry->state);

      plaza_html_text (view->html, " › ");
      plaza_html_element (view->html, "a", plaza_wording_state (view->words, state), "href", href, NULL);
    }
  plaza_html_close (view->html);
}

/* Nobody who was told the address is left before an empty page. */
static void
site_event_write_notice (PlazaSiteView          *view,
                         const PlazaEventRecord *event)
{
  if (event->status == PLAZA_STATUS_CANCELLED)
    plaza_html_element (view->html, "p", plaza_words_get (view->words, N_("This event is cancelled.")), "class", "notice off", NULL);
  else if (event->status == PLAZA_STATUS_TENTATIVE)
    plaza_html_element (view->html, "p", plaza_words_get (view->words, N_("This event is not certain yet.")), "class", "notice", NULL);
}

static void
site_event_write_slot (PlazaSiteView       *view,
                       const PlazaTimeslot *slot)
{
  g_autofree char *when = plaza_wording_timeslot (view->words, slot);

  plaza_html_open (view->html, "p", "class", "slot", NULL);
  if (slot->label != NULL)
    {
      plaza_html_element (view->html, "span", slot->label, "class", "label", "dir", "auto", NULL);
      plaza_html_text (view->html, " ");
    }
  if (slot->date != NULL)
    plaza_html_element (view->html, "time", when, "datetime", slot->date, NULL);
  else
    plaza_html_text (view->html, when);
  plaza_html_close (view->html);
}

/* "Eastern Time · no end time given · Open to the public" */
static char *
site_event_describe_when (const PlazaSiteView    *view,
                          const PlazaEventRecord *event)
{
  const PlazaTimeslot *slot = event->timeslots->len > 0 ? g_ptr_array_index (event->timeslots, 0) : NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  if (slot != NULL && slot->zone != NULL && slot->start != PLAZA_TIME_UNKNOWN)
    plaza_text_append (line, " · ", plaza_wording_zone_long (view->words, slot->zone));
  if (slot != NULL && event->timeslots->len == 1 && slot->start != PLAZA_TIME_UNKNOWN && slot->end == PLAZA_TIME_UNKNOWN)
    plaza_text_append (line, " · ", plaza_words_get (view->words, N_("no end time given")));
  plaza_text_append (line, " · ", plaza_wording_attendance (view->words, event->attendance));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

static void
site_event_write_when (PlazaSiteView          *view,
                       const PlazaEventRecord *event)
{
  g_autofree char *beside = site_event_describe_when (view, event);

  plaza_html_open (view->html, "div", "class", "times", NULL);
  if (event->timeslots->len == 0)
    plaza_html_element (view->html, "p", plaza_words_get (view->words, N_("Date not given")), "class", "slot", NULL);
  for (guint i = 0; i < event->timeslots->len; i++)
    site_event_write_slot (view, g_ptr_array_index (event->timeslots, i));
  plaza_html_element (view->html, "p", beside, "class", "beside", NULL);
  plaza_html_close (view->html);
}

static void
site_event_write_button (PlazaSiteView *view,
                         const char    *klass,
                         const char    *path,
                         const char    *text)
{
  g_autofree char *href = plaza_site_href_path (view, path);

  plaza_html_element (view->html, "a", text, "class", klass, "href", href, NULL);
  plaza_html_text (view->html, " ");
}

static void
site_event_write_actions (PlazaSiteView          *view,
                          const PlazaEventRecord *event)
{
  gboolean has_calendar = view->site->feeds && plaza_event_record_first_date (event) != NULL && event->status != PLAZA_STATUS_CANCELLED;

  if (!has_calendar && view->site->handouts->len == 0)
    return;

  plaza_html_open (view->html, "p", "class", "actions", NULL);
  if (has_calendar)
    {
      g_autofree char *path = plaza_site_event_path (event->uid, ".ics");

      site_event_write_button (view, "button", path, plaza_words_get (view->words, N_("Add to calendar")));
    }
  for (guint i = 0; i < view->site->handouts->len; i++)
    {
      const PlazaSiteHandout *handout = g_ptr_array_index (view->site->handouts, i);

      if (strcmp (handout->language, view->language) == 0 && (handout->uid == NULL || strcmp (handout->uid, event->uid) == 0))
        site_event_write_button (view, "button plain", handout->path, handout->title);
    }
  plaza_html_close (view->html);
}

static void
site_event_write_place (PlazaSiteView    *view,
                        const PlazaPlace *place,
                        const char       *label)
{
  g_autofree char *address = plaza_wording_address (place);
  g_autofree char *city = plaza_wording_city (view->words, place);
  const char *name = place->venue != NULL ? place->venue : address == NULL ? place->text : NULL;
  const char *where = address != NULL ? address : city;

  if (name == NULL && place->to_be_announced)
    name = plaza_words_get (view->words, N_("Place to be announced"));
  if (name == NULL && where == NULL)
    name = plaza_words_get (view->words, N_("Place not given"));

  plaza_html_open (view->html, "li", NULL);
  if (label != NULL)
    plaza_html_element (view->html, "p", label, "class", "label", NULL);
  if (name != NULL)
    plaza_html_element (view->html, "p", name, "class", "venue", "dir", "auto", NULL);
  if (where != NULL)
    plaza_html_element (view->html, "p", where, "class", name == NULL ? "venue" : "address", "dir", "auto", NULL);
  if (place->area_only)
    plaza_html_element (view->html, "p", plaza_words_get (view->words, N_("Ask the organizers for the address.")), "class", "address", NULL);
  plaza_html_close (view->html);
}

static void
site_event_write_places (PlazaSiteView          *view,
                         const PlazaEventRecord *event)
{
  plaza_html_open (view->html, "section", "class", "where", "aria-labelledby", "where", NULL);
  plaza_html_element (view->html, "h2", plaza_words_get (view->words, N_("Where")), "id", "where", NULL);
  plaza_html_open (view->html, "ol", "class", event->further_places->len > 0 ? "places way" : "places", NULL);
  for (guint i = 0; i <= event->further_places->len; i++)
    {
      const PlazaFurtherPlace *further = i > 0 ? g_ptr_array_index (event->further_places, i - 1) : NULL;
      g_autofree char *label = further != NULL ? plaza_wording_place_label (view->words, event, i - 1, NULL) : NULL;

      site_event_write_place (view, further != NULL ? &further->place : &event->place, label);
    }
  plaza_html_close (view->html);
  if (event->web_address != NULL && plaza_link_rule_is_allowed (event->web_address))
    {
      plaza_html_open (view->html, "p", NULL);
      plaza_html_element (view->html, "a", event->online ? plaza_words_get (view->words, N_("Take part online"))
                                                         : plaza_words_get (view->words, N_("More about this event")),
                          "href", event->web_address, "rel", "noopener noreferrer", NULL);
      plaza_html_close (view->html);
    }
  plaza_html_close (view->html);
}

/* Who speaks what there, and who can come in. */
static void
site_event_write_facts (PlazaSiteView          *view,
                        const PlazaEventRecord *event)
{
  g_autofree char *languages = plaza_wording_languages (view->words, event->languages);
  g_autofree char *access = plaza_wording_access (view->words, event->access);

  if (languages == NULL && access == NULL && event->hashtag == NULL)
    return;

  plaza_html_open (view->html, "dl", "class", "facts", NULL);
  if (languages != NULL)
    {
      plaza_html_element (view->html, "dt", plaza_words_get (view->words, N_("Languages")), NULL);
      plaza_html_element (view->html, "dd", languages, NULL);
    }
  if (access != NULL)
    {
      plaza_html_element (view->html, "dt", plaza_words_get (view->words, N_("Access")), NULL);
      plaza_html_element (view->html, "dd", access, "dir", "auto", NULL);
    }
  if (event->hashtag != NULL)
    {
      plaza_html_element (view->html, "dt", plaza_words_get (view->words, N_("Hashtag")), NULL);
      plaza_html_element (view->html, "dd", event->hashtag, "dir", "auto", NULL);
    }
  plaza_html_close (view->html);
}

static void
site_event_write_also (PlazaSiteView        *view,
                       const PlazaSiteEvent *entry)
{
  const PlazaSiteEvent *also[PLAZA_SITE_ALSO];
  guint n = plaza_site_find_also (entry, also);
  const char *state = entry->state->key;
  g_autofree char *title = NULL, *count = NULL;

  if (n == 0)
    return;

  /* Translators: %s is a state; what follows are other events there. */
  title = g_strdup_printf (plaza_words_get (view->words, N_("Also in %s")), plaza_wording_state (view->words, state));
  count = plaza_wording_events (view->words, entry->state->events->len - 1);
  plaza_html_open (view->html, "section", "class", "group also", NULL);
  plaza_html_open (view->html, "div", "class", "head", NULL);
  plaza_html_element (view->html, "h2", title, NULL);
  plaza_html_element (view->html, "p", count, "class", "count", NULL);
  plaza_html_close (view->html);
  plaza_html_open (view->html, "ul", "class", "rows", NULL);
  for (guint i = 0; i < n; i++)
    plaza_site_row_write (view, also[i]);
  plaza_html_close (view->html);
  plaza_html_close (view->html);
}

static char *
site_event_describe (const PlazaSiteView    *view,
                     const PlazaEventRecord *event)
{
  g_autofree char *when = plaza_wording_when_dated (view->words, event, view->site->record->day);
  g_autofree char *where = plaza_site_row_where (view, event);

  return g_strdup_printf ("%s · %s", when, where);
}

static void
site_event_write_main (PlazaSiteView        *view,
                       const PlazaSiteEvent *entry)
{
  const PlazaEventRecord *event = plaza_event_get_record (entry->event);

  plaza_html_open (view->html, "article", NULL);
  site_event_write_trail (view, entry);
  plaza_site_title_write (view, "h1", entry, NULL);
  site_event_write_notice (view, event);
  site_event_write_when (view, event);
  site_event_write_actions (view, event);
  site_event_write_places (view, event);
  site_event_write_facts (view, event);
  plaza_site_texts_prose (view, event->details, 2);
  plaza_html_close (view->html);
}

/**
 * plaza_site_event_write:
 *
 * Writes the page of an event.
 */
void
plaza_site_event_write (PlazaSiteView        *view,
                        const PlazaSiteEvent *entry)
{
  const PlazaEventRecord *event = plaza_event_get_record (entry->event);
  g_autofree char *description = site_event_describe (view, event);
  g_autofree char *title = plaza_event_dup_short_title (entry->event, view->language);
  g_autofree char *json = plaza_site_jsonld (view, entry);

  plaza_site_frame_begin (view, title, description);
  plaza_html_open (view->html, "div", "class", "event", NULL);
  site_event_write_main (view, entry);
  plaza_site_aside_write (view, entry);
  site_event_write_also (view, entry);
  plaza_html_close (view->html);
  plaza_html_open (view->html, "script", "type", "application/ld+json", NULL);
  plaza_html_data (view->html, json);
  plaza_html_close (view->html);
  plaza_site_frame_end (view);
}
