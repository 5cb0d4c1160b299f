/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-wording.h"

static const struct { const char *action, *name; } actions[] = {
  /* Translators: these are put into "Undo %s" in a menu, and into "Undone: %s". */
  { "add-point", NC_("action", "Add Point") },
  { "add-part", NC_("action", "Add Part") },
  { "remove-point", NC_("action", "Remove Point") },
  { "remove-part", NC_("action", "Remove Part") },
  { "move-point", NC_("action", "Move Point") },
  { "edit-part", NC_("action", "Edit Part") },
  { "set-minutes", NC_("action", "Change Minutes") },
  /* Translators: how long a meeting is. */
  { "set-length", NC_("action", "Change Length") },
  /* Translators: for which of an event's times its sheet is. */
  { "set-timeslot", NC_("action", "Choose Time") },
  { "edit-sheet", NC_("action", "Edit Sheet") },
  { "copy-sheet", NC_("action", "Copy Sheet") },
  { "empty-sheet", NC_("action", "Empty Sheet") },
  { "use-general-sheet", NC_("action", "Use the General Sheet") },
  { "edit-event", NC_("action", "Edit Event") },
  { "add-event", NC_("action", "Add Event") },
  { "duplicate-event", NC_("action", "Duplicate Event") },
  { "cancel-event", NC_("action", "Cancel Event") },
  /* Translators: an event that was called off takes place after all. */
  { "reinstate-event", NC_("action", "Reinstate Event") },
  { "delete-event", NC_("action", "Delete Event") },
  { "change-events", NC_("action", "Change Events") },
  { "confirm-events", NC_("action", "Confirm Events") },
  { "cancel-events", NC_("action", "Cancel Events") },
  { "import-events", NC_("action", "Import Events") },
  { "approve-events", NC_("action", "Approve Events") },
  { "decline-events", NC_("action", "Decline Events") },
  { "restore-events", NC_("action", "Take Back Declining") },
  { "merge-events", NC_("action", "Merge Events") },
  { "ask-organizers", NC_("action", "Ask the Organizers") },
  { "edit-campaign", NC_("action", "Edit Campaign") },
  { "add-text-point", NC_("action", "New Talking Point") },
  { "change-text-point", NC_("action", "Change Point") },
  { "delete-text-point", NC_("action", "Delete Point") },
  { "add-text-guide", NC_("action", "New Guide") },
  { "change-text-guide", NC_("action", "Change Guide") },
  { "delete-text-guide", NC_("action", "Delete Guide") },
  { "add-text-section", NC_("action", "New Section") },
  { "change-text-section", NC_("action", "Change Section") },
  { "move-text-section", NC_("action", "Move Section") },
  { "delete-text-section", NC_("action", "Delete Section") },
  { "add-text-message", NC_("action", "New Message") },
  { "change-text-message", NC_("action", "Change Message") },
  { "delete-text-message", NC_("action", "Delete Message") },
  { "add-text-bill", NC_("action", "New Bill") },
  { "change-text-bill", NC_("action", "Change Bill") },
  { "delete-text-bill", NC_("action", "Delete Bill") },
  { "change-text-theme", NC_("action", "Change Theme") },
  { "change-text-campaign", NC_("action", "Change Campaign’s Texts") },
  /* Translators: somebody says that a translation still fits. */
  { "confirm-translation", NC_("action", "Mark as Current") },
  { "import-texts", NC_("action", "Import Translations") },
};

/**
 * plaza_wording_action:
 * @action: (nullable): a nick, as the history has it
 *
 * Returns: (nullable): what it is called in a menu: "Add Point"; %NULL where a newer
 *   program did what this one has no name for
 */
const char *
plaza_wording_action (const PlazaWords *words,
                      const char       *action)
{
  for (guint i = 0; action != NULL && i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (action, actions[i].action))
      return plaza_words_get_in (words, "action", actions[i].name);

  return NULL;
}
