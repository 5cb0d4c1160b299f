/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-format-error.h"

G_BEGIN_DECLS

/* Bytes of strangers as text. A calendar joins its folded lines before it asks here, since they
 * may be folded within a letter. */

GBytes *plaza_read_bytes (const char  *bytes,
                          gsize        length,
                          const char  *name,
                          GError     **error);

G_END_DECLS
