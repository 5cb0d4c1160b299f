/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-list.h"

#include <glib/gi18n.h>

#include "plaza-campaign-private.h"
#include "plaza-event-sections.h"
#include "plaza-mercator.h"

struct _PlazaEventList
{
  GObject          parent_instance;
  PlazaCampaign   *campaign;
  PlazaEventQuery  query;     /* which of its events */
  gboolean         following; /* whether it is just taking over a change of the campaign */
  gboolean         fixed;     /* whether the ids were given, and no query */
  PlazaEventOrder  order;
  gboolean         has_near;
  PlazaOrigin      near;
  double           latitude;
  double           longitude;
  PlazaUnit        unit;
  guint32          today;
  GArray          *ids;       /* of guint32 */
  GArray          *sections;  /* of guint: where each starts */
  GHashTable      *unreadable; /* id -> PlazaEvent that stands for one; NULL where all could be read so far */
};

static GType
plaza_event_list_get_item_type (GListModel *model)
{
  return PLAZA_TYPE_EVENT;
}

static guint
plaza_event_list_get_n_items (GListModel *model)
{
  return PLAZA_EVENT_LIST (model)->ids->len;
}

static PlazaEvent *
event_list_unreadable_new (gint64 id)
{
  PlazaEventRecord *record = plaza_event_record_new ();

  record->id = id;
  record->uid = g_strdup_printf ("unreadable-%" G_GINT64_FORMAT, id);
  record->title = g_strdup (_("This event cannot be read: the file is damaged"));
  return plaza_event_new (record, NULL);
}

/* A list may not have holes: where the file is damaged, the row says so, and always the same one. */
static PlazaEvent *
event_list_get_unreadable (PlazaEventList *self,
                           guint32         id)
{
  PlazaEvent *event;

  if (self->unreadable == NULL)
    self->unreadable = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  event = g_hash_table_lookup (self->unreadable, GUINT_TO_POINTER (id));
  if (event == NULL)
    {
      event = event_list_unreadable_new (id);
      g_hash_table_insert (self->unreadable, GUINT_TO_POINTER (id), event);
    }

  return g_object_ref (event);
}

static gpointer
plaza_event_list_get_item (GListModel *model,
                           guint       position)
{
  PlazaEventList *self = PLAZA_EVENT_LIST (model);
  PlazaEvent *event;
  guint32 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, guint32, position);
  event = plaza_campaign_get_event (self->campaign, id);
  return event != NULL ? event : event_list_get_unreadable (self, id);
}

static void
plaza_event_list_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = plaza_event_list_get_item_type;
  interface->get_n_items = plaza_event_list_get_n_items;
  interface->get_item = plaza_event_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaEventList, plaza_event_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plaza_event_list_list_model_init))

static void
plaza_event_list_finalize (GObject *object)
{
  PlazaEventList *self = PLAZA_EVENT_LIST (object);

  g_clear_object (&self->campaign);
  plaza_event_query_clear (&self->query);
  g_array_unref (self->ids);
  g_array_unref (self->sections);
  g_clear_pointer (&self->unreadable, g_hash_table_unref);
  G_OBJECT_CLASS (plaza_event_list_parent_class)->finalize (object);
}

static void
plaza_event_list_class_init (PlazaEventListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_event_list_finalize;
}

static void
plaza_event_list_init (PlazaEventList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sections = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * plaza_event_list_new:
 *
 * Returns: (transfer full): a list without events, until it is told which
 */
PlazaEventList *
plaza_event_list_new (void)
{
  return g_object_new (PLAZA_TYPE_EVENT_LIST, NULL);
}

static guint
event_list_count_equal_at_start (GArray *a,
                                 GArray *b)
{
  guint n = MIN (a->len, b->len), i = 0;

  while (i < n && g_array_index (a, guint32, i) == g_array_index (b, guint32, i))
    i++;
  return i;
}

static guint
event_list_count_equal_at_end (GArray *a,
                               GArray *b,
                               guint   at_start)
{
  guint n = MIN (a->len, b->len) - at_start, i = 0;

  while (i < n && g_array_index (a, guint32, a->len - 1 - i) == g_array_index (b, guint32, b->len - 1 - i))
    i++;
  return i;
}

/* One splice of what lies between the equal rows at both ends: the rows on
 * screen that stay are not made anew, and the scroll position holds. */
static void
event_list_replace_ids (PlazaEventList *self,
                        GArray         *ids,
                        gboolean        all)
{
  g_autoptr(GArray) old = g_steal_pointer (&self->ids);
  guint start = all ? 0 : event_list_count_equal_at_start (old, ids);
  guint end = all ? 0 : event_list_count_equal_at_end (old, ids, start);

  self->ids = ids;
  if (old->len > start + end || ids->len > start + end)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, ids->len - start - end);
}

