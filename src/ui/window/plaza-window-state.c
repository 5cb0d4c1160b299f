/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-state-private.h"

#include "plaza-window-filters.h"

#define READABLE (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)
/* Those that a widget's property is bound to. */
#define WRITABLE (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

G_DEFINE_FINAL_TYPE (PlazaWindowState, plaza_window_state, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_WIDE + 1];

static const char * const order_names[] = {
  [PLAZA_EVENT_ORDER_STATE] = "state",
  [PLAZA_EVENT_ORDER_DAY] = "day",
  [PLAZA_EVENT_ORDER_DISTANCE] = "distance",
};

static void
set_order_by_name (PlazaWindowState *self,
                   const char       *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_strcmp0 (order_names[i], name) == 0)
      plaza_window_state_set_order (self, i);
}

static const char *
get_near_label (PlazaWindowState *self)
{
  const PlazaNear *near = plaza_window_state_get_near (self);

  return near != NULL ? near->label : NULL;
}

static const char *
default_language (PlazaWindowState *self)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (self->campaign);
  const char *ui_language = plaza_language_of_ui ();

  if (g_strv_contains ((const char * const *) record->languages, ui_language))
    return ui_language;

  return record->languages[0] != NULL ? record->languages[0] : "en";
}

static void
plaza_window_state_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlazaWindowState *self = PLAZA_WINDOW_STATE (object);

  switch ((PlazaWindowStateProperty) prop_id)
    {
    case PROP_CAMPAIGN:
      g_value_set_object (value, self->campaign);
      break;
    case PROP_TEXT:
      g_value_set_string (value, plaza_window_state_get_text (self));
      break;
    case PROP_KINDS:
      g_value_set_uint (value, self->query.kinds);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->query.state);
      break;
    case PROP_DAY:
      g_value_set_string (value, plaza_window_state_get_day (self));
      break;
    case PROP_TODAY:
      g_value_set_string (value, self->today);
      break;
    case PROP_LAST_DAY:
      g_value_set_string (value, self->query.last_day);
      break;
    case PROP_REVIEW:
      g_value_set_string (value, plaza_enum_to_nick (PLAZA_TYPE_REVIEW_CHOICE, self->query.review));
      break;
    case PROP_OPEN_ONLY:
      g_value_set_boolean (value, plaza_window_state_get_open_only (self));
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
      g_value_set_string (value, get_near_label (self));
      break;
    case PROP_WITHIN:
      g_value_set_double (value, self->query.within_km);
      break;
    case PROP_EVENTS:
      g_value_set_object (value, self->events);
      break;
    case PROP_N_EVENTS:
      g_value_set_uint (value, plaza_window_state_get_n_events (self));
      break;
    case PROP_EVENT:
      g_value_set_object (value, self->event);
      break;
    case PROP_HANDOUT_EVENT:
      g_value_set_object (value, self->handout_event);
      break;
    case PROP_CHOOSING:
      g_value_set_boolean (value, self->choosing);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LAYOUT:
      g_value_set_string (value, plaza_layout_get_name (plaza_window_state_get_layout (self)));
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_window_state_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PlazaWindowState *self = PLAZA_WINDOW_STATE (object);

  switch ((PlazaWindowStateProperty) prop_id)
    {
    case PROP_CAMPAIGN:
      self->campaign = g_value_dup_object (value);
      break;
    case PROP_OPEN_ONLY:
      plaza_window_state_set_open_only (self, g_value_get_boolean (value));
      break;
    case PROP_ATTENTION:
      plaza_window_state_set_attention (self, g_value_get_boolean (value));
      break;
    case PROP_WITHOUT_PLACE:
      plaza_window_state_set_without_place (self, g_value_get_boolean (value));
      break;
    case PROP_ORDER:
      set_order_by_name (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      plaza_window_state_set_language (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_window_state_constructed (GObject *object)
{
  PlazaWindowState *self = PLAZA_WINDOW_STATE (object);

  G_OBJECT_CLASS (plaza_window_state_parent_class)->constructed (object);

  self->language = g_strdup (default_language (self));
  plaza_window_state_restore_near (self);
  plaza_window_state_restore_layout (self);
  plaza_window_state_begin (self);
  plaza_window_state_follow (self);
}

static void
plaza_window_state_finalize (GObject *object)
{
  PlazaWindowState *self = PLAZA_WINDOW_STATE (object);

  plaza_event_query_clear (&self->query);
  plaza_near_free (self->chosen);
  plaza_near_free (self->typed);
  g_free (self->text);
  g_free (self->today);
  g_clear_object (&self->places);
  g_clear_object (&self->event);
  g_clear_object (&self->handout_event);
  g_clear_object (&self->events);
  g_clear_object (&self->campaign);
  g_free (self->language);

  G_OBJECT_CLASS (plaza_window_state_parent_class)->finalize (object);
}

static void
install_filters (void)
{
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", READABLE);
  properties[PROP_KINDS] = g_param_spec_uint ("kinds", NULL, NULL, 0, G_MAXUINT32, 0, READABLE);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, READABLE);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, READABLE);
  properties[PROP_LAST_DAY] = g_param_spec_string ("last-day", NULL, NULL, NULL, READABLE);
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
plaza_window_state_class_init (PlazaWindowStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = plaza_window_state_constructed;
  object_class->finalize = plaza_window_state_finalize;
  object_class->get_property = plaza_window_state_get_property;
  object_class->set_property = plaza_window_state_set_property;

  install_filters ();
  properties[PROP_CAMPAIGN] =
    g_param_spec_object ("campaign", NULL, NULL, PLAZA_TYPE_CAMPAIGN,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EVENTS] = g_param_spec_object ("events", NULL, NULL, PLAZA_TYPE_EVENT_LIST, READABLE);
  properties[PROP_N_EVENTS] = g_param_spec_uint ("n-events", NULL, NULL, 0, G_MAXUINT, 0, READABLE);
  properties[PROP_EVENT] = g_param_spec_object ("event", NULL, NULL, PLAZA_TYPE_EVENT, READABLE);
  properties[PROP_HANDOUT_EVENT] = g_param_spec_object ("handout-event", NULL, NULL, PLAZA_TYPE_EVENT, READABLE);
  properties[PROP_CHOOSING] = g_param_spec_boolean ("choosing", NULL, NULL, FALSE, READABLE);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", WRITABLE);
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, "list", READABLE);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, TRUE, READABLE);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_window_state_init (PlazaWindowState *self)
{
  self->query = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
  self->query.unit = plaza_unit_of_locale ();
  self->text = g_strdup ("");
  self->wide = TRUE;
  self->events = plaza_event_list_new ();
}

void
plaza_window_state_notify (PlazaWindowState         *self,
                           PlazaWindowStateProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* What is open is one of those that are listed: another page would look as if it were. */
static void
follow_list (PlazaWindowState *self)
{
  if (self->event != NULL && plaza_event_list_find (self->events, plaza_event_get_id (self->event)) == G_MAXUINT)
    plaza_window_state_set_event (self, NULL);
}

/**
 * plaza_window_state_reload:
 * @changed: what changed of the query
 *
 * For the state's own files: asks anew, and tells of it.
 */
void
plaza_window_state_reload (PlazaWindowState         *self,
                           PlazaWindowStateProperty  changed)
{
  g_object_freeze_notify (G_OBJECT (self));
  plaza_event_list_set (self->events, self->campaign, &self->query);
  follow_list (self);
  plaza_window_state_notify (self, changed);
  plaza_window_state_notify (self, PROP_N_EVENTS);
  g_object_thaw_notify (G_OBJECT (self));
}

PlazaWindowState *
plaza_window_state_new (PlazaCampaign *campaign)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return g_object_new (PLAZA_TYPE_WINDOW_STATE, "campaign", campaign, NULL);
}

PlazaCampaign *
plaza_window_state_get_campaign (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->campaign;
}

/**
 * plaza_window_state_get_events:
 *
 * Returns: (transfer none): the list that every view of the events shows; it
 *   is the same object for the window's life
 */
PlazaEventList *
plaza_window_state_get_events (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->events;
}

guint
plaza_window_state_get_n_events (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->events));
}

