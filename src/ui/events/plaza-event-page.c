/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-page.h"

#include "plaza-event-head.h"
#include "plaza-event-history.h"
#include "plaza-event-more.h"
#include "plaza-event-people.h"
#include "plaza-event-place.h"
#include "plaza-event-save.h"
#include "plaza-event-when.h"
#include "plaza-event-where.h"
#include "plaza-language-toggle.h"
#include "plaza-prose-stops.h"
#include "plaza-prose-view.h"

/* All there is to know about the window's event. */
struct _PlazaEventPage
{
  AdwNavigationPage    parent_instance;

  PlazaOpened         *opened;
  GtkScrolledWindow   *scroller;
  PlazaEventHead      *head;
  GtkListBox          *when;
  GtkListBox          *where;
  GtkListBox          *contact;
  PlazaEventPlace     *map;
  GtkWidget           *details_group;
  PlazaLanguageToggle *language;
  AdwBin              *details;
  PlazaProseStops     *stops;
  GPtrArray           *passages; /* of the details, which own them */
  GtkWidget           *more_group;
  GtkListBox          *more;
  GtkListBox          *organizations;
  GtkWidget           *officials_group;
  GtkListBox          *officials;
  gint64               id;     /* of the event that it shows; 0 for none */
};

G_DEFINE_FINAL_TYPE (PlazaEventPage, plaza_event_page, ADW_TYPE_NAVIGATION_PAGE)

static const PlazaEventRecord *
event_page_get_record (PlazaEventPage *self)
{
  PlazaEvent *event = plaza_opened_get_event (self->opened);

  return event != NULL ? plaza_event_get_record (event) : NULL;
}

static void
event_page_show_details (PlazaEventPage *self,
                         const char     *details,
                         const char     *language)
{
  GtkWidget *prose = plaza_prose_view_new (details, NULL);

  plaza_prose_view_set_language (PLAZA_PROSE_VIEW (prose), language);
  g_ptr_array_set_size (self->passages, 0);
  plaza_prose_view_collect (prose, self->passages);
  plaza_prose_stops_set_labels (self->stops, self->passages);
  adw_bin_set_child (self->details, prose);
}

static void
event_page_update_details_cb (PlazaEventPage *self)
{
  const PlazaEventRecord *record = event_page_get_record (self);
  const char *language = plaza_opened_get_language (self->opened);
  const char *found;
  const char *details;

  if (record == NULL)
    return;

  details = plaza_texts_find (record->details, language, &found);
  gtk_widget_set_visible (self->details_group, details != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->language), g_hash_table_size (record->details) > 1);
  event_page_show_details (self, details != NULL ? details : "", found);
}

/* Its rows are made anew; the keyboard comes back to the one that stands where it was. */
static void
page_focus_row (GtkWidget *list,
                int        index)
{
  GtkListBoxRow *row = NULL;

  for (int i = MAX (index, 0); i >= 0 && row == NULL; i--)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i);
  if (row == NULL || !gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

/* Made when it is first wanted. */
static void
event_page_update_history_cb (PlazaEventPage *self)
{
  PlazaEvent *event = plaza_opened_get_event (self->opened);
  AdwOverlaySplitView *split = ADW_OVERLAY_SPLIT_VIEW (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self)));
  GtkWidget *history = adw_overlay_split_view_get_sidebar (split);
  gboolean shown = event != NULL && plaza_opened_get_history (self->opened);

  if (shown && history == NULL)
    {
      history = plaza_event_history_new (plaza_asked_get_campaign (plaza_opened_get_asked (self->opened)), TRUE);
      adw_overlay_split_view_set_sidebar (split, history);
    }
  if (shown)
    plaza_event_history_show (PLAZA_EVENT_HISTORY (history), event);
  /* The list may come back beside the page at once, and leave no room for it to glide away. */
  if (history != NULL)
    gtk_widget_set_visible (history, shown);

  adw_overlay_split_view_set_show_sidebar (split, shown);
}

