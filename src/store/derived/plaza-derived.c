/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-derived.h"

#include "plaza-campaign-table.h"
#include "plaza-event-rare.h"
#include "plaza-event-table.h"
#include "plaza-guide-table.h"
#include "plaza-map-table.h"
#include "plaza-mercator.h"
#include "plaza-point-table.h"
#include "plaza-schema.h"
#include "plaza-search.h"
#include "plaza-store-private.h"
#include "plaza-theme-table.h"
#include "plaza-tidy.h"

enum { LIST_OF_OFFICIAL, LIST_ALL, LIST_INDEXES };

static const char * const sql[] = {
  [LIST_OF_OFFICIAL] = "SELECT event FROM event_official WHERE official = ?",
  [LIST_ALL] = "SELECT id FROM event NOT INDEXED",
  [LIST_INDEXES] = "SELECT 'DROP INDEX \"' || replace (name, '\"', '\"\"') || '\";' FROM sqlite_schema"
                   " WHERE type = 'index' AND sql IS NOT NULL",
};

/* Where the map counts it. */
static guint64
derived_point_of (const PlazaEventRecord *event)
{
  const PlazaPlace *on_map = event != NULL ? plaza_event_record_first_point (event) : NULL;

  if (on_map == NULL || event->review != PLAZA_REVIEW_APPROVED)
    return 0;

  return plaza_mercator_point (on_map->latitude, on_map->longitude);
}

/* What of an event its words are made of is not told here but by making them. */
static gboolean
derived_search (PlazaStore              *store,
                gint64                   id,
                const PlazaEventRecord  *before,
                const PlazaEventRecord  *after,
                GError                 **error)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (before != NULL && after != NULL)
    {
      old = plaza_search_list_words (store, before, error);
      new = old != NULL ? plaza_search_list_words (store, after, error) : NULL;
      if (new == NULL)
        return FALSE;
      if (g_str_equal (old, new))
        return TRUE;
    }

  return (before == NULL || plaza_search_remove_event (store, id, error)) &&
         (after == NULL || plaza_search_add_event (store, after, id, error));
}

/**
 * plaza_derived_event:
 * @when: as plaza_derived_begin() was told
 * @id: the event's row
 * @before: (nullable): what it was; %NULL where it is new
 * @after: (nullable): what it is; %NULL where it is gone
 *
 * Returns: whether it is found as what it is
 */
gboolean
plaza_derived_event (PlazaStore              *store,
                     PlazaDerivedWhen         when,
                     gint64                   id,
                     const PlazaEventRecord  *before,
                     const PlazaEventRecord  *after,
                     GError                 **error)
{
  if (when == PLAZA_DERIVED_LATER)
    return TRUE;

  return derived_search (store, id, before, after, error) &&
         (when == PLAZA_DERIVED_SQUARES_LATER ||
          plaza_map_table_move (store, derived_point_of (before), derived_point_of (after), error));
}

