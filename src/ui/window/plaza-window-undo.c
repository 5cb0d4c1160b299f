/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-undo.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-campaign-jobs.h"
#include "plaza-job-bar.h"
#include "plaza-notice.h"
#include "plaza-shortcuts.h"
#include "plaza-window.h"
#include "plaza-wording.h"

/* What a notice takes back. */
typedef struct
{
  GtkWidget     *widget;
  PlazaCampaign *campaign;
  gint64         batch;
  gboolean       redo;   /* whether it is put back, while that is done */
} Offer;

static void
undo_offer_free (gpointer  data,
                 GClosure *closure)
{
  Offer *offer = data;

  g_object_unref (offer->widget);
  g_object_unref (offer->campaign);
  g_free (offer);
}

/* "Add Point"; NULL where it has no name. */
static const char *
undo_name (PlazaCampaign *campaign,
           gint64         batch)
{
  g_autofree char *action = plaza_campaign_find_action (campaign, batch);

  return plaza_wording_action (NULL, action);
}

static void undo_run (GtkWidget *widget, PlazaCampaign *campaign, gint64 batch, gboolean redo);

static void
undo_redo_offered_cb (Offer *offer)
{
  undo_run (offer->widget, offer->campaign, offer->batch, TRUE);
}

static void
undo_offered_cb (Offer *offer)
{
  undo_run (offer->widget, offer->campaign, offer->batch, FALSE);
}

static Offer *
undo_offer_new (GtkWidget     *widget,
                PlazaCampaign *campaign,
                gint64         batch)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  Offer *offer = g_new0 (Offer, 1);

  /* The row that asked for it may go with what was removed; where the notice is shown stays. */
  offer->widget = g_object_ref (overlay != NULL ? overlay : widget);
  offer->campaign = g_object_ref (campaign);
  offer->batch = batch;
  return offer;
}

static void
undo_tell (GtkWidget     *widget,
           PlazaCampaign *campaign,
           gint64         batch,
           gboolean       redo)
{
  const char *name = undo_name (campaign, batch);
  g_autofree char *sentence = NULL;

  if (redo)
    {
      /* Translators: after a change was put back; %s is its name in the menu: "Redone: Add Point". */
      sentence = name != NULL ? g_strdup_printf (_("Redone: %s"), name) : g_strdup (_("Redone"));
      plaza_notice_offer (widget, sentence, _("_Undo"), G_CALLBACK (undo_offered_cb),
                          undo_offer_new (widget, campaign, batch), undo_offer_free);
      return;
    }

  /* Translators: after a change was taken back; %s is its name in the menu: "Undone: Add Point". */
  sentence = name != NULL ? g_strdup_printf (_("Undone: %s"), name) : g_strdup (_("Undone"));
  /* Translators: a button that puts back what the user has just undone. */
  plaza_notice_offer (widget, sentence, _("_Redo"), G_CALLBACK (undo_redo_offered_cb),
                      undo_offer_new (widget, campaign, batch), undo_offer_free);
}

static void
undo_set_enabled (GtkWidget *widget,
                  gboolean   enabled)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, PLAZA_TYPE_WINDOW);

  if (window == NULL)
    return;

  gtk_widget_action_set_enabled (window, "win.undo", enabled);
  gtk_widget_action_set_enabled (window, "win.redo", enabled);
}

static void
undo_done_cb (GObject      *job,
              GAsyncResult *result,
              gpointer      data)
{
  Offer *offer = data;
  g_autoptr(GError) error = NULL;
  gboolean done = plaza_job_finish (PLAZA_JOB (job), result, &error);

  undo_set_enabled (offer->widget, TRUE);
  if (done && plaza_campaign_refresh (offer->campaign, &error))
    undo_tell (offer->widget, offer->campaign, offer->batch, offer->redo);
  else
    plaza_notice_show (offer->widget, error->message);

  undo_offer_free (offer, NULL);
}

/* What changed much is taken back in a thread, one at a time. */
static void
undo_run_long (GtkWidget     *widget,
               PlazaCampaign *campaign,
               gint64         batch,
               gboolean       redo)
{
  g_autoptr(PlazaJob) job = redo ? plaza_redo_job_new (campaign, batch) : plaza_undo_job_new (campaign, batch);
  Offer *offer = undo_offer_new (widget, campaign, batch);

  offer->redo = redo;
  undo_set_enabled (offer->widget, FALSE);
  plaza_job_bar_run (offer->widget, job, undo_done_cb, offer);
}

static void
undo_run (GtkWidget     *widget,
          PlazaCampaign *campaign,
          gint64         batch,
          gboolean       redo)
{
  g_autoptr(GError) error = NULL;

  if (plaza_campaign_is_long (campaign, batch))
    undo_run_long (widget, campaign, batch, redo);
  else if (redo ? plaza_campaign_redo (campaign, batch, &error) : plaza_campaign_undo (campaign, batch, &error))
    undo_tell (widget, campaign, batch, redo);
  else
    plaza_notice_show (widget, error->message);
}

