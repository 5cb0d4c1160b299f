/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-notice.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of a window: its newest notice. Of a notice: what it is about. */
#define NEWEST "plaza-notice"
#define ABOUT "plaza-notice-about"

/* Pages have overlays of their own, so the notice before this one may be in
 * another. It is dismissed: a queue would say what is no longer so. */
static void
notice_show_instead (GtkRoot  *root,
                     AdwToast *toast)
{
  AdwToast *before = g_object_get_data (G_OBJECT (root), NEWEST);

  if (before != NULL)
    adw_toast_dismiss (before);

  g_object_set_data_full (G_OBJECT (root), NEWEST, g_object_ref (toast), g_object_unref);
}

/* The sentence gives way, and not what one may do. */
static void
notice_keep_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    gtk_button_set_can_shrink (GTK_BUTTON (widget), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    notice_keep_buttons (child);
}

static void
notice_shown_cb (GtkWidget *label)
{
  notice_keep_buttons (gtk_widget_get_ancestor (label, g_type_from_name ("AdwToastWidget")));
}

/* The label that a toast makes itself has one line, and cuts what does not fit. */
static void
notice_wrap_title (AdwToast *toast)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", adw_toast_get_title (toast), "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "heading");
  g_signal_connect (label, "map", G_CALLBACK (notice_shown_cb), NULL);
  adw_toast_set_custom_title (toast, label);
}

static void
notice_add_toast (GtkWidget *widget,
                  AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  /* Titles of toasts are markup unless told otherwise; these quote campaigns. */
  adw_toast_set_use_markup (toast, FALSE);

  if (overlay == NULL)
    {
      g_object_unref (toast);
      return;
    }

  notice_wrap_title (toast);
  if (root != NULL)
    notice_show_instead (root, toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * plaza_notice_show:
 * @widget: where it happened; a toast overlay must be around it
 * @sentence: what to say
 *
 * Says it in the place of what was said before.
 */
void
plaza_notice_show (GtkWidget  *widget,
                   const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  notice_add_toast (widget, g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", sentence, "timeout", 3, NULL));
}

/**
 * plaza_notice_keep:
 * @sentence: what to say
 *
 * As plaza_notice_show(), but it stays until the reader closes it.
 */
void
plaza_notice_keep (GtkWidget  *widget,
                   const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  notice_add_toast (widget, g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", sentence, "timeout", 0, NULL));
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

static AdwToast *
notice_offer_new (const char     *sentence,
                  const char     *button_label,
                  GCallback       callback,
                  gpointer        data,
                  GClosureNotify  destroy)
{
  AdwToast *toast = g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "title", sentence,
                                  "button-label", button_label, NULL);

  g_signal_connect_data (toast, "button-clicked", callback, data, destroy, G_CONNECT_SWAPPED);

  return toast;
}

/**
 * plaza_notice_offer:
 * @sentence: what has been done
 * @button_label: what one may do next, with a mnemonic
 * @callback: (scope notified): does it: a function of @data and the toast
 * @data: (transfer full): what @callback needs
 * @destroy: frees @data with the notice
 */
void
plaza_notice_offer (GtkWidget      *widget,
                    const char     *sentence,
                    const char     *button_label,
                    GCallback       callback,
                    gpointer        data,
                    GClosureNotify  destroy)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  notice_add_toast (widget, notice_offer_new (sentence, button_label, callback, data, destroy));
}

/**
 * plaza_notice_remind:
 * @sentence: what waits for the user
 * @button_label: what they may do, with a mnemonic
 * @callback: does it: a function of @data and the toast
 * @data: (transfer none): what @callback needs; it must outlive @widget
 *
 * As plaza_notice_offer(), but it stays until somebody answers.
 */
void
plaza_notice_remind (GtkWidget  *widget,
                     const char *sentence,
                     const char *button_label,
                     GCallback   callback,
                     gpointer    data)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  toast = notice_offer_new (sentence, button_label, callback, data, NULL);
  adw_toast_set_timeout (toast, 0);
  notice_add_toast (widget, toast);
}

/**
 * plaza_notice_undo:
 * @about: (nullable): what it has been done to, for plaza_notice_dismiss()
 * @sentence: what has been done
 * @undo: (scope notified): takes it back: a function of @data and the toast
 * @data: (transfer full): what @undo needs
 * @destroy: frees @data with the notice
 */
void
plaza_notice_undo (GtkWidget      *widget,
                   const char     *about,
                   const char     *sentence,
                   GCallback       undo,
                   gpointer        data,
                   GClosureNotify  destroy)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* Translators: a button that takes back what the user has just done. */
  toast = notice_offer_new (sentence, _("_Undo"), undo, data, destroy);
  g_object_set_data_full (G_OBJECT (toast), ABOUT, g_strdup (about), g_free);
  notice_add_toast (widget, toast);
}

/**
 * plaza_notice_dismiss:
 * @widget: where the opposite was done
 * @about: what it was done to, as plaza_notice_undo() was told
 *
 * Takes away the notice about @about, which is no longer true; another one stays.
 */
void
plaza_notice_dismiss (GtkWidget  *widget,
                      const char *about)
{
  GtkRoot *root;
  AdwToast *newest;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (about != NULL);

  root = gtk_widget_get_root (widget);
  newest = root != NULL ? g_object_get_data (G_OBJECT (root), NEWEST) : NULL;

  if (newest != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (newest), ABOUT), about) == 0)
    adw_toast_dismiss (newest);
}
