/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "plaza-style.h"

G_BEGIN_DECLS

PangoContext *plaza_typefaces_create_context (GError    **error);
const char   *plaza_typefaces_get_family     (PlazaFace   face);
void          plaza_typefaces_cover          (const char *text);

G_END_DECLS
