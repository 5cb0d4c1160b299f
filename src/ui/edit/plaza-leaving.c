/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-leaving.h"

#include <glib/gi18n.h>

/**
 * plaza_leaving_ask:
 * @form: where something is typed and not saved
 * @keep: what is done with it so that it is not lost, with a mnemonic
 * @answered: (scope notified): a function of @form and "cancel", "discard" or "keep"
 *
 * Asks somebody who leaves what becomes of it.
 */
void
plaza_leaving_ask (AdwDialog  *form,
                   const char *heading,
                   const char *body,
                   const char *keep,
                   GCallback   answered)
{
  AdwAlertDialog *alert;

  g_return_if_fail (ADW_IS_DIALOG (form));

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
  adw_alert_dialog_add_responses (alert, "cancel", _("_Go On Editing"), "discard", _("_Discard"), "keep", keep, NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (alert, "keep", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "keep");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_object (alert, "response", answered, form, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (form));
}
