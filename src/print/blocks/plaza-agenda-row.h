/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-agenda.h"
#include "plaza-words.h"

G_BEGIN_DECLS

/**
 * PlazaAgendaRow:
 * @time: (nullable): "5:30 PM", "all day", or that it is open; nothing where there is no date either
 * @time_open: whether the time is not known
 * @zone: (nullable): "EST", where times need it
 * @until: (nullable): "until 7 PM"
 * @city: "Canton, MI", "Michigan", or that it is open
 * @city_open: whether neither city nor state is known
 * @distance: (nullable): "about 12 mi", in an agenda of what is near a place
 * @title: what it is, and until which day
 * @lines: what its stretches are, its other days, and where it is
 * @mark: (nullable): "By invitation"
 * @organizations: (nullable): "Michigan United, APIA Vote Michigan"
 * @organizations_short: (nullable): "Michigan United and 3 others", where there are more than one
 * @contact: (nullable): whom to turn to, and how
 *
 * What an agenda says of an event, in the content language.
 */
typedef struct
{
  char     *time;
  gboolean  time_open;
  char     *zone;
  char     *until;
  char     *city;
  gboolean  city_open;
  char     *distance;
  char     *title;
  GStrv     lines;
  char     *mark;
  char     *organizations;
  char     *organizations_short;
  char     *contact;
} PlazaAgendaRow;

PlazaAgendaRow *plaza_agenda_row_new  (const PlazaWords  *words,
                                       const PlazaAgenda *agenda,
                                       guint              event);
void            plaza_agenda_row_free (PlazaAgendaRow    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaAgendaRow, plaza_agenda_row_free)

G_END_DECLS
