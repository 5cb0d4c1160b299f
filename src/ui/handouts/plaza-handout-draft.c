/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-draft-private.h"

#include <string.h>

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

/* For the draft's own files: something else is chosen. */
void
plaza_handout_draft_change (PlazaHandoutDraft *self,
                            guint              prop_id)
{
  if (prop_id != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, handout_draft_save_time_cb, self);
  g_signal_emit (self, changed_signal, 0);
}

/* For the draft's own files: other events are listed, which is not kept. */
void
plaza_handout_draft_tell_events (PlazaHandoutDraft *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENTS]);
  g_signal_emit (self, changed_signal, 0);
}

void
plaza_handout_draft_tell_failed (PlazaHandoutDraft *self,
                                 const char        *sentence)
{
  g_signal_emit (self, save_failed_signal, 0, sentence);
}

/* For the draft's own files: under which name it is kept. */
const char *
plaza_handout_draft_property_name (guint prop_id)
{
  return properties[prop_id]->name;
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
    plaza_handout_draft_change (self, prop_id);
}

static void
handout_draft_set_switch (PlazaHandoutDraft *self,
                          guint              prop_id,
                          gboolean           on)
{
  if (self->switches[prop_id] == on)
    return;

  self->switches[prop_id] = on;
  plaza_handout_draft_change (self, prop_id);
}

static void
handout_draft_set_languages (PlazaHandoutDraft *self,
                             const char        *languages)
{
  if (g_set_str (&self->languages[self->handout], languages))
    plaza_handout_draft_change (self, PROP_LANGUAGES);
}

static void
handout_draft_set_paper (PlazaHandoutDraft *self,
                         PlazaPaper         paper)
{
  if (self->paper == paper)
    return;

  self->paper = paper;
  plaza_handout_draft_change (self, PROP_PAPER);
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
  plaza_handout_draft_load (self, language);

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
  plaza_handout_draft_change (self, PROP_HANDOUT);
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
  plaza_handout_draft_change (self, PROP_EVENT);
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
