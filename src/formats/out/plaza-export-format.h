/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-export.h"

G_BEGIN_DECLS

/**
 * PlazaExportWork:
 * @campaign: where the events are from
 * @events: (element-type PlazaEvent): events
 * @audience: who is to read it
 * @bom: whether a table begins with a byte order mark
 * @progress: (nullable): how far it is
 *
 * What a format writes.
 */
typedef struct
{
  PlazaCampaign *campaign;
  GPtrArray     *events;
  PlazaAudience  audience;
  gboolean       bom;
  PlazaProgress *progress;
} PlazaExportWork;

/**
 * PlazaExportFormat:
 * @nick: its name on the command line: "csv"
 * @ending: of a file's name: ".csv"
 * @write: answers the whole text; (transfer full) (nullable)
 *
 * A format in which events leave. The readers of each are in formats/read/.
 */
typedef struct
{
  const char *nick;
  const char *ending;
  char     *(*write) (const PlazaExportWork  *work,
                      GError                **error);
} PlazaExportFormat;

const PlazaExportFormat *plaza_export_format_of_path (const char *path);
const PlazaExportFormat *plaza_export_format_of_nick (const char *nick);
char                    *plaza_export_format_list    (void);

char *plaza_export_geojson  (const PlazaExportWork  *work,
                             GError                **error);
char *plaza_export_osdi     (const PlazaExportWork  *work,
                             GError                **error);
char *plaza_export_mobilize (const PlazaExportWork  *work,
                             GError                **error);

G_END_DECLS