/* Takes over what the rows and sections show beside the events. Answers
 * whether any of it changed. */
static gboolean
event_list_take_view (PlazaEventList        *self,
                      const PlazaEventQuery *query)
{
  guint32 today = plaza_event_today (query);
  PlazaOrigin near = { 0 };
  gboolean same;

  if (query->has_near)
    plaza_origin_init (&near, query->latitude, query->longitude);

  same = query->order == self->order && query->has_near == self->has_near && near.x == self->near.x &&
         near.y == self->near.y && query->unit == self->unit && today == self->today;
  self->order = query->order;
  self->has_near = query->has_near;
  self->near = near;
  self->latitude = query->latitude;
  self->longitude = query->longitude;
  self->unit = query->unit;
  self->today = today;
  return !same;
}

/* Asks the query. @all: whether every row shows something else. */
static void
list_ask (PlazaEventList *self,
          gboolean        all)
{
  g_autoptr(GArray) sections = NULL;
  GArray *ids = NULL;

  if (self->campaign != NULL)
    ids = plaza_campaign_query_sections (self->campaign, &self->query, &sections, NULL);

  g_array_unref (self->sections);
  self->sections = ids != NULL ? g_steal_pointer (&sections) : g_array_new (FALSE, FALSE, sizeof (guint));
  event_list_replace_ids (self, ids != NULL ? ids : g_array_new (FALSE, FALSE, sizeof (guint32)), all);
}

/* Beyond this, all rows anew are cheaper than one after the other. */
#define MOST_ROWS 64

/* An event that is otherwise now may stand where it stood. */
static void
list_tell_rows (PlazaEventList *self,
                GPtrArray      *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaChange *change = g_ptr_array_index (changes, i);
      g_autoptr(PlazaEvent) event = NULL;
      guint position;

      if (change->thing != PLAZA_THING_EVENT)
        continue;

      event = plaza_campaign_find_event (self->campaign, change->uid, NULL);
      position = event != NULL ? plaza_event_list_find (self, plaza_event_get_id (event)) : G_MAXUINT;
      if (position != G_MAXUINT)
        g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
    }
}

/* Of ids that were given, those that are still there. */
static void
list_keep_ids (PlazaEventList *self,
               gboolean        all)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->ids->len; i++)
    {
      guint32 id = g_array_index (self->ids, guint32, i);
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (self->campaign, id);

      if (event != NULL)
        g_array_append_val (kept, id);
    }

  event_list_replace_ids (self, kept, all);
}

static void
event_list_campaign_changed_cb (PlazaEventList *self,
                                GPtrArray      *changes)
{
  guint n = 0;
  gboolean all;

  for (guint i = 0; i < changes->len; i++)
    {
      PlazaThing thing = ((PlazaChange *) g_ptr_array_index (changes, i))->thing;

      /* Events are found by the names of those whom they address. */
      n += thing == PLAZA_THING_EVENT || thing == PLAZA_THING_OFFICIAL;
    }
  if (n == 0)
    return;

  self->following = TRUE;
  all = n > MOST_ROWS;
  if (self->fixed)
    list_keep_ids (self, all);
  else
    list_ask (self, all);
  if (!all)
    list_tell_rows (self, changes);
  self->following = FALSE;
}

static gboolean
list_take_campaign (PlazaEventList *self,
                    PlazaCampaign  *campaign)
{
  if (self->campaign == campaign)
    return FALSE;

  if (self->campaign != NULL)
    g_signal_handlers_disconnect_by_data (self->campaign, self);
  g_set_object (&self->campaign, campaign);
  g_clear_pointer (&self->unreadable, g_hash_table_unref);
  if (campaign != NULL)
    g_signal_connect_object (campaign, "changed", G_CALLBACK (event_list_campaign_changed_cb), self, G_CONNECT_SWAPPED);
  return TRUE;
}

/**
 * plaza_event_list_set:
 * @campaign: (nullable): whose events
 * @query: (nullable): which of them; %NULL for all, by state
 *
 * From now on the list has what the query gives, also after the campaign has changed.
 * Where the file cannot be read the list is empty, and plaza_campaign_was_read() says why.
 */
void
plaza_event_list_set (PlazaEventList        *self,
                      PlazaCampaign         *campaign,
                      const PlazaEventQuery *query)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  gboolean other;

  g_return_if_fail (PLAZA_IS_EVENT_LIST (self));

  plaza_event_query_clear (&self->query);
  plaza_event_query_copy_into (query != NULL ? query : &all, &self->query);
  self->fixed = FALSE;
  /* The same ids of another file are other events, and in another order or
   * near another place rows and sections show something else. */
  other = event_list_take_view (self, &self->query);
  other = list_take_campaign (self, campaign) || other;
  list_ask (self, other);
}

