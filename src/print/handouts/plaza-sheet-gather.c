/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handouts-private.h"

#include <glib/gi18n.h>

#include "plaza-furniture.h"
#include "plaza-handout-text.h"
#include "plaza-print-error.h"
#include "plaza-wording.h"

#define DETAILS_UNDER 12.0

static void
sheet_gather_add_point (GPtrArray        *parts,
                        const PlazaPoint *point)
{
  g_autoptr(PlazaSheetLine) line = plaza_sheet_line_new (NULL, point->id, parts->len + 1);

  g_ptr_array_add (parts, plaza_sheet_item_new (line, point));
}

/* The event's own sheet, if it has one; otherwise the campaign's. */
static void
sheet_gather_add_sheet (PlazaHandoutJob *job,
                        GPtrArray       *parts)
{
  const char *event = job->event != NULL ? plaza_event_get_uid (job->event) : NULL;
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (job->campaign, event);

  job->times = plaza_sheet_times_of (plaza_sheet_get_record (sheet), job->event != NULL ? plaza_event_get_record (job->event) : NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)); i++)
    g_ptr_array_add (parts, g_list_model_get_item (G_LIST_MODEL (sheet), i));
}

static void
sheet_gather_add_key_asks (PlazaCampaign *campaign,
                           GPtrArray     *parts)
{
  GPtrArray *all = plaza_campaign_get_points (campaign);

  for (guint i = 0; i < all->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (all, i);

      if (point->kind == PLAZA_POINT_ASK && point->group == PLAZA_GROUP_KEY_ASKS)
        sheet_gather_add_point (parts, point);
    }
}

/**
 * plaza_sheet_gather_parts:
 * @job: of a sheet; gets when its parts are
 *
 * Returns: (transfer full) (nullable) (element-type PlazaSheetItem): the points chosen, or what is on the sheet, or
 *   where that is empty the key asks
 */
GPtrArray *
plaza_sheet_gather_parts (PlazaHandoutJob  *job,
                          GError          **error)
{
  g_autoptr(GPtrArray) chosen = plaza_handout_chosen_points (job->campaign, job->options, error);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);

  if (chosen == NULL)
    return NULL;

  sheet_gather_add_sheet (job, parts);
  if (job->options->points != NULL)
    g_ptr_array_set_size (parts, 0);
  for (guint i = 0; i < chosen->len; i++)
    sheet_gather_add_point (parts, g_ptr_array_index (chosen, i));
  if (job->options->points == NULL && parts->len == 0)
    sheet_gather_add_key_asks (job->campaign, parts);
  if (parts->len > 0)
    return g_steal_pointer (&parts);

  g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT,
                       _("There is nothing on the sheet: choose at least one talking point."));
  return NULL;
}

/**
 * plaza_sheet_make_title:
 * @job: of a sheet
 *
 * Returns: (transfer full): whom the points are for, what they are, or what has that programme
 */
char *
plaza_sheet_make_title (const PlazaWords *words,
                        PlazaHandoutJob  *job)
{
  g_auto(GStrv) officials = NULL;
  g_autofree char *names = NULL;

  if (job->event == NULL)
    return g_strdup (plaza_words_get (words, "Talking points"));

  officials = plaza_handout_list_officials (job->campaign, plaza_event_get_record (job->event));
  if (officials[0] == NULL || job->times.is_programme)
    return plaza_event_dup_short_title (job->event, plaza_words_get_language (words));

  names = g_strjoinv (", ", officials);
  /* Translators: title of a talking points sheet; %s is a Member of Congress, or several after commas. */
  return plaza_press_fill (plaza_words_get_plural (words, "%s and staff", "%s and their staff", g_strv_length (officials)), names);
}

/* A label and lines under it, in a column of the page's head.
 * @lines: (array length=n_lines): any of them may be NULL */
static void
sheet_gather_set_detail (PlazaBox           *box,
                          const PlazaPress   *press,
                          const char         *label,
                          const char * const *lines,
                          guint               n_lines,
                          double              x,
                          double              width)
{
  g_autoptr(PlazaText) head = plaza_text_new (press, PLAZA_STYLE_LABEL, label, width, PLAZA_TEXT_PLAIN);
  double top = plaza_text_height (head);

  plaza_box_set (box, head, "P", x, plaza_text_rise (head));
  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr(PlazaText) text = NULL;

      if (lines[i] == NULL || *lines[i] == '\0')
        continue;
      text = plaza_text_new (press, PLAZA_STYLE_FORM, lines[i], width, PLAZA_TEXT_NAME);
      plaza_box_set (box, text, "P", x, top + plaza_text_rise (text));
      top += plaza_text_height (text);
    }
}

