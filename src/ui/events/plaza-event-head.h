/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_HEAD (plaza_event_head_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventHead, plaza_event_head, PLAZA, EVENT_HEAD, GtkBox)

void     plaza_event_head_show  (PlazaEventHead            *self,
                                PlazaEvent                *event,
                                const PlazaCampaignRecord *campaign);
gboolean plaza_event_head_begin (PlazaEventHead            *self);

G_END_DECLS
