/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-form.h"

#include <glib/gi18n.h>

#include "plaza-ask-chooser.h"
#include "plaza-choice-names.h"
#include "plaza-contact-form.h"
#include "plaza-handout-hints.h"
#include "plaza-handout-saved.h"
#include "plaza-handout-words.h"
#include "plaza-organizations-form.h"
#include "plaza-toggle-keys.h"

struct _PlazaHandoutForm
{
  AdwBin                  parent_instance;

  AdwNavigationView      *views;
  GtkWidget              *languages_row;
  AdwToggleGroup         *languages;
  AdwComboRow            *paper;
  AdwSwitchRow           *large_print;
  AdwSwitchRow           *black_and_white;
  AdwActionRow           *event_row;
  AdwComboRow            *guide;
  AdwActionRow           *sheet_row;
  AdwActionRow           *events_row;
  AdwActionRow           *asks_row;
  GtkWidget              *use_sheet;
  AdwSwitchRow           *facts;
  AdwActionRow           *organizations_row;
  AdwActionRow           *contact_row;
  GtkWidget              *verdict_box;
  GtkImage               *verdict_icon;
  GtkLabel               *verdict_label;
  PlazaAskChooser        *chooser;
  PlazaOrganizationsForm *organizations;
  PlazaContactForm       *contact;

  PlazaHandoutDraft      *draft;
  GBindingGroup          *bindings;
  GSignalGroup           *signals;
  gboolean                narrow;
};

G_DEFINE_FINAL_TYPE (PlazaHandoutForm, plaza_handout_form, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
} PlazaHandoutFormProperty;

static GParamSpec *properties[PROP_NARROW + 1];

static void
handout_form_set_class (gpointer    widget,
                        const char *name,
                        gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (widget), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (widget), name);
}

static void
handout_form_update_rows (PlazaHandoutForm *self)
{
  const struct { gpointer row; PlazaHandoutPart part; } rows[] = {
    { self->event_row, PLAZA_PART_EVENT }, { self->large_print, PLAZA_PART_LARGE_PRINT }, { self->guide, PLAZA_PART_GUIDE },
    { self->sheet_row, PLAZA_PART_POINTS }, { self->events_row, PLAZA_PART_EVENTS }, { self->asks_row, PLAZA_PART_ASKS },
    { self->facts, PLAZA_PART_FACTS }, { self->organizations_row, PLAZA_PART_PEOPLE }, { self->contact_row, PLAZA_PART_PEOPLE },
  };
  PlazaHandout handout = plaza_handout_draft_get_handout (self->draft);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (rows[i].row, plaza_handout_offers (handout, rows[i].part) &&
                                         (rows[i].part != PLAZA_PART_EVENT || self->narrow));
  adw_navigation_view_pop_to_tag (self->views, "options");
}

static void
handout_form_update_asks_cb (PlazaHandoutForm *self)
{
  PlazaAskList *asks = plaza_handout_draft_get_asks (self->draft);
  g_auto(GStrv) languages = g_strsplit (plaza_handout_draft_get_languages (self->draft), ",", -1);
  g_autofree char *count = plaza_hint_of_asks (asks);

  adw_action_row_set_subtitle (self->asks_row, count);
  gtk_widget_set_visible (self->use_sheet, plaza_ask_list_get_is_own (asks));
  plaza_ask_chooser_set_asks (self->chooser, asks, languages[0]);
}

/* In two languages each has a side: the strongest facts stand on both. */
static void
handout_form_update_facts (PlazaHandoutForm *self)
{
  gboolean bilingual = plaza_handout_draft_is_bilingual (self->draft);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->facts),
                               /* Translators: where a leave-behind has its facts. */
                               bilingual ? _("The strongest figures, on both sides") : _("On the other side"));
}

static void
use_sheet_cb (PlazaHandoutForm *self)
{
  plaza_handout_draft_use_sheet (self->draft);
}

static void
handout_form_update_sheet_cb (PlazaHandoutForm *self)
{
  g_autofree char *hint = plaza_hint_of_sheet (plaza_handout_draft_get_sheet (self->draft));

  adw_action_row_set_subtitle (self->sheet_row, hint);
}

static void
handout_form_update_summaries (PlazaHandoutForm *self)
{
  PlazaEvent *event = plaza_handout_draft_get_event (self->draft);
  g_autofree char *organizations = plaza_hint_of_organizations (self->draft);
  g_autofree char *contact = plaza_hint_of_contact (self->draft);
  g_autofree char *events = plaza_hint_of_events (self->draft);

  adw_action_row_set_subtitle (self->events_row, events);
  adw_action_row_set_subtitle (self->event_row, plaza_hint_of_event (event));
  adw_action_row_set_subtitle (self->organizations_row, organizations);
  adw_action_row_set_subtitle (self->contact_row, contact);
}

