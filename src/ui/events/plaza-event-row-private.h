/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-date-tile.h"
#include "plaza-event-line.h"
#include "plaza-event-row.h"

G_BEGIN_DECLS

/* A list makes two hundred rows before it shows the first ten, and measures
 * them all. So this one draws its text itself: a label that wraps measures
 * itself several times over, and the line below the title is measured only
 * where it may be too long for one line. Until it is drawn, which most rows never are, it keeps
 * the title's height and no layout. Pills are there only where there are any. */
struct _PlazaEventRow
{
  GtkWidget      parent_instance;

  gint64         id;
  PlazaDateTile *tile;
  char          *title;
  PangoLanguage *language;     /* of the title; NULL where it is not known */
  PangoLayout   *title_layout; /* made when it is drawn */
  int            width;        /* for which the two heights were measured; 0 for none */
  int            title_height;
  int            line_height;
  char          *line;
  char          *short_line;   /* without the reader's time; NULL where there is none in the line */
  PangoLayout   *line_layout;  /* made when it is drawn */
  char          *distance;     /* at the end of the line; NULL for none */
  PangoLayout   *distance_layout;
  gboolean       past;
  AdwWrapBox    *pills;        /* made when there are any */
  char          *pills_in_words;
};

#define PLAZA_EVENT_ROW_GAP PLAZA_EVENT_LINE_GAP
#define PLAZA_EVENT_ROW_LEAST_TEXT 120

/* plaza-event-row.c */
gboolean     plaza_event_row_has_line            (PlazaEventRow *self);
int          plaza_event_row_get_text_top        (PlazaEventRow *self,
                                                  int            width,
                                                  int            height);

/* plaza-event-row-layouts.c */
void         plaza_event_row_measure_lines       (PlazaEventRow *self,
                                                  int            width);
PangoLayout *plaza_event_row_get_title_layout    (PlazaEventRow *self,
                                                  int            width);
PangoLayout *plaza_event_row_get_distance_layout (PlazaEventRow *self);

/* plaza-event-row-draw.c */
void         plaza_event_row_draw_text           (PlazaEventRow *self,
                                                  GtkSnapshot   *snapshot);

G_END_DECLS
