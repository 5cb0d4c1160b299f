/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-draft.h"

#include "plaza-handout-saved.h"
#include "plaza-handout-words.h"
#include "plaza-paper.h"

typedef enum
{
  PROP_CAMPAIGN = 1,
  PROP_HANDOUT,
  PROP_EVENT,
  PROP_EVENTS,
  PROP_PAPER,
  PROP_LANGUAGES,
  /* The texts, */
  PROP_GUIDE,
  PROP_ORGANIZATIONS,
  PROP_CONTACT_NAME,
  PROP_CONTACT_ADDRESS,
  PROP_WEB_ADDRESS,
  /* and the switches. */
  PROP_FACTS,
  PROP_BLACK_AND_WHITE,
  PROP_LARGE_PRINT,
  N_PROPS,
} PlazaHandoutDraftProperty;

struct _PlazaHandoutDraft
{
  GObject          parent_instance;

  PlazaCampaign   *campaign;
  PlazaHandout     handout;
  PlazaEvent      *event;
  PlazaSheet      *sheet;     /* of the event, once somebody asks for it */
  GArray          *events;
  PlazaEventQuery  query;
  char            *near;
  PlazaPaper       paper;
  char            *languages[PLAZA_N_HANDOUTS];
  char            *texts[N_PROPS];      /* never NULL where the property is a text */
  gboolean         switches[N_PROPS];
  PlazaAskList    *asks;
  guint            save_source;
  gboolean         complained;
};

