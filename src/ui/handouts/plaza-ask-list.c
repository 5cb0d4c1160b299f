/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-ask-list.h"

struct _PlazaAskList
{
  GObject    parent_instance;

  GPtrArray *items;
  gboolean   is_own;  /* whether somebody chose */
};

static void plaza_ask_list_model_init (GListModelInterface *iface);

/* Not a GListStore: that has no way to move an item, and cannot tell that one
 * of its items has changed. */
G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaAskList, plaza_ask_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plaza_ask_list_model_init))

typedef enum
{
  PROP_N_CHOSEN = 1,
} PlazaAskListProperty;

static GParamSpec *properties[PROP_N_CHOSEN + 1];
static guint changed_signal;

/* As many as a page holds well; the print room chooses the same ones. */
#define DEFAULT_CHOSEN 4

static GType
plaza_ask_list_get_item_type (GListModel *model)
{
  return PLAZA_TYPE_ASK_ITEM;
}

static guint
plaza_ask_list_get_n_items (GListModel *model)
{
  return PLAZA_ASK_LIST (model)->items->len;
}

static gpointer
plaza_ask_list_get_item (GListModel *model,
                         guint       position)
{
  PlazaAskList *self = PLAZA_ASK_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
plaza_ask_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = plaza_ask_list_get_item_type;
  iface->get_n_items = plaza_ask_list_get_n_items;
  iface->get_item = plaza_ask_list_get_item;
}

static void
ask_list_tell (PlazaAskList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHOSEN]);
  g_signal_emit (self, changed_signal, 0);
}

static void
ask_list_chosen_cb (PlazaAskList *self)
{
  self->is_own = TRUE;
  ask_list_tell (self);
}

static gboolean
ask_list_contains (PlazaAskList     *self,
                   const PlazaPoint *point)
{
  for (guint i = 0; i < self->items->len; i++)
    if (plaza_ask_item_get_point (self->items->pdata[i]) == point)
      return TRUE;

  return FALSE;
}

