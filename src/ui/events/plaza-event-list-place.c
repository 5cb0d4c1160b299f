/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-list-place.h"

struct _PlazaEventListPlace
{
  GObject              parent_instance;

  PlazaEventList      *events;     /* this and the following not owned: whoever owns the place owns them */
  GtkListView         *list;
  PlazaEventSelection *selection;
  gboolean             to_top;     /* from the next layout on */
  gboolean             in_list;    /* whether the list had the keyboard before the campaign's change was seen */
};

G_DEFINE_FINAL_TYPE (PlazaEventListPlace, plaza_event_list_place, G_TYPE_OBJECT)

/* Before the list's widget hears of it: it lets go of the keyboard with a row. */
static void
list_place_before_rows_cb (PlazaEventListPlace *self)
{
  self->in_list |= plaza_event_list_is_following (self->events) &&
                   gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
}

/* Another list is read from its start. GTK keeps its first row in sight, and so
 * leaves the header above that row out; this puts it right between layout and
 * paint, where GTK lays out again within the frame, so that nobody sees it. */
static void
list_place_laid_out_cb (PlazaEventListPlace *self,
                        GdkFrameClock       *clock)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  if (gtk_adjustment_get_page_size (adjustment) <= 0)
    return;

  g_signal_handlers_disconnect_by_func (clock, list_place_laid_out_cb, self);
  self->to_top = FALSE;
  gtk_adjustment_set_value (adjustment, 0);
}

static void
place_go_to_top (PlazaEventListPlace *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->list));

  if (clock == NULL || self->to_top)
    return;

  self->to_top = TRUE;
  g_signal_connect_object (clock, "layout", G_CALLBACK (list_place_laid_out_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* After a change of the campaign it is the same list, and the reader stays where they were. */
static void
list_place_rows_changed_cb (PlazaEventListPlace *self)
{
  if (!plaza_event_list_is_following (self->events))
    place_go_to_top (self);
}

/* Once: the list is realized again where the window arranges its panes anew, and
 * the reader stays where they were. */
static void
list_place_realize_cb (PlazaEventListPlace *self)
{
  g_signal_handlers_disconnect_by_func (self->list, list_place_realize_cb, self);
  place_go_to_top (self);
}

static void
plaza_event_list_place_class_init (PlazaEventListPlaceClass *klass)
{
}

static void
plaza_event_list_place_init (PlazaEventListPlace *self)
{
}

/**
 * plaza_event_list_place_new:
 * @events: the events of the list
 * @list: the widget that shows them; it and @events outlive the place
 *
 * To be made before anything that tells @list of its rows: what is done first hears first.
 *
 * Returns: (transfer full): the place
 */
PlazaEventListPlace *
plaza_event_list_place_new (PlazaEventList *events,
                            GtkListView    *list)
{
  PlazaEventListPlace *self;

  g_return_val_if_fail (PLAZA_IS_EVENT_LIST (events), NULL);
  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_LIST_PLACE, NULL);
  self->events = events;
  self->list = list;
  g_signal_connect_object (events, "items-changed", G_CALLBACK (list_place_before_rows_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "realize", G_CALLBACK (list_place_realize_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * plaza_event_list_place_set_selection:
 * @selection: the model of the list, which outlives the place
 */
void
plaza_event_list_place_set_selection (PlazaEventListPlace *self,
                                      PlazaEventSelection *selection)
{
  g_return_if_fail (PLAZA_IS_EVENT_LIST_PLACE (self));
  g_return_if_fail (PLAZA_IS_EVENT_SELECTION (selection));

  self->selection = selection;
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (list_place_rows_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * plaza_event_list_place_keep_focus:
 *
 * To be called when the list has its rows: an event that was changed may stand elsewhere now, and
 * the keyboard goes with it.
 */
void
plaza_event_list_place_keep_focus (PlazaEventListPlace *self)
{
  guint position;

  g_return_if_fail (PLAZA_IS_EVENT_LIST_PLACE (self));

  if (!self->in_list)
    return;

  self->in_list = FALSE;
  position = plaza_event_selection_get_position (self->selection);
  if (position == GTK_INVALID_LIST_POSITION)
    return;

  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
