/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-filters.h"

#include "plaza-chip-row.h"
#include "plaza-day-choices.h"
#include "plaza-filter-chip.h"
#include "plaza-filter-words.h"
#include "plaza-more-choices.h"
#include "plaza-near-chip.h"
#include "plaza-wording.h"

/* The row of chips above the list of events. */
struct _PlazaEventFilters
{
  AdwBin            parent_instance;

  PlazaAsked       *asked;
  PlazaNearChip    *near_chip;
  PlazaFilterChip  *kind_chip;
  PlazaFilterChip  *state_chip;
  PlazaFilterChip  *day_chip;
  PlazaFilterChip  *more_chip;
  PlazaChipRow     *row;
};

G_DEFINE_FINAL_TYPE (PlazaEventFilters, plaza_event_filters, ADW_TYPE_BIN)

enum
{
  PROP_ASKED = 1,
};

static GParamSpec *asked_property;

static void
filters_kinds_changed_cb (PlazaEventFilters *self)
{
  guint32 kinds = plaza_asked_get_kinds (self->asked);
  g_autofree char *label = kinds != 0 ? plaza_filter_words_kinds (kinds) : NULL;

  plaza_chip_set_label (PLAZA_CHIP (self->kind_chip), label);
  for (int kind = 0; kind < PLAZA_N_KINDS; kind++)
    plaza_filter_chip_set_on (self->kind_chip, plaza_enum_to_nick (PLAZA_TYPE_KIND, kind),
                              (kinds & (1u << kind)) != 0);
}

static void
filters_state_changed_cb (PlazaEventFilters *self)
{
  const char *state = plaza_asked_get_state (self->asked);
  g_autofree char *label = state != NULL ? plaza_filter_words_state (state) : NULL;

  plaza_chip_set_label (PLAZA_CHIP (self->state_chip), label);
  plaza_filter_chip_set_on (self->state_chip, state, TRUE);
}

static void
populate_kinds_cb (PlazaEventFilters *self)
{
  guint32 kinds = plaza_campaign_get_kinds (plaza_asked_get_campaign (self->asked),
                                            plaza_asked_get_review (self->asked));

  for (int kind = 0; kind < PLAZA_N_KINDS; kind++)
    if ((kinds & (1u << kind)) != 0)
      plaza_filter_chip_add_option (self->kind_chip, plaza_enum_to_nick (PLAZA_TYPE_KIND, kind),
                                    plaza_wording_kind (NULL, kind));

  filters_kinds_changed_cb (self);
}

static void
filters_add_state (PlazaEventFilters *self,
                   const char        *state,
                   guint              count)
{
  g_autofree char *label = plaza_filter_words_state (state);

  plaza_filter_chip_add_counted (self->state_chip, state, label, count);
}

/* Those that the other filters leave, and the one that is chosen. */
static void
populate_states_cb (PlazaEventFilters *self)
{
  PlazaEventQuery query = *plaza_asked_get_query (self->asked);
  const char *chosen = query.state;
  g_autoptr(GArray) states = NULL;

  query.state = NULL;
  states = plaza_campaign_count_states (plaza_asked_get_campaign (self->asked), &query, NULL);
  for (guint i = 0; states != NULL && i < states->len; i++)
    {
      const PlazaStateCount *state = &g_array_index (states, PlazaStateCount, i);

      filters_add_state (self, state->state, state->count);
      if (g_strcmp0 (chosen, state->state) == 0)
        chosen = NULL;
    }

  if (chosen != NULL)
    filters_add_state (self, chosen, 0);
  filters_state_changed_cb (self);
}

static void
kind_toggled_cb (PlazaEventFilters *self,
                 const char        *nick,
                 gboolean           on)
{
  guint32 kinds = plaza_asked_get_kinds (self->asked);
  int kind;

  if (!plaza_enum_from_nick (PLAZA_TYPE_KIND, nick, &kind))
    return;

  plaza_asked_set_kinds (self->asked, on ? kinds | (1u << kind) : kinds & ~(1u << kind));
}

