/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window.h"

G_BEGIN_DECLS

/* Narrower windows have one pane. */
#define SCREENS_NARROW 500

/* A view to draw, and what is done there before. */
typedef struct
{
  const char *name;
  const char *view;
  void      (*prepare) (PlazaWindow *window);
} Screen;

const Screen *screens_list_views (gsize *n_screens);

G_END_DECLS
