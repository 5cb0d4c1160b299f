/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What staff decide about what came in. Each adds the edits that do it, for plaza_campaign_commit() to write;
 * what @event has to be is looked at first, and @error says what is not so. */

gboolean plaza_review_approve (GPtrArray           *edits,
                               PlazaEvent          *event,
                               GError             **error);
gboolean plaza_review_decline (GPtrArray           *edits,
                               PlazaEvent          *event,
                               const char          *reason,
                               GError             **error);
gboolean plaza_review_restore (GPtrArray           *edits,
                               PlazaEvent          *event,
                               GError             **error);
gboolean plaza_review_ask     (GPtrArray           *edits,
                               PlazaEvent          *event,
                               const char          *text,
                               GError             **error);
gboolean plaza_review_merge   (GPtrArray           *edits,
                               PlazaEvent          *event,
                               PlazaEvent          *into,
                               const char * const  *keep,
                               GError             **error);
gboolean plaza_review_is_key  (const char          *key);

G_END_DECLS
