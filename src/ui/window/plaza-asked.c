/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-asked-private.h"

#define READABLE (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)
/* Those that a widget's property is bound to. */
#define WRITABLE (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

G_DEFINE_FINAL_TYPE (PlazaAsked, plaza_asked, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_N_EVENTS + 1];
static guint answered_signal;

static const char * const order_names[] = {
  [PLAZA_EVENT_ORDER_STATE] = "state",
  [PLAZA_EVENT_ORDER_DAY] = "day",
  [PLAZA_EVENT_ORDER_DISTANCE] = "distance",
};

static void
asked_set_order_by_name (PlazaAsked *self,
                         const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_strcmp0 (order_names[i], name) == 0)
      plaza_asked_set_order (self, i);
}

static const char *
asked_get_near_label (PlazaAsked *self)
{
  const PlazaNear *near = plaza_asked_get_near (self);

  return near != NULL ? near->label : NULL;
}

static void
asked_campaign_changed_cb (PlazaAsked *self,
                           GPtrArray  *changes)
{
  if (plaza_changes_have (changes, PLAZA_THING_EVENT, NULL) || plaza_changes_have (changes, PLAZA_THING_OFFICIAL, NULL))
    plaza_asked_notify (self, PROP_N_EVENTS);
}

static void
plaza_asked_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PlazaAsked *self = PLAZA_ASKED (object);

  switch ((PlazaAskedProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, plaza_asked_get_text (self));
      break;
    case PROP_KINDS:
      g_value_set_uint (value, self->query.kinds);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->query.state);
      break;
    case PROP_DAY:
      g_value_set_string (value, plaza_asked_get_day (self));
      break;
    case PROP_TODAY:
      g_value_set_string (value, self->today);
      break;
    case PROP_REVIEW:
      g_value_set_string (value, plaza_enum_to_nick (PLAZA_TYPE_REVIEW_CHOICE, self->query.review));
      break;
    case PROP_OPEN_ONLY:
      g_value_set_boolean (value, self->query.attendance == PLAZA_ATTENDANCE_OPEN);
      break;
    case PROP_ATTENTION:
      g_value_set_boolean (value, self->query.attention);
      break;
    case PROP_WITHOUT_PLACE:
      g_value_set_boolean (value, self->query.without_place);
      break;
    case PROP_ORDER:
      g_value_set_string (value, order_names[self->query.order]);
      break;
    case PROP_HAS_NEAR:
      g_value_set_boolean (value, self->query.has_near);
      break;
    case PROP_NEAR_LABEL:
      g_value_set_string (value, asked_get_near_label (self));
      break;
    case PROP_WITHIN:
      g_value_set_double (value, self->query.within_km);
      break;
    case PROP_N_EVENTS:
      g_value_set_uint (value, plaza_asked_get_n_events (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_asked_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  PlazaAsked *self = PLAZA_ASKED (object);

  switch ((PlazaAskedProperty) prop_id)
    {
    case PROP_OPEN_ONLY:
      plaza_asked_set_open_only (self, g_value_get_boolean (value));
      break;
    case PROP_ATTENTION:
      plaza_asked_set_attention (self, g_value_get_boolean (value));
      break;
    case PROP_WITHOUT_PLACE:
      plaza_asked_set_without_place (self, g_value_get_boolean (value));
      break;
    case PROP_ORDER:
      asked_set_order_by_name (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_asked_finalize (GObject *object)
{
  PlazaAsked *self = PLAZA_ASKED (object);

  plaza_event_query_clear (&self->query);
  plaza_near_free (self->chosen);
  plaza_near_free (self->typed);
  g_free (self->text);
  g_free (self->today);
  g_clear_object (&self->places);
  g_clear_object (&self->events);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_asked_parent_class)->finalize (object);
}

static void
asked_install_filters (void)
{
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", READABLE);
  properties[PROP_KINDS] = g_param_spec_uint ("kinds", NULL, NULL, 0, G_MAXUINT32, 0, READABLE);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, READABLE);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, READABLE);
  properties[PROP_TODAY] = g_param_spec_string ("today", NULL, NULL, NULL, READABLE);
  properties[PROP_REVIEW] = g_param_spec_string ("review", NULL, NULL, "approved", READABLE);
  properties[PROP_OPEN_ONLY] = g_param_spec_boolean ("open-only", NULL, NULL, FALSE, WRITABLE);
  properties[PROP_ATTENTION] = g_param_spec_boolean ("attention", NULL, NULL, FALSE, WRITABLE);
  properties[PROP_WITHOUT_PLACE] = g_param_spec_boolean ("without-place", NULL, NULL, FALSE, WRITABLE);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, order_names[0], WRITABLE);
  properties[PROP_HAS_NEAR] = g_param_spec_boolean ("has-near", NULL, NULL, FALSE, READABLE);
  properties[PROP_NEAR_LABEL] = g_param_spec_string ("near-label", NULL, NULL, NULL, READABLE);
  properties[PROP_WITHIN] = g_param_spec_double ("within", NULL, NULL, 0, G_MAXDOUBLE, 0, READABLE);
}

static void
plaza_asked_class_init (PlazaAskedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plaza_asked_finalize;
  object_class->get_property = plaza_asked_get_property;
  object_class->set_property = plaza_asked_set_property;

  asked_install_filters ();
  properties[PROP_N_EVENTS] = g_param_spec_uint ("n-events", NULL, NULL, 0, G_MAXUINT, 0, READABLE);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  answered_signal = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plaza_asked_init (PlazaAsked *self)
{
  self->query = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
  self->query.unit = plaza_unit_of_locale ();
  self->text = g_strdup ("");
  self->events = plaza_event_list_new ();
}

void
plaza_asked_notify (PlazaAsked        *self,
                    PlazaAskedProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * plaza_asked_reload:
 * @changed: what changed of the query
 *
 * For its own files: asks anew, and tells of it.
 */
void
plaza_asked_reload (PlazaAsked        *self,
                    PlazaAskedProperty changed)
{
  g_object_freeze_notify (G_OBJECT (self));
  plaza_event_list_set (self->events, self->campaign, &self->query);
  g_signal_emit (self, answered_signal, 0);
  plaza_asked_notify (self, changed);
  plaza_asked_notify (self, PROP_N_EVENTS);
  g_object_thaw_notify (G_OBJECT (self));
}

PlazaAsked *
plaza_asked_new (PlazaCampaign *campaign)
{
  PlazaAsked *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_ASKED, NULL);
  self->campaign = g_object_ref (campaign);
  plaza_asked_restore_near (self);
  plaza_asked_begin (self);
  /* After the list, which hears of a change first. */
  g_signal_connect_object (campaign, "changed", G_CALLBACK (asked_campaign_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

PlazaCampaign *
plaza_asked_get_campaign (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->campaign;
}

/**
 * plaza_asked_get_events:
 *
 * Returns: (transfer none): the list that every view of the events shows; it
 *   is the same object for the window's life
 */
PlazaEventList *
plaza_asked_get_events (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return self->events;
}

guint
plaza_asked_get_n_events (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->events));
}

/**
 * plaza_asked_get_query:
 *
 * Returns: (transfer none): what the list answers; valid until a filter changes
 */
const PlazaEventQuery *
plaza_asked_get_query (PlazaAsked *self)
{
  g_return_val_if_fail (PLAZA_IS_ASKED (self), NULL);

  return &self->query;
}
