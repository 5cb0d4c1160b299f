/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-item.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-event-merge.h"
#include "plaza-wording.h"

#define DAYS_OF_WEEKDAYS 7

struct _PlazaReviewItem
{
  GObject           parent_instance;

  PlazaWaiting     *waiting;
  PlazaEventRecord *record;      /* as it is to be decided about: a change with what waits */
  GPtrArray        *likes;       /* of PlazaLike; NULL before it was looked for */
  gboolean          is_declined;
};

G_DEFINE_FINAL_TYPE (PlazaReviewItem, plaza_review_item, G_TYPE_OBJECT)

enum
{
  PROP_LIKELY = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
plaza_review_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PlazaReviewItem *self = PLAZA_REVIEW_ITEM (object);

  if (prop_id == PROP_LIKELY)
    g_value_set_boolean (value, self->likes != NULL && self->likes->len > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_review_item_finalize (GObject *object)
{
  PlazaReviewItem *self = PLAZA_REVIEW_ITEM (object);

  plaza_record_unref (self->record);
  g_clear_pointer (&self->likes, g_ptr_array_unref);
  plaza_waiting_free (self->waiting);

  G_OBJECT_CLASS (plaza_review_item_parent_class)->finalize (object);
}

static void
plaza_review_item_class_init (PlazaReviewItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_review_item_get_property;
  object_class->finalize = plaza_review_item_finalize;

  properties[PROP_LIKELY] = g_param_spec_boolean ("likely", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
plaza_review_item_init (PlazaReviewItem *self)
{
}

/**
 * plaza_review_item_new:
 * @waiting: (transfer full): what waits
 *
 * Returns: (transfer full): it, for a list
 */
PlazaReviewItem *
plaza_review_item_new (PlazaWaiting *waiting,
                       gboolean      is_declined)
{
  PlazaReviewItem *self = g_object_new (PLAZA_TYPE_REVIEW_ITEM, NULL);
  const PlazaEventRecord *record = plaza_event_get_record (waiting->event);

  self->waiting = waiting;
  self->is_declined = is_declined;
  self->record = waiting->is_change ? plaza_event_with_waiting (record) : plaza_record_ref (record);
  return self;
}

PlazaEvent *
plaza_review_item_get_event (PlazaReviewItem *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), NULL);

  return self->waiting->event;
}

/**
 * plaza_review_item_get_record:
 *
 * Returns: (transfer none): the event as it would be; of a change, with what was sent
 */
const PlazaEventRecord *
plaza_review_item_get_record (PlazaReviewItem *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), NULL);

  return self->record;
}

gboolean
plaza_review_item_is_change (PlazaReviewItem *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), FALSE);

  return self->waiting->is_change;
}

gboolean
plaza_review_item_is_declined (PlazaReviewItem *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), FALSE);

  return self->is_declined;
}

/* What nobody approved is not listed. */
static gboolean
review_item_is_listed (PlazaReviewItem *self,
                       PlazaCampaign   *campaign,
                       const char      *uid)
{
  g_autoptr(PlazaEvent) event = g_strcmp0 (uid, self->record->uid) != 0 ? plaza_campaign_find_event (campaign, uid, NULL) : NULL;

  return event != NULL && plaza_event_get_record (event)->review == PLAZA_REVIEW_APPROVED;
}

/**
 * plaza_review_item_get_likes:
 * @likeness: of @campaign
 *
 * Returns: (transfer none) (element-type PlazaLike): what is listed and may be the same, the likeliest first; of a change
 *   nothing: it says itself what it changes
 */
GPtrArray *
plaza_review_item_get_likes (PlazaReviewItem *self,
                             PlazaCampaign   *campaign,
                             PlazaLikeness   *likeness)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), NULL);

  if (self->likes != NULL)
    return self->likes;

  self->likes = self->waiting->is_change || self->is_declined ? g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_like_free)
                                                              : plaza_likeness_find (likeness, self->record);
  for (guint i = self->likes->len; i > 0; i--)
    if (!review_item_is_listed (self, campaign, ((PlazaLike *) g_ptr_array_index (self->likes, i - 1))->uid))
      g_ptr_array_remove_index (self->likes, i - 1);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIKELY]);
  return self->likes;
}

/**
 * plaza_review_item_has_question:
 *
 * Returns: whether somebody should look at it before it is listed: something is missing, or may be listed already
 */
gboolean
plaza_review_item_has_question (PlazaReviewItem *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), TRUE);

  return self->waiting->is_change || self->likes == NULL || self->likes->len > 0 || plaza_event_record_lacks (self->record) != 0;
}

