/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

typedef enum
{
  PLAZA_REPLY_APPROVED,
  PLAZA_REPLY_MERGED,
  PLAZA_REPLY_ASKED,
  PLAZA_REPLY_DECLINED,
  PLAZA_REPLY_CONFIRM,   /* "is it still true?" */
} PlazaReplyKind;

/**
 * PlazaReply:
 * @to: (nullable): addresses, with commas between them; %NULL where none is known
 * @language: the content language that it is in
 * @subject: one line
 * @text: plain text, paragraphs with a blank line between them
 *
 * A mail to the organizers, ready to send.
 */
typedef struct
{
  char *to;
  char *language;
  char *subject;
  char *text;
} PlazaReply;

PlazaReply *plaza_reply_new    (PlazaCampaign    *campaign,
                                PlazaReplyKind    kind,
                                PlazaEvent       *event,
                                const char       *words);
PlazaReply *plaza_reply_new_for (PlazaCampaign   *campaign,
                                GPtrArray        *events);
void        plaza_reply_free   (PlazaReply       *self);
char       *plaza_reply_mailto (const PlazaReply *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaReply, plaza_reply_free)

G_END_DECLS
