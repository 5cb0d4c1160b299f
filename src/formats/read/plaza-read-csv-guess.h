/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-sheet-fields.h"

G_BEGIN_DECLS

PlazaSheetField  plaza_csv_guess          (const char *heading);
char            *plaza_csv_guess_language (const char *heading);
gboolean         plaza_csv_guess_is_spanish (const char *heading);

G_END_DECLS
