/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-reader.h"

#include <glib/gi18n.h>

#include "plaza-guide-builder.h"
#include "plaza-guide-marks.h"
#include "plaza-prose-stops.h"
#include "plaza-message-list.h"
#include "plaza-prose-view.h"

/* How far above a section the page stops when one goes to it, and how far
 * below the top of the page a section counts as being read. Pixels. */
#define ROOM_ABOVE 24
#define READING_LINE 96
#define SCROLL_MS 250

struct _PlazaGuideReader
{
  AdwBin              parent_instance;

  GtkScrolledWindow  *scroller;
  GtkBox             *column;

  GPtrArray          *sections;  /* of GtkWidget, one for each section of the guide; borrowed */
  PlazaGuideMarks    *marks;
  PlazaProseStops    *stops;
  int                 position;

  AdwAnimation       *scrolling;
  int                 pinned;    /* the section that somebody went to, until they scroll on */
  int                 wanted;    /* the section to be at once there is a layout */
  gboolean            wants_hit; /* likewise for the current hit */
  guint               tick;
};

G_DEFINE_FINAL_TYPE (PlazaGuideReader, plaza_guide_reader, ADW_TYPE_BIN)

typedef enum
{
  PROP_POSITION = 1,
} PlazaGuideReaderProperty;

static GParamSpec *properties[PROP_POSITION + 1];

enum
{
  TEXT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkAdjustment *
reader_get_adjustment (PlazaGuideReader *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/* Where a section begins, in the coordinates of the whole text; false before it has a place. */
static gboolean
reader_get_section_top (PlazaGuideReader *self,
                        int               section,
                        double           *top)
{
  GtkWidget *widget = g_ptr_array_index (self->sections, section);
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);

  if (gtk_widget_get_height (widget) == 0 || !gtk_widget_compute_point (widget, viewport, &point, &point))
    return FALSE;

  *top = point.y + gtk_adjustment_get_value (reader_get_adjustment (self));
  return TRUE;
}

/* The section that is at that height of the whole text. */
static int
reader_find_section_at (PlazaGuideReader *self,
                        double            line)
{
  int position = -1;

  for (guint i = 0; i < self->sections->len; i++)
    {
      double top;

      if (!reader_get_section_top (self, i, &top) || top > line)
        break;
      position = i;
    }

  return MAX (position, self->sections->len > 0 ? 0 : -1);
}

static int
reader_find_position (PlazaGuideReader *self)
{
  return reader_find_section_at (self, gtk_adjustment_get_value (reader_get_adjustment (self)) + READING_LINE);
}

/* Tab enters the text where it is being read. */
static void
reader_follow_with_stop (PlazaGuideReader *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  if (self->position > 0)
    plaza_prose_view_collect (g_ptr_array_index (self->sections, self->position), labels);
  else
    g_ptr_array_extend (labels, plaza_guide_marks_get_labels (self->marks), NULL, NULL);

  if (labels->len > 0 && plaza_prose_stops_get_focused (self->stops) == NULL)
    plaza_prose_stops_set_stop (self->stops, g_ptr_array_index (labels, 0));
}

static void
reader_set_position (PlazaGuideReader *self,
                     int               position)
{
  if (self->position == position)
    return;

  self->position = position;
  reader_follow_with_stop (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

static void
reader_scrolled_cb (PlazaGuideReader *self)
{
  if (self->scrolling != NULL && adw_animation_get_state (self->scrolling) == ADW_ANIMATION_PLAYING)
    return;

  /* The last sections of a text cannot come up to the top of the page; whoever
   * went to one of them is there all the same, until they scroll on. */
  if (self->pinned >= 0)
    reader_set_position (self, self->pinned);
  else
    reader_set_position (self, reader_find_position (self));
}

static void
reader_user_scrolled_cb (PlazaGuideReader *self)
{
  if (self->scrolling != NULL)
    adw_animation_pause (self->scrolling);
  self->pinned = -1;
}

static gboolean
reader_wheel_cb (PlazaGuideReader *self)
{
  reader_user_scrolled_cb (self);
  return GDK_EVENT_PROPAGATE;
}

static void
reader_scroll_to_value (PlazaGuideReader *self,
                        double            value)
{
  GtkAdjustment *adjustment = reader_get_adjustment (self);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double target = CLAMP (value, 0, MAX (0, end));
  AdwAnimationTarget *move = adw_property_animation_target_new (G_OBJECT (adjustment), "value");

  if (self->scrolling != NULL)
    adw_animation_pause (self->scrolling);
  g_clear_object (&self->scrolling);

  self->scrolling = adw_timed_animation_new (GTK_WIDGET (self->scroller),
                                             gtk_adjustment_get_value (adjustment), target, SCROLL_MS, move);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->scrolling), ADW_EASE_OUT_CUBIC);
  g_signal_connect_object (self->scrolling, "done", G_CALLBACK (reader_scrolled_cb), self, G_CONNECT_SWAPPED);
  adw_animation_play (self->scrolling);
}

static gboolean
reader_scroll_to_current_hit (PlazaGuideReader *self)
{
  GtkAdjustment *adjustment = reader_get_adjustment (self);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  int current = plaza_guide_marks_get_current (self->marks);
  graphene_rect_t bounds;

  if (current < 0)
    return TRUE;
  if (!plaza_guide_marks_get_bounds (self->marks, current, viewport, &bounds))
    return FALSE;

  /* The section that the hit is in, which may begin further down than the top of the page. */
  self->pinned = reader_find_section_at (self, gtk_adjustment_get_value (adjustment) + bounds.origin.y + bounds.size.height);
  reader_set_position (self, self->pinned);
  if (bounds.origin.y < ROOM_ABOVE || bounds.origin.y + bounds.size.height > page - ROOM_ABOVE)
    reader_scroll_to_value (self, gtk_adjustment_get_value (adjustment) + bounds.origin.y - page / 3);

  return TRUE;
}

static gboolean
reader_scroll_to_wanted_section (PlazaGuideReader *self)
{
  double top;

  if (!reader_get_section_top (self, self->wanted, &top))
    return FALSE;

  gtk_adjustment_set_value (reader_get_adjustment (self), self->wanted > 0 ? top - ROOM_ABOVE : 0);
  self->pinned = self->wanted;
  reader_set_position (self, self->wanted);
  return TRUE;
}

/* A text that has just been set has no layout yet: what waits for it looks
 * again at each frame. */
static gboolean
reader_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  PlazaGuideReader *self = PLAZA_GUIDE_READER (widget);

