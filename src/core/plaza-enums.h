/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The closed vocabularies of the house. Each value's name in JSON, in the
 * campaign file and on the command line is its nick: "press-conference". */

typedef enum
{
  PLAZA_KIND_RALLY,
  PLAZA_KIND_VIGIL,
  PLAZA_KIND_MARCH,
  PLAZA_KIND_PRESS_CONFERENCE,
  PLAZA_KIND_LEGISLATIVE_VISIT,
  PLAZA_KIND_TOWN_HALL,
  PLAZA_KIND_PANEL,
  PLAZA_KIND_ROUNDTABLE,
  PLAZA_KIND_CONVERSATION,
  PLAZA_KIND_COMMUNITY_MEETING,
  PLAZA_KIND_CANVASS,
  PLAZA_KIND_CALL_IN,
  PLAZA_KIND_SOCIAL_MEDIA,
  PLAZA_KIND_CONVENING,
  PLAZA_KIND_ACTION_ALERT,
  PLAZA_KIND_OTHER,
} PlazaKind;

#define PLAZA_N_KINDS (PLAZA_KIND_OTHER + 1)

/* How well a place's coordinates are known, best first. */
typedef enum
{
  PLAZA_PRECISION_EXACT,
  PLAZA_PRECISION_POSTAL,
  PLAZA_PRECISION_CITY,
  PLAZA_PRECISION_STATE,
  PLAZA_PRECISION_NONE,
} PlazaPrecision;

typedef enum
{
  PLAZA_ATTENDANCE_OPEN,
  PLAZA_ATTENDANCE_INVITED,
} PlazaAttendance;

/* RFC 5545, 3.8.1.11 STATUS of a VEVENT. */
typedef enum
{
  PLAZA_STATUS_TENTATIVE,
  PLAZA_STATUS_CONFIRMED,
  PLAZA_STATUS_CANCELLED,
} PlazaStatus;

typedef enum
{
  PLAZA_REVIEW_PENDING,
  PLAZA_REVIEW_APPROVED,
  PLAZA_REVIEW_DECLINED,
} PlazaReview;

#define PLAZA_N_REVIEWS (PLAZA_REVIEW_DECLINED + 1)

/* Which events are asked for. Who asks for nothing sees what the public sees. */
typedef enum
{
  PLAZA_REVIEW_CHOICE_APPROVED,
  PLAZA_REVIEW_CHOICE_PENDING,
  PLAZA_REVIEW_CHOICE_DECLINED,
  PLAZA_REVIEW_CHOICE_ALL,
} PlazaReviewChoice;

#define PLAZA_N_REVIEW_CHOICES (PLAZA_REVIEW_CHOICE_ALL + 1)

typedef enum
{
  PLAZA_GUIDE_ABOUT,
  PLAZA_GUIDE_HOW_TO,
  PLAZA_GUIDE_BACKGROUND,
  PLAZA_GUIDE_MESSAGING,
} PlazaGuideKind;

typedef enum
{
  PLAZA_SECTION_TEXT,
  PLAZA_SECTION_STEP,
  PLAZA_SECTION_ROLE,
  PLAZA_SECTION_IDEA,
  PLAZA_SECTION_MATERIAL,
  PLAZA_SECTION_CHAPTER,
  PLAZA_SECTION_POINT,
  PLAZA_SECTION_CALL,
  PLAZA_SECTION_MESSAGES,
} PlazaSectionType;

typedef enum
{
  PLAZA_POINT_ASK,
  PLAZA_POINT_FACT,
} PlazaPointKind;

typedef enum
{
  PLAZA_GROUP_KEY_ASKS,
  PLAZA_GROUP_ISSUES,
  PLAZA_GROUP_FACTS,
} PlazaPointGroup;

typedef enum
{
  PLAZA_NETWORK_TWITTER,
  PLAZA_NETWORK_FACEBOOK,
} PlazaNetwork;

typedef enum
{
  PLAZA_CHAMBER_NONE,
  PLAZA_CHAMBER_HOUSE,
  PLAZA_CHAMBER_SENATE,
} PlazaChamber;

