/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handouts-page.h"

#include <glib/gi18n.h>

#include "plaza-agenda.h"
#include "plaza-event-picker.h"
#include "plaza-handout-age.h"
#include "plaza-handout-desk.h"
#include "plaza-handout-form.h"
#include "plaza-handout-hints.h"
#include "plaza-handout-kinds.h"
#include "plaza-handout-output.h"
#include "plaza-handout-words.h"
#include "plaza-job-bar.h"
#include "plaza-look.h"
#include "plaza-notice.h"
#include "plaza-proof-wait.h"
#include "plaza-texts.h"

struct _PlazaHandoutsPage
{
  PlazaViewPage            parent_instance;

  AdwMultiLayoutView  *layouts;
  AdwBottomSheet      *sheet;
  GtkWidget           *event_place;
  GtkMenuButton       *event_button;
  GtkLabel            *event_label;
  GtkWidget           *narrow_event;
  GtkLabel            *narrow_event_label;
  GtkWidget           *print_button;
  GtkLabel            *print_label;
  GtkPopover          *event_popover;
  PlazaEventPicker    *picker;
  PlazaHandoutKinds   *kinds;
  AdwToggleGroup      *toggles;
  PlazaHandoutDesk    *desk;
  PlazaHandoutForm    *form;
  GtkLabel            *narrow_verdict;

  int                  on_desk;   /* the handout whose pages are shown, or -1 */
  int                  awaited;   /* the one that is printed once it is laid out, or -1 */
  PlazaHandoutDraft   *draft;
  PlazaHandoutProofs  *proofs;
};

G_DEFINE_FINAL_TYPE (PlazaHandoutsPage, plaza_handouts_page, PLAZA_TYPE_VIEW_PAGE)

/* That it is for, where it is for one. */
static PlazaEvent *
handouts_page_find_event (PlazaHandoutsPage *self,
                          PlazaHandout       handout)
{
  return plaza_handout_reads (handout, PLAZA_PART_EVENT) ? plaza_handout_draft_get_event (self->draft) : NULL;
}

/* Also that its texts are to be checked, or became others since it was printed. */
static char *
handouts_page_say_age (PlazaHandoutsPage *self,
                       PlazaHandout       handout,
                       const char        *verdict,
                       gboolean          *fits)
{
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_draft_make_options (self->draft, handout);
  g_autofree char *age =
    plaza_handout_age_words (plaza_handout_draft_get_campaign (self->draft), handouts_page_find_event (self, handout), options);

  *fits &= age == NULL;
  return age != NULL ? g_strjoin ("\n", verdict, age, NULL) : g_strdup (verdict);
}

static void
handouts_page_show_verdict (PlazaHandoutsPage *self,
                            PlazaHandout       handout,
                            PlazaPages        *pages)
{
  guint n_asks = plaza_ask_list_get_n_chosen (plaza_handout_draft_get_asks (self->draft));
  g_autofree char *verdict = NULL;
  gboolean fits = TRUE;

  if (pages != NULL)
    verdict = plaza_handout_verdict (handout, plaza_pages_get_n (pages),
                                     plaza_handout_draft_get_expected (self->draft),
                                     plaza_handout_draft_is_bilingual (self->draft) ? 2 : 1,
                                     n_asks, &fits);

  /* What cannot be read matters more than how long it is. */
  if (pages != NULL && *plaza_pages_get_gaps (pages) != NULL)
    {
      g_free (verdict);
      verdict = g_strjoinv ("\n", plaza_pages_get_gaps (pages));
      fits = FALSE;
    }

  if (verdict != NULL)
    {
      g_autofree char *alone = g_steal_pointer (&verdict);

      verdict = handouts_page_say_age (self, handout, alone, &fits);
    }
  plaza_handout_form_set_verdict (self->form, verdict, fits);
  gtk_label_set_text (self->narrow_verdict, verdict != NULL ? verdict : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->narrow_verdict), fits ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->narrow_verdict), fits ? "success" : "warning");
}

