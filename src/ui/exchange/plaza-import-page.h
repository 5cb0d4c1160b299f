/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_IMPORT_PAGE (plaza_import_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaImportPage, plaza_import_page, PLAZA, IMPORT_PAGE, AdwNavigationPage)

/* What files would bring into the campaign, before anything is written. Signal "done": it is over, and how many
 * rows were brought in; 0 where somebody thought better of it. */

AdwNavigationPage *plaza_import_page_new (PlazaCampaign   *campaign,
                                          GListModel      *files);

G_END_DECLS
