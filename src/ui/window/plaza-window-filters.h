/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window-state.h"

G_BEGIN_DECLS

/**
 * PlazaFilter:
 * @PLAZA_FILTER_TEXT: the words searched for
 * @PLAZA_FILTER_KINDS: the kinds wanted
 * @PLAZA_FILTER_STATE: one state
 * @PLAZA_FILTER_DAY: one day, or several
 * @PLAZA_FILTER_REVIEW: other events than the approved ones
 * @PLAZA_FILTER_OPEN: only what is open to the public
 * @PLAZA_FILTER_ATTENTION: only what lacks a time, an address or a contact
 * @PLAZA_FILTER_WITHIN: only what is not far from a place
 * @PLAZA_FILTER_WITHOUT_PLACE: only what has no point on the map
 *
 * What can keep an event off the list.
 */
typedef enum
{
  PLAZA_FILTER_TEXT,
  PLAZA_FILTER_KINDS,
  PLAZA_FILTER_STATE,
  PLAZA_FILTER_DAY,
  PLAZA_FILTER_REVIEW,
  PLAZA_FILTER_OPEN,
  PLAZA_FILTER_ATTENTION,
  PLAZA_FILTER_WITHIN,
  PLAZA_FILTER_WITHOUT_PLACE,
} PlazaFilter;

#define PLAZA_N_FILTERS (PLAZA_FILTER_WITHOUT_PLACE + 1)

gboolean plaza_window_state_has_filter    (PlazaWindowState *self,
                                           PlazaFilter       filter);
gboolean plaza_window_state_get_filtered  (PlazaWindowState *self);
void     plaza_window_state_clear_filter  (PlazaWindowState *self,
                                           PlazaFilter       filter);
void     plaza_window_state_clear_filters (PlazaWindowState *self);
guint    plaza_window_state_count_without (PlazaWindowState *self,
                                           PlazaFilter       filter);
guint    plaza_window_state_count_nowhere (PlazaWindowState *self);
void     plaza_window_state_count_lacks    (PlazaWindowState *self,
                                            PlazaLackCount   *lacks);
char    *plaza_window_state_describe_lacks (PlazaWindowState *self);

G_END_DECLS
