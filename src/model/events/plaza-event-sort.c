/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-sort.h"

#include <string.h>

/* Radix sorts, by digits from the lowest (Knuth, TAOCP 3, 5.2.5): a fifth of
 * qsort's time for a hundred thousand, and what is equal keeps its order. */
#define DIGIT 11
#define N_DIGITS (1 << DIGIT)
#define MASK (N_DIGITS - 1)

/* Makes of counts the place where each digit's first is to go. */
static void
sort_sum_up (guint *counts)
{
  guint sum = 0;

  for (guint i = 0; i < N_DIGITS; i++)
    {
      guint count = counts[i];

      counts[i] = sum;
      sum += count;
    }
}

/* The bits of a float that is not negative sort as the float does. */
static inline guint
sort_digit_of_rank (const PlazaEventRank *rank,
                    guint                 shift)
{
  guint32 bits;

  memcpy (&bits, &rank->measure, sizeof bits);
  return bits >> shift & MASK;
}

/**
 * plaza_event_ranks_sort:
 * @ranks: (array length=n_ranks): sorted by measure
 */
void
plaza_event_ranks_sort (PlazaEventRank *ranks,
                        guint           n_ranks)
{
  g_autofree PlazaEventRank *other = g_new (PlazaEventRank, n_ranks);

  /* Nothing may be NULL, which memcpy() may not be given. */
  if (n_ranks == 0)
    return;

  for (guint shift = 0; shift < 32; shift += DIGIT)
    {
      guint places[N_DIGITS] = { 0 };

      for (guint i = 0; i < n_ranks; i++)
        places[sort_digit_of_rank (&ranks[i], shift)]++;
      sort_sum_up (places);
      for (guint i = 0; i < n_ranks; i++)
        other[places[sort_digit_of_rank (&ranks[i], shift)]++] = ranks[i];
      memcpy (ranks, other, n_ranks * sizeof *ranks);
    }
}

/**
 * plaza_event_spots_sort:
 * @spots: (array length=n_spots): sorted by point
 */
void
plaza_event_spots_sort (PlazaEventSpot *spots,
                        guint           n_spots)
{
  g_autofree PlazaEventSpot *other = g_new (PlazaEventSpot, n_spots);

  if (n_spots == 0)
    return;

  for (guint shift = 0; shift < 60; shift += DIGIT)
    {
      guint places[N_DIGITS] = { 0 };

      for (guint i = 0; i < n_spots; i++)
        places[spots[i].point >> shift & MASK]++;
      sort_sum_up (places);
      for (guint i = 0; i < n_spots; i++)
        other[places[spots[i].point >> shift & MASK]++] = spots[i];
      memcpy (spots, other, n_spots * sizeof *spots);
    }
}