  if (self->wanted >= 0 && reader_scroll_to_wanted_section (self))
    self->wanted = -1;
  if (self->wants_hit && reader_scroll_to_current_hit (self))
    self->wants_hit = FALSE;

  if (self->wanted >= 0 || self->wants_hit)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
reader_wait_for_layout (PlazaGuideReader *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), reader_tick_cb, NULL, NULL);
}

static void
reader_text_changed_cb (PlazaGuideReader *self)
{
  int current = plaza_guide_marks_get_current (self->marks);

  plaza_guide_marks_search (self->marks, plaza_guide_marks_get_query (self->marks));
  if (current >= 0 && current < (int) plaza_guide_marks_get_n (self->marks))
    plaza_guide_marks_set_current (self->marks, current);
  g_signal_emit (self, signals[TEXT_CHANGED], 0);
}

static void
plaza_guide_reader_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlazaGuideReader *self = PLAZA_GUIDE_READER (object);

  switch ((PlazaGuideReaderProperty) property_id)
    {
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Not the first passage, as a widget does by itself: that would scroll to the top. */
static gboolean
plaza_guide_reader_grab_focus (GtkWidget *widget)
{
  PlazaProseLabel *stop = plaza_prose_stops_get_stop (PLAZA_GUIDE_READER (widget)->stops);

  return stop != NULL && gtk_widget_grab_focus (GTK_WIDGET (stop));
}

static void
plaza_guide_reader_dispose (GObject *object)
{
  PlazaGuideReader *self = PLAZA_GUIDE_READER (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->scrolling);
  g_clear_pointer (&self->stops, plaza_prose_stops_free);
  /* The bin first: the template would take its child away from under it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_GUIDE_READER);

  G_OBJECT_CLASS (plaza_guide_reader_parent_class)->dispose (object);
}

static void
plaza_guide_reader_finalize (GObject *object)
{
  PlazaGuideReader *self = PLAZA_GUIDE_READER (object);

  g_ptr_array_unref (self->sections);
  plaza_guide_marks_free (self->marks);

  G_OBJECT_CLASS (plaza_guide_reader_parent_class)->finalize (object);
}

static void
plaza_guide_reader_class_init (PlazaGuideReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_guide_reader_get_property;
  object_class->dispose = plaza_guide_reader_dispose;
  object_class->finalize = plaza_guide_reader_finalize;
  widget_class->grab_focus = plaza_guide_reader_grab_focus;

  properties[PROP_POSITION] =
    g_param_spec_int ("position", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[TEXT_CHANGED] =
    g_signal_new ("text-changed", PLAZA_TYPE_GUIDE_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/guide-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaGuideReader, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlazaGuideReader, column);
}

static void
plaza_guide_reader_init (PlazaGuideReader *self)
{
  GtkEventController *wheel = NULL;

  self->sections = g_ptr_array_new ();
  self->marks = plaza_guide_marks_new ();
  self->position = self->pinned = self->wanted = -1;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->stops = plaza_prose_stops_new (GTK_WIDGET (self->column));
  g_signal_connect_object (reader_get_adjustment (self), "value-changed", G_CALLBACK (reader_scrolled_cb), self, G_CONNECT_SWAPPED);

  wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (reader_wheel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), wheel);
  g_signal_connect_object (self->scroller, "scroll-child", G_CALLBACK (reader_user_scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * plaza_guide_reader_show:
 * @campaign: the campaign
 * @guide: the guide to read
 * @language: the content language
 *
 * The reader begins at the top; a search goes on in the new text.
 */
void
plaza_guide_reader_show (PlazaGuideReader *self,
                         PlazaCampaign    *campaign,
                         const PlazaGuide *guide,
                         const char       *language)
{
  GtkWidget *child;

  g_return_if_fail (PLAZA_IS_GUIDE_READER (self));
  g_return_if_fail (guide != NULL);

  g_ptr_array_set_size (self->sections, 0);
  plaza_guide_marks_collect (self->marks, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))) != NULL)
    gtk_box_remove (self->column, child);

  plaza_guide_builder_build (self->column, campaign, guide, language, self->sections,
                             G_CALLBACK (reader_text_changed_cb), G_OBJECT (self));
  plaza_guide_marks_collect (self->marks, GTK_WIDGET (self->column));
  plaza_prose_stops_set_labels (self->stops, plaza_guide_marks_get_labels (self->marks));

  gtk_adjustment_set_value (reader_get_adjustment (self), 0);
  self->pinned = self->wanted = -1;
  self->wants_hit = FALSE;
  reader_set_position (self, self->sections->len > 0 ? 0 : -1);
}

