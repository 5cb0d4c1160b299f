/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-chosen-bar.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"
#include "plaza-completion.h"
#include "plaza-day-calendar.h"
#include "plaza-event-batch.h"
#include "plaza-event-known.h"
#include "plaza-job-bar.h"
#include "plaza-menu-names.h"
#include "plaza-notice.h"
#include "plaza-tip.h"
#include "plaza-window-undo.h"
#include "plaza-wording.h"

struct _PlazaChosenBar
{
  AdwBin               parent_instance;

  PlazaCampaign       *campaign;
  PlazaEventSelection *selection;
  GtkLabel            *count;
  GStrv                known;     /* organizations, once they are asked for */
  gboolean             busy;      /* while those that are chosen are changed */
};

G_DEFINE_FINAL_TYPE (PlazaChosenBar, plaza_chosen_bar, ADW_TYPE_BIN)

static const char * const changes[] = { "chosen.kind", "chosen.organization", "chosen.day", "chosen.confirm", "chosen.cancel" };

static void
chosen_bar_update_cb (PlazaChosenBar *self)
{
  guint n = plaza_event_selection_get_n_chosen (self->selection);
  g_autofree char *words = n == 0 ? g_strdup (_("Choose events"))
                                  : g_strdup_printf (ngettext ("%u event chosen", "%u events chosen", n), n);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changes[i], n > 0 && !self->busy);
  if (!plaza_event_selection_get_choosing (self->selection) || g_str_equal (words, gtk_label_get_label (self->count)))
    return;

  gtk_label_set_label (self->count, words);
  plaza_announce (GTK_WIDGET (self), words);
}

/* One change, which one notice takes back. */
static void
chosen_bar_tell (PlazaChosenBar *self,
                 int             n,
                 GError         *error)
{
  g_autofree char *sentence = NULL;

  if (n < 0)
    {
      plaza_notice_show (GTK_WIDGET (self), error->message);
      return;
    }

  sentence = n == 0 ? g_strdup (_("They all were like that already"))
                    : g_strdup_printf (ngettext ("%d event changed", "%d events changed", (unsigned long) n), n);
  if (n == 0)
    plaza_notice_show (GTK_WIDGET (self), sentence);
  else
    plaza_window_undo_offer (GTK_WIDGET (self), self->campaign, NULL, sentence);
}

static void
chosen_bar_done_cb (GObject      *job,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr(PlazaChosenBar) self = data;
  g_autoptr(GError) error = NULL;
  int n = plaza_job_finish (PLAZA_JOB (job), result, &error) ? plaza_event_batch_job_get_n (PLAZA_JOB (job)) : -1;

  self->busy = FALSE;
  if (self->campaign == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (n >= 0 && !plaza_campaign_refresh (self->campaign, &error))
    n = -1;
  chosen_bar_update_cb (self);
  chosen_bar_tell (self, n, error);
}

/* Thousands are changed while the window lives on. */
static void
chosen_bar_change (PlazaChosenBar  *self,
                   PlazaEventBatch  change,
                   const char      *value)
{
  g_autoptr(GArray) ids = plaza_event_selection_list_chosen (self->selection);
  g_autoptr(PlazaJob) job = NULL;
  g_autoptr(GError) error = NULL;

  if (!plaza_event_batch_is_long (ids))
    {
      chosen_bar_tell (self, plaza_event_batch_run (self->campaign, ids, change, value, &error), error);
      return;
    }

  job = plaza_event_batch_job_new (self->campaign, ids, change, value);
  self->busy = TRUE;
  chosen_bar_update_cb (self);
  plaza_job_bar_run (GTK_WIDGET (self), job, chosen_bar_done_cb, g_object_ref (self));
}

static void
chosen_bar_kind_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *nick)
{
  chosen_bar_change (PLAZA_CHOSEN_BAR (widget), PLAZA_EVENT_BATCH_KIND, g_variant_get_string (nick, NULL));
}

static void
chosen_bar_confirm_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  chosen_bar_change (PLAZA_CHOSEN_BAR (widget), PLAZA_EVENT_BATCH_CONFIRM, NULL);
}

static void
chosen_bar_cancel_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  chosen_bar_change (PLAZA_CHOSEN_BAR (widget), PLAZA_EVENT_BATCH_CANCEL, NULL);
}

static void
chosen_bar_day_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *date)
{
  chosen_bar_change (PLAZA_CHOSEN_BAR (widget), PLAZA_EVENT_BATCH_DAY, g_variant_get_string (date, NULL));
}

static GStrv
chosen_bar_find_known (const char *text,
                       gpointer    data)
{
  PlazaChosenBar *self = data;

  if (self->known == NULL)
    self->known = plaza_event_known_organizations (self->campaign);

  return plaza_event_known_match ((const char * const *) self->known, text);
}

static void
chosen_bar_answered_cb (PlazaChosenBar *self,
                        const char     *answer,
                        AdwAlertDialog *alert)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (alert)));
  g_autofree char *organization = g_strstrip (g_strdup (typed));

  if (g_str_equal (answer, "add") && *organization != '\0')
    chosen_bar_change (self, PLAZA_EVENT_BATCH_ORGANIZATION, organization);
}

