/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a handout's kind is in the table of all kinds, and in the row of them that one chooses from. */
typedef enum
{
  PLAZA_HANDOUT_LEAVE_BEHIND,
  PLAZA_HANDOUT_SHEET,
  PLAZA_HANDOUT_GUIDE,
  PLAZA_HANDOUT_AGENDA,
} PlazaHandout;

#define PLAZA_N_HANDOUTS (PLAZA_HANDOUT_AGENDA + 1)

/**
 * PlazaHandoutPart:
 * @PLAZA_PART_EVENT: the event that it is for
 * @PLAZA_PART_EVENTS: a list of events
 * @PLAZA_PART_GUIDE: a guide of the toolkit
 * @PLAZA_PART_ASKS: asks that are chosen for it alone; without one there is nothing to print
 * @PLAZA_PART_POINTS: the talking points of the campaign's sheet
 * @PLAZA_PART_PEOPLE: organizations, a contact and an address instead of the event's
 * @PLAZA_PART_FACTS: whether it has facts
 * @PLAZA_PART_LARGE_PRINT: whether it is in large letters
 *
 * What a handout may be made from, besides the paper, the languages and the colours.
 */
typedef enum
{
  PLAZA_PART_EVENT = 1 << 0,
  PLAZA_PART_EVENTS = 1 << 1,
  PLAZA_PART_GUIDE = 1 << 2,
  PLAZA_PART_ASKS = 1 << 3,
  PLAZA_PART_POINTS = 1 << 4,
  PLAZA_PART_PEOPLE = 1 << 5,
  PLAZA_PART_FACTS = 1 << 6,
  PLAZA_PART_LARGE_PRINT = 1 << 7,
} PlazaHandoutPart;

/* How it is laid out, which only the print room needs to know. */
typedef struct _PlazaHandoutSteps PlazaHandoutSteps;

/**
 * PlazaHandoutKind:
 * @nick: its name on the command line and in the campaign file
 * @title: what it is called, to be translated
 * @short_title: (nullable): the same in few letters, to be translated with the context "short"
 * @reads: the #PlazaHandoutPart that change what it says
 * @offers: those of them that the window asks for
 * @is_for_one_sheet: whether it should be no longer than a sheet of paper
 * @names_language: whether its file's name says the language even where that is the reader's
 * @steps: how it is laid out
 *
 * All that is known of a kind of handout.
 */
typedef struct
{
  const char              *nick;
  const char              *title;
  const char              *short_title;
  PlazaHandoutPart         reads;
  PlazaHandoutPart         offers;
  gboolean                 is_for_one_sheet;
  gboolean                 names_language;
  const PlazaHandoutSteps *steps;
} PlazaHandoutKind;

const PlazaHandoutKind *plaza_handout_kind_get  (PlazaHandout      handout);
int                     plaza_handout_kind_find (const char       *nick);
gboolean                plaza_handout_reads     (PlazaHandout      handout,
                                                 PlazaHandoutPart  part);
gboolean                plaza_handout_offers    (PlazaHandout      handout,
                                                 PlazaHandoutPart  part);

G_END_DECLS
