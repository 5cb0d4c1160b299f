/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-selection.h"

/* The event list with sections and one selected row, for a GtkListView.
 *
 * GtkSingleSelection would do, were it not that it looks for its item among
 * all the new ones after a change, and so turns every id into an object; this
 * one keeps the id. It also gives the list its sections, which the model
 * cannot: nothing below ui/ knows GTK. */
struct _PlazaEventSelection
{
  GObject         parent_instance;

  PlazaEventList *events;
  gint64          id;       /* 0 for none */
  guint           position; /* of id in events, or GTK_INVALID_LIST_POSITION */
  guint           limit;    /* how many are shown at the most, or 0 */
  GHashTable     *chosen;   /* ids of several; NULL where one row is selected, as mostly */
};

typedef enum
{
  PROP_ID = 1,
  PROP_CHOOSING,
  PROP_N_CHOSEN,
} PlazaEventSelectionProperty;

static GParamSpec *properties[PROP_N_CHOSEN + 1];

static GType
selection_get_item_type (GListModel *model)
{
  return PLAZA_TYPE_EVENT;
}

static guint
selection_get_n_items (GListModel *model)
{
  PlazaEventSelection *self = PLAZA_EVENT_SELECTION (model);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->events));

  return self->limit > 0 ? MIN (n_items, self->limit) : n_items;
}

static gpointer
selection_get_item (GListModel *model,
                    guint       position)
{
  if (position >= selection_get_n_items (model))
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (PLAZA_EVENT_SELECTION (model)->events), position);
}

static void
selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = selection_get_item_type;
  iface->get_n_items = selection_get_n_items;
  iface->get_item = selection_get_item;
}

static void
selection_get_section (GtkSectionModel *model,
                       guint            position,
                       guint           *start,
                       guint           *end)
{
  PlazaEventSelection *self = PLAZA_EVENT_SELECTION (model);
  guint n_items = selection_get_n_items (G_LIST_MODEL (model));

  /* What lies past the end is one section of its own, as GTK wants it. */
  *start = n_items;
  *end = G_MAXUINT;
  if (position >= n_items)
    return;

  plaza_event_list_get_section (self->events, position, start, end);
  *end = MIN (*end, n_items);
}

static void
selection_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = selection_get_section;
}

/* Without making an object of it. */
static gpointer
selection_get_key (PlazaEventSelection *self,
                   guint                position)
{
  return GUINT_TO_POINTER (g_array_index (plaza_event_list_get_ids (self->events), guint32, position));
}

static gboolean
selection_has (PlazaEventSelection *self,
               guint                position)
{
  return self->chosen != NULL ? g_hash_table_contains (self->chosen, selection_get_key (self, position))
                              : self->position == position;
}

static gboolean
selection_is_selected (GtkSelectionModel *model,
                       guint              position)
{
  return position < selection_get_n_items (G_LIST_MODEL (model)) && selection_has (PLAZA_EVENT_SELECTION (model), position);
}

/* Whether the selected one is among those that are listed, and so far shown. */
static gboolean
selection_is_shown (PlazaEventSelection *self)
{
  return self->position < selection_get_n_items (G_LIST_MODEL (self));
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  PlazaEventSelection *self = PLAZA_EVENT_SELECTION (model);
  GtkBitset *selection = gtk_bitset_new_empty ();
  guint end = MIN (selection_get_n_items (G_LIST_MODEL (model)), position + n_items);

  if (self->chosen == NULL && selection_is_shown (self))
    gtk_bitset_add (selection, self->position);
  for (guint i = position; self->chosen != NULL && i < end; i++)
    if (selection_has (self, i))
      gtk_bitset_add (selection, i);

  return selection;
}

static void
selection_tell_chosen (PlazaEventSelection *self,
                       guint                position,
                       guint                n_items)
{
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHOSEN]);
}

/* With Shift or Control: what was selected is one of them. */
static gboolean
selection_choose (PlazaEventSelection *self,
                  guint                position,
                  guint                n_items)
{
  guint end = MIN (selection_get_n_items (G_LIST_MODEL (self)), position + n_items);

  if (self->chosen == NULL)
    {
      plaza_event_selection_set_choosing (self, TRUE);
      if (selection_is_shown (self))
        g_hash_table_add (self->chosen, selection_get_key (self, self->position));
    }

  for (guint i = position; i < end; i++)
    g_hash_table_add (self->chosen, selection_get_key (self, i));
  selection_tell_chosen (self, 0, selection_get_n_items (G_LIST_MODEL (self)));
  return TRUE;
}