static void
kinds_cleared_cb (PlazaEventFilters *self)
{
  plaza_asked_set_kinds (self->asked, 0);
}

static void
state_chosen_cb (PlazaEventFilters *self,
                 const char        *state)
{
  plaza_asked_set_state (self->asked, state);
}

static void
state_cleared_cb (PlazaEventFilters *self)
{
  plaza_asked_set_state (self->asked, NULL);
}

static void
filters_set_asked (PlazaEventFilters *self,
                   PlazaAsked        *asked)
{
  if (!g_set_object (&self->asked, asked))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), asked_property);
  if (asked == NULL)
    return;

  plaza_near_chip_set_asked (self->near_chip, asked);
  plaza_day_choices_add (self->day_chip, asked);
  plaza_more_choices_add (self->more_chip, asked);

  g_signal_connect_object (asked, "notify::kinds", G_CALLBACK (filters_kinds_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (asked, "notify::state", G_CALLBACK (filters_state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (asked, "notify", G_CALLBACK (plaza_chip_row_update), self->row, G_CONNECT_SWAPPED);
}

static void
plaza_event_filters_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_ASKED)
    g_value_set_object (value, PLAZA_EVENT_FILTERS (object)->asked);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_event_filters_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_ASKED)
    filters_set_asked (PLAZA_EVENT_FILTERS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_event_filters_dispose (GObject *object)
{
  PlazaEventFilters *self = PLAZA_EVENT_FILTERS (object);

  g_clear_object (&self->asked);
  /* The template gives up the child that AdwBin would take away once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENT_FILTERS);

  G_OBJECT_CLASS (plaza_event_filters_parent_class)->dispose (object);
}

static void
filters_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/event-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventFilters, near_chip);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventFilters, kind_chip);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventFilters, state_chip);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventFilters, day_chip);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventFilters, more_chip);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventFilters, row);
  gtk_widget_class_bind_template_callback (widget_class, populate_kinds_cb);
  gtk_widget_class_bind_template_callback (widget_class, populate_states_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, kinds_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_cleared_cb);
}

static void
plaza_event_filters_class_init (PlazaEventFiltersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plaza_event_filters_dispose;
  object_class->get_property = plaza_event_filters_get_property;
  object_class->set_property = plaza_event_filters_set_property;

  asked_property = g_param_spec_object ("asked", NULL, NULL, PLAZA_TYPE_ASKED,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                        | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ASKED, asked_property);

  g_type_ensure (PLAZA_TYPE_CHIP_ROW);
  g_type_ensure (PLAZA_TYPE_FILTER_CHIP);
  g_type_ensure (PLAZA_TYPE_NEAR_CHIP);
  filters_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
plaza_event_filters_init (PlazaEventFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_event_filters_ask_near:
 * @text: a place that the reader typed elsewhere
 *
 * Opens the choice of a place with what may be meant by @text.
 */
void
plaza_event_filters_ask_near (PlazaEventFilters *self,
                              const char        *text)
{
  g_return_if_fail (PLAZA_IS_EVENT_FILTERS (self));

  plaza_near_chip_ask (self->near_chip, text);
}

void
plaza_event_filters_open_days (PlazaEventFilters *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_FILTERS (self));

  plaza_chip_row_popup (self->row, PLAZA_CHIP (self->day_chip));
}

void
plaza_event_filters_open_more (PlazaEventFilters *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_FILTERS (self));

  plaza_chip_row_popup (self->row, PLAZA_CHIP (self->more_chip));
}

/**
 * plaza_event_filters_set_narrow:
 *
 * Whether there is room for two chips alone: the place, and one that opens the others.
 */
void
plaza_event_filters_set_narrow (PlazaEventFilters *self,
                                gboolean           narrow)
{
  g_return_if_fail (PLAZA_IS_EVENT_FILTERS (self));

  plaza_chip_row_set_narrow (self->row, narrow);
}
