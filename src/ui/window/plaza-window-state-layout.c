/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-state-private.h"

/* What the campaign file keeps. */
#define LAYOUT "layout"

static const char * const names[] = {
  [PLAZA_LAYOUT_LIST] = "list",
  [PLAZA_LAYOUT_BOTH] = "both",
  [PLAZA_LAYOUT_MAP] = "map",
};

/* Where the file says nothing that there is, it is the list. */
static PlazaLayout
find_layout (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;

  return PLAZA_LAYOUT_LIST;
}

/**
 * plaza_layout_get_name:
 *
 * Returns: (transfer none): "list", "both" or "map"
 */
const char *
plaza_layout_get_name (PlazaLayout layout)
{
  g_return_val_if_fail (layout < G_N_ELEMENTS (names), names[0]);

  return names[layout];
}

static void
set_layout (PlazaWindowState *self,
            PlazaLayout       layout)
{
  PlazaLayout before = plaza_window_state_get_layout (self);

  self->layout = layout;
  if (plaza_window_state_get_layout (self) != before)
    plaza_window_state_notify (self, PROP_LAYOUT);
}

/**
 * plaza_window_state_restore_layout:
 *
 * For the state's own files: takes the layout that the campaign file remembers.
 */
void
plaza_window_state_restore_layout (PlazaWindowState *self)
{
  self->layout = find_layout (plaza_campaign_get_value (self->campaign, LAYOUT));
}

/**
 * plaza_window_state_get_layout:
 *
 * Returns: how the events are shown: without room for both, it is the list or
 *   the map
 */
PlazaLayout
plaza_window_state_get_layout (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), PLAZA_LAYOUT_LIST);

  return self->layout == PLAZA_LAYOUT_BOTH && !self->wide ? PLAZA_LAYOUT_LIST : self->layout;
}

/**
 * plaza_window_state_choose_layout:
 *
 * Shows the events so because somebody wants it, now and at the next start.
 *
 * Returns: whether the campaign file keeps it
 */
gboolean
plaza_window_state_choose_layout (PlazaWindowState  *self,
                                  PlazaLayout        layout,
                                  GError           **error)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);
  g_return_val_if_fail (layout < G_N_ELEMENTS (names), FALSE);

  /* Both, where there is room again. */
  if (plaza_window_state_get_layout (self) == layout)
    return TRUE;

  set_layout (self, layout);

  return plaza_campaign_set_value (self->campaign, LAYOUT, names[layout], error);
}

gboolean
plaza_window_state_get_wide (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->wide;
}

/**
 * plaza_window_state_set_wide:
 *
 * Whether the window has room for the list and something beside it.
 */
void
plaza_window_state_set_wide (PlazaWindowState *self,
                             gboolean          wide)
{
  PlazaLayout before;

  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->wide == !!wide)
    return;

  before = plaza_window_state_get_layout (self);
  self->wide = !!wide;

  g_object_freeze_notify (G_OBJECT (self));
  plaza_window_state_notify (self, PROP_WIDE);
  if (plaza_window_state_get_layout (self) != before)
    plaza_window_state_notify (self, PROP_LAYOUT);
  g_object_thaw_notify (G_OBJECT (self));
}
