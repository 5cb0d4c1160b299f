/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-doubts.h"

#include "plaza-command-io.h"
#include "plaza-event-draft.h"
#include "plaza-texts.h"

/**
 * plaza_command_doubts_list:
 * @uid: an event, maybe none
 *
 * Returns: (transfer full): what does not fit together in it, as the window says it beside the fields; none where there
 *   is no such event
 */
GStrv
plaza_command_doubts_list (PlazaCampaign *campaign,
                           const char    *uid)
{
  g_autoptr(GStrvBuilder) doubts = g_strv_builder_new ();
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, uid, NULL);
  g_autoptr(PlazaPlaces) places = event != NULL ? plaza_places_new () : NULL;
  g_autoptr(PlazaDraft) draft = event != NULL ? plaza_event_draft_new (campaign, places, event) : NULL;
  GPtrArray *fields = draft != NULL ? plaza_draft_get_fields (draft) : NULL;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      g_autofree char *warning = NULL;

      g_object_get (g_ptr_array_index (fields, i), "warning", &warning, NULL);
      if (warning != NULL)
        g_strv_builder_add (doubts, warning);
    }

  return g_strv_builder_end (doubts);
}

/**
 * plaza_command_doubts_note:
 * @uid: an event that was written
 * @before: what plaza_command_doubts_list() said of it before that
 *
 * A contradiction is saved and said, once.
 */
void
plaza_command_doubts_note (PlazaCampaign *campaign,
                           const char    *uid,
                           GStrv          before)
{
  g_auto(GStrv) doubts = plaza_command_doubts_list (campaign, uid);

  for (guint i = 0; doubts[i] != NULL; i++)
    {
      g_autofree char *line = NULL;

      if (g_strv_contains ((const char * const *) before, doubts[i]))
        continue;

      line = g_strdup_printf ("%s: %s", uid, doubts[i]);
      plaza_command_note (line);
    }
}
