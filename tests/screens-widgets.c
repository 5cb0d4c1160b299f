/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-widgets.h"

static void
flag_cb (gboolean *flag)
{
  *flag = TRUE;
}

static gboolean
idle_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (gboolean *flag)
{
  while (!*flag)
    g_main_context_iteration (NULL, TRUE);
}

/* A view has settled when some frames have been drawn and nothing is left to
 * do after each: breakpoints and lists take a frame or two to follow a size. */
void
screens_settle (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  for (int i = 0; i < 6; i++)
    {
      gboolean drawn = FALSE, idle = FALSE;
      gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (flag_cb), &drawn);

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      wait_for (&drawn);
      g_signal_handler_disconnect (clock, handler);
      g_idle_add_full (G_PRIORITY_LOW, idle_cb, &idle, NULL);
      wait_for (&idle);
    }
}

/* The innermost: what is chosen in a popover may open another. */
GtkWidget *
screens_find_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = screens_find_popover (child);

      if (found != NULL)
        return found;
    }

  return GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget) ? widget : NULL;
}

GtkWidget *
screens_find_type (GtkWidget  *widget,
                   const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = screens_find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
screens_find_class (GtkWidget  *widget,
                    const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = screens_find_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}
