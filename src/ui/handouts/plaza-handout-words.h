/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout.h"

G_BEGIN_DECLS

const char *plaza_handout_title     (PlazaHandout  handout);
const char *plaza_handout_short_title (PlazaHandout handout);
char       *plaza_handout_pages     (guint         n_pages);
char       *plaza_handout_verdict   (PlazaHandout  handout,
                                     guint         n_pages,
                                     guint         n_expected,
                                     guint         n_languages,
                                     guint         n_asks,
                                     gboolean     *fits);
const char *plaza_handout_event_name (PlazaEvent  *event);
char       *plaza_handout_file_name (PlazaHandout  handout,
                                     const char   *about,
                                     const char   *language);
const char *plaza_language_own_name (const char   *language);
const char *plaza_language_name     (const char   *language);
char       *plaza_handout_print_label (const char * const *campaign_languages,
                                     const char         *languages);

G_END_DECLS
