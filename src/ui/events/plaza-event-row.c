/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-row.h"

#include <glib/gi18n.h>

#include "plaza-event-pills.h"
#include "plaza-event-row-private.h"
#include "plaza-event-row-text.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaEventRow, plaza_event_row, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT, plaza_event_row_text_init))

#define GAP_ABOVE_PILLS 4

static void
event_row_forget_layouts (PlazaEventRow *self)
{
  g_clear_object (&self->title_layout);
  g_clear_object (&self->line_layout);
  g_clear_object (&self->distance_layout);
  self->width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
event_row_measure_child (GtkWidget      *child,
                         GtkOrientation  orientation,
                         int             for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static int
event_row_measure_pills (PlazaEventRow *self,
                         int            width)
{
  if (self->pills == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->pills)))
    return 0;

  return GAP_ABOVE_PILLS
         + event_row_measure_child (GTK_WIDGET (self->pills), GTK_ORIENTATION_VERTICAL, width);
}

gboolean
plaza_event_row_has_line (PlazaEventRow *self)
{
  return (self->line != NULL && *self->line != '\0') || self->distance != NULL;
}

/* The title and the line below it; pills may follow. */
static int
event_row_measure_text (PlazaEventRow *self,
                        int            width)
{
  plaza_event_row_measure_lines (self, width);

  return self->title_height + (plaza_event_row_has_line (self) ? self->line_height : 0);
}

static void
plaza_event_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  PlazaEventRow *self = PLAZA_EVENT_ROW (widget);
  int beside = PLAZA_EVENT_ROW_GAP + event_row_measure_child (GTK_WIDGET (self->tile), GTK_ORIENTATION_HORIZONTAL, -1);
  int text_width, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = beside + PLAZA_EVENT_ROW_LEAST_TEXT;
      return;
    }

  *minimum = *natural = event_row_measure_child (GTK_WIDGET (self->tile), GTK_ORIENTATION_VERTICAL, -1);
  if (for_size < 0)
    return;

  text_width = MAX (for_size - beside, PLAZA_EVENT_ROW_LEAST_TEXT);
  height = event_row_measure_text (self, text_width) + event_row_measure_pills (self, text_width);
  *minimum = *natural = MAX (height, *natural);
}

static void
event_row_allocate_child (PlazaEventRow *self,
                          GtkWidget     *child,
                          int            x,
                          int            y,
                          int            width,
                          int            height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int left = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;

  gtk_widget_size_allocate (child, &(GtkAllocation) { left, y, width, height }, -1);
}

int
plaza_event_row_get_text_top (PlazaEventRow *self,
                        int            width,
                        int            height)
{
  return MAX (0, (height - event_row_measure_text (self, width) - event_row_measure_pills (self, width)) / 2);
}

static void
plaza_event_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  PlazaEventRow *self = PLAZA_EVENT_ROW (widget);
  int tile_width = event_row_measure_child (GTK_WIDGET (self->tile), GTK_ORIENTATION_HORIZONTAL, -1);
  int tile_height = event_row_measure_child (GTK_WIDGET (self->tile), GTK_ORIENTATION_VERTICAL, -1);
  int text_x = tile_width + PLAZA_EVENT_ROW_GAP;
  int text_width = MAX (width - text_x, PLAZA_EVENT_ROW_LEAST_TEXT);
  int pills_height = event_row_measure_pills (self, text_width);
  int y = plaza_event_row_get_text_top (self, text_width, height) + event_row_measure_text (self, text_width);

  event_row_allocate_child (self, GTK_WIDGET (self->tile), 0, 0, tile_width, tile_height);
  if (pills_height > 0)
    event_row_allocate_child (self, GTK_WIDGET (self->pills), text_x, y + GAP_ABOVE_PILLS,
                              text_width, pills_height - GAP_ABOVE_PILLS);
}

static void
plaza_event_row_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PlazaEventRow *self = PLAZA_EVENT_ROW (widget);

  plaza_event_row_draw_text (self, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->tile), snapshot);
  if (self->pills != NULL)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->pills), snapshot);
}

static GtkSizeRequestMode
plaza_event_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plaza_event_row_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  event_row_forget_layouts (PLAZA_EVENT_ROW (widget));
}

static void
plaza_event_row_system_setting_changed (GtkWidget        *widget,
                                        GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (plaza_event_row_parent_class)->system_setting_changed (widget, setting);
  event_row_forget_layouts (PLAZA_EVENT_ROW (widget));
}

/* The style comes with the root: what was laid out before was in another font. */
static void
plaza_event_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plaza_event_row_parent_class)->root (widget);
  event_row_forget_layouts (PLAZA_EVENT_ROW (widget));
}

static void
plaza_event_row_dispose (GObject *object)
{
  PlazaEventRow *self = PLAZA_EVENT_ROW (object);

  g_clear_pointer ((GtkWidget **) &self->tile, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->pills, gtk_widget_unparent);
  g_clear_object (&self->title_layout);
  g_clear_object (&self->line_layout);
  g_clear_object (&self->distance_layout);

  G_OBJECT_CLASS (plaza_event_row_parent_class)->dispose (object);
}

static void
plaza_event_row_finalize (GObject *object)
{
  PlazaEventRow *self = PLAZA_EVENT_ROW (object);

  g_free (self->title);
  g_free (self->line);
  g_free (self->short_line);
  g_free (self->distance);
  g_free (self->pills_in_words);

  G_OBJECT_CLASS (plaza_event_row_parent_class)->finalize (object);
}

