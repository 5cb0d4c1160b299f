/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handouts-private.h"

#include <string.h>

#include "plaza-blocks-agenda.h"
#include "plaza-blocks.h"
#include "plaza-furniture.h"
#include "plaza-handout-text.h"
#include "plaza-wording.h"

/* From the title to the lead, and from there to the first day; what the note
 * at the bottom of a page needs. */
#define LEAD_UNDER 2.0
#define DAYS_UNDER 17.0
#define NOTE_ROOM 19.0
#define NOTE_ROOM_LARGE 30.0

/* What is poured, and what makes the heads of the pages that follow. */
typedef struct
{
  const PlazaPress  *press;
  const PlazaAgenda *agenda;
} Filling;

/* Returns: (transfer none): what the whole is called */
const char *
plaza_agenda_handout_title (const PlazaWords *words)
{
  /* Translators: the title of a printed list of events. */
  return plaza_words_get (words, "What is on, day by day");
}

/* The year is in the masthead, where all days are of one. */
static char *
heading_of (const PlazaPress     *press,
            const PlazaAgenda    *agenda,
            const PlazaAgendaDay *day)
{
  if (day->date != NULL && strncmp (agenda->first_date, agenda->last_date, strlen ("YYYY")) != 0)
    return plaza_wording_day_long (press->words, day->date);

  return plaza_wording_day_of_year (press->words, day->date);
}

static PlazaBox *
make_day (const PlazaPress     *press,
          const PlazaAgenda    *agenda,
          const PlazaAgendaDay *day)
{
  g_autofree char *heading = heading_of (press, agenda, day);
  g_autofree char *count = plaza_press_fill (plaza_words_get_plural (press->words, "%u event", "%u events", day->n), day->n);

  return plaza_block_agenda_day (press, heading, count);
}

/* A box is either a day's heading, or the row of the event of its number. */
static void
fill (const Filling *filling,
      PlazaColumn   *column)
{
  const PlazaAgenda *agenda = filling->agenda;

  for (guint i = 0; i < agenda->events->len; i++)
    {
      const PlazaAgendaDay *day = plaza_agenda_get_day (agenda, i);
      g_autoptr(PlazaAgendaRow) row = plaza_agenda_row_new (filling->press->words, agenda, i);
      PlazaBox *box;

      if (day->first == i)
        plaza_column_add (column, make_day (filling->press, agenda, day));

      box = plaza_block_agenda_row (filling->press, row);
      box->number = i + 1;
      plaza_column_add (column, box);
    }
}

/* Every day has one box before its rows. */
static const PlazaAgendaDay *
find_day_of_box (const PlazaAgenda *agenda,
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
make_head (guint    index,
           gpointer data)
{
  const Filling *filling = data;
  const PlazaAgendaDay *day = find_day_of_box (filling->agenda, index);
  guint box_of_day = day->first + (guint) (day - (const PlazaAgendaDay *) (gpointer) filling->agenda->days->data);
  g_autofree char *heading = NULL;

  if (index == box_of_day)
    return NULL;

  heading = heading_of (filling->press, filling->agenda, day);
  return plaza_block_agenda_again (filling->press, heading);
}

static void
append_sentence (GString    *lead,
                 const char *sentence)
{
  g_string_append_printf (lead, "%s%s", lead->len > 0 ? " " : "", sentence);
}

static void
append_times (GString           *lead,
              const PlazaPress  *press,
              const PlazaAgenda *agenda)
{
  g_autofree char *sentence = NULL;

  if (agenda->zone != NULL)
    {
      /* Translators: %s is a time zone: "All times are Eastern Time." */
      sentence = plaza_press_fill (plaza_words_get (press->words, "All times are %s."),
                                   plaza_wording_zone_long (press->words, agenda->zone));
      append_sentence (lead, sentence);
    }
  else if (agenda->names_zones)
    append_sentence (lead, plaza_words_get (press->words, "Times are local, each with its zone."));
}

static const char *
explain_gaps (const PlazaPress *press)
{
  /* Translators: in the foot of a list of events; the quoted words are those that stand in it. */
  return plaza_words_get (press->words, "“Time open”, “place open” or no address: the hosts have not said, and we do not guess.");
}

/* What must be known to read the list, in Markdown. */
static char *
make_lead_text (const PlazaPress  *press,
                const PlazaAgenda *agenda)
{
  g_autoptr(GString) lead = g_string_new (NULL);
  guint n = agenda->events->len;

  if (n < agenda->n_all)
    {
      g_autofree char *part = plaza_press_fill (plaza_words_get_plural (press->words, "%1$u of the campaign’s %2$u events.",
                                                                        "%1$u of the campaign’s %2$u events.", n),
                                                n, agenda->n_all);

      append_sentence (lead, part);
    }
  append_times (lead, press, agenda);
  if (agenda->has_invited)
    /* Translators: the two asterisks on either side make the words bold, and stay. */
    append_sentence (lead, plaza_words_get (press->words, "**By invitation** means: write to the contact first."));
  /* Large print has no room for this in the foot. */
  if (press->large_print && agenda->has_gaps)
    append_sentence (lead, explain_gaps (press));

  return g_string_free_and_steal (g_steal_pointer (&lead));
}

static PlazaBox *
make_lead (const PlazaPress  *press,
           const PlazaAgenda *agenda)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);
  PlazaStyleName name = press->large_print ? PLAZA_STYLE_BODY : PLAZA_STYLE_FORM;
  PlazaStyle style = plaza_press_style (press, name);
  g_autofree char *text = make_lead_text (press, agenda);
  g_autoptr(GPtrArray) blocks = plaza_prose_parse (text);

  if (blocks->len > 0)
    plaza_prose_set (box, press, name, blocks, 0, PLAZA_MEASURE, plaza_style_rise (&style));
  return box;
}

