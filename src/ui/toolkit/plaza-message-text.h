/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What a message may leave open, in the order in which it is asked for. */
#define PLAZA_N_BLANKS 3

/**
 * PlazaMessageText:
 * @text: the message with what the user typed in it
 * @blanks: (element-type PlazaHit): where a placeholder is still open; it stands there as words in brackets
 * @missing: names of the open placeholders, each once
 */
typedef struct
{
  char   *text;
  GArray *blanks;
  GStrv   missing;
} PlazaMessageText;

PlazaMessageText   *plaza_message_text_new    (const PlazaMessage *message,
                                               const char         *language,
                                               GHashTable         *values);
void                plaza_message_text_free   (PlazaMessageText   *self);
guint               plaza_message_text_length (const PlazaMessageText *self);

const char * const *plaza_message_blanks      (void);
GHashTable         *plaza_message_values      (PlazaCampaign      *campaign);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaMessageText, plaza_message_text_free)
const char *plaza_message_network (const PlazaMessage *message,
                                   const char         *language);

G_END_DECLS
