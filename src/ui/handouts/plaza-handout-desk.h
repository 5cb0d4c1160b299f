/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-pages-view.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_HANDOUT_DESK (plaza_handout_desk_get_type ())
G_DECLARE_FINAL_TYPE (PlazaHandoutDesk, plaza_handout_desk, PLAZA, HANDOUT_DESK, AdwBin)

/* The grey desk with the pages on it and what turns and enlarges them.
 * Properties: "zoom" (string: "page", "width" or "scale"), "spread" and
 * "narrow" (boolean), which shows one page as wide as there is room. */

PlazaPagesView *plaza_handout_desk_get_view     (PlazaHandoutDesk *self);
void            plaza_handout_desk_set_narrow   (PlazaHandoutDesk *self,
                                                 gboolean          narrow);
void            plaza_handout_desk_show_pages   (PlazaHandoutDesk *self,
                                                 PlazaPages       *pages);
void            plaza_handout_desk_show_working (PlazaHandoutDesk *self);
void            plaza_handout_desk_show_problem (PlazaHandoutDesk *self,
                                                 const char       *title,
                                                 const char       *sentence,
                                                 const char       *remedy,
                                                 const char       *action_name);

G_END_DECLS
