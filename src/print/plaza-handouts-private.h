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
 * @agenda: (nullable): for an agenda, what is on
 * @n_pages: how many pages come before, in another language
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
  const PlazaAgenda         *agenda;
  guint                      n_pages;
} PlazaHandoutJob;

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
const char *plaza_agenda_handout_title   (const PlazaWords          *words);
GPtrArray  *plaza_agenda_handout_lay_out (PlazaPress                *press,
                                          gpointer                   job);

G_END_DECLS
