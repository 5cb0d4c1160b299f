/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-draft.h"

G_BEGIN_DECLS

void plaza_text_facts_add (GtkBox     *box,
                           GPtrArray  *pairs,
                           PlazaDraft *draft);

G_END_DECLS
