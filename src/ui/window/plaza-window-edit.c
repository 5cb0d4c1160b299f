/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-edit.h"

#include <glib/gi18n.h>

#include "plaza-event-editor.h"
#include "plaza-notice.h"
#include "plaza-window-undo.h"
#include "plaza-window.h"

static PlazaCampaign *
window_edit_get_campaign (PlazaWindow *window)
{
  return plaza_asked_get_campaign (plaza_window_get_asked (window));
}

/* Nothing is done behind a dialog, or to a file that can only be read. */
static gboolean
window_edit_may (PlazaWindow *window)
{
  g_autoptr(GError) error = NULL;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return FALSE;
  if (plaza_campaign_may_change (window_edit_get_campaign (window), &error))
    return TRUE;

  plaza_notice_show (plaza_window_get_page (window), error->message);
  return FALSE;
}

static void
window_edit_saved_cb (PlazaWindow      *window,
                      const char       *uid,
                      PlazaEventEditor *editor)
{
  PlazaCampaign *campaign = window_edit_get_campaign (window);

  plaza_window_undo_offer (plaza_window_get_page (window), campaign, uid, _("Event saved"));
}

static void
window_edit_present (PlazaWindow *window,
                     PlazaEvent  *event)
{
  g_autoptr(PlazaDraft) draft =
    plaza_event_draft_new (window_edit_get_campaign (window), plaza_asked_get_places (plaza_window_get_asked (window)), event);
  AdwDialog *editor = plaza_event_editor_new (draft);

  g_signal_connect_object (editor, "saved", G_CALLBACK (window_edit_saved_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (editor, GTK_WIDGET (window));
}

static void
window_edit_event_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  PlazaWindow *window = PLAZA_WINDOW (widget);
  PlazaOpened *opened = plaza_window_get_opened (window);

  if (!window_edit_may (window))
    return;

  /* Also a row that is only selected. */
  gtk_widget_activate_action (plaza_window_get_page (window), "page.take-row", NULL);
  if (plaza_opened_get_event (opened) != NULL)
    window_edit_present (window, plaza_opened_get_event (opened));
  else
    plaza_notice_show (plaza_window_get_page (window), _("Choose an event first."));
}

/**
 * plaza_window_edit_install:
 * @window_class: of the window that shows a campaign
 */
void
plaza_window_edit_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.edit-event", NULL, window_edit_event_action);
}
