/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

void     plaza_event_people_fill_organizations (GtkListBox             *list,
                                                const PlazaEventRecord *record);
void     plaza_event_people_fill_contact       (GtkListBox             *list,
                                                const PlazaEventRecord *record);
gboolean plaza_event_people_fill_officials       (GtkListBox             *list,
                                                PlazaCampaign          *campaign,
                                                const PlazaEventRecord *record);

G_END_DECLS
