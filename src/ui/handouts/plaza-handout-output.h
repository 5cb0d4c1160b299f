/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-handout.h"

G_BEGIN_DECLS

void plaza_handout_output_save  (GtkWidget                 *widget,
                                 PlazaCampaign             *campaign,
                                 PlazaEvent                *event,
                                 const PlazaHandoutOptions *options,
                                 const char                *name);
void plaza_handout_output_write (GtkWidget                 *widget,
                                 PlazaCampaign             *campaign,
                                 PlazaEvent                *event,
                                 const PlazaHandoutOptions *options,
                                 const char                *path);
void plaza_handout_output_print (GtkWidget                 *widget,
                                 PlazaCampaign             *campaign,
                                 PlazaEvent                *event,
                                 const PlazaHandoutOptions *options,
                                 PlazaPages                *pages);

G_END_DECLS
