/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-event-audience.h"
#include "plaza-pack.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT (plaza_event_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEvent, plaza_event, PLAZA, EVENT, GObject)

/* A record as an object, for lists and bindings. Properties: "uid", "title",
 * "short-title" (without the campaign's hashtag), "kind", "attendance". */

PlazaEvent             *plaza_event_new              (PlazaEventRecord          *record,
                                                      const PlazaCampaignRecord *campaign);
PlazaEvent             *plaza_event_new_for          (PlazaEvent                *self,
                                                      PlazaAudience              audience);
const PlazaEventRecord *plaza_event_get_record       (PlazaEvent                *self);
gint64                  plaza_event_get_id           (PlazaEvent                *self);
const char             *plaza_event_get_uid          (PlazaEvent                *self);
const char             *plaza_event_get_title        (PlazaEvent                *self);
const char             *plaza_event_get_short_title  (PlazaEvent                *self);
char                   *plaza_event_dup_short_title  (PlazaEvent                *self,
                                                      const char                *language);
const char             *plaza_event_get_title_language (PlazaEvent              *self);
const char             *plaza_event_get_campaign_day (PlazaEvent                *self);

G_END_DECLS
