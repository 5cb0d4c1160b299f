/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-attention-bar.h"

#include <glib/gi18n.h>

#include "plaza-event-values.h"
#include "plaza-filter.h"
#include "plaza-window-edit.h"
#include "plaza-wording.h"

/* Below the editor, while the list is of what needs attention: which one of them this is and what it lacks, and
 * to the next. */
typedef struct
{
  PlazaWindow      *window;
  PlazaEventEditor *editor;
  PlazaEvent       *before;   /* NULL at the ends of the list */
  PlazaEvent       *next;
  gboolean          is_done;  /* whether it goes on once this one is saved */
} Bar;

static void
attention_bar_free (gpointer data)
{
  Bar *self = data;

  g_clear_object (&self->before);
  g_clear_object (&self->next);
  g_free (self);
}

static void
attention_bar_open (PlazaWindow *window,
                    PlazaEvent  *event)
{
  if (event == NULL)
    return;

  plaza_opened_set_event (plaza_window_get_opened (window), event);
  plaza_window_edit_open (window, event);
}

/* What is typed and not saved is kept. */
static void
attention_bar_go (Bar        *self,
                  PlazaEvent *event)
{
  PlazaWindow *window = self->window;
  g_autoptr(PlazaEvent) held = g_object_ref (event);

  /* The bar goes with it. */
  adw_dialog_force_close (ADW_DIALOG (self->editor));
  attention_bar_open (window, held);
}

static void
attention_bar_before_cb (Bar *self)
{
  attention_bar_go (self, self->before);
}

static void
attention_bar_next_cb (Bar *self)
{
  attention_bar_go (self, self->next);
}

static void
attention_bar_saved_cb (PlazaEventEditor *editor,
                        const char       *uid,
                        guint             n_added,
                        Bar              *self)
{
  g_autoptr(PlazaEvent) next = self->is_done && self->next != NULL ? g_object_ref (self->next) : NULL;

  attention_bar_open (self->window, next);
}

/* Where it cannot be saved, it says why, and stays. */
static void
attention_bar_done_cb (Bar *self)
{
  self->is_done = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "editor.save", NULL);
}

static void
attention_bar_add_button (GtkWidget  *bar,
                          const char *label,
                          GCallback   callback,
                          Bar        *self,
                          gboolean    sensitive)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_sensitive (button, sensitive);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_wrap_box_append (ADW_WRAP_BOX (bar), button);
}

static char *
attention_bar_describe (const PlazaEventRecord *record,
                        guint                   position,
                        guint                   n)
{
  const char *lacks = plaza_wording_lacks (NULL, record);

  /* Translators: which of the events that need attention this is: "3 of 29". */
  g_autofree char *which = g_strdup_printf (_("%1$u of %2$u"), position + 1, n);

  return lacks != NULL ? g_strdup_printf ("%s · %s", which, lacks) : g_steal_pointer (&which);
}

/* What it lacks first is typed first. */
static void
attention_bar_focus (PlazaEventEditor       *editor,
                     const PlazaEventRecord *record)
{
  PlazaEventLack lacks = plaza_event_record_lacks (record);
  const PlazaTimeslot *slot = NULL;
  g_autofree char *time = NULL;
  const char *name;

  for (guint i = record->timeslots->len; i > 0; i--)
    {
      const PlazaTimeslot *other = g_ptr_array_index (record->timeslots, i - 1);

      if (other->date == NULL || (!other->all_day && other->start == PLAZA_TIME_UNKNOWN))
        slot = other;
    }

  if (slot != NULL)
    time = g_strdup_printf (PLAZA_EVENT_SLOTS ".%s.%s", slot->id, slot->date == NULL ? "date" : "start");
  else
    time = g_strdup (PLAZA_EVENT_SLOTS);
  name = (lacks & PLAZA_LACKS_TIME) != 0 ? time : (lacks & PLAZA_LACKS_ADDRESS) != 0 ? "place.venue" : "lead_contact.emails";
  adw_dialog_set_focus (ADW_DIALOG (editor), plaza_event_editor_find (editor, name));
}

/**
 * plaza_attention_bar_attach:
 * @editor: where @event is changed
 *
 * Where the list is of what needs attention, gives @editor a bar by which it is worked off from top to bottom.
 */
void
plaza_attention_bar_attach (PlazaWindow      *window,
                            PlazaEventEditor *editor,
                            PlazaEvent       *event)
{
  PlazaAsked *asked = plaza_window_get_asked (window);
  GListModel *events = G_LIST_MODEL (plaza_asked_get_events (asked));
  guint position = plaza_event_list_find (PLAZA_EVENT_LIST (events), plaza_event_get_id (event));
  g_autofree char *words = NULL;
  GtkWidget *bar, *label, *buttons;
  Bar *self;

  if (!plaza_asked_has_filter (asked, PLAZA_FILTER_ATTENTION) || position == G_MAXUINT)
    return;

  words = attention_bar_describe (plaza_event_get_record (event), position, g_list_model_get_n_items (events));
  self = g_new0 (Bar, 1);
  self->window = window;
  self->editor = editor;
  self->before = position > 0 ? g_list_model_get_item (events, position - 1) : NULL;
  self->next = g_list_model_get_item (events, position + 1);

  bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (bar, "toolbar");
  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (bar), label);
  buttons = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, "halign", GTK_ALIGN_CENTER, NULL);
  attention_bar_add_button (buttons, _("_Previous"), G_CALLBACK (attention_bar_before_cb), self, self->before != NULL);
  attention_bar_add_button (buttons, _("_Next"), G_CALLBACK (attention_bar_next_cb), self, self->next != NULL);
  /* Translators: saves the event, and goes to the next one that needs attention. */
  attention_bar_add_button (buttons, _("_Done"), G_CALLBACK (attention_bar_done_cb), self, TRUE);
  gtk_box_append (GTK_BOX (bar), buttons);
  g_signal_connect (editor, "saved", G_CALLBACK (attention_bar_saved_cb), self);
  g_object_set_data_full (G_OBJECT (editor), "plaza-attention-bar", self, attention_bar_free);
  plaza_event_editor_add_bar (editor, bar);
  attention_bar_focus (editor, plaza_event_get_record (event));
}
