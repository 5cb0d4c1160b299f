/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* FIELD=VALUE, as it is typed to change an event or to make one. */

gboolean plaza_command_fields_are    (GStrv           words);
char    *plaza_command_fields_read_day (PlazaCampaign *campaign,
                                      const char     *typed,
                                      GError        **error);
gboolean plaza_command_fields_assign (PlazaCampaign  *campaign,
                                      JsonObject     *event,
                                      GStrv           assignments,
                                      GError        **error);

G_END_DECLS