/* The ids first: what reads a table must not write it. */
static GArray *
derived_list_events (PlazaStore  *store,
                     guint        index,
                     const char  *official,
                     GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[index], error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return NULL;

  if (official != NULL)
    plaza_statement_bind_text (list, 1, official);
  while (plaza_statement_next (store, list, &local))
    {
      gint64 id = sqlite3_column_int64 (list, 0);

      g_array_append_val (ids, id);
    }

  if (local == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * plaza_derived_search_again:
 * @ids: (element-type gint64): rows of events
 *
 * Returns: whether they are found by the words that they have now
 */
gboolean
plaza_derived_search_again (PlazaStore  *store,
                            GArray      *ids,
                            GError     **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(PlazaEventRecord) event = plaza_event_table_load (store, id, error);

      if (event == NULL || !plaza_search_remove_event (store, id, error) ||
          !plaza_search_add_event (store, event, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
derived_sort_again (PlazaStore  *store,
                    GArray      *ids,
                    GError     **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(PlazaEventRecord) event = plaza_event_table_load (store, g_array_index (ids, gint64, i), error);

      if (!plaza_progress_step (store->progress, i, 2 * ids->len, error) || event == NULL ||
          !plaza_event_table_sort (store, event, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_derived_official:
 * @official: id of an official who was changed
 *
 * Events are found by the names of the officials whom they address.
 *
 * Returns: whether they are found by the name as it is now
 */
gboolean
plaza_derived_official (PlazaStore  *store,
                        const char  *official,
                        GError     **error)
{
  g_autoptr(GArray) ids = derived_list_events (store, LIST_OF_OFFICIAL, official, error);

  return ids != NULL && plaza_derived_search_again (store, ids, error);
}

static const PlazaTheme *
derived_theme_of (GPtrArray        *themes,
                  const PlazaPoint *point)
{
  for (guint i = 0; i < themes->len; i++)
    {
      const PlazaTheme *theme = g_ptr_array_index (themes, i);

      if (g_strcmp0 (theme->id, point->theme) == 0)
        return theme;
    }

  return NULL;
}

static gboolean
derived_index_prose (PlazaStore  *store,
                     GPtrArray   *guides,
                     GPtrArray   *points,
                     GPtrArray   *themes,
                     const char  *language,
                     GError     **error)
{
  for (guint i = 0; i < guides->len; i++)
    if (!plaza_search_add_guide (store, g_ptr_array_index (guides, i), language, error))
      return FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (points, i);

      if (!plaza_search_add_point (store, point, derived_theme_of (themes, point), language, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_derived_prose:
 *
 * Guides are found by their messages, too, and what is found comes in the campaign's order:
 * a few dozen texts are indexed anew as a whole.
 *
 * Returns: whether guides and points are found as what they are
 */
gboolean
plaza_derived_prose (PlazaStore  *store,
                     GError     **error)
{
  g_autoptr(PlazaCampaignRecord) campaign = plaza_campaign_table_load (store, error);
  g_autoptr(GPtrArray) guides = campaign != NULL ? plaza_guide_table_list (store, error) : NULL;
  g_autoptr(GPtrArray) points = guides != NULL ? plaza_point_table_list (store, error) : NULL;
  g_autoptr(GPtrArray) themes = points != NULL ? plaza_theme_table_list (store, error) : NULL;

  if (themes == NULL || !plaza_search_clear_prose (store, error))
    return FALSE;

  for (guint l = 0; campaign->languages[l] != NULL; l++)
    if (!derived_index_prose (store, guides, points, themes, campaign->languages[l], error))
      return FALSE;

  return TRUE;
}

static gboolean
derived_search_all (PlazaStore  *store,
                    GArray      *ids,
                    GError     **error)
{
  if (!plaza_search_clear_events (store, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(PlazaEventRecord) event = plaza_event_table_load (store, id, error);

      if (!plaza_progress_step (store->progress, ids->len + i, 2 * ids->len, error) || event == NULL ||
          !plaza_search_add_event (store, event, id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_derived_begin:
 * @when: when what is derived of the transaction's events is written
 *
 * Returns: whether the transaction may go on; it ends with plaza_derived_finish()
 */
gboolean
plaza_derived_begin (PlazaStore        *store,
                     PlazaDerivedWhen   when,
                     GError           **error)
{
  return when == PLAZA_DERIVED_WITH_EACH || plaza_store_execute (store, plaza_search_begin_many, error);
}

/**
 * plaza_derived_finish:
 * @when: as plaza_derived_begin() was told
 *
 * Returns: whether all events are found as what they are
 */
gboolean
plaza_derived_finish (PlazaStore        *store,
                      PlazaDerivedWhen   when,
                      GError           **error)
{
  g_autoptr(GArray) ids = NULL;

  if (when == PLAZA_DERIVED_WITH_EACH)
    return TRUE;

  if (when == PLAZA_DERIVED_LATER)
    {
      ids = derived_list_events (store, LIST_ALL, NULL, error);
      if (ids == NULL || !derived_search_all (store, ids, error))
        return FALSE;
    }

  return plaza_map_table_build (store, error) && plaza_store_execute (store, plaza_search_end_many, error);
}

/* With what a stranger added. */
static gboolean
derived_drop_indexes (PlazaStore  *store,
                      GError     **error)
{
  g_autoptr(PlazaStatement) list = plaza_statement_get (store, sql[LIST_INDEXES], error);
  g_autoptr(GString) drop = g_string_new (NULL);
  g_autoptr(GError) local = NULL;

  if (list == NULL)
    return FALSE;

  while (plaza_statement_next (store, list, &local))
    g_string_append (drop, plaza_statement_peek_text (list, 0));
  plaza_statement_reset (list);

  if (local == NULL)
    return plaza_store_execute (store, drop->str, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What is sorted anew is put in order once all of it is there, which is faster. */
static gboolean
derived_make_lists (PlazaStore  *store,
                    GArray      *ids,
                    GError     **error)
{
  return derived_drop_indexes (store, error) && plaza_event_rare_derive (store, error) && derived_sort_again (store, ids, error) &&
         plaza_store_execute (store, plaza_schema_indexes, error) &&
         plaza_store_execute (store, plaza_schema_list_indexes, error) && plaza_map_table_build (store, error);
}

static gboolean
derived_make_search (PlazaStore  *store,
                     GArray      *ids,
                     GError     **error)
{
  return plaza_store_execute (store, plaza_search_begin_many, error) && derived_search_all (store, ids, error) &&
         plaza_store_execute (store, plaza_search_end_many, error) &&
         plaza_store_execute (store, plaza_search_mend_prose, error) && plaza_derived_prose (store, error) &&
         plaza_tidy_stamp (store, error);
}

/**
 * plaza_derived_make:
 *
 * Makes anew all that is kept of the campaign to find and sort what is in it. To be called within a transaction.
 *
 * Returns: whether all is found as what it is
 */
gboolean
plaza_derived_make (PlazaStore  *store,
                    GError     **error)
{
  g_autoptr(GArray) ids = derived_list_events (store, LIST_ALL, NULL, error);

  return ids != NULL && derived_make_lists (store, ids, error) && derived_make_search (store, ids, error);
}
