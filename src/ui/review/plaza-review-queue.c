/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-queue.h"

#include <glib/gi18n.h>

#include "plaza-list-focus.h"
#include "plaza-review-row.h"

struct _PlazaReviewQueue
{
  AdwBin              parent_instance;

  AdwToggleGroup     *which;
  GtkEditable        *search;
  GtkStack           *stack;
  GtkListView        *list;
  GtkWidget          *nothing;
  GtkSingleSelection *selection;
  GtkFilterListModel *found;
  GtkFilter          *filter;
  GListStore         *waiting;   /* of PlazaReviewItem */
  GListStore         *declined;
  char               *folded;    /* what is looked for */
  char               *uid;       /* of what is selected, while the lists are filled anew */
};

G_DEFINE_FINAL_TYPE (PlazaReviewQueue, plaza_review_queue, ADW_TYPE_BIN)

enum
{
  PROP_ITEM = 1,
  PROP_ALONE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint opened_signal;

static gboolean
queue_shows_declined (PlazaReviewQueue *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->which), "declined") == 0;
}

static gboolean
queue_has (gpointer item,
           gpointer data)
{
  return plaza_review_item_matches (item, PLAZA_REVIEW_QUEUE (data)->folded);
}

static void
queue_update_stack (PlazaReviewQueue *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : *self->folded != '\0' ? "nothing" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->search), any || *self->folded != '\0');
}

static void
which_changed_cb (PlazaReviewQueue *self)
{
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (queue_shows_declined (self) ? self->declined : self->waiting));
  queue_update_stack (self);
}

static void
search_changed_cb (PlazaReviewQueue *self)
{
  g_free (self->folded);
  self->folded = plaza_text_fold (gtk_editable_get_text (self->search));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  queue_update_stack (self);
}

static void
stop_search_cb (PlazaReviewQueue *self)
{
  gtk_editable_set_text (self->search, "");
  plaza_review_queue_begin (self);
}

static void
queue_selected_cb (PlazaReviewQueue *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
row_activated_cb (PlazaReviewQueue *self,
                  guint             position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, opened_signal, 0);
}

static void
queue_released_cb (GtkListItem *item)
{
  gtk_widget_activate_action (gtk_list_item_get_child (item), "list.activate-item", "u", gtk_list_item_get_position (item));
}

static void
setup_cb (PlazaReviewQueue *self,
          GtkListItem      *item)
{
  GtkWidget *row = plaza_review_row_new (item);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (queue_released_cb), item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
  plaza_list_focus_add_row (item);
}

static void
bind_cb (PlazaReviewQueue *self,
         GtkListItem      *item)
{
  plaza_review_row_set_item (PLAZA_REVIEW_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (PlazaReviewQueue *self,
           GtkListItem      *item)
{
  plaza_review_row_set_item (PLAZA_REVIEW_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
plaza_review_queue_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlazaReviewQueue *self = PLAZA_REVIEW_QUEUE (object);

  if (prop_id == PROP_ITEM)
    g_value_set_object (value, plaza_review_queue_get_item (self));
  else if (prop_id == PROP_ALONE)
    g_value_set_boolean (value, gtk_widget_get_visible (self->nothing));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_review_queue_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_ALONE)
    gtk_widget_set_visible (PLAZA_REVIEW_QUEUE (object)->nothing, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_review_queue_dispose (GObject *object)
{
  PlazaReviewQueue *self = PLAZA_REVIEW_QUEUE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, queue_selected_cb, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_REVIEW_QUEUE);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->waiting);
  g_clear_object (&self->declined);

  G_OBJECT_CLASS (plaza_review_queue_parent_class)->dispose (object);
}

static void
plaza_review_queue_finalize (GObject *object)
{
  g_free (PLAZA_REVIEW_QUEUE (object)->folded);
  g_free (PLAZA_REVIEW_QUEUE (object)->uid);

  G_OBJECT_CLASS (plaza_review_queue_parent_class)->finalize (object);
}

static void
queue_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/review-queue.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewQueue, which);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewQueue, search);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewQueue, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewQueue, list);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewQueue, nothing);
  gtk_widget_class_bind_template_callback (widget_class, which_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
plaza_review_queue_class_init (PlazaReviewQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_review_queue_get_property;
  object_class->set_property = plaza_review_queue_set_property;
  object_class->dispose = plaza_review_queue_dispose;
  object_class->finalize = plaza_review_queue_finalize;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PLAZA_TYPE_REVIEW_ITEM, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  opened_signal = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  queue_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
plaza_review_queue_init (PlazaReviewQueue *self)
{
  self->folded = g_strdup ("");
  self->filter = GTK_FILTER (gtk_custom_filter_new (queue_has, self, NULL));
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  plaza_list_focus_watch (self->list);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (queue_selected_cb), self);
}

static void
queue_label_toggle (PlazaReviewQueue *self,
                    const char       *name,
                    const char       *label,
                    GListStore       *items)
{
  g_autofree char *words = g_strdup_printf ("%s %u", label, g_list_model_get_n_items (G_LIST_MODEL (items)));

  adw_toggle_set_label (adw_toggle_group_get_toggle_by_name (self->which, name), words);
}

/* The same one, or what comes in its place. */
static guint
queue_find (PlazaReviewQueue *self,
            const char       *uid,
            guint             position)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  for (guint i = 0; uid != NULL && i < n_items; i++)
    {
      g_autoptr(PlazaReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), i);

      if (g_str_equal (plaza_review_item_get_record (item)->uid, uid))
        return i;
    }

  return n_items > 0 ? MIN (position, n_items - 1) : GTK_INVALID_LIST_POSITION;
}

