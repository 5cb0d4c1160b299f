/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-reader.h"

G_BEGIN_DECLS

/* All readers. Each is at the end of the file that is named after it. */

extern const PlazaReader plaza_reader_registration;
extern const PlazaReader plaza_reader_plaza;
extern const PlazaReader plaza_reader_ics;
extern const PlazaReader plaza_reader_mobilize;
extern const PlazaReader plaza_reader_osdi;
extern const PlazaReader plaza_reader_geojson;
extern const PlazaReader plaza_reader_json_ld;

const PlazaReader *plaza_readers_find (const char                *kind);
const PlazaReader *plaza_readers_tell (const char                *bytes,
                                       gsize                      length);
PlazaIntake       *plaza_readers_read (const char                *kind,
                                       const char                *bytes,
                                       gsize                      length,
                                       const PlazaReaderContext  *context,
                                       GError                   **error);

G_END_DECLS
