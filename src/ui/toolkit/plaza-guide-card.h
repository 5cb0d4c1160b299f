/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-pack.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_GUIDE_CARD (plaza_guide_card_get_type ())
G_DECLARE_FINAL_TYPE (PlazaGuideCard, plaza_guide_card, PLAZA, GUIDE_CARD, GtkBox)

GtkWidget *plaza_guide_card_new (const PlazaSection *section,
                                 const char         *language);

G_END_DECLS
