/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-filters.h"

#include <glib/gi18n.h>

#include "plaza-day-choices.h"
#include "plaza-filter-chip.h"
#include "plaza-filter.h"
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
  AdwWrapBox       *row;     /* of one line, as long as little is chosen */
  GtkBox           *column;  /* of the chips that a narrow row has no room for; made when first narrow */
  GtkWidget        *menu;    /* opens it */
  gboolean          drawn;
  gboolean          narrow;
  guint             move;    /* the tick that moves the chips */
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
  g_autofree char *label = kinds != 0 ? plaza_event_filters_describe_kinds (kinds) : NULL;

  plaza_chip_set_label (PLAZA_CHIP (self->kind_chip), label);
  for (int kind = 0; kind < PLAZA_N_KINDS; kind++)
    plaza_filter_chip_set_on (self->kind_chip, plaza_enum_to_nick (PLAZA_TYPE_KIND, kind),
                              (kinds & (1u << kind)) != 0);
}

static void
filters_state_changed_cb (PlazaEventFilters *self)
{
  const char *state = plaza_asked_get_state (self->asked);
  g_autofree char *label = state != NULL ? plaza_event_filters_describe_state (state) : NULL;

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
  g_autofree char *label = plaza_event_filters_describe_state (state);

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

/* What a narrow row does not show is still said: how many of them filter. */
static void
filters_menu_update_cb (PlazaEventFilters *self)
{
  static const PlazaFilter hidden[] = {
    PLAZA_FILTER_KINDS, PLAZA_FILTER_STATE, PLAZA_FILTER_DAY, PLAZA_FILTER_REVIEW, PLAZA_FILTER_OPEN,
    PLAZA_FILTER_ATTENTION, PLAZA_FILTER_WITHOUT_PLACE,
  };
  g_autofree char *words = NULL;
  const char *label;
  guint n = 0;

  if (self->menu == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    n += plaza_asked_has_filter (self->asked, hidden[i]);

  words = g_strdup_printf (ngettext ("%u filter", "%u filters", n), n);
  /* Translators: a button that opens the filters of the events. */
  label = n > 0 ? words : _("Filter");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->menu), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (n > 0)
    gtk_widget_add_css_class (gtk_widget_get_parent (self->menu), "chosen");
  else
    gtk_widget_remove_css_class (gtk_widget_get_parent (self->menu), "chosen");
}

static void
filters_ensure_menu (PlazaEventFilters *self)
{
  GtkWidget *chip, *popover;

  if (self->menu != NULL)
    return;

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->column));
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->menu), popover);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->menu), TRUE);
  gtk_widget_add_css_class (self->menu, "flat");
  chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (chip), self->menu);
  adw_wrap_box_append (self->row, chip);
}

static void
filters_chip_move (PlazaEventFilters *self,
                   GtkWidget         *chip,
                   gboolean           narrow)
{
  g_object_ref (chip);
  if (narrow)
    {
      adw_wrap_box_remove (self->row, chip);
      gtk_box_append (self->column, chip);
    }
  else
    {
      gtk_box_remove (self->column, chip);
      adw_wrap_box_append (self->row, chip);
    }
  g_object_unref (chip);
}

static void
filters_move_chips (PlazaEventFilters *self)
{
  PlazaFilterChip *chips[] = { self->kind_chip, self->state_chip, self->day_chip, self->more_chip };
  gboolean is_narrow = gtk_widget_get_parent (GTK_WIDGET (self->kind_chip)) != GTK_WIDGET (self->row);

  if (is_narrow == self->narrow)
    return;

  filters_ensure_menu (self);
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    filters_chip_move (self, GTK_WIDGET (chips[i]), self->narrow);
  gtk_widget_set_visible (gtk_widget_get_parent (self->menu), self->narrow);
  filters_menu_update_cb (self);
}

static gboolean
filters_move_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  PlazaEventFilters *self = PLAZA_EVENT_FILTERS (widget);

  self->move = 0;
  filters_move_chips (self);

  return G_SOURCE_REMOVE;
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
  g_signal_connect_object (asked, "notify::n-events", G_CALLBACK (filters_menu_update_cb), self, G_CONNECT_SWAPPED);
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
plaza_event_filters_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  PLAZA_EVENT_FILTERS (widget)->drawn = TRUE;
  GTK_WIDGET_CLASS (plaza_event_filters_parent_class)->snapshot (widget, snapshot);
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
  GTK_WIDGET_CLASS (klass)->snapshot = plaza_event_filters_snapshot;

  asked_property = g_param_spec_object ("asked", NULL, NULL, PLAZA_TYPE_ASKED,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                        | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ASKED, asked_property);

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
 * plaza_event_filters_describe_kinds:
 * @kinds: a bit for each #PlazaKind; at least one
 *
 * Returns: (transfer full): "Vigil", or "3 kinds"
 */
