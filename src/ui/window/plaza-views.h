/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PlazaView:
 * @name: in actions and on the command line
 * @title: for the reader; to be translated
 * @icon_name: symbolic
 * @get_type: a #PlazaViewPage; where it can search, with the action "page.search"
 * @is_staff: whether only those who keep the campaign need it
 *
 * One of the window's views.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GType     (*get_type) (void);
  gboolean    is_staff;
} PlazaView;

extern const PlazaView plaza_views[];
extern const guint plaza_n_views;

const PlazaView *plaza_view_find (const char *name);

G_END_DECLS
