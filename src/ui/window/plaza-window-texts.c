/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-texts.h"

#include <glib/gi18n.h>

#include "plaza-kept-text.h"
#include "plaza-notice.h"
#include "plaza-texts-dialog.h"
#include "plaza-window.h"

static PlazaCampaign *
window_texts_get_campaign (GtkWidget *window)
{
  return plaza_asked_get_campaign (plaza_window_get_asked (PLAZA_WINDOW (window)));
}

/* What is typed and not saved is said where the dialog was. */
static void
window_texts_closed_cb (GtkWidget *window)
{
  plaza_window_texts_offer (window);
}

/* @name: (nullable): of the text that is opened */
static void
window_texts_present (GtkWidget  *window,
                      const char *name)
{
  AdwDialog *dialog;
  g_autoptr(GError) error = NULL;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return;
  if (!plaza_campaign_may_change (window_texts_get_campaign (window), &error))
    {
      plaza_notice_show (plaza_window_get_page (PLAZA_WINDOW (window)), error->message);
      return;
    }

  dialog = plaza_texts_dialog_new (window_texts_get_campaign (window));
  plaza_texts_dialog_open (PLAZA_TEXTS_DIALOG (dialog), name);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (window_texts_closed_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, window);
  plaza_texts_dialog_begin (PLAZA_TEXTS_DIALOG (dialog), name != NULL);
}

static void
window_texts_action (GtkWidget  *window,
                     const char *name,
                     GVariant   *parameter)
{
  window_texts_present (window, parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

/**
 * plaza_window_texts_install:
 * @window_class: of the window that shows a campaign
 *
 * Gives its windows what is done to texts.
 */
void
plaza_window_texts_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.texts", NULL, window_texts_action);
  gtk_widget_class_install_action (window_class, "win.edit-text", "s", window_texts_action);
}

static void
window_texts_offered_cb (GtkWidget *window)
{
  g_autoptr(GPtrArray) kept = plaza_kept_text_list (window_texts_get_campaign (window));

  window_texts_present (window, kept->len > 0 ? ((const PlazaKeptDraft *) g_ptr_array_index (kept, 0))->uid : NULL);
}

/**
 * plaza_window_texts_offer:
 *
 * Where a text was typed and not saved, also by a program that was killed, the window says so and offers to go on.
 *
 * Returns: whether there is one
 */
gboolean
plaza_window_texts_offer (GtkWidget *window)
{
  PlazaCampaign *campaign = window_texts_get_campaign (window);
  g_autoptr(GPtrArray) kept = plaza_campaign_may_change (campaign, NULL) ? plaza_kept_text_list (campaign) : NULL;
  const char *title;
  g_autofree char *isolated = NULL;
  g_autofree char *sentence = NULL;

  if (kept == NULL || kept->len == 0)
    return FALSE;

  title = ((const PlazaKeptDraft *) g_ptr_array_index (kept, 0))->title;
  isolated = plaza_text_isolate (*title != '\0' ? title : _("New Text"));
  sentence = kept->len == 1
             /* Translators: %s is the title of a text. */
             ? g_strdup_printf (_("What you typed in “%s” is not saved yet."), isolated)
             : g_strdup_printf (ngettext ("What you typed in %u text is not saved yet.",
                                          "What you typed in %u texts is not saved yet.", kept->len), kept->len);
  plaza_notice_remind (plaza_window_get_page (PLAZA_WINDOW (window)), sentence, _("_Go On"),
                       G_CALLBACK (window_texts_offered_cb), window);
  return TRUE;
}
