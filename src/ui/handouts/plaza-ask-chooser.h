/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-ask-list.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ASK_CHOOSER (plaza_ask_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAskChooser, plaza_ask_chooser, PLAZA, ASK_CHOOSER, AdwBin)

/* The asks to tick and to put in order. */

void plaza_ask_chooser_set_asks (PlazaAskChooser *self,
                                 PlazaAskList    *asks,
                                 const char      *language);

G_END_DECLS
