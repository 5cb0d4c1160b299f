/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void        plaza_shortcuts_install    (GtkApplication *application);
const char *plaza_shortcuts_find       (const char     *action);
void        plaza_shortcuts_say        (GtkWidget      *widget,
                                        const char     *accelerator);
void        plaza_shortcuts_describe   (GtkWidget      *widget);
AdwDialog  *plaza_shortcuts_dialog_new (void);

G_END_DECLS
