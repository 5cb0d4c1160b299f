/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window-state.h"

#include "plaza-window-filters.h"

struct _PlazaWindowState
{
  GObject          parent_instance;

  PlazaCampaign   *campaign;
  PlazaEventQuery  query;
  PlazaEventList  *events;
  PlazaEvent      *event;
  PlazaEvent      *handout_event;
  char            *language;
};

G_DEFINE_FINAL_TYPE (PlazaWindowState, plaza_window_state, G_TYPE_OBJECT)

typedef enum
{
  PROP_CAMPAIGN = 1,
  PROP_TEXT,
  PROP_KINDS,
  PROP_STATE,
  PROP_DAY,
  PROP_OPEN_ONLY,
  PROP_ATTENTION,
  PROP_ORDER,
  PROP_FILTERED,
  PROP_EVENTS,
  PROP_N_EVENTS,
  PROP_EVENT,
  PROP_HANDOUT_EVENT,
  PROP_LANGUAGE,
} PlazaWindowStateProperty;

static GParamSpec *properties[PROP_LANGUAGE + 1];

static const char * const order_names[] = {
  [PLAZA_EVENT_ORDER_STATE] = "state",
  [PLAZA_EVENT_ORDER_DAY] = "day",
};

static void
notify (PlazaWindowState         *self,
        PlazaWindowStateProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
reload (PlazaWindowState         *self,
        PlazaWindowStateProperty  changed)
{
  g_object_freeze_notify (G_OBJECT (self));
  plaza_event_list_set (self->events, self->campaign, &self->query);
  notify (self, changed);
  notify (self, PROP_N_EVENTS);
  notify (self, PROP_FILTERED);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
set_order_by_name (PlazaWindowState *self,
                   const char       *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_strcmp0 (order_names[i], name) == 0)
      plaza_window_state_set_order (self, i);
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
      g_value_set_string (value, self->query.day);
      break;
    case PROP_OPEN_ONLY:
      g_value_set_boolean (value, plaza_window_state_get_open_only (self));
      break;
    case PROP_ATTENTION:
      g_value_set_boolean (value, self->query.attention);
      break;
    case PROP_ORDER:
      g_value_set_string (value, order_names[self->query.order]);
      break;
    case PROP_FILTERED:
      g_value_set_boolean (value, plaza_window_state_get_filtered (self));
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
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
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
    case PROP_TEXT:
      plaza_window_state_set_text (self, g_value_get_string (value));
      break;
    case PROP_KINDS:
      plaza_window_state_set_kinds (self, g_value_get_uint (value));
      break;
    case PROP_STATE:
      plaza_window_state_set_state (self, g_value_get_string (value));
      break;
    case PROP_DAY:
      plaza_window_state_set_day (self, g_value_get_string (value));
      break;
    case PROP_OPEN_ONLY:
      plaza_window_state_set_open_only (self, g_value_get_boolean (value));
      break;
    case PROP_ATTENTION:
      plaza_window_state_set_attention (self, g_value_get_boolean (value));
      break;
    case PROP_ORDER:
      set_order_by_name (self, g_value_get_string (value));
      break;
    case PROP_EVENT:
      plaza_window_state_set_event (self, g_value_get_object (value));
      break;
    case PROP_HANDOUT_EVENT:
      plaza_window_state_set_handout_event (self, g_value_get_object (value));
      break;
    case PROP_LANGUAGE:
      plaza_window_state_set_language (self, g_value_get_string (value));
      break;
    case PROP_FILTERED:
    case PROP_EVENTS:
    case PROP_N_EVENTS:
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
  plaza_event_list_set (self->events, self->campaign, &self->query);
}

static void
plaza_window_state_finalize (GObject *object)
{
  PlazaWindowState *self = PLAZA_WINDOW_STATE (object);

  plaza_event_query_clear (&self->query);
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
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_KINDS] = g_param_spec_uint ("kinds", NULL, NULL, 0, G_MAXUINT32, 0, flags);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, flags);
  properties[PROP_OPEN_ONLY] = g_param_spec_boolean ("open-only", NULL, NULL, FALSE, flags);
  properties[PROP_ATTENTION] = g_param_spec_boolean ("attention", NULL, NULL, FALSE, flags);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, order_names[0], flags);
}

