/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_FILE_WATCH (plaza_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFileWatch, plaza_file_watch, PLAZA, FILE_WATCH, GObject)

/* Notices that another program, or another window, has written the campaign's file,
 * and has the campaign read what it wrote: PlazaCampaign::changed tells the rest. The
 * signal "failed" has the sentence of an error, once for each that is another one. */

PlazaFileWatch *plaza_file_watch_new (GtkWidget     *window,
                                      PlazaCampaign *campaign);

G_END_DECLS
