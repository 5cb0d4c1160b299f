/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-desk.h"

#include <glib/gi18n.h>
#include <math.h>

struct _PlazaHandoutDesk
{
  AdwBin          parent_instance;

  GtkStack       *stack;
  PlazaPagesView *view;
  GtkWidget      *spread_button;
  GtkLabel       *page_label;
  GtkWidget      *zoom_icon;
  GtkLabel       *zoom_label;
  AdwStatusPage  *problem;
  GtkButton      *remedy;
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (PlazaHandoutDesk, plaza_handout_desk, ADW_TYPE_BIN)

typedef enum
{
  PROP_ZOOM = 1,
  PROP_SPREAD,
  PROP_NARROW,
} PlazaHandoutDeskProperty;

static GParamSpec *properties[PROP_NARROW + 1];

#define ZOOM_STEP 1.25
#define ACTUAL_SCALE (96.0 / 72.0)

static const char * const zoom_names[] = {
  [PLAZA_PAGES_ZOOM_PAGE] = "page",
  [PLAZA_PAGES_ZOOM_WIDTH] = "width",
  [PLAZA_PAGES_ZOOM_SCALE] = "scale",
};

static char *
desk_page_words (PlazaHandoutDesk *self)
{
  PlazaPages *pages = plaza_pages_view_get_pages (self->view);
  guint page = plaza_pages_view_get_page (self->view) + 1;
  guint n = pages != NULL ? plaza_pages_get_n (pages) : 0;

  if (n == 0)
    return g_strdup ("");
  if (plaza_pages_view_get_n_shown (self->view) == 2)
    /* Translators: the two pages shown (%1$u and %2$u) of all %3$u. */
    return g_strdup_printf (_("Pages %1$u–%2$u of %3$u"), page, page + 1, n);

  /* Translators: %1$u is the number of a printed page, %2$u how many there are. */
  return g_strdup_printf (_("Page %1$u of %2$u"), page, n);
}

static void
update_bar_cb (PlazaHandoutDesk *self)
{
  PlazaPages *pages = plaza_pages_view_get_pages (self->view);
  guint page = plaza_pages_view_get_page (self->view);
  guint n = pages != NULL ? plaza_pages_get_n (pages) : 0;
  g_autofree char *words = desk_page_words (self);

  gtk_label_set_text (self->page_label, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.previous", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.next",
                                 page + plaza_pages_view_get_n_shown (self->view) < n);
  gtk_widget_set_sensitive (self->spread_button, n > 1);
}

static void
spread_cb (PlazaHandoutDesk *self)
{
  update_bar_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPREAD]);
}

static void
zoom_cb (PlazaHandoutDesk *self)
{
  g_autofree char *per_cent = NULL;

  switch (plaza_pages_view_get_zoom (self->view))
    {
    case PLAZA_PAGES_ZOOM_PAGE:
      gtk_label_set_text (self->zoom_label, _("Whole page"));
      break;
    case PLAZA_PAGES_ZOOM_WIDTH:
      gtk_label_set_text (self->zoom_label, _("Page width"));
      break;
    case PLAZA_PAGES_ZOOM_SCALE:
      /* Translators: how large a page is shown, in per cent of its size on paper. */
      per_cent = g_strdup_printf (_("%d%%"), (int) round (100 * plaza_pages_view_get_scale (self->view) / ACTUAL_SCALE));
      gtk_label_set_text (self->zoom_label, per_cent);
      break;
    default:
      g_assert_not_reached ();
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
desk_set_zoom_by_name (PlazaHandoutDesk *self,
                       const char       *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (zoom_names); i++)
    if (g_strcmp0 (zoom_names[i], name) == 0)
      plaza_pages_view_set_zoom (self->view, i);
}

static void
desk_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  plaza_pages_view_step (PLAZA_HANDOUT_DESK (widget)->view, strcmp (name, "desk.next") == 0 ? 1 : -1);
}

static void
desk_zoom_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  plaza_pages_view_zoom_by (PLAZA_HANDOUT_DESK (widget)->view,
                            strcmp (name, "desk.zoom-in") == 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static void
desk_actual_size_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  PlazaPagesView *view = PLAZA_HANDOUT_DESK (widget)->view;

  plaza_pages_view_zoom_by (view, ACTUAL_SCALE / plaza_pages_view_get_scale (view));
}

