/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says in which language a label's text is, where that may be another than the
 * window's: a screen reader takes the voice for it, and fonts their shapes. */

void plaza_label_set_language (GtkLabel   *label,
                               const char *language);

G_END_DECLS
