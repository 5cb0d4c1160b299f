/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-draft-keeper.h"

G_BEGIN_DECLS

/* What a form says of what is typed and not saved yet. */

PlazaDraftKeeper *plaza_kept_banner_keep   (PlazaDraft *draft,
                                            GtkWidget  *kept,
                                            GtkWidget  *form);
void              plaza_kept_banner_say    (AdwBanner  *banner,
                                            const char *time);
void              plaza_kept_banner_forget (AdwBanner  *banner,
                                            PlazaDraft *draft);

G_END_DECLS
