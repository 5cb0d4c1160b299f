/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-window-state.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_VIEW_PAGE (plaza_view_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlazaViewPage, plaza_view_page, PLAZA, VIEW_PAGE, AdwNavigationPage)

struct _PlazaViewPageClass
{
  AdwNavigationPageClass parent_class;

  /* Puts the keyboard where one begins on the page, if that is there. Not GTK's
   * grab_focus(): that is where Shift+Tab comes to as well, and would stay. */
  gboolean (* begin) (PlazaViewPage *self);

  /* Shows what the campaign has become. Events come by the window's state. */
  void (* follow) (PlazaViewPage *self,
                   GPtrArray     *changes);
};

/* What the views of a window have in common: the window's state. Property:
 * "state", a PlazaWindowState, construct-only. */

PlazaWindowState *plaza_view_page_get_state    (PlazaViewPage *self);
PlazaCampaign    *plaza_view_page_get_campaign (PlazaViewPage *self);
void              plaza_view_page_begin        (PlazaViewPage *self);

G_END_DECLS
