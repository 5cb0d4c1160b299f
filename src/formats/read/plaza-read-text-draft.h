/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-text-private.h"

G_BEGIN_DECLS

/* An event while its draft is made: the facts that its lines give, before they are put together. */
typedef struct
{
  PlazaText           *text;
  PlazaTextEvent      *event;
  PlazaIncoming       *draft;
  GString             *title;
  GString             *where;
  GString             *details;
  char                *venue;
  char                *city;
  char                *state;
  char                *zip;
  const char          *heading_where;
  const char          *heading_when;
  GPtrArray           *place_lines;
  gboolean             goes_on;  /* whether the place that was read last has "to" behind it */
  char                *end;  /* where the event ends, if it is elsewhere */
  const PlazaTextLine *end_line;
  gboolean             whole;  /* whether the line that is read is in the details already */
} PlazaTextDraft;

/* plaza-read-text-facts.c: takes one fact each, and marks where it stands */
GRegex   *plaza_text_draft_regex              (GRegex             **regex,
                                               const char          *pattern);
void      plaza_text_draft_keep               (PlazaTextDraft      *self,
                                               const PlazaTextLine *line,
                                               const char          *words);
void      plaza_text_draft_add_where          (PlazaTextDraft      *self,
                                               const PlazaTextLine *line,
                                               const char          *words);
char     *plaza_text_draft_bare               (const char          *text);
void      plaza_text_draft_add_when           (PlazaTextDraft      *self,
                                               const PlazaTextLine *line,
                                               const char          *when);
void      plaza_text_draft_read_contact       (PlazaTextDraft      *self,
                                               const PlazaTextLine *line,
                                               const char          *text);
void      plaza_text_draft_read_organizations (PlazaTextDraft      *self,
                                               const PlazaTextLine *line,
                                               const char          *words);
void      plaza_text_draft_read_link          (PlazaTextDraft      *self,
                                               const PlazaTextLine *line);
void      plaza_text_draft_read_title         (PlazaTextDraft      *self,
                                               const PlazaTextLine *line,
                                               const char          *written);

/* plaza-read-text-free.c */
void      plaza_text_draft_read_line          (PlazaTextDraft      *self,
                                               const PlazaTextLine *line);

G_END_DECLS
