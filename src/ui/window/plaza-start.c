/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-start.h"

#include <glib/gi18n.h>

#include "plaza-country.h"
#include "plaza-near-hint.h"
#include "plaza-notice.h"
#include "plaza-wording.h"

struct _PlazaStart
{
  GtkBox            parent_instance;

  PlazaOpened      *opened;
  PlazaAsked       *asked;   /* of what is opened */
  GtkLabel         *title;
  GtkLabel         *facts;
  GtkEntry         *entry;
  GtkButton        *map;
  PlazaCountry     *country;
  guint             timeout;
  gboolean          stale;    /* the events changed while it was out of sight */
};

G_DEFINE_FINAL_TYPE (PlazaStart, plaza_start, GTK_TYPE_BOX)

/* After the last change of the query; whoever types waits for nothing. */
#define PATIENCE_MS 120
#define NO_BREAK_SPACE "\u00a0"
/* A dot for each square of some nine pixels; of thirty where there are many events, which
 * would be thousands of dots in one another, and a tenth of a second to draw. */
#define FEW_EVENTS 200
#define ZOOM_OF_FEW 7
#define ZOOM_OF_MANY 5

/* Each stays in one line. */
static void
start_append_fact (GString    *facts,
                   const char *fact)
{
  g_autoptr(GString) whole = g_string_new (fact);

  g_string_replace (whole, " ", NO_BREAK_SPACE, 0);
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append_len (facts, whole->str, whole->len);
}

static char *
start_describe_facts (PlazaCampaign *campaign)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_auto(GStrv) states = plaza_campaign_list_states (campaign);
  guint n_events = plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_APPROVED);
  guint n_states = 0;
  g_autofree char *days = plaza_wording_campaign_days (NULL, record->day, record->last_day);
  g_autofree char *in_events = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  g_autofree char *in_states = NULL;
  GString *facts = g_string_new (NULL);

  for (guint i = 0; states != NULL && states[i] != NULL; i++)
    n_states += *states[i] != '\0' ? 1 : 0;

  in_states = g_strdup_printf (ngettext ("%u state", "%u states", n_states), n_states);
  start_append_fact (facts, days);
  start_append_fact (facts, in_events);
  start_append_fact (facts, in_states);
  return g_string_free_and_steal (facts);
}

static void
start_update_words_cb (PlazaStart *self)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (self->asked);
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  const char *title = plaza_texts_get_or (record->titles, plaza_opened_get_language (self->opened), record->name);
  g_autofree char *facts = start_describe_facts (campaign);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
}

static void
start_campaign_changed_cb (PlazaStart *self,
                           GPtrArray  *changes)
{
  if (plaza_changes_have (changes, PLAZA_THING_EVENT, NULL) || plaza_changes_have (changes, PLAZA_THING_CAMPAIGN, NULL))
    start_update_words_cb (self);
}

static void
start_update_map (PlazaStart *self)
{
  guint n = plaza_asked_get_n_events (self->asked);
  g_autofree char *number = plaza_wording_number (NULL, n);
  /* Translators: what a picture of the country does when it is pressed. */
  g_autofree char *name = g_strdup_printf (ngettext ("Show %s event on the map", "Show %s events on the map", n), number);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->stale = FALSE;
  plaza_country_take_cells (self->country,
                            plaza_campaign_map_cells (plaza_asked_get_campaign (self->asked),
                                                      plaza_asked_get_query (self->asked),
                                                      n <= FEW_EVENTS ? ZOOM_OF_FEW : ZOOM_OF_MANY, NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
start_timeout_cb (gpointer data)
{
  PlazaStart *self = data;

  self->timeout = 0;
  start_update_map (self);

  return G_SOURCE_REMOVE;
}

static void
start_events_changed_cb (PlazaStart *self)
{
  self->stale = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timeout = g_timeout_add (PATIENCE_MS, start_timeout_cb, self);
}

/* Returns: whether the text was a place, which is where the reader is now */
static gboolean
start_take_place (PlazaStart *self)
{
  g_autoptr(PlazaPlaceMatch) match = NULL;
  g_autoptr(PlazaNear) near = NULL;

  if (plaza_asked_keep_near (self->asked))
    return TRUE;
  if (plaza_near_hint_find (self->asked, &match) != PLAZA_NEAR_HINT_CLEAR)
    return FALSE;

  near = plaza_near_new_match (match);
  plaza_asked_set_text (self->asked, NULL);
  plaza_asked_set_near (self->asked, near);
  return TRUE;
}

/* As in the search above the list, which says what it found: a ZIP code or a
 * town is where the reader is, and other words are looked for. What is first
 * then is what they want. */
static void
start_activated_cb (PlazaStart *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr(GError) error = NULL;

  if (*text == '\0')
    return;

  plaza_asked_set_text (self->asked, text);
  if (start_take_place (self) && !plaza_asked_save_near (self->asked, &error))
    plaza_notice_show (GTK_WIDGET (self), error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.open-first", NULL);
}

static void
plaza_start_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plaza_start_parent_class)->map (widget);

  if (PLAZA_START (widget)->stale)
    start_update_map (PLAZA_START (widget));
}

static void
plaza_start_dispose (GObject *object)
{
  PlazaStart *self = PLAZA_START (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_START);
  g_clear_object (&self->opened);

  G_OBJECT_CLASS (plaza_start_parent_class)->dispose (object);
}

static void
plaza_start_class_init (PlazaStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_start_dispose;
  widget_class->map = plaza_start_map;

  g_type_ensure (PLAZA_TYPE_COUNTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/start.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaStart, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaStart, facts);
  gtk_widget_class_bind_template_child (widget_class, PlazaStart, entry);
  gtk_widget_class_bind_template_child (widget_class, PlazaStart, map);
  gtk_widget_class_bind_template_child (widget_class, PlazaStart, country);
  gtk_widget_class_bind_template_callback (widget_class, start_activated_cb);
}

static void
plaza_start_init (PlazaStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
}

GtkWidget *
plaza_start_new (PlazaOpened *opened)
{
  PlazaStart *self;

  g_return_val_if_fail (PLAZA_IS_OPENED (opened), NULL);

  self = g_object_new (PLAZA_TYPE_START, NULL);
  self->opened = g_object_ref (opened);
  self->asked = plaza_opened_get_asked (opened);
  g_signal_connect_object (opened, "notify::language", G_CALLBACK (start_update_words_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->asked, "notify::n-events", G_CALLBACK (start_events_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plaza_asked_get_campaign (self->asked), "changed", G_CALLBACK (start_campaign_changed_cb), self,
                           G_CONNECT_SWAPPED);
  start_update_words_cb (self);

  return GTK_WIDGET (self);
}
