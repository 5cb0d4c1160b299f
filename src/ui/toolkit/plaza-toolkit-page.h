/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-view-page.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_TOOLKIT_PAGE (plaza_toolkit_page_get_type ())
G_DECLARE_FINAL_TYPE (PlazaToolkitPage, plaza_toolkit_page, PLAZA, TOOLKIT_PAGE, PlazaViewPage)

/* The guides, to read and to search. Property: "guide", the id of the
 * open one. Action "page.search" puts the cursor where one types what to find. */

const char *plaza_toolkit_page_get_guide (PlazaToolkitPage *self);
void        plaza_toolkit_page_open      (PlazaToolkitPage *self,
                                          const char       *guide,
                                          int               section);
void        plaza_toolkit_page_search    (PlazaToolkitPage *self,
                                          const char       *query);

G_END_DECLS
