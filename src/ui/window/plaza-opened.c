/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-opened.h"

/* What the campaign file keeps. */
#define LAYOUT "layout"

struct _PlazaOpened
{
  GObject      parent_instance;

  PlazaAsked  *asked;
  PlazaEvent  *event;
  char        *language;
  PlazaLayout  layout;   /* as wanted, whether or not there is room */
  gboolean     wide;
  gboolean     history;
};

G_DEFINE_FINAL_TYPE (PlazaOpened, plaza_opened, G_TYPE_OBJECT)

typedef enum
{
  PROP_ASKED = 1,
  PROP_EVENT,
  PROP_LANGUAGE,
  PROP_LAYOUT,
  PROP_WIDE,
  PROP_HISTORY,
} PlazaOpenedProperty;

static GParamSpec *properties[PROP_HISTORY + 1];

static const char * const layout_names[] = {
  [PLAZA_LAYOUT_LIST] = "list",
  [PLAZA_LAYOUT_BOTH] = "both",
  [PLAZA_LAYOUT_MAP] = "map",
};

/* Where the file says nothing that there is, it is the list. */
static PlazaLayout
opened_find_layout (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (layout_names); i++)
    if (g_strcmp0 (layout_names[i], name) == 0)
      return i;

  return PLAZA_LAYOUT_LIST;
}

static const char *
opened_default_language (PlazaCampaign *campaign)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  const char *ui_language = plaza_language_of_ui ();

  if (g_strv_contains ((const char * const *) record->languages, ui_language))
    return ui_language;

  return record->languages[0] != NULL ? record->languages[0] : "en";
}

/* Another page would look as if its event were listed. */
static void
opened_answered_cb (PlazaOpened *self)
{
  if (self->event != NULL &&
      plaza_event_list_find (plaza_asked_get_events (self->asked), plaza_event_get_id (self->event)) == G_MAXUINT)
    plaza_opened_set_event (self, NULL);
}

/* What is open stays open, also where it is no longer among what is listed: who sets a
 * missing time while the list is of what lacks one goes on with the same event. */
static void
opened_campaign_changed_cb (PlazaOpened   *self,
                            GPtrArray     *changes,
                            PlazaCampaign *campaign)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_follow_event (campaign, self->event, changes);

  plaza_opened_set_event (self, event);
}

