/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-leave-behind.h"

G_BEGIN_DECLS

/* How many figures stand side by side. */
#define PLAZA_STRIP_FIGURES 3

gboolean plaza_leave_behind_gather_meetings (PlazaLeaveBehind        *self,
                                             const PlazaWords        *words,
                                             PlazaCampaign           *campaign,
                                             PlazaEvent              *event,
                                             GError                 **error);
guint    plaza_leave_behind_fill_side       (const PlazaPress        *press,
                                             const PlazaLeaveBehind  *self,
                                             PlazaColumn             *column,
                                             double                   width,
                                             double                   room,
                                             guint                    from,
                                             guint                    most,
                                             gboolean                 is_apart);
PlazaBox *plaza_leave_behind_make_strip     (const PlazaPress        *press,
                                             const PlazaLeaveBehind  *self);
guint    plaza_leave_behind_fill_further    (const PlazaPress        *press,
                                             const PlazaLeaveBehind  *self,
                                             PlazaColumn             *column,
                                             double                   width,
                                             double                   room,
                                             guint                    from,
                                             guint                    most);

G_END_DECLS
