/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-event-draft.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_EVENT_EDITOR (plaza_event_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlazaEventEditor, plaza_event_editor, PLAZA, EVENT_EDITOR, AdwDialog)

/* Where an event is written and changed. It is saved as a whole; whoever leaves with changes is asked.
 * What is typed is kept on the disk. Signal "saved" (uid, whether it is new): the campaign has it now. */

AdwDialog  *plaza_event_editor_new       (PlazaDraft       *draft);
void        plaza_event_editor_say_kept  (PlazaEventEditor *self,
                                          const char       *time);
void        plaza_event_editor_add_bar   (PlazaEventEditor *self,
                                          GtkWidget        *bar);
GtkWidget  *plaza_event_editor_find      (PlazaEventEditor *self,
                                          const char       *name);
PlazaDraft *plaza_event_editor_get_draft (PlazaEventEditor *self);

G_END_DECLS
