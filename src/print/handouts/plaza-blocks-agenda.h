/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-agenda-row.h"
#include "plaza-box.h"

G_BEGIN_DECLS

/* The days and rows of an agenda; each is as wide as the page. */

PlazaBox *plaza_block_agenda_day   (const PlazaPress     *press,
                                    const char           *heading,
                                    const char           *aside);
PlazaBox *plaza_block_agenda_again (const PlazaPress     *press,
                                    const char           *heading);
PlazaBox *plaza_block_agenda_row   (const PlazaPress     *press,
                                    const PlazaAgendaRow *row);
PlazaBox *plaza_block_agenda_pair  (const PlazaPress     *press,
                                    const PlazaAgendaRow *row,
                                    const PlazaAgendaRow *other);
PlazaBox *plaza_block_agenda_note  (const PlazaPress     *press,
                                    const char           *text);

G_END_DECLS