G_DEFINE_FINAL_TYPE (PlazaHandoutDraft, plaza_handout_draft, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint changed_signal, save_failed_signal;

#define SAVE_DELAY_MS 500

static gboolean
handout_draft_is_text (guint prop_id)
{
  return prop_id >= PROP_GUIDE && prop_id <= PROP_WEB_ADDRESS;
}

static gboolean
handout_draft_is_switch (guint prop_id)
{
  return prop_id >= PROP_FACTS && prop_id <= PROP_LARGE_PRINT;
}

static gboolean
handout_draft_save_time_cb (gpointer data)
{
  PlazaHandoutDraft *self = data;

  self->save_source = 0;
  plaza_handout_draft_save (self);

  return G_SOURCE_REMOVE;
}

static void
handout_draft_change (PlazaHandoutDraft *self,
                      guint              prop_id)
{
  if (prop_id != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, handout_draft_save_time_cb, self);
  g_signal_emit (self, changed_signal, 0);
}

static void
handout_draft_asks_changed_cb (PlazaHandoutDraft *self)
{
  handout_draft_change (self, 0);
}

static void
handout_draft_sheet_changed_cb (PlazaHandoutDraft *self)
{
  if (!plaza_ask_list_get_is_own (self->asks))
    plaza_handout_draft_use_sheet (self);
}

static void
handout_draft_set_text (PlazaHandoutDraft *self,
                        guint              prop_id,
                        const char        *text)
{
  if (g_set_str (&self->texts[prop_id], text != NULL ? text : ""))
    handout_draft_change (self, prop_id);
}

static void
handout_draft_set_switch (PlazaHandoutDraft *self,
                          guint              prop_id,
                          gboolean           on)
{
  if (self->switches[prop_id] == on)
    return;

  self->switches[prop_id] = on;
  handout_draft_change (self, prop_id);
}

static void
handout_draft_set_languages (PlazaHandoutDraft *self,
                             const char        *languages)
{
  if (g_set_str (&self->languages[self->handout], languages))
    handout_draft_change (self, PROP_LANGUAGES);
}

static void
handout_draft_set_paper (PlazaHandoutDraft *self,
                         PlazaPaper         paper)
{
  if (self->paper == paper)
    return;

  self->paper = paper;
  handout_draft_change (self, PROP_PAPER);
}

static void
handout_draft_load_event (PlazaHandoutDraft *self)
{
  const char *uid = plaza_handout_saved_get (self->campaign, "event");

  /* An event that is gone leaves the handout without one: no news to anybody. */
  if (uid != NULL)
    self->event = plaza_campaign_find_event (self->campaign, uid, NULL);
}

static void
handout_draft_load (PlazaHandoutDraft *self,
                    const char        *language)
{
  PlazaCampaign *campaign = self->campaign;

  self->handout = plaza_handout_saved_get_handout (campaign);
  self->paper = plaza_handout_saved_get_paper (campaign);
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    self->languages[i] = plaza_handout_saved_dup_languages (campaign, i, language);
  handout_draft_load_event (self);

  for (guint i = PROP_GUIDE; i <= PROP_WEB_ADDRESS; i++)
    {
      const char *text = plaza_handout_saved_get (campaign, properties[i]->name);

      self->texts[i] = g_strdup (text != NULL ? text : "");
    }
  for (guint i = PROP_FACTS; i <= PROP_LARGE_PRINT; i++)
    self->switches[i] = g_strcmp0 (plaza_handout_saved_get (campaign, properties[i]->name), "yes") == 0;
  if (plaza_handout_saved_get (campaign, "facts") == NULL)
    self->switches[PROP_FACTS] = TRUE;

  if (plaza_campaign_find_guide (campaign, self->texts[PROP_GUIDE]) == NULL)
    g_set_str (&self->texts[PROP_GUIDE], plaza_handout_usual_guide (campaign));

  self->asks = plaza_ask_list_new (plaza_campaign_get_points (campaign), plaza_handout_saved_get (campaign, "asks"));
  g_signal_connect_object (self->asks, "changed", G_CALLBACK (handout_draft_asks_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
plaza_handout_draft_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PlazaHandoutDraft *self = PLAZA_HANDOUT_DRAFT (object);

  if (handout_draft_is_text (prop_id))
    g_value_set_string (value, self->texts[prop_id]);
  else if (handout_draft_is_switch (prop_id))
    g_value_set_boolean (value, self->switches[prop_id]);
  else if (prop_id == PROP_CAMPAIGN)
    g_value_set_object (value, self->campaign);
  else if (prop_id == PROP_HANDOUT)
    g_value_set_uint (value, self->handout);
  else if (prop_id == PROP_EVENT)
    g_value_set_object (value, self->event);
  else if (prop_id == PROP_EVENTS)
    g_value_set_boxed (value, self->events);
  else if (prop_id == PROP_PAPER)
    g_value_set_uint (value, self->paper);
  else if (prop_id == PROP_LANGUAGES)
    g_value_set_string (value, plaza_handout_draft_get_languages (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_handout_draft_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PlazaHandoutDraft *self = PLAZA_HANDOUT_DRAFT (object);

  if (handout_draft_is_text (prop_id))
    handout_draft_set_text (self, prop_id, g_value_get_string (value));
  else if (handout_draft_is_switch (prop_id))
    handout_draft_set_switch (self, prop_id, g_value_get_boolean (value));
  else if (prop_id == PROP_CAMPAIGN)
    self->campaign = g_value_dup_object (value);
  else if (prop_id == PROP_HANDOUT)
    plaza_handout_draft_set_handout (self, g_value_get_uint (value));
  else if (prop_id == PROP_EVENT)
    plaza_handout_draft_set_event (self, g_value_get_object (value));
  else if (prop_id == PROP_EVENTS)
    plaza_handout_draft_set_events (self, g_value_get_boxed (value));
  else if (prop_id == PROP_PAPER)
    handout_draft_set_paper (self, g_value_get_uint (value));
  else if (prop_id == PROP_LANGUAGES)
    handout_draft_set_languages (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_handout_draft_dispose (GObject *object)
{
  PlazaHandoutDraft *self = PLAZA_HANDOUT_DRAFT (object);

  if (self->save_source != 0)
    {
      g_clear_handle_id (&self->save_source, g_source_remove);
      plaza_handout_draft_save (self);
    }

  G_OBJECT_CLASS (plaza_handout_draft_parent_class)->dispose (object);
}

static void
plaza_handout_draft_finalize (GObject *object)
{
  PlazaHandoutDraft *self = PLAZA_HANDOUT_DRAFT (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    g_free (self->languages[i]);
  g_clear_object (&self->asks);
  g_clear_object (&self->event);
  g_clear_object (&self->sheet);
  g_clear_pointer (&self->events, g_array_unref);
  plaza_event_query_clear (&self->query);
  g_free (self->near);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_handout_draft_parent_class)->finalize (object);
}

static void
handout_draft_install_properties (GObjectClass *object_class)
{
  const char * const texts[] = { "guide", "organizations", "contact-name", "contact-address", "web-address" };
  const char * const switches[] = { "facts", "black-and-white", "large-print" };
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_CAMPAIGN] =
    g_param_spec_object ("campaign", NULL, NULL, PLAZA_TYPE_CAMPAIGN, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_HANDOUT] =
    g_param_spec_uint ("handout", NULL, NULL, 0, PLAZA_N_HANDOUTS - 1, 0, flags);
  properties[PROP_EVENT] =
    g_param_spec_object ("event", NULL, NULL, PLAZA_TYPE_EVENT, flags);
  properties[PROP_EVENTS] =
    g_param_spec_boxed ("events", NULL, NULL, G_TYPE_ARRAY, flags);
  properties[PROP_PAPER] =
    g_param_spec_uint ("paper", NULL, NULL, 0, PLAZA_PAPER_A4, 0, flags);
  properties[PROP_LANGUAGES] = g_param_spec_string ("languages", NULL, NULL, NULL, flags);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[PROP_GUIDE + i] = g_param_spec_string (texts[i], NULL, NULL, "", flags);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    properties[PROP_FACTS + i] = g_param_spec_boolean (switches[i], NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plaza_handout_draft_class_init (PlazaHandoutDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_handout_draft_get_property;
  object_class->set_property = plaza_handout_draft_set_property;
  object_class->dispose = plaza_handout_draft_dispose;
  object_class->finalize = plaza_handout_draft_finalize;
  handout_draft_install_properties (object_class);

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  save_failed_signal = g_signal_new ("save-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plaza_handout_draft_init (PlazaHandoutDraft *self)
{
  self->query = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
}

/**
 * plaza_handout_draft_new:
 * @campaign: where it is kept
 * @language: (nullable): content language where none has been chosen yet
 *
 * Returns: (transfer full): what was chosen last time
 */
PlazaHandoutDraft *
plaza_handout_draft_new (PlazaCampaign *campaign,
                         const char    *language)
{
  PlazaHandoutDraft *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_HANDOUT_DRAFT, "campaign", campaign, NULL);
  handout_draft_load (self, language);

  return self;
}

PlazaCampaign *
plaza_handout_draft_get_campaign (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->campaign;
}

/**
 * plaza_handout_draft_get_asks:
 *
 * Returns: (transfer none): the asks, to choose and order
 */
PlazaAskList *
plaza_handout_draft_get_asks (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  /* The sheet is read when somebody wants to know what it asks. */
  plaza_handout_draft_get_sheet (self);
  return self->asks;
}

/**
 * plaza_handout_draft_use_sheet:
 *
 * Leaves behind what is asked on the sheet of the event, and follows it from now on.
 */
void
plaza_handout_draft_use_sheet (PlazaHandoutDraft *self)
{
  g_autoptr(GStrvBuilder) asks = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;

  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sheet)); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (G_LIST_MODEL (self->sheet), i);
      const PlazaPoint *point = plaza_sheet_item_get_point (item);

      if (point != NULL && point->kind == PLAZA_POINT_ASK)
        g_strv_builder_add (asks, point->id);
    }

  ids = g_strv_builder_end (asks);
  if (g_strv_length (ids) > PLAZA_ASKS_OF_SHEET)
    g_clear_pointer (&ids[PLAZA_ASKS_OF_SHEET], g_free);
  plaza_ask_list_suggest (self->asks, plaza_campaign_get_points (self->campaign), (const char * const *) ids);
}

PlazaHandout
plaza_handout_draft_get_handout (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), PLAZA_HANDOUT_LEAVE_BEHIND);

  return self->handout;
}

void
plaza_handout_draft_set_handout (PlazaHandoutDraft *self,
                                 PlazaHandout       handout)
{
  const char *languages;

  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  if (self->handout == handout)
    return;

  languages = plaza_handout_draft_get_languages (self);
  self->handout = handout;
  handout_draft_change (self, PROP_HANDOUT);
  if (strcmp (languages, plaza_handout_draft_get_languages (self)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGES]);
}

PlazaEvent *
plaza_handout_draft_get_event (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->event;
}

void
plaza_handout_draft_set_event (PlazaHandoutDraft *self,
                               PlazaEvent        *event)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  if (!g_set_object (&self->event, event))
    return;

  if (self->sheet != NULL)
    plaza_sheet_set_event (self->sheet, event != NULL ? plaza_event_get_uid (event) : NULL);
  handout_draft_change (self, PROP_EVENT);
}

/**
 * plaza_handout_draft_get_sheet:
 *
 * Returns: (transfer none): the points chosen for the event, or for none; it follows the event
 */
PlazaSheet *
plaza_handout_draft_get_sheet (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  if (self->sheet == NULL)
    {
      self->sheet = plaza_sheet_new (self->campaign, self->event != NULL ? plaza_event_get_uid (self->event) : NULL);
      g_signal_connect_object (self->sheet, "items-changed", G_CALLBACK (handout_draft_sheet_changed_cb), self, G_CONNECT_SWAPPED);
      handout_draft_sheet_changed_cb (self);
    }

  return self->sheet;
}

/**
 * plaza_handout_draft_get_events:
 *
 * Returns: (nullable) (transfer none) (element-type guint32): ids of the events of an agenda; %NULL for all
 */
GArray *
plaza_handout_draft_get_events (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->events;
}

static gboolean
handout_draft_is_same_list (GArray *one,
                            GArray *other)
{
  if (one == other)
    return TRUE;

  return one != NULL && other != NULL && one->len == other->len &&
         memcmp (one->data, other->data, one->len * sizeof (guint32)) == 0;
}

/**
 * plaza_handout_draft_set_events:
 * @events: (nullable) (element-type guint32): ids of events, which are not changed afterwards
 *
 * The list is the window's, and not kept in the campaign file.
 */
void
plaza_handout_draft_set_events (PlazaHandoutDraft *self,
                                GArray            *events)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  if (handout_draft_is_same_list (self->events, events))
    return;

  g_clear_pointer (&self->events, g_array_unref);
  self->events = events != NULL ? g_array_ref (events) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENTS]);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * plaza_handout_draft_get_query:
 *
 * Returns: (transfer none): what the events of an agenda are the answer to
 */
const PlazaEventQuery *
plaza_handout_draft_get_query (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return &self->query;
}

/**
 * plaza_handout_draft_get_near:
 *
 * Returns: (nullable) (transfer none): what the place in the query is called
 */
const char *
plaza_handout_draft_get_near (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->near;
}

/**
 * plaza_handout_draft_set_query:
 * @query: what the events of an agenda are the answer to: its title says it
 * @near: (nullable): what the place in @query is called
 *
 * As the events, it is the window's, and not kept in the campaign file.
 */
void
plaza_handout_draft_set_query (PlazaHandoutDraft     *self,
                               const PlazaEventQuery *query,
                               const char            *near)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  if (plaza_event_query_equals (&self->query, query) && g_strcmp0 (self->near, near) == 0)
    return;

  plaza_event_query_clear (&self->query);
  plaza_event_query_copy_into (query, &self->query);
  g_set_str (&self->near, near);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENTS]);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * plaza_handout_draft_get_languages_of:
 * @handout: which handout, whichever is shown
 *
 * Returns: content languages with a comma between them
 */
