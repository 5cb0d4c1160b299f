/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaigns-window.h"

#include "plaza-accent.h"
#include "plaza-announce.h"
#include "plaza-campaign-card.h"
#include "plaza-config.h"
#include "plaza-look.h"
#include "plaza-menu-names.h"
#include "plaza-shortcuts.h"

/* The campaigns on this computer: where one begins without one, and from the menu. */
struct _PlazaCampaignsWindow
{
  AdwApplicationWindow  parent_instance;

  GtkRevealer          *revealer;  /* not a banner, which cuts what has more than three lines */
  GtkLabel             *said;
  GtkImage             *icon;
  GtkWidget            *open;
  GtkMenuButton        *menu_button;
  GtkFlowBox           *cards;
  GtkWidget            *none;
};

/* The program's own, where no campaign has one. */
#define ACCENT "#7a3894"
/* As many as can be taken in at a glance. */
#define MOST 24

G_DEFINE_FINAL_TYPE (PlazaCampaignsWindow, plaza_campaigns_window, ADW_TYPE_APPLICATION_WINDOW)

static void
card_activated_cb (PlazaCampaignsWindow *self,
                   PlazaCampaignCard    *card)
{
  g_autoptr(GFile) file = g_file_new_for_path (plaza_campaign_card_get_path (card));
  g_autofree char *uri = g_file_get_uri (file);

  if (plaza_campaign_card_is_there (card))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-recent", "s", uri);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open", NULL);
}

static void
window_update_none (PlazaCampaignsWindow *self)
{
  gtk_widget_set_visible (self->none, gtk_flow_box_get_child_at_index (self->cards, 0) == NULL);
}

/* The keyboard goes to the card that takes its place. */
static void
window_card_removed_cb (PlazaCampaignsWindow *self,
                        GtkFlowBoxChild      *card)
{
  int index = gtk_flow_box_child_get_index (card);
  GtkFlowBoxChild *next;

  gtk_flow_box_remove (self->cards, GTK_WIDGET (card));
  next = gtk_flow_box_get_child_at_index (self->cards, index);
  if (next == NULL && index > 0)
    next = gtk_flow_box_get_child_at_index (self->cards, index - 1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : self->open);
  window_update_none (self);
}

static void
window_fill (PlazaCampaignsWindow *self)
{
  g_autoptr(GPtrArray) files = plaza_recent_files_list ();

  for (guint i = 0; i < files->len && i < MOST; i++)
    {
      GtkWidget *card = plaza_campaign_card_new (g_ptr_array_index (files, i));

      g_signal_connect_object (card, "removed", G_CALLBACK (window_card_removed_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->cards, card);
    }

  window_update_none (self);
}

static gboolean
window_dropped_cb (GtkDropTarget        *target,
                   const GValue         *value,
                   double                x,
                   double                y,
                   PlazaCampaignsWindow *self)
{
  g_autofree char *uri = g_file_get_uri (g_value_get_object (value));

  return gtk_widget_activate_action (GTK_WIDGET (self), "app.open-recent", "s", uri);
}

static void
window_take_drops (PlazaCampaignsWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (window_dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
plaza_campaigns_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_CAMPAIGNS_WINDOW);

  G_OBJECT_CLASS (plaza_campaigns_window_parent_class)->dispose (object);
}

static void
plaza_campaigns_window_class_init (PlazaCampaignsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_campaigns_window_dispose;

  plaza_look_add ("style-campaigns.css");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/campaigns-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignsWindow, revealer);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignsWindow, said);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignsWindow, icon);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignsWindow, open);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignsWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignsWindow, cards);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignsWindow, none);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
}

static void
plaza_campaigns_window_init (PlazaCampaignsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->icon, PLAZA_APPLICATION_ID);
  plaza_menu_names_attach (self->menu_button);
  plaza_shortcuts_describe (GTK_WIDGET (self));
  window_take_drops (self);
  window_fill (self);
}

/**
 * plaza_campaigns_window_new:
 *
 * Returns: (transfer floating): the campaigns that were opened on this computer, each of which is looked at in a thread
 */
GtkWidget *
plaza_campaigns_window_new (GtkApplication *application)
{
  PlazaCampaignsWindow *self = g_object_new (PLAZA_TYPE_CAMPAIGNS_WINDOW, "application", application, NULL);
  GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (self->cards, 0);

  plaza_accent_apply (GTK_WIDGET (self), ACCENT);
  gtk_window_set_focus (GTK_WINDOW (self), first != NULL ? GTK_WIDGET (first) : self->open);
  return GTK_WIDGET (self);
}

/**
 * plaza_campaigns_window_say:
 * @sentence: why there is no campaign, as the store says it
 *
 * Says it above the campaigns.
 */
void
plaza_campaigns_window_say (PlazaCampaignsWindow *self,
                            const char           *sentence)
{
  g_return_if_fail (PLAZA_IS_CAMPAIGNS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  gtk_label_set_label (self->said, sentence);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  plaza_announce (GTK_WIDGET (self->said), sentence);
}