/* The last row on a page, from 0. */
static guint
last_row (GPtrArray *placed)
{
  return ((const PlazaPlaced *) g_ptr_array_index (placed, placed->len - 1))->box->number - 1;
}

static double
end_of (GPtrArray *placed)
{
  const PlazaPlaced *last = g_ptr_array_index (placed, placed->len - 1);

  return last->y + last->box->height;
}

/* "Wednesday goes on overleaf, with 2 more events", or NULL. */
static char *
say_what_follows (const PlazaPress  *press,
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
place_note (PlazaPage        *page,
            const PlazaPress *press,
            const Filling    *filling,
            GPtrArray        *placed,
            gboolean          is_front)
{
  g_autofree char *text = say_what_follows (press, filling->agenda, last_row (placed), is_front);
  g_autofree char *note = text != NULL ? plaza_furniture_arrow (press, text) : NULL;

  if (note != NULL)
    plaza_page_place (page, press, plaza_block_agenda_note (press, note), 0, end_of (placed));
}

static char *
count_pages (const PlazaPress *press,
             guint             page,
             guint             n_pages)
{
  if (n_pages < 2)
    return g_strdup ("");

  /* Translators: in the foot of a printed page: page %1$u of %2$u. */
  return plaza_press_fill (plaza_words_get (press->words, "Page %1$u of %2$u"), page + 1, n_pages);
}

static void
place_foot (PlazaPage       *page,
                 const Filling   *filling,
                 PlazaHandoutJob *job,
                 guint            number,
                 guint            n_pages)
{
  const PlazaPress *press = filling->press;
  const PlazaCampaignRecord *record = plaza_campaign_get_record (job->campaign);
  g_autofree char *count = count_pages (press, number, n_pages);
  const char *hashtag = record->hashtag != NULL ? record->hashtag : "";

  plaza_furniture_foot (page, press, filling->agenda->has_gaps && !press->large_print ? explain_gaps (press) : hashtag, count);
}

static void
place_masthead (PlazaPage       *page,
                const Filling   *filling,
                PlazaHandoutJob *job)
{
  const PlazaAgenda *agenda = filling->agenda;
  g_autofree char *days = plaza_wording_days (filling->press->words, agenda->first_date, agenda->last_date);

  plaza_furniture_masthead (page, filling->press, plaza_campaign_get_record (job->campaign)->name, days);
}

/**
 * plaza_agenda_handout_lay_out:
 * @press: the press
 * @job: a #PlazaHandoutJob with an agenda
 *
 * A list is as long as it is: it does not go down the ladder.
 *
 * Returns: (transfer full) (element-type PlazaPage): the agenda
 */
GPtrArray *
plaza_agenda_handout_lay_out (PlazaPress *press,
                              gpointer    job)
{
  PlazaHandoutJob *self = job;
  Filling filling = { press, self->agenda };
  g_autoptr(PlazaBox) title = plaza_block_headline (press, PLAZA_STYLE_TITLE, NULL, plaza_agenda_handout_title (press->words));
  g_autoptr(PlazaBox) lead = make_lead (press, self->agenda);
  double top = plaza_furniture_top (press), lead_top = top + title->height + LEAD_UNDER;
  double bottom = plaza_furniture_bottom (press) - (press->large_print ? NOTE_ROOM_LARGE : NOTE_ROOM);
  g_autoptr(PlazaColumn) column = plaza_column_new (0, lead_top + lead->height + DAYS_UNDER,
                                                    top - press->paper->title_extra, bottom);
  g_autoptr(GPtrArray) placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *pages = plaza_page_array_new ();

  column->make_head = make_head;
  column->head_data = &filling;
  fill (&filling, column);
  plaza_column_pour (column, placed);
  for (guint i = 0; i < placed->len; i++)
    {
      PlazaPage *page = plaza_page_new (press);

      place_masthead (page, &filling, self);
      if (i == 0)
        {
          plaza_page_place (page, press, plaza_box_copy (title), 0, top);
          plaza_page_place (page, press, plaza_box_copy (lead), 0, lead_top);
        }
      plaza_page_place_all (page, press, g_ptr_array_index (placed, i));
      if (i + 1 < placed->len)
        place_note (page, press, &filling, g_ptr_array_index (placed, i), (self->n_pages + i) % 2 == 0);
      place_foot (page, &filling, self, i, placed->len);
      g_ptr_array_add (pages, page);
    }

  return pages;
}