static void
handout_form_notify_cb (PlazaHandoutDraft *draft,
                        GParamSpec        *pspec,
                        PlazaHandoutForm  *self)
{
  if (strcmp (pspec->name, "handout") == 0)
    handout_form_update_rows (self);
  else if (strcmp (pspec->name, "languages") == 0)
    {
      handout_form_update_asks_cb (self);
      handout_form_update_facts (self);
    }

  handout_form_update_summaries (self);
}

static void
handout_form_add_toggle (PlazaHandoutForm *self,
                         const char       *name,
                         const char       *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->languages, toggle);
}

/* Side by side they are read at once; more than three have no room for that. */
#define SIDE_BY_SIDE 3

/* Two languages can share a handout, one side each. */
static void
handout_form_fill_languages (PlazaHandoutForm *self)
{
  PlazaCampaign *campaign = plaza_handout_draft_get_campaign (self->draft);
  GStrv languages = plaza_campaign_get_record (campaign)->languages;
  guint n = g_strv_length (languages);

  adw_toggle_group_remove_all (self->languages);
  for (guint i = 0; i < n; i++)
    handout_form_add_toggle (self, languages[i], plaza_language_own_name (languages[i]));

  if (n == 2)
    {
      g_autofree char *both = g_strjoinv (",", languages);

      /* Translators: a handout in both languages, one side each. */
      handout_form_add_toggle (self, both, _("Both"));
    }
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->languages),
                                  n > SIDE_BY_SIDE ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->languages_row, n > 1);
}

static void
handout_form_fill_guides (PlazaHandoutForm *self)
{
  GPtrArray *guides = plaza_campaign_get_guides (plaza_handout_draft_get_campaign (self->draft));
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < guides->len; i++)
    {
      const PlazaGuide *guide = guides->pdata[i];
      const char *title = plaza_texts_get_or (guide->titles, plaza_language_of_ui (), guide->id);

      gtk_string_list_append (titles, title);
    }

  adw_combo_row_set_model (self->guide, G_LIST_MODEL (titles));
}

static gboolean
handout_form_guide_to_position (GBinding     *binding,
                                const GValue *from,
                                GValue       *to,
                                gpointer      data)
{
  PlazaHandoutForm *self = data;
  GPtrArray *guides = plaza_campaign_get_guides (plaza_handout_draft_get_campaign (self->draft));

  for (guint i = 0; i < guides->len; i++)
    if (g_strcmp0 (((const PlazaGuide *) guides->pdata[i])->id, g_value_get_string (from)) == 0)
      {
        g_value_set_uint (to, i);
        return TRUE;
      }

  return FALSE;
}

static gboolean
handout_form_position_to_guide (GBinding     *binding,
                                const GValue *from,
                                GValue       *to,
                                gpointer      data)
{
  PlazaHandoutForm *self = data;
  GPtrArray *guides = plaza_campaign_get_guides (plaza_handout_draft_get_campaign (self->draft));

  if (g_value_get_uint (from) >= guides->len)
    return FALSE;

  g_value_set_string (to, ((const PlazaGuide *) guides->pdata[g_value_get_uint (from)])->id);

  return TRUE;
}

static void
handout_form_bind (PlazaHandoutForm *self,
                   const char       *property,
                   gpointer          target,
                   const char       *target_property)
{
  g_binding_group_bind (self->bindings, property, target, target_property, G_BINDING_BIDIRECTIONAL);
}

static void
handout_form_create_bindings (PlazaHandoutForm *self)
{
  self->bindings = g_binding_group_new ();
  handout_form_bind (self, "languages", self->languages, "active-name");
  handout_form_bind (self, "paper", self->paper, "selected");
  handout_form_bind (self, "large-print", self->large_print, "active");
  handout_form_bind (self, "black-and-white", self->black_and_white, "active");
  handout_form_bind (self, "facts", self->facts, "active");
  g_binding_group_bind_full (self->bindings, "guide", self->guide, "selected", G_BINDING_BIDIRECTIONAL,
                             handout_form_guide_to_position, handout_form_position_to_guide, self, NULL);

  self->signals = g_signal_group_new (PLAZA_TYPE_HANDOUT_DRAFT);
  g_signal_group_connect (self->signals, "notify", G_CALLBACK (handout_form_notify_cb), self);
}

static void
handout_form_set_narrow (PlazaHandoutForm *self,
                         gboolean          narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->draft != NULL)
    handout_form_update_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