/* Of which government an official is. */
typedef enum
{
  PLAZA_LEVEL_FEDERAL,
  PLAZA_LEVEL_STATE,
  PLAZA_LEVEL_COUNTY,
  PLAZA_LEVEL_CITY,
  PLAZA_LEVEL_OTHER,
} PlazaLevel;

/* What a campaign holds: what can be changed, one at a time. */
typedef enum
{
  PLAZA_THING_CAMPAIGN,
  PLAZA_THING_OFFICIAL,
  PLAZA_THING_BILL,
  PLAZA_THING_EVENT,
  PLAZA_THING_GUIDE,
  PLAZA_THING_THEME,
  PLAZA_THING_POINT,
  PLAZA_THING_MESSAGE,
  PLAZA_THING_EVENT_SHEET,
  PLAZA_THING_SHEET_LINE,
  PLAZA_THING_VALUE,
  PLAZA_THING_DISTRICTS, /* of a state: in which one lives by a ZIP code */
} PlazaThing;

#define PLAZA_N_THINGS (PLAZA_THING_DISTRICTS + 1)

/* What became of a thing. */
typedef enum
{
  PLAZA_WHAT_NEW,
  PLAZA_WHAT_CHANGED,
  PLAZA_WHAT_GONE,
} PlazaWhat;

#define PLAZA_TYPE_KIND (plaza_kind_get_type ())
#define PLAZA_TYPE_PRECISION (plaza_precision_get_type ())
#define PLAZA_TYPE_ATTENDANCE (plaza_attendance_get_type ())
#define PLAZA_TYPE_STATUS (plaza_status_get_type ())
#define PLAZA_TYPE_REVIEW (plaza_review_get_type ())
#define PLAZA_TYPE_GUIDE_KIND (plaza_guide_kind_get_type ())
#define PLAZA_TYPE_SECTION_TYPE (plaza_section_type_get_type ())
#define PLAZA_TYPE_POINT_KIND (plaza_point_kind_get_type ())
#define PLAZA_TYPE_POINT_GROUP (plaza_point_group_get_type ())
#define PLAZA_TYPE_NETWORK (plaza_network_get_type ())
#define PLAZA_TYPE_CHAMBER (plaza_chamber_get_type ())
#define PLAZA_TYPE_LEVEL (plaza_level_get_type ())
#define PLAZA_TYPE_THING (plaza_thing_get_type ())
#define PLAZA_TYPE_WHAT (plaza_what_get_type ())
#define PLAZA_TYPE_REVIEW_CHOICE (plaza_review_choice_get_type ())

GType       plaza_kind_get_type          (void) G_GNUC_CONST;
GType       plaza_precision_get_type     (void) G_GNUC_CONST;
GType       plaza_attendance_get_type    (void) G_GNUC_CONST;
GType       plaza_status_get_type        (void) G_GNUC_CONST;
GType       plaza_review_get_type        (void) G_GNUC_CONST;
GType       plaza_guide_kind_get_type    (void) G_GNUC_CONST;
GType       plaza_section_type_get_type  (void) G_GNUC_CONST;
GType       plaza_point_kind_get_type    (void) G_GNUC_CONST;
GType       plaza_point_group_get_type   (void) G_GNUC_CONST;
GType       plaza_network_get_type       (void) G_GNUC_CONST;
GType       plaza_chamber_get_type       (void) G_GNUC_CONST;
GType       plaza_level_get_type         (void) G_GNUC_CONST;
GType       plaza_thing_get_type         (void) G_GNUC_CONST;
GType       plaza_what_get_type          (void) G_GNUC_CONST;
GType       plaza_review_choice_get_type (void) G_GNUC_CONST;

const char *plaza_enum_to_nick           (GType       type,
                                          int         value);
gboolean    plaza_enum_from_nick         (GType       type,
                                          const char *nick,
                                          int        *value);

const char *plaza_kind_name              (PlazaKind   kind);

gboolean    plaza_review_choice_has      (PlazaReviewChoice  choice,
                                          PlazaReview        review);

G_END_DECLS
