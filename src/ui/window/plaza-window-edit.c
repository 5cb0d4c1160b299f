/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-edit.h"

#include <glib/gi18n.h>

#include "plaza-attention-bar.h"
#include "plaza-event-editor.h"
#include "plaza-event-values.h"
#include "plaza-event-history.h"
#include "plaza-kept-draft.h"
#include "plaza-notice.h"
#include "plaza-window-actions.h"
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

static PlazaEvent *
window_edit_take_event (PlazaWindow *window)
{
  return window_edit_may (window) ? plaza_window_take_event (window) : NULL;
}

/* What was added is opened: that is where its maker looks next. */
static void
window_edit_saved_cb (PlazaWindow      *window,
                      const char       *uid,
                      guint             n_added,
                      PlazaEventEditor *editor)
{
  PlazaCampaign *campaign = window_edit_get_campaign (window);
  g_autofree char *several = n_added > 1 ? g_strdup_printf (ngettext ("%u event added", "%u events added", n_added), n_added) : NULL;
  g_autoptr(PlazaEvent) event = n_added > 0 ? plaza_campaign_find_event (campaign, uid, NULL) : NULL;

  if (event != NULL)
    {
      plaza_window_set_view (window, "events");
      plaza_opened_set_event (plaza_window_get_opened (window), event);
    }
  plaza_window_undo_offer (plaza_window_get_page (window), campaign, uid,
                           several != NULL ? several : n_added > 0 ? _("Event added") : _("Event saved"));
}

static void
window_edit_show_event_cb (PlazaWindow *window,
                           const char  *uid)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (window_edit_get_campaign (window), uid, NULL);

  if (event == NULL)
    return;

  plaza_window_set_view (window, "events");
  plaza_opened_set_event (plaza_window_get_opened (window), event);
}

/* @time: (nullable): when what stands in @draft was typed, where that was before */
static void
window_edit_present (PlazaWindow *window,
                     PlazaDraft  *draft,
                     const char  *time)
{
  AdwDialog *editor = plaza_event_editor_new (draft);
  g_autoptr(PlazaEvent) event =
    plaza_campaign_find_event (window_edit_get_campaign (window), plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)), NULL);

  if (event != NULL)
    plaza_attention_bar_attach (window, PLAZA_EVENT_EDITOR (editor), event);

  if (time != NULL)
    plaza_event_editor_say_kept (PLAZA_EVENT_EDITOR (editor), time);
  g_signal_connect_object (editor, "show-event", G_CALLBACK (window_edit_show_event_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "saved", G_CALLBACK (window_edit_saved_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (editor, GTK_WIDGET (window));
}

static PlazaPlaces *
window_edit_get_places (PlazaWindow *window)
{
  return plaza_asked_get_places (plaza_window_get_asked (window));
}

/* Goes on with what was typed before. Returns: whether there was something */
static gboolean
window_edit_resume (PlazaWindow    *window,
                    PlazaKeptDraft *kept)
{
  g_autoptr(PlazaDraft) draft =
    kept != NULL ? plaza_kept_draft_open (kept, window_edit_get_campaign (window), window_edit_get_places (window)) : NULL;

  if (draft == NULL || !plaza_draft_is_dirty (draft))
    return FALSE;

  window_edit_present (window, draft, kept->time);
  return TRUE;
}

static void
window_edit_choose_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  plaza_window_set_view (PLAZA_WINDOW (widget), "events");
  gtk_widget_activate_action (plaza_window_get_page (PLAZA_WINDOW (widget)), "page.choose-several", NULL);
}

static void
window_edit_event_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  PlazaEvent *event = window_edit_take_event (PLAZA_WINDOW (widget));

  if (event != NULL)
    plaza_window_edit_open (PLAZA_WINDOW (widget), event);
}

/* A new one that was begun and not saved comes first. */
static void
window_edit_new_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  PlazaWindow *window = PLAZA_WINDOW (widget);
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(PlazaDraft) draft = NULL;

  if (!window_edit_may (window))
    return;

  kept = plaza_kept_draft_list (window_edit_get_campaign (window));
  for (guint i = 0; i < kept->len; i++)
    if (((PlazaKeptDraft *) g_ptr_array_index (kept, i))->is_new && window_edit_resume (window, g_ptr_array_index (kept, i)))
      return;

  draft = plaza_event_draft_new (window_edit_get_campaign (window), window_edit_get_places (window), NULL);
  g_free (plaza_event_draft_add_part (PLAZA_EVENT_DRAFT (draft), PLAZA_EVENT_SLOTS));
  window_edit_present (window, draft, NULL);
}

static void
window_edit_duplicate_action (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  PlazaWindow *window = PLAZA_WINDOW (widget);
  PlazaEvent *event = window_edit_take_event (window);
  g_autoptr(PlazaDraft) draft = NULL;

  if (event == NULL)
    return;

  draft = plaza_event_draft_new_copy (window_edit_get_campaign (window), window_edit_get_places (window), event);
  window_edit_present (window, draft, NULL);
}

static void
window_edit_history_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  PlazaWindow *window = PLAZA_WINDOW (widget);
  PlazaOpened *opened = plaza_window_get_opened (window);
  PlazaEvent *event = plaza_opened_get_event (opened);

  if (event == NULL || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return;

  if (plaza_opened_get_wide (opened))
    plaza_opened_set_history (opened, !plaza_opened_get_history (opened));
  else
    adw_dialog_present (plaza_event_history_new_dialog (window_edit_get_campaign (window), event), widget);
}

