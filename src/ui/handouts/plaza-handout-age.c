/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-age.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-handout-kind.h"
#include "plaza-point-age.h"
#include "plaza-reading.h"
#include "plaza-sheet.h"
#include "plaza-wording.h"

static gboolean
age_is_on_sheet (PlazaSheet       *sheet,
                 const PlazaPoint *point)
{
  /* What is printed where nothing was chosen. */
  if (sheet == NULL || g_list_model_get_n_items (G_LIST_MODEL (sheet)) == 0)
    return point->group == PLAZA_GROUP_KEY_ASKS;

  return plaza_sheet_contains (sheet, point->id);
}

/* Returns: (transfer container): the talking points that are on it */
static GPtrArray *
age_list_points (PlazaCampaign             *campaign,
                 PlazaEvent                *event,
                 const PlazaHandoutOptions *options)
{
  GPtrArray *on_it = g_ptr_array_new ();
  GPtrArray *points = plaza_campaign_get_points (campaign);
  g_autoptr(PlazaSheet) sheet = options->points == NULL && options->handout == PLAZA_HANDOUT_SHEET
                                ? plaza_sheet_new (campaign, event != NULL ? plaza_event_get_uid (event) : NULL) : NULL;

  if (options->handout != PLAZA_HANDOUT_SHEET && options->handout != PLAZA_HANDOUT_LEAVE_BEHIND)
    return on_it;

  for (guint i = 0; i < points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);
      gboolean is_chosen = options->points != NULL ? g_strv_contains ((const char * const *) options->points, point->id)
                                                   : age_is_on_sheet (sheet, point);
      gboolean is_fact = options->handout == PLAZA_HANDOUT_LEAVE_BEHIND && options->facts && point->kind == PLAZA_POINT_FACT;

      if (is_chosen || is_fact)
        g_ptr_array_add (on_it, (gpointer) point);
    }

  return on_it;
}

static void
age_add_revision (GString       *all,
                  const char    *id,
                  gconstpointer  record)
{
  g_string_append_printf (all, "%s %d\n", id, plaza_record_get_revision (record));
}

/* By which it is told whether a text on it is another one. */
static char *
age_sum (PlazaCampaign             *campaign,
         PlazaEvent                *event,
         const PlazaHandoutOptions *options)
{
  g_autoptr(GString) all = g_string_new (NULL);
  g_autoptr(GPtrArray) points = age_list_points (campaign, event, options);
  const PlazaGuide *guide = options->guide != NULL ? plaza_campaign_find_guide (campaign, options->guide) : NULL;

  for (guint i = 0; i < points->len; i++)
    age_add_revision (all, *(char **) g_ptr_array_index (points, i), g_ptr_array_index (points, i));
  if (options->handout == PLAZA_HANDOUT_GUIDE && guide != NULL)
    age_add_revision (all, guide->id, guide);
  if (options->handout == PLAZA_HANDOUT_LEAVE_BEHIND)
    age_add_revision (all, "campaign", plaza_campaign_get_record (campaign));

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all->str, -1);
}

/* An agenda has no texts but those of events. */
static char *
age_value_name (PlazaEvent                *event,
                const PlazaHandoutOptions *options)
{
  const PlazaHandoutKind *kind = plaza_handout_kind_get (options->handout);

  if (options->handout == PLAZA_HANDOUT_AGENDA)
    return NULL;
  if (options->handout == PLAZA_HANDOUT_GUIDE)
    return options->guide != NULL ? g_strdup_printf ("printed.%s.%s", kind->nick, options->guide) : NULL;

  return g_strdup_printf ("printed.%s.%s", kind->nick, event != NULL ? plaza_event_get_uid (event) : "");
}

/* Returns: (nullable): "Changed since you printed it on Feb 9" */
static char *
age_say_printed (PlazaCampaign             *campaign,
                 PlazaEvent                *event,
                 const PlazaHandoutOptions *options)
{
  g_autofree char *name = age_value_name (event, options);
  const char *value = name != NULL ? plaza_campaign_get_value (campaign, name) : NULL;
  const char *space = value != NULL ? strchr (value, ' ') : NULL;
  g_autofree char *day = space != NULL ? g_strndup (value, space - value) : NULL;
  g_autofree char *words = day != NULL ? plaza_wording_day_short (NULL, day) : NULL;
  g_autofree char *sum = NULL;

  if (words == NULL)
    return NULL;

  sum = age_sum (campaign, event, options);
  /* Translators: of a paper; %s is a day: “Feb 9”. */
  return g_str_equal (space + 1, sum) ? NULL : g_strdup_printf (_("Its texts were changed since you printed it on %s"), words);
}

/* Returns: (nullable): "2 points are to be checked" */
static char *
age_say_due (PlazaCampaign             *campaign,
             PlazaEvent                *event,
             const PlazaHandoutOptions *options)
{
  g_autoptr(GPtrArray) points = age_list_points (campaign, event, options);
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    n += plaza_point_age_is_due (g_ptr_array_index (points, i));

  /* Translators: before a paper is printed: of talking points whose day to check them has come. */
  return n > 0 ? g_strdup_printf (ngettext ("%u talking point is to be checked again", "%u talking points are to be checked again", n), n)
               : NULL;
}

/**
 * plaza_handout_age_words:
 * @event: (nullable): the event that it is for
 * @options: what was chosen
 *
 * Returns: (transfer full) (nullable): what is to be said of its age before it is printed, a line each; %NULL for nothing
 */
char *
plaza_handout_age_words (PlazaCampaign             *campaign,
                         PlazaEvent                *event,
                         const PlazaHandoutOptions *options)
{
  g_autofree char *due = NULL;
  g_autofree char *printed = NULL;
  g_autoptr(GString) lines = g_string_new (NULL);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  due = age_say_due (campaign, event, options);
  printed = age_say_printed (campaign, event, options);
  plaza_text_append (lines, "\n", due);
  plaza_text_append (lines, "\n", printed);

  return lines->len > 0 ? g_string_free_and_steal (g_steal_pointer (&lines)) : NULL;
}

/**
 * plaza_handout_age_printed:
 * @event: (nullable): the event that it is for
 * @options: what was chosen
 *
 * Keeps that it was printed, or saved as a PDF, today from the texts as they are now. Where that cannot be kept, nobody
 * misses it before the texts are changed.
 */
void
plaza_handout_age_printed (PlazaCampaign             *campaign,
                           PlazaEvent                *event,
                           const PlazaHandoutOptions *options)
{
  g_autofree char *name = NULL;
  g_autofree char *today = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *value = NULL;

  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (options != NULL);

  name = age_value_name (event, options);
  if (name == NULL)
    return;

  today = plaza_reading_today ();
  sum = age_sum (campaign, event, options);
  value = g_strdup_printf ("%s %s", today, sum);
  plaza_campaign_set_value (campaign, name, value, NULL);
}
