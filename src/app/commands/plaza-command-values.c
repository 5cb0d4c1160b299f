/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-values.h"

#include <string.h>

#include "plaza-handout-kind.h"
#include "plaza-paper.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

/* Whoever has more events than this types the beginning of a uid by heart. */
#define MAX_EVENTS 2000

static void
command_values_free (gpointer data)
{
  PlazaCommandValue *value = data;

  g_free (value->word);
  g_free (value->text);
  g_free (value);
}

/**
 * plaza_command_values_new:
 *
 * Returns: (transfer full) (element-type PlazaCommandValue): no values yet
 */
GPtrArray *
plaza_command_values_new (void)
{
  return g_ptr_array_new_with_free_func (command_values_free);
}

/**
 * plaza_command_values_add:
 * @values: what can be typed
 * @word: one word more; left out where a shell would read something else in it, since words come from campaigns, too
 * @text: (nullable): what it is, in one line
 */
void
plaza_command_values_add (GPtrArray  *values,
                          const char *word,
                          const char *text)
{
  PlazaCommandValue *value;

  for (const char *p = word; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("-_.,:=@/", *p) == NULL)
      return;

  value = g_new0 (PlazaCommandValue, 1);
  value->word = g_strdup (word);
  value->text = plaza_text_visible (text != NULL ? text : "");
  g_strdelimit (value->text, "\t\n", ' ');
  g_ptr_array_add (values, value);
}

static void
values_add_enum (GPtrArray *values,
                 GType      type)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  const GEnumClass *enum_class = G_ENUM_CLASS (klass);

  for (guint i = 0; i < enum_class->n_values; i++)
    plaza_command_values_add (values, enum_class->values[i].value_nick, type == PLAZA_TYPE_KIND ? plaza_wording_kind (NULL, i) : NULL);
}

/* All that the program knows, since a state without an event may get one. */
static void
values_add_states (GPtrArray *values)
{
  for (char first = 'A'; first <= 'Z'; first++)
    for (char second = 'A'; second <= 'Z'; second++)
      {
        const char state[] = { first, second, '\0' };

        if (plaza_state_is_known (state))
          plaza_command_values_add (values, state, plaza_wording_state (NULL, state));
      }

  plaza_command_values_add (values, "none", NULL);
}

static void
values_add_words (GPtrArray  *values,
                  const char *words)
{
  g_auto(GStrv) all = g_strsplit (words, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    plaza_command_values_add (values, all[i], NULL);
}

static void
values_add_papers (GPtrArray *values)
{
  plaza_command_values_add (values, plaza_paper_get_measures (PLAZA_PAPER_LETTER)->nick, NULL);
  plaza_command_values_add (values, plaza_paper_get_measures (PLAZA_PAPER_A4)->nick, NULL);
}

static void
values_add_events (GPtrArray     *values,
                   PlazaCampaign *campaign)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) ids = NULL;

  query.review = PLAZA_REVIEW_CHOICE_ALL;
  ids = plaza_campaign_query (campaign, &query, NULL);
  for (guint i = 0; ids != NULL && i < MIN (ids->len, MAX_EVENTS); i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));

      if (event != NULL)
        plaza_command_values_add (values, plaza_event_get_uid (event), plaza_event_get_short_title (event));
    }
}

static void
values_add_days (GPtrArray     *values,
                 PlazaCampaign *campaign)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) days = NULL;

  query.review = PLAZA_REVIEW_CHOICE_ALL;
  days = plaza_campaign_count_days (campaign, &query, NULL);
  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      const char *date = g_array_index (days, PlazaDayCount, i).date;
      g_autofree char *text = *date != '\0' ? plaza_wording_day_long (NULL, date) : NULL;

      plaza_command_values_add (values, *date != '\0' ? date : "none", text);
    }
}

static void
values_add_guides (GPtrArray     *values,
                   PlazaCampaign *campaign)
{
  GPtrArray *guides = plaza_campaign_get_guides (campaign);

  for (guint i = 0; guides != NULL && i < guides->len; i++)
    {
      const PlazaGuide *guide = g_ptr_array_index (guides, i);

      plaza_command_values_add (values, guide->id, plaza_texts_get (guide->titles, plaza_language_of_ui ()));
    }
}

static void
values_add_points (GPtrArray     *values,
                   PlazaCampaign *campaign)
{
  GPtrArray *points = plaza_campaign_get_points (campaign);

  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);

      plaza_command_values_add (values, point->id, plaza_texts_get (point->headlines, plaza_language_of_ui ()));
    }
}

/* One language, or two of them. */
static void
values_add_languages (GPtrArray     *values,
                      PlazaCampaign *campaign)
{
  GStrv languages = plaza_campaign_get_record (campaign)->languages;

  for (guint i = 0; languages[i] != NULL; i++)
    plaza_command_values_add (values, languages[i], NULL);
  for (guint i = 0; languages[i] != NULL; i++)
    for (guint j = 0; languages[j] != NULL; j++)
      {
        g_autofree char *both = g_strjoin (",", languages[i], languages[j], NULL);

        if (i != j)
          plaza_command_values_add (values, both, NULL);
      }
}

/* What the campaign alone knows. */
static void
values_add_of_campaign (GPtrArray     *values,
                        const char    *option,
                        const char    *argument,
                        PlazaCampaign *campaign)
{
  if (g_str_equal (argument, "UID") || g_str_equal (argument, "INTO"))
    values_add_events (values, campaign);
  else if (g_str_equal (argument, "DAY"))
    values_add_days (values, campaign);
  else if (g_str_equal (argument, "LANGUAGE"))
    values_add_languages (values, campaign);
  else if (g_strcmp0 (option, "guide") == 0)
    values_add_guides (values, campaign);
  else if (g_strcmp0 (option, "points") == 0)
    values_add_points (values, campaign);
}

/**
 * plaza_command_values_list:
 * @values: (element-type PlazaCommandValue): what to add to
 * @option: (nullable): whose value it is: "kind"; %NULL: it stands alone
 * @argument: what its help calls it: "KIND", "UID", "leave-behind|sheet"
 * @campaign: (nullable): whose events, guides and languages they may be
 *
 * Adds what can be typed there.
 *
 * Returns: whether a file's name can be
 */
gboolean
plaza_command_values_list (GPtrArray     *values,
                           const char    *option,
                           const char    *argument,
                           PlazaCampaign *campaign)
{
  g_auto(GStrv) choices = g_strsplit (argument, "|", -1);

  for (guint i = 0; g_strv_length (choices) > 1 && choices[i] != NULL; i++)
    plaza_command_values_add (values, choices[i], NULL);

  if (g_str_equal (argument, "KIND"))
    values_add_enum (values, PLAZA_TYPE_KIND);
  else if (g_str_equal (argument, "ATTENDANCE"))
    values_add_enum (values, PLAZA_TYPE_ATTENDANCE);
  else if (g_str_equal (argument, "REVIEW"))
    values_add_enum (values, PLAZA_TYPE_REVIEW_CHOICE);
  else if (g_str_equal (argument, "STATE"))
    values_add_states (values);
  else if (g_str_equal (argument, "ORDER"))
    values_add_words (values, "state day distance");
  else if (g_str_equal (argument, "FORMAT"))
    values_add_words (values, "ics csv json");
  else if (g_str_equal (argument, "PAPER"))
    values_add_papers (values);
  else if (campaign != NULL)
    values_add_of_campaign (values, option, argument, campaign);

  return g_str_has_prefix (argument, "FILE");
}
