/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-factory.h"

#include <glib/gi18n.h>

#include "plaza-event-line.h"
#include "plaza-event-pills.h"
#include "plaza-event-row.h"
#include "plaza-filter-words.h"
#include "plaza-list-focus.h"
#include "plaza-wording.h"

/* At least, in pixels. */
#define HEADER_HEIGHT 37
#define ROW_HEIGHT 64
#define ROW_HEIGHT_WITH_PILLS 74

static void
factory_setup_row_cb (GtkListItemFactory *factory,
                      GtkListItem        *item)
{
  gtk_list_item_set_child (item, plaza_event_row_new ());
  plaza_list_focus_add_row (item);
}

/* "63 mi", or NULL where there is no place, or no point. */
static char *
factory_describe_distance (PlazaAsked *asked,
                           PlazaEvent *event)
{
  const PlazaNear *near = plaza_asked_get_near (asked);

  if (near == NULL)
    return NULL;

  return plaza_wording_distance_of (NULL, plaza_event_get_record (event), near->latitude, near->longitude,
                                    plaza_asked_get_query (asked)->unit, near->precision);
}

/* Rows have no name of their own for a screen reader: GTK takes only this one. */
static void
factory_bind_row_cb (GtkListItemFactory *factory,
                     GtkListItem        *item,
                     PlazaAsked         *asked)
{
  PlazaEventRow *row = PLAZA_EVENT_ROW (gtk_list_item_get_child (item));
  const PlazaCampaignRecord *campaign =
    plaza_campaign_get_record (plaza_asked_get_campaign (asked));
  PlazaEvent *event = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);
  g_autofree char *distance = factory_describe_distance (asked, event);
  g_autofree char *spoken = NULL;

  plaza_event_row_set_event (row, event, campaign);
  plaza_event_row_set_distance (row, distance);
  plaza_event_row_set_past (row, plaza_event_list_is_past (plaza_asked_get_events (asked), position));
  spoken = plaza_event_row_get_spoken (row);
  gtk_list_item_set_accessible_label (item, plaza_event_row_get_title (row));
  gtk_list_item_set_accessible_description (item, spoken);
}

/**
 * plaza_event_factory_new_rows:
 *
 * Returns: (transfer full): makes the rows of a list of events
 */
GtkListItemFactory *
plaza_event_factory_new_rows (PlazaAsked *asked)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (factory_setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (factory_bind_row_cb), asked, 0);

  return factory;
}

/* Two looks in one label: a list makes hundreds of headers. */
static PangoAttrList *
factory_create_count_attributes (guint start)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *count[] = {
    pango_attr_foreground_alpha_new (G_MAXUINT16 * 0.7),
    pango_attr_weight_new (PANGO_WEIGHT_NORMAL),
    pango_attr_scale_new (PLAZA_EVENT_LINE_SCALE),
    pango_attr_font_features_new ("tnum"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (count); i++)
    {
      count[i]->start_index = start;
      pango_attr_list_insert (attributes, count[i]);
    }

  return attributes;
}

/* Without the year, where it is the campaign's: that stands in the sidebar. */
static char *
factory_describe_day (const PlazaEventRecord    *record,
                      const PlazaCampaignRecord *campaign)
{
  const char *date = plaza_event_record_first_date (record);

  if (date == NULL)
    return g_strdup (_("No date"));

  if (campaign->day != NULL && strncmp (date, campaign->day, strlen ("YYYY-")) == 0)
    return plaza_wording_day_of_year (NULL, date);

  return plaza_wording_day_long (NULL, date);
}

static char *
factory_describe_band (PlazaAsked *asked,
                       guint       position)
{
  PlazaUnit unit = plaza_asked_get_query (asked)->unit;
  double km = plaza_event_list_get_distance_km (plaza_asked_get_events (asked), position);

  return plaza_wording_band (NULL, unit, plaza_unit_find_band (unit, km));
}

