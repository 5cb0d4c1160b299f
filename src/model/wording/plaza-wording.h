/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-query.h"
#include "plaza-event-record.h"
#include "plaza-pack.h"
#include "plaza-unit.h"
#include "plaza-words.h"

#include "plaza-edit.h"

G_BEGIN_DECLS

/* How the house says a date, a time, a place and a kind, on the screen, on the
 * command line and on paper. A NULL PlazaWords is the user interface's language.
 * Every returned string is owned by the caller unless it is const. */

const char *plaza_wording_kind            (const PlazaWords       *words,
                                           PlazaKind               kind);
const char *plaza_wording_state           (const PlazaWords       *words,
                                           const char             *state);
const char *plaza_wording_precision       (const PlazaWords       *words,
                                           PlazaPrecision          precision);
const char *plaza_wording_attendance      (const PlazaWords       *words,
                                           PlazaAttendance         attendance);
const char *plaza_wording_status          (const PlazaWords       *words,
                                           PlazaStatus             status);
const char *plaza_wording_review          (const PlazaWords       *words,
                                           PlazaReview             review);

/* "No time, no contact", or NULL where an event needs no attention. */
const char *plaza_wording_lacks           (const PlazaWords       *words,
                                           const PlazaEventRecord *event);

/* "63 mi", "about 12 mi", "Same ZIP", or NULL; "Within 25 miles". */
char       *plaza_wording_distance        (const PlazaWords       *words,
                                           double                  km,
                                           PlazaUnit               unit,
                                           PlazaPrecision          near,
                                           PlazaPrecision          precision);
char       *plaza_wording_distance_of     (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           double                  latitude,
                                           double                  longitude,
                                           PlazaUnit               unit,
                                           PlazaPrecision          near);
char       *plaza_wording_band            (const PlazaWords       *words,
                                           PlazaUnit               unit,
                                           int                     band);

/* "Rallies in Michigan, February 21–22": what a query asks for, as a title; "rallies and vigils";
 * "A, B and C". */
char       *plaza_wording_query_title     (const PlazaWords       *words,
                                           const PlazaEventQuery  *query,
                                           const char             *near,
                                           const char             *first,
                                           const char             *last);
char       *plaza_wording_kinds           (const PlazaWords       *words,
                                           guint32                 kinds);
char       *plaza_wording_list            (const PlazaWords       *words,
                                           const char *const      *names);

/* "110,000", as the language groups digits. */
char       *plaza_wording_number          (const PlazaWords       *words,
                                           int                     number);

/* "79%", as the language writes it; "−55%", "+120%". */
char       *plaza_wording_percent         (const PlazaWords       *words,
                                           long                    percent);
char       *plaza_wording_percent_change  (const PlazaWords       *words,
                                           long                    percent);

/* "5 events"; "5 events at one spot in Chicago"; "5 events near Chicago"; "3 events somewhere in Michigan". */
char       *plaza_wording_events          (const PlazaWords       *words,
                                           guint                   n);
char       *plaza_wording_events_at       (const PlazaWords       *words,
                                           guint                   n,
                                           const PlazaPlace       *place);
char       *plaza_wording_events_near     (const PlazaWords       *words,
                                           guint                   n,
                                           const PlazaPlace       *place);
char       *plaza_wording_events_in       (const PlazaWords       *words,
                                           guint                   n,
                                           const char             *state);

/* "Wednesday, February 22, 2017"; "Wed, Feb 22"; "Wed"; "FEB" and "22". */
char       *plaza_wording_day_long        (const PlazaWords       *words,
                                           const char             *date);
char       *plaza_wording_day_short       (const PlazaWords       *words,
                                           const char             *date);
const char *plaza_wording_weekday         (const PlazaWords       *words,
                                           const char             *date);
const char *plaza_wording_month_short     (const PlazaWords       *words,
                                           const char             *date);
const char *plaza_wording_month_of_line   (const PlazaWords       *words,
                                           const char             *date);
const char *plaza_wording_month_long      (const PlazaWords       *words,
                                           const char             *date);

/* "Wednesday"; "Wednesday, February 22"; "February 21–24, 2017". */
const char *plaza_wording_weekday_long    (const PlazaWords       *words,
                                           const char             *date);
char       *plaza_wording_day_of_year     (const PlazaWords       *words,
                                           const char             *date);
char       *plaza_wording_days            (const PlazaWords       *words,
                                           const char             *first,
                                           const char             *last);
char       *plaza_wording_campaign_days   (const PlazaWords       *words,
                                           const char             *first,
                                           const char             *last);
char       *plaza_wording_days_of_year    (const PlazaWords       *words,
                                           const char             *first,
                                           const char             *last);

