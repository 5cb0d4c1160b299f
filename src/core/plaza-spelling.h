/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In bytes; longer words are no slips of the finger. */
#define PLAZA_SPELLING_LONGEST 128

guint plaza_spelling_distance (const char *a,
                               guint       a_length,
                               const char *b,
                               guint       b_length,
                               guint       limit);

G_END_DECLS
