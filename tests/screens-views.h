/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window.h"

G_BEGIN_DECLS

/* Narrower windows have one pane. */
#define SCREENS_NARROW 500

/* A view to draw, and what is done there before. What a process of its own has to read first is for pictures alone. */
typedef struct
{
  const char *name;
  const char *view;
  void      (*prepare) (PlazaWindow *window);
  gboolean    only_pictures;
} Screen;

const Screen *screens_list_views (gsize *n_screens);

G_END_DECLS
