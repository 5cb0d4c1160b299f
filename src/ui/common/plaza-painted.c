/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-painted.h"

typedef struct
{
  PlazaPaintedFunc func;
  gboolean         painted;
} Wait;

static gboolean
painted_tick_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  Wait *wait = data;

  if (!wait->painted)
    {
      wait->painted = TRUE;
      return G_SOURCE_CONTINUE;
    }

  wait->func (widget);

  return G_SOURCE_REMOVE;
}

/**
 * plaza_painted_then:
 * @func: called once, unless @widget goes before
 *
 * Does what takes its time only after the next frame was painted: what is
 * around @widget is there at once.
 */
void
plaza_painted_then (GtkWidget        *widget,
                    PlazaPaintedFunc  func)
{
  Wait *wait;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  wait = g_new0 (Wait, 1);
  wait->func = func;
  gtk_widget_add_tick_callback (widget, painted_tick_cb, wait, g_free);
}
