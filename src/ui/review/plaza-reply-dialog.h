/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-reply.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_REPLY_DIALOG (plaza_reply_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlazaReplyDialog, plaza_reply_dialog, PLAZA, REPLY_DIALOG, AdwDialog)

/* A mail to whoever sent an event in, ready to send: it is copied, or opened in the program for mail. What is
 * declined is so by its button, and what is asked by sending it: signal "decided" with the reason, or the question. */

AdwDialog *plaza_reply_dialog_new (PlazaCampaign  *campaign,
                                   PlazaReplyKind  kind,
                                   PlazaEvent     *event);

G_END_DECLS