/* An agenda has no events, or too many, or none that can be read. */
static const char *
handouts_page_title_of_problem (PlazaHandoutsPage *self)
{
  GArray *events = plaza_handout_draft_get_events (self->draft);

  if (events == NULL || events->len == 0)
    return _("No Events");

  return events->len > PLAZA_AGENDA_MOST ? _("Too Many Events") : _("Cannot Be Laid Out");
}

static void
handouts_page_show_problem (PlazaHandoutsPage *self,
                            PlazaHandout       handout)
{
  const GError *error = plaza_handout_proofs_get_error (self->proofs, handout);

  if (error != NULL && plaza_handout_reads (handout, PLAZA_PART_EVENTS))
    plaza_handout_desk_show_problem (self->desk, handouts_page_title_of_problem (self), error->message,
                                     _("Choose _Events"), "win.choose-events");
  else if (error != NULL)
    plaza_handout_desk_show_problem (self->desk, _("Cannot Be Laid Out"), error->message, NULL, NULL);
  else
    plaza_handout_desk_show_problem (self->desk, _("No Asks Chosen"),
                                     _("A leave-behind says what the office is asked to do. Choose at least one ask."),
                                     _("Choose _Asks"), "page.choose-asks");
}

static void
handouts_page_show_proof (PlazaHandoutsPage *self)
{
  PlazaHandout handout = plaza_handout_draft_get_handout (self->draft);
  PlazaPages *pages = plaza_handout_proofs_get_pages (self->proofs, handout);
  gboolean laid_out = pages != NULL && plaza_pages_get_n (pages) > 0;

  /* The last pages stay on the desk until there are new ones. */
  if (!plaza_handout_proofs_is_current (self->proofs, handout))
    return;

  if (laid_out)
    plaza_handout_desk_show_pages (self->desk, pages);
  else
    handouts_page_show_problem (self, handout);

  self->on_desk = (int) handout;
  handouts_page_show_verdict (self, handout, laid_out ? pages : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", laid_out);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.save", laid_out);
}

static void
handouts_page_proof_cb (PlazaHandoutsPage *self,
                        guint              handout)
{
  if (handout == plaza_handout_draft_get_handout (self->draft))
    handouts_page_show_proof (self);
}

/* Another handout's pages would be taken for those of this one. */
static void
handouts_page_late_cb (PlazaHandoutsPage *self,
                       guint              handout)
{
  if (self->on_desk == (int) handout)
    return;

  self->on_desk = -1;
  plaza_handout_desk_show_working (self->desk);
  handouts_page_show_verdict (self, handout, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.save", FALSE);
}

/* In which language it prints is said before it is printed; on a narrow page
 * the button has no room for it, but a name. */
static void
handouts_page_update_print_cb (PlazaHandoutsPage *self)
{
  PlazaCampaign *campaign = plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
  g_autofree char *label =
    plaza_handout_print_label ((const char * const *) plaza_campaign_get_record (campaign)->languages,
                               plaza_handout_draft_get_languages (self->draft));
  g_auto(GStrv) parts = g_strsplit (label, "_", 2);
  g_autofree char *name = g_strjoinv ("", parts);

  gtk_label_set_text_with_mnemonic (self->print_label, label);
  gtk_widget_set_tooltip_text (self->print_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->print_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_handout_cb (PlazaHandoutsPage *self)
{
  PlazaHandout handout = plaza_handout_draft_get_handout (self->draft);

  adw_toggle_group_set_active (self->toggles, handout);
  gtk_widget_set_visible (self->event_place, plaza_handout_reads (handout, PLAZA_PART_EVENT));
  gtk_widget_set_visible (self->narrow_event, plaza_handout_reads (handout, PLAZA_PART_EVENT));
  handouts_page_update_print_cb (self);
  handouts_page_show_proof (self);
}

static void
handouts_page_toggled_cb (PlazaHandoutsPage *self)
{
  guint active = adw_toggle_group_get_active (self->toggles);

  if (self->draft != NULL && active < PLAZA_N_HANDOUTS)
    plaza_handout_draft_set_handout (self->draft, active);
}

static void
handouts_page_update_event (PlazaHandoutsPage *self)
{
  PlazaEvent *event = plaza_handout_draft_get_event (self->draft);
  g_autofree char *isolated = event != NULL ? plaza_text_isolate (plaza_event_get_short_title (event)) : NULL;
  /* Translators: whom a handout is for; %s is the title of an event. */
  g_autofree char *words = event != NULL ? g_strdup_printf (_("For %s"), isolated) : g_strdup (_("For no event in particular"));

  gtk_label_set_text (self->event_label, words);
  gtk_label_set_text (self->narrow_event_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->event_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->narrow_event), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
event_popover_shown_cb (PlazaHandoutsPage *self)
{
  plaza_event_picker_begin (self->picker);
}

static void
event_picked_cb (PlazaHandoutsPage *self,
                 PlazaEvent        *event)
{
  plaza_handout_draft_set_event (self->draft, event);
  gtk_popover_popdown (self->event_popover);
}

/* Another page chose the event: both print for the same. */
static void
handout_event_cb (PlazaHandoutsPage *self)
{
  plaza_handout_draft_set_event (self->draft,
                                 plaza_printed_get_event (plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self))));
}

static void
handouts_page_draft_event_cb (PlazaHandoutsPage *self)
{
  handouts_page_update_event (self);
  plaza_printed_set_event (plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self)),
                                        plaza_handout_draft_get_event (self->draft));
}

