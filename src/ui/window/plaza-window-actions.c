/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-actions.h"

#include <glib/gi18n.h>

#include "plaza-backups-dialog.h"
#include "plaza-event-save.h"
#include "plaza-handouts-page.h"
#include "plaza-notice.h"
#include "plaza-window-edit.h"
#include "plaza-wording.h"

static gboolean
actions_has_day (PlazaEvent *event)
{
  return plaza_event_record_first_date (plaza_event_get_record (event)) != NULL;
}

static void
actions_toggle_map_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);

  plaza_window_set_view (self, "events");
  gtk_widget_activate_action (plaza_window_get_page (self), "page.toggle-map", NULL);
}

static void
actions_show_handout (PlazaWindow  *self,
                      PlazaHandout  handout,
                      PlazaEvent   *event,
                      const char   *guide)
{
  plaza_window_set_view (self, "handouts");
  plaza_handouts_page_show (PLAZA_HANDOUTS_PAGE (plaza_window_get_page (self)), handout, event, guide);
}

/* What a page does with it, or what it lacks for that, it says itself. */
static void
actions_page_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GtkWidget *page = plaza_window_get_page (PLAZA_WINDOW (widget));

  gtk_widget_activate_action (page, g_str_equal (name, "win.print") ? "page.print" : "page.save", NULL);
}

static void
actions_print_leave_behind_action (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);

  actions_show_handout (self, PLAZA_HANDOUT_LEAVE_BEHIND, plaza_opened_get_event (plaza_window_get_opened (self)), NULL);
}

static void
actions_copy_text_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);
  PlazaEvent *event = plaza_window_take_event (self);
  g_autoptr(PlazaEventRecord) record = NULL;
  g_autoptr(GPtrArray) officials = NULL;
  g_autofree char *text = NULL;

  if (event == NULL)
    return;

  record = plaza_event_record_for (plaza_event_get_record (event), PLAZA_AUDIENCE_PUBLIC);
  officials = plaza_campaign_list_officials (plaza_asked_get_campaign (plaza_window_get_asked (self)), record);
  text = plaza_wording_event_text (NULL, record, officials, plaza_opened_get_language (plaza_window_get_opened (self)));
  plaza_notice_copy (plaza_window_get_page (self), text, _("Event copied as text"));
}

static void
actions_add_to_calendar_action (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);
  GtkWidget *page = plaza_window_get_page (self);
  PlazaEvent *event = plaza_window_take_event (self);

  if (event != NULL && actions_has_day (event))
    plaza_event_add_to_calendar (page, plaza_asked_get_campaign (plaza_window_get_asked (self)), event);
  else if (event != NULL)
    plaza_notice_show (page, _("This event has no day yet, so no calendar can hold it."));
}

static void
actions_print_agenda_action (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  actions_show_handout (PLAZA_WINDOW (widget), PLAZA_HANDOUT_AGENDA, NULL, NULL);
}

static void
actions_choose_events_action (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);

  plaza_window_set_view (self, "events");
  gtk_widget_activate_action (widget, "win.search", NULL);
  plaza_printed_set_choosing (plaza_window_get_printed (self), TRUE);
}

static void
actions_print_guide_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  actions_show_handout (PLAZA_WINDOW (widget), PLAZA_HANDOUT_GUIDE, NULL, g_variant_get_string (parameter, NULL));
}

static void
actions_backups_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  adw_dialog_present (plaza_backups_dialog_new (plaza_asked_get_campaign (plaza_window_get_asked (PLAZA_WINDOW (widget)))), widget);
}

/**
 * plaza_window_actions_install:
 * @window_class: of the window that shows a campaign
 *
 * Gives its windows what the menu and the keys do in any view.
 */
void
plaza_window_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.backups", NULL, actions_backups_action);
  gtk_widget_class_install_action (window_class, "win.toggle-map", NULL, actions_toggle_map_action);
  gtk_widget_class_install_action (window_class, "win.print-leave-behind", NULL, actions_print_leave_behind_action);
  gtk_widget_class_install_action (window_class, "win.print", NULL, actions_page_action);
  gtk_widget_class_install_action (window_class, "win.save-pdf", NULL, actions_page_action);
  gtk_widget_class_install_action (window_class, "win.copy-text", NULL, actions_copy_text_action);
  gtk_widget_class_install_action (window_class, "win.add-to-calendar", NULL, actions_add_to_calendar_action);
  gtk_widget_class_install_action (window_class, "win.print-agenda", NULL, actions_print_agenda_action);
  gtk_widget_class_install_action (window_class, "win.choose-events", NULL, actions_choose_events_action);
  gtk_widget_class_install_action (window_class, "win.print-guide", "s", actions_print_guide_action);
}

/**
 * plaza_window_update_event_actions:
 *
 * What is done to the chosen event is possible where events are in view; a calendar wants a day. In one column
 * the keyboard may be on the row of another event than the one that is open.
 */
void
plaza_window_update_event_actions (PlazaWindow *self)
{
  PlazaOpened *opened = plaza_window_get_opened (self);
  PlazaEvent *event = plaza_opened_get_event (opened);
  gboolean in_view = g_strcmp0 (plaza_window_get_view (self), "events") == 0;
  gboolean with_day = event == NULL || !plaza_opened_get_wide (opened) || actions_has_day (event);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-leave-behind", event != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-text", in_view);
  plaza_window_edit_set_enabled (GTK_WIDGET (self), in_view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-to-calendar", in_view && with_day);
}

/**
 * plaza_window_take_event:
 *
 * Returns: (transfer none) (nullable): the event to which something is done: the one that is open, also that of a row which is
 *   only selected; %NULL after it was said that there is none
 */
PlazaEvent *
plaza_window_take_event (PlazaWindow *self)
{
  GtkWidget *page;

  g_return_val_if_fail (PLAZA_IS_WINDOW (self), NULL);

  page = plaza_window_get_page (self);
  gtk_widget_activate_action (page, "page.take-row", NULL);
  if (plaza_opened_get_event (plaza_window_get_opened (self)) == NULL)
    plaza_notice_show (page, _("Choose an event first."));

  return plaza_opened_get_event (plaza_window_get_opened (self));
}
