/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"

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

gboolean plaza_asked_has_filter     (PlazaAsked     *self,
                                     PlazaFilter     filter);
gboolean plaza_asked_get_filtered   (PlazaAsked     *self);
void     plaza_asked_clear_filter   (PlazaAsked     *self,
                                     PlazaFilter     filter);
void     plaza_asked_clear_filters  (PlazaAsked     *self);
guint    plaza_asked_count_without  (PlazaAsked     *self,
                                     PlazaFilter     filter);
guint    plaza_asked_count_nowhere  (PlazaAsked     *self);
void     plaza_asked_count_lacks    (PlazaAsked     *self,
                                     PlazaLackCount *lacks);
char    *plaza_asked_describe_lacks (PlazaAsked     *self);

G_END_DECLS
