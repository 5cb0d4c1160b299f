/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "plaza-format-error.h"
#include "plaza-pack.h"

G_BEGIN_DECLS

/* The campaign itself as one JSON object, with the themes of its facts: as `plaza campaign --json` prints it. */

extern const PlazaRecordType plaza_campaign_json_type;

char                *plaza_campaign_json_write (const PlazaCampaignRecord  *record,
                                                GPtrArray                  *themes);
PlazaCampaignRecord *plaza_campaign_json_read  (JsonNode                   *node,
                                                GPtrArray                 **themes,
                                                GError                    **error);

G_END_DECLS
