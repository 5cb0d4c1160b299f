/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handouts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-blocks-table.h"
#include "plaza-blocks.h"
#include "plaza-fitting.h"
#include "plaza-furniture.h"
#include "plaza-handout-text.h"
#include "plaza-typography.h"
#include "plaza-wording-sheet.h"
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
  PlazaHandoutJob  *job;
  guint             heard;   /* the box with which the answers begin */
} Heads;

/* What stands before the first part of a programme: everybody is there so many minutes before. */
#define EARLY_MINUTES 15

/* By when all is ready, and for how much there are boxes. */
#define READY_MINUTES 30
#define READY_ROWS 2

/* In a column of times that follow one another, AM and PM go without saying. */
static char *
sheet_handout_clock (PlazaHandoutJob *job,
                     int              minutes)
{
  int clock = plaza_sheet_times_clock (&job->times, minutes);

  return clock != PLAZA_TIME_UNKNOWN ? g_strdup_printf ("%d:%02d", (clock / 60 + 11) % 12 + 1, clock % 60) : NULL;
}

static PlazaSheetItem *
sheet_handout_part_at (PlazaHandoutJob *job,
                       guint            index)
{
  return g_ptr_array_index (job->parts, index);
}

static gboolean
sheet_handout_is_ask (PlazaSheetItem *part)
{
  const PlazaPoint *point = plaza_sheet_item_get_point (part);

  return point != NULL && point->kind == PLAZA_POINT_ASK;
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

/* A programme asks nobody: nothing is heard that could be noted. */
static guint
sheet_handout_count_asks (PlazaHandoutJob *job)
{
  guint asks = 0;

  for (guint i = 0; !job->times.is_programme && i < job->parts->len; i++)
    asks += sheet_handout_is_ask (sheet_handout_part_at (job, i));

  return asks;
}

static GPtrArray *
sheet_handout_list_points (PlazaHandoutJob *job)
{
  GPtrArray *points = g_ptr_array_new ();

  for (guint i = 0; i < job->parts->len; i++)
    if (plaza_sheet_item_get_point (sheet_handout_part_at (job, i)) != NULL)
      g_ptr_array_add (points, (gpointer) plaza_sheet_item_get_point (sheet_handout_part_at (job, i)));

  return points;
}

static PlazaBox *
sheet_handout_make_table_head (const PlazaPress *press,
                               PlazaHandoutJob  *job)
{
  return plaza_block_sheet_head (press, job->times.slot != NULL,
                                 /* Translators: a column of a programme: what happens. */
                                 job->times.is_programme ? plaza_words_get_in (press->words, "sheet", "What")
                                                         : plaza_words_get (press->words, "What we say, and what backs it up"));
}

/* Who speaks knows then the order, and the moderator who is there. */
static void
sheet_handout_add_early (const PlazaPress *press,
                         PlazaHandoutJob  *job,
                         PlazaColumn      *column)
{
  g_autofree char *clock = sheet_handout_clock (job, -EARLY_MINUTES);
  PlazaSheetText text = {
    .clock = clock,
    .role = plaza_words_get (press->words, "Everyone who speaks"),
    .title = plaza_words_get (press->words, "Be there, 15 minutes early"),
    .words = plaza_words_get (press->words, "Meet the moderator, and hear the order once."),
  };

  if (clock != NULL && job->times.is_programme)
    plaza_column_add (column, plaza_block_sheet_row (press, &text));
}

static void
sheet_handout_add_part (const PlazaPress *press,
                        PlazaHandoutJob  *job,
                        PlazaColumn      *column,
                        guint             index,
                        int               minutes,
                        GPtrArray        *said)
{
  PlazaSheetItem *part = sheet_handout_part_at (job, index);
  const PlazaPoint *point = plaza_sheet_item_get_point (part);
  g_autoptr(GPtrArray) backing = point != NULL ? sheet_handout_find_backing (press, job, point, said) : NULL;
  g_autofree char *clock = sheet_handout_clock (job, minutes);
  g_autofree char *role = plaza_wording_role_of (press->words, part, job->times.is_programme);
  PlazaSheetText text = {
    .number = index + 1,
    .clock = clock,
    .minutes = plaza_sheet_item_get_minutes (part),
    .role = role,
    .speaker = plaza_sheet_item_get_line (part)->speaker,
    .title = plaza_wording_part_title (press->words, part, press->language),
    .words = plaza_wording_part_words (part, press->language),
    .point = point,
    .backing = backing,
  };

  plaza_column_add (column, plaza_block_sheet_row (press, &text));
}

static void
sheet_handout_fill_table (const PlazaPress *press,
                          PlazaHandoutJob  *job,
                          PlazaColumn      *column)
{
  PlazaBox *head = sheet_handout_make_table_head (press, job);
  g_autoptr(GPtrArray) said = sheet_handout_list_points (job);
  g_autofree char *end = NULL;
  int minutes = 0;

  head->space = TABLE_UNDER;
  plaza_column_add (column, head);
  sheet_handout_add_early (press, job, column);
  for (guint i = 0; i < job->parts->len; i++)
    {
      sheet_handout_add_part (press, job, column, i, minutes, said);
      minutes += plaza_sheet_item_get_minutes (sheet_handout_part_at (job, i));
    }

  end = sheet_handout_clock (job, minutes);
  plaza_column_add (column, plaza_block_sheet_total (press, end, minutes,
                                                     /* Translators: the last row of a sheet, after a number of minutes. */
                                                     job->times.is_programme ? plaza_words_get (press->words, "minutes in all; the end")
                                                                             : plaza_words_get (press->words, "minutes in all; then thank them")));
}

/* The head of the table that goes on with this box; what has its own head needs none. */
static PlazaBox *
sheet_handout_make_head (guint    index,
                         gpointer data)
{
  const Heads *heads = data;

  if (index == heads->heard)
    return NULL;

  return index < heads->heard ? sheet_handout_make_table_head (heads->press, heads->job) : plaza_block_heard_head (heads->press);
}

/* What is written by hand needs room: a row has so much at least. Only a sheet that must save a page has less. */
static double
sheet_handout_least_heard (const PlazaPress *press)
{
  return press->fit->gap > HEARD_TIGHT_GAP ? HEARD_LEAST : HEARD_LEAST_TIGHT;
}

/* What a stage needs, which each team knows for itself. */
static void
sheet_handout_add_ready (const PlazaPress *press,
                         PlazaHandoutJob  *job,
                         PlazaColumn      *column)
{
  g_autofree char *clock = sheet_handout_clock (job, -READY_MINUTES);
  g_autofree char *heading = clock != NULL
    /* Translators: over boxes to tick; %s is a time of day. */
    ? plaza_press_fill (plaza_words_get (press->words, "Ready by %s"), clock)
    : g_strdup (plaza_words_get (press->words, "Ready before it begins"));
  PlazaBox *box = plaza_block_ready (press, heading, READY_ROWS);

  box->space = HEARD_SPACE;
  plaza_column_add (column, box);
}

/* Nothing is asked: what they say, or what happens, is noted all the same. */
static void
sheet_handout_add_notes (const PlazaPress *press,
                         PlazaHandoutJob  *job,
                         PlazaColumn      *column)
{
  double left = column->bottom - column->first_top - plaza_column_height (column) - HEARD_SPACE;
  PlazaBox *box;

  if (left < NOTES_LEAST)
    return;

  box = plaza_block_notes (press, job->times.is_programme ? plaza_words_get (press->words, "Notes")
                                                          : plaza_words_get (press->words, "What we heard"), left);
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
  guint asks = sheet_handout_count_asks (job), nth = 0;
  PlazaBox *box;
  gboolean together;

  if (job->times.is_programme)
    sheet_handout_add_ready (press, job, column);
  if (asks == 0)
    {
      sheet_handout_add_notes (press, job, column);
      return;
    }

  box = plaza_block_heard_head (press);
  box->space = MIN (HEARD_SPACE, press->fit->gap + 3);
  together = sheet_handout_keeps_together (column, box, asks, height);
  plaza_column_add (column, box);
  for (guint i = 0; i < job->parts->len; i++)
    {
      PlazaSheetItem *part = sheet_handout_part_at (job, i);

      if (!sheet_handout_is_ask (part))
        continue;
      nth++;
      /* By the number that it has above; where times stand there, by its own. */
      box = plaza_block_heard_row (press, job->times.slot != NULL ? nth : i + 1,
                                   plaza_wording_part_title (press->words, part, press->language), height);
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
  if (job->times.is_programme)
    /* Translators: over the title of a rally, a vigil or a press conference: what happens there, in order. */
    return plaza_words_get_in (press->words, "sheet", "Program");
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
  Heads heads = { press, job, 0 };

  if (job->event != NULL)
    plaza_column_add (column, plaza_sheet_make_details (press, job));
  sheet_handout_fill_table (press, job, column);
  heads.heard = column->boxes->len;
  column->make_head = sheet_handout_make_head;
  column->head_data = &heads;
  /* The answers fill the last page by themselves. */
  column->is_packed = sheet_handout_count_asks (job) > 0;
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
  guint asks = sheet_handout_count_asks (job);
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

  job->parts = plaza_sheet_gather_parts (job, error);
  if (job->parts == NULL)
    return FALSE;

  job->title = plaza_sheet_make_title (press->words, job);
  spaces = plaza_typography_loosen (job->title);
  return TRUE;
}

static const char *
sheet_handout_note_of (const PlazaPress *press,
                       PlazaHandoutJob  *job)
{
  return job->times.is_programme
         ? plaza_words_get (press->words, "The moderator keeps the time: a card a minute before the end, and stands up when it is over.")
         : plaza_words_get (press->words, "The minutes are a plan: if the office gives you less time, keep the story and the asks.");
}

/* Returns: (transfer full) (element-type PlazaPage): the talking points sheet */
static GPtrArray *
sheet_lay_out (PlazaPress *press,
               gpointer    job)
{
  PlazaHandoutJob *self = job;
  g_autofree char *title = plaza_sheet_make_title (press->words, self);
  g_autofree char *place = sheet_handout_place_of (press, self);
  g_autoptr(PlazaBox) head = plaza_block_headline (press, PLAZA_STYLE_TITLE, sheet_handout_label_of (press, self), title);
  double top = plaza_furniture_top (press);
  g_autoptr(GPtrArray) placed = sheet_handout_pour_full (press, self, top + head->height + DETAILS_UNDER, top - PLAZA_UNIT / 2);
  GPtrArray *pages = plaza_page_array_new ();
  const char *note = sheet_handout_note_of (press, self);

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
