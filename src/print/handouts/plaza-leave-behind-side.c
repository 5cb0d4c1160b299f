/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-leave-behind-private.h"

#include "plaza-fact-text.h"

/* Between the blocks of the side column. */
#define SIDE_GAP 14.0

#define FIGURES_MAX 4

/* What stands beside the requests, each %NULL where it is not there. */
typedef struct
{
  PlazaBox  *organizations;
  PlazaBox  *meetings;
  PlazaBox  *partners;
  GPtrArray *figures;
  PlazaBox  *contact;
  double     room;   /* that is left */
} Side;

static PlazaBox *
side_make_names (const PlazaPress *press,
                 double            width,
                 const char       *label,
                 GStrv             names,
                 const char       *place,
                 gboolean          lead)
{
  if (names == NULL || names[0] == NULL)
    return NULL;

  return plaza_block_organizations (press, width, label, (const char *const *) names, place, lead);
}

static PlazaBox *
side_make_figure (const PlazaPress       *press,
                  const PlazaLeaveBehind *self,
                  guint                   index,
                  double                  width)
{
  const PlazaPoint *fact = g_ptr_array_index (self->figures, index);
  gboolean is_change = fact->amounts->len >= 2;
  g_autofree char *figure = plaza_fact_figure (press->words, fact, self->language);
  g_autofree char *text = is_change ? plaza_fact_sentence (press->words, fact, self->language)
                                    : plaza_fact_text (press->words, fact, self->language);
  const PlazaProseBlock block = { .kind = PLAZA_PROSE_PARAGRAPH, .text = text };

  return plaza_block_fact (press, PLAZA_STYLE_SMALL_FIGURE, width, figure, &block, fact->share);
}

static void
side_take_room (Side           *side,
                const PlazaBox *box)
{
  if (box != NULL)
    side->room -= box->height + SIDE_GAP;
}

/* Returns: (transfer full) (nullable): @box where there is room for it */
static PlazaBox *
side_keep (Side     *side,
           PlazaBox *box)
{
  if (box == NULL)
    return NULL;

  if (box->height + SIDE_GAP > side->room)
    {
      plaza_box_free (box);
      return NULL;
    }

  side_take_room (side, box);
  return box;
}

/* As many as there is room for, from @from on. */
static void
side_keep_figures (Side                   *side,
                   const PlazaPress       *press,
                   const PlazaLeaveBehind *self,
                   guint                   from,
                   guint                   most,
                   double                  width)
{
  for (guint i = from; i < self->figures->len && i < most; i++)
    {
      PlazaBox *box = side_keep (side, side_make_figure (press, self, i, width));

      if (box == NULL)
        return;
      g_ptr_array_add (side->figures, box);
    }
}

/* The other events are the first to make room, the last one first. */
static void
side_keep_meetings (Side                   *side,
                    const PlazaPress       *press,
                    const PlazaLeaveBehind *self,
                    double                  width)
{
  for (guint n = self->meetings->len; n > 0 && side->meetings == NULL; n--)
    side->meetings = side_keep (side, plaza_block_meetings (press, width, self->meetings_label, self->meetings, n));
}

/* Where no other page has it, at least without its code. */
static void
side_keep_contact (Side                   *side,
                   const PlazaPress       *press,
                   const PlazaLeaveBehind *self,
                   double                  width)
{
  for (int with_code = 1; side->contact == NULL && with_code >= (self->needs_contact ? 0 : 1); with_code--)
    side->contact = side_keep (side, plaza_block_contact_aside (press, width, self->contact, self->contact_label,
                                                                self->web_address, with_code));
}

static void
add_side (PlazaColumn *column,
          PlazaBox    *box)
{
  if (box == NULL)
    return;

  box->space = SIDE_GAP;
  if (column->boxes->len == 0)
    plaza_box_mark_first (box);
  plaza_column_add (column, box);
}

