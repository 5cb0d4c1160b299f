/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-translations.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_TEXTS_LIST (plaza_texts_list_get_type ())
G_DECLARE_FINAL_TYPE (PlazaTextsList, plaza_texts_list, PLAZA, TEXTS_LIST, AdwBin)

/* All that is written in a campaign, with how its translation stands. Signal "chosen" (name of a PlazaTextItem). */

void     plaza_texts_list_fill   (PlazaTextsList    *self,
                                  PlazaCampaign     *campaign,
                                  PlazaTranslations *translations,
                                  const char        *language,
                                  GHashTable        *drafts);
gboolean plaza_texts_list_select (PlazaTextsList    *self,
                                  const char        *name);
void     plaza_texts_list_find   (PlazaTextsList    *self);

G_END_DECLS
