/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-menu.h"

#include <glib/gi18n.h>

#include "plaza-menu-names.h"

#define CANCELLED "plaza-cancelled"

/* Made whenever it is opened: what is done to an event depends on whether it takes place. */
static void
event_menu_create_cb (GtkMenuButton *button,
                      gpointer       data)
{
  gboolean cancelled = g_object_get_data (G_OBJECT (button), CANCELLED) != NULL;
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Duplicate…"), "win.duplicate-event");
  /* Translators: an event that was called off takes place after all. */
  g_menu_append (menu, cancelled ? _("_Takes Place After All") : _("_Cancel Event"), "win.cancel-event");
  g_menu_append (menu, _("De_lete Event"), "win.delete-event");
  g_menu_append (menu, _("_History"), "win.event-history");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  plaza_menu_names_attach (button);
}

/**
 * plaza_event_menu_attach:
 *
 * Gives @button what is rarely done to the event that is open.
 */
void
plaza_event_menu_attach (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_menu_button_set_create_popup_func (button, event_menu_create_cb, NULL, NULL);
}

/**
 * plaza_event_menu_set_cancelled:
 * @cancelled: whether the event was called off
 */
void
plaza_event_menu_set_cancelled (GtkMenuButton *button,
                                gboolean       cancelled)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  g_object_set_data (G_OBJECT (button), CANCELLED, GINT_TO_POINTER (cancelled));
}
