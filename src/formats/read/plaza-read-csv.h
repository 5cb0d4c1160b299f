/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-reader.h"

G_BEGIN_DECLS

extern const PlazaReader plaza_reader_csv;

G_END_DECLS
