/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_MESSAGE_LIST (plaza_message_list_get_type ())
G_DECLARE_FINAL_TYPE (PlazaMessageList, plaza_message_list, PLAZA, MESSAGE_LIST, GtkBox)

/* The sample messages, what is filled into them, and the hashtags. Signal
 * "changed": what they say has changed. */

GtkWidget *plaza_message_list_new (PlazaCampaign *campaign,
                                   const char    *language,
                                   gboolean       hashtags);
gboolean   plaza_message_list_begin (PlazaMessageList *self,
                                     GtkWidget        *within);

G_END_DECLS
