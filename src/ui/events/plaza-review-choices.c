/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-choices.h"

#include <glib/gi18n.h>

#include "plaza-filter.h"
#include "plaza-wording.h"

/**
 * plaza_review_choices_get_label:
 *
 * Returns: what the reader sees of it
 */
const char *
plaza_review_choices_get_label (PlazaReviewChoice choice)
{
  switch (choice)
    {
    case PLAZA_REVIEW_CHOICE_PENDING:
      return plaza_wording_review (NULL, PLAZA_REVIEW_PENDING);
    case PLAZA_REVIEW_CHOICE_DECLINED:
      return plaza_wording_review (NULL, PLAZA_REVIEW_DECLINED);
    case PLAZA_REVIEW_CHOICE_ALL:
      /* Translators: A filter: events whether they are approved, wait for review or are declined. */
      return _("Approved or not");
    case PLAZA_REVIEW_CHOICE_APPROVED:
    default:
      /* Translators: A filter: only events that the public sees. */
      return _("Approved");
    }
}

/* How many there would be of them, beside the other filters. */
static guint
review_choices_count (PlazaAsked       *asked,
                      PlazaReviewChoice choice)
{
  PlazaEventQuery query = *plaza_asked_get_query (asked);
  g_autoptr(GArray) ids = NULL;

  query.review = choice;
  ids = plaza_campaign_query (plaza_asked_get_campaign (asked), &query, NULL);
  return ids != NULL ? ids->len : 0;
}

/**
 * plaza_review_choices_populate:
 * @chip: of which several options can be on
 *
 * Adds the choice, where the campaign has other events than approved ones.
 */
void
plaza_review_choices_populate (PlazaFilterChip *chip,
                               PlazaAsked      *asked)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (asked);

  if (!plaza_asked_has_filter (asked, PLAZA_FILTER_REVIEW) &&
      plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_ALL) ==
      plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_APPROVED))
    return;

  /* Translators: heads the choice of events that are approved, wait for review or are declined. */
  plaza_filter_chip_add_heading (chip, _("Review"));
  for (PlazaReviewChoice choice = 0; choice < PLAZA_N_REVIEW_CHOICES; choice++)
    {
      const char *id = plaza_enum_to_nick (PLAZA_TYPE_REVIEW_CHOICE, choice);

      if (choice != PLAZA_REVIEW_CHOICE_APPROVED && plaza_campaign_count_events (campaign, choice) == 0)
        continue;

      plaza_filter_chip_add_counted (chip, id, plaza_review_choices_get_label (choice),
                                     review_choices_count (asked, choice));
      if (choice != PLAZA_REVIEW_CHOICE_APPROVED)
        plaza_filter_chip_join (chip, id, plaza_enum_to_nick (PLAZA_TYPE_REVIEW_CHOICE, PLAZA_REVIEW_CHOICE_APPROVED));
    }
}

/**
 * plaza_review_choices_update:
 *
 * Ticks what is chosen, where the choice is there.
 */
void
plaza_review_choices_update (PlazaFilterChip *chip,
                             PlazaAsked      *asked)
{
  plaza_filter_chip_set_on (chip, plaza_enum_to_nick (PLAZA_TYPE_REVIEW_CHOICE, plaza_asked_get_review (asked)), TRUE);
}

/**
 * plaza_review_choices_take:
 * @id: an option of the chip
 * @on: whether it was chosen, or gave way to another one
 *
 * Returns: whether it is one of these
 */
gboolean
plaza_review_choices_take (PlazaAsked *asked,
                           const char *id,
                           gboolean    on)
{
  int choice;

  if (!plaza_enum_from_nick (PLAZA_TYPE_REVIEW_CHOICE, id, &choice))
    return FALSE;

  if (on)
    plaza_asked_set_review (asked, choice);
  return TRUE;
}
