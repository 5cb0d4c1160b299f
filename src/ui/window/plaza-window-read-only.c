/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-read-only.h"

#include <adwaita.h>


/* Of a window: where it says that its campaign can only be read. */
typedef struct
{
  GtkBox        *content;
  PlazaCampaign *campaign;
  AdwBanner     *banner;    /* made when it is first wanted */
} ReadOnly;

static void
read_only_free (gpointer data)
{
  ReadOnly *self = data;

  g_object_unref (self->campaign);
  g_free (self);
}

static void
read_only_make_banner (ReadOnly *self)
{
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  gtk_box_prepend (self->content, GTK_WIDGET (self->banner));
}

/* Somebody may take the right to write away, or give it back, while the window is open. */
static void
read_only_update_cb (GtkWidget *window)
{
  ReadOnly *self = g_object_get_data (G_OBJECT (window), "plaza-window-read-only");
  g_autoptr(GError) error = NULL;
  gboolean may_change = plaza_campaign_may_change (self->campaign, &error);

  if (self->banner == NULL && may_change)
    return;

  if (self->banner == NULL)
    read_only_make_banner (self);
  if (!may_change)
    adw_banner_set_title (self->banner, error->message);
  adw_banner_set_revealed (self->banner, !may_change);
}

static void
window_destroyed_cb (GtkWidget *window)
{
  g_signal_handlers_disconnect_by_func (window, read_only_update_cb, NULL);
}

/**
 * plaza_window_read_only_attach:
 * @content: above which it is said
 *
 * Where the campaign can only be read, the window says why for as long as that is so, and what to do.
 */
void
plaza_window_read_only_attach (GtkWidget     *window,
                               GtkBox        *content,
                               PlazaCampaign *campaign)
{
  ReadOnly *self;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));

  self = g_new0 (ReadOnly, 1);
  self->content = content;
  self->campaign = g_object_ref (campaign);
  g_object_set_data_full (G_OBJECT (window), "plaza-window-read-only", self, read_only_free);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (read_only_update_cb), NULL);
  g_signal_connect (window, "destroy", G_CALLBACK (window_destroyed_cb), NULL);
  read_only_update_cb (window);
}

/**
 * plaza_window_read_only_mark:
 * @control: what would change @campaign
 *
 * Where the campaign can only be read, @control cannot be used, and says why.
 *
 * Returns: whether it can be used
 */
gboolean
plaza_window_read_only_mark (GtkWidget     *control,
                             PlazaCampaign *campaign)
{
  g_autoptr(GError) error = NULL;
  gboolean may_change = plaza_campaign_may_change (campaign, &error);

  gtk_widget_set_sensitive (control, may_change);
  if (may_change)
    return TRUE;

  gtk_widget_set_tooltip_text (control, error->message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, error->message, -1);
  return FALSE;
}