static void handouts_page_print (PlazaHandoutsPage *self, PlazaHandout handout);

/* Who cancelled it knows. Whoever went on choosing meanwhile wants that printed. */
static void
handouts_page_waited_cb (GObject      *job,
                         GAsyncResult *result,
                         gpointer      data)
{
  g_autoptr(PlazaHandoutsPage) self = data;
  gboolean done = plaza_job_finish (PLAZA_JOB (job), result, NULL);
  PlazaHandout handout = (PlazaHandout) self->awaited;

  self->awaited = -1;
  if (done && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    handouts_page_print (self, handout);
}

/* What is chosen now; where that is still being laid out, once that is done. */
static void
handouts_page_print (PlazaHandoutsPage *self,
                     PlazaHandout       handout)
{
  PlazaPages *pages = plaza_handout_proofs_get_pages (self->proofs, handout);
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_draft_make_options (self->draft, handout);
  g_autoptr(PlazaJob) job = NULL;

  if (self->awaited >= 0)
    return;

  if (plaza_handout_proofs_is_current (self->proofs, handout))
    {
      if (pages != NULL)
        plaza_handout_output_print (GTK_WIDGET (self->layouts), plaza_handout_draft_get_campaign (self->draft),
                                    handouts_page_find_event (self, handout), options, pages);
      return;
    }

  self->awaited = (int) handout;
  job = plaza_proof_wait_new (self->proofs, handout);
  plaza_job_bar_run (GTK_WIDGET (self->layouts), job, handouts_page_waited_cb, g_object_ref (self));
}

/* Asks which printer, and prints what is shown. */
static void
handouts_page_print_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (widget);

  handouts_page_print (self, plaza_handout_draft_get_handout (self->draft));
}

/* Asks where, and saves what is shown as a PDF. */
static void
handouts_page_save_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (widget);
  PlazaHandout handout = plaza_handout_draft_get_handout (self->draft);
  PlazaEvent *event = handouts_page_find_event (self, handout);
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_draft_make_options (self->draft, handout);
  g_autofree char *file_name = plaza_handout_draft_file_name (self->draft, handout);

  plaza_handout_output_save (GTK_WIDGET (self->layouts), plaza_handout_draft_get_campaign (self->draft), event,
                             options, file_name);
}

static void
handouts_page_choose_asks_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (widget);

  adw_bottom_sheet_set_open (self->sheet, TRUE);
  plaza_handout_form_show (self->form, "asks");
}

static void
handouts_page_choose_event_action (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (widget);
  PlazaEventPicker *picker = plaza_event_picker_present (widget, _("Event of the Handout"),
                                                         plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self)));

  g_signal_connect_object (picker, "picked", G_CALLBACK (event_picked_cb), self, G_CONNECT_SWAPPED);
}

