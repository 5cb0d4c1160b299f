/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The contrast of the text in a part of @widget, as it is painted in its window: that of the most
 * frequent colour to the next one that strokes are filled with, by WCAG 2.2. @area is in the
 * widget's pixels. 0 where there is no text. */
double contrast_of_text (GtkWidget             *widget,
                         const graphene_rect_t *area);
