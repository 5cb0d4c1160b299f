/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-row.h"

#include <adwaita.h>

#include "plaza-date-tile.h"
#include "plaza-event-pills.h"
#include "plaza-wording.h"

struct _PlazaEventRow
{
  GtkBox         parent_instance;

  PlazaDateTile *tile;
  GtkLabel      *title;
  GtkLabel      *line;
  AdwWrapBox    *pills;
  char          *pills_in_words;
};

G_DEFINE_FINAL_TYPE (PlazaEventRow, plaza_event_row, GTK_TYPE_BOX)

static void
plaza_event_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENT_ROW);

  G_OBJECT_CLASS (plaza_event_row_parent_class)->dispose (object);
}

static void
plaza_event_row_finalize (GObject *object)
{
  g_free (PLAZA_EVENT_ROW (object)->pills_in_words);

  G_OBJECT_CLASS (plaza_event_row_parent_class)->finalize (object);
}

static void
plaza_event_row_class_init (PlazaEventRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_event_row_dispose;
  object_class->finalize = plaza_event_row_finalize;

  g_type_ensure (PLAZA_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/event-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventRow, tile);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventRow, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventRow, line);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventRow, pills);
  gtk_widget_class_set_css_name (widget_class, "eventrow");
}

static void
plaza_event_row_init (PlazaEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_event_row_new (void)
{
  return g_object_new (PLAZA_TYPE_EVENT_ROW, NULL);
}

/**
 * plaza_event_row_set_event:
 * @day: (nullable): the campaign's day
 * @attention: see plaza_event_pills_fill_row()
 *
 * Shows @event. The record never changes, so nothing is bound: a far jump in a
 * long list sets some seventy rows within a frame.
 */
void
plaza_event_row_set_event (PlazaEventRow *self,
                           PlazaEvent    *event,
                           const char    *day,
                           gboolean       attention)
{
  const PlazaEventRecord *record;
  g_autofree char *line = NULL;

  g_return_if_fail (PLAZA_IS_EVENT_ROW (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  record = plaza_event_get_record (event);
  line = plaza_wording_event_line (NULL, record);

  plaza_date_tile_set_dates (self->tile, plaza_event_record_first_date (record),
                             plaza_event_record_last_date (record), day);
  gtk_label_set_label (self->title, plaza_event_get_short_title (event));
  gtk_label_set_label (self->line, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), line != NULL && *line != '\0');

  g_free (self->pills_in_words);
  self->pills_in_words = plaza_event_pills_fill_row (self->pills, record, attention);
}

const char *
plaza_event_row_get_title (PlazaEventRow *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_ROW (self), NULL);

  return gtk_label_get_label (self->title);
}

/**
 * plaza_event_row_get_spoken:
 *
 * Returns: (transfer full): what the row shows beside its title, for a screen reader
 */
char *
plaza_event_row_get_spoken (PlazaEventRow *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_ROW (self), NULL);

  if (self->pills_in_words == NULL)
    return g_strdup (gtk_label_get_label (self->line));

  return g_strdup_printf ("%s. %s", gtk_label_get_label (self->line), self->pills_in_words);
}
