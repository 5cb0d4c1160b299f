/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-reader.h"

G_BEGIN_DECLS

/* What an event may hold, whoever read it: after this every draft can be taken into a campaign. */

char *plaza_read_clean_line  (const char               *text);
char *plaza_read_clean_prose (const char               *text);
void  plaza_read_clean       (PlazaIntake              *intake,
                              const PlazaReaderContext *context);

G_END_DECLS
