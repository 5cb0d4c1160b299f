/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-speller.h"

G_BEGIN_DECLS

void plaza_speller_menu_attach (PlazaSpeller *speller,
                                GtkTextView  *view);

G_END_DECLS