static gboolean
selection_select_item (GtkSelectionModel *model,
                       guint              position,
                       gboolean           unselect_rest)
{
  PlazaEventSelection *self = PLAZA_EVENT_SELECTION (model);
  g_autoptr(PlazaEvent) event = NULL;

  /* The arrow keys go from row to row; what is chosen stays. */
  if (!unselect_rest)
    return selection_choose (self, position, 1);
  if (self->chosen != NULL)
    return TRUE;

  event = selection_get_item (G_LIST_MODEL (model), position);
  if (event == NULL)
    return FALSE;

  plaza_event_selection_set_id (self, plaza_event_get_id (event));

  return TRUE;
}

/* Who takes away the last one has ended it. */
static gboolean
selection_unselect_item (GtkSelectionModel *model,
                         guint              position)
{
  PlazaEventSelection *self = PLAZA_EVENT_SELECTION (model);

  if (self->chosen == NULL || !g_hash_table_remove (self->chosen, selection_get_key (self, position)))
    return FALSE;

  selection_tell_chosen (self, position, 1);
  if (g_hash_table_size (self->chosen) == 0)
    plaza_event_selection_set_choosing (self, FALSE);
  return TRUE;
}

static gboolean
selection_select_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items,
                        gboolean           unselect_rest)
{
  return n_items == 1 && unselect_rest ? selection_select_item (model, position, TRUE)
                                       : selection_choose (PLAZA_EVENT_SELECTION (model), position, n_items);
}

static gboolean
selection_select_all (GtkSelectionModel *model)
{
  return selection_choose (PLAZA_EVENT_SELECTION (model), 0, selection_get_n_items (G_LIST_MODEL (model)));
}

static gboolean
selection_unselect_all (GtkSelectionModel *model)
{
  plaza_event_selection_set_choosing (PLAZA_EVENT_SELECTION (model), FALSE);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = selection_is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = selection_select_item;
  iface->unselect_item = selection_unselect_item;
  iface->select_range = selection_select_range;
  iface->select_all = selection_select_all;
  iface->unselect_all = selection_unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaEventSelection, plaza_event_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, selection_section_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      selection_model_init))

static guint
selection_find (PlazaEventSelection *self)
{
  return self->id != 0 ? plaza_event_list_find (self->events, self->id)
                       : GTK_INVALID_LIST_POSITION;
}

/* GTK keeps the headers of sections around and within what was replaced, and lets
 * them say what they said: a list that begins with the same event, now as one
 * "within 5 miles" and no longer of Michigan, has other sections. */
static void
selection_tell_sections (PlazaEventSelection *self)
{
  guint n_items = selection_get_n_items (G_LIST_MODEL (self));

  if (n_items > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, n_items);
}

/* Nothing is done to an event that the list does not show any more. */
static void
selection_forget_unlisted (PlazaEventSelection *self)
{
  GArray *ids = plaza_event_list_get_ids (self->events);
  GHashTable *chosen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    if (selection_has (self, i))
      g_hash_table_add (chosen, selection_get_key (self, i));
  g_hash_table_unref (self->chosen);
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHOSEN]);
}