/**
 * plaza_window_state_get_query:
 *
 * Returns: (transfer none): what the list answers; valid until a filter changes
 */
const PlazaEventQuery *
plaza_window_state_get_query (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return &self->query;
}

PlazaEvent *
plaza_window_state_get_event (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->event;
}

void
plaza_window_state_set_event (PlazaWindowState *self,
                              PlazaEvent       *event)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (g_set_object (&self->event, event))
    plaza_window_state_notify (self, PROP_EVENT);
}

PlazaEvent *
plaza_window_state_get_handout_event (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->handout_event;
}

void
plaza_window_state_set_handout_event (PlazaWindowState *self,
                                      PlazaEvent       *event)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (g_set_object (&self->handout_event, event))
    plaza_window_state_notify (self, PROP_HANDOUT_EVENT);
}

gboolean
plaza_window_state_get_choosing (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->choosing;
}

void
plaza_window_state_set_choosing (PlazaWindowState *self,
                                 gboolean          choosing)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->choosing == choosing)
    return;

  self->choosing = choosing;
  plaza_window_state_notify (self, PROP_CHOOSING);
}

const char *
plaza_window_state_get_language (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->language;
}

void
plaza_window_state_set_language (PlazaWindowState *self,
                                 const char       *language)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));
  g_return_if_fail (language != NULL);

  if (g_set_str (&self->language, language))
    plaza_window_state_notify (self, PROP_LANGUAGE);
}