plaza_handout_form_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlazaHandoutForm *self = PLAZA_HANDOUT_FORM (object);

  switch ((PlazaHandoutFormProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_handout_form_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PlazaHandoutForm *self = PLAZA_HANDOUT_FORM (object);

  switch ((PlazaHandoutFormProperty) prop_id)
    {
    case PROP_NARROW:
      handout_form_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_handout_form_dispose (GObject *object)
{
  PlazaHandoutForm *self = PLAZA_HANDOUT_FORM (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  /* Bound and the bin's own child: disposing the template would unparent it behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_HANDOUT_FORM);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (plaza_handout_form_parent_class)->dispose (object);
}

static void
handout_form_bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, views);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, languages_row);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, languages);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, paper);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, large_print);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, black_and_white);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, event_row);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, guide);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, events_row);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, asks_row);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, use_sheet);
  gtk_widget_class_bind_template_callback (widget_class, use_sheet_cb);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, facts);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, organizations_row);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, contact_row);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, chooser);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, organizations);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutForm, contact);
}

static void
plaza_handout_form_class_init (PlazaHandoutFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_handout_form_get_property;
  object_class->set_property = plaza_handout_form_set_property;
  object_class->dispose = plaza_handout_form_dispose;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (PLAZA_TYPE_ASK_CHOOSER);
  g_type_ensure (PLAZA_TYPE_CONTACT_FORM);
  g_type_ensure (PLAZA_TYPE_ORGANIZATIONS_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/handout-form.ui");
  handout_form_bind_children (widget_class);
}

static void
plaza_handout_form_init (PlazaHandoutForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_toggle_keys_add (self->languages);
  plaza_choice_names_attach (self->paper);
  plaza_choice_names_attach (self->guide);
  handout_form_create_bindings (self);
}

/**
 * plaza_handout_form_set_draft:
 * @draft: what the form shows and changes
 */
void
plaza_handout_form_set_draft (PlazaHandoutForm  *self,
                              PlazaHandoutDraft *draft)
{
  PlazaSheet *sheet;

  g_return_if_fail (PLAZA_IS_HANDOUT_FORM (self));
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (draft));

  /* Detached first: what fills the widgets must not be taken for a choice. */
  g_binding_group_set_source (self->bindings, NULL);
  g_set_object (&self->draft, draft);
  handout_form_fill_languages (self);
  handout_form_fill_guides (self);
  g_binding_group_set_source (self->bindings, draft);
  g_signal_group_set_target (self->signals, draft);
  plaza_organizations_form_set_draft (self->organizations, draft);
  plaza_contact_form_set_draft (self->contact, draft);

  sheet = plaza_handout_draft_get_sheet (draft);
  g_signal_connect_object (sheet, "items-changed", G_CALLBACK (handout_form_update_sheet_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plaza_handout_draft_get_asks (draft), "changed",
                           G_CALLBACK (handout_form_update_asks_cb), self, G_CONNECT_SWAPPED);
  handout_form_update_rows (self);
  handout_form_update_asks_cb (self);
  handout_form_update_facts (self);
  handout_form_update_sheet_cb (self);
  handout_form_update_summaries (self);
}

/**
 * plaza_handout_form_follow_guides:
 *
 * Lists the guides that there are now; the one that was chosen stays chosen, if it is still there.
 */
void
plaza_handout_form_follow_guides (PlazaHandoutForm *self)
{
  PlazaCampaign *campaign;
  g_autofree char *guide = NULL;

  g_return_if_fail (PLAZA_IS_HANDOUT_FORM (self));

  campaign = plaza_handout_draft_get_campaign (self->draft);
  g_object_get (self->draft, "guide", &guide, NULL);
  handout_form_fill_guides (self);
  if (plaza_campaign_find_guide (campaign, guide) == NULL)
    g_set_str (&guide, plaza_handout_usual_guide (campaign));
  g_object_set (self->draft, "guide", guide, NULL);
}

/**
 * plaza_handout_form_set_verdict:
 * @verdict: (nullable): a few words on the length of the handout
 * @fits: whether that is fine
 */
void
plaza_handout_form_set_verdict (PlazaHandoutForm *self,
                                const char       *verdict,
                                gboolean          fits)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_FORM (self));

  gtk_widget_set_visible (self->verdict_box, verdict != NULL);
  if (verdict == NULL)
    return;

  gtk_label_set_text (self->verdict_label, verdict);
  gtk_image_set_from_icon_name (self->verdict_icon,
                                fits ? "object-select-symbolic" : "dialog-warning-symbolic");
  handout_form_set_class (self->verdict_box, "success", fits);
  handout_form_set_class (self->verdict_box, "warning", !fits);
}

/**
 * plaza_handout_form_focus_language:
 *
 * Returns: whether the keyboard is at the choice of the language now; not where
 *   there is none, or it is out of sight
 */
gboolean
plaza_handout_form_focus_language (PlazaHandoutForm *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_FORM (self), FALSE);

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_get_visible (self->languages_row) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->languages));
}

/**
 * plaza_handout_form_show:
 * @tag: "options", "asks", "organizations" or "contact"
 */
void
plaza_handout_form_show (PlazaHandoutForm *self,
                         const char       *tag)
{
  AdwNavigationPage *page;

  g_return_if_fail (PLAZA_IS_HANDOUT_FORM (self));

  page = adw_navigation_view_get_visible_page (self->views);
  if (g_strcmp0 (adw_navigation_page_get_tag (page), tag) == 0)
    return;

  adw_navigation_view_pop_to_tag (self->views, "options");
  if (strcmp (tag, "options") != 0)
    adw_navigation_view_push_by_tag (self->views, tag);
}