static void
plaza_handout_desk_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlazaHandoutDesk *self = PLAZA_HANDOUT_DESK (object);

  switch ((PlazaHandoutDeskProperty) prop_id)
    {
    case PROP_ZOOM:
      g_value_set_string (value, zoom_names[plaza_pages_view_get_zoom (self->view)]);
      break;
    case PROP_SPREAD:
      g_value_set_boolean (value, plaza_pages_view_get_spread (self->view));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_handout_desk_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PlazaHandoutDesk *self = PLAZA_HANDOUT_DESK (object);

  switch ((PlazaHandoutDeskProperty) prop_id)
    {
    case PROP_ZOOM:
      desk_set_zoom_by_name (self, g_value_get_string (value));
      break;
    case PROP_SPREAD:
      plaza_pages_view_set_spread (self->view, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      plaza_handout_desk_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_handout_desk_dispose (GObject *object)
{
  /* Bound and the bin's own child: disposing the template would unparent it behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_HANDOUT_DESK);

  G_OBJECT_CLASS (plaza_handout_desk_parent_class)->dispose (object);
}

static void
desk_install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ZOOM] = g_param_spec_string ("zoom", NULL, NULL, "page", flags);
  properties[PROP_SPREAD] = g_param_spec_boolean ("spread", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
desk_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "desk.previous", NULL, desk_step_action);
  gtk_widget_class_install_action (widget_class, "desk.next", NULL, desk_step_action);
  gtk_widget_class_install_action (widget_class, "desk.zoom-in", NULL, desk_zoom_action);
  gtk_widget_class_install_action (widget_class, "desk.zoom-out", NULL, desk_zoom_action);
  gtk_widget_class_install_action (widget_class, "desk.actual-size", NULL, desk_actual_size_action);
  gtk_widget_class_install_property_action (widget_class, "desk.zoom", "zoom");
  gtk_widget_class_install_property_action (widget_class, "desk.spread", "spread");
}

static void
plaza_handout_desk_class_init (PlazaHandoutDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_handout_desk_get_property;
  object_class->set_property = plaza_handout_desk_set_property;
  object_class->dispose = plaza_handout_desk_dispose;
  desk_install_properties (object_class);
  desk_install_actions (widget_class);

  g_type_ensure (PLAZA_TYPE_PAGES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/handout-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, view);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, spread_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, page_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, zoom_icon);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, problem);
  gtk_widget_class_bind_template_child (widget_class, PlazaHandoutDesk, remedy);
  gtk_widget_class_bind_template_callback (widget_class, update_bar_cb);
  gtk_widget_class_bind_template_callback (widget_class, spread_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
}

static void
plaza_handout_desk_init (PlazaHandoutDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_bar_cb (self);
  zoom_cb (self);
}

PlazaPagesView *
plaza_handout_desk_get_view (PlazaHandoutDesk *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DESK (self), NULL);

  return self->view;
}

/**
 * plaza_handout_desk_set_narrow:
 * @narrow: whether there is room for no more than one page, as wide as the desk
 */
void
plaza_handout_desk_set_narrow (PlazaHandoutDesk *self,
                               gboolean          narrow)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DESK (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_widget_set_visible (self->spread_button, !narrow);
  gtk_widget_set_visible (self->zoom_icon, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_label), !narrow);
  if (narrow)
    plaza_pages_view_set_spread (self->view, FALSE);
  plaza_pages_view_set_zoom (self->view, narrow ? PLAZA_PAGES_ZOOM_WIDTH : PLAZA_PAGES_ZOOM_PAGE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * plaza_handout_desk_show_pages:
 * @pages: what lies on the desk from now on
 */
void
plaza_handout_desk_show_pages (PlazaHandoutDesk *self,
                               PlazaPages       *pages)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DESK (self));

  plaza_pages_view_set_pages (self->view, pages);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

/**
 * plaza_handout_desk_show_working:
 *
 * Shows that pages will lie here soon.
 */
void
plaza_handout_desk_show_working (PlazaHandoutDesk *self)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DESK (self));

  plaza_pages_view_set_pages (self->view, NULL);
  gtk_stack_set_visible_child_name (self->stack, "working");
}

/**
 * plaza_handout_desk_show_problem:
 * @title: what is wrong, in a few words
 * @sentence: what can be done; plain text
 * @remedy: (nullable): label of a button that does it
 * @action_name: (nullable): what the button does
 */
void
plaza_handout_desk_show_problem (PlazaHandoutDesk *self,
                                 const char       *title,
                                 const char       *sentence,
                                 const char       *remedy,
                                 const char       *action_name)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (PLAZA_IS_HANDOUT_DESK (self));

  /* Both are markup to the status page. */
  escaped = g_markup_escape_text (sentence, -1);
  adw_status_page_set_title (self->problem, title);
  adw_status_page_set_description (self->problem, escaped);
  gtk_button_set_label (self->remedy, remedy != NULL ? remedy : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remedy), action_name);
  gtk_widget_set_visible (GTK_WIDGET (self->remedy), remedy != NULL);

  plaza_pages_view_set_pages (self->view, NULL);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}