static char *
sheet_gather_describe_when (const PlazaWords *words,
                            PlazaHandoutJob  *job)
{
  const PlazaEventRecord *record = plaza_event_get_record (job->event);
  const PlazaTimeslot *slot = job->times.slot;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (record->timeslots->len == 0)
    return g_strdup (plaza_words_get (words, "To be announced"));
  if (!job->times.is_chosen && record->timeslots->len > 1)
    return plaza_wording_when_dated (words, record, plaza_event_get_campaign_day (job->event));

  /* Of several it is for one. */
  if (slot == NULL)
    slot = g_ptr_array_index (record->timeslots, 0);
  day = plaza_wording_day_short (words, slot->date);
  if (slot->start == PLAZA_TIME_UNKNOWN)
    return g_steal_pointer (&day);

  time = plaza_wording_time_range (words, slot->start, slot->end);
  return g_strdup_printf ("%s, %s", day, time);
}

/* Whether all places are in one city, which needs to be said but once. */
static gboolean
sheet_gather_is_one_city (const PlazaEventRecord *record)
{
  for (guint i = 0; i < record->further_places->len; i++)
    {
      const PlazaPlace *place = &((const PlazaFurtherPlace *) g_ptr_array_index (record->further_places, i))->place;

      if (g_strcmp0 (place->city, record->place.city) != 0 || g_strcmp0 (place->state, record->place.state) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (element-type utf8): the place, its city, and the further places with theirs */
static GPtrArray *
sheet_gather_describe_where (const PlazaWords       *words,
                              const PlazaEventRecord *record)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const PlazaPlace *place = &record->place;
  const char *where = place->venue != NULL ? place->venue : place->address != NULL ? place->address : place->text;
  g_autofree char *city = plaza_wording_city (words, place);
  gboolean said_below = where != NULL && record->further_places->len > 0 && sheet_gather_is_one_city (record);

  if (where != NULL || city == NULL)
    g_ptr_array_add (lines, g_strdup (where != NULL ? where : plaza_words_get (words, "To be announced")));
  if (city != NULL && !said_below)
    g_ptr_array_add (lines, g_steal_pointer (&city));
  for (guint i = 0; i < record->further_places->len; i++)
    g_ptr_array_add (lines, plaza_wording_further_line (words, record, i));

  return lines;
}

/**
 * plaza_sheet_make_details:
 * @press: the press
 * @job: of an event
 *
 * Returns: (transfer full): when, where and with whom it is
 */
PlazaBox *
plaza_sheet_make_details (const PlazaPress *press,
                          PlazaHandoutJob  *job)
{
  const PlazaEventRecord *record = plaza_event_get_record (job->event);
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autofree char *when = sheet_gather_describe_when (press->words, job);
  g_autoptr(GPtrArray) where = sheet_gather_describe_where (press->words, record);
  g_autoptr(PlazaContact) contact = plaza_handout_contact (job->event, job->options);
  GStrv organizations = job->options->organizations != NULL ? job->options->organizations : record->lead_organizations;
  const char *lead[] = { organizations[0], contact != NULL ? contact->name : NULL };
  int where_column = press->large_print ? 5 : 4;

  sheet_gather_set_detail (box, press, plaza_words_get_in (press->words, "sheet", "When"), (const char *[]) { when }, 1, 0,
                            plaza_grid_span (where_column - 1));
  sheet_gather_set_detail (box, press, plaza_words_get_in (press->words, "sheet", "Where"), (const char * const *) where->pdata, where->len,
                            plaza_grid_start (where_column), plaza_grid_span (9 - where_column));
  if (lead[0] != NULL || contact != NULL)
    /* Translators: label over the organization and the person that lead a visit. */
    sheet_gather_set_detail (box, press, plaza_words_get_in (press->words, "sheet", "Lead"), lead, G_N_ELEMENTS (lead),
                              plaza_grid_start (9), plaza_grid_span (4));

  box->space = DETAILS_UNDER;
  return box;
}
