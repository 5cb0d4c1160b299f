/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-store.h"

G_BEGIN_DECLS

/* The made-up campaign in a file, and what tests do to it. */
typedef struct
{
  char       *folder;
  char       *path;
  PlazaStore *store;
} Fixture;

extern const PlazaBatch fixture_edit;
extern const PlazaBatch fixture_undoing;

void     fixture_set_up       (Fixture        *fixture,
                               gconstpointer   data);
void     fixture_tear_down    (Fixture        *fixture,
                               gconstpointer   data);
void     fixture_assert_sound (Fixture        *fixture);
gpointer fixture_load         (Fixture        *fixture,
                               PlazaThing      thing,
                               const char     *uid);
gboolean fixture_commit       (Fixture        *fixture,
                               PlazaThing      thing,
                               const char     *uid,
                               gpointer        after,
                               GError        **error);
void     fixture_rename       (Fixture        *fixture,
                               const char     *uid,
                               const char     *title);
guint    fixture_count_found  (Fixture        *fixture,
                               const char     *text);
void     fixture_undo         (Fixture        *fixture);
void     fixture_redo         (Fixture        *fixture);

#define ADD(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

G_END_DECLS
