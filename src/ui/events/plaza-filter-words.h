/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"

G_BEGIN_DECLS

/* What the events are filtered by, in a chip's few words. */

char *plaza_filter_words_kinds      (guint32          kinds);
char *plaza_filter_words_state      (const char      *state);
char *plaza_filter_words_day        (const char      *day);
char *plaza_filter_words_near       (const PlazaNear *near,
                                     double           within);
char *plaza_filter_words_near_short (const PlazaNear *near,
                                     double           within);

G_END_DECLS
