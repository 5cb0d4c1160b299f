/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-draft.h"
#include "plaza-event-values.h"
#include "plaza-test-pack.h"

G_BEGIN_DECLS

/* A campaign with one rally, a draft of that, and another program's view of the same file. */
typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  PlazaCampaign *other;
  PlazaPlaces   *places;
  PlazaDraft    *draft;
} DraftFixture;

void        draft_set_up           (DraftFixture     *f,
                                    gconstpointer     data);
void        draft_tear_down        (DraftFixture     *f,
                                    gconstpointer     data);
void        draft_type             (DraftFixture     *f,
                                    const char       *name,
                                    const char       *text);
void        draft_save             (DraftFixture     *f);
PlazaEvent *draft_read_event       (PlazaCampaign    *campaign,
                                    const char       *uid);
PlazaEventRecord *draft_copy_elsewhere (DraftFixture *f);
void        draft_write_elsewhere  (DraftFixture     *f,
                                    PlazaEventRecord *after);
void        draft_change_elsewhere (DraftFixture     *f,
                                    const char       *title,
                                    const char       *note);
void        draft_assert_said      (DraftFixture     *f,
                                    const char       *name,
                                    const char       *typed,
                                    const char       *property,
                                    const char       *said);

/* A test of this name, with that fixture. */
#define DRAFT_TEST(name, data, function) \
  g_test_add ("/event-draft/" name, DraftFixture, data, draft_set_up, function, draft_tear_down)

G_END_DECLS