static void
side_add_all (Side        *side,
              PlazaColumn *column)
{
  add_side (column, side->organizations);
  add_side (column, side->meetings);
  add_side (column, side->partners);
  for (guint i = 0; i < side->figures->len; i++)
    add_side (column, g_ptr_array_index (side->figures, i));
  add_side (column, side->contact);
}

/**
 * plaza_leave_behind_fill_side:
 * @press: the press
 * @self: what it says
 * @column: what is added to
 * @width: of the column, in points
 * @room: how high the column is, in points
 * @from: how many figures are elsewhere on the page
 * @most: how many more there may be
 * @is_apart: whether it is a column of its own
 *
 * Adds who leads, other events, the partners, the contact with a code, and as many
 * figures as there is room for.
 *
 * Returns: how many figures
 */
guint
plaza_leave_behind_fill_side (const PlazaPress       *press,
                              const PlazaLeaveBehind *self,
                              PlazaColumn            *column,
                              double                  width,
                              double                  room,
                              guint                   from,
                              guint                   most,
                              gboolean                is_apart)
{
  g_autoptr(GPtrArray) figures = g_ptr_array_new ();
  Side side = { .figures = figures, .room = is_apart ? room + SIDE_GAP : G_MAXDOUBLE };
  /* The facts have no page of their own, and no room under the requests. */
  gboolean needs_figure = is_apart && self->needs_contact && !self->has_strip;

  side.organizations = side_make_names (press, width, self->organizations_label, self->organizations, self->place, TRUE);
  side.partners = side_make_names (press, width, plaza_words_get (press->words, "National partners"), self->partners, NULL, FALSE);
  side_take_room (&side, side.organizations);
  if (needs_figure)
    {
      side_keep_figures (&side, press, self, 0, 1, width);
      side.partners = side_keep (&side, side.partners);
    }
  else
    side_take_room (&side, side.partners);
  if (self->needs_contact)
    side_keep_contact (&side, press, self, width);
  side_keep_meetings (&side, press, self, width);
  if (is_apart && side.contact == NULL)
    side_keep_contact (&side, press, self, width);
  /* In the requests' own column it need not leave a page half empty. */
  if (side.meetings != NULL)
    side.meetings->may_split = !is_apart;
  if (is_apart)
    side_keep_figures (&side, press, self, from + figures->len, MIN (FIGURES_MAX, most) + from, width);

  side_add_all (&side, column);
  return figures->len;
}

/**
 * plaza_leave_behind_make_strip:
 * @press: the press
 * @self: what it says
 *
 * Returns: (transfer full): the three strongest figures side by side
 */
PlazaBox *
plaza_leave_behind_make_strip (const PlazaPress       *press,
                               const PlazaLeaveBehind *self)
{
  PlazaBox *box = plaza_box_new (PLAZA_MEASURE);

  for (guint i = 0; i < PLAZA_STRIP_FIGURES && i < self->figures->len; i++)
    plaza_box_take (box, side_make_figure (press, self, i, plaza_grid_span (4)), plaza_grid_start (1 + 4 * (int) i), 0);

  return box;
}

/**
 * plaza_leave_behind_fill_further:
 * @press: the press
 * @self: what it says
 * @column: beside the requests of a further page
 * @width: of the column, in points
 * @room: how high the column is, in points
 * @from: how many figures the pages before have
 * @most: how many there may be
 *
 * Adds the further figures that there is room for.
 *
 * Returns: how many
 */
guint
plaza_leave_behind_fill_further (const PlazaPress       *press,
                                 const PlazaLeaveBehind *self,
                                 PlazaColumn            *column,
                                 double                  width,
                                 double                  room,
                                 guint                   from,
                                 guint                   most)
{
  g_autoptr(GPtrArray) figures = g_ptr_array_new ();
  Side side = { .figures = figures, .room = room + SIDE_GAP };

  side_keep_figures (&side, press, self, from, from + most, width);
  side_add_all (&side, column);
  return figures->len;
}
