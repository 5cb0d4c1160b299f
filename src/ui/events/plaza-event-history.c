/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-history.h"

#include <glib/gi18n.h>

#include "plaza-event-undoable.h"
#include "plaza-tip.h"
#include "plaza-window-undo.h"
#include "plaza-wording-changes.h"
#include "plaza-wording.h"

struct _PlazaEventHistory
{
  AdwBin              parent_instance;

  PlazaCampaign      *campaign;
  char               *uid;     /* of the event; NULL before there is one */
  AdwPreferencesPage *page;
  GPtrArray          *groups;  /* one a day, made anew when something has changed; the page has them */
};

G_DEFINE_FINAL_TYPE (PlazaEventHistory, plaza_event_history, ADW_TYPE_BIN)

static void
event_history_undo_cb (PlazaEventHistory *self,
                       GtkWidget         *button)
{
  plaza_window_undo_run (GTK_WIDGET (self), self->campaign, *(gint64 *) g_object_get_data (G_OBJECT (button), "batch"));
}

/* "the city: Canton → Livonia" begins a line here. */
static char *
event_history_begin_large (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static char *
event_history_say (const PlazaHistoryRow *row)
{
  g_auto(GStrv) lines = row->what == PLAZA_WHAT_CHANGED ? plaza_wording_changes (NULL, row) : plaza_wording_history (NULL, row);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *large = *lines[i] != '\0' ? event_history_begin_large (lines[i]) : g_strdup ("");

      g_free (lines[i]);
      lines[i] = large;
    }

  return g_strjoinv ("\n", lines);
}

static GtkWidget *
event_history_make_undo (PlazaEventHistory     *self,
                         const PlazaHistoryRow *row,
                         const char            *lines)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *name = NULL;

  /* Translators: the name of a button that takes one change back; %s is the change, in words. */
  name = g_strdup_printf (_("Take Back: %s"), lines);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "batch", g_memdup2 (&row->batch, sizeof row->batch), g_free);
  plaza_tip_set (button, _("Take This Change Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (event_history_undo_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
event_history_make_row (PlazaEventHistory     *self,
                        const PlazaHistoryRow *row,
                        GDateTime             *local,
                        gboolean               undoable)
{
  g_autofree char *lines = event_history_say (row);
  g_autofree char *time = plaza_wording_time (NULL, g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
  GtkWidget *widget = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", row->author, "subtitle", lines, NULL);
  GtkWidget *label = gtk_label_new (time);

  adw_action_row_add_prefix (ADW_ACTION_ROW (widget), adw_avatar_new (26, row->author, TRUE));
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), label);
  if (undoable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (widget), event_history_make_undo (self, row, lines));

  return widget;
}

static AdwPreferencesGroup *
event_history_add_day (PlazaEventHistory *self,
                       const char        *date,
                       GDateTime         *now)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *words = g_str_equal (date, today) ? g_strdup (_("Today")) : plaza_wording_day_long (NULL, date);

  adw_preferences_group_set_title (group, words);
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);

  return group;
}

static void
event_history_clear (PlazaEventHistory *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
}

static void
event_history_say_nothing (PlazaEventHistory *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (group, _("Nothing was changed since this event came into the campaign."));
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
}

static void
event_history_fill (PlazaEventHistory *self)
{
  g_autoptr(GPtrArray) rows = plaza_campaign_list_history (self->campaign, self->uid, NULL);
  g_autoptr(GArray) undoable = rows != NULL ? plaza_event_undoable (self->campaign, rows) : NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gboolean may_change = plaza_campaign_may_change (self->campaign, NULL);
  g_autofree char *day = NULL;

  event_history_clear (self);
  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    {
      const PlazaHistoryRow *row = g_ptr_array_index (rows, i - 1);
      g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (row->time, NULL);
      g_autoptr(GDateTime) local = g_date_time_to_timezone (time != NULL ? time : now, g_date_time_get_timezone (now));
      g_autofree char *date = g_date_time_format (local, "%Y-%m-%d");

      if (g_set_str (&day, date))
        event_history_add_day (self, date, now);
      adw_preferences_group_add (g_ptr_array_index (self->groups, self->groups->len - 1),
                                 event_history_make_row (self, row, local, may_change && g_array_index (undoable, gboolean, i - 1)));
    }

  if (self->groups->len == 0)
    event_history_say_nothing (self);
}

static void
event_history_changed_cb (PlazaEventHistory *self,
                          GPtrArray         *changes)
{
  if (self->uid != NULL && plaza_changes_have (changes, PLAZA_THING_EVENT, self->uid))
    event_history_fill (self);
}

static void
plaza_event_history_dispose (GObject *object)
{
  PlazaEventHistory *self = PLAZA_EVENT_HISTORY (object);

  g_clear_object (&self->campaign);
  g_clear_pointer (&self->uid, g_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (plaza_event_history_parent_class)->dispose (object);
}

static void
plaza_event_history_class_init (PlazaEventHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_event_history_dispose;
}

static void
plaza_event_history_init (PlazaEventHistory *self)
{
  self->groups = g_ptr_array_new ();
}

static GtkWidget *
event_history_make_header (gboolean closes)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *close;

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("History"), NULL));
  if (!closes)
    return header;

  close = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "win.event-history");
  plaza_tip_set (close, _("Close History"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close History"), -1);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_back_button (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), close);

  return header;
}

/**
 * plaza_event_history_new:
 * @closes: whether it has a button that closes it, as a pane of the window
 *
 * Returns: (transfer floating): a history of no event yet
 */
GtkWidget *
plaza_event_history_new (PlazaCampaign *campaign,
                         gboolean       closes)
{
  PlazaEventHistory *self;
  GtkWidget *view, *overlay;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_HISTORY, NULL);
  view = adw_toolbar_view_new ();
  overlay = adw_toast_overlay_new ();
  self->campaign = g_object_ref (campaign);
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), event_history_make_header (closes));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->page));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), view);
  adw_bin_set_child (ADW_BIN (self), overlay);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (event_history_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plaza_event_history_show:
 *
 * Shows what became of @event.
 */
void
plaza_event_history_show (PlazaEventHistory *self,
                          PlazaEvent        *event)
{
  g_return_if_fail (PLAZA_IS_EVENT_HISTORY (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  if (g_set_str (&self->uid, plaza_event_get_uid (event)))
    event_history_fill (self);
}

/**
 * plaza_event_history_new_dialog:
 *
 * Returns: (transfer floating): a dialog that lists what became of @event
 */
AdwDialog *
plaza_event_history_new_dialog (PlazaCampaign *campaign,
                                PlazaEvent    *event)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *history = plaza_event_history_new (campaign, FALSE);

  plaza_event_history_show (PLAZA_EVENT_HISTORY (history), event);
  adw_dialog_set_title (dialog, _("History of This Event"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, history);

  return dialog;
}
