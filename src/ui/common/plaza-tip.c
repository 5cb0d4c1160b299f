/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-tip.h"

static gboolean
tip_query_tooltip_cb (GtkWidget  *widget,
                      int         x,
                      int         y,
                      gboolean    keyboard,
                      GtkTooltip *tooltip,
                      gpointer    text)
{
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/**
 * plaza_tip_set:
 * @text: what @widget is for
 *
 * Gives @widget a tooltip, once, for what is made while the program starts.
 * Where gtk_widget_set_tooltip_text() is called on X11, GTK asks the server where
 * the pointer is and waits for the answer, behind all that the window manager
 * has asked: several milliseconds each. This asks nothing before it is pointed at.
 */
void
plaza_tip_set (GtkWidget  *widget,
               const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  g_signal_connect_data (widget, "query-tooltip", G_CALLBACK (tip_query_tooltip_cb), g_strdup (text),
                         (GClosureNotify) g_free, 0);
  gtk_widget_set_has_tooltip (widget, TRUE);
}
