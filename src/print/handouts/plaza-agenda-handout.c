/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handouts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-blocks-agenda.h"
#include "plaza-blocks.h"
#include "plaza-fitting.h"
#include "plaza-furniture.h"
#include "plaza-handout-text.h"
#include "plaza-wording.h"

/* From the title to the lead, and from there to the first day; what the note
 * at the bottom of a page needs. */
#define LEAD_UNDER 2.0
#define DAYS_UNDER 17.0
#define NOTE_ROOM 19.0
#define NOTE_ROOM_LARGE 30.0

/* What is done at a time: some milliseconds. */
#define ROWS_A_STEP 8
#define PAGES_A_STEP 4

/* A longer list is as long as it is. */
#define FEW_PAGES 8

/* Events that are loaded at a time. */
#define EVENTS_A_STEP 32

/* So few are laid out in a moment, again in other sizes until they fill their page. */
#define FEW_EVENTS 16

struct _PlazaAgendaHandout
{
  PlazaPress        *press;
  const PlazaAgenda *agenda;
  guint              n_before;   /* pages, in another language */
  PlazaBox          *title;
  PlazaBox          *lead;
  double             top;
  double             lead_top;
  PlazaColumn       *column;
  guint              n_rows;     /* that are in the column */
  GPtrArray         *placed;     /* NULL before it is poured */
  gboolean           is_tight;   /* whether it is poured once more, to save a page */
  GPtrArray         *pages;
};

/* Returns: (transfer full): what the whole is called: what was asked for */
static char *
agenda_handout_make_title (const PlazaWords          *words,
                           const PlazaAgenda         *agenda,
                           const PlazaHandoutOptions *options)
{
  char *title = plaza_wording_query_title (words, &options->query, options->near, agenda->first_date, agenda->last_date);

  /* Translators: the title of a printed list of all events. */
  return title != NULL ? title : g_strdup (plaza_words_get (words, "What is on, day by day"));
}

/* The year is in the masthead, where all days are of one. */
static char *
agenda_handout_heading_of (const PlazaPress     *press,
                           const PlazaAgenda    *agenda,
                           const PlazaAgendaDay *day)
{
  if (day->date != NULL && strncmp (agenda->first_date, agenda->last_date, strlen ("YYYY")) != 0)
    return plaza_wording_day_long (press->words, day->date);

  return plaza_wording_day_of_year (press->words, day->date);
}

static PlazaBox *
agenda_handout_make_day (const PlazaPress     *press,
                         const PlazaAgenda    *agenda,
                         const PlazaAgendaDay *day)
{
  g_autofree char *heading = agenda_handout_heading_of (press, agenda, day);
  g_autofree char *count = plaza_press_fill (plaza_words_get_plural (press->words, "%u event", "%u events", day->n), day->n);

  return plaza_block_agenda_day (press, heading, count);
}

/* What has no date needs no column for the time: two stand beside each other. */
static PlazaBox *
agenda_handout_make_pair (PlazaAgendaHandout *self,
                          guint               i,
                          PlazaAgendaRow     *row)
{
  g_autoptr(PlazaAgendaRow) other = NULL;
  PlazaBox *box;

  if (i + 1 < self->agenda->events->len)
    other = plaza_agenda_row_new (self->press->words, self->agenda, i + 1);
  box = plaza_block_agenda_pair (self->press, row, other);
  box->number = other != NULL ? i + 2 : i + 1;
  return box;
}

/* A box is either a day's heading, or the row of the event of its number, or of
 * two events of which that is the last.
 * Returns: how many events are in it */
static guint
agenda_handout_add_row (PlazaAgendaHandout *self,
                        guint               i)
{
  const PlazaAgendaDay *day = plaza_agenda_get_day (self->agenda, i);
  g_autoptr(PlazaAgendaRow) row = plaza_agenda_row_new (self->press->words, self->agenda, i);
  PlazaBox *box;

  if (day->first == i)
    plaza_column_add (self->column, agenda_handout_make_day (self->press, self->agenda, day));

  if (day->date == NULL && !self->press->large_print)
    box = agenda_handout_make_pair (self, i, row);
  else
    {
      box = plaza_block_agenda_row (self->press, row);
      box->number = i + 1;
    }
  plaza_column_add (self->column, box);
  return box->number - i;
}

/* Every day has one box before its rows; those without a date come last. */
static const PlazaAgendaDay *
agenda_handout_find_day_of_box (const PlazaAgenda *agenda,
                                guint              index)
{
  guint low = 0, high = agenda->days->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (agenda->days, PlazaAgendaDay, middle).first + middle <= index)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (agenda->days, PlazaAgendaDay, low);
}

