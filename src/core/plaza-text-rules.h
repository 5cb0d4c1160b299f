/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What text from outside may hold. Every reader asks here, so that no format
 * lets in what another refuses. */

/* The ceilings of the house, in bytes; JSON nests no deeper than this. */
#define PLAZA_MAX_FILE_BYTES (16 * 1024 * 1024)
#define PLAZA_MAX_FIELD_BYTES (64 * 1024)
#define PLAZA_MAX_DEPTH 64
#define PLAZA_MAX_ROWS 100000

char     *plaza_text_rules_problem_of_line  (const char  *text);
char     *plaza_text_rules_problem_of_prose (const char  *text);
char     *plaza_text_rules_quote            (const char  *text);
gboolean  plaza_text_rules_is_identity      (const char  *text);
gboolean  plaza_text_rules_is_link          (const char  *text);
gboolean  plaza_text_rules_is_email         (const char  *text);
gboolean  plaza_text_rules_is_telephone     (const char  *text);

G_END_DECLS