static char *
factory_describe_section (PlazaAsked *asked,
                          guint       position)
{
  PlazaEventList *events = plaza_asked_get_events (asked);
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (events), position);
  const PlazaEventRecord *record = plaza_event_get_record (event);

  switch (plaza_asked_get_order (asked))
    {
    case PLAZA_EVENT_ORDER_DAY:
      return factory_describe_day (record, plaza_campaign_get_record (plaza_asked_get_campaign (asked)));
    case PLAZA_EVENT_ORDER_DISTANCE:
      return factory_describe_band (asked, position);
    case PLAZA_EVENT_ORDER_STATE:
    default:
      return plaza_filter_words_state (record->place.state != NULL ? record->place.state : "");
    }
}

static void
factory_header_update (GtkListHeader *header,
                       PlazaAsked    *asked)
{
  GtkLabel *label = GTK_LABEL (gtk_list_header_get_child (header));
  guint start = gtk_list_header_get_start (header);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;

  /* One that waits to be used again. */
  if (start >= plaza_asked_get_n_events (asked))
    return;

  text = plaza_event_factory_describe_section (asked, start);
  if (g_str_equal (text, gtk_label_get_label (label)))
    return;

  name = factory_describe_section (asked, start);
  attributes = factory_create_count_attributes (strlen (name));
  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, attributes);
}

static void
factory_list_changed_cb (GtkListHeader *header,
                         GParamSpec    *pspec,
                         PlazaAsked    *asked)
{
  factory_header_update (header, asked);
}

/* GTK binds a header anew only for another first event. The same one may begin
 * a section of another size, or of another order: so each header looks after
 * itself whenever the list has changed. */
static void
factory_setup_header_cb (GtkListItemFactory *factory,
                         GtkListHeader      *header,
                         PlazaAsked         *asked)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
  g_signal_connect_object (asked, "notify::n-events", G_CALLBACK (factory_list_changed_cb), header, G_CONNECT_SWAPPED);
}

static void
factory_bind_header_cb (GtkListItemFactory *factory,
                        GtkListHeader      *header,
                        PlazaAsked         *asked)
{
  factory_header_update (header, asked);
}

/**
 * plaza_event_factory_new_headers:
 *
 * Returns: (transfer full): makes the headers of the sections, with their counts
 */
GtkListItemFactory *
plaza_event_factory_new_headers (PlazaAsked *asked)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), NULL);

  g_signal_connect_object (factory, "setup", G_CALLBACK (factory_setup_header_cb), asked, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (factory_bind_header_cb), asked, 0);

  return factory;
}

/* Where a title takes two lines it is more. */
static int
factory_get_least_height (PlazaAsked *asked,
                          guint       position)
{
  PlazaEventList *events = plaza_asked_get_events (asked);
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (events), position);
  const PlazaEventRecord *record = plaza_event_get_record (event);
  gboolean has_pills = plaza_event_pills_has_any (record);
  guint start, end;

  plaza_event_list_get_section (events, position, &start, &end);

  return (has_pills ? ROW_HEIGHT_WITH_PILLS : ROW_HEIGHT) + (start == position ? HEADER_HEIGHT : 0);
}

/**
 * plaza_event_factory_count_rows:
 * @height: in pixels
 *
 * Returns: as many rows, from the first, as fill a list of that height
 */
guint
plaza_event_factory_count_rows (PlazaAsked *asked,
                                int         height)
{
  guint n = 0;

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), 0);

  for (int filled = 0; filled < height && n < plaza_asked_get_n_events (asked); n++)
    filled += factory_get_least_height (asked, n);

  return n;
}

/**
 * plaza_event_factory_describe_section:
 * @position: of an event of the list
 *
 * Returns: (transfer full): the heading of its section: "Michigan  3"
 */
char *
plaza_event_factory_describe_section (PlazaAsked *asked,
                                      guint       position)
{
  g_autofree char *name = NULL;
  guint start, end;

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), NULL);

  plaza_event_list_get_section (plaza_asked_get_events (asked), position, &start, &end);
  name = factory_describe_section (asked, start);

  return g_strdup_printf ("%s  %u", name, end - start);
}
