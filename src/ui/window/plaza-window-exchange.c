/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-exchange.h"

#include "plaza-review-page.h"
#include "plaza-window.h"

/* What comes in is looked at on the desk, wherever one is. Returns: (nullable): the desk's page; NULL behind a dialog */
static PlazaReviewPage *
window_exchange_open_desk (GtkWidget *window)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return NULL;

  plaza_window_set_view (PLAZA_WINDOW (window), "review");
  return PLAZA_REVIEW_PAGE (plaza_window_get_page (PLAZA_WINDOW (window)));
}

static void
window_exchange_action (GtkWidget  *window,
                        const char *name,
                        GVariant   *parameter)
{
  PlazaReviewPage *page = window_exchange_open_desk (window);

  if (page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), g_str_equal (name, "win.import") ? "page.import" : "page.paste", NULL);
}

static gboolean
window_exchange_drop_cb (GtkDropTarget *target,
                         const GValue  *value,
                         double         x,
                         double         y,
                         GtkWidget     *window)
{
  g_autoptr(GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  PlazaReviewPage *page = dropped != NULL ? window_exchange_open_desk (window) : NULL;

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  if (page != NULL)
    plaza_review_page_import (page, G_LIST_MODEL (files));

  return page != NULL;
}

/**
 * plaza_window_exchange_install:
 * @window_class: of the window that shows a campaign
 *
 * Gives its windows what brings in what others sent.
 */
void
plaza_window_exchange_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.import", NULL, window_exchange_action);
  gtk_widget_class_install_action (window_class, "win.paste-text", NULL, window_exchange_action);
}

/**
 * plaza_window_exchange_attach:
 * @window: one of that class
 *
 * Files may be dropped anywhere on it.
 */
void
plaza_window_exchange_attach (GtkWidget *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (window_exchange_drop_cb), window, 0);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
}
