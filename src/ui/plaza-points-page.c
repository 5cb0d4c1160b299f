/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-points-page.h"

#include "plaza-language-toggle.h"
#include "plaza-points-library.h"
#include "plaza-sheet-print.h"
#include "plaza-sheet-view.h"

struct _PlazaPointsPage
{
  AdwNavigationPage    parent_instance;

  AdwViewStack        *stack;
  AdwViewStackPage    *sheet_page;
  PlazaLanguageToggle *language;
  PlazaPointsLibrary  *library;
  PlazaSheetView      *sheet;

  PlazaWindowState    *state;
  PlazaCampaign       *campaign;
};

G_DEFINE_FINAL_TYPE (PlazaPointsPage, plaza_points_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_CAMPAIGN = 1,
  PROP_STATE,
} PlazaPointsPageProperty;

static GParamSpec *properties[PROP_STATE + 1];

static const char *
get_language (PlazaPointsPage *self)
{
  return plaza_window_state_get_language (self->state);
}

static void
language_changed_cb (PlazaPointsPage *self)
{
  plaza_points_library_set (self->library, self->campaign, get_language (self));
  plaza_sheet_view_set (self->sheet, self->campaign, get_language (self));
}

static void
sheet_changed_cb (PlazaPointsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (plaza_campaign_get_sheet (self->campaign)));

  adw_view_stack_page_set_badge_number (self->sheet_page, n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-sheet", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-sheet", n > 0);
}

static void
narrow_cb (PlazaPointsPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
}

static void
wide_cb (PlazaPointsPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
search_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->stack, "library");
  plaza_points_library_find (self->library);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (widget);

  if (g_str_equal (action, "win.print-sheet"))
    plaza_sheet_print (widget, self->campaign, get_language (self));
  else
    plaza_sheet_save (widget, self->campaign, get_language (self));
}

static void
plaza_points_page_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (object);

  switch ((PlazaPointsPageProperty) property_id)
    {
    case PROP_CAMPAIGN:
      g_value_set_object (value, self->campaign);
      break;

    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_points_page_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (object);

  switch ((PlazaPointsPageProperty) property_id)
    {
    case PROP_CAMPAIGN:
      self->campaign = g_value_dup_object (value);
      break;

    case PROP_STATE:
      self->state = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_points_page_constructed (GObject *object)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (object);

  G_OBJECT_CLASS (plaza_points_page_parent_class)->constructed (object);

  plaza_language_toggle_set_languages (self->language,
                                       (const char * const *) plaza_campaign_get_record (self->campaign)->languages);
  g_object_bind_property (self->state, "language", self->language, "language",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->state, "notify::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  language_changed_cb (self);

  g_signal_connect_object (plaza_campaign_get_sheet (self->campaign), "items-changed",
                           G_CALLBACK (sheet_changed_cb), self, G_CONNECT_SWAPPED);
  sheet_changed_cb (self);
}

static void
plaza_points_page_dispose (GObject *object)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_POINTS_PAGE);
  g_clear_object (&self->campaign);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (plaza_points_page_parent_class)->dispose (object);
}

static void
plaza_points_page_class_init (PlazaPointsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = plaza_points_page_constructed;
  object_class->get_property = plaza_points_page_get_property;
  object_class->set_property = plaza_points_page_set_property;
  object_class->dispose = plaza_points_page_dispose;

  properties[PROP_CAMPAIGN] =
    g_param_spec_object ("campaign", NULL, NULL, PLAZA_TYPE_CAMPAIGN,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, PLAZA_TYPE_WINDOW_STATE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (PLAZA_TYPE_LANGUAGE_TOGGLE);
  g_type_ensure (PLAZA_TYPE_POINTS_LIBRARY);
  g_type_ensure (PLAZA_TYPE_SHEET_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/points-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, sheet_page);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, language);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, library);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, sheet);

  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.print-sheet", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.save-sheet", NULL, print_action);
}

static void
plaza_points_page_init (PlazaPointsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