/* "5:30 PM"; "12–6 PM", "9 AM–5 PM"; "EST" as the zone says on that date; "Eastern Time". */
char       *plaza_wording_time            (const PlazaWords       *words,
                                           int                     minutes);
char       *plaza_wording_time_range      (const PlazaWords       *words,
                                           int                     start,
                                           int                     end);
char       *plaza_wording_zone_short      (const PlazaTimeslot    *slot);
const char *plaza_wording_zone_long       (const PlazaWords       *words,
                                           const char             *zone);

/* "Wednesday, February 22, 2017, 5:30 PM", "…, all day", "Date not given". */
char       *plaza_wording_timeslot        (const PlazaWords       *words,
                                           const PlazaTimeslot    *slot);
/* "5:30 PM EST", "12–6 PM", "all day", or NULL where the time is not known. */
char       *plaza_wording_timeslot_time   (const PlazaWords       *words,
                                           const PlazaTimeslot    *slot,
                                           gboolean                names_zone);
/* The same instant as the reader's clock shows it, or NULL where it does not differ. */
char       *plaza_wording_timeslot_here   (const PlazaWords       *words,
                                           const PlazaTimeslot    *slot);
char       *plaza_wording_timeslot_here_short (const PlazaWords   *words,
                                           const PlazaTimeslot    *slot);
/* The one line of a list: "Canton · Wed 5:30 PM EST", "Los Angeles · Wed"; and with what the reader's
 * clock shows: "Phoenix · Wed 12–7 PM MST (2–9 PM your time)". */
char       *plaza_wording_event_line      (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           const char             *campaign_day);
char       *plaza_wording_event_line_here (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           const char             *campaign_day);
/* "Wed 5:30 PM EST"; "Wed 22 and Fri 24, all day"; "Wed–Fri, 6 PM EST"; "Wed Mar 15, 6 PM EDT". */
char       *plaza_wording_when            (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           const char             *campaign_day,
                                           gboolean                is_here);
/* "Wed Feb 22, 5:30 PM EST"; "Wednesday, February 22, 2017", "February 21–24, 2017", "Mon Feb 20, Wed 22 and Fri 24". */
char       *plaza_wording_when_dated      (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           const char             *campaign_day);
char       *plaza_wording_event_days      (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           const char             *campaign_day);
/* "Ana changed the time from Wed 5:30 PM to Wed 6 PM", a sentence for each member; "today 9:14 AM". */
GStrv       plaza_wording_history         (const PlazaWords       *words,
                                           const PlazaHistoryRow  *row);
/* "Add Point", as in a menu; NULL where it has no name. */
const char *plaza_wording_action          (const PlazaWords       *words,
                                           const char             *action);
char       *plaza_wording_moment          (const PlazaWords       *words,
                                           const char             *time,
                                           GDateTime              *now);
/* "Sen. Thom Tillis"; the name alone where the title is not known. */
char       *plaza_wording_official          (const PlazaOfficial      *official);
/* "321 Ridge Rd S, Canton, MI 48188", or NULL. */
char       *plaza_wording_address         (const PlazaPlace       *place);
/* "Canton, Michigan", "Michigan", or NULL. */
char       *plaza_wording_city            (const PlazaWords       *words,
                                           const PlazaPlace       *place);
/* "Arabic", "Arabic and Spanish"; "Wheelchair accessible". */
char       *plaza_wording_language        (const PlazaWords       *words,
                                           const char             *tag);
char       *plaza_wording_languages       (const PlazaWords       *words,
                                           GStrv                   tags);
char       *plaza_wording_access_name     (const PlazaWords       *words,
                                           const char             *access);
/* The tag of what somebody calls a language, or NULL; our word for what somebody says of access, or what was said. */
char       *plaza_wording_find_language   (const char             *text);
char       *plaza_wording_find_access     (const char             *text);
char       *plaza_wording_access          (const PlazaWords       *words,
                                           GStrv                   access);
/* "Ends at"; "Ends at: Example Hall, Canton, Michigan"; "From Example Hall to Example Square"; "From Canton to Detroit". */
char       *plaza_wording_further_place   (const PlazaWords       *words,
                                           const PlazaPlace       *place);
char       *plaza_wording_place_label     (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           guint                   i,
                                           gboolean               *own);
char       *plaza_wording_further_line    (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           guint                   i);
char       *plaza_wording_route           (const PlazaWords       *words,
                                           const PlazaEventRecord *event);
char       *plaza_wording_cities          (const PlazaWords       *words,
                                           const PlazaEventRecord *event);
/* A whole event as plain text, for the terminal and the clipboard. */
char       *plaza_wording_event_text      (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           GPtrArray              *officials,
                                           const char             *language);
char       *plaza_wording_event_text_here (const PlazaWords       *words,
                                           const PlazaEventRecord *event,
                                           GPtrArray              *officials,
                                           const char             *language);

G_END_DECLS