/* An agenda is of the events that the window lists; nothing is done for a page
 * that nobody sees. */
static void
handouts_page_take_events_cb (PlazaHandoutsPage *self)
{
  PlazaAsked *asked = plaza_view_page_get_asked (PLAZA_VIEW_PAGE (self));
  const PlazaNear *near = plaza_asked_get_near (asked);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  plaza_handout_draft_set_query (self->draft, plaza_asked_get_query (asked), near != NULL ? near->label : NULL);
  plaza_handout_draft_set_events (self->draft, plaza_event_list_get_ids (plaza_asked_get_events (asked)));
}

/* In large text on a narrow screen. */
static void
tight_cb (PlazaHandoutsPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
}

static void
loose_cb (PlazaHandoutsPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");
}

static void
handouts_page_fill_toggles (PlazaHandoutsPage *self)
{
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, plaza_handout_short_title (i));
      adw_toggle_set_tooltip (toggle, plaza_handout_title (i));
      adw_toggle_group_add (self->toggles, toggle);
    }
  g_signal_connect_object (self->toggles, "notify::active", G_CALLBACK (handouts_page_toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
plaza_handouts_page_constructed (GObject *object)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (object);
  PlazaCampaign *campaign = plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
  PlazaAsked *asked = plaza_view_page_get_asked (PLAZA_VIEW_PAGE (self));
  PlazaOpened *opened = plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self));
  PlazaPrinted *printed = plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self));

  G_OBJECT_CLASS (plaza_handouts_page_parent_class)->constructed (object);

  self->draft = plaza_handout_draft_new (campaign, plaza_opened_get_language (opened));
  self->proofs = plaza_handout_proofs_new (self->draft);

  plaza_handout_kinds_set_draft (self->kinds, self->draft, self->proofs);
  plaza_handout_form_set_draft (self->form, self->draft);
  plaza_event_picker_set_campaign (self->picker, campaign);
  handouts_page_fill_toggles (self);

  g_signal_connect_object (self->proofs, "proof", G_CALLBACK (handouts_page_proof_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->proofs, "late", G_CALLBACK (handouts_page_late_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plaza_asked_get_events (asked), "items-changed", G_CALLBACK (handouts_page_take_events_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::handout", G_CALLBACK (update_handout_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::languages", G_CALLBACK (handouts_page_update_print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::event", G_CALLBACK (handouts_page_draft_event_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "save-failed", G_CALLBACK (plaza_notice_show), self->layouts, G_CONNECT_SWAPPED);
  g_signal_connect_object (printed, "notify::event", G_CALLBACK (handout_event_cb), self, G_CONNECT_SWAPPED);
  update_handout_cb (self);
  handouts_page_draft_event_cb (self);
}

static void
plaza_handouts_page_follow (PlazaViewPage *page,
                            GPtrArray     *changes)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (page);
  PlazaCampaign *campaign = plaza_view_page_get_campaign (page);

  if (plaza_changes_have (changes, PLAZA_THING_POINT, NULL))
    plaza_ask_list_follow (plaza_handout_draft_get_asks (self->draft), plaza_campaign_get_points (campaign));
  if (plaza_changes_have (changes, PLAZA_THING_GUIDE, NULL))
    plaza_handout_form_follow_guides (self->form);
}

static void
plaza_handouts_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plaza_handouts_page_parent_class)->map (widget);

  handouts_page_take_events_cb (PLAZA_HANDOUTS_PAGE (widget));
  plaza_handout_proofs_set_active (PLAZA_HANDOUTS_PAGE (widget)->proofs, TRUE);
}

static void
plaza_handouts_page_unmap (GtkWidget *widget)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (widget);

  plaza_handout_proofs_set_active (self->proofs, FALSE);
  plaza_handout_draft_save (self->draft);

  GTK_WIDGET_CLASS (plaza_handouts_page_parent_class)->unmap (widget);
}

