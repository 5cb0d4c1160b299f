/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-kept-banner.h"

#include <glib/gi18n.h>

#include "plaza-notice.h"
#include "plaza-wording.h"

static void
kept_banner_failed_cb (GtkWidget  *form,
                       const char *sentence)
{
  plaza_notice_show (form, sentence);
}

/**
 * plaza_kept_banner_keep:
 * @draft: what is typed
 * @kept: is seen while what is typed is on the disk
 * @form: where it is said that it cannot be kept
 *
 * Returns: (transfer full): what keeps @draft from now on
 */
PlazaDraftKeeper *
plaza_kept_banner_keep (PlazaDraft *draft,
                        GtkWidget  *kept,
                        GtkWidget  *form)
{
  PlazaDraftKeeper *keeper = plaza_draft_keeper_new (draft);

  g_object_bind_property (keeper, "kept", kept, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (keeper, "failed", G_CALLBACK (kept_banner_failed_cb), form, G_CONNECT_SWAPPED);
  return keeper;
}

/**
 * plaza_kept_banner_say:
 * @time: (nullable): when it was typed, UTC, as "2017-02-22T14:05:00Z"; %NULL for nothing
 *
 * Says that what stands in a form was typed before and is not saved.
 */
void
plaza_kept_banner_say (AdwBanner  *banner,
                       const char *time)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = time != NULL ? plaza_wording_moment (NULL, time, now) : NULL;
  /* Translators: above what somebody typed before; %s is when: "Today 9:14 AM". */
  g_autofree char *sentence = moment != NULL ? g_strdup_printf (_("Not saved yet · %s"), moment) : NULL;

  if (sentence != NULL)
    adw_banner_set_title (banner, sentence);
  adw_banner_set_revealed (banner, sentence != NULL);
}

/**
 * plaza_kept_banner_forget:
 *
 * Everything stands in @draft as it is saved.
 */
void
plaza_kept_banner_forget (AdwBanner  *banner,
                          PlazaDraft *draft)
{
  GPtrArray *fields = plaza_draft_get_fields (draft);

  for (guint i = 0; i < fields->len; i++)
    plaza_draft_field_choose (g_ptr_array_index (fields, i), TRUE);
  adw_banner_set_revealed (banner, FALSE);
}
