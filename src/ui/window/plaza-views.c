/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-views.h"

#include <glib/gi18n.h>

#include "plaza-events-page.h"
#include "plaza-handouts-page.h"
#include "plaza-points-page.h"
#include "plaza-review-page.h"
#include "plaza-toolkit-page.h"

/* In the order of the sidebar, those of the staff last. To add a view, add a line. */
const PlazaView plaza_views[] = {
  { "events", N_("Events"), "plaza-events-symbolic", plaza_events_page_get_type },
  { "toolkit", N_("Toolkit"), "plaza-toolkit-symbolic", plaza_toolkit_page_get_type },
  { "talking-points", N_("Talking Points"), "plaza-points-symbolic", plaza_points_page_get_type },
  { "handouts", N_("Handouts"), "plaza-handouts-symbolic", plaza_handouts_page_get_type },
  { "review", N_("Review"), "plaza-review-symbolic", plaza_review_page_get_type, TRUE },
};

const guint plaza_n_views = G_N_ELEMENTS (plaza_views);

/**
 * plaza_view_find:
 * @name: "events"
 *
 * Returns: (nullable): the view of that name
 */
const PlazaView *
plaza_view_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < plaza_n_views; i++)
    if (g_str_equal (plaza_views[i].name, name))
      return &plaza_views[i];

  return NULL;
}
