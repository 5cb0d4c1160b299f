/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PASTE_PAGE (plaza_paste_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPastePage, plaza_paste_page, PLAZA, PASTE_PAGE, AdwNavigationPage)

/* A text that somebody pastes, and the events that are read in it, side by side. Signal "done": as that of
 * #PlazaImportPage. */

AdwNavigationPage *plaza_paste_page_new  (PlazaCampaign  *campaign);
void               plaza_paste_page_read (PlazaPastePage *self,
                                          const char     *text);

G_END_DECLS