static void
undo_action (GtkWidget  *window,
             const char *name,
             GVariant   *parameter)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (PLAZA_WINDOW (window)));
  GtkWidget *page = plaza_window_get_page (PLAZA_WINDOW (window));
  gboolean redo = g_str_equal (name, "win.redo");
  gint64 batch = redo ? plaza_campaign_find_redo (campaign) : plaza_campaign_find_undo (campaign);

  if (batch != 0)
    undo_run (page, campaign, batch, redo);
  else
    plaza_notice_show (page, redo ? _("There is nothing to redo.") : _("There is nothing to undo."));
}

/* Whoever types in an entry takes back letters, also where there are none left to take
 * back; and nothing is done behind a dialog. */
static gboolean
undo_key (GtkWidget *window,
          GVariant  *action,
          gpointer   data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  gboolean search = focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL;
  gboolean typing = focus != NULL && (GTK_IS_TEXT_VIEW (focus) || (GTK_IS_TEXT (focus) && !search));

  /* A window begins with the keyboard in an empty search. */
  typing |= search && *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0';
  if (typing || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (window, g_variant_get_string (action, NULL), NULL);
}

static void
undo_add_key (GtkEventController *keys,
              const char         *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (plaza_shortcuts_find (action)),
                                            gtk_callback_action_new (undo_key, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/**
 * plaza_window_undo_install:
 * @window_class: of the window that shows a campaign
 *
 * Gives its windows "win.undo" and "win.redo".
 */
void
plaza_window_undo_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (window_class, "win.redo", NULL, undo_action);
}

/**
 * plaza_window_undo_attach:
 * @window: a window of that class
 *
 * Gives it the keys. They are not the application's, for those know nothing of entries; and they come
 * before an empty entry, which swallows them.
 */
void
plaza_window_undo_attach (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  undo_add_key (keys, "win.undo");
  undo_add_key (keys, "win.redo");
  gtk_widget_add_controller (window, keys);
}

/* Without a change to act on it is in the menu, but cannot be chosen. */
static void
undo_list_item (GMenu      *menu,
                const char *label,
                const char *action,
                gboolean    possible)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, possible ? action : NULL);

  g_menu_item_set_attribute (item, "accel", "s", plaza_shortcuts_find (action));
  g_menu_append_item (menu, item);
}

/**
 * plaza_window_undo_list:
 * @menu: filled anew
 *
 * Puts what can be taken back and put back into @menu, by its name.
 */
void
plaza_window_undo_list (GMenu         *menu,
                        PlazaCampaign *campaign)
{
  const char *undo_what, *redo_what;
  gboolean may_change;
  gint64 undo, redo;
  g_autofree char *undo_words = NULL;
  g_autofree char *redo_words = NULL;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  may_change = plaza_campaign_may_change (campaign, NULL);
  undo = plaza_campaign_find_undo (campaign);
  redo = plaza_campaign_find_redo (campaign);
  undo_what = undo_name (campaign, undo);
  redo_what = undo_name (campaign, redo);
  /* Translators: in a menu; %s is what was done: "Undo Add Point". */
  undo_words = undo_what != NULL ? g_strdup_printf (_("_Undo %s"), undo_what) : g_strdup (_("_Undo"));
  redo_words = redo_what != NULL ? g_strdup_printf (_("_Redo %s"), redo_what) : g_strdup (_("_Redo"));
  g_menu_remove_all (menu);
  undo_list_item (menu, undo_words, "win.undo", may_change && undo != 0);
  undo_list_item (menu, redo_words, "win.redo", may_change && redo != 0);
}

/**
 * plaza_window_undo_offer:
 * @widget: where the user asked for what @campaign has just committed
 * @about: (nullable): what it was done to, for plaza_notice_dismiss()
 * @sentence: what was done
 *
 * Says it, with a button that takes it back.
 */
void
plaza_window_undo_offer (GtkWidget     *widget,
                         PlazaCampaign *campaign,
                         const char    *about,
                         const char    *sentence)
{
  Offer *offer;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  offer = undo_offer_new (widget, campaign, plaza_campaign_get_committed (campaign));
  plaza_notice_undo (offer->widget, about, sentence, G_CALLBACK (undo_offered_cb), offer, undo_offer_free);
}

/**
 * plaza_window_undo_run:
 * @widget: where the user asked for it
 * @batch: what is taken back
 *
 * Takes it back, and says so where @widget is, or why that cannot be.
 */
void
plaza_window_undo_run (GtkWidget     *widget,
                       PlazaCampaign *campaign,
                       gint64         batch)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  undo_run (widget, campaign, batch, FALSE);
}
