/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-event-draft.h"

G_BEGIN_DECLS

/* What a form says of a text beside the text: where it came from, and how it stands beside what it translates. */

GtkWidget *plaza_field_marks_new_inferred    (PlazaDraftField *field);
GtkWidget *plaza_field_marks_new_translation (PlazaEventDraft *draft,
                                              const char      *name,
                                              gboolean         needed);

G_END_DECLS