static PlazaBox *
agenda_handout_make_head (guint    index,
                          gpointer data)
{
  const PlazaAgendaHandout *self = data;
  const PlazaAgendaDay *day = agenda_handout_find_day_of_box (self->agenda, index);
  guint box_of_day = day->first + (guint) (day - (const PlazaAgendaDay *) (gpointer) self->agenda->days->data);
  g_autofree char *heading = NULL;

  if (index == box_of_day)
    return NULL;

  heading = agenda_handout_heading_of (self->press, self->agenda, day);
  return plaza_block_agenda_again (self->press, heading);
}

static void
agenda_handout_append_times (GString           *lead,
                             const PlazaPress  *press,
                             const PlazaAgenda *agenda)
{
  g_autofree char *sentence = NULL;

  if (agenda->zone != NULL)
    {
      /* Translators: %s is a time zone: "All times are Eastern Time." */
      sentence = plaza_press_fill (plaza_words_get (press->words, "All times are %s."),
                                   plaza_wording_zone_long (press->words, agenda->zone));
      plaza_text_append (lead, " ", sentence);
    }
  else if (agenda->names_zones)
    plaza_text_append (lead, " ", plaza_words_get (press->words, "Times are local, each with its zone."));
}

static const char *
agenda_handout_explain_gaps (const PlazaPress *press)
{
  /* Translators: in the foot of a list of events; the quoted words are those that stand in it. */
  return plaza_words_get (press->words, "“No time yet”, “no place yet” or no address: the hosts have not said, and we do not guess.");
}

/* What must be known to read the list, in Markdown. */
static char *
agenda_handout_make_lead_text (const PlazaPress  *press,
                               const PlazaAgenda *agenda)
{
  g_autoptr(GString) lead = g_string_new (NULL);
  guint n = agenda->events->len;

  if (n < agenda->n_all)
    {
      g_autofree char *part = plaza_press_fill (plaza_words_get_plural (press->words, "%1$u of the campaign’s %2$u events.",
                                                                        "%1$u of the campaign’s %2$u events.", n),
                                                n, agenda->n_all);

      plaza_text_append (lead, " ", part);
    }
  agenda_handout_append_times (lead, press, agenda);
  if (agenda->has_invited)
    /* Translators: the two asterisks on either side make the words bold, and stay. */
    plaza_text_append (lead, " ", plaza_words_get (press->words, "**By invitation** means: write to the contact first."));
  /* Large print has no room for this in the foot. */
  if (press->large_print && agenda->has_gaps)
    plaza_text_append (lead, " ", agenda_handout_explain_gaps (press));

  return g_string_free_and_steal (g_steal_pointer (&lead));
}

static PlazaBox *
agenda_handout_make_lead (const PlazaPress  *press,
                          const PlazaAgenda *agenda)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  PlazaStyleName name = press->large_print ? PLAZA_STYLE_BODY : PLAZA_STYLE_FORM;
  PlazaStyle style = plaza_press_style (press, name);
  g_autofree char *text = agenda_handout_make_lead_text (press, agenda);
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (text);

  if (blocks->len > 0)
    plaza_prose_set (box, press, name, blocks, 0, PLAZA_MEASURE, plaza_style_rise (&style));
  return box;
}

/* The last row on a page, from 0. */
static guint
agenda_handout_last_row (GPtrArray *placed)
{
  return ((const PlazaPlaced *) g_ptr_array_index (placed, placed->len - 1))->box->number - 1;
}

static double
agenda_handout_end_of (GPtrArray *placed)
{
  const PlazaPlaced *last = g_ptr_array_index (placed, placed->len - 1);

  return last->y + last->box->height;
}

/* "Wednesday goes on overleaf, with 2 more events", or NULL. */
static char *
agenda_handout_say_what_follows (const PlazaPress  *press,
                                 const PlazaAgenda *agenda,
                                 guint              row,
                                 gboolean           is_front)
{
  const PlazaAgendaDay *day = plaza_agenda_get_day (agenda, row);
  guint n = day->first + day->n - row - 1;
  const PlazaWords *words = press->words;

  if (n == 0)
    return NULL;

  if (day->date == NULL)
    return plaza_press_fill (is_front ? plaza_words_get_plural (words, "Overleaf: %u more event without a date.",
                                                                "Overleaf: %u more events without a date.", n)
                                      : plaza_words_get_plural (words, "On the next page: %u more event without a date.",
                                                                "On the next page: %u more events without a date.", n), n);

  /* Translators: %1$s is a day of the week: “Wednesday goes on overleaf, with 2 more events.” Overleaf
   * is on the other side of the sheet. */
  return plaza_press_fill (is_front ? plaza_words_get_plural (words, "%1$s goes on overleaf, with %2$u more event.",
                                                              "%1$s goes on overleaf, with %2$u more events.", n)
                                    : plaza_words_get_plural (words, "%1$s continues on the next page, with %2$u more event.",
                                                              "%1$s continues on the next page, with %2$u more events.", n),
                           plaza_wording_weekday_long (words, day->date), n);
}