static void
chosen_bar_organization_action (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  AdwDialog *alert = adw_alert_dialog_new (_("Add an Organization"), _("It leads the events that are chosen, behind those who lead them already."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Organization"), -1);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  plaza_completion_attach (entry, chosen_bar_find_known, NULL, widget, NULL);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (alert), entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "close", _("_Close"), "add", _("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "add");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "close");
  g_signal_connect_object (alert, "response", G_CALLBACK (chosen_bar_answered_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (alert, widget);
}

static void
chosen_bar_leave_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  plaza_event_selection_set_choosing (PLAZA_CHOSEN_BAR (widget)->selection, FALSE);
}

static void
chosen_bar_open_kinds_cb (GtkMenuButton *button,
                          gpointer       data)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GEnumClass) kinds = g_type_class_ref (PLAZA_TYPE_KIND);

  for (guint i = 0; i < kinds->n_values; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (plaza_wording_kind (NULL, kinds->values[i].value), NULL);

      g_menu_item_set_action_and_target (item, "chosen.kind", "s", kinds->values[i].value_nick);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  plaza_menu_names_attach (button);
}

static void
chosen_bar_day_cb (PlazaChosenBar *self,
                   const char     *date,
                   GtkWidget      *calendar)
{
  g_autofree char *day = g_strdup (date);

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER)));
  gtk_widget_activate_action (GTK_WIDGET (self), "chosen.day", "s", day);
}

static void
chosen_bar_open_days_cb (GtkMenuButton *button,
                         gpointer       self)
{
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (PlazaDayCount));
  GtkWidget *calendar = plaza_day_calendar_new (days, plaza_campaign_get_record (PLAZA_CHOSEN_BAR (self)->campaign)->day);
  GtkWidget *popover = gtk_popover_new ();

  g_signal_connect_object (calendar, "chosen", G_CALLBACK (chosen_bar_day_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static void
chosen_bar_add_menu (PlazaChosenBar                 *self,
                     GtkWidget                      *box,
                     const char                     *label,
                     GtkMenuButtonCreatePopupFunc    create)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", label, "always-show-arrow", TRUE, "direction", GTK_ARROW_UP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create, self, NULL);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
chosen_bar_add_button (GtkWidget  *box,
                       const char *label,
                       const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
plaza_chosen_bar_dispose (GObject *object)
{
  PlazaChosenBar *self = PLAZA_CHOSEN_BAR (object);

  g_clear_object (&self->campaign);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->known, g_strfreev);

  G_OBJECT_CLASS (plaza_chosen_bar_parent_class)->dispose (object);
}

static void
plaza_chosen_bar_class_init (PlazaChosenBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_chosen_bar_dispose;
  gtk_widget_class_install_action (widget_class, "chosen.kind", "s", chosen_bar_kind_action);
  gtk_widget_class_install_action (widget_class, "chosen.organization", NULL, chosen_bar_organization_action);
  gtk_widget_class_install_action (widget_class, "chosen.day", "s", chosen_bar_day_action);
  gtk_widget_class_install_action (widget_class, "chosen.confirm", NULL, chosen_bar_confirm_action);
  gtk_widget_class_install_action (widget_class, "chosen.cancel", NULL, chosen_bar_cancel_action);
  gtk_widget_class_install_action (widget_class, "chosen.leave", NULL, chosen_bar_leave_action);
}

static void
plaza_chosen_bar_init (PlazaChosenBar *self)
{
}

static void
chosen_bar_fill (PlazaChosenBar *self)
{
  GtkWidget *all = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "margin-top", 6,
                                 "margin-bottom", 6, "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  GtkWidget *leave = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->count = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "heading");
  gtk_widget_add_css_class (leave, "flat");
  gtk_widget_add_css_class (leave, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (leave), "chosen.leave");
  plaza_tip_set (leave, _("Choose No More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (leave), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose No More"), -1);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (head), leave);
  chosen_bar_add_menu (self, box, _("Kind"), chosen_bar_open_kinds_cb);
  chosen_bar_add_button (box, _("_Organization…"), "chosen.organization");
  chosen_bar_add_menu (self, box, _("Day"), chosen_bar_open_days_cb);
  /* Translators: the organizers of the events that are chosen said today that they are true. */
  chosen_bar_add_button (box, _("Con_firm"), "chosen.confirm");
  chosen_bar_add_button (box, _("_Cancel Events"), "chosen.cancel");
  gtk_box_append (GTK_BOX (all), head);
  gtk_box_append (GTK_BOX (all), box);
  adw_bin_set_child (ADW_BIN (self), all);
}

/**
 * plaza_chosen_bar_new:
 *
 * Returns: (transfer floating): the bar, which is visible while several events are chosen
 */
GtkWidget *
plaza_chosen_bar_new (PlazaCampaign       *campaign,
                      PlazaEventSelection *selection)
{
  PlazaChosenBar *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PLAZA_IS_EVENT_SELECTION (selection), NULL);

  self = g_object_new (PLAZA_TYPE_CHOSEN_BAR, NULL);
  self->campaign = g_object_ref (campaign);
  self->selection = g_object_ref (selection);
  chosen_bar_fill (self);
  g_object_bind_property (selection, "choosing", self, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (selection, "notify::n-chosen", G_CALLBACK (chosen_bar_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::choosing", G_CALLBACK (chosen_bar_update_cb), self, G_CONNECT_SWAPPED);
  chosen_bar_update_cb (self);

  return GTK_WIDGET (self);
}