/**
 * plaza_guide_reader_show_none:
 *
 * Says that the campaign has no guide, until there is one to show.
 */
void
plaza_guide_reader_show_none (PlazaGuideReader *self)
{
  GtkWidget *page;

  g_return_if_fail (PLAZA_IS_GUIDE_READER (self));

  page = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Guides Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("This campaign has none. One that is made from another campaign brings them along."));
  gtk_box_append (self->column, page);
}

int
plaza_guide_reader_get_position (PlazaGuideReader *self)
{
  g_return_val_if_fail (PLAZA_IS_GUIDE_READER (self), -1);

  return self->position;
}

/**
 * plaza_guide_reader_scroll_to:
 * @section: index of a section of the guide
 */
void
plaza_guide_reader_scroll_to (PlazaGuideReader *self,
                              int               section)
{
  double top;

  g_return_if_fail (PLAZA_IS_GUIDE_READER (self));
  g_return_if_fail (section >= 0 && section < (int) self->sections->len);

  self->pinned = section;
  reader_set_position (self, section);

  if (reader_get_section_top (self, section, &top))
    {
      reader_scroll_to_value (self, section > 0 ? top - ROOM_ABOVE : 0);
      return;
    }

  self->wanted = section;
  reader_wait_for_layout (self);
}

/**
 * plaza_guide_reader_search:
 * @query: (nullable): what to mark; %NULL or "" for nothing
 */