static void
agenda_handout_place_note (PlazaAgendaHandout *self,
                           PlazaPage          *page,
                           GPtrArray          *placed,
                           gboolean            is_front)
{
  g_autofree char *text = agenda_handout_say_what_follows (self->press, self->agenda, agenda_handout_last_row (placed), is_front);
  g_autofree char *note = text != NULL ? plaza_furniture_arrow (self->press, text) : NULL;

  if (note != NULL)
    plaza_page_place (page, self->press, plaza_block_agenda_note (self->press, note), 0, agenda_handout_end_of (placed));
}

static char *
agenda_handout_count_pages (const PlazaPress *press,
                            guint             page,
                            guint             n_pages)
{
  if (n_pages < 2)
    return g_strdup ("");

  /* Translators: in the foot of a printed page: page %1$u of %2$u. */
  return plaza_press_fill (plaza_words_get (press->words, "Page %1$u of %2$u"), page + 1, n_pages);
}

static void
agenda_handout_place_foot (PlazaAgendaHandout *self,
                           PlazaPage          *page,
                           guint               number)
{
  const PlazaPress *press = self->press;
  const PlazaCampaignRecord *record = plaza_campaign_get_record (self->agenda->campaign);
  g_autofree char *count = agenda_handout_count_pages (press, number, self->placed->len);
  const char *hashtag = record->hashtag != NULL ? record->hashtag : "";

  plaza_furniture_foot (page, press, self->agenda->has_gaps && !press->large_print ? agenda_handout_explain_gaps (press) : hashtag, count);
}

static void
agenda_handout_place_masthead (PlazaAgendaHandout *self,
                               PlazaPage          *page)
{
  const PlazaAgenda *agenda = self->agenda;
  const char *day = agenda->query != NULL && agenda->query->day != NULL && *agenda->query->day != '\0' ? agenda->query->day : NULL;
  /* What is on on one day may go on after it. */
  g_autofree char *days = plaza_wording_days (self->press->words, day != NULL ? day : agenda->first_date,
                                              day != NULL ? day : agenda->last_date);

  plaza_furniture_masthead (page, self->press, plaza_campaign_get_record (agenda->campaign)->name, days);
}

static PlazaPage *
agenda_handout_make_page (PlazaAgendaHandout *self,
                          guint               i)
{
  GPtrArray *placed = g_ptr_array_index (self->placed, i);
  PlazaPage *page = plaza_page_new (self->press);

  agenda_handout_place_masthead (self, page);
  if (i == 0)
    {
      plaza_page_place (page, self->press, g_steal_pointer (&self->title), 0, self->top);
      plaza_page_place (page, self->press, g_steal_pointer (&self->lead), 0, self->lead_top);
    }
  plaza_page_place_all (page, self->press, placed);
  if (i + 1 < self->placed->len)
    agenda_handout_place_note (self, page, placed, (self->n_before + i) % 2 == 0);
  agenda_handout_place_foot (self, page, i);
  return page;
}

static void
agenda_handout_begin_column (PlazaAgendaHandout *self)
{
  const PlazaPress *press = self->press;

  self->column = plaza_column_new (0, self->lead_top + self->lead->height + DAYS_UNDER,
                                   self->top - press->paper->title_extra,
                                   plaza_furniture_bottom (press) - (press->large_print ? NOTE_ROOM_LARGE : NOTE_ROOM));
  self->column->stretch = PLAZA_UNIT;
  self->column->make_head = agenda_handout_make_head;
  self->column->head_data = self;
  self->n_rows = 0;
}

/* Returns: (transfer full): an agenda to be laid out by agenda_handout_step(), for which
 * @press and @job must stay */
static PlazaAgendaHandout *
agenda_handout_new (PlazaPress            *press,
                    const PlazaHandoutJob *job)
{
  PlazaAgendaHandout *self = g_new0 (PlazaAgendaHandout, 1);
  g_autofree char *title = agenda_handout_make_title (press->words, job->agenda, job->options);

  self->press = press;
  self->agenda = job->agenda;
  self->n_before = job->n_pages;
  self->title = plaza_block_headline (press, PLAZA_STYLE_TITLE, NULL, title);
  self->lead = agenda_handout_make_lead (press, job->agenda);
  self->top = plaza_furniture_top (press);
  self->lead_top = self->top + self->title->height + LEAD_UNDER;
  agenda_handout_begin_column (self);
  self->pages = plaza_page_array_new ();
  return self;
}

