/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-index.h"

#include "plaza-guide-text.h"

struct _PlazaGuideIndex
{
  PlazaCampaign *campaign;
  GPtrArray     *passages;  /* of GStrv, one for each guide */
  GArray        *hits;      /* of guint, likewise */
  char          *query;
};

static guint
index_of (PlazaGuideIndex  *self,
          const PlazaGuide *guide)
{
  guint index = 0;

  g_ptr_array_find (plaza_campaign_get_guides (self->campaign), guide, &index);
  return index;
}

static guint
guide_index_sum (PlazaGuideIndex *self,
                 guint            n_guides)
{
  guint n = 0;

  for (guint i = 0; i < n_guides; i++)
    n += g_array_index (self->hits, guint, i);

  return n;
}

PlazaGuideIndex *
plaza_guide_index_new (PlazaCampaign *campaign)
{
  PlazaGuideIndex *self = g_new0 (PlazaGuideIndex, 1);

  self->campaign = g_object_ref (campaign);
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->hits = g_array_new (FALSE, TRUE, sizeof (guint));

  return self;
}

void
plaza_guide_index_free (PlazaGuideIndex *self)
{
  g_object_unref (self->campaign);
  g_ptr_array_unref (self->passages);
  g_array_unref (self->hits);
  g_free (self->query);
  g_free (self);
}

/**
 * plaza_guide_index_read:
 * @language: the content language
 *
 * Reads what there is to search: after another language was chosen, or after
 * the messages were filled in otherwise. The search goes on.
 */
void
plaza_guide_index_read (PlazaGuideIndex *self,
                        const char      *language)
{
  GPtrArray *guides = plaza_campaign_get_guides (self->campaign);

  g_ptr_array_set_size (self->passages, 0);
  for (guint i = 0; i < guides->len; i++)
    g_ptr_array_add (self->passages,
                     plaza_guide_text_passages (self->campaign, g_ptr_array_index (guides, i), language));

  g_array_set_size (self->hits, guides->len);
  plaza_guide_index_search (self, self->query);
}

/**
 * plaza_guide_index_search:
 * @query: (nullable): what to find
 */
void
plaza_guide_index_search (PlazaGuideIndex *self,
                          const char      *query)
{
  g_set_str (&self->query, query);

  for (guint i = 0; i < self->passages->len; i++)
    g_array_index (self->hits, guint, i) =
      plaza_guide_text_count_hits (g_ptr_array_index (self->passages, i), query);
}

/**
 * plaza_guide_index_get_hits:
 *
 * Returns: (transfer none) (element-type guint): how many hits each guide has, in the campaign's order
 */
GArray *
plaza_guide_index_get_hits (PlazaGuideIndex *self)
{
  return self->hits;
}

/**
 * plaza_guide_index_get_total:
 *
 * Returns: how many hits there are in all guides
 */
guint
plaza_guide_index_get_total (PlazaGuideIndex *self)
{
  return guide_index_sum (self, self->hits->len);
}

/**
 * plaza_guide_index_get_before:
 * @guide: one of the guides
 *
 * Returns: how many hits there are in the guides before it
 */
guint
plaza_guide_index_get_before (PlazaGuideIndex  *self,
                              const PlazaGuide *guide)
{
  return guide_index_sum (self, index_of (self, guide));
}

/**
 * plaza_guide_index_get_next:
 * @guide: one of the guides
 * @direction: 1 for the guides after it, -1 for those before
 *
 * Returns: (nullable): the next guide that has hits, going round at the ends,
 *   which may be @guide again; %NULL where there are none
 */
const PlazaGuide *
plaza_guide_index_get_next (PlazaGuideIndex  *self,
                            const PlazaGuide *guide,
                            int               direction)
{
  GPtrArray *guides = plaza_campaign_get_guides (self->campaign);
  guint i = index_of (self, guide);

  if (plaza_guide_index_get_total (self) == 0)
    return NULL;

  do
    i = (i + guides->len + direction) % guides->len;
  while (g_array_index (self->hits, guint, i) == 0);

  return g_ptr_array_index (guides, i);
}
