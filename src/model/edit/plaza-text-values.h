/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* What a text's record has in a field, as it is typed. */

char *plaza_text_values_read  (PlazaCampaign         *campaign,
                               const PlazaRecordType *type,
                               gconstpointer          record,
                               const char            *name);
void  plaza_text_values_write (PlazaCampaign         *campaign,
                               const PlazaRecordType *type,
                               gpointer               record,
                               const char            *name,
                               const char            *text);
gboolean plaza_text_values_numbers (const char       *text,
                                    GArray           *numbers);

G_END_DECLS
