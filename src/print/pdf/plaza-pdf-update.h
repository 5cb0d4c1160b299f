/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *plaza_pdf_update (GBytes    *file,
                          GPtrArray *languages,
                          GPtrArray *alternatives);

G_END_DECLS
