/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-draft-private.h"

#include <string.h>

#include "plaza-event-typed.h"

/* Of more that begin alike one is the same, or none. */
#define MOST 50
/* Nobody types a longer title twice. */
#define LONGEST 400

static gboolean
event_same_is (const PlazaEventRecord *event,
               const PlazaEventRecord *other)
{
  g_autofree char *title = plaza_text_fold (event->title);
  g_autofree char *other_title = plaza_text_fold (other->title);
  g_autofree char *city = plaza_text_fold (event->place.city != NULL ? event->place.city : "");
  g_autofree char *other_city = plaza_text_fold (other->place.city != NULL ? other->place.city : "");

  return g_strcmp0 (event->uid, other->uid) != 0 && g_str_equal (title, other_title) && g_str_equal (city, other_city) &&
         g_strcmp0 (plaza_event_record_first_date (event), plaza_event_record_first_date (other)) == 0;
}

/* Returns: (transfer full) (nullable): its uid */
static char *
event_same_find (PlazaCampaign          *campaign,
                 const PlazaEventRecord *event)
{
  const char *day = plaza_event_record_first_date (event);
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) ids = NULL;

  query.text = event->title;
  query.day = (char *) (day != NULL ? day : "");
  query.review = PLAZA_REVIEW_CHOICE_ALL;
  query.limit = MOST;
  ids = plaza_campaign_query (campaign, &query, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(PlazaEvent) other = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));

      if (other != NULL && event_same_is (event, plaza_event_get_record (other)))
        return g_strdup (plaza_event_get_uid (other));
    }

  return NULL;
}

/**
 * plaza_event_draft_look_for_same:
 *
 * Looks whether there is another event with the title, the city and the day that are typed, and says so of the title.
 * For when whoever types rests: it asks the campaign.
 */
void
plaza_event_draft_look_for_same (PlazaEventDraft *self)
{
  g_autoptr(PlazaEventRecord) event = NULL;
  g_autofree char *same = NULL;

  g_return_if_fail (PLAZA_IS_EVENT_DRAFT (self));

  event = plaza_event_draft_compose (self);
  if (event->title != NULL && *event->title != '\0' && strlen (event->title) <= LONGEST)
    same = event_same_find (plaza_draft_get_campaign (PLAZA_DRAFT (self)), event);
  if (g_set_str (&self->same, same))
    plaza_draft_remark (PLAZA_DRAFT (self));
}