/* Where an arrow key changes the language of the paper; a narrow page has that in
 * its options, and says for which event it is. Nothing is printed before the pages
 * are there. */
static gboolean
plaza_handouts_page_begin (PlazaViewPage *page)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (page);

  return plaza_handout_form_focus_language (self->form) ||
         (gtk_widget_get_mapped (self->narrow_event) && gtk_widget_grab_focus (self->narrow_event)) ||
         gtk_widget_grab_focus (self->print_button) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->toggles));
}

static void
plaza_handouts_page_dispose (GObject *object)
{
  PlazaHandoutsPage *self = PLAZA_HANDOUTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_HANDOUTS_PAGE);
  g_clear_object (&self->proofs);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_handouts_page_parent_class)->dispose (object);
}

static void
handouts_page_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLAZA_TYPE_EVENT_PICKER);
  g_type_ensure (PLAZA_TYPE_HANDOUT_DESK);
  g_type_ensure (PLAZA_TYPE_HANDOUT_FORM);
  g_type_ensure (PLAZA_TYPE_HANDOUT_KINDS);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/handouts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, event_place);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, event_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, event_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, event_popover);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, narrow_event);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, narrow_event_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, print_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, picker);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, toggles);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, desk);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, form);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutsPage, narrow_verdict);
  gtk_widget_class_bind_template_callback (widget_class, tight_cb);
  gtk_widget_class_bind_template_callback (widget_class, loose_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_picked_cb);
}

static void
plaza_handouts_page_class_init (PlazaHandoutsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  plaza_look_add ("style-handouts.css");
  object_class->constructed = plaza_handouts_page_constructed;
  object_class->dispose = plaza_handouts_page_dispose;
  PLAZA_VIEW_PAGE_CLASS (klass)->begin = plaza_handouts_page_begin;
  PLAZA_VIEW_PAGE_CLASS (klass)->follow = plaza_handouts_page_follow;
  widget_class->map = plaza_handouts_page_map;
  widget_class->unmap = plaza_handouts_page_unmap;

  gtk_widget_class_install_action (widget_class, "page.print", NULL, handouts_page_print_action);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, handouts_page_save_action);
  gtk_widget_class_install_action (widget_class, "page.choose-asks", NULL, handouts_page_choose_asks_action);
  gtk_widget_class_install_action (widget_class, "page.choose-event", NULL, handouts_page_choose_event_action);
  handouts_page_bind_template (widget_class);
}

static void
plaza_handouts_page_init (PlazaHandoutsPage *self)
{
  self->on_desk = -1;
  self->awaited = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_handouts_page_get_draft:
 *
 * Returns: (transfer none): what is chosen
 */
PlazaHandoutDraft *
plaza_handouts_page_get_draft (PlazaHandoutsPage *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUTS_PAGE (self), NULL);

  return self->draft;
}

/**
 * plaza_handouts_page_get_proofs:
 *
 * Returns: (transfer none): the pages of what is chosen
 */
PlazaHandoutProofs *
plaza_handouts_page_get_proofs (PlazaHandoutsPage *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUTS_PAGE (self), NULL);

  return self->proofs;
}

/**
 * plaza_handouts_page_show:
 * @handout: which handout
 * @event: (nullable): the event it is for; %NULL leaves it as it is
 * @guide_id: (nullable): the guide to print; %NULL leaves it as it is
 *
 * Shows a handout, as "Print" does on the page of an event, a guide or the sheet.
 */
void
plaza_handouts_page_show (PlazaHandoutsPage *self,
                          PlazaHandout       handout,
                          PlazaEvent        *event,
                          const char        *guide_id)
{
  g_return_if_fail (PLAZA_IS_HANDOUTS_PAGE (self));

  if (event != NULL)
    plaza_handout_draft_set_event (self->draft, event);
  if (guide_id != NULL && plaza_campaign_find_guide (plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self)), guide_id) != NULL)
    g_object_set (self->draft, "guide", guide_id, NULL);
  plaza_handout_draft_set_handout (self->draft, handout);
}
