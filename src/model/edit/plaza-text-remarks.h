/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-text-fields.h"

G_BEGIN_DECLS

char *plaza_text_remarks_of_text (const PlazaTextField *field,
                                  const char           *text,
                                  const char           *source,
                                  gboolean             *stops);

G_END_DECLS
