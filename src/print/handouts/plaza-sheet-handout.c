/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handouts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-blocks-table.h"
#include "plaza-blocks.h"
#include "plaza-fitting.h"
#include "plaza-furniture.h"
#include "plaza-handout-text.h"
#include "plaza-print-error.h"
#include "plaza-typography.h"
#include "plaza-wording.h"

#define DETAILS_UNDER 12.0
#define TABLE_UNDER 14.0
#define HEARD_SPACE 24.0

/* How high a row for an answer is at least, and where gaps are as small as this or smaller. */
#define HEARD_LEAST 40.0
#define HEARD_LEAST_TIGHT 27.0
#define HEARD_TIGHT_GAP 10.5

/* How often what is left of a page is shared out. */
#define SHARES 2

/* From where columns end to the foot's rule. */
#define HEARD_OVER PLAZA_UNIT

/* What is left for notes must be so high. */
#define NOTES_LEAST 100.0

/* What makes the heads of the pages that follow. */
typedef struct
{
  const PlazaPress *press;
  guint             heard;   /* the box with which the answers begin */
} Heads;

/* The event's own, if it has one; the points are the campaign's. */
static void
add_sheet (PlazaCampaign *campaign,
           PlazaEvent    *event,
           GPtrArray     *points)
{
  g_autoptr(PlazaSheet) sheet = plaza_sheet_new (campaign, event != NULL ? plaza_event_get_uid (event) : NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sheet)); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (G_LIST_MODEL (sheet), i);

      if (plaza_sheet_item_get_point (item) != NULL)
        g_ptr_array_add (points, (gpointer) plaza_sheet_item_get_point (item));
    }
}

static void
sheet_handout_add_key_asks (PlazaCampaign *campaign,
                            GPtrArray     *points)
{
  GPtrArray *all = plaza_campaign_get_points (campaign);

  for (guint i = 0; i < all->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (all, i);

      if (point->kind == PLAZA_POINT_ASK && point->group == PLAZA_GROUP_KEY_ASKS)
        g_ptr_array_add (points, (gpointer) point);
    }
}

/* Returns: (transfer container) (nullable) (element-type PlazaPoint): the points
 * chosen, or those of the sheet, or where it is empty the key asks */
static GPtrArray *
sheet_handout_find_points (PlazaCampaign              *campaign,
                           PlazaEvent                 *event,
                           const PlazaHandoutOptions  *options,
                           GError                    **error)
{
  g_autoptr(GPtrArray) points = plaza_handout_chosen_points (campaign, options, error);

  if (points == NULL)
    return NULL;

  if (options->points == NULL)
    add_sheet (campaign, event, points);
  if (options->points == NULL && points->len == 0)
    sheet_handout_add_key_asks (campaign, points);
  if (points->len > 0)
    return g_steal_pointer (&points);

  g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_CONTENT,
                       _("There is nothing on the sheet: choose at least one talking point."));
  return NULL;
}

/* Returns: (transfer full): whom the points are for, or what they are */
static char *
sheet_handout_make_title (const PlazaWords *words,
                          PlazaCampaign    *campaign,
                          PlazaEvent       *event)
{
  g_auto(GStrv) officials = NULL;
  g_autofree char *names = NULL;

  if (event == NULL)
    return g_strdup (plaza_words_get (words, "Talking points"));

  officials = plaza_handout_list_officials (campaign, plaza_event_get_record (event));
  if (officials[0] == NULL)
    return plaza_event_dup_short_title (event, plaza_words_get_language (words));

  names = g_strjoinv (", ", officials);
  /* Translators: title of a talking points sheet; %s is a Member of Congress, or several after commas. */
  return plaza_press_fill (plaza_words_get_plural (words, "%s and staff", "%s and their staff", g_strv_length (officials)), names);
}

/* A label and lines under it, in a column of the page's head.
 * @lines: (array length=n_lines): any of them may be NULL */
