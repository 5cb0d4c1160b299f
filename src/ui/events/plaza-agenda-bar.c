/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-agenda-bar.h"

/* Under the list of events, while they are chosen for an agenda: the way back to it. */
struct _PlazaAgendaBar
{
  AdwBin            parent_instance;

  PlazaAsked       *asked;
  PlazaPrinted     *printed;
  GtkWidget        *use;
};

G_DEFINE_FINAL_TYPE (PlazaAgendaBar, plaza_agenda_bar, ADW_TYPE_BIN)

static void
agenda_bar_update_cb (PlazaAgendaBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), plaza_printed_get_choosing (self->printed));
  gtk_widget_set_sensitive (self->use, plaza_asked_get_n_events (self->asked) > 0);
}

static void
plaza_agenda_bar_dispose (GObject *object)
{
  PlazaAgendaBar *self = PLAZA_AGENDA_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_AGENDA_BAR);
  g_clear_object (&self->asked);
  g_clear_object (&self->printed);

  G_OBJECT_CLASS (plaza_agenda_bar_parent_class)->dispose (object);
}

static void
plaza_agenda_bar_class_init (PlazaAgendaBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_agenda_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/agenda-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaAgendaBar, use);
}

static void
plaza_agenda_bar_init (PlazaAgendaBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_agenda_bar_new:
 * @asked: what is asked of the events that are chosen
 * @printed: what they are chosen for
 *
 * Returns: (transfer floating): a bar that is there while "choosing" is on
 */
GtkWidget *
plaza_agenda_bar_new (PlazaAsked   *asked,
                      PlazaPrinted *printed)
{
  PlazaAgendaBar *self;

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), NULL);
  g_return_val_if_fail (PLAZA_IS_PRINTED (printed), NULL);

  self = g_object_new (PLAZA_TYPE_AGENDA_BAR, NULL);
  self->asked = g_object_ref (asked);
  self->printed = g_object_ref (printed);
  g_signal_connect_object (printed, "notify::choosing", G_CALLBACK (agenda_bar_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (asked, "notify::n-events", G_CALLBACK (agenda_bar_update_cb), self, G_CONNECT_SWAPPED);
  agenda_bar_update_cb (self);

  return GTK_WIDGET (self);
}