static void
plaza_event_row_class_init (PlazaEventRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_event_row_dispose;
  object_class->finalize = plaza_event_row_finalize;
  widget_class->measure = plaza_event_row_measure;
  widget_class->size_allocate = plaza_event_row_size_allocate;
  widget_class->snapshot = plaza_event_row_snapshot;
  widget_class->get_request_mode = plaza_event_row_get_request_mode;
  widget_class->direction_changed = plaza_event_row_direction_changed;
  widget_class->system_setting_changed = plaza_event_row_system_setting_changed;
  widget_class->root = plaza_event_row_root;

  gtk_widget_class_set_css_name (widget_class, "eventrow");
}

static void
plaza_event_row_init (PlazaEventRow *self)
{
  self->tile = PLAZA_DATE_TILE (plaza_date_tile_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->tile), GTK_WIDGET (self));
}

GtkWidget *
plaza_event_row_new (void)
{
  return g_object_new (PLAZA_TYPE_EVENT_ROW, NULL);
}

static void
event_row_ensure_pills (PlazaEventRow *self)
{
  if (self->pills != NULL)
    return;

  self->pills = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->pills, 6);
  adw_wrap_box_set_line_spacing (self->pills, 4);
  gtk_widget_set_parent (GTK_WIDGET (self->pills), GTK_WIDGET (self));
}

static void
event_row_set_line (PlazaEventRow          *self,
                    const PlazaEventRecord *record,
                    const char             *day)
{
  g_autofree char *line = plaza_event_line_describe (record, self->title, day, FALSE);

  g_free (self->line);
  self->line = plaza_event_line_describe (record, self->title, day, TRUE);
  g_clear_pointer (&self->short_line, g_free);
  if (!g_str_equal (line, self->line))
    self->short_line = g_steal_pointer (&line);
}

static PangoLanguage *
event_row_find_language (PlazaEvent                *event,
                         const PlazaCampaignRecord *campaign)
{
  const char *language = plaza_event_get_title_language (event);

  if (language == NULL && campaign != NULL)
    language = campaign->languages[0];

  return language != NULL ? pango_language_from_string (language) : NULL;
}

/**
 * plaza_event_row_set_event:
 * @campaign: (nullable): whose day tints the tile, and in whose first language titles are
 *
 * Shows @event. The record never changes, so nothing is bound: a far jump in a
 * long list sets some seventy rows within a frame.
 */
void
plaza_event_row_set_event (PlazaEventRow *self,
                           PlazaEvent    *event,
                           const PlazaCampaignRecord *campaign)
{
  const char *day = campaign != NULL ? campaign->day : NULL;
  const PlazaEventRecord *record;

  g_return_if_fail (PLAZA_IS_EVENT_ROW (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  record = plaza_event_get_record (event);
  self->id = record->id;
  plaza_date_tile_set_dates (self->tile, plaza_event_record_first_date (record),
                             plaza_event_record_span_end (record), day, campaign != NULL ? campaign->last_day : NULL);
  self->language = event_row_find_language (event, campaign);
  g_set_str (&self->title, plaza_event_get_short_title (event));
  event_row_set_line (self, record, day);
  g_clear_pointer (&self->pills_in_words, g_free);
  if (self->pills != NULL || plaza_event_pills_has_any (record))
    {
      event_row_ensure_pills (self);
      self->pills_in_words = plaza_event_pills_fill_row (self->pills, record);
    }

  event_row_forget_layouts (self);
}

/**
 * plaza_event_row_set_distance:
 * @distance: (nullable): how far away it is, in words: "63 mi"
 */
void
plaza_event_row_set_distance (PlazaEventRow *self,
                              const char    *distance)
{
  g_return_if_fail (PLAZA_IS_EVENT_ROW (self));

  if (g_set_str (&self->distance, distance))
    event_row_forget_layouts (self);
}

/**
 * plaza_event_row_set_past:
 *
 * Whether the event is over, while others are still to come: it steps back.
 */
void
plaza_event_row_set_past (PlazaEventRow *self,
                          gboolean       past)
{
  g_return_if_fail (PLAZA_IS_EVENT_ROW (self));

  if (self->past == !!past)
    return;

  self->past = !!past;
  if (past)
    gtk_widget_add_css_class (GTK_WIDGET (self), "past");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "past");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plaza_event_row_get_id:
 *
 * Returns: which event it shows: its row in the campaign file
 */
gint64
plaza_event_row_get_id (PlazaEventRow *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_ROW (self), 0);

  return self->id;
}

/**
 * plaza_event_row_get_title:
 *
 * Returns: (nullable): the title as it is shown
 */
const char *
plaza_event_row_get_title (PlazaEventRow *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_ROW (self), NULL);

  return self->title;
}

/**
 * plaza_event_row_get_language:
 *
 * Returns: (nullable): of the title: "en"
 */
const char *
plaza_event_row_get_language (PlazaEventRow *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_ROW (self), NULL);

  return self->language != NULL ? pango_language_to_string (self->language) : NULL;
}

static void
event_row_append_spoken (GString    *spoken,
                         const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ". " : "", words);
}

/**
 * plaza_event_row_get_spoken:
 *
 * Returns: (transfer full): what the row shows beside its title, for a screen reader
 */
char *
plaza_event_row_get_spoken (PlazaEventRow *self)
{
  g_autoptr(GString) spoken = g_string_new (NULL);

  g_return_val_if_fail (PLAZA_IS_EVENT_ROW (self), NULL);

  if (self->past)
    /* Translators: of an event that has taken place already. */
    event_row_append_spoken (spoken, _("Over"));
  event_row_append_spoken (spoken, self->line);
  event_row_append_spoken (spoken, self->distance);
  event_row_append_spoken (spoken, self->pills_in_words);

  return g_string_free_and_steal (g_steal_pointer (&spoken));
}