/**
 * plaza_event_list_set_ids:
 * @campaign: whose events
 * @ids: (element-type guint32): which of them, in order; not to be changed afterwards
 *
 * The list is one section, without a place to be near. An event that is removed goes.
 */
void
plaza_event_list_set_ids (PlazaEventList *self,
                          PlazaCampaign  *campaign,
                          GArray         *ids)
{
  const PlazaEventQuery all = PLAZA_EVENT_QUERY_INIT;
  const guint start = 0;

  g_return_if_fail (PLAZA_IS_EVENT_LIST (self));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (ids != NULL);

  event_list_take_view (self, &all);
  list_take_campaign (self, campaign);
  self->fixed = TRUE;
  g_array_set_size (self->sections, 0);
  g_array_append_val (self->sections, start);
  event_list_replace_ids (self, g_array_ref (ids), TRUE);
}

/**
 * plaza_event_list_get_ids:
 *
 * Returns: (transfer none) (element-type guint32): the ids, in order; when the
 *   list changes, this array does not: there is another
 */
GArray *
plaza_event_list_get_ids (PlazaEventList *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_LIST (self), NULL);

  return self->ids;
}

/**
 * plaza_event_list_find:
 *
 * Returns: the position of that event, or %G_MAXUINT
 */
guint
plaza_event_list_find (PlazaEventList *self,
                       gint64          id)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, guint32, i) == id)
      return i;

  return G_MAXUINT;
}

/**
 * plaza_event_list_get_section:
 * @position: any position
 * @start: (out): the first position of its section
 * @end: (out): the position after its last
 *
 * A section is a state, a day on which events begin, or a band of distance
 * (plaza_unit_find_band()). Behind the end of the
 * list lies one without end, as GtkSectionModel has it.
 */
void
plaza_event_list_get_section (PlazaEventList *self,
                              guint           position,
                              guint          *start,
                              guint          *end)
{
  guint low = 0, high;

  g_return_if_fail (PLAZA_IS_EVENT_LIST (self));

  *start = self->ids->len;
  *end = G_MAXUINT;
  if (position >= self->ids->len)
    return;

  /* The last section that starts at or before the position. */
  high = self->sections->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sections, guint, middle) <= position)
        low = middle;
      else
        high = middle;
    }

  *start = g_array_index (self->sections, guint, low);
  *end = low + 1 < self->sections->len ? g_array_index (self->sections, guint, low + 1) : self->ids->len;
}

/**
 * plaza_event_list_get_distance_km:
 * @position: of an event
 *
 * Returns: how far the nearest of its places is from the place of the query, in kilometres; −1 where
 *   the query has none, or the event has no point on the map
 */
double
plaza_event_list_get_distance_km (PlazaEventList *self,
                                  guint           position)
{
  g_autoptr(PlazaEvent) event = NULL;
  const PlazaPlace *place;
  guint64 point;

  g_return_val_if_fail (PLAZA_IS_EVENT_LIST (self), -1);

  /* Who asks has the event before them; its key would have to be looked for. */
  if (!self->has_near || position >= self->ids->len)
    return -1;

  event = g_list_model_get_item (G_LIST_MODEL (self), position);
  place = plaza_event_record_nearest (plaza_event_get_record (event), self->latitude, self->longitude, NULL);
  if (place == NULL)
    return -1;

  /* As the order has it. */
  point = plaza_mercator_point (place->latitude, place->longitude);
  return plaza_measure_to_km (plaza_origin_measure (&self->near, point));
}

/**
 * plaza_event_list_is_following:
 *
 * Returns: within "items-changed": whether the campaign has changed, and the list is of the same
 *   events as before, as they are now; %FALSE where it was asked for others
 */
gboolean
plaza_event_list_is_following (PlazaEventList *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_LIST (self), FALSE);

  return self->following;
}

/**
 * plaza_event_list_is_past:
 * @position: of an event
 *
 * Returns: whether it was over before the query's today; %FALSE where the
 *   query has none
 */
gboolean
plaza_event_list_is_past (PlazaEventList *self,
                          guint           position)
{
  g_autoptr(PlazaEvent) event = NULL;
  const char *last;
  GDate day;

  g_return_val_if_fail (PLAZA_IS_EVENT_LIST (self), FALSE);

  if (self->today == 0 || position >= self->ids->len)
    return FALSE;

  event = g_list_model_get_item (G_LIST_MODEL (self), position);
  last = plaza_event_record_last_date (plaza_event_get_record (event));

  return last != NULL && plaza_date_parse (last, &day) && g_date_get_julian (&day) < self->today;
}
