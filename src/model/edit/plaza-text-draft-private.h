/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-text-draft.h"

G_BEGIN_DECLS

char *plaza_text_draft_remark (PlazaDraft      *draft,
                               PlazaDraftField *field,
                               gboolean        *stops);

G_END_DECLS
