/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-enums.h"

#include <glib/gi18n.h>

/* What an event is. Each stands alone ("March") or before a place ("March in
 * Canton, Michigan"). */
static const char * const kinds[] = {
  [PLAZA_KIND_RALLY] = NC_("kind of event", "Rally"),
  [PLAZA_KIND_VIGIL] = NC_("kind of event", "Vigil"),
  [PLAZA_KIND_MARCH] = NC_("kind of event", "March"),
  [PLAZA_KIND_PRESS_CONFERENCE] = NC_("kind of event", "Press conference"),
  [PLAZA_KIND_LEGISLATIVE_VISIT] = NC_("kind of event", "Legislative visit"),
  [PLAZA_KIND_TOWN_HALL] = NC_("kind of event", "Town hall"),
  [PLAZA_KIND_PANEL] = NC_("kind of event", "Panel"),
  [PLAZA_KIND_ROUNDTABLE] = NC_("kind of event", "Roundtable"),
  [PLAZA_KIND_CONVERSATION] = NC_("kind of event", "Conversation"),
  [PLAZA_KIND_COMMUNITY_MEETING] = NC_("kind of event", "Community meeting"),
  [PLAZA_KIND_CANVASS] = NC_("kind of event", "Canvass"),
  [PLAZA_KIND_CALL_IN] = NC_("kind of event", "Call-in"),
  [PLAZA_KIND_SOCIAL_MEDIA] = NC_("kind of event", "Social media"),
  [PLAZA_KIND_CONVENING] = NC_("kind of event", "Convening"),
  [PLAZA_KIND_ACTION_ALERT] = NC_("kind of event", "Action alert"),
  [PLAZA_KIND_OTHER] = NC_("kind of event", "Other"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == PLAZA_N_KINDS);

G_DEFINE_ENUM_TYPE (PlazaKind, plaza_kind,
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_RALLY, "rally"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_VIGIL, "vigil"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_MARCH, "march"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_PRESS_CONFERENCE, "press-conference"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_LEGISLATIVE_VISIT, "legislative-visit"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_TOWN_HALL, "town-hall"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_PANEL, "panel"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_ROUNDTABLE, "roundtable"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_CONVERSATION, "conversation"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_COMMUNITY_MEETING, "community-meeting"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_CANVASS, "canvass"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_CALL_IN, "call-in"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_SOCIAL_MEDIA, "social-media"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_CONVENING, "convening"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_ACTION_ALERT, "action-alert"),
                    G_DEFINE_ENUM_VALUE (PLAZA_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (PlazaPrecision, plaza_precision,
                    G_DEFINE_ENUM_VALUE (PLAZA_PRECISION_EXACT, "exact"),
                    G_DEFINE_ENUM_VALUE (PLAZA_PRECISION_POSTAL, "postal"),
                    G_DEFINE_ENUM_VALUE (PLAZA_PRECISION_CITY, "city"),
                    G_DEFINE_ENUM_VALUE (PLAZA_PRECISION_STATE, "state"),
                    G_DEFINE_ENUM_VALUE (PLAZA_PRECISION_NONE, "none"))

G_DEFINE_ENUM_TYPE (PlazaAttendance, plaza_attendance,
                    G_DEFINE_ENUM_VALUE (PLAZA_ATTENDANCE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (PLAZA_ATTENDANCE_INVITED, "invited"))

G_DEFINE_ENUM_TYPE (PlazaStatus, plaza_status,
                    G_DEFINE_ENUM_VALUE (PLAZA_STATUS_TENTATIVE, "tentative"),
                    G_DEFINE_ENUM_VALUE (PLAZA_STATUS_CONFIRMED, "confirmed"),
                    G_DEFINE_ENUM_VALUE (PLAZA_STATUS_CANCELLED, "cancelled"))

G_DEFINE_ENUM_TYPE (PlazaReview, plaza_review,
                    G_DEFINE_ENUM_VALUE (PLAZA_REVIEW_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (PLAZA_REVIEW_APPROVED, "approved"),
                    G_DEFINE_ENUM_VALUE (PLAZA_REVIEW_DECLINED, "declined"))

G_DEFINE_ENUM_TYPE (PlazaGuideKind, plaza_guide_kind,
                    G_DEFINE_ENUM_VALUE (PLAZA_GUIDE_ABOUT, "about"),
                    G_DEFINE_ENUM_VALUE (PLAZA_GUIDE_HOW_TO, "how-to"),
                    G_DEFINE_ENUM_VALUE (PLAZA_GUIDE_BACKGROUND, "background"),
                    G_DEFINE_ENUM_VALUE (PLAZA_GUIDE_MESSAGING, "messaging"))

G_DEFINE_ENUM_TYPE (PlazaSectionType, plaza_section_type,
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_TEXT, "text"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_STEP, "step"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_ROLE, "role"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_IDEA, "idea"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_MATERIAL, "material"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_CHAPTER, "chapter"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_POINT, "point"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_CALL, "call"),
                    G_DEFINE_ENUM_VALUE (PLAZA_SECTION_MESSAGES, "messages"))

G_DEFINE_ENUM_TYPE (PlazaPointKind, plaza_point_kind,
                    G_DEFINE_ENUM_VALUE (PLAZA_POINT_ASK, "ask"),
                    G_DEFINE_ENUM_VALUE (PLAZA_POINT_FACT, "fact"))

G_DEFINE_ENUM_TYPE (PlazaPointGroup, plaza_point_group,
                    G_DEFINE_ENUM_VALUE (PLAZA_GROUP_KEY_ASKS, "key-asks"),
                    G_DEFINE_ENUM_VALUE (PLAZA_GROUP_ISSUES, "issues"),
                    G_DEFINE_ENUM_VALUE (PLAZA_GROUP_FACTS, "facts"))

G_DEFINE_ENUM_TYPE (PlazaNetwork, plaza_network,
                    G_DEFINE_ENUM_VALUE (PLAZA_NETWORK_TWITTER, "twitter"),
                    G_DEFINE_ENUM_VALUE (PLAZA_NETWORK_FACEBOOK, "facebook"))

G_DEFINE_ENUM_TYPE (PlazaChamber, plaza_chamber,
                    G_DEFINE_ENUM_VALUE (PLAZA_CHAMBER_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (PLAZA_CHAMBER_HOUSE, "house"),
                    G_DEFINE_ENUM_VALUE (PLAZA_CHAMBER_SENATE, "senate"))

G_DEFINE_ENUM_TYPE (PlazaLevel, plaza_level,
                    G_DEFINE_ENUM_VALUE (PLAZA_LEVEL_FEDERAL, "federal"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LEVEL_STATE, "state"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LEVEL_COUNTY, "county"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LEVEL_CITY, "city"),
                    G_DEFINE_ENUM_VALUE (PLAZA_LEVEL_OTHER, "other"))

G_DEFINE_ENUM_TYPE (PlazaThing, plaza_thing,
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_CAMPAIGN, "campaign"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_OFFICIAL, "official"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_BILL, "bill"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_EVENT, "event"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_GUIDE, "guide"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_THEME, "theme"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_POINT, "point"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_MESSAGE, "message"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_EVENT_SHEET, "event-sheet"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_SHEET_LINE, "sheet-line"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_VALUE, "value"),
                    G_DEFINE_ENUM_VALUE (PLAZA_THING_DISTRICTS, "districts"))

G_DEFINE_ENUM_TYPE (PlazaWhat, plaza_what,
                    G_DEFINE_ENUM_VALUE (PLAZA_WHAT_NEW, "new"),
                    G_DEFINE_ENUM_VALUE (PLAZA_WHAT_CHANGED, "changed"),
                    G_DEFINE_ENUM_VALUE (PLAZA_WHAT_GONE, "gone"))

G_DEFINE_ENUM_TYPE (PlazaReviewChoice, plaza_review_choice,
                    G_DEFINE_ENUM_VALUE (PLAZA_REVIEW_CHOICE_APPROVED, "approved"),
                    G_DEFINE_ENUM_VALUE (PLAZA_REVIEW_CHOICE_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (PLAZA_REVIEW_CHOICE_DECLINED, "declined"),
                    G_DEFINE_ENUM_VALUE (PLAZA_REVIEW_CHOICE_ALL, "all"))

/**
 * plaza_enum_to_nick:
 * @type: one of the types above
 * @value: a value of @type
 *
 * Returns: the name of @value in JSON, in the campaign file and on the command line
 */
const char *
plaza_enum_to_nick (GType type,
                    int   value)
{
  /* The class of an enum is never unloaded once it has been referenced. */
  GEnumClass *klass = g_type_class_get (type);
  const GEnumValue *found;

  /* The types above count from 0: an import asks for half a million of them. */
  if (value >= 0 && (guint) value < klass->n_values && klass->values[value].value == value)
    return klass->values[value].value_nick;

  found = g_enum_get_value (klass, value);
  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * plaza_enum_from_nick:
 * @type: one of the types above
 * @nick: (nullable): a name, from anywhere
 * @value: (out): the value that bears it
 *
 * Returns: whether @type has such a value; @value is left alone if it has not
 */
gboolean
plaza_enum_from_nick (GType       type,
                      const char *nick,
                      int        *value)
{
  GEnumClass *klass = g_type_class_get (type);
  const GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

/**
 * plaza_kind_name:
 *
 * Returns: what events of @kind are called, in English: for plaza_words_get_in()
 *   in the context "kind of event"
 */
const char *
plaza_kind_name (PlazaKind kind)
{
  g_return_val_if_fail (kind < PLAZA_N_KINDS, "");

  return kinds[kind];
}

/**
 * plaza_review_choice_has:
 *
 * Returns: whether an event so reviewed is asked for
 */
gboolean
plaza_review_choice_has (PlazaReviewChoice choice,
                         PlazaReview       review)
{
  switch (choice)
    {
    case PLAZA_REVIEW_CHOICE_PENDING:
      return review == PLAZA_REVIEW_PENDING;
    case PLAZA_REVIEW_CHOICE_DECLINED:
      return review == PLAZA_REVIEW_DECLINED;
    case PLAZA_REVIEW_CHOICE_ALL:
      return TRUE;
    case PLAZA_REVIEW_CHOICE_APPROVED:
    default:
      return review == PLAZA_REVIEW_APPROVED;
    }
}
