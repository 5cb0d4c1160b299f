/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plaza_event_row_text_init (GtkAccessibleTextInterface *iface);

G_END_DECLS