static void
ask_list_add (PlazaAskList     *self,
              const PlazaPoint *point,
              gboolean          chosen)
{
  PlazaAskItem *item;

  if (point->kind != PLAZA_POINT_ASK || ask_list_contains (self, point))
    return;

  item = plaza_ask_item_new (point, chosen);
  g_signal_connect_object (item, "notify::chosen", G_CALLBACK (ask_list_chosen_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->items, item);
}

static const PlazaPoint *
ask_list_find (GPtrArray  *points,
               const char *id)
{
  for (guint i = 0; i < points->len; i++)
    {
      const PlazaPoint *point = points->pdata[i];

      if (g_strcmp0 (point->id, id) == 0)
        return point;
    }

  return NULL;
}

/* "speak-out,-oversight": in order, a hyphen before those that are not chosen. */
static void
ask_list_load (PlazaAskList *self,
               GPtrArray    *points,
               const char   *saved)
{
  g_auto(GStrv) ids = g_strsplit (saved, ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gboolean chosen = ids[i][0] != '-';
      const PlazaPoint *point = ask_list_find (points, chosen ? ids[i] : ids[i] + 1);

      if (point != NULL)
        ask_list_add (self, point, chosen);
    }
}

static void
plaza_ask_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PlazaAskList *self = PLAZA_ASK_LIST (object);

  switch ((PlazaAskListProperty) prop_id)
    {
    case PROP_N_CHOSEN:
      g_value_set_uint (value, plaza_ask_list_get_n_chosen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_ask_list_finalize (GObject *object)
{
  g_ptr_array_unref (PLAZA_ASK_LIST (object)->items);

  G_OBJECT_CLASS (plaza_ask_list_parent_class)->finalize (object);
}

static void
plaza_ask_list_class_init (PlazaAskListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_ask_list_get_property;
  object_class->finalize = plaza_ask_list_finalize;

  properties[PROP_N_CHOSEN] =
    g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plaza_ask_list_init (PlazaAskList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plaza_ask_list_new:
 * @points: (element-type PlazaPoint): the campaign's, which must outlive the list
 * @saved: (nullable): what plaza_ask_list_save() gave; %NULL chooses the first four.
 *   Asks that it does not name stand last and are not chosen.
 *
 * Returns: (transfer full): a list
 */
PlazaAskList *
plaza_ask_list_new (GPtrArray  *points,
                    const char *saved)
{
  PlazaAskList *self = g_object_new (PLAZA_TYPE_ASK_LIST, NULL);

  self->is_own = saved != NULL;
  if (saved != NULL)
    ask_list_load (self, points, saved);

  for (guint i = 0; i < points->len; i++)
    ask_list_add (self, points->pdata[i], saved == NULL && self->items->len < DEFAULT_CHOSEN);

  return self;
}

/**
 * plaza_ask_list_follow:
 * @points: (element-type PlazaPoint): the campaign's, as they are now
 *
 * Keeps the order and the choice; new asks stand last and are not chosen.
 */
void
plaza_ask_list_follow (PlazaAskList *self,
                       GPtrArray    *points)
{
  g_autofree char *saved = NULL;
  guint n;

  g_return_if_fail (PLAZA_IS_ASK_LIST (self));

  saved = plaza_ask_list_save (self);
  n = self->items->len;
  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  ask_list_load (self, points, saved);
  for (guint i = 0; i < points->len; i++)
    ask_list_add (self, points->pdata[i], FALSE);

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, self->items->len);
  ask_list_tell (self);
}

/**
 * plaza_ask_list_suggest:
 * @points: (element-type PlazaPoint): the campaign's
 * @ids: what is asked elsewhere, in order; nothing for the first four
 *
 * Chooses these, in place of what was chosen; nobody has chosen then.
 */
void
plaza_ask_list_suggest (PlazaAskList       *self,
                        GPtrArray          *points,
                        const char * const *ids)
{
  g_autofree char *before = NULL;
  g_autofree char *saved = g_strjoinv (",", (char **) ids);
  g_autofree char *after = NULL;
  guint n;

  g_return_if_fail (PLAZA_IS_ASK_LIST (self));

  before = plaza_ask_list_save (self);
  n = self->items->len;
  self->is_own = FALSE;
  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  ask_list_load (self, points, saved);
  for (guint i = 0; i < points->len; i++)
    ask_list_add (self, points->pdata[i], ids[0] == NULL && self->items->len < DEFAULT_CHOSEN);

  after = plaza_ask_list_save (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, self->items->len);
  if (!g_str_equal (before, after))
    ask_list_tell (self);
}

/**
 * plaza_ask_list_get_is_own:
 *
 * Returns: whether somebody chose; otherwise it is what was suggested
 */
gboolean
plaza_ask_list_get_is_own (PlazaAskList *self)
{
  g_return_val_if_fail (PLAZA_IS_ASK_LIST (self), FALSE);

  return self->is_own;
}

guint
plaza_ask_list_get_n_chosen (PlazaAskList *self)
{
  guint n = 0;

  g_return_val_if_fail (PLAZA_IS_ASK_LIST (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += plaza_ask_item_get_chosen (self->items->pdata[i]);

  return n;
}

/**
 * plaza_ask_list_dup_chosen:
 *
 * Returns: (transfer full): ids of those chosen, in order
 */
GStrv
plaza_ask_list_dup_chosen (PlazaAskList *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (PLAZA_IS_ASK_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (plaza_ask_item_get_chosen (self->items->pdata[i]))
      g_strv_builder_add (builder, plaza_ask_item_get_point (self->items->pdata[i])->id);

  return g_strv_builder_end (builder);
}

/**
 * plaza_ask_list_move:
 * @from: position of the ask
 * @to: where it shall stand; beyond the end does nothing
 */
void
plaza_ask_list_move (PlazaAskList *self,
                     guint         from,
                     guint         to)
{
  PlazaAskItem *item;
  guint first = MIN (from, to);
  guint n = MAX (from, to) - first + 1;

  g_return_if_fail (PLAZA_IS_ASK_LIST (self));

  if (from == to || from >= self->items->len || to >= self->items->len)
    return;

  item = g_ptr_array_steal_index (self->items, from);
  g_ptr_array_insert (self->items, to, item);
  self->is_own = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self), first, n, n);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * plaza_ask_list_save:
 *
 * Returns: (transfer full): order and choice in one line, for plaza_ask_list_new()
 */
char *
plaza_ask_list_save (PlazaAskList *self)
{
  g_autoptr(GString) line = g_string_new (NULL);

  g_return_val_if_fail (PLAZA_IS_ASK_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    g_string_append_printf (line, "%s%s%s", i > 0 ? "," : "",
                            plaza_ask_item_get_chosen (self->items->pdata[i]) ? "" : "-",
                            plaza_ask_item_get_point (self->items->pdata[i])->id);

  return g_string_free (g_steal_pointer (&line), FALSE);
}
