/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-desk.h"

struct _PlazaReviewDesk
{
  GObject        parent_instance;

  PlazaCampaign *campaign;
  GListStore    *waiting;    /* of PlazaReviewItem */
  GListStore    *declined;
  PlazaLikeness *likeness;   /* of the campaign as it is now; made when first wanted */
  guint          looking;    /* for what may be the same */
  guint          looked;     /* how many of those that wait were looked at */
};

G_DEFINE_FINAL_TYPE (PlazaReviewDesk, plaza_review_desk, G_TYPE_OBJECT)

static void
desk_store (GListStore *store,
            GPtrArray  *rows,
            gboolean    is_declined)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, plaza_review_item_new (g_ptr_array_index (rows, i), is_declined));

  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}

static gboolean
desk_look_cb (gpointer data)
{
  PlazaReviewDesk *self = data;
  g_autoptr(PlazaReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->waiting), self->looked++);

  if (item == NULL || plaza_review_desk_find_likes (self, item) == NULL)
    {
      self->looking = 0;
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

static void
plaza_review_desk_finalize (GObject *object)
{
  PlazaReviewDesk *self = PLAZA_REVIEW_DESK (object);

  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_pointer (&self->likeness, plaza_likeness_free);
  g_object_unref (self->waiting);
  g_object_unref (self->declined);
  g_object_unref (self->campaign);

  G_OBJECT_CLASS (plaza_review_desk_parent_class)->finalize (object);
}

static void
plaza_review_desk_class_init (PlazaReviewDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_review_desk_finalize;
}

static void
plaza_review_desk_init (PlazaReviewDesk *self)
{
  self->waiting = g_list_store_new (PLAZA_TYPE_REVIEW_ITEM);
  self->declined = g_list_store_new (PLAZA_TYPE_REVIEW_ITEM);
}

PlazaReviewDesk *
plaza_review_desk_new (PlazaCampaign *campaign)
{
  PlazaReviewDesk *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_REVIEW_DESK, NULL);
  self->campaign = g_object_ref (campaign);
  return self;
}

/**
 * plaza_review_desk_fill:
 *
 * Takes from the campaign what lies on the desk now.
 *
 * Returns: whether it could be read
 */
gboolean
plaza_review_desk_fill (PlazaReviewDesk  *self,
                        GError          **error)
{
  g_autoptr(GPtrArray) waiting = NULL;
  g_autoptr(GPtrArray) declined = NULL;

  g_return_val_if_fail (PLAZA_IS_REVIEW_DESK (self), FALSE);

  waiting = plaza_campaign_list_waiting (self->campaign, error);
  declined = waiting != NULL ? plaza_campaign_list_declined (self->campaign, error) : NULL;
  if (declined == NULL)
    return FALSE;

  /* What is listed may be otherwise too. */
  g_clear_pointer (&self->likeness, plaza_likeness_free);
  g_ptr_array_set_free_func (waiting, NULL);
  g_ptr_array_set_free_func (declined, NULL);
  desk_store (self->waiting, waiting, FALSE);
  desk_store (self->declined, declined, TRUE);
  self->looked = 0;
  if (self->looking == 0)
    self->looking = g_idle_add_full (G_PRIORITY_LOW, desk_look_cb, self, NULL);
  return TRUE;
}

GListStore *
plaza_review_desk_get_waiting (PlazaReviewDesk *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_DESK (self), NULL);

  return self->waiting;
}

GListStore *
plaza_review_desk_get_declined (PlazaReviewDesk *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_DESK (self), NULL);

  return self->declined;
}

/**
 * plaza_review_desk_find_likes:
 *
 * Returns: (transfer none) (nullable) (element-type PlazaLike): what is listed and may be the same as @item; %NULL
 *   where the campaign cannot be read
 */
GPtrArray *
plaza_review_desk_find_likes (PlazaReviewDesk *self,
                              PlazaReviewItem *item)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_DESK (self), NULL);
  g_return_val_if_fail (PLAZA_IS_REVIEW_ITEM (item), NULL);

  if (self->likeness == NULL)
    self->likeness = plaza_likeness_new (self->campaign, NULL);

  return self->likeness != NULL ? plaza_review_item_get_likes (item, self->campaign, self->likeness) : NULL;
}

/**
 * plaza_review_desk_list_clean:
 *
 * Returns: (transfer full) (element-type PlazaEvent): what can be listed without a question
 */
GPtrArray *
plaza_review_desk_list_clean (PlazaReviewDesk *self)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PlazaReviewItem) item = NULL;

  g_return_val_if_fail (PLAZA_IS_REVIEW_DESK (self), events);

  for (guint i = 0; (item = g_list_model_get_item (G_LIST_MODEL (self->waiting), i)) != NULL; i++)
    {
      if (plaza_review_desk_find_likes (self, item) != NULL && !plaza_review_item_has_question (item))
        g_ptr_array_add (events, g_object_ref (plaza_review_item_get_event (item)));
      g_clear_object (&item);
    }

  return events;
}

/**
 * plaza_review_desk_list_of_sender:
 *
 * Returns: (transfer full) (element-type PlazaEvent): what waits and was sent by whoever sent @item
 */
GPtrArray *
plaza_review_desk_list_of_sender (PlazaReviewDesk *self,
                                  PlazaReviewItem *item)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PlazaReviewItem) other = NULL;
  const char *sender;

  g_return_val_if_fail (PLAZA_IS_REVIEW_DESK (self), events);

  sender = plaza_review_item_get_sender (item);
  for (guint i = 0; (other = g_list_model_get_item (G_LIST_MODEL (self->waiting), i)) != NULL; i++)
    {
      if (other == item || (sender != NULL && g_strcmp0 (plaza_review_item_get_sender (other), sender) == 0))
        g_ptr_array_add (events, g_object_ref (plaza_review_item_get_event (other)));
      g_clear_object (&other);
    }

  return events;
}
