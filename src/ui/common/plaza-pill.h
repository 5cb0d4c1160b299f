/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PlazaPillStyle:
 * @PLAZA_PILL_PLAIN: a fact, in grey
 * @PLAZA_PILL_ATTENTION: look at this, in amber
 * @PLAZA_PILL_FINE: all is well, in green
 * @PLAZA_PILL_ACCENT: the day itself
 */
typedef enum
{
  PLAZA_PILL_PLAIN,
  PLAZA_PILL_ATTENTION,
  PLAZA_PILL_FINE,
  PLAZA_PILL_ACCENT,
} PlazaPillStyle;

GtkWidget *plaza_pill_new (const char     *text,
                           const char     *icon_name,
                           PlazaPillStyle  style);

G_END_DECLS
