/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plaza-bench-review CAMPAIGN: measures how long it takes to find the likely duplicates of 1,000 registrations among all
 * events of a large campaign. Each registration is an event that is there, called a little otherwise. */
#include <stdio.h>
#include <time.h>

#include "plaza-likeness.h"

#define N_REGISTRATIONS 1000

static PlazaEventRecord *
registration_of (PlazaCampaign *campaign,
                 guint32        id)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, id);
  PlazaEventRecord *registration = plaza_record_copy (&plaza_event_record_type, plaza_event_get_record (event));

  g_set_str (&registration->uid, "registration");
  registration->title = g_strconcat (registration->title, " (registered)", NULL);
  return registration;
}

int
main (int    argc,
      char **argv)
{
  PlazaEventQuery query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (argv[1], &error);
  g_autoptr(GPtrArray) registrations = g_ptr_array_new_with_free_func (plaza_record_unref);
  g_autoptr(PlazaLikeness) likeness = NULL;
  g_autoptr(GArray) ids = NULL;
  guint found = 0;
  clock_t start;

  if (campaign == NULL)
    g_error ("%s", error->message);

  query.review = PLAZA_REVIEW_CHOICE_ALL;
  ids = plaza_campaign_query (campaign, &query, &error);
  for (guint i = 0; i < N_REGISTRATIONS && ids->len > 0; i++)
    g_ptr_array_add (registrations, registration_of (campaign, g_array_index (ids, guint32, i * (ids->len / N_REGISTRATIONS) % ids->len)));

  start = clock ();
  likeness = plaza_likeness_new (campaign, &error);
  if (likeness == NULL)
    g_error ("%s", error->message);
  printf ("looked at %u events: %.0f ms\n", ids->len, (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
  for (guint i = 0; i < registrations->len; i++)
    {
      g_autoptr(GPtrArray) likes = plaza_likeness_find (likeness, g_ptr_array_index (registrations, i));

      found += likes->len > 0;
    }
  printf ("likely duplicates of %u registrations: %.0f ms of the processor, %u found\n", registrations->len,
          (clock () - start) * 1000.0 / CLOCKS_PER_SEC, found);
  return 0;
}
