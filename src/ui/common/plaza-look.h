/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_look_begin (void);
void plaza_look_add   (const char *name);

G_END_DECLS
