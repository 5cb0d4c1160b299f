/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-notice.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
add_toast (GtkWidget *widget,
           AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  /* Titles of toasts are markup unless told otherwise; these quote campaigns. */
  adw_toast_set_use_markup (toast, FALSE);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/**
 * plaza_notice_show:
 * @widget: where it happened; a toast overlay must be around it
 * @sentence: what to say
 */
void
plaza_notice_show (GtkWidget  *widget,
                   const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_toast (widget, g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", sentence, "timeout", 3, NULL));
}

/**
 * plaza_notice_copy:
 * @text: what goes to the clipboard
 * @sentence: what to say of it
 */
void
plaza_notice_copy (GtkWidget  *widget,
                   const char *text,
                   const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  plaza_notice_show (widget, sentence);
}

/**
 * plaza_notice_undo:
 * @sentence: what has been done
 * @undo: (scope notified): takes it back: a function of @data and the toast
 * @data: (transfer full): what @undo needs
 * @destroy: frees @data with the notice
 */
void
plaza_notice_undo (GtkWidget      *widget,
                   const char     *sentence,
                   GCallback       undo,
                   gpointer        data,
                   GClosureNotify  destroy)
{
  AdwToast *toast = g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", sentence,
                                  /* Translators: a button that takes back what the user has just done. */
                                  "button-label", _("_Undo"), NULL);

  g_signal_connect_data (toast, "button-clicked", undo, data, destroy, G_CONNECT_SWAPPED);
  add_toast (widget, toast);
}
