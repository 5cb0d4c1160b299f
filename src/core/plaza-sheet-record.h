/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/* What a line of a sheet is: a talking point of the campaign, or a part that the team adds. */
typedef enum
{
  PLAZA_LINE_POINT,
  PLAZA_LINE_OPENING,
  PLAZA_LINE_STORY,
  PLAZA_LINE_CLOSING,
  PLAZA_LINE_OWN,
} PlazaLineKind;

#define PLAZA_TYPE_LINE_KIND (plaza_line_kind_get_type ())
GType plaza_line_kind_get_type (void);

/* A meeting, a part of it: none is longer than a day. */
#define PLAZA_SHEET_MOST_MINUTES 1440

typedef struct
{
  char *event;             /* uid of an event that has a sheet of its own */
  char *timeslot;          /* id of the timeslot that it is for; NULL: the first of which the start is known */
  int   minutes;           /* how long the meeting is; -1: as the timeslot says, or as visits mostly are */
} PlazaEventSheet;

typedef struct
{
  char          *event;    /* uid of the event whose sheet it is; NULL: the general one */
  char          *part;     /* id of the talking point, or of a part that is none */
  PlazaLineKind  kind;
  double         rank;     /* lines stand in the order of their ranks */
  char          *role;     /* what the speaker does, as the team writes it; nullable */
  char          *speaker;  /* a person's name; nullable */
  int            minutes;  /* -1: as the point says, or as such a part mostly takes */
  PlazaTexts    *titles;   /* what the team calls it; of a point in place of its headline */
  PlazaTexts    *words;    /* what the team says, in place of the point's text */
  PlazaTexts    *originals; /* what the point said when those words were written: plaza_sheet_line_original() */
} PlazaSheetLine;

extern const PlazaRecordType plaza_event_sheet_type;
extern const PlazaRecordType plaza_sheet_line_type;

PlazaEventSheet *plaza_event_sheet_new     (const char           *event);
PlazaSheetLine  *plaza_sheet_line_new      (const char           *event,
                                            const char           *point,
                                            double                rank);
PlazaSheetLine  *plaza_sheet_line_copy     (const PlazaSheetLine *self);
char            *plaza_sheet_line_uid      (const char           *event,
                                            const char           *part);
char            *plaza_sheet_line_new_part (PlazaLineKind         kind);
char            *plaza_sheet_line_original (const PlazaPoint     *point,
                                            const char           *language);
void             plaza_sheet_line_say      (PlazaSheetLine       *self,
                                            const PlazaPoint     *point,
                                            const char           *language,
                                            const char           *words);
gboolean         plaza_sheet_line_is_stale (const PlazaSheetLine *self,
                                            const PlazaPoint     *point,
                                            const char           *language);
int              plaza_sheet_line_minutes  (const PlazaSheetLine *self,
                                            const PlazaPoint     *point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaEventSheet, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaSheetLine, plaza_record_unref)

G_END_DECLS