/* @after: (transfer full) (nullable) */
static void
window_edit_commit (PlazaWindow      *window,
                    PlazaEvent       *event,
                    PlazaEventRecord *after,
                    const char       *action,
                    const char       *sentence)
{
  PlazaCampaign *campaign = window_edit_get_campaign (window);
  g_autofree char *uid = g_strdup (plaza_event_get_uid (event));
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_EVENT, uid, plaza_record_get_revision (plaza_event_get_record (event)), after));
  if (plaza_campaign_commit (campaign, action, edits, &error))
    plaza_window_undo_offer (plaza_window_get_page (window), campaign, uid, sentence);
  else
    plaza_notice_show (plaza_window_get_page (window), error->message);
}

/* It stays listed, as cancelled: who looks for it is told. */
static void
window_edit_cancel_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaWindow *window = PLAZA_WINDOW (widget);
  PlazaEvent *event = window_edit_take_event (window);
  PlazaEventRecord *after;
  gboolean cancelled;

  if (event == NULL)
    return;

  after = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));
  cancelled = after->status == PLAZA_STATUS_CANCELLED;
  after->status = cancelled ? PLAZA_STATUS_CONFIRMED : PLAZA_STATUS_CANCELLED;
  window_edit_commit (window, event, after, cancelled ? "reinstate-event" : "cancel-event",
                      cancelled ? _("Event takes place after all") : _("Event cancelled"));
}

static void
window_edit_delete_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaWindow *window = PLAZA_WINDOW (widget);
  PlazaEvent *event = window_edit_take_event (window);

  if (event != NULL)
    window_edit_commit (window, event, NULL, "delete-event", _("Event deleted"));
}

/**
 * plaza_window_edit_install:
 * @window_class: of the window that shows a campaign
 *
 * Gives its windows what is done to events.
 */
void
plaza_window_edit_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.new-event", NULL, window_edit_new_action);
  gtk_widget_class_install_action (window_class, "win.choose-several", NULL, window_edit_choose_action);
  gtk_widget_class_install_action (window_class, "win.edit-event", NULL, window_edit_event_action);
  gtk_widget_class_install_action (window_class, "win.duplicate-event", NULL, window_edit_duplicate_action);
  gtk_widget_class_install_action (window_class, "win.cancel-event", NULL, window_edit_cancel_action);
  gtk_widget_class_install_action (window_class, "win.event-history", NULL, window_edit_history_action);
  gtk_widget_class_install_action (window_class, "win.delete-event", NULL, window_edit_delete_action);
}

/**
 * plaza_window_edit_set_enabled:
 * @enabled: whether events are in view, so that it is clear which one is meant
 */
void
plaza_window_edit_set_enabled (GtkWidget *window,
                               gboolean   enabled)
{
  static const char * const actions[] = { "win.edit-event", "win.duplicate-event", "win.cancel-event", "win.delete-event", "win.event-history" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (window, actions[i], enabled);
}

static void
window_edit_offered_cb (GtkWidget *window)
{
  g_autoptr(GPtrArray) kept = NULL;

  if (!window_edit_may (PLAZA_WINDOW (window)))
    return;

  kept = plaza_kept_draft_list (window_edit_get_campaign (PLAZA_WINDOW (window)));
  for (guint i = 0; i < kept->len; i++)
    if (window_edit_resume (PLAZA_WINDOW (window), g_ptr_array_index (kept, i)))
      return;
}

/**
 * plaza_window_edit_offer:
 * @window: one that was just opened
 *
 * Where something was typed and not saved, also by a program that was killed, the window says so and offers to go on.
 */
void
plaza_window_edit_offer (GtkWidget *window)
{
  PlazaCampaign *campaign = window_edit_get_campaign (PLAZA_WINDOW (window));
  g_autoptr(GPtrArray) kept = plaza_kept_draft_list (campaign);
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = kept->len; i > 0; i--)
    if (!plaza_kept_draft_is_open (g_ptr_array_index (kept, i - 1), campaign, window_edit_get_places (PLAZA_WINDOW (window))))
      g_ptr_array_remove_index (kept, i - 1);

  if (kept->len == 0 || !plaza_campaign_may_change (campaign, NULL))
    return;

  title = plaza_text_isolate (((PlazaKeptDraft *) g_ptr_array_index (kept, 0))->title);
  sentence = kept->len == 1
             /* Translators: %s is the title of an event. */
             ? g_strdup_printf (_("What you typed of “%s” is not saved yet."), title)
             : g_strdup_printf (ngettext ("What you typed of %u event is not saved yet.",
                                          "What you typed of %u events is not saved yet.", kept->len), kept->len);
  plaza_notice_remind (plaza_window_get_page (PLAZA_WINDOW (window)), sentence, _("_Go On"),
                       G_CALLBACK (window_edit_offered_cb), window);
}

/**
 * plaza_window_edit_open:
 * @event: which one
 *
 * Opens @event to be changed, with what was typed of it before and not saved.
 */
void
plaza_window_edit_open (PlazaWindow *window,
                        PlazaEvent  *event)
{
  g_autoptr(PlazaKeptDraft) kept = NULL;
  g_autoptr(PlazaDraft) draft = NULL;

  g_return_if_fail (PLAZA_IS_WINDOW (window));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  kept = plaza_kept_draft_find (window_edit_get_campaign (window), plaza_event_get_uid (event));
  if (window_edit_resume (window, kept))
    return;

  draft = plaza_event_draft_new (window_edit_get_campaign (window), window_edit_get_places (window), event);
  window_edit_present (window, draft, NULL);
}
