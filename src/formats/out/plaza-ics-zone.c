/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-ics-zone.h"

#include "plaza-timeslot.h"

static void
zone_set_identity (icalcomponent *component,
                   const char    *zone)
{
  icalproperty *tzid = icalcomponent_get_first_property (component, ICAL_TZID_PROPERTY);

  if (tzid != NULL)
    icalproperty_set_tzid (tzid, zone);
  else
    icalcomponent_add_property (component, icalproperty_new_tzid (zone));
}

/**
 * plaza_ics_zone_new:
 * @zone: (nullable): an IANA name
 * @year: the first year for which times are needed
 *
 * Makes a VTIMEZONE whose TZID is the IANA name itself, which other programs
 * know, and without the history before @year, which nobody needs and some
 * misread (offsets with seconds).
 *
 * Returns: (transfer full) (nullable): the component; %NULL where the zone is
 *   not known, or is UTC, which needs none
 */
icalcomponent *
plaza_ics_zone_new (const char *zone,
                    int         year)
{
  icaltimezone *timezone;
  icalcomponent *component;
  struct icaltimetype start = icaltime_null_time ();

  /* libical opens the name as a path. */
  if (!plaza_zone_name_is_safe (zone))
    return NULL;

  timezone = icaltimezone_get_builtin_timezone (zone);
  component = timezone != NULL ? icaltimezone_get_component (timezone) : NULL;
  if (component == NULL)
    return NULL;

  start.year = year - 1;
  start.month = 1;
  start.day = 1;
  start.zone = icaltimezone_get_utc_timezone ();
  component = icalcomponent_new_clone (component);
  icaltimezone_truncate_vtimezone (component, start, icaltime_null_time (), 0);
  zone_set_identity (component, zone);

  return component;
}
