/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen of a handout, as the campaign file keeps it. */
#include "plaza-handout-draft-private.h"

#include "plaza-handout-saved.h"
#include "plaza-handout-words.h"
#include "plaza-paper.h"

static void
handout_draft_asks_changed_cb (PlazaHandoutDraft *self)
{
  plaza_handout_draft_change (self, 0);
}

static void
handout_draft_load_event (PlazaHandoutDraft *self)
{
  const char *uid = plaza_handout_saved_get (self->campaign, "event");

  /* An event that is gone leaves the handout without one: no news to anybody. */
  if (uid != NULL)
    self->event = plaza_campaign_find_event (self->campaign, uid, NULL);
}

/* For the draft's own files: what was chosen last time. */
void
plaza_handout_draft_load (PlazaHandoutDraft *self,
                          const char        *language)
{
  PlazaCampaign *campaign = self->campaign;

  self->handout = plaza_handout_saved_get_handout (campaign);
  self->paper = plaza_handout_saved_get_paper (campaign);
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    self->languages[i] = plaza_handout_saved_dup_languages (campaign, i, language);
  handout_draft_load_event (self);

  for (guint i = PROP_GUIDE; i <= PROP_WEB_ADDRESS; i++)
    {
      const char *text = plaza_handout_saved_get (campaign, plaza_handout_draft_property_name (i));

      self->texts[i] = g_strdup (text != NULL ? text : "");
    }
  for (guint i = PROP_FACTS; i <= PROP_LARGE_PRINT; i++)
    self->switches[i] = g_strcmp0 (plaza_handout_saved_get (campaign, plaza_handout_draft_property_name (i)), "yes") == 0;
  if (plaza_handout_saved_get (campaign, "facts") == NULL)
    self->switches[PROP_FACTS] = TRUE;

  if (plaza_campaign_find_guide (campaign, self->texts[PROP_GUIDE]) == NULL)
    g_set_str (&self->texts[PROP_GUIDE], plaza_handout_usual_guide (campaign));

  self->asks = plaza_ask_list_new (plaza_campaign_get_points (campaign), plaza_handout_saved_get (campaign, "asks"));
  g_signal_connect_object (self->asks, "changed", G_CALLBACK (handout_draft_asks_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
handout_draft_collect_edits (PlazaHandoutDraft *self,
                             GPtrArray         *edits)
{
  g_autofree char *asks = plaza_ask_list_save (self->asks);

  plaza_handout_saved_change (self->campaign, edits, "handout", plaza_handout_kind_get (self->handout)->nick);
  plaza_handout_saved_change (self->campaign, edits, "paper", plaza_paper_get_measures (self->paper)->nick);
  plaza_handout_saved_change (self->campaign, edits, "event", self->event != NULL ? plaza_event_get_uid (self->event) : NULL);
  plaza_handout_saved_change (self->campaign, edits, "asks", plaza_ask_list_get_is_own (self->asks) ? asks : NULL);
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    {
      g_autofree char *name = plaza_handout_saved_languages_name (i);

      plaza_handout_saved_change (self->campaign, edits, name, self->languages[i]);
    }
  for (guint i = PROP_GUIDE; i <= PROP_WEB_ADDRESS; i++)
    plaza_handout_saved_change (self->campaign, edits, plaza_handout_draft_property_name (i), self->texts[i]);
  for (guint i = PROP_FACTS; i <= PROP_LARGE_PRINT; i++)
    plaza_handout_saved_change (self->campaign, edits, plaza_handout_draft_property_name (i), self->switches[i] ? "yes" : "no");
}

/**
 * plaza_handout_draft_save:
 *
 * Writes what has changed to the campaign file now, all of it at once.
 */
void
plaza_handout_draft_save (PlazaHandoutDraft *self)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  handout_draft_collect_edits (self, edits);
  if (edits->len == 0 || plaza_campaign_commit (self->campaign, NULL, edits, &error) || self->complained)
    return;

  self->complained = TRUE;
  plaza_handout_draft_tell_failed (self, error->message);
}
