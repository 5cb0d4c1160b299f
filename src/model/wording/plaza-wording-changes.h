/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-words.h"

G_BEGIN_DECLS

GStrv plaza_wording_changes (const PlazaWords      *words,
                             const PlazaHistoryRow *row);

G_END_DECLS
