/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event.h"

struct _PlazaEvent
{
  GObject           parent_instance;
  PlazaEventRecord *record;
  char             *short_title;
  const char       *language;      /* interned: of the short title; NULL where that is the organizers' own */
  const char       *hashtag;       /* interned: of the campaign */
  const char       *campaign_day;  /* interned */
};

enum
{
  PROP_UID = 1,
  PROP_TITLE,
  PROP_SHORT_TITLE,
  PROP_KIND,
  PROP_ATTENDANCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PlazaEvent, plaza_event, G_TYPE_OBJECT)

static void
plaza_event_get_property (GObject    *object,
                          guint       property,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PlazaEvent *self = PLAZA_EVENT (object);

  switch (property)
    {
    case PROP_UID:
      g_value_set_string (value, self->record->uid);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->record->title);
      break;
    case PROP_SHORT_TITLE:
      g_value_set_string (value, self->short_title);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->record->kind);
      break;
    case PROP_ATTENDANCE:
      g_value_set_enum (value, self->record->attendance);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
plaza_event_finalize (GObject *object)
{
  PlazaEvent *self = PLAZA_EVENT (object);

  plaza_record_unref (self->record);
  g_free (self->short_title);
  G_OBJECT_CLASS (plaza_event_parent_class)->finalize (object);
}

static void
plaza_event_class_init (PlazaEventClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = plaza_event_get_property;
  object_class->finalize = plaza_event_finalize;

  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SHORT_TITLE] = g_param_spec_string ("short-title", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PLAZA_TYPE_KIND, PLAZA_KIND_OTHER, flags);
  properties[PROP_ATTENDANCE] = g_param_spec_enum ("attendance", NULL, NULL, PLAZA_TYPE_ATTENDANCE,
                                                   PLAZA_ATTENDANCE_OPEN, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plaza_event_init (PlazaEvent *self)
{
}

static void
event_name (PlazaEvent *self)
{
  const char *language = NULL;

  plaza_event_record_title (self->record, plaza_language_of_ui (), &language);
  self->language = g_intern_string (language);
  self->short_title = plaza_event_record_short_title (self->record, plaza_language_of_ui (), self->hashtag);
}

/**
 * plaza_event_new:
 * @record: (transfer full): the event
 * @campaign: (nullable): whose event it is: its hashtag is dropped from the
 *   short title, and its day tells which dates a weekday says
 *
 * Returns: (transfer full): the event as an object, which never changes
 */
PlazaEvent *
plaza_event_new (PlazaEventRecord          *record,
                 const PlazaCampaignRecord *campaign)
{
  PlazaEvent *self;

  g_return_val_if_fail (record != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_EVENT, NULL);
  self->record = record;
  self->hashtag = campaign != NULL ? g_intern_string (campaign->hashtag) : NULL;
  self->campaign_day = campaign != NULL ? g_intern_string (campaign->day) : NULL;
  event_name (self);
  return self;
}

/**
 * plaza_event_new_for:
 * @self: an event
 * @audience: who is to read of it
 *
 * Returns: (transfer full): the event without what is not for them; itself where there is nothing of that
 */
PlazaEvent *
plaza_event_new_for (PlazaEvent    *self,
                     PlazaAudience  audience)
{
  PlazaEventRecord *record;
  PlazaEvent *other;

  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  record = plaza_event_record_for (self->record, audience);
  if (record == self->record)
    {
      plaza_record_unref (record);
      return g_object_ref (self);
    }

  other = g_object_new (PLAZA_TYPE_EVENT, NULL);
  other->record = record;
  other->hashtag = self->hashtag;
  other->campaign_day = self->campaign_day;
  event_name (other);
  return other;
}

/**
 * plaza_event_get_record:
 *
 * Returns: (transfer none): all that is known of the event
 */
const PlazaEventRecord *
plaza_event_get_record (PlazaEvent *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  return self->record;
}

gint64
plaza_event_get_id (PlazaEvent *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), 0);

  return self->record->id;
}

const char *
plaza_event_get_uid (PlazaEvent *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  return self->record->uid;
}

const char *
plaza_event_get_title (PlazaEvent *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  return self->record->title;
}

/**
 * plaza_event_get_short_title:
 *
 * Returns: the title without the campaign's hashtag in front, in the reader's language where it has such a title
 */
const char *
plaza_event_get_short_title (PlazaEvent *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  return self->short_title;
}

/**
 * plaza_event_get_title_language:
 *
 * Returns: (nullable): what language the short title is in; %NULL where it is that in which the organizers wrote it
 */
const char *
plaza_event_get_title_language (PlazaEvent *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  return self->language;
}

/**
 * plaza_event_dup_short_title:
 * @language: a content language
 *
 * Returns: (transfer full): plaza_event_get_short_title() for who reads @language
 */
char *
plaza_event_dup_short_title (PlazaEvent *self,
                             const char *language)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  return plaza_event_record_short_title (self->record, language, self->hashtag);
}

/**
 * plaza_event_get_campaign_day:
 *
 * Returns: (nullable): the day of the campaign that it belongs to, "YYYY-MM-DD"
 */
const char *
plaza_event_get_campaign_day (PlazaEvent *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT (self), NULL);

  return self->campaign_day;
}
