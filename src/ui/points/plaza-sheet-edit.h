/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* Changes to the sheet as the user makes them: each says what went wrong, and
 * what takes something away can be undone. */

gboolean plaza_sheet_edit_add          (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        const char    *point);
char    *plaza_sheet_edit_add_part     (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        PlazaLineKind  kind);
gboolean plaza_sheet_edit_remove       (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        const char    *point,
                                        const char    *title);
gboolean plaza_sheet_edit_move         (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        guint          from,
                                        guint          to);
void     plaza_sheet_edit_set_minutes  (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        const char    *part,
                                        int            minutes);
void     plaza_sheet_edit_set_length   (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        int            minutes);
void     plaza_sheet_edit_set_timeslot (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        const char    *timeslot);
void     plaza_sheet_edit_copy         (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        PlazaEvent    *event);
void     plaza_sheet_edit_empty        (GtkWidget     *widget,
                                        PlazaSheet    *sheet);
void     plaza_sheet_edit_use_general  (GtkWidget     *widget,
                                        PlazaSheet    *sheet,
                                        const char    *event);

G_END_DECLS
