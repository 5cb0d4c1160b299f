/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-away.h"

#include "plaza-campaign-private.h"
#include "plaza-working-copy.h"

/**
 * plaza_campaign_is_away:
 *
 * Returns: whether what is open is a copy of the user's file, which is to be written back
 */
gboolean
plaza_campaign_is_away (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  return plaza_working_copy_is_open (self->store);
}

/**
 * plaza_campaign_is_settled:
 *
 * Costs next to nothing.
 *
 * Returns: whether the user's file holds what the campaign holds; where it does not, plaza_settle_job_new() is to be run
 */
gboolean
plaza_campaign_is_settled (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), TRUE);

  return plaza_working_copy_is_settled (self->store);
}

/**
 * plaza_campaign_take_word:
 *
 * Returns: (transfer full) (nullable): a sentence for whoever opened the campaign, which nobody was told yet: the file was changed
 *   elsewhere as well, and what was changed here is kept beside
 */
char *
plaza_campaign_take_word (PlazaCampaign *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  return plaza_campaign_is_away (self) ? plaza_working_copy_take_word (plaza_campaign_get_path (self)) : NULL;
}

static gboolean
away_settle_run (PlazaProgress  *progress,
                 gpointer        path,
                 GError        **error)
{
  return plaza_working_copy_settle (path, FALSE, progress, error);
}

/**
 * plaza_settle_job_new:
 * @campaign: one that is not plaza_campaign_is_settled()
 *
 * The user's file then holds what the campaign holds, whole, or the other way round where somebody else changed the file;
 * plaza_campaign_refresh() says what is new.
 *
 * Returns: (transfer full): the work, which was not begun; its error is a sentence about what could not be written, and where it is
 */
PlazaJob *
plaza_settle_job_new (PlazaCampaign *campaign)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return plaza_job_new (away_settle_run, g_strdup (plaza_campaign_get_path (campaign)), g_free);
}