static void
sheet_handout_set_detail (PlazaBox           *box,
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
sheet_handout_describe_when (const PlazaWords       *words,
                             const PlazaEventRecord *record,
                             const char             *campaign_day)
{
  const PlazaTimeslot *slot;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (record->timeslots->len == 0)
    return g_strdup (plaza_words_get (words, "To be announced"));
  if (record->timeslots->len > 1)
    return plaza_wording_when_dated (words, record, campaign_day);

  slot = g_ptr_array_index (record->timeslots, 0);
  day = plaza_wording_day_short (words, slot->date);
  if (slot->start == PLAZA_TIME_UNKNOWN)
    return g_steal_pointer (&day);

  time = plaza_wording_time_range (words, slot->start, slot->end);
  return g_strdup_printf ("%s, %s", day, time);
}

/* Whether all places are in one city, which needs to be said but once. */
static gboolean
sheet_handout_is_one_city (const PlazaEventRecord *record)
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
sheet_handout_describe_where (const PlazaWords       *words,
                              const PlazaEventRecord *record)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const PlazaPlace *place = &record->place;
  const char *where = place->venue != NULL ? place->venue : place->address != NULL ? place->address : place->text;
  g_autofree char *city = plaza_wording_city (words, place);
  gboolean said_below = where != NULL && record->further_places->len > 0 && sheet_handout_is_one_city (record);

  if (where != NULL || city == NULL)
    g_ptr_array_add (lines, g_strdup (where != NULL ? where : plaza_words_get (words, "To be announced")));
  if (city != NULL && !said_below)
    g_ptr_array_add (lines, g_steal_pointer (&city));
  for (guint i = 0; i < record->further_places->len; i++)
    g_ptr_array_add (lines, plaza_wording_further_line (words, record, i));

  return lines;
}

static PlazaBox *
sheet_handout_make_details (const PlazaPress *press,
                            PlazaHandoutJob  *job)
{
  const PlazaEventRecord *record = plaza_event_get_record (job->event);
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  g_autofree char *when = sheet_handout_describe_when (press->words, record, plaza_event_get_campaign_day (job->event));
  g_autoptr(GPtrArray) where = sheet_handout_describe_where (press->words, record);
  g_autoptr(PlazaContact) contact = plaza_handout_contact (job->event, job->options);
  GStrv organizations = job->options->organizations != NULL ? job->options->organizations : record->lead_organizations;
  const char *lead[] = { organizations[0], contact != NULL ? contact->name : NULL };
  int where_column = press->large_print ? 5 : 4;

  sheet_handout_set_detail (box, press, plaza_words_get_in (press->words, "sheet", "When"), (const char *[]) { when }, 1, 0,
                            plaza_grid_span (where_column - 1));
  sheet_handout_set_detail (box, press, plaza_words_get_in (press->words, "sheet", "Where"), (const char * const *) where->pdata, where->len,
                            plaza_grid_start (where_column), plaza_grid_span (9 - where_column));
  if (lead[0] != NULL || contact != NULL)
    /* Translators: label over the organization and the person that lead a visit. */
    sheet_handout_set_detail (box, press, plaza_words_get_in (press->words, "sheet", "Lead"), lead, G_N_ELEMENTS (lead),
                              plaza_grid_start (9), plaza_grid_span (4));

  box->space = DETAILS_UNDER;
  return box;
}

static const char *
sheet_handout_headline_of (const PlazaPress *press,
                           const PlazaPoint *point)
{
  return plaza_texts_get_or (point->headlines, press->language, point->id);
}

/* How many facts at most back up an ask, by the room there is. */
static guint
sheet_handout_most_backing (const PlazaFit *fit)
{
  if (fit->paragraphs > 1)
    return 3;

  return fit->gap >= plaza_fit_plain ()->gap ? 2 : 1;
}

/* Facts that back up an ask, and have not been said yet. */
static GPtrArray *
sheet_handout_find_backing (const PlazaPress *press,
                            PlazaHandoutJob  *job,
                            const PlazaPoint *ask,
                            GPtrArray        *said)
{
  GPtrArray *all = plaza_campaign_get_points (job->campaign), *backing = g_ptr_array_new ();
  guint most = sheet_handout_most_backing (press->fit);

  for (guint i = 0; i < all->len && backing->len < most; i++)
    {
      PlazaPoint *fact = g_ptr_array_index (all, i);

      if (!g_strv_contains ((const char *const *) fact->backs, ask->id) || g_ptr_array_find (said, fact, NULL))
        continue;
      g_ptr_array_add (backing, fact);
      g_ptr_array_add (said, fact);
    }

  return backing;
}

static guint
sheet_handout_count_asks (GPtrArray *points)
{
  guint asks = 0;

  for (guint i = 0; i < points->len; i++)
    if (((const PlazaPoint *) g_ptr_array_index (points, i))->kind == PLAZA_POINT_ASK)
      asks++;

  return asks;
}

