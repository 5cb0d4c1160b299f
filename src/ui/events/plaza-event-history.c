/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-history.h"

#include <glib/gi18n.h>

#include "plaza-window-undo.h"
#include "plaza-wording.h"

/* What became of an event: who changed what and when, the newest first. Of that dialog: */
typedef struct
{
  GtkWidget           *dialog;
  PlazaCampaign       *campaign;
  char                *uid;
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *group;   /* made anew when something has changed */
} History;

static void
history_free (gpointer data)
{
  History *self = data;

  g_object_unref (self->campaign);
  g_free (self->uid);
  g_free (self);
}

/* "today 9:14 AM" begins a line here. */
static char *
history_begin_large (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static void
history_undo_cb (History   *self,
                 GtkWidget *button)
{
  gint64 batch = *(gint64 *) g_object_get_data (G_OBJECT (button), "batch");

  plaza_window_undo_run (self->dialog, self->campaign, batch);
}

static void
history_add_undo (History   *self,
                  GtkWidget *row,
                  gint64     batch)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Undo"));

  g_object_set_data_full (G_OBJECT (button), "batch", g_memdup2 (&batch, sizeof (batch)), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (history_undo_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
history_make_row (History               *self,
                  const PlazaHistoryRow *row,
                  GDateTime             *now)
{
  g_auto(GStrv) sentences = plaza_wording_history (NULL, row);
  g_autofree char *moment = plaza_wording_moment (NULL, row->time, now);
  g_autofree char *title = g_strjoinv ("\n", sentences);
  g_autofree char *subtitle = history_begin_large (moment);
  GtkWidget *widget = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);

  return widget;
}

/* The newest first; it alone is taken back here, as the others may have been changed again. */
static void
history_fill (History *self)
{
  g_autoptr(GPtrArray) rows = plaza_campaign_list_history (self->campaign, self->uid, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (self->group != NULL)
    adw_preferences_page_remove (self->page, self->group);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    {
      const PlazaHistoryRow *row = g_ptr_array_index (rows, i - 1);
      GtkWidget *widget = history_make_row (self, row, now);

      if (i == rows->len && plaza_campaign_stands (self->campaign, row->batch) && plaza_campaign_may_change (self->campaign, NULL))
        history_add_undo (self, widget, row->batch);
      adw_preferences_group_add (self->group, widget);
    }

  if (rows == NULL || rows->len == 0)
    adw_preferences_group_set_description (self->group, _("Nothing was changed since this event came into the campaign."));
  adw_preferences_page_add (self->page, self->group);
}

static void
history_changed_cb (GtkWidget *dialog,
                    GPtrArray *changes)
{
  History *self = g_object_get_data (G_OBJECT (dialog), "plaza-history");

  if (plaza_changes_have (changes, PLAZA_THING_EVENT, self->uid))
    history_fill (self);
}

/**
 * plaza_event_history_new:
 * @event: whose history
 *
 * Returns: (transfer floating): a dialog that lists what became of @event
 */
AdwDialog *
plaza_event_history_new (PlazaCampaign *campaign,
                         PlazaEvent    *event)
{
  AdwDialog *dialog;
  GtkWidget *view, *overlay;
  History *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  dialog = adw_dialog_new ();
  view = adw_toolbar_view_new ();
  overlay = adw_toast_overlay_new ();
  self = g_new0 (History, 1);
  self->dialog = view;
  self->campaign = g_object_ref (campaign);
  self->uid = g_strdup (plaza_event_get_uid (event));
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_object_set_data_full (G_OBJECT (dialog), "plaza-history", self, history_free);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (history_changed_cb), dialog, G_CONNECT_SWAPPED);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->page));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), view);
  adw_dialog_set_title (dialog, _("History of This Event"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, overlay);
  history_fill (self);

  return dialog;
}
