/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-opened.h"
#include "plaza-printed.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_VIEW_PAGE (plaza_view_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlazaViewPage, plaza_view_page, PLAZA, VIEW_PAGE, AdwNavigationPage)

struct _PlazaViewPageClass
{
  AdwNavigationPageClass parent_class;

  /* Puts the keyboard where one begins on the page, if that is there. Not GTK's
   * grab_focus(): that is where Shift+Tab comes to as well, and would stay. */
  gboolean (* begin) (PlazaViewPage *self);

  /* Shows what the campaign has become. Events come by what is asked of them. */
  void (* follow) (PlazaViewPage *self,
                   GPtrArray     *changes);
};

/* What the views of a window have in common: what is open in it, and what is printed.
 * Properties, construct-only: "opened", a PlazaOpened, and "printed", a PlazaPrinted. */

PlazaAsked    *plaza_view_page_get_asked    (PlazaViewPage *self);
PlazaOpened   *plaza_view_page_get_opened   (PlazaViewPage *self);
PlazaPrinted  *plaza_view_page_get_printed  (PlazaViewPage *self);
PlazaCampaign *plaza_view_page_get_campaign (PlazaViewPage *self);
void           plaza_view_page_begin        (PlazaViewPage *self);

G_END_DECLS
