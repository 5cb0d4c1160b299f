/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-fitting.h"

#define ALL G_MAXUINT

/* From the largest to the smallest. What holds little says more of each ask,
 * and is set larger. What does not fit has tighter gaps, then a smaller headline
 * and figures, a smaller lead, a shorter list of names, a smaller body. */
static const PlazaFit ladder[] = {
  /* gap  display figure heading lead  body  reference names paragraphs */
  { 31.5, 38, 30, 17.0, 15.0, 13.0, 11.5, ALL, 9 },
  { 28.0, 36, 28, 16.0, 14.0, 12.0, 10.5, ALL, 9 },
  { 28.0, 36, 28, 16.0, 14.0, 12.0, 10.5, ALL, 4 },
  { 28.0, 34, 28, 16.0, 14.0, 12.0, 10.5, ALL, 3 },
  { 24.5, 34, 28, 16.0, 14.0, 12.0, 10.5, ALL, 2 },
  { 24.5, 34, 28, 16.0, 14.0, 12.0, 10.5, ALL, 1 },
  { 21.0, 32, 26, 16.0, 14.0, 11.5, 10.5, ALL, 1 },
  { 21.0, 32, 26, 15.0, 13.5, 11.0, 10.0, ALL, 1 },
  { 21.0, 32, 24, 14.0, 13.0, 10.5, 9.5, ALL, 1 },
  { 17.5, 32, 24, 14.0, 13.0, 10.5, 9.5, ALL, 1 },
  { 14.0, 32, 24, 14.0, 13.0, 10.5, 9.5, ALL, 1 },
  { 10.5, 32, 24, 14.0, 13.0, 10.5, 9.5, ALL, 1 },
  { 10.5, 28, 21, 14.0, 13.0, 10.5, 9.5, ALL, 1 },
  { 10.5, 28, 21, 14.0, 12.0, 10.5, 9.5, ALL, 1 },
  { 10.5, 28, 21, 14.0, 12.0, 10.5, 9.5, 8, 1 },
  { 10.5, 28, 21, 14.0, 12.0, 10.0, 9.5, 8, 1 },
};

/* The rung that the house's table of styles is. In large print, below it only
 * the gaps change. */
#define PLAIN 8
#define TIGHTEST_LARGE (PLAIN + 3)

/* Sizes are rungs: the lower the number, the larger. */
struct _PlazaFitting
{
  PlazaPress      *press;
  PlazaLayOutFunc  lay_out;
  gpointer         data;
  int              too_large;   /* the smallest size known to need more pages */
  int              fits;        /* the largest size known to need the fewest */
  gboolean         is_fewest;   /* whether no size is known to need fewer pages than @pages */
  GPtrArray       *pages;       /* in the size @fits */
};

/**
 * plaza_fit_plain:
 *
 * Returns: (transfer none): the sizes of the house's table
 */
const PlazaFit *
plaza_fit_plain (void)
{
  return &ladder[PLAIN];
}

/**
 * plaza_fit_tight:
 *
 * Returns: (transfer none): the same sizes with the smallest gaps
 */
const PlazaFit *
plaza_fit_tight (void)
{
  return &ladder[TIGHTEST_LARGE];
}

/**
 * plaza_fitting_new:
 * @press: the press, which must stay
 * @lay_out: makes the pages; a smaller size must not need more of them
 * @data: for @lay_out
 *
 * Looks for the largest size that needs no more pages than the smallest does, so
 * that pages are full, and none is printed for a few lines.
 *
 * Returns: (transfer full): a search, to be gone on with by plaza_fitting_step()
 */
PlazaFitting *
plaza_fitting_new (PlazaPress      *press,
                   PlazaLayOutFunc  lay_out,
                   gpointer         data)
{
  PlazaFitting *self = g_new0 (PlazaFitting, 1);

  self->press = press;
  self->lay_out = lay_out;
  self->data = data;
  self->too_large = -1;
  return self;
}

void
plaza_fitting_free (PlazaFitting *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
fitting_lay_out_in (PlazaFitting *self,
                    int           rung)
{
  self->press->fit = &ladder[rung];
  return self->lay_out (self->press, self->data);
}

static void
fitting_take (PlazaFitting *self,
              int           rung,
              GPtrArray    *pages)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = g_ptr_array_ref (pages);
  self->fits = rung;
}

static void
fitting_try_smallest (PlazaFitting *self)
{
  int smallest = self->press->large_print ? TIGHTEST_LARGE : (int) G_N_ELEMENTS (ladder) - 1;
  g_autoptr(GPtrArray) pages = fitting_lay_out_in (self, smallest);

  self->is_fewest = TRUE;
  if (pages->len >= self->pages->len)
    return;

  self->too_large = self->fits;
  fitting_take (self, smallest, pages);
}

static void
fitting_try_between (PlazaFitting *self)
{
  int middle = (self->too_large + self->fits) / 2;
  g_autoptr(GPtrArray) pages = fitting_lay_out_in (self, middle);

  if (pages->len <= self->pages->len)
    fitting_take (self, middle, pages);
  else
    self->too_large = middle;
}

/**
 * plaza_fitting_step:
 * @self: a search
 *
 * Lays the pages out once, in another size. A search takes at most six steps.
 *
 * Returns: whether there is more to do
 */
gboolean
plaza_fitting_step (PlazaFitting *self)
{
  if (self->pages == NULL)
    {
      g_autoptr(GPtrArray) pages = fitting_lay_out_in (self, PLAIN);

      fitting_take (self, PLAIN, pages);
      self->is_fewest = pages->len <= 1;
      return TRUE;
    }

  if (!self->is_fewest)
    fitting_try_smallest (self);
  else if (self->fits - self->too_large > 1)
    fitting_try_between (self);

  return self->fits - self->too_large > 1;
}

/**
 * plaza_fitting_finish:
 * @self: a search that has no more to do
 *
 * The press is left in the size that was found.
 *
 * Returns: (transfer full) (element-type PlazaPage): the pages
 */
GPtrArray *
plaza_fitting_finish (PlazaFitting *self)
{
  self->press->fit = &ladder[self->fits];
  return g_steal_pointer (&self->pages);
}
