/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"

G_BEGIN_DECLS

PlazaKind  plaza_read_kind_words  (const char *text);
char      *plaza_read_kind_phrase (const char *text);

G_END_DECLS
