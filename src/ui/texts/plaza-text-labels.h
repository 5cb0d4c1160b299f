/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-text-item.h"
#include "plaza-translations.h"

G_BEGIN_DECLS

/* What the editor of texts calls what it shows, in the user's language. */

const char *plaza_text_label_field  (const char          *name);
char       *plaza_text_label_choice (const char          *name,
                                     const char          *nick);
GStrv       plaza_text_label_nicks  (PlazaCampaign       *campaign,
                                     const PlazaRecordType *type,
                                     const char          *name);
const char *plaza_text_label_kind   (const PlazaTextItem *item);
const char *plaza_text_label_kinds  (PlazaThing           thing);
const char *plaza_text_label_new    (PlazaThing           thing);
char       *plaza_text_label_language (const char       *language);
const char *plaza_text_label_state  (PlazaTextState       state);

G_END_DECLS
