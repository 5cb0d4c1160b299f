/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-pack.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_GUIDE_SECTION (plaza_guide_section_get_type ())
G_DECLARE_FINAL_TYPE (PlazaGuideSection, plaza_guide_section, PLAZA, GUIDE_SECTION, GtkBox)

GtkWidget *plaza_guide_section_new (const PlazaSection *section,
                                    guint               number,
                                    const char         *language);

G_END_DECLS
