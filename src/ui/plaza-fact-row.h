/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwActionRow *plaza_fact_row_append   (GtkListBox   *list,
                                       const char   *icon_name,
                                       const char   *title,
                                       const char   *subtitle);
void          plaza_fact_row_add_copy (AdwActionRow *row,
                                       const char   *text,
                                       const char   *tooltip,
                                       const char   *notice);

G_END_DECLS
