/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-failed-window.h"

#include "plaza-accent.h"

/* What there is to see where no campaign could be opened: why, and a way on. */
struct _PlazaFailedWindow
{
  AdwApplicationWindow  parent_instance;

  AdwStatusPage        *page;
};

/* The program's own, where no campaign has one. */
#define ACCENT "#7a3894"

G_DEFINE_FINAL_TYPE (PlazaFailedWindow, plaza_failed_window, ADW_TYPE_APPLICATION_WINDOW)

static void
plaza_failed_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_FAILED_WINDOW);

  G_OBJECT_CLASS (plaza_failed_window_parent_class)->dispose (object);
}

static void
plaza_failed_window_class_init (PlazaFailedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_failed_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/failed-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaFailedWindow, page);
}

static void
plaza_failed_window_init (PlazaFailedWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_failed_window_new:
 * @sentence: why there is no campaign, as the store says it
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
plaza_failed_window_new (GtkApplication *application,
                         const char     *sentence)
{
  PlazaFailedWindow *self;
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_FAILED_WINDOW, "application", application, NULL);
  /* The description is markup; the sentence holds the name of a file. */
  escaped = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->page, escaped);
  plaza_accent_apply (GTK_WIDGET (self), ACCENT);

  return GTK_WIDGET (self);
}
