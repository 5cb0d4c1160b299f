/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"
#include "plaza-handout.h"

G_BEGIN_DECLS

PlazaHandoutOptions *
            plaza_sheet_make_options (PlazaCampaign *campaign,
                                      const char    *languages);
PlazaPages *plaza_sheet_lay_out   (GtkWidget     *widget,
                                   PlazaCampaign *campaign,
                                   PlazaEvent    *event,
                                   const char    *languages);
void        plaza_sheet_print     (GtkWidget     *widget,
                                   PlazaCampaign *campaign,
                                   PlazaEvent    *event,
                                   const char    *languages);
char       *plaza_sheet_file_name (PlazaEvent    *event,
                                   const char    *languages);
void        plaza_sheet_save      (GtkWidget     *widget,
                                   PlazaCampaign *campaign,
                                   PlazaEvent    *event,
                                   const char    *languages);

G_END_DECLS
