/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/* A small made-up campaign for tests, with one of each trap, and as many
 * more events as a test wants. Events, in the campaign's order:
 *
 *  uid           state  day            time          remarks
 *  little-rock   AR     2017-02-22     16:00         Sen. Menéndez in the title
 *  phoenix       AZ     2017-02-22     12–18, 18–19  two slots that follow each other
 *  los-angeles   CA     2017-02-22     unknown       invited, to be announced
 *  denver        CO     2017-02-22     13:30 / 14:00 in two zones
 *  chicago       IL     22 to 24       all day
 *  tucson        AZ     21 and 23      18:00         no slot on the 22nd
 *  lansing       MI     none                         a title only
 *  canton        MI     2017-02-22     17:30
 *  everywhere    none   none                         no place at all
 */
#define PLAZA_TEST_N_EVENTS 9

PlazaPack        *plaza_test_pack_new    (void);
void              plaza_test_pack_grow   (PlazaPack  *self,
                                          guint       n_events);
PlazaEventRecord *plaza_test_pack_find   (PlazaPack  *self,
                                          const char *uid);
char             *plaza_test_folder_new  (void);
void              plaza_test_folder_free (char       *folder);
char             *plaza_test_hash_file   (const char *path);

G_END_DECLS
