/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-leave-behind.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-handout-text.h"
#include "plaza-leave-behind-private.h"
#include "plaza-print-error.h"
#include "plaza-wording.h"

#define ASKS_BY_DEFAULT 4
#define FACTS_PER_THEME 3

/* The parts of leave-behind.md, in the pack's order (data/campaigns/README.md). */
typedef enum
{
  PART_HEADLINE,
  PART_ONE_HEADLINE,
  PART_BACK,
  PART_NEXT,
} Part;

static const char *
gather_heading_of (GPtrArray *blocks,
                   Part       part)
{
  const PlazaProseBlock *heading = plaza_prose_nth (blocks, PLAZA_PROSE_HEADING, part);

  return heading != NULL ? heading->text : "";
}

static const char *
gather_text_of (GPtrArray *blocks,
                Part       part)
{
  const PlazaProseBlock *text = plaza_prose_nth (blocks, PLAZA_PROSE_PARAGRAPH, part);

  return text != NULL ? text->text : "";
}

/* To whom it is; where nobody is addressed, what kind of event it is for: its
 * title is in the language of who wrote it. */
static char *
gather_make_label (const PlazaWords *words,
                   PlazaCampaign    *campaign,
                   PlazaEvent       *event)
{
  const PlazaEventRecord *record = event != NULL ? plaza_event_get_record (event) : NULL;
  g_auto(GStrv) officials = record != NULL ? plaza_handout_list_officials (campaign, record) : NULL;
  g_autofree char *names = NULL;
  guint n;

  if (record == NULL)
    return g_strdup (plaza_words_get (words, "To our Members of Congress"));
  if (officials[0] == NULL)
    return plaza_handout_kind (words, record);

  n = g_strv_length (officials);
  names = g_strjoinv (", ", officials);
  if (record->place.city == NULL)
    /* Translators: whom a printed page is for; %s is a Member of Congress, or several after commas. */
    return plaza_press_fill (plaza_words_get_plural (words, "To %s and staff", "To %s and their staff", n), names);

  /* Translators: whom a printed page is for; %1$s is a Member of Congress, or several after commas, %2$s is a city. */
  return plaza_press_fill (plaza_words_get_plural (words, "To %1$s and staff, %2$s", "To %1$s and their staff, %2$s", n),
                           names, record->place.city);
}

static void
gather_words (PlazaLeaveBehind *self,
              const PlazaWords *words,
              PlazaCampaign    *campaign,
              PlazaEvent       *event)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (plaza_texts_get (record->leave_behinds, self->language));
  const char *state = event != NULL ? plaza_event_get_record (event)->place.state : NULL;
  const char *headline = gather_heading_of (blocks, self->asks->len == 1 ? PART_ONE_HEADLINE : PART_HEADLINE);
  g_autofree char *count = plaza_handout_number_word (words, self->asks->len, g_str_has_prefix (headline, "{count}"));

  self->headline = plaza_text_fill (headline, "count", count);
  self->lead = state != NULL
                 ? plaza_text_fill (gather_text_of (blocks, PART_HEADLINE), "state", plaza_wording_state (words, state))
                 : g_strdup (gather_text_of (blocks, PART_ONE_HEADLINE));
  self->back_title = g_strdup (gather_heading_of (blocks, PART_BACK));
  self->sources = g_strdup (gather_text_of (blocks, PART_BACK));
  self->next_heading = g_strdup (gather_heading_of (blocks, PART_NEXT));
  self->next_text = g_strdup (gather_text_of (blocks, PART_NEXT));
  self->masthead = g_strdup (record->name);
  self->date = plaza_handout_date (words, campaign, event);
  self->label = gather_make_label (words, campaign, event);
  self->partners = g_strdupv (record->contributors);
}

/* What is asked there is what is left behind. */
static void
gather_asks_of_sheet (PlazaLeaveBehind *self,
                      PlazaCampaign    *campaign,
                      PlazaEvent       *event)
{
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (campaign, event != NULL ? plaza_event_get_uid (event) : NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)) && self->asks->len < PLAZA_ASKS_OF_SHEET; i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (G_LIST_MODEL (sheet), i);
      const PlazaPoint *point = plaza_sheet_item_get_point (item);

      /* The campaign's own record, which outlives the sheet. */
      if (point != NULL && point->kind == PLAZA_POINT_ASK)
        g_ptr_array_add (self->asks, (gpointer) plaza_campaign_find_point (campaign, point->id));
    }
}

