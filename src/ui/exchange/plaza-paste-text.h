/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-paste-marks.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PASTE_TEXT (plaza_paste_text_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPasteText, plaza_paste_text, PLAZA, PASTE_TEXT, AdwBin)

/* A text that was pasted: what was read of it is underlined, and numbered for the draft that is open. Signal "chosen":
 * somebody pressed such words; with the draft and the field. */

void plaza_paste_text_fill   (PlazaPasteText *self,
                              const char     *text,
                              GArray         *marks,
                              guint           open);
void plaza_paste_text_choose (PlazaPasteText *self,
                              guint           draft,
                              const char     *field);

G_END_DECLS
