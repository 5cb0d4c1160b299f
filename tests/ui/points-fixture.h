/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "plaza-points-library.h"
#include "plaza-points-page.h"
#include "plaza-sheet-view.h"

/* Talking Points in a window of its own, with an empty sheet; as wide as the data of the test says. */
typedef struct
{
  PlazaOpened        *opened;
  PlazaPrinted       *printed;
  PlazaPointsPage    *page;
  GtkWidget          *window;
  PlazaPointsLibrary *library;
} PointsFixture;

#define POINTS_TEST(path, width, test) g_test_add (path, PointsFixture, GINT_TO_POINTER (width), points_set_up, test, points_tear_down)

void        points_set_up       (PointsFixture *f,
                                 gconstpointer  data);
void        points_tear_down    (PointsFixture *f,
                                 gconstpointer  data);
GListModel *points_get_sheet    (void);
void        points_assert_sheet (const char    *expected);
void        points_add_three    (PointsFixture *f);
