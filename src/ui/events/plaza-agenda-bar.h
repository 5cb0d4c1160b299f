/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-asked.h"
#include "plaza-printed.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_AGENDA_BAR (plaza_agenda_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAgendaBar, plaza_agenda_bar, PLAZA, AGENDA_BAR, AdwBin)

GtkWidget *plaza_agenda_bar_new (PlazaAsked   *asked,
                                 PlazaPrinted *printed);

G_END_DECLS
