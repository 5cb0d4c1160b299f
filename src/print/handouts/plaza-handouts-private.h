/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-agenda.h"
#include "plaza-fitting.h"
#include "plaza-handout.h"
#include "plaza-leave-behind.h"
#include "plaza-page.h"
#include "plaza-sheet-times.h"

G_BEGIN_DECLS

/* An agenda in one language, a few rows or pages at a time. */
typedef struct _PlazaAgendaHandout PlazaAgendaHandout;

/**
 * PlazaHandoutJob:
 * @campaign: the campaign
 * @event: (nullable): an event of it
 * @options: what was chosen
 * @n_pages: how many pages there are before, in another language
 * @agenda: (nullable): for an agenda, of what
 * @title: (nullable): what it is called in the language in hand, and below what it says there:
 * @guide: (nullable): for a guide, which
 * @parts: (nullable) (element-type PlazaSheetItem): for a sheet, what is on it
 * @times: for a sheet, when they are
 * @leave_behind: (nullable): for a leave-behind
 * @is_back: whether the leave-behind's back is in hand
 * @rows: (nullable): for a long agenda
 *
 * What the pages of a hand-out are laid out from.
 */
typedef struct
{
  PlazaCampaign             *campaign;
  PlazaEvent                *event;
  const PlazaHandoutOptions *options;
  guint                      n_pages;
  PlazaAgenda               *agenda;
  char                      *title;
  const PlazaGuide          *guide;
  GPtrArray                 *parts;
  PlazaSheetTimes            times;
  PlazaLeaveBehind          *leave_behind;
  gboolean                   is_back;
  PlazaAgendaHandout        *rows;
} PlazaHandoutJob;

/**
 * PlazaHandoutSteps:
 * @prepare: (nullable): does some milliseconds' work before the first language; returns whether there is more of it
 * @begin: says in the job what it says in the press's language, with its title; returns whether it can
 * @lay_out: lays that out in one size, to be tried in several
 * @go_on: (nullable): looks at the pages that are laid out, and returns what is laid out next in this language;
 *   %NULL for nothing. It may refuse them, by @keep
 * @step: (nullable): lays a little more out of what @begin made in rows; returns whether there is more
 * @finish: (nullable): the pages of those rows
 *
 * How a kind of handout is laid out. Where @begin leaves no rows in the job, the size is
 * looked for that fills the pages well (plaza_fitting_new()).
 */
struct _PlazaHandoutSteps
{
  gboolean          (*prepare) (PlazaHandoutJob   *job,
                                GError           **error);
  gboolean          (*begin)   (PlazaHandoutJob   *job,
                                PlazaPress        *press,
                                GError           **error);
  PlazaLayOutFunc     lay_out;
  PlazaLayOutFunc   (*go_on)   (PlazaHandoutJob   *job,
                                GPtrArray         *pages,
                                gboolean          *keep);
  gboolean          (*step)    (PlazaHandoutJob   *job);
  GPtrArray        *(*finish)  (PlazaHandoutJob   *job);
};

extern const PlazaHandoutKind plaza_leave_behind_kind;
extern const PlazaHandoutKind plaza_sheet_kind;
extern const PlazaHandoutKind plaza_guide_kind;
extern const PlazaHandoutKind plaza_agenda_kind;

GPtrArray *plaza_sheet_gather_parts   (PlazaHandoutJob   *job,
                                       GError           **error);
char      *plaza_sheet_make_title     (const PlazaWords  *words,
                                       PlazaHandoutJob   *job);
PlazaBox  *plaza_sheet_make_details   (const PlazaPress  *press,
                                       PlazaHandoutJob   *job);

void   plaza_agenda_handout_free         (PlazaAgendaHandout *self);
double plaza_agenda_handout_get_fraction (PlazaAgendaHandout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaAgendaHandout, plaza_agenda_handout_free)

G_END_DECLS