static gboolean
review_item_has (const char *text,
                 const char *folded)
{
  g_autofree char *other = text != NULL ? plaza_text_fold (text) : NULL;

  return other != NULL && strstr (other, folded) != NULL;
}

/**
 * plaza_review_item_matches:
 * @folded: what is looked for, of plaza_text_fold()
 *
 * Returns: whether its title, city, file, organizations or contact have it
 */
gboolean
plaza_review_item_matches (PlazaReviewItem *self,
                           const char      *folded)
{
  const PlazaEventRecord *event;
  g_autofree char *organizations = NULL;
  g_autofree char *emails = NULL;

  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), FALSE);

  event = self->record;
  organizations = g_strjoinv (" ", event->lead_organizations);
  emails = g_strjoinv (" ", event->contact_emails);
  return *folded == '\0' || review_item_has (event->title, folded) || review_item_has (event->place.city, folded) ||
         review_item_has (self->waiting->file, folded) || review_item_has (organizations, folded) ||
         review_item_has (event->contact_name, folded) || review_item_has (emails, folded);
}

/**
 * plaza_review_item_get_sender:
 *
 * Returns: (nullable): by what one knows others of the same sender: their address, else their name or organization
 */
const char *
plaza_review_item_get_sender (PlazaReviewItem *self)
{
  const PlazaEventRecord *event;

  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), NULL);

  event = self->record;
  return event->contact_emails[0] != NULL ? event->contact_emails[0]
         : event->contact_name != NULL    ? event->contact_name
                                          : event->lead_organizations[0];
}

static char *
review_item_say_minutes (gint64 minutes)
{
  if (minutes < 1)
    /* Translators: of what came in less than a minute ago, in little room. */
    return g_strdup (_("now"));
  if (minutes < 60)
    /* Translators: so many minutes ago, in little room. */
    return g_strdup_printf (_("%d min"), (int) minutes);

  /* Translators: so many hours ago, in little room. */
  return g_strdup_printf (_("%d h"), (int) (minutes / 60));
}

/**
 * plaza_review_item_say_since:
 * @now: the reader's time
 *
 * Returns: (transfer full) (nullable): how long it has been waiting, in little room: "3 h", "Sun", "Sun, Feb 12"
 */
char *
plaza_review_item_say_since (PlazaReviewItem *self,
                             GDateTime       *now)
{
  g_autoptr(GDateTime) since = NULL;
  g_autoptr(GDateTime) here = NULL;
  g_autofree char *date = NULL;
  gint64 minutes;

  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), NULL);

  since = self->waiting->since != NULL ? g_date_time_new_from_iso8601 (self->waiting->since, NULL) : NULL;
  if (since == NULL)
    return NULL;

  minutes = g_date_time_difference (now, since) / G_TIME_SPAN_MINUTE;
  if (minutes < 24 * 60)
    return review_item_say_minutes (minutes);

  here = g_date_time_to_timezone (since, g_date_time_get_timezone (now));
  date = g_date_time_format (here, "%Y-%m-%d");
  return minutes < DAYS_OF_WEEKDAYS * 24 * 60 ? g_strdup (plaza_wording_weekday (NULL, date)) : plaza_wording_day_short (NULL, date);
}

/**
 * plaza_review_item_say_origin:
 * @now: the reader's time
 *
 * Returns: (transfer full) (nullable): when it came, and from where: "Came today 9:14 AM, from “registrations.csv”"
 */
char *
plaza_review_item_say_origin (PlazaReviewItem *self,
                              GDateTime       *now)
{
  g_autofree char *moment = NULL;
  g_autofree char *file = NULL;

  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (self), NULL);

  moment = self->waiting->since != NULL ? plaza_wording_moment (NULL, self->waiting->since, now) : NULL;
  file = self->waiting->file != NULL && *self->waiting->file != '\0' ? plaza_text_isolate (self->waiting->file) : NULL;
  if (moment != NULL && file != NULL)
    /* Translators: when something was sent in, and in which file: "Came today 9:14 AM, from “registrations.csv”". */
    return g_strdup_printf (_("Came %1$s, from “%2$s”"), moment, file);
  if (file != NULL)
    /* Translators: %s is a file's name. */
    return g_strdup_printf (_("From “%s”"), file);

  /* Translators: when something was sent in: "Came today 9:14 AM". */
  return moment != NULL ? g_strdup_printf (_("Came %s"), moment) : NULL;
}
