/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-likeness-private.h"

#include "plaza-campaign-private.h"
#include "plaza-mercator.h"
#include "plaza-sketch-table.h"

/* A square of the map: a thousandth of the world's width, 28 km at 45° and 38 at the equator. What is nearer than 25 km is in it or beside it. */
#define SQUARE_BITS 20
/* So many of those that are likeliest at a glance are read whole. */
#define MOST_READ 12

/* What is known at a glance. */
typedef struct
{
  guint64 square;   /* of the map: y in the high half, x in the low; NOWHERE for what has no point */
  guint64 sign;
  guint32 id;
  guint32 first_day;
  guint32 last_day;
} Glance;

#define NOWHERE G_MAXUINT64
/* From a square to the one below it. */
#define ROW (G_GINT64_CONSTANT (1) << 32)

struct _PlazaLikeness
{
  PlazaCampaign *campaign;
  GArray        *glances;   /* of Glance, by square */
};

typedef struct
{
  guint32 id;
  int     score;
} Candidate;

void
plaza_like_free (PlazaLike *self)
{
  g_free (self->uid);
  g_free (self->reason);
  g_free (self);
}

static guint64
likeness_square (guint64 point)
{
  guint32 x, y;

  if (point == 0)
    return NOWHERE;

  plaza_mercator_split (point, &x, &y);
  return (guint64) (y >> SQUARE_BITS) << 32 | x >> SQUARE_BITS;
}

static void
likeness_take_sketch_cb (const PlazaSketch *sketch,
                         gpointer           data)
{
  Glance glance = { likeness_square (sketch->point), plaza_likeness_sign (sketch->title), sketch->id, sketch->first_day,
                    sketch->last_day };

  g_array_append_val ((GArray *) data, glance);
}

static int
likeness_compare_squares_cb (gconstpointer a,
                             gconstpointer b)
{
  const Glance *one = a, *other = b;

  return one->square < other->square ? -1 : one->square > other->square;
}

/**
 * plaza_likeness_new:
 * @campaign: of which all events are looked at, whatever their review
 *
 * Returns: (transfer full) (nullable): what plaza_likeness_find() asks; it knows the campaign as it is now
 */
PlazaLikeness *
plaza_likeness_new (PlazaCampaign  *campaign,
                    GError        **error)
{
  g_autoptr(PlazaLikeness) self = g_new0 (PlazaLikeness, 1);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self->campaign = g_object_ref (campaign);
  self->glances = g_array_new (FALSE, FALSE, sizeof (Glance));
  if (!plaza_sketch_table_foreach (campaign->store, likeness_take_sketch_cb, self->glances, error))
    return NULL;

  g_array_sort (self->glances, likeness_compare_squares_cb);
  return g_steal_pointer (&self);
}

void
plaza_likeness_free (PlazaLikeness *self)
{
  g_clear_pointer (&self->glances, g_array_unref);
  g_clear_object (&self->campaign);
  g_free (self);
}

/* Where the square begins among the sorted ones. */
static guint
likeness_find_square (PlazaLikeness *self,
                      guint64        square)
{
  guint low = 0, high = self->glances->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->glances, Glance, middle).square < square)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static int
likeness_glance (const Glance *self,
                 const Glance *other)
{
  int shared, least;

  if (self->first_day != 0 && other->first_day != 0 && (self->first_day > other->last_day || other->first_day > self->last_day))
    return -1;

  shared = __builtin_popcountll (self->sign & other->sign);
  least = MIN (__builtin_popcountll (self->sign), __builtin_popcountll (other->sign));
  /* Of two titles without a word in common the place has to speak. */
  if (shared * 2 < least)
    return self->square == other->square && self->square != NOWHERE ? 0 : -1;

  return shared * 8 - least + (self->first_day == other->first_day) * 4 + (self->square == other->square) * 2;
}

/* Keeps the best ones, and of equal ones the first. */
static void
likeness_keep (GArray          *candidates,
               const Candidate *candidate)
{
  guint i = candidates->len;

  if (i == MOST_READ && g_array_index (candidates, Candidate, i - 1).score >= candidate->score)
    return;

  if (i == MOST_READ)
    g_array_set_size (candidates, --i);
  while (i > 0 && g_array_index (candidates, Candidate, i - 1).score < candidate->score)
    i--;
  g_array_insert_val (candidates, i, *candidate);
}

static void
likeness_look (PlazaLikeness *self,
               const Glance  *event,
               guint          from,
               guint          to,
               GArray        *candidates)
{
  for (guint i = from; i < to; i++)
    {
      const Glance *other = &g_array_index (self->glances, Glance, i);
      Candidate candidate = { other->id, likeness_glance (event, other) };

      if (candidate.score >= 0)
        likeness_keep (candidates, &candidate);
    }
}

/* What has no point may be anywhere. */
static GArray *
likeness_list_candidates (PlazaLikeness *self,
                          const Glance  *event)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint nowhere = likeness_find_square (self, NOWHERE);

  likeness_look (self, event, event->square == NOWHERE ? 0 : nowhere, self->glances->len, candidates);
  for (int dy = -1; dy <= 1 && event->square != NOWHERE; dy++)
    {
      guint64 row = event->square + (guint64) ((gint64) dy * ROW);

      likeness_look (self, event, likeness_find_square (self, row - 1), likeness_find_square (self, row + 2), candidates);
    }

  return candidates;
}

static guint32
likeness_julian (const char *date)
{
  GDate day;

  return plaza_date_parse (date, &day) ? g_date_get_julian (&day) : 0;
}

static Glance
likeness_glance_of (const PlazaEventRecord *event)
{
  const PlazaPlace *place = &event->place;
  guint64 point = plaza_place_has_point (place) ? plaza_mercator_point (place->latitude, place->longitude) : 0;

  return (Glance) {
    likeness_square (point), plaza_likeness_sign (event->title), 0, likeness_julian (plaza_event_record_first_date (event)),
    likeness_julian (plaza_event_record_last_date (event)),
  };
}

static int
likeness_compare_scores_cb (gconstpointer a,
                            gconstpointer b)
{
  const PlazaLike *one = *(const PlazaLike *const *) a, *other = *(const PlazaLike *const *) b;

  return one->score != other->score ? other->score - one->score : g_strcmp0 (one->uid, other->uid);
}

/**
 * plaza_likeness_find:
 * @event: one that came in, with a title
 *
 * Returns: (transfer full) (element-type PlazaLike): the events of the campaign that may be the same, the likeliest first
 */
GPtrArray *
plaza_likeness_find (PlazaLikeness          *self,
                     const PlazaEventRecord *event)
{
  GPtrArray *likes = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_like_free);
  Glance glance = likeness_glance_of (event);
  g_autoptr(GArray) candidates = likeness_list_candidates (self, &glance);

  for (guint i = 0; i < candidates->len; i++)
    {
      g_autoptr(PlazaEvent) other = plaza_campaign_get_event (self->campaign, g_array_index (candidates, Candidate, i).id);
      const PlazaEventRecord *record = other != NULL ? plaza_event_get_record (other) : NULL;
      PlazaLike *like = record != NULL && g_strcmp0 (record->uid, event->uid) != 0 ? plaza_likeness_compare (event, record) : NULL;

      if (like != NULL)
        g_ptr_array_add (likes, like);
    }

  g_ptr_array_sort (likes, likeness_compare_scores_cb);
  return likes;
}
