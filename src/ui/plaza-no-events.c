/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-no-events.h"

#include <glib/gi18n.h>

#include "plaza-event-filters.h"
#include "plaza-fact-row.h"
#include "plaza-window-filters.h"

/* What stands in the list's place where the filters leave nothing: which they
 * are, and what each of them alone keeps away. */
struct _PlazaNoEvents
{
  AdwBin            parent_instance;

  PlazaWindowState *state;
  AdwStatusPage    *page;
  GtkWidget        *clear;
  GtkWidget        *ways_out;
  GtkListBox       *ways;
};

G_DEFINE_FINAL_TYPE (PlazaNoEvents, plaza_no_events, ADW_TYPE_BIN)

enum
{
  PROP_STATE = 1,
};

static GParamSpec *state_property;

static char *
filter_in_words (PlazaWindowState *state,
                 PlazaFilter       filter)
{
  switch (filter)
    {
    case PLAZA_FILTER_TEXT:
      /* Isolated, so that a Hebrew or Arabic word leaves the sentence around it alone. */
      return g_strdup_printf ("“\342\201\250%s\342\201\251”", plaza_window_state_get_text (state));
    case PLAZA_FILTER_KINDS:
      return plaza_event_filters_describe_kinds (plaza_window_state_get_kinds (state));
    case PLAZA_FILTER_STATE:
      return plaza_event_filters_describe_state (plaza_window_state_get_state (state));
    case PLAZA_FILTER_DAY:
      return plaza_event_filters_describe_day (plaza_window_state_get_day (state));
    case PLAZA_FILTER_OPEN:
      return g_strdup (_("Open to the public"));
    case PLAZA_FILTER_ATTENTION:
      return g_strdup (_("Needs attention"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
describe (PlazaWindowState *state)
{
  g_autoptr(GString) list = g_string_new (NULL);

  if (!plaza_window_state_get_filtered (state))
    return g_strdup (_("This campaign has no events yet."));

  for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
    if (plaza_window_state_has_filter (state, filter))
      {
        g_autofree char *words = filter_in_words (state, filter);

        g_string_append_printf (list, "%s%s", list->len > 0 ? " · " : "", words);
      }

  /* Translators: %s is a list of filters: “candle” · Vigil · Michigan. */
  return g_strdup_printf (_("No event fits all of this: %s"), list->str);
}

static void
add_way (PlazaNoEvents *self,
         PlazaFilter    filter)
{
  guint n = plaza_window_state_count_without (self->state, filter);
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  AdwActionRow *row;

  if (n == 0)
    return;

  words = filter_in_words (self->state, filter);
  /* Translators: a row that takes one filter away; %s is a filter: “candle”, Vigil, Michigan. */
  title = g_strdup_printf (_("Without %s"), words);
  count = g_strdup_printf (ngettext ("%u event", "%u events", n), n);

  row = plaza_fact_row_append (self->ways, NULL, title, count);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "filter", GINT_TO_POINTER (filter));
}

static guint
count_filters (PlazaWindowState *state)
{
  guint n = 0;

  for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
    n += plaza_window_state_has_filter (state, filter) ? 1 : 0;

  return n;
}

static void
update (PlazaNoEvents *self)
{
  g_autofree char *description = NULL;
  g_autofree char *escaped = NULL;

  if (self->state == NULL || plaza_window_state_get_n_events (self->state) > 0)
    return;

  description = describe (self->state);
  /* The description is markup; the filters hold what the reader typed. */
  escaped = g_markup_escape_text (description, -1);
  adw_status_page_set_description (self->page, escaped);
  gtk_widget_set_visible (self->clear, plaza_window_state_get_filtered (self->state));
  gtk_list_box_remove_all (self->ways);

  /* A single filter is what the button clears. */
  if (count_filters (self->state) > 1)
    for (int filter = 0; filter < PLAZA_N_FILTERS; filter++)
      if (plaza_window_state_has_filter (self->state, filter))
        add_way (self, filter);

  gtk_widget_set_visible (self->ways_out, gtk_list_box_get_row_at_index (self->ways, 0) != NULL);
}

static void
clear_clicked_cb (PlazaNoEvents *self)
{
  plaza_window_state_clear_filters (self->state);
}

static void
way_activated_cb (PlazaNoEvents *self,
                  GtkListBoxRow *row)
{
  PlazaFilter filter = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "filter"));

  plaza_window_state_clear_filter (self->state, filter);
}

static void
set_state (PlazaNoEvents    *self,
           PlazaWindowState *state)
{
  self->state = g_object_ref (state);
  /* Each filter that changes leaves another list, and notifies of its length. */
  g_signal_connect_object (state, "notify::n-events", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
plaza_no_events_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_STATE)
    g_value_set_object (value, PLAZA_NO_EVENTS (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_no_events_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_STATE)
    set_state (PLAZA_NO_EVENTS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_no_events_dispose (GObject *object)
{
  g_clear_object (&PLAZA_NO_EVENTS (object)->state);
  /* The template gives up the child that AdwBin would take away once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_NO_EVENTS);

  G_OBJECT_CLASS (plaza_no_events_parent_class)->dispose (object);
}

static void
plaza_no_events_class_init (PlazaNoEventsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_no_events_dispose;
  object_class->get_property = plaza_no_events_get_property;
  object_class->set_property = plaza_no_events_set_property;

  state_property = g_param_spec_object ("state", NULL, NULL, PLAZA_TYPE_WINDOW_STATE,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                        | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_STATE, state_property);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/no-events.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, page);
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, clear);
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, ways_out);
  gtk_widget_class_bind_template_child (widget_class, PlazaNoEvents, ways);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_activated_cb);
}

static void
plaza_no_events_init (PlazaNoEvents *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_no_events_new (PlazaWindowState *state)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (state), NULL);

  return g_object_new (PLAZA_TYPE_NO_EVENTS, "state", state, NULL);
}
