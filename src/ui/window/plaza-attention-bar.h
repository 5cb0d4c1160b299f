/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-editor.h"
#include "plaza-window.h"

G_BEGIN_DECLS

void plaza_attention_bar_attach (PlazaWindow      *window,
                                 PlazaEventEditor *editor,
                                 PlazaEvent       *event);

G_END_DECLS
