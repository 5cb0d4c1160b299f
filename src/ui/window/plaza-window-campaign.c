/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-campaign.h"

#include <glib/gi18n.h>

#include "plaza-campaign-draft.h"
#include "plaza-campaign-editor.h"
#include "plaza-campaign-share.h"
#include "plaza-new-draft.h"
#include "plaza-notice.h"
#include "plaza-window-undo.h"
#include "plaza-window.h"

static PlazaCampaign *
window_campaign_of (GtkWidget *window)
{
  return plaza_asked_get_campaign (plaza_window_get_asked (PLAZA_WINDOW (window)));
}

/* Nothing is done behind a dialog. */
static gboolean
window_campaign_may (GtkWidget *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL;
}

static void
window_campaign_saved_cb (GtkWidget *window)
{
  plaza_window_undo_offer (plaza_window_get_page (PLAZA_WINDOW (window)), window_campaign_of (window), NULL, _("Campaign saved"));
}

static void
window_campaign_edit_action (GtkWidget  *window,
                             const char *name,
                             GVariant   *parameter)
{
  g_autoptr(GError) error = NULL;
  AdwDialog *editor;

  if (!window_campaign_may (window))
    return;

  if (!plaza_campaign_may_change (window_campaign_of (window), &error))
    {
      plaza_notice_show (plaza_window_get_page (PLAZA_WINDOW (window)), error->message);
      return;
    }

  editor = plaza_campaign_editor_new (window_campaign_of (window));
  g_signal_connect_object (editor, "saved", G_CALLBACK (window_campaign_saved_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (editor, window);
}

static void
window_campaign_share_action (GtkWidget  *window,
                              const char *name,
                              GVariant   *parameter)
{
  GtkWidget *page = plaza_window_get_page (PLAZA_WINDOW (window));

  if (!window_campaign_may (window))
    return;

  if (g_str_equal (name, "win.write-pack"))
    plaza_campaign_share_pack (page, window_campaign_of (window));
  else
    plaza_campaign_share_copy (page, window_campaign_of (window));
}

static void
window_campaign_close_action (GtkWidget  *window,
                              const char *name,
                              GVariant   *parameter)
{
  if (window_campaign_may (window))
    adw_dialog_present (plaza_campaign_share_close (window_campaign_of (window)), window);
}

/* Another one, whose beginning may be this one. */
static void
window_campaign_new_action (GtkWidget  *window,
                            const char *name,
                            GVariant   *parameter)
{
  gtk_widget_activate_action (window, "app.new-campaign", NULL);
}

/**
 * plaza_window_campaign_install:
 * @window_class: of the window that shows a campaign
 *
 * Gives its windows what is done with the campaign as a whole.
 */
void
plaza_window_campaign_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.new-campaign", NULL, window_campaign_new_action);
  gtk_widget_class_install_action (window_class, "win.edit-campaign", NULL, window_campaign_edit_action);
  gtk_widget_class_install_action (window_class, "win.write-pack", NULL, window_campaign_share_action);
  gtk_widget_class_install_action (window_class, "win.copy-without-people", NULL, window_campaign_share_action);
  gtk_widget_class_install_action (window_class, "win.close-campaign", NULL, window_campaign_close_action);
}

static void
window_campaign_offered_cb (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.edit-campaign", NULL);
}

static void
window_campaign_offered_new_cb (GtkWidget *window)
{
  gtk_widget_activate_action (window, "app.new-campaign", NULL);
}

/**
 * plaza_window_campaign_offer:
 * @window: one that was just opened
 *
 * As plaza_window_edit_offer(), for what was typed of the campaign itself, and of a new one.
 */
void
plaza_window_campaign_offer (GtkWidget *window)
{
  PlazaCampaign *campaign = window_campaign_of (window);
  GtkWidget *page = plaza_window_get_page (PLAZA_WINDOW (window));
  g_autoptr(PlazaKeptDraft) kept = plaza_campaign_draft_find_kept (campaign);
  g_autoptr(PlazaKeptDraft) begun = plaza_new_draft_find_kept ();

  if (kept != NULL && plaza_campaign_may_change (campaign, NULL))
    plaza_notice_remind (page, _("What you typed of this campaign is not saved yet."), _("_Go On"),
                         G_CALLBACK (window_campaign_offered_cb), window);
  if (begun != NULL)
    plaza_notice_remind (page, _("You began a new campaign, and it is not made yet."), _("_Go On"),
                         G_CALLBACK (window_campaign_offered_new_cb), window);
}