char *
plaza_event_filters_describe_kinds (guint32 kinds)
{
  guint n = 0;
  int last = 0;

  for (int kind = 0; kind < PLAZA_N_KINDS; kind++)
    if ((kinds & (1u << kind)) != 0)
      {
        n++;
        last = kind;
      }

  if (n == 1)
    return g_strdup (plaza_wording_kind (NULL, last));

  /* Translators: how many kinds of events (rallies, vigils, …) are chosen. */
  return g_strdup_printf (ngettext ("%u kind", "%u kinds", n), n);
}

/**
 * plaza_event_filters_describe_state:
 * @state: two letters, or "" for events that have none
 *
 * Returns: (transfer full): "Michigan", "No state"
 */
char *
plaza_event_filters_describe_state (const char *state)
{
  const char *name;

  g_return_val_if_fail (state != NULL, NULL);

  if (*state == '\0')
    return g_strdup (_("No state"));

  name = plaza_wording_state (NULL, state);

  return g_strdup (name != NULL ? name : state);
}

/**
 * plaza_event_filters_describe_day:
 * @day: a date "YYYY-MM-DD", or "" for events that have none
 *
 * Returns: (transfer full): "Wed, Feb 22", "No date"
 */
char *
plaza_event_filters_describe_day (const char *day)
{
  char *words;

  g_return_val_if_fail (day != NULL, NULL);

  if (*day == '\0')
    return g_strdup (_("No date"));

  words = plaza_wording_day_short (NULL, day);

  return words != NULL ? words : g_strdup (day);
}

/**
 * plaza_event_filters_describe_near:
 * @within: kilometres, or 0 for any distance
 *
 * Returns: (transfer full): "Near 48188", "Within 25 mi of 48188"
 */
char *
plaza_event_filters_describe_near (const PlazaNear *near,
                                   double           within)
{
  g_autofree char *distance = NULL;

  g_return_val_if_fail (near != NULL, NULL);

  if (within <= 0)
    /* Translators: %s is a place: 48188; Canton, Michigan. */
    return g_strdup_printf (_("Near %s"), near->label);

  /* Of a place that is known exactly, so that it is told without "about". */
  distance = plaza_wording_distance (NULL, within, plaza_unit_of_locale (), near->precision, PLAZA_PRECISION_EXACT);

  /* Translators: %1$s is a distance, %2$s a place: "Within 25 mi of 48188". */
  return g_strdup_printf (_("Within %1$s of %2$s"), distance, near->label);
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

static void
event_filters_open (PlazaEventFilters *self,
                    PlazaFilterChip   *chip)
{
  if (gtk_widget_get_parent (GTK_WIDGET (chip)) != GTK_WIDGET (self->row))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
  plaza_chip_popup (PLAZA_CHIP (chip));
}

void
plaza_event_filters_open_days (PlazaEventFilters *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_FILTERS (self));

  event_filters_open (self, self->day_chip);
}

void
plaza_event_filters_open_more (PlazaEventFilters *self)
{
  g_return_if_fail (PLAZA_IS_EVENT_FILTERS (self));

  event_filters_open (self, self->more_chip);
}

/**
 * plaza_event_filters_set_narrow:
 *
 * Whether there is room for two chips alone: the place, and one that opens the others.
 * That is learned while the window is laid out. What has been drawn already may not
 * change then (libadwaita draws it once more, to show it until the next frame).
 */
void
plaza_event_filters_set_narrow (PlazaEventFilters *self,
                                gboolean           narrow)
{
  g_return_if_fail (PLAZA_IS_EVENT_FILTERS (self));

  self->narrow = !!narrow;
  if (!self->drawn)
    filters_move_chips (self);
  else if (self->move == 0)
    self->move = gtk_widget_add_tick_callback (GTK_WIDGET (self), filters_move_cb, NULL, NULL);
}