static gboolean
gather_asks (PlazaLeaveBehind           *self,
             PlazaCampaign              *campaign,
             PlazaEvent                 *event,
             const PlazaHandoutOptions  *options,
             GError                    **error)
{
  g_autoptr(GPtrArray) chosen = plaza_handout_chosen_points (campaign, options, error);
  GPtrArray *points = plaza_campaign_get_points (campaign);
  gboolean of_sheet;

  if (chosen == NULL)
    return FALSE;

  for (guint i = 0; i < chosen->len; i++)
    if (((const PlazaPoint *) g_ptr_array_index (chosen, i))->kind == PLAZA_POINT_ASK)
      g_ptr_array_add (self->asks, g_ptr_array_index (chosen, i));

  if (options->points == NULL)
    gather_asks_of_sheet (self, campaign, event);
  of_sheet = self->asks->len > 0;
  for (guint i = 0; options->points == NULL && !of_sheet && i < points->len && self->asks->len < ASKS_BY_DEFAULT; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);

      if (point->kind == PLAZA_POINT_ASK && point->group == PLAZA_GROUP_KEY_ASKS)
        g_ptr_array_add (self->asks, (gpointer) point);
    }

  if (self->asks->len > 0)
    return TRUE;

  g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT,
                       _("A leave-behind needs at least one ask: choose one of the talking points that ask for something."));
  return FALSE;
}

/* How many of the asks a fact backs up. */
static guint
gather_weight_of (const PlazaLeaveBehind *self,
                  const PlazaPoint       *fact)
{
  guint weight = 0;

  for (guint i = 0; i < self->asks->len; i++)
    {
      const PlazaPoint *ask = g_ptr_array_index (self->asks, i);

      if (g_strv_contains ((const char *const *) fact->backs, ask->id))
        weight++;
    }

  return weight;
}

static void
gather_theme (PlazaLeaveBehind *self,
              GPtrArray        *points,
              const char       *theme,
              gboolean          backing,
              GPtrArray        *facts)
{
  for (guint i = 0; i < points->len && facts->len < FACTS_PER_THEME; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);

      if (point->kind == PLAZA_POINT_FACT && g_strcmp0 (point->theme, theme) == 0 && point->amounts->len < 2 &&
          (gather_weight_of (self, point) > 0) == backing)
        g_ptr_array_add (facts, (gpointer) point);
    }
}

/* First the facts that back up an ask on the front, then others. */
static void
gather_group (PlazaLeaveBehind *self,
              GPtrArray        *points,
              const char       *theme,
              const char       *heading)
{
  g_autoptr(GPtrArray) facts = g_ptr_array_new ();
  PlazaFactGroup *group;

  gather_theme (self, points, theme, TRUE, facts);
  gather_theme (self, points, theme, FALSE, facts);
  if (facts->len == 0)
    return;

  group = g_new (PlazaFactGroup, 1);
  *group = (PlazaFactGroup) { g_strdup (heading), g_steal_pointer (&facts) };
  g_ptr_array_add (self->facts, group);
}

/* The one that backs up most first; those that back up as much stay in order. */
static void
gather_sort_figures (PlazaLeaveBehind *self)
{
  for (guint i = 1; i < self->figures->len; i++)
    for (guint j = i; j > 0; j--)
      {
        gpointer *pair = &self->figures->pdata[j - 1], after = pair[1];

        if (gather_weight_of (self, pair[0]) >= gather_weight_of (self, after))
          break;
        pair[1] = pair[0];
        pair[0] = after;
      }
}

static void
gather_facts (PlazaLeaveBehind *self,
              const PlazaWords *words,
              PlazaCampaign    *campaign)
{
  GPtrArray *themes = plaza_campaign_get_themes (campaign);
  GPtrArray *points = plaza_campaign_get_points (campaign);
  guint best = 0;

  for (guint i = 0; i < themes->len; i++)
    {
      const PlazaTheme *theme = g_ptr_array_index (themes, i);

      gather_group (self, points, theme->id, plaza_texts_get_or (theme->labels, self->language, theme->id));
    }
  /* Translators: on paper, over the facts that are about none of the themes above. */
  gather_group (self, points, NULL, self->facts->len > 0 ? plaza_words_get (words, N_("More facts")) : NULL);

  for (guint i = 0; i < points->len; i++)
    {
      PlazaPoint *point = g_ptr_array_index (points, i);

      if (point->kind != PLAZA_POINT_FACT)
        continue;

      g_ptr_array_add (self->figures, point);
      if (point->amounts->len >= 2 && gather_weight_of (self, point) + 1 > best)
        {
          best = gather_weight_of (self, point) + 1;
          self->amounts = point;
        }
    }
  gather_sort_figures (self);
}

static void
gather_bills (PlazaLeaveBehind *self,
              PlazaCampaign    *campaign)
{
  for (guint i = 0; i < self->asks->len; i++)
    {
      const PlazaPoint *ask = g_ptr_array_index (self->asks, i);

      for (guint j = 0; ask->bills[j] != NULL; j++)
        {
          const PlazaBill *bill = plaza_campaign_find_bill (campaign, ask->bills[j]);

          if (bill != NULL && !g_ptr_array_find (self->bills, bill, NULL))
            g_ptr_array_add (self->bills, (gpointer) bill);
        }
    }
}

