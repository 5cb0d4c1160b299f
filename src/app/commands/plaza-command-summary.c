/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-summary.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "plaza-command-io.h"
#include "plaza-command-output.h"
#include "plaza-store-error.h"
#include "plaza-store.h"
#include "plaza-wording.h"

/**
 * plaza_command_check_new_file:
 * @path: where a campaign is to be made
 * @error: a #PlazaStoreError
 *
 * A dry run says as much as can be known without writing.
 *
 * Returns: whether one may be made there
 */
gboolean
plaza_command_check_new_file (const char  *path,
                              GError     **error)
{
  g_autofree char *name = plaza_store_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf status;

  if (!plaza_command_output_check (path, error))
    return FALSE;

  if (g_lstat (path, &status) == 0)
    plaza_store_error_set (error, PLAZA_STORE_ERROR_EXISTS, name);
  else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    plaza_store_error_set_words (error, PLAZA_STORE_ERROR_NOT_FOUND,
                                 _("The folder for “%s” does not exist. Make it first, or choose another one."), name);
  else if (g_access (folder, W_OK) != 0)
    plaza_store_error_set_words (error, PLAZA_STORE_ERROR_READ_ONLY,
                                 _("“%s” cannot be made, because its folder is read-only. Choose another folder."), name);
  else
    return TRUE;

  return FALSE;
}

static void
summary_append (GString *line,
                char    *count,
                guint    n)
{
  if (n > 0)
    plaza_text_append (line, ", ", count);
  g_free (count);
}

/**
 * plaza_command_print_summary:
 * @path: a campaign file
 * @pack: what is in it
 *
 * Says what a campaign holds, on one line.
 */
void
plaza_command_print_summary (const char      *path,
                             const PlazaPack *pack)
{
  g_autofree char *name = plaza_store_display_name (path);
  g_autofree char *campaign = plaza_text_visible (pack->campaign->name);
  g_autofree char *days = plaza_wording_campaign_days (NULL, pack->campaign->day, pack->campaign->last_day);
  g_autoptr(GString) line = g_string_new (NULL);
  guint n = pack->events->len;

  g_string_append_printf (line, "%s: %s, %s", name, campaign, days);
  summary_append (line, g_strdup_printf (ngettext ("%u event", "%u events", n), n), n);
  n = pack->points->len;
  summary_append (line, g_strdup_printf (ngettext ("%u talking point", "%u talking points", n), n), n);
  n = pack->guides->len;
  summary_append (line, g_strdup_printf (ngettext ("%u guide", "%u guides", n), n), n);
  n = pack->messages->len;
  summary_append (line, g_strdup_printf (ngettext ("%u message", "%u messages", n), n), n);
  n = pack->officials->len;
  summary_append (line, g_strdup_printf (ngettext ("%u official", "%u officials", n), n), n);
  n = pack->bills->len;
  summary_append (line, g_strdup_printf (ngettext ("%u bill", "%u bills", n), n), n);
  g_string_append_c (line, '\n');
  plaza_command_print (line->str);
}
