/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_PICKER (plaza_event_picker_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventPicker, plaza_event_picker, PLAZA, EVENT_PICKER, AdwBin)

/* A list of all events with a search of its own. The signal "picked" tells a
 * PlazaEvent, or NULL for none. */

PlazaEventPicker *plaza_event_picker_present      (GtkWidget        *parent,
                                                   const char       *title,
                                                   PlazaCampaign    *campaign);
void              plaza_event_picker_set_campaign (PlazaEventPicker *self,
                                                   PlazaCampaign    *campaign);
void              plaza_event_picker_begin        (PlazaEventPicker *self);
void              plaza_event_picker_name_none    (PlazaEventPicker *self,
                                                   const char       *label);

G_END_DECLS