static void
plaza_opened_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PlazaOpened *self = PLAZA_OPENED (object);

  switch ((PlazaOpenedProperty) prop_id)
    {
    case PROP_ASKED:
      g_value_set_object (value, self->asked);
      break;
    case PROP_EVENT:
      g_value_set_object (value, self->event);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LAYOUT:
      g_value_set_string (value, layout_names[plaza_opened_get_layout (self)]);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;
    case PROP_HISTORY:
      g_value_set_boolean (value, self->history);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_opened_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_LANGUAGE)
    plaza_opened_set_language (PLAZA_OPENED (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_opened_finalize (GObject *object)
{
  PlazaOpened *self = PLAZA_OPENED (object);

  g_clear_object (&self->event);
  g_clear_object (&self->asked);
  g_free (self->language);

  G_OBJECT_CLASS (plaza_opened_parent_class)->finalize (object);
}

static void
plaza_opened_class_init (PlazaOpenedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plaza_opened_finalize;
  object_class->get_property = plaza_opened_get_property;
  object_class->set_property = plaza_opened_set_property;

  properties[PROP_ASKED] = g_param_spec_object ("asked", NULL, NULL, PLAZA_TYPE_ASKED, readable);
  properties[PROP_EVENT] = g_param_spec_object ("event", NULL, NULL, PLAZA_TYPE_EVENT, readable);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", writable);
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, layout_names[PLAZA_LAYOUT_LIST], readable);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, TRUE, readable);
  properties[PROP_HISTORY] = g_param_spec_boolean ("history", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_opened_init (PlazaOpened *self)
{
  self->wide = TRUE;
}

PlazaOpened *
plaza_opened_new (PlazaAsked *asked)
{
  PlazaOpened *self;
  PlazaCampaign *campaign;

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), NULL);

  self = g_object_new (PLAZA_TYPE_OPENED, NULL);
  self->asked = g_object_ref (asked);
  campaign = plaza_asked_get_campaign (asked);
  self->language = g_strdup (opened_default_language (campaign));
  self->layout = opened_find_layout (plaza_campaign_get_value (campaign, LAYOUT));
  g_signal_connect_object (asked, "answered", G_CALLBACK (opened_answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (opened_campaign_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * plaza_opened_get_asked:
 *
 * Returns: (transfer none): what is asked of the events of which one may be open
 */
PlazaAsked *
plaza_opened_get_asked (PlazaOpened *self)
{
  g_return_val_if_fail (PLAZA_IS_OPENED (self), NULL);

  return self->asked;
}

PlazaEvent *
plaza_opened_get_event (PlazaOpened *self)
{
  g_return_val_if_fail (PLAZA_IS_OPENED (self), NULL);

  return self->event;
}

void
plaza_opened_set_event (PlazaOpened *self,
                        PlazaEvent  *event)
{
  g_return_if_fail (PLAZA_IS_OPENED (self));

  /* Of nothing there is none. */
  if (event == NULL)
    plaza_opened_set_history (self, FALSE);
  if (g_set_object (&self->event, event))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENT]);
}

const char *
plaza_opened_get_language (PlazaOpened *self)
{
  g_return_val_if_fail (PLAZA_IS_OPENED (self), NULL);

  return self->language;
}

void
plaza_opened_set_language (PlazaOpened *self,
                           const char  *language)
{
  g_return_if_fail (PLAZA_IS_OPENED (self));
  g_return_if_fail (language != NULL);

  if (g_set_str (&self->language, language))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * plaza_opened_get_layout:
 *
 * Returns: how the events are shown: without room for both, it is the list or
 *   the map
 */
PlazaLayout
plaza_opened_get_layout (PlazaOpened *self)
{
  g_return_val_if_fail (PLAZA_IS_OPENED (self), PLAZA_LAYOUT_LIST);

  return self->layout == PLAZA_LAYOUT_BOTH && !self->wide ? PLAZA_LAYOUT_LIST : self->layout;
}

/**
 * plaza_opened_choose_layout:
 *
 * Shows the events so because somebody wants it, now and at the next start.
 *
 * Returns: whether the campaign file keeps it
 */
gboolean
plaza_opened_choose_layout (PlazaOpened *self,
                            PlazaLayout  layout,
                            GError     **error)
{
  PlazaLayout before;

  g_return_val_if_fail (PLAZA_IS_OPENED (self), FALSE);
  g_return_val_if_fail (layout < G_N_ELEMENTS (layout_names), FALSE);

  before = plaza_opened_get_layout (self);
  /* Both, where there is room again. */
  if (before == layout)
    return TRUE;

  self->layout = layout;
  if (plaza_opened_get_layout (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);

  return plaza_campaign_set_value (plaza_asked_get_campaign (self->asked), LAYOUT, layout_names[layout], error);
}

gboolean
plaza_opened_get_wide (PlazaOpened *self)
{
  g_return_val_if_fail (PLAZA_IS_OPENED (self), FALSE);

  return self->wide;
}

/**
 * plaza_opened_set_wide:
 *
 * Whether the window has room for the list and something beside it.
 */
void
plaza_opened_set_wide (PlazaOpened *self,
                       gboolean     wide)
{
  g_return_if_fail (PLAZA_IS_OPENED (self));

  if (self->wide == !!wide)
    return;

  self->wide = !!wide;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
  plaza_opened_set_history (self, self->history && wide);
  if (self->layout == PLAZA_LAYOUT_BOTH)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
plaza_opened_get_history (PlazaOpened *self)
{
  g_return_val_if_fail (PLAZA_IS_OPENED (self), FALSE);

  return self->history;
}

/**
 * plaza_opened_set_history:
 * @history: whether what became of the event stands beside its page; only where there is room for both
 */
void
plaza_opened_set_history (PlazaOpened *self,
                          gboolean     history)
{
  g_return_if_fail (PLAZA_IS_OPENED (self));

  if (self->history == !!history)
    return;

  self->history = !!history;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}
