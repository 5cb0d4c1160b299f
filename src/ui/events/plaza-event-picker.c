/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-picker.h"

#include "plaza-direction.h"
#include "plaza-event-list.h"
#include "plaza-list-focus.h"
#include "plaza-look.h"
#include "plaza-painted.h"
#include "plaza-wording.h"

struct _PlazaEventPicker
{
  AdwBin          parent_instance;

  GtkWidget      *head;
  GtkEditable    *entry;
  GtkButton      *none;
  GtkStack       *stack;
  GtkListView    *view;

  PlazaCampaign  *campaign;
  PlazaEventList *events;
};

G_DEFINE_FINAL_TYPE (PlazaEventPicker, plaza_event_picker, ADW_TYPE_BIN)

static guint picked_signal;

static void
search_cb (PlazaEventPicker *self)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  guint n;

  if (self->campaign == NULL)
    return;

  query.text = g_strdup (gtk_editable_get_text (self->entry));
  plaza_event_list_set (self->events, self->campaign, &query);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->events));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "events" : "nothing");
}

static void
picker_pick (PlazaEventPicker *self,
             guint             position)
{
  g_autoptr(PlazaEvent) event = g_list_model_get_item (G_LIST_MODEL (self->events), position);

  if (event != NULL)
    g_signal_emit (self, picked_signal, 0, event);
}

static void
activate_cb (PlazaEventPicker *self,
             guint             position)
{
  picker_pick (self, position);
}

/* Enter takes the first that was found, once something has been searched for. */
static void
enter_cb (PlazaEventPicker *self)
{
  if (gtk_editable_get_text (self->entry)[0] == '\0')
    return;

  search_cb (self);
  picker_pick (self, 0);
}

static void
picker_close_cb (PlazaEventPicker *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  else if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
none_cb (PlazaEventPicker *self)
{
  g_signal_emit (self, picked_signal, 0, NULL);
}

static GtkWidget *
picker_create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, css_class);
    }

  return label;
}

static void
picker_setup_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 PlazaEventPicker         *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), picker_create_label (NULL));
  gtk_box_append (GTK_BOX (box), picker_create_label ("dimmed"));
  gtk_list_item_set_child (item, box);
  plaza_list_focus_add_row (item);
}

static void
picker_bind_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                PlazaEventPicker         *self)
{
  PlazaEvent *event = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *line = plaza_wording_event_line_here (NULL, plaza_event_get_record (event),
                                                         plaza_event_get_campaign_day (event));
  g_autofree char *own_title = plaza_text_fact (plaza_event_get_short_title (event), plaza_words_are_rtl (NULL));
  g_autofree char *name = g_strdup_printf ("%s, %s", own_title, line);

  gtk_label_set_text (GTK_LABEL (title), plaza_event_get_short_title (event));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), line);
  gtk_list_item_set_accessible_label (item, name);
}

static void
picker_begin_cb (GtkWidget *widget)
{
  plaza_event_picker_begin (PLAZA_EVENT_PICKER (widget));
}

static void
plaza_event_picker_dispose (GObject *object)
{
  PlazaEventPicker *self = PLAZA_EVENT_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENT_PICKER);
  g_clear_object (&self->events);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_event_picker_parent_class)->dispose (object);
}

static void
plaza_event_picker_class_init (PlazaEventPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  plaza_look_add ("style-handouts.css");
  G_OBJECT_CLASS (klass)->dispose = plaza_event_picker_dispose;

  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, PLAZA_TYPE_EVENT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/event-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPicker, head);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPicker, none);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventPicker, view);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, picker_close_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
}

static void
plaza_event_picker_init (PlazaEventPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->events = plaza_event_list_new ();
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->events))));

  g_signal_connect (factory, "setup", G_CALLBACK (picker_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (picker_bind_cb), self);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, model);
  plaza_list_focus_watch (self->view);
  g_object_unref (factory);
  g_object_unref (model);
}

/**
 * plaza_event_picker_set_campaign:
 * @campaign: whose events there are to pick
 */
void
plaza_event_picker_set_campaign (PlazaEventPicker *self,
                                 PlazaCampaign    *campaign)
{
  g_return_if_fail (PLAZA_IS_EVENT_PICKER (self));

  g_set_object (&self->campaign, campaign);
}

/**
 * plaza_event_picker_name_none:
 * @label: with a mnemonic: what one has who picks no event
 */
void
plaza_event_picker_name_none (PlazaEventPicker *self,
                              const char       *label)
{
  g_return_if_fail (PLAZA_IS_EVENT_PICKER (self));

  gtk_button_set_label (self->none, label);
}

/**
 * plaza_event_picker_begin:
 *
 * Shows all events, with the keyboard in the search.
 */
void
plaza_event_picker_begin (PlazaEventPicker *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_PICKER (self));

  /* A dialog has a header of its own. */
  gtk_widget_set_visible (self->head, gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER) != NULL);
  gtk_editable_set_text (self->entry, "");
  search_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * plaza_event_picker_present:
 * @parent: where the user asked for it
 * @title: what the event is for
 * @campaign: whose events there are to pick
 *
 * Opens a dialog in which an event is picked, for pages that have no room for a popover.
 *
 * Returns: (transfer none): the picker in it
 */
PlazaEventPicker *
plaza_event_picker_present (GtkWidget     *parent,
                            const char    *title,
                            PlazaCampaign *campaign)
{
  PlazaEventPicker *self;
  AdwDialog *dialog;
  GtkWidget *view;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_PICKER, NULL);
  dialog = adw_dialog_new ();
  view = adw_toolbar_view_new ();
  plaza_event_picker_set_campaign (self, campaign);
  gtk_widget_add_css_class (GTK_WIDGET (self), "handout-options");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self));
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_content_width (dialog, 400);
  adw_dialog_set_content_height (dialog, 560);
  g_signal_connect (self, "picked", G_CALLBACK (picker_close_cb), NULL);
  adw_dialog_present (dialog, parent);
  search_cb (self);
  /* After a sheet has come up, and has put the keyboard on what is first in it. */
  plaza_painted_then (GTK_WIDGET (self), picker_begin_cb);

  return self;
}