static void
sheet_handout_fill_table (const PlazaPress *press,
                          PlazaHandoutJob  *job,
                          PlazaColumn      *column)
{
  PlazaBox *head = plaza_block_sheet_head (press);
  g_autoptr(GPtrArray) said = g_ptr_array_copy (job->points, NULL, NULL);
  int minutes = 0;

  head->space = TABLE_UNDER;
  plaza_column_add (column, head);
  for (guint i = 0; i < job->points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (job->points, i);
      g_autoptr(GPtrArray) backing = sheet_handout_find_backing (press, job, point, said);

      plaza_column_add (column, plaza_block_sheet_row (press, i + 1, point, backing));
      minutes += point->minutes;
    }

  plaza_column_add (column, plaza_block_sheet_total (press, minutes));
}

/* The head of the table that goes on with this box; what has its own head needs none. */
static PlazaBox *
sheet_handout_make_head (guint    index,
                         gpointer data)
{
  const Heads *heads = data;

  if (index == heads->heard)
    return NULL;

  return index < heads->heard ? plaza_block_sheet_head (heads->press) : plaza_block_heard_head (heads->press);
}

/* What is written by hand needs room: a row has so much at least. Only a sheet that must save a page has less. */
static double
sheet_handout_least_heard (const PlazaPress *press)
{
  return press->fit->gap > HEARD_TIGHT_GAP ? HEARD_LEAST : HEARD_LEAST_TIGHT;
}

/* Nothing is asked: what they say is noted all the same. */
static void
sheet_handout_add_notes (const PlazaPress *press,
                         PlazaColumn      *column)
{
  double left = column->bottom - column->first_top - plaza_column_height (column) - HEARD_SPACE;
  PlazaBox *box;

  if (left < NOTES_LEAST)
    return;

  box = plaza_block_notes (press, left);
  box->space = HEARD_SPACE;
  plaza_column_add (column, box);
}

/* All answers stand on one page where one holds them. */
static gboolean
sheet_handout_keeps_together (const PlazaColumn *column,
                              const PlazaBox    *head,
                              guint              asks,
                              double             height)
{
  return head->height + asks * height - HEARD_OVER <= column->bottom - column->next_top;
}

/* The last row ends at the foot's own rule. */
static void
sheet_handout_fill_heard (const PlazaPress *press,
                          PlazaHandoutJob  *job,
                          PlazaColumn      *column,
                          double            height)
{
  guint asks = sheet_handout_count_asks (job->points);
  PlazaBox *box;
  gboolean together;

  if (asks == 0)
    {
      sheet_handout_add_notes (press, column);
      return;
    }

  box = plaza_block_heard_head (press);
  box->space = MIN (HEARD_SPACE, press->fit->gap + 3);
  together = sheet_handout_keeps_together (column, box, asks, height);
  plaza_column_add (column, box);
  for (guint i = 0; i < job->points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (job->points, i);

      if (point->kind != PLAZA_POINT_ASK)
        continue;
      box = plaza_block_heard_row (press, i + 1, sheet_handout_headline_of (press, point), height);
      box->keep_next = together;
      plaza_column_add (column, box);
    }

  box->keep_next = FALSE;
  box->height -= HEARD_OVER;
}

static char *
sheet_handout_place_of (const PlazaPress *press,
                        PlazaHandoutJob  *job)
{
  char *place = job->event != NULL ? plaza_wording_city (press->words, &plaza_event_get_record (job->event)->place) : NULL;

  return place != NULL ? place : plaza_handout_date (press->words, job->campaign, job->event);
}

static const char *
sheet_handout_label_of (const PlazaPress *press,
                        PlazaHandoutJob  *job)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (job->campaign);

  if (job->event == NULL)
    return plaza_texts_get_or (record->titles, press->language, record->name);
  if (plaza_event_get_record (job->event)->kind == PLAZA_KIND_LEGISLATIVE_VISIT)
    return plaza_words_get (press->words, "Talking points for a visit");

  return plaza_words_get (press->words, "Talking points");
}

/* Returns: (transfer full) (element-type GPtrArray): what stands on each page,
 * with answers in rows of @height points at least */
