/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft-field.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_TEXT_PREVIEW (plaza_text_preview_get_type ())
G_DECLARE_FINAL_TYPE (PlazaTextPreview, plaza_text_preview, PLAZA, TEXT_PREVIEW, AdwPreferencesRow)

GtkWidget *plaza_text_preview_new (PlazaDraftField *field,
                                   const char      *language);

G_END_DECLS
