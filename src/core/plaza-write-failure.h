/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a file that the user asked for is not there. The campaign file has
 * sentences of its own, which say how to go on with it. */
const char *plaza_write_failure_reason       (const GError *cause);
const char *plaza_write_failure_reason_errno (int           number);
char       *plaza_write_failure_sentence     (const char   *path,
                                              const char   *reason);

G_END_DECLS