void
plaza_guide_reader_search (PlazaGuideReader *self,
                           const char       *query)
{
  g_return_if_fail (PLAZA_IS_GUIDE_READER (self));

  plaza_guide_marks_search (self->marks, query);
}

guint
plaza_guide_reader_get_n_hits (PlazaGuideReader *self)
{
  g_return_val_if_fail (PLAZA_IS_GUIDE_READER (self), 0);

  return plaza_guide_marks_get_n (self->marks);
}

/**
 * plaza_guide_reader_get_current:
 *
 * Returns: the index of the hit that is current, or -1
 */
int
plaza_guide_reader_get_current (PlazaGuideReader *self)
{
  g_return_val_if_fail (PLAZA_IS_GUIDE_READER (self), -1);

  return plaza_guide_marks_get_current (self->marks);
}

/**
 * plaza_guide_reader_set_current:
 * @hit: which of the hits in the guide to go to
 */
void
plaza_guide_reader_set_current (PlazaGuideReader *self,
                                int               hit)
{
  g_return_if_fail (PLAZA_IS_GUIDE_READER (self));

  plaza_guide_marks_set_current (self->marks, hit);
  self->wants_hit = TRUE;
  reader_wait_for_layout (self);
}

/* The messages stand below the section that leads to them. */
static PlazaMessageList *
reader_find_messages (PlazaGuideReader *self,
                      GtkWidget        *label)
{
  GtkWidget *list = gtk_widget_get_ancestor (label, PLAZA_TYPE_MESSAGE_LIST);

  for (guint i = 0; list == NULL && i < self->sections->len; i++)
    {
      GtkWidget *section = g_ptr_array_index (self->sections, i);
      GtkWidget *next = gtk_widget_get_next_sibling (section);

      if (PLAZA_IS_MESSAGE_LIST (next) && gtk_widget_is_ancestor (label, section))
        list = next;
    }

  return PLAZA_MESSAGE_LIST (list);
}

/**
 * plaza_guide_reader_focus_hit:
 *
 * Puts the keyboard where the current hit is, or where the reader is: at its
 * passage, and for a message at the first field that it wants filled in.
 *
 * Returns: whether it is there
 */
gboolean
plaza_guide_reader_focus_hit (PlazaGuideReader *self)
{
  PlazaProseLabel *label = NULL;
  PlazaMessageList *messages = NULL;

  g_return_val_if_fail (PLAZA_IS_GUIDE_READER (self), FALSE);

  label = plaza_guide_marks_get_current_label (self->marks);
  if (label == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self));

  messages = reader_find_messages (self, GTK_WIDGET (label));
  if (messages != NULL)
    return plaza_message_list_begin (messages, GTK_WIDGET (label));

  plaza_prose_stops_set_stop (self->stops, label);
  return gtk_widget_grab_focus (GTK_WIDGET (label));
}

/**
 * plaza_guide_reader_go_to_nearest_hit:
 *
 * Goes to the first hit that is on the page or after it, else to the first of
 * all: whoever searches while reading goes on from there.
 */
void
plaza_guide_reader_go_to_nearest_hit (PlazaGuideReader *self)
{
  GtkWidget *viewport = NULL;
  guint n = plaza_guide_reader_get_n_hits (self);

  g_return_if_fail (PLAZA_IS_GUIDE_READER (self));

  viewport = gtk_scrolled_window_get_child (self->scroller);
  for (guint hit = 0; hit < n; hit++)
    {
      graphene_rect_t bounds;

      if (plaza_guide_marks_get_bounds (self->marks, hit, viewport, &bounds) && bounds.origin.y >= 0)
        {
          plaza_guide_reader_set_current (self, hit);
          return;
        }
    }

  if (n > 0)
    plaza_guide_reader_set_current (self, 0);
}