static GPtrArray *
pour_sheet (const PlazaPress *press,
            PlazaHandoutJob  *job,
            double            first_top,
            double            next_top,
            double            height)
{
  g_autoptr(PlazaColumn) column = plaza_column_new (0, first_top, next_top, plaza_furniture_bottom (press));
  GPtrArray *placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Heads heads = { press, 0 };

  if (job->event != NULL)
    plaza_column_add (column, sheet_handout_make_details (press, job));
  sheet_handout_fill_table (press, job, column);
  heads.heard = column->boxes->len;
  column->make_head = sheet_handout_make_head;
  column->head_data = &heads;
  /* The answers fill the last page by themselves. */
  column->is_packed = sheet_handout_count_asks (job->points) > 0;
  sheet_handout_fill_heard (press, job, column, height);
  plaza_column_pour (column, placed);
  return placed;
}

/* The answers share what is left of the page on which they end; one that is higher by itself
 * takes no part of it, so that it is shared out once more. */
static GPtrArray *
sheet_handout_pour_full (const PlazaPress *press,
                         PlazaHandoutJob  *job,
                         double            first_top,
                         double            next_top)
{
  double height = sheet_handout_least_heard (press), bottom = plaza_furniture_bottom (press);
  guint asks = sheet_handout_count_asks (job->points);
  GPtrArray *placed = pour_sheet (press, job, first_top, next_top, height);

  for (guint i = 0; i < SHARES && asks > 0; i++)
    {
      GPtrArray *larger;

      height += (bottom - plaza_placed_end (g_ptr_array_index (placed, placed->len - 1), 0)) / asks;
      larger = pour_sheet (press, job, first_top, next_top, height);
      if (larger->len > placed->len)
        {
          g_ptr_array_unref (larger);
          break;
        }
      g_ptr_array_unref (placed);
      placed = larger;
    }

  return placed;
}

static gboolean
sheet_begin (PlazaHandoutJob  *job,
             PlazaPress       *press,
             GError          **error)
{
  g_autoptr(GArray) spaces = NULL;

  job->points = sheet_handout_find_points (job->campaign, job->event, job->options, error);
  if (job->points == NULL)
    return FALSE;

  job->title = sheet_handout_make_title (press->words, job->campaign, job->event);
  spaces = plaza_typography_loosen (job->title);
  return TRUE;
}

/* Returns: (transfer full) (element-type PlazaPage): the talking points sheet */
static GPtrArray *
sheet_lay_out (PlazaPress *press,
               gpointer    job)
{
  PlazaHandoutJob *self = job;
  g_autofree char *title = sheet_handout_make_title (press->words, self->campaign, self->event);
  g_autofree char *place = sheet_handout_place_of (press, self);
  g_autoptr(PlazaBox) head = plaza_block_headline (press, PLAZA_STYLE_TITLE, sheet_handout_label_of (press, self), title);
  double top = plaza_furniture_top (press);
  g_autoptr(GPtrArray) placed = sheet_handout_pour_full (press, self, top + head->height + DETAILS_UNDER, top - PLAZA_UNIT / 2);
  GPtrArray *pages = plaza_page_array_new ();
  const char *note = plaza_words_get (press->words, "The minutes are a plan: if the office gives you less time, keep the story and the asks.");

  for (guint i = 0; i < placed->len; i++)
    {
      PlazaPage *page = plaza_page_new (press);
      g_autofree char *count = plaza_furniture_count (press, i, placed->len);

      plaza_furniture_masthead (page, press, plaza_campaign_get_record (self->campaign)->name, place);
      if (i == 0)
        plaza_page_place (page, press, plaza_box_copy (head), 0, top);
      plaza_page_place_all (page, press, g_ptr_array_index (placed, i));
      plaza_furniture_foot (page, press, press->large_print ? "" : note, count);
      g_ptr_array_add (pages, page);
    }

  return pages;
}

static const PlazaHandoutSteps sheet_steps = {
  .begin = sheet_begin,
  .lay_out = sheet_lay_out,
};

const PlazaHandoutKind plaza_sheet_kind = {
  .nick = "sheet",
  /* Translators: the talking points chosen for one visit. */
  .title = N_("Sheet"),
  /* Translators: of four toggles in one narrow row: use at most eight letters. */
  .short_title = NC_("short", "Sheet"),
  .reads = PLAZA_PART_EVENT | PLAZA_PART_POINTS | PLAZA_PART_PEOPLE | PLAZA_PART_LARGE_PRINT,
  .offers = PLAZA_PART_EVENT | PLAZA_PART_POINTS,
  .names_language = TRUE,
  .steps = &sheet_steps,
};
