/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-place.h"
#include "plaza-reader.h"

G_BEGIN_DECLS

/* A pasted text: its lines, which of them make an event, and what each says. */

/**
 * PlazaTextLabel:
 *
 * What stands before a colon: "When:", «Dónde:».
 */
typedef enum
{
  PLAZA_TEXT_LABEL_NONE,
  PLAZA_TEXT_LABEL_TITLE,
  PLAZA_TEXT_LABEL_KIND,
  PLAZA_TEXT_LABEL_WHEN,
  PLAZA_TEXT_LABEL_TIME,
  PLAZA_TEXT_LABEL_END,
  PLAZA_TEXT_LABEL_WHERE,
  PLAZA_TEXT_LABEL_VENUE,
  PLAZA_TEXT_LABEL_CITY,
  PLAZA_TEXT_LABEL_STATE,
  PLAZA_TEXT_LABEL_ZIP,
  PLAZA_TEXT_LABEL_ORGANIZATIONS,
  PLAZA_TEXT_LABEL_CONTACT,
  PLAZA_TEXT_LABEL_LINK,
  PLAZA_TEXT_LABEL_DETAILS,
  PLAZA_TEXT_N_LABELS,
} PlazaTextLabel;

/**
 * PlazaTextLine:
 * @text: without a bullet, a mark of quoting and a label
 * @begin: where that is in the whole text, in characters
 * @number: of the line, from 1
 * @blank: how many empty lines stand above it
 * @group: the lines between which no two are empty, counted from 0
 * @bullet: whether it has a bullet
 * @label: what its label says
 * @heading: (nullable): its label as it is written
 * @continues: whether it goes on with the line above it
 * @state: two letters, where all of the line is the name of a state; else ""
 *
 * A line of a text.
 */
typedef struct
{
  char           *text;
  int             begin;
  int             number;
  guint           blank;
  guint           group;
  gboolean        bullet;
  PlazaTextLabel  label;
  char           *heading;
  gboolean        continues;
  char            state[3];
} PlazaTextLine;

/**
 * PlazaTextEvent:
 * @title: (nullable): the line that has its title
 * @lines: (element-type PlazaTextLine): the others
 * @state: two letters of the heading above it; else ""
 * @day: (nullable): the line with the day that stands above it and others
 * @group: its first line's
 * @likely_state: (nullable): concluded by what stands around it
 *
 * The lines that make an event.
 */
typedef struct
{
  const PlazaTextLine *title;
  GPtrArray           *lines;
  char                 state[3];
  const PlazaTextLine *day;
  guint                group;
  char                *likely_state;
} PlazaTextEvent;

/**
 * PlazaText:
 * @context: what is known of the campaign
 * @places: reads places
 * @lines: (element-type PlazaTextLine): those that may say something
 * @events: (element-type PlazaTextEvent): in the text's order
 * @subject: (nullable): of the mail, for an event that has no title
 * @intake: what is answered
 *
 * A text while it is read.
 */
typedef struct
{
  const PlazaReaderContext *context;
  PlazaPlaceReader         *places;
  GPtrArray                *lines;
  GPtrArray                *events;
  PlazaTextLine            *subject;
  PlazaIntake              *intake;
} PlazaText;

/* plaza-read-text-labels.c */
PlazaTextLabel  plaza_text_label_of     (const char           *text,
                                         gsize                *length);

/* plaza-read-text-lines.c */
void            plaza_text_read_lines   (PlazaText            *self,
                                         const char           *text);
void            plaza_text_line_free    (PlazaTextLine        *self);

/* plaza-read-text-when.c */
gboolean        plaza_text_find_when    (const char           *text,
                                         gsize                *begin,
                                         gsize                *end);
gboolean        plaza_text_has_day      (const char           *text);
gboolean        plaza_text_has_time     (const char           *text);
char           *plaza_text_read_when    (PlazaText            *self,
                                         PlazaIncoming        *draft,
                                         const PlazaTextLine  *line,
                                         const char           *when);
void            plaza_text_settle_zones (PlazaText            *self,
                                         PlazaIncoming        *draft,
                                         const PlazaReadPlace *place,
                                         const char           *heading);

/* plaza-read-text-titles.c */
guint           plaza_text_count_words  (const char           *text);
gboolean        plaza_text_is_prose     (const char           *text);
gboolean        plaza_text_is_many_places (const char         *prefix);
char           *plaza_text_city_before  (PlazaText            *self,
                                         const char           *title,
                                         gsize                *length);
gboolean        plaza_text_is_place     (PlazaText            *self,
                                         const char           *text);
gboolean        plaza_text_is_contact   (const char           *text);
gboolean        plaza_text_may_be_title (const PlazaTextLine  *line);
gboolean        plaza_text_is_entry     (PlazaText            *self,
                                         const PlazaTextLine  *line);
gboolean        plaza_text_leads_in     (const char           *text);
gboolean        plaza_text_is_title     (PlazaText            *self,
                                         const PlazaTextLine  *line);

/* plaza-read-text-events.c */
void            plaza_text_find_events  (PlazaText            *self);

/* plaza-read-text-states.c */
void            plaza_text_settle_states (PlazaText           *self);

/* plaza-read-text-draft.c */
void            plaza_text_draft        (PlazaText            *self,
                                         PlazaTextEvent       *event);
gboolean        plaza_text_mark         (PlazaIncoming        *draft,
                                         const PlazaTextLine  *line,
                                         const char           *field,
                                         const char           *words);

G_END_DECLS
