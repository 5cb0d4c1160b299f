/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-reader.h"

/* Sheets as strings, and what was read from them as strings. */

void         csv_fixture_open    (void);
void         csv_fixture_close   (void);
PlazaIntake *csv_fixture_read    (const char *text);
PlazaIntake *csv_fixture_read_as (const char *text,
                                  GHashTable *mapping);
PlazaIntake *csv_fixture_read_bytes (const char *bytes,
                                     gsize       length,
                                     GHashTable *mapping);
char        *csv_fixture_say     (PlazaIntake *intake);
char        *csv_fixture_fields  (PlazaIntake *intake);
