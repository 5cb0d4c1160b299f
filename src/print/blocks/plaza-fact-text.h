/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"
#include "plaza-words.h"

G_BEGIN_DECLS

/* What a fact says in words; its figure may be a share, or amounts. */

char *plaza_fact_change   (const PlazaWords  *words,
                           const int         *amounts,
                           guint              n);
char *plaza_fact_amounts  (const PlazaWords  *words,
                           const char *const *labels,
                           const int         *amounts,
                           guint              n);
char *plaza_fact_figure   (const PlazaWords  *words,
                           const PlazaPoint  *fact,
                           const char        *language);
char *plaza_fact_text     (const PlazaWords  *words,
                           const PlazaPoint  *fact,
                           const char        *language);
char *plaza_fact_sentence (const PlazaWords  *words,
                           const PlazaPoint  *fact,
                           const char        *language);

G_END_DECLS