void
plaza_agenda_handout_free (PlazaAgendaHandout *self)
{
  g_clear_pointer (&self->title, plaza_box_free);
  g_clear_pointer (&self->lead, plaza_box_free);
  g_clear_pointer (&self->column, plaza_column_free);
  g_clear_pointer (&self->placed, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

/* A list of some pages is tried with less air, too, and stays so where that saves one. */
static void
agenda_handout_pour (PlazaAgendaHandout *self)
{
  g_autoptr(GPtrArray) placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  plaza_column_pour (self->column, placed);
  if (self->placed == NULL || placed->len < self->placed->len)
    {
      g_clear_pointer (&self->placed, g_ptr_array_unref);
      self->placed = g_steal_pointer (&placed);
    }

  if (!self->is_tight && self->press->fit == plaza_fit_plain () && self->placed->len > 1 && self->placed->len <= FEW_PAGES)
    {
      self->is_tight = TRUE;
      self->press->fit = plaza_fit_tight ();
      g_clear_pointer (&self->column, plaza_column_free);
      agenda_handout_begin_column (self);
      return;
    }

  self->is_tight = FALSE;
}

/* Lays out a little more of it.
 * Returns: whether there is more to do */
static gboolean
agenda_handout_step (PlazaAgendaHandout *self)
{
  if (self->n_rows < self->agenda->events->len)
    {
      guint end = MIN (self->n_rows + ROWS_A_STEP, self->agenda->events->len);

      while (self->n_rows < end)
        self->n_rows += agenda_handout_add_row (self, self->n_rows);
      return TRUE;
    }

  if (self->placed == NULL || (self->is_tight && self->pages->len == 0))
    {
      agenda_handout_pour (self);
      return TRUE;
    }

  for (guint i = 0; i < PAGES_A_STEP && self->pages->len < self->placed->len; i++)
    g_ptr_array_add (self->pages, agenda_handout_make_page (self, self->pages->len));

  return self->pages->len < self->placed->len;
}

/**
 * plaza_agenda_handout_get_fraction:
 *
 * Returns: about how much of it is laid out, from 0 to 1
 */
double
plaza_agenda_handout_get_fraction (PlazaAgendaHandout *self)
{
  double rows = (double) self->n_rows / self->agenda->events->len;
  double pages = self->placed != NULL && self->placed->len > 0 ? (double) self->pages->len / self->placed->len : 0;

  return 0.8 * rows + 0.2 * pages;
}

static gboolean
agenda_prepare (PlazaHandoutJob  *job,
                GError          **error)
{
  if (job->agenda == NULL)
    {
      job->agenda = plaza_agenda_new (job->campaign, job->options->events, &job->options->query, error);
      return job->agenda != NULL;
    }
  if (!plaza_agenda_load (job->agenda, EVENTS_A_STEP))
    {
      plaza_agenda_arrange (job->agenda, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
agenda_begin (PlazaHandoutJob  *job,
              PlazaPress       *press,
              GError          **error)
{
  job->title = agenda_handout_make_title (press->words, job->agenda, job->options);
  if (job->agenda->events->len > FEW_EVENTS)
    job->rows = agenda_handout_new (press, job);

  return TRUE;
}

static gboolean
agenda_step (PlazaHandoutJob *job)
{
  return agenda_handout_step (job->rows);
}

static GPtrArray *
agenda_finish (PlazaHandoutJob *job)
{
  return g_steal_pointer (&job->rows->pages);
}

static GPtrArray *
agenda_lay_out (PlazaPress *press,
                gpointer    job)
{
  g_autoptr(PlazaAgendaHandout) rows = agenda_handout_new (press, job);

  while (agenda_handout_step (rows))
    continue;

  return g_steal_pointer (&rows->pages);
}

static const PlazaHandoutSteps agenda_steps = {
  .prepare = agenda_prepare,
  .begin = agenda_begin,
  .lay_out = agenda_lay_out,
  .step = agenda_step,
  .finish = agenda_finish,
};

const PlazaHandoutKind plaza_agenda_kind = {
  .nick = "agenda",
  /* Translators: a printed list of events, day by day. */
  .title = N_("Agenda"),
  .reads = PLAZA_PART_EVENTS | PLAZA_PART_LARGE_PRINT,
  .offers = PLAZA_PART_EVENTS | PLAZA_PART_LARGE_PRINT,
  .steps = &agenda_steps,
};
