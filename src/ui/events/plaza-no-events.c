/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-no-events.h"

#include <glib/gi18n.h>

#include "plaza-date-tile.h"
#include "plaza-day-choices.h"
#include "plaza-fact-row.h"
#include "plaza-filter-words.h"
#include "plaza-filter.h"
#include "plaza-near-hint.h"
#include "plaza-review-choices.h"
#include "plaza-wording.h"

/* What stands in the list's place where the filters leave nothing: which they
 * are, and what each of them alone keeps away. */
struct _PlazaNoEvents
{
  AdwBin            parent_instance;

  PlazaAsked       *asked;
  AdwStatusPage    *page;
  GtkWidget        *clear;
  GtkWidget        *add;
  GtkWidget        *ways_out;
  GtkListBox       *ways;
  guint             find_ways; /* idle */
};

G_DEFINE_FINAL_TYPE (PlazaNoEvents, plaza_no_events, ADW_TYPE_BIN)

/* Closest events to offer: as many as are read at a glance. */
#define N_NEAREST 3

static char *
no_events_filter_in_words (PlazaAsked *asked,
                           PlazaFilter filter)
{
  switch (filter)
    {
    case PLAZA_FILTER_TEXT:
      /* Isolated, so that a Hebrew or Arabic word leaves the sentence around it alone. */
      return g_strdup_printf ("“\342\201\250%s\342\201\251”", plaza_asked_get_text (asked));
    case PLAZA_FILTER_KINDS:
      return plaza_filter_words_kinds (plaza_asked_get_kinds (asked));
    case PLAZA_FILTER_STATE:
      return plaza_filter_words_state (plaza_asked_get_state (asked));
    case PLAZA_FILTER_DAY:
      return plaza_day_choices_describe (asked, plaza_asked_get_day (asked),
                                         plaza_asked_get_last_day (asked));
    case PLAZA_FILTER_REVIEW:
      return g_strdup (plaza_review_choices_get_label (plaza_asked_get_review (asked)));
    case PLAZA_FILTER_OPEN:
      return g_strdup (_("Open to the public"));
    case PLAZA_FILTER_ATTENTION:
      return g_strdup (_("Needs attention"));
    case PLAZA_FILTER_WITHIN:
      return plaza_filter_words_near (plaza_asked_get_near (asked),
                                                plaza_asked_get_within (asked));
    case PLAZA_FILTER_WITHOUT_PLACE:
      return g_strdup (_("Not on the map"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Where there are events after all, they are found under the last chip. */
static char *
no_events_describe_without_filter (PlazaAsked *asked)
{
  if (plaza_campaign_count_events (plaza_asked_get_campaign (asked), PLAZA_REVIEW_CHOICE_ALL) == 0)
    return g_strdup (_("This campaign has no events yet."));

  /* Translators: “More” is the name of a button, which offers “Waiting for review”. */
  return g_strdup (_("No event of this campaign is approved yet. “More” shows those that wait for review."));
}

static char *
no_events_describe (PlazaAsked *asked)
{
  g_autoptr(GString) list = g_string_new (NULL);

  if (!plaza_asked_get_filtered (asked))
    return no_events_describe_without_filter (asked);

  for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
    if (plaza_asked_has_filter (asked, filter))
      {
        g_autofree char *words = no_events_filter_in_words (asked, filter);

        plaza_text_append (list, " · ", words);
      }

  /* Translators: %s is a list of filters: “candle” · Vigil · Michigan. */
  return g_strdup_printf (_("No event fits all of this: %s"), list->str);
}

/* A row that does something else than clear a filter has its action instead. */
static PlazaFactRow *
no_events_append_row (PlazaNoEvents *self,
                      const char    *title,
                      const char    *subtitle)
{
  PlazaFactRow *row = plaza_fact_row_append (self->ways, NULL, title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  plaza_fact_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

/* What is to be had without the filter. */
static char *
no_events_way_in_words (PlazaAsked *asked,
                        PlazaFilter filter)
{
  g_autofree char *words = NULL;

  if (filter == PLAZA_FILTER_WITHIN)
    /* Translators: a row that takes a radius away; %s is a place: 48188; Canton, Michigan. */
    return g_strdup_printf (_("At any distance from %s"), plaza_asked_get_near (asked)->label);
  if (filter == PLAZA_FILTER_REVIEW)
    /* Translators: a row that takes a filter away, after which the events are listed that the public sees. */
    return g_strdup (_("The approved ones"));
  if (filter == PLAZA_FILTER_WITHOUT_PLACE)
    /* Translators: a row that takes a filter away, after which events that can be shown on a map are listed too. */
    return g_strdup (_("Those on the map too"));

  words = no_events_filter_in_words (asked, filter);
  /* Translators: a row that takes one filter away; %s is a filter: “candle”, Vigil, Michigan. */
  return g_strdup_printf (_("Without %s"), words);
}

static void
no_events_add_way (PlazaNoEvents *self,
                   PlazaFilter    filter)
{
  guint n = plaza_asked_count_without (self->asked, filter);
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;

  if (n == 0)
    return;

  title = no_events_way_in_words (self->asked, filter);
  count = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  g_object_set_data (G_OBJECT (no_events_append_row (self, title, count)), "filter", GINT_TO_POINTER (filter));
}

/* Who searches for a city where nothing is wants what is near. */
static void
no_events_add_place (PlazaNoEvents *self)
{
  g_autoptr(PlazaPlaceMatch) match = NULL;
  g_autofree char *title = NULL;
  PlazaFactRow *row;

  if (plaza_asked_count_without (self->asked, PLAZA_FILTER_TEXT) == 0)
    return;

  switch (plaza_near_hint_find (self->asked, &match))
    {
    case PLAZA_NEAR_HINT_CLEAR:
      title = g_strdup_printf (_("Near %s"), match->label);
      break;
    case PLAZA_NEAR_HINT_AMBIGUOUS:
      /* Translators: %s is a place that the reader typed, and of which there are several. */
      title = g_strdup_printf (_("Near “%s”…"), plaza_asked_get_text (self->asked));
      break;
    case PLAZA_NEAR_HINT_NONE:
    default:
      return;
    }

  row = no_events_append_row (self, title, NULL);
  plaza_fact_row_add_prefix (row, gtk_image_new_from_icon_name ("plaza-near-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "browser.ask-near");
}

static char *
describe_event (PlazaNoEvents   *self,
                PlazaEvent      *event,
                const PlazaNear *near)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  g_autofree char *line = plaza_wording_event_line_here (NULL, record, plaza_event_get_campaign_day (event));
  g_autofree char *distance = plaza_wording_distance_of (NULL, record, near->latitude, near->longitude,
                                                         plaza_asked_get_query (self->asked)->unit, near->precision);

  return distance != NULL ? g_strdup_printf ("%s · %s", line, distance) : g_steal_pointer (&line);
}

static void
add_event (PlazaNoEvents   *self,
           guint32          id,
           const PlazaNear *near)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (self->asked);
  g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, id);
  g_autofree char *line = NULL;
  const PlazaEventRecord *record;
  GtkWidget *tile;
  PlazaFactRow *row;

  record = event != NULL ? plaza_event_get_record (event) : NULL;
  if (record == NULL || plaza_event_record_nearest (record, near->latitude, near->longitude, NULL) == NULL)
    return;

  line = describe_event (self, event, near);
  row = no_events_append_row (self, plaza_event_get_short_title (event), line);
  tile = plaza_date_tile_new ();
  plaza_date_tile_set_dates (PLAZA_DATE_TILE (tile), plaza_event_record_first_date (record),
                             plaza_event_record_span_end (record), plaza_campaign_get_record (campaign)->day,
                             plaza_campaign_get_record (campaign)->last_day);
  gtk_widget_set_valign (tile, GTK_ALIGN_CENTER);
  plaza_fact_row_add_prefix (row, tile);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", (gint64) id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "browser.open-event");
}

/* The nearest of those that the other filters leave, or of all. */
static void
no_events_add_nearest (PlazaNoEvents *self)
{
  const PlazaNear *near = plaza_asked_get_near (self->asked);
  PlazaCampaign *campaign = plaza_asked_get_campaign (self->asked);
  PlazaEventQuery query = *plaza_asked_get_query (self->asked);
  g_autoptr(GArray) ids = NULL;

  if (near == NULL)
    return;

  query.within_km = 0;
  query.order = PLAZA_EVENT_ORDER_DISTANCE;
  query.limit = N_NEAREST;
  ids = plaza_campaign_query (campaign, &query, NULL);
  if (ids != NULL && ids->len == 0)
    {
      PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;

      all.has_near = TRUE;
      all.latitude = near->latitude;
      all.longitude = near->longitude;
      all.order = PLAZA_EVENT_ORDER_DISTANCE;
      all.limit = N_NEAREST;
      g_array_unref (ids);
      ids = plaza_campaign_query (campaign, &all, NULL);
    }

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    add_event (self, g_array_index (ids, guint32, i), near);
}

static guint
no_events_count_filters (PlazaAsked *asked)
{
  guint n = 0;

  for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
    n += plaza_asked_has_filter (asked, filter) ? 1 : 0;

  return n;
}

static gboolean
no_events_find_ways_cb (gpointer data)
{
  PlazaNoEvents *self = data;

  self->find_ways = 0;
  gtk_list_box_remove_all (self->ways);
  if (plaza_asked_get_n_events (self->asked) > 0)
    return G_SOURCE_REMOVE;

  no_events_add_place (self);
  no_events_add_nearest (self);
  /* A single filter is what the button clears. */
  if (no_events_count_filters (self->asked) > 1)
    for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
      if (plaza_asked_has_filter (self->asked, filter))
        no_events_add_way (self, filter);

  gtk_widget_set_visible (self->ways_out, gtk_list_box_get_row_at_index (self->ways, 0) != NULL);

  return G_SOURCE_REMOVE;
}

/* Typing waits neither for the gazetteer nor for what each filter keeps away. */
static void
no_events_update_cb (PlazaNoEvents *self)
{
  g_autofree char *description = NULL;
  g_autofree char *escaped = NULL;
  gboolean any;

  if (self->asked == NULL || plaza_asked_get_n_events (self->asked) > 0)
    return;

  description = no_events_describe (self->asked);
  /* The description is markup; the filters hold what the reader typed. */
  escaped = g_markup_escape_text (description, -1);
  any = plaza_campaign_count_events (plaza_asked_get_campaign (self->asked), PLAZA_REVIEW_CHOICE_ALL) > 0;
  adw_status_page_set_title (self->page, any ? _("No Events Match") : _("No Events Yet"));
  adw_status_page_set_description (self->page, escaped);
  gtk_widget_set_visible (self->clear, plaza_asked_get_filtered (self->asked));
  gtk_widget_set_visible (self->add, !any);
  if (self->find_ways == 0)
    self->find_ways = g_idle_add_full (G_PRIORITY_LOW, no_events_find_ways_cb, self, NULL);
}

static void
clear_clicked_cb (PlazaNoEvents *self)
{
  plaza_asked_clear_filters (self->asked);
}

static void
way_activated_cb (PlazaNoEvents *self,
                  GtkListBoxRow *row)
{
  PlazaFilter filter = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "filter"));

  if (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)) == NULL)
    plaza_asked_clear_filter (self->asked, filter);
}

static void
plaza_no_events_dispose (GObject *object)
{
  g_clear_handle_id (&PLAZA_NO_EVENTS (object)->find_ways, g_source_remove);
  g_clear_object (&PLAZA_NO_EVENTS (object)->asked);
  /* The template gives up the child that AdwBin would take away once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_NO_EVENTS);

  G_OBJECT_CLASS (plaza_no_events_parent_class)->dispose (object);
}

static void
plaza_no_events_class_init (PlazaNoEventsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_no_events_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/no-events.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, page);
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, clear);
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, add);
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, ways_out);
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, ways);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_activated_cb);
}

static void
plaza_no_events_init (PlazaNoEvents *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_no_events_new (PlazaAsked *asked)
{
  PlazaNoEvents *self;

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), NULL);

  self = g_object_new (PLAZA_TYPE_NO_EVENTS, NULL);
  self->asked = g_object_ref (asked);
  /* Each filter that changes leaves another list, and notifies of its length. */
  g_signal_connect_object (asked, "notify::n-events", G_CALLBACK (no_events_update_cb), self, G_CONNECT_SWAPPED);
  no_events_update_cb (self);

  return GTK_WIDGET (self);
}
