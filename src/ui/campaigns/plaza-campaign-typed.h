/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people type of a campaign itself, as the file has it; and what is wrong with that, in a sentence. */

char  *plaza_campaign_typed_day       (const char *text);
char  *plaza_campaign_typed_last_day  (const char *text,
                                       const char *day);
GStrv  plaza_campaign_typed_languages (const char *text);
char  *plaza_campaign_typed_hashtag   (const char *text);
char  *plaza_campaign_typed_problem   (const char *name,
                                       const char *text);
char  *plaza_campaign_typed_last_day_problem (const char *text,
                                              const char *day);
char  *plaza_campaign_typed_show_languages (GStrv languages);

G_END_DECLS