static void
page_show_event (PlazaEventPage *self)
{
  PlazaEvent *event = plaza_opened_get_event (self->opened);
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_opened_get_asked (self->opened));
  const PlazaCampaignRecord *of = plaza_campaign_get_record (campaign);
  const PlazaEventRecord *record = event_page_get_record (self);
  gboolean any_officials;

  if (record == NULL)
    return;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), plaza_event_get_short_title (event));
  event_page_update_history_cb (self);
  plaza_event_head_show (self->head, event, of);
  event_page_update_details_cb (self);
  plaza_event_when_fill (self->when, record, of->languages[0]);
  plaza_event_where_fill (self->where, record, of->languages[0]);
  gtk_widget_set_visible (self->more_group, plaza_event_more_fill (self->more, record));
  plaza_event_people_fill_contact (self->contact, record);
  plaza_event_place_show (self->map, event);
  plaza_event_people_fill_organizations (self->organizations, record);
  any_officials = plaza_event_people_fill_officials (self->officials, campaign, record);
  gtk_widget_set_visible (self->officials_group, any_officials);
  /* A calendar wants a day. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.save-calendar",
                                 plaza_event_record_first_date (record) != NULL);
}

/* Another event is read from its start; the same one, as it is now, from where one was. */
static void
event_changed_cb (PlazaEventPage *self)
{
  PlazaEvent *event = plaza_opened_get_event (self->opened);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  GtkWidget *list = row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? gtk_widget_get_parent (row) : NULL;
  int index = list != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
  gint64 id = event != NULL ? plaza_event_get_id (event) : 0;
  gboolean same = id == self->id;

  self->id = id;
  page_show_event (self);
  if (!same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  else if (list != NULL)
    page_focus_row (list, index);
}

static void
event_page_save_calendar_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  PlazaEventPage *self = PLAZA_EVENT_PAGE (widget);
  PlazaEvent *event = plaza_opened_get_event (self->opened);

  if (event != NULL)
    plaza_event_save_calendar (widget, plaza_asked_get_campaign (plaza_opened_get_asked (self->opened)), event);
}

static void
plaza_event_page_dispose (GObject *object)
{
  PlazaEventPage *self = PLAZA_EVENT_PAGE (object);

  g_clear_pointer (&self->stops, plaza_prose_stops_free);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENT_PAGE);
  g_clear_object (&self->opened);

  G_OBJECT_CLASS (plaza_event_page_parent_class)->dispose (object);
}

static void
event_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/event-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, head);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, when);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, where);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, contact);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, map);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, details_group);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, language);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, details);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, more_group);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, more);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, organizations);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, officials_group);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPage, officials);
}

static void
plaza_event_page_class_init (PlazaEventPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_event_page_dispose;

  gtk_widget_class_install_action (widget_class, "event.save-calendar", NULL, event_page_save_calendar_action);
  g_type_ensure (PLAZA_TYPE_EVENT_HEAD);
  g_type_ensure (PLAZA_TYPE_EVENT_PLACE);
  g_type_ensure (PLAZA_TYPE_LANGUAGE_TOGGLE);
  event_page_bind_template (widget_class);
}

static void
plaza_event_page_init (PlazaEventPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->passages = g_ptr_array_new ();
  self->stops = plaza_prose_stops_new (GTK_WIDGET (self->details));
}

GtkWidget *
plaza_event_page_new (PlazaOpened *opened)
{
  PlazaEventPage *self;
  const PlazaCampaignRecord *record;

  g_return_val_if_fail (PLAZA_IS_OPENED (opened), NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_PAGE, NULL);
  self->opened = g_object_ref (opened);
  record = plaza_campaign_get_record (plaza_asked_get_campaign (plaza_opened_get_asked (opened)));
  plaza_language_toggle_set_languages (self->language, (const char * const *) record->languages);
  g_object_bind_property (opened, "language", self->language, "language", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (opened, "notify::language", G_CALLBACK (event_page_update_details_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::history", G_CALLBACK (event_page_update_history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opened, "notify::event", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  event_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * plaza_event_page_begin:
 *
 * Puts the keyboard where one begins on the page. Not GTK's grab_focus(): that
 * is where Shift+Tab comes to as well, and would stay.
 *
 * Returns: whether it is there
 */
gboolean
plaza_event_page_begin (PlazaEventPage *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_PAGE (self), FALSE);

  return plaza_event_head_begin (self->head);
}
