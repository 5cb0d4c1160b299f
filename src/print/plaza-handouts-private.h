/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-agenda.h"
#include "plaza-handout.h"
#include "plaza-page.h"

G_BEGIN_DECLS

/**
 * PlazaHandoutJob:
 * @campaign: the campaign
 * @event: (nullable): an event of it
 * @options: what was chosen
 * @guide: (nullable): for a guide, which
 * @points: (nullable) (element-type PlazaPoint): for a sheet, which
 *
 * What the pages of a hand-out are laid out from.
 */
typedef struct
{
  PlazaCampaign             *campaign;
  PlazaEvent                *event;
  const PlazaHandoutOptions *options;
  const PlazaGuide          *guide;
  GPtrArray                 *points;
} PlazaHandoutJob;

/* An agenda in one language, a few rows or pages at a time. */
typedef struct _PlazaAgendaHandout PlazaAgendaHandout;

GPtrArray  *plaza_sheet_handout_points   (PlazaCampaign             *campaign,
                                          const PlazaHandoutOptions *options,
                                          GError                   **error);
char       *plaza_sheet_handout_title    (const PlazaWords          *words,
                                          PlazaCampaign             *campaign,
                                          PlazaEvent                *event);
GPtrArray  *plaza_sheet_handout_lay_out  (PlazaPress                *press,
                                          gpointer                   job);
GPtrArray  *plaza_guide_handout_lay_out  (PlazaPress                *press,
                                          gpointer                   job);
char       *plaza_agenda_handout_title   (const PlazaWords          *words,
                                          const PlazaAgenda         *agenda,
                                          const PlazaHandoutOptions *options);

PlazaAgendaHandout *plaza_agenda_handout_new    (PlazaPress                *press,
                                                 const PlazaAgenda         *agenda,
                                                 const PlazaHandoutOptions *options,
                                                 guint                      n_pages);
void                plaza_agenda_handout_free   (PlazaAgendaHandout        *self);
gboolean            plaza_agenda_handout_step   (PlazaAgendaHandout        *self);
GPtrArray          *plaza_agenda_handout_finish (PlazaAgendaHandout        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaAgendaHandout, plaza_agenda_handout_free)

G_END_DECLS
