/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window.h"

G_BEGIN_DECLS

/* The program's windows: one for each campaign file that is open, or one with the campaigns to choose from. */

PlazaWindow *plaza_windows_find           (GtkApplication *self,
                                           const char     *path);
void         plaza_windows_show_campaign  (GtkApplication *self,
                                           PlazaCampaign  *campaign);
void         plaza_windows_remember       (GtkApplication *self);
GtkWidget   *plaza_windows_show_campaigns (GtkApplication *self);
void         plaza_windows_show_failure   (GtkApplication *self,
                                           const char     *sentence);

G_END_DECLS