static void
plaza_window_state_class_init (PlazaWindowStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = plaza_window_state_constructed;
  object_class->finalize = plaza_window_state_finalize;
  object_class->get_property = plaza_window_state_get_property;
  object_class->set_property = plaza_window_state_set_property;

  install_filters ();
  properties[PROP_CAMPAIGN] =
    g_param_spec_object ("campaign", NULL, NULL, PLAZA_TYPE_CAMPAIGN,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTERED] = g_param_spec_boolean ("filtered", NULL, NULL, FALSE, readable);
  properties[PROP_EVENTS] =
    g_param_spec_object ("events", NULL, NULL, PLAZA_TYPE_EVENT_LIST, readable);
  properties[PROP_N_EVENTS] =
    g_param_spec_uint ("n-events", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_EVENT] =
    g_param_spec_object ("event", NULL, NULL, PLAZA_TYPE_EVENT, writable);
  properties[PROP_HANDOUT_EVENT] =
    g_param_spec_object ("handout-event", NULL, NULL, PLAZA_TYPE_EVENT, writable);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", writable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_window_state_init (PlazaWindowState *self)
{
  self->query = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
  self->events = plaza_event_list_new ();
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

const char *
plaza_window_state_get_text (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->query.text != NULL ? self->query.text : "";
}

void
plaza_window_state_set_text (PlazaWindowState *self,
                             const char       *text)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (g_str_equal (plaza_window_state_get_text (self), text != NULL ? text : ""))
    return;

  g_set_str (&self->query.text, text);
  reload (self, PROP_TEXT);
}

guint32
plaza_window_state_get_kinds (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), 0);

  return self->query.kinds;
}

void
plaza_window_state_set_kinds (PlazaWindowState *self,
                              guint32           kinds)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->query.kinds == kinds)
    return;

  self->query.kinds = kinds;
  reload (self, PROP_KINDS);
}

const char *
plaza_window_state_get_state (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->query.state;
}

void
plaza_window_state_set_state (PlazaWindowState *self,
                              const char       *state)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (g_set_str (&self->query.state, state))
    reload (self, PROP_STATE);
}

const char *
plaza_window_state_get_day (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), NULL);

  return self->query.day;
}

void
plaza_window_state_set_day (PlazaWindowState *self,
                            const char       *day)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (g_set_str (&self->query.day, day))
    reload (self, PROP_DAY);
}

gboolean
plaza_window_state_get_open_only (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->query.attendance == PLAZA_ATTENDANCE_OPEN;
}

void
plaza_window_state_set_open_only (PlazaWindowState *self,
                                  gboolean          open_only)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (plaza_window_state_get_open_only (self) == !!open_only)
    return;

  self->query.attendance = open_only ? PLAZA_ATTENDANCE_OPEN : -1;
  reload (self, PROP_OPEN_ONLY);
}

gboolean
plaza_window_state_get_attention (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), FALSE);

  return self->query.attention;
}

void
plaza_window_state_set_attention (PlazaWindowState *self,
                                  gboolean          attention)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));

  if (self->query.attention == !!attention)
    return;

  self->query.attention = !!attention;
  reload (self, PROP_ATTENTION);
}

PlazaEventOrder
plaza_window_state_get_order (PlazaWindowState *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (self), PLAZA_EVENT_ORDER_STATE);

  return self->query.order;
}

void
plaza_window_state_set_order (PlazaWindowState *self,
                              PlazaEventOrder   order)
{
  g_return_if_fail (PLAZA_IS_WINDOW_STATE (self));
  g_return_if_fail (order < G_N_ELEMENTS (order_names));

  if (self->query.order == order)
    return;

  self->query.order = order;
  reload (self, PROP_ORDER);
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
    notify (self, PROP_EVENT);
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
    notify (self, PROP_HANDOUT_EVENT);
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
    notify (self, PROP_LANGUAGE);
}