/**
 * plaza_review_queue_fill:
 * @waiting: (element-type PlazaReviewItem): what waits
 * @declined: (element-type PlazaReviewItem): what was declined
 *
 * Shows them. The one that was selected stays so; where it is gone, the next one is.
 */
void
plaza_review_queue_fill (PlazaReviewQueue *self,
                         GListStore       *waiting,
                         GListStore       *declined)
{
  PlazaReviewItem *item;
  guint position;
  g_autofree char *uid = NULL;
  gboolean any_declined;

  g_return_if_fail (PLAZA_IS_REVIEW_QUEUE (self));

  item = plaza_review_queue_get_item (self);
  position = gtk_single_selection_get_selected (self->selection);
  uid = item != NULL ? g_strdup (plaza_review_item_get_record (item)->uid) : NULL;
  any_declined = g_list_model_get_n_items (G_LIST_MODEL (declined)) > 0;
  g_set_object (&self->waiting, waiting);
  g_set_object (&self->declined, declined);
  queue_label_toggle (self, "waiting", C_("review", "Waiting"), waiting);
  queue_label_toggle (self, "declined", C_("review", "Declined"), declined);
  gtk_widget_set_visible (GTK_WIDGET (self->which), any_declined);
  if (!any_declined)
    adw_toggle_group_set_active_name (self->which, "waiting");

  /* Told once. */
  g_object_freeze_notify (G_OBJECT (self));
  which_changed_cb (self);
  gtk_single_selection_set_selected (self->selection, queue_find (self, uid, position));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * plaza_review_queue_get_item:
 *
 * Returns: (transfer none) (nullable): the one that is selected
 */
PlazaReviewItem *
plaza_review_queue_get_item (PlazaReviewQueue *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_QUEUE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * plaza_review_queue_get_position:
 * @n_items: (out): how many there are
 *
 * Returns: which of them is selected, from 0
 */
guint
plaza_review_queue_get_position (PlazaReviewQueue *self,
                                 guint            *n_items)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_QUEUE (self), 0);

  *n_items = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  return gtk_single_selection_get_selected (self->selection);
}

/**
 * plaza_review_queue_step:
 * @by: 1 for the next one, -1 for the one before
 *
 * Returns: whether there is one; it is selected then
 */
gboolean
plaza_review_queue_step (PlazaReviewQueue *self,
                         int               by)
{
  guint position, n_items;

  g_return_val_if_fail (PLAZA_IS_REVIEW_QUEUE (self), FALSE);

  position = plaza_review_queue_get_position (self, &n_items);
  if (position == GTK_INVALID_LIST_POSITION || (by < 0 && position == 0) || (by > 0 && position + 1 >= n_items))
    return FALSE;

  gtk_list_view_scroll_to (self->list, position + by, GTK_LIST_SCROLL_SELECT, NULL);
  return TRUE;
}

/**
 * plaza_review_queue_begin:
 *
 * Returns: whether the row that is selected got the keyboard
 */
gboolean
plaza_review_queue_begin (PlazaReviewQueue *self)
{
  guint position, n_items;

  g_return_val_if_fail (PLAZA_IS_REVIEW_QUEUE (self), FALSE);

  position = plaza_review_queue_get_position (self, &n_items);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * plaza_review_queue_search:
 *
 * Puts the keyboard where one types what to find.
 */
void
plaza_review_queue_search (PlazaReviewQueue *self)
{
  g_return_if_fail (PLAZA_IS_REVIEW_QUEUE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