const char *
plaza_handout_draft_get_languages_of (PlazaHandoutDraft *self,
                                      PlazaHandout       handout)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->languages[handout];
}

const char *
plaza_handout_draft_get_languages (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->languages[self->handout];
}

/**
 * plaza_handout_draft_is_bilingual:
 *
 * Returns: whether each language has a side; then a leave-behind has no page of its own for facts
 */
gboolean
plaza_handout_draft_is_bilingual (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), FALSE);

  return strchr (plaza_handout_draft_get_languages (self), ',') != NULL;
}

/**
 * plaza_handout_draft_get_guide:
 *
 * Returns: (nullable) (transfer none): the guide to print; %NULL in a campaign without any
 */
const PlazaGuide *
plaza_handout_draft_get_guide (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return plaza_campaign_find_guide (self->campaign, self->texts[PROP_GUIDE]);
}

/**
 * plaza_handout_draft_get_expected:
 *
 * Returns: pages of a leave-behind whose asks take one page in each language
 */
guint
plaza_handout_draft_get_expected (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), 0);

  return plaza_handout_draft_is_bilingual (self) || self->switches[PROP_FACTS] ? 2 : 1;
}

static void
draft_collect_edits (PlazaHandoutDraft *self,
                     GPtrArray         *edits)
{
  g_autofree char *asks = plaza_ask_list_save (self->asks);

  plaza_handout_saved_change (self->campaign, edits, "handout", plaza_handout_kind_get (self->handout)->nick);
  plaza_handout_saved_change (self->campaign, edits, "paper", plaza_paper_get_measures (self->paper)->nick);
  plaza_handout_saved_change (self->campaign, edits, "event", self->event != NULL ? plaza_event_get_uid (self->event) : NULL);
  plaza_handout_saved_change (self->campaign, edits, "asks", plaza_ask_list_get_is_own (self->asks) ? asks : NULL);
  for (guint i = 0; i < PLAZA_N_HANDOUTS; i++)
    {
      g_autofree char *name = plaza_handout_saved_languages_name (i);

      plaza_handout_saved_change (self->campaign, edits, name, self->languages[i]);
    }
  for (guint i = PROP_GUIDE; i <= PROP_WEB_ADDRESS; i++)
    plaza_handout_saved_change (self->campaign, edits, properties[i]->name, self->texts[i]);
  for (guint i = PROP_FACTS; i <= PROP_LARGE_PRINT; i++)
    plaza_handout_saved_change (self->campaign, edits, properties[i]->name, self->switches[i] ? "yes" : "no");
}

/**
 * plaza_handout_draft_save:
 *
 * Writes what has changed to the campaign file now, all of it at once.
 */
void
plaza_handout_draft_save (PlazaHandoutDraft *self)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  draft_collect_edits (self, edits);
  if (edits->len == 0 || plaza_campaign_commit (self->campaign, NULL, edits, &error) || self->complained)
    return;

  self->complained = TRUE;
  g_signal_emit (self, save_failed_signal, 0, error->message);
}
