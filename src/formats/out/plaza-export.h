/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-event-audience.h"
#include "plaza-format-error.h"

G_BEGIN_DECLS

/* Writers of events. Each answers the whole text; plaza_export_events() picks
 * one by the ending of @path (plaza-export-format.h) and writes the file whole or
 * not at all, mode 0600 since contacts are private. */
char     *plaza_export_json          (GPtrArray      *events,
                                      PlazaAudience   audience,
                                      PlazaProgress  *progress,
                                      GError        **error);
char     *plaza_export_json_near     (GPtrArray      *events,
                                      PlazaAudience   audience,
                                      double          latitude,
                                      double          longitude);
char     *plaza_export_json_object   (PlazaEvent     *event,
                                      PlazaAudience   audience);
char     *plaza_export_csv           (GPtrArray      *events,
                                      PlazaAudience   audience,
                                      const char *const *campaign_languages,
                                      PlazaProgress  *progress,
                                      GError        **error);
char     *plaza_export_ics           (PlazaCampaign  *campaign,
                                      GPtrArray      *events,
                                      PlazaProgress  *progress,
                                      GError        **error);
guint     plaza_export_count_undated (GPtrArray      *events);
gboolean  plaza_export_check_path    (const char     *path,
                                      GError        **error);
gboolean  plaza_export_events        (PlazaCampaign  *campaign,
                                      GPtrArray      *events,
                                      PlazaAudience   audience,
                                      const char     *path,
                                      gboolean        bom,
                                      PlazaProgress  *progress,
                                      GError        **error);

G_END_DECLS
