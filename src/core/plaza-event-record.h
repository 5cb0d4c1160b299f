/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-place.h"
#include "plaza-source.h"
#include "plaza-texts.h"
#include "plaza-timeslot.h"

G_BEGIN_DECLS

/**
 * PlazaEventRecord:
 * @id: row in the campaign file; 0 for a draft
 * @uid: what names the event to the world; unique in a campaign
 * @title: as the organizers wrote it, in their language
 * @titles: its translations, by content language
 * @timeslots: (element-type PlazaTimeslot): in the order given, maybe none
 * @place: where it begins
 * @further_places: (element-type PlazaFurtherPlace): a march's end, a second city; maybe none
 * @lead_organizations: names in the order given
 * @contact_name: (nullable): lead contact
 * @contact_emails: e-mail addresses of the lead contact
 * @contact_telephones: telephone numbers of the lead contact
 * @contact_published: whether the public may know the lead contact
 * @decline_reason: (nullable): only where @review is declined
 * @officials: Bioguide ids of the officials whom the event addresses
 * @languages: tags of those spoken or interpreted there
 * @access: what makes it accessible: "wheelchair", or in the organizers' words
 * @hashtag: (nullable): its own, beside the campaign's
 * @web_address: (nullable): where more is said
 * @online: whether one can take part at @web_address, alone or also
 * @confirmed_on: (nullable): "YYYY-MM-DD" on which the organizer last said that it is true
 * @note: (nullable): the staff's own, which leaves with nothing
 * @details: what else there is to say, by content language
 * @inferred: JSON names of the fields that an editor concluded
 * @sources: (element-type PlazaSource): from where it was sent in, if it was; the staff's own, and no part of its JSON
 * @created: (nullable): when it came into the campaign, UTC; not known of what was there from the beginning
 * @changed: (nullable): when it was last written
 * @origin: (nullable): where it came from
 *
 * An event as plain data: what the file holds, what the importers draft and
 * what the exporters write. None of the arrays is %NULL.
 */
typedef struct
{
  gint64           id;
  char            *uid;
  char            *title;
  PlazaTexts      *titles;
  PlazaKind        kind;
  GPtrArray       *timeslots;
  PlazaPlace       place;
  GPtrArray       *further_places;
  GStrv            lead_organizations;
  char            *contact_name;
  GStrv            contact_emails;
  GStrv            contact_telephones;
  gboolean         contact_published;
  PlazaAttendance  attendance;
  PlazaStatus      status;
  PlazaReview      review;
  char            *decline_reason;
  GStrv            officials;
  GStrv            languages;
  GStrv            access;
  char            *hashtag;
  char            *web_address;
  gboolean         online;
  char            *confirmed_on;
  char            *note;
  PlazaTexts      *details;
  GStrv            inferred;
  GPtrArray       *sources;
  char            *created;
  char            *changed;
  char            *origin;
} PlazaEventRecord;

extern const PlazaRecordType plaza_event_record_type;

/**
 * PlazaEventLack:
 * @PLAZA_LACKS_TIME: no start is known
 * @PLAZA_LACKS_ADDRESS: neither venue nor street, also where they are to be announced
 * @PLAZA_LACKS_CONTACT: nobody to ask
 *
 * What nobody who wants to come can do without, and is not known.
 */
typedef enum
{
  PLAZA_LACKS_TIME = 1 << 0,
  PLAZA_LACKS_ADDRESS = 1 << 1,
  PLAZA_LACKS_CONTACT = 1 << 2,
} PlazaEventLack;

#define PLAZA_LACKS_ALL (PLAZA_LACKS_TIME | PLAZA_LACKS_ADDRESS | PLAZA_LACKS_CONTACT)

PlazaEventRecord *plaza_event_record_new          (void);

const char       *plaza_event_record_first_date   (const PlazaEventRecord *self);
const char       *plaza_event_record_last_date    (const PlazaEventRecord *self);
const char       *plaza_event_record_span_end     (const PlazaEventRecord *self);
gboolean          plaza_event_record_is_inferred  (const PlazaEventRecord *self,
                                                   const char             *field);
gboolean          plaza_event_record_has_time     (const PlazaEventRecord *self);
gboolean          plaza_event_record_has_contact  (const PlazaEventRecord *self);
PlazaEventLack    plaza_event_record_lacks        (const PlazaEventRecord *self);
const char       *plaza_event_record_title        (const PlazaEventRecord *self,
                                                   const char             *language,
                                                   const char            **found);
char             *plaza_event_record_short_title  (const PlazaEventRecord *self,
                                                   const char             *language,
                                                   const char             *hashtag);
const PlazaPlace *plaza_event_record_first_point  (const PlazaEventRecord *self);
gboolean          plaza_event_record_has_point    (const PlazaEventRecord *self);
const PlazaPlace *plaza_event_record_nearest      (const PlazaEventRecord *self,
                                                   double                  latitude,
                                                   double                  longitude,
                                                   double                 *km);
void              plaza_event_record_name_slots   (PlazaEventRecord       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaEventRecord, plaza_record_unref)

G_END_DECLS