static void
selection_items_changed_cb (PlazaEventSelection *self,
                            guint                position,
                            guint                removed,
                            guint                added)
{
  guint shown = self->limit;

  self->position = selection_find (self);
  if (self->chosen != NULL)
    selection_forget_unlisted (self);
  if (shown > 0)
    {
      /* Another list than the one that began is shown whole. */
      removed = MIN (shown, g_list_model_get_n_items (G_LIST_MODEL (self->events)) + removed - added);
      position = 0;
      self->limit = 0;
      added = selection_get_n_items (G_LIST_MODEL (self));
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  selection_tell_sections (self);
}

static void
plaza_event_selection_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PlazaEventSelection *self = PLAZA_EVENT_SELECTION (object);

  switch ((PlazaEventSelectionProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_CHOOSING:
      g_value_set_boolean (value, self->chosen != NULL);
      break;
    case PROP_N_CHOSEN:
      g_value_set_uint (value, plaza_event_selection_get_n_chosen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_event_selection_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (prop_id == PROP_ID)
    plaza_event_selection_set_id (PLAZA_EVENT_SELECTION (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_event_selection_finalize (GObject *object)
{
  PlazaEventSelection *self = PLAZA_EVENT_SELECTION (object);

  g_clear_object (&self->events);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (plaza_event_selection_parent_class)->finalize (object);
}

static void
plaza_event_selection_class_init (PlazaEventSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_event_selection_get_property;
  object_class->set_property = plaza_event_selection_set_property;
  object_class->finalize = plaza_event_selection_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOOSING] = g_param_spec_boolean ("choosing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_CHOSEN] = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_event_selection_init (PlazaEventSelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
}

PlazaEventSelection *
plaza_event_selection_new (PlazaEventList *events)
{
  PlazaEventSelection *self;

  g_return_val_if_fail (PLAZA_IS_EVENT_LIST (events), NULL);

  self = g_object_new (PLAZA_TYPE_EVENT_SELECTION, NULL);
  self->events = g_object_ref (events);
  g_signal_connect_object (events, "items-changed", G_CALLBACK (selection_items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

gint64
plaza_event_selection_get_id (PlazaEventSelection *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_SELECTION (self), 0);

  return self->id;
}

/**
 * plaza_event_selection_set_id:
 * @id: an event's row in the campaign file, or 0 for none
 *
 * Selects the event, whether or not the list shows it at the moment.
 */
void
plaza_event_selection_set_id (PlazaEventSelection *self,
                              gint64               id)
{
  guint old;

  g_return_if_fail (PLAZA_IS_EVENT_SELECTION (self));

  if (self->id == id)
    return;

  old = plaza_event_selection_get_position (self);
  self->id = id;
  self->position = selection_find (self);

  if (old != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), old, 1);
  if (selection_is_shown (self))
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), self->position, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * plaza_event_selection_get_position:
 *
 * Returns: where the selected event stands in the list, or
 *   %GTK_INVALID_LIST_POSITION
 */
guint
plaza_event_selection_get_position (PlazaEventSelection *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return selection_is_shown (self) ? self->position : GTK_INVALID_LIST_POSITION;
}

/**
 * plaza_event_selection_set_limit:
 * @limit: how many rows to show at the most, or 0 for all
 *
 * GtkListView makes up to 200 rows before it paints anything, most of them far
 * out of sight. A list that begins with a screenful is there sooner; the rest
 * follows when that has been painted.
 */
void
plaza_event_selection_set_limit (PlazaEventSelection *self,
                                 guint                limit)
{
  guint before, after;

  g_return_if_fail (PLAZA_IS_EVENT_SELECTION (self));

  before = selection_get_n_items (G_LIST_MODEL (self));
  self->limit = limit;
  after = selection_get_n_items (G_LIST_MODEL (self));

  if (before < after)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, after - before);
  else if (before > after)
    g_list_model_items_changed (G_LIST_MODEL (self), after, before - after, 0);
  if (before != after)
    selection_tell_sections (self);
}

/**
 * plaza_event_selection_set_choosing:
 * @choosing: whether several rows are selected, or none yet
 *
 * Begins or ends it. What one row's event is stays what it was.
 */
void
plaza_event_selection_set_choosing (PlazaEventSelection *self,
                                    gboolean             choosing)
{
  g_return_if_fail (PLAZA_IS_EVENT_SELECTION (self));

  if ((self->chosen != NULL) == !!choosing)
    return;

  if (choosing)
    self->chosen = g_hash_table_new (NULL, NULL);
  else
    g_clear_pointer (&self->chosen, g_hash_table_unref);
  selection_tell_chosen (self, 0, selection_get_n_items (G_LIST_MODEL (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOOSING]);
}

gboolean
plaza_event_selection_get_choosing (PlazaEventSelection *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_SELECTION (self), FALSE);

  return self->chosen != NULL;
}

guint
plaza_event_selection_get_n_chosen (PlazaEventSelection *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_SELECTION (self), 0);

  return self->chosen != NULL ? g_hash_table_size (self->chosen) : 0;
}

/**
 * plaza_event_selection_toggle:
 * @position: a row, while several are chosen
 *
 * Chooses it, or not any more; that ends nothing, also where it was the last one.
 */
void
plaza_event_selection_toggle (PlazaEventSelection *self,
                              guint                position)
{
  g_return_if_fail (PLAZA_IS_EVENT_SELECTION (self));
  g_return_if_fail (self->chosen != NULL);
  g_return_if_fail (position < selection_get_n_items (G_LIST_MODEL (self)));

  if (!g_hash_table_remove (self->chosen, selection_get_key (self, position)))
    g_hash_table_add (self->chosen, selection_get_key (self, position));
  selection_tell_chosen (self, position, 1);
}

/**
 * plaza_event_selection_list_chosen:
 *
 * Returns: (transfer full) (element-type guint32): the ids of the events that are chosen, as they are listed
 */
GArray *
plaza_event_selection_list_chosen (PlazaEventSelection *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *ids;

  g_return_val_if_fail (PLAZA_IS_EVENT_SELECTION (self), chosen);

  ids = plaza_event_list_get_ids (self->events);
  for (guint i = 0; self->chosen != NULL && i < ids->len; i++)
    if (selection_has (self, i))
      g_array_append_val (chosen, g_array_index (ids, guint32, i));

  return chosen;
}
