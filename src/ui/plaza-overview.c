/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-overview.h"

#include <glib/gi18n.h>

#include "plaza-wording.h"

/* What the day is about: shown beside the list until an event is chosen. */
struct _PlazaOverview
{
  AdwNavigationPage  parent_instance;

  PlazaWindowState  *state;
  GtkLabel          *title;
  GtkLabel          *facts;
};

G_DEFINE_FINAL_TYPE (PlazaOverview, plaza_overview, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_STATE = 1,
};

static GParamSpec *state_property;

static char *
describe_facts (PlazaCampaign *campaign)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_auto(GStrv) states = plaza_campaign_list_states (campaign);
  guint n_events = plaza_campaign_count_events (campaign);
  guint n_states = 0;
  g_autofree char *day = plaza_wording_day_long (NULL, record->day);
  g_autofree char *in_events = NULL;
  g_autofree char *in_states = NULL;

  for (guint i = 0; states != NULL && states[i] != NULL; i++)
    n_states += *states[i] != '\0' ? 1 : 0;

  in_events = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  in_states = g_strdup_printf (ngettext ("%u state", "%u states", n_states), n_states);

  return g_strdup_printf ("%s · %s · %s", day != NULL ? day : record->day, in_events, in_states);
}

static void
update (PlazaOverview *self)
{
  PlazaCampaign *campaign = plaza_window_state_get_campaign (self->state);
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  const char *language = plaza_window_state_get_language (self->state);
  const char *title = plaza_texts_get (record->titles, language);
  g_autofree char *facts = describe_facts (campaign);

  gtk_label_set_label (self->title, title != NULL ? title : record->name);
  gtk_label_set_label (self->facts, facts);
}

static void
plaza_overview_constructed (GObject *object)
{
  PlazaOverview *self = PLAZA_OVERVIEW (object);

  G_OBJECT_CLASS (plaza_overview_parent_class)->constructed (object);

  g_signal_connect_object (self->state, "notify::language", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
plaza_overview_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_STATE)
    g_value_set_object (value, PLAZA_OVERVIEW (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_overview_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_STATE)
    PLAZA_OVERVIEW (object)->state = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_overview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_OVERVIEW);
  g_clear_object (&PLAZA_OVERVIEW (object)->state);

  G_OBJECT_CLASS (plaza_overview_parent_class)->dispose (object);
}

static void
plaza_overview_class_init (PlazaOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = plaza_overview_constructed;
  object_class->dispose = plaza_overview_dispose;
  object_class->get_property = plaza_overview_get_property;
  object_class->set_property = plaza_overview_set_property;

  state_property = g_param_spec_object ("state", NULL, NULL, PLAZA_TYPE_WINDOW_STATE,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                        | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_STATE, state_property);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/overview.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaOverview, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaOverview, facts);
}

static void
plaza_overview_init (PlazaOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plaza_overview_new (PlazaWindowState *state)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW_STATE (state), NULL);

  return g_object_new (PLAZA_TYPE_OVERVIEW, "state", state, NULL);
}
