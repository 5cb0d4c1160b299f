/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout.h"
#include "plaza-pages-private.h"

/* A campaign in a file of its own, and what every page must keep to. It is that of tests/example, with
 * twelve asks and nine facts; or the one that travels with the program, where that was said before. */

void                 fixture_use_live     (void);
PlazaPack           *fixture_pack         (void);
PlazaCampaign       *fixture_campaign     (void);
const char          *fixture_folder       (void);
PlazaEvent          *fixture_event        (const char                *uid);
PlazaPress          *fixture_press        (const char                *language);
PlazaHandoutOptions *fixture_options      (PlazaHandout               handout,
                                           const char                *languages);
PlazaPages          *fixture_lay_out      (PlazaEvent                *event,
                                           const PlazaHandoutOptions *options);
char                *fixture_text         (PlazaPages                *pages);
void                 fixture_check_pages  (PlazaPages                *pages);
double               fixture_filled       (PlazaPages                *pages,
                                           guint                      page);
/* How much is tried: what takes minutes in whole is whole by night (tools/test --all), and a part of it otherwise. */
gboolean             fixture_is_nightly   (void);
guint                fixture_stride       (guint                      part);
gsize                fixture_huge         (void);
int                  fixture_run          (void);