/* Where it is; and its title in that language or as written, where no official stands for it. */
static char *
gather_place_of (const PlazaWords *words,
                 PlazaEvent       *event)
{
  const PlazaEventRecord *record = plaza_event_get_record (event);
  g_autofree char *title = plaza_event_dup_short_title (event, plaza_words_get_language (words));
  g_autofree char *route = plaza_wording_route (words, record);
  g_autofree char *cities = plaza_wording_cities (words, record);
  g_autoptr(GString) place = g_string_new (record->officials[0] == NULL ? title : NULL);

  plaza_text_append (place, " · ", route);
  /* A state alone is in the text beside it. */
  if (record->place.city != NULL || record->further_places->len > 0)
    plaza_text_append (place, " · ", cities);

  return place->len > 0 ? g_string_free_and_steal (g_steal_pointer (&place)) : NULL;
}

static gboolean
gather_is_for_house (PlazaCampaign *campaign,
                     PlazaEvent    *event)
{
  GStrv officials = plaza_event_get_record (event)->officials;

  for (guint i = 0; officials[i] != NULL; i++)
    {
      const PlazaOfficial *official = plaza_campaign_find_official (campaign, officials[i]);

      if (official == NULL || g_strcmp0 (official->title, "Rep.") != 0)
        return FALSE;
    }

  return officials[0] != NULL;
}

static void
gather_people (PlazaLeaveBehind          *self,
               const PlazaWords          *words,
               PlazaEvent                *event,
               const PlazaHandoutOptions *options)
{
  const PlazaEventRecord *record = event != NULL ? plaza_event_get_record (event) : NULL;
  gboolean visit = record == NULL || record->kind == PLAZA_KIND_LEGISLATIVE_VISIT;
  const char *city = record != NULL ? record->place.city : NULL;

  self->organizations_label = g_strdup (visit ? plaza_words_get (words, "Leading this visit")
                                              : plaza_words_get (words, "Leading this event"));
  if (options->organizations != NULL)
    self->organizations = g_strdupv (options->organizations);
  else if (record != NULL)
    self->organizations = g_strdupv (record->lead_organizations);

  self->place = event != NULL ? gather_place_of (words, event) : NULL;
  self->contact = plaza_handout_contact (event, options);
  self->web_address = g_strdup (options->web_address);
  if (city != NULL)
    /* Translators: label over a name and an address; %s is a city. */
    self->contact_label = plaza_press_fill (plaza_words_get (words, "Your contact in %s"), city);
  else
    self->contact_label = g_strdup (plaza_words_get (words, "Your contact"));
}

/* What is on the other side: the facts, or the same in the other language; then
 * the facts that matter most are on this one. */
static void
gather_overleaf (PlazaLeaveBehind          *self,
                 const PlazaWords          *words,
                 const PlazaHandoutOptions *options)
{
  gboolean bilingual = options->languages != NULL && options->languages[0] != NULL && options->languages[1] != NULL;

  self->needs_contact = bilingual || !options->facts;
  self->has_strip = bilingual && options->facts && !options->large_print && self->figures->len >= PLAZA_STRIP_FIGURES;
  if (!options->facts)
    g_ptr_array_set_size (self->figures, 0);
  if (!bilingual && options->facts)
    self->overleaf = g_strdup (plaza_words_get (words, "Facts and sources overleaf"));

  for (guint i = 0; bilingual && self->overleaf == NULL && options->languages[i] != NULL; i++)
    if (strcmp (options->languages[i], self->language) != 0)
      /* Translators: printed in the foot of the page in the other language. Say your own language: "In Spanish overleaf". */
      self->overleaf = g_strdup (plaza_words_get (plaza_words_for (options->languages[i]), "In English overleaf"));
}

/**
 * plaza_leave_behind_gather:
 * @campaign: the campaign
 * @event: (nullable): the event that it is for
 * @options: what was chosen
 * @language: the content language
 * @error: return location for an error: %PLAZA_PRINT_ERROR_CONTENT, or the store's
 *
 * Returns: (transfer full) (nullable): what the leave-behind says in that language
 */
PlazaLeaveBehind *
plaza_leave_behind_gather (PlazaCampaign              *campaign,
                           PlazaEvent                 *event,
                           const PlazaHandoutOptions  *options,
                           const char                 *language,
                           GError                    **error)
{
  g_autoptr(PlazaLeaveBehind) self = plaza_leave_behind_new (language);
  const PlazaWords *words = plaza_words_for (language);

  if (options->web_address != NULL && strlen (options->web_address) > PLAZA_CODE_MAX)
    {
      g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT,
                           _("This web address is too long for a code on paper: choose a shorter one."));
      return NULL;
    }
  if (!gather_asks (self, campaign, event, options, error))
    return NULL;

  gather_words (self, words, campaign, event);
  gather_people (self, words, event, options);
  gather_facts (self, words, campaign);
  gather_bills (self, campaign);
  self->house_first = event != NULL && gather_is_for_house (campaign, event);
  gather_overleaf (self, words, options);
  if (event != NULL && !plaza_leave_behind_gather_meetings (self, words, campaign, event, error))
    return NULL;

  return g_steal_pointer (&self);
}
