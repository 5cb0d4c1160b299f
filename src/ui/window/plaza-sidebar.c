/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sidebar.h"

#include <glib/gi18n.h>

#include "plaza-campaign-review.h"
#include "plaza-look.h"
#include "plaza-main-menu.h"
#include "plaza-painted.h"
#include "plaza-pill.h"
#include "plaza-relative-day.h"
#include "plaza-shortcuts.h"
#include "plaza-timeslot.h"
#include "plaza-tip.h"
#include "plaza-views.h"
#include "plaza-wording.h"

/* The campaign's name and day, and the views. */
struct _PlazaSidebar
{
  AdwNavigationPage  parent_instance;

  PlazaAsked        *asked;
  GtkMenuButton     *menu;
  GtkLabel          *name;
  GtkLabel          *day;
  GtkLabel          *file;
  AdwBin            *distance;
  GtkListBox        *views;
  GtkLabel          *count;   /* of the events */
  GtkLabel          *waiting; /* how many wait for review; NULL where there is no such row */
  char              *view;
};

G_DEFINE_FINAL_TYPE (PlazaSidebar, plaza_sidebar, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_VIEW = 1,
} PlazaSidebarProperty;

static GParamSpec *properties[PROP_VIEW + 1];

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
sidebar_count_events (PlazaSidebar *self)
{
  guint n = plaza_campaign_count_events (plaza_asked_get_campaign (self->asked), PLAZA_REVIEW_CHOICE_APPROVED);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = g_strdup_printf (ngettext ("%u event", "%u events", n), n);

  gtk_label_set_label (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
sidebar_count_waiting (PlazaSidebar *self,
                       guint         n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = g_strdup_printf (ngettext ("%u event waits", "%u events wait", n), n);

  gtk_label_set_label (self->waiting, number);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->waiting), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkWidget *
sidebar_create_badge (PlazaSidebar *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (label, "review-badge");
  gtk_widget_add_css_class (label, "numeric");
  self->waiting = GTK_LABEL (label);

  return label;
}

static GtkWidget *
sidebar_create_count (PlazaSidebar *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "view-count");
  self->count = GTK_LABEL (label);
  sidebar_count_events (self);

  return label;
}

static GtkWidget *
sidebar_create_row (PlazaSidebar    *self,
                    const PlazaView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(view->title));
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *action = g_strconcat ("win.view::", view->name, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (view->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  if (g_str_equal (view->name, "events"))
    gtk_box_append (GTK_BOX (box), sidebar_create_count (self));
  else if (g_str_equal (view->name, "review"))
    gtk_box_append (GTK_BOX (box), sidebar_create_badge (self));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(view->title), -1);
  plaza_shortcuts_say (row, plaza_shortcuts_find (action));

  return row;
}

static void
sidebar_show_campaign (PlazaSidebar *self)
{
  const PlazaCampaignRecord *record =
    plaza_campaign_get_record (plaza_asked_get_campaign (self->asked));
  g_autofree char *days = plaza_wording_campaign_days (NULL, record->day, record->last_day);

  gtk_label_set_label (self->name, record->name);
  gtk_label_set_label (self->day, days);
}

static void
sidebar_today_changed_cb (PlazaSidebar *self)
{
  const PlazaCampaignRecord *record =
    plaza_campaign_get_record (plaza_asked_get_campaign (self->asked));
  g_autofree char *distance = NULL;
  GDate today;

  if (plaza_date_parse (plaza_asked_get_today (self->asked), &today))
    distance = plaza_relative_days (record->day, record->last_day, &today);

  adw_bin_set_child (self->distance,
                     distance != NULL ? plaza_pill_new (distance, NULL, PLAZA_PILL_ACCENT) : NULL);
}

static void
sidebar_head_row (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       data)
{
  GtkWidget *header = NULL;

  if (before != NULL && plaza_views[gtk_list_box_row_get_index (row)].is_staff && !plaza_views[gtk_list_box_row_get_index (before)].is_staff)
    {
      /* Translators: heads the views of those who keep the campaign. */
      header = g_object_new (GTK_TYPE_LABEL, "label", _("Staff"), "xalign", 0.0f, NULL);
      gtk_widget_add_css_class (header, "staff-header");
      gtk_widget_add_css_class (header, "caption-heading");
      gtk_widget_add_css_class (header, "dimmed");
    }

  gtk_list_box_row_set_header (row, header);
}

/* They stay once they are there. */
static void
sidebar_add_staff (PlazaSidebar *self)
{
  if (self->waiting != NULL)
    return;

  plaza_look_add ("style-review.css");
  for (guint i = 0; i < plaza_n_views; i++)
    if (plaza_views[i].is_staff)
      gtk_list_box_append (self->views, sidebar_create_row (self, &plaza_views[i]));
  gtk_list_box_set_header_func (self->views, sidebar_head_row, NULL, NULL);
}

/* A volunteer has nothing to decide, and does without: where nothing waits and nothing was declined. */
static void
sidebar_follow_staff_cb (GtkWidget *widget)
{
  PlazaSidebar *self = PLAZA_SIDEBAR (widget);
  PlazaCampaign *campaign = plaza_asked_get_campaign (self->asked);
  guint n = plaza_campaign_count_waiting (campaign);

  if (n > 0 || plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_DECLINED) > 0)
    sidebar_add_staff (self);
  if (self->waiting != NULL)
    sidebar_count_waiting (self, n);
}

static void
sidebar_campaign_changed_cb (PlazaSidebar *self,
                             GPtrArray    *changes)
{
  if (plaza_changes_have (changes, PLAZA_THING_EVENT, NULL))
    {
      sidebar_count_events (self);
      sidebar_follow_staff_cb (GTK_WIDGET (self));
    }
  if (!plaza_changes_have (changes, PLAZA_THING_CAMPAIGN, NULL))
    return;

  sidebar_show_campaign (self);
  sidebar_today_changed_cb (self);
}

static void
sidebar_set_view (PlazaSidebar *self,
                  const char   *name)
{
  if (name == NULL || !g_set_str (&self->view, name))
    return;

  if (plaza_view_find (name) != NULL && plaza_view_find (name)->is_staff)
    {
      sidebar_add_staff (self);
      sidebar_follow_staff_cb (GTK_WIDGET (self));
    }
  for (guint i = 0; i < plaza_n_views; i++)
    if (g_str_equal (plaza_views[i].name, name))
      gtk_list_box_select_row (self->views, gtk_list_box_get_row_at_index (self->views, i));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
row_selected_cb (PlazaSidebar  *self,
                 GtkListBoxRow *row)
{
  if (row != NULL)
    sidebar_set_view (self, plaza_views[gtk_list_box_row_get_index (row)].name);
}

static void
row_activated_cb (PlazaSidebar *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

/* Who comes back to it is at the view that they come from, not at the menu above. */
static void
sidebar_begin_at_view_cb (GtkWidget *widget)
{
  PlazaSidebar *self = PLAZA_SIDEBAR (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu)) && !gtk_menu_button_get_active (self->menu))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->views)));
}

static void
plaza_sidebar_showing (AdwNavigationPage *page)
{
  ADW_NAVIGATION_PAGE_CLASS (plaza_sidebar_parent_class)->showing (page);

  plaza_painted_then (GTK_WIDGET (page), sidebar_begin_at_view_cb);
}

static void
plaza_sidebar_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PlazaSidebar *self = PLAZA_SIDEBAR (object);

  switch ((PlazaSidebarProperty) prop_id)
    {
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_sidebar_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PlazaSidebar *self = PLAZA_SIDEBAR (object);

  switch ((PlazaSidebarProperty) prop_id)
    {
    case PROP_VIEW:
      sidebar_set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_SIDEBAR);
  g_clear_object (&PLAZA_SIDEBAR (object)->asked);

  G_OBJECT_CLASS (plaza_sidebar_parent_class)->dispose (object);
}

static void
plaza_sidebar_finalize (GObject *object)
{
  g_free (PLAZA_SIDEBAR (object)->view);

  G_OBJECT_CLASS (plaza_sidebar_parent_class)->finalize (object);
}

static void
plaza_sidebar_class_init (PlazaSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_sidebar_dispose;
  object_class->finalize = plaza_sidebar_finalize;
  object_class->get_property = plaza_sidebar_get_property;
  object_class->set_property = plaza_sidebar_set_property;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = plaza_sidebar_showing;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* A row was pressed, where one that is only selected does not open its view. */
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaSidebar, menu);
  gtk_widget_class_bind_template_child (widget_class, PlazaSidebar, name);
  gtk_widget_class_bind_template_child (widget_class, PlazaSidebar, day);
  gtk_widget_class_bind_template_child (widget_class, PlazaSidebar, file);
  gtk_widget_class_bind_template_child (widget_class, PlazaSidebar, distance);
  gtk_widget_class_bind_template_child (widget_class, PlazaSidebar, views);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
plaza_sidebar_init (PlazaSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_tip_set (GTK_WIDGET (self->menu), _("Main Menu"));
  plaza_shortcuts_say (GTK_WIDGET (self->menu), plaza_shortcuts_find ("win.menu"));
}

GtkWidget *
plaza_sidebar_new (PlazaAsked *asked)
{
  PlazaSidebar *self;
  PlazaCampaign *campaign;

  g_return_val_if_fail (PLAZA_IS_ASKED (asked), NULL);

  self = g_object_new (PLAZA_TYPE_SIDEBAR, NULL);
  self->asked = g_object_ref (asked);
  campaign = plaza_asked_get_campaign (asked);
  plaza_main_menu_attach (self->menu, campaign);
  sidebar_show_campaign (self);
  g_signal_connect_object (asked, "notify::today", G_CALLBACK (sidebar_today_changed_cb), self, G_CONNECT_SWAPPED);
  sidebar_today_changed_cb (self);
  for (guint i = 0; i < plaza_n_views; i++)
    if (!plaza_views[i].is_staff)
      gtk_list_box_append (self->views, sidebar_create_row (self, &plaza_views[i]));
  plaza_painted_then (GTK_WIDGET (self), sidebar_follow_staff_cb);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (sidebar_campaign_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plaza_sidebar_set_file:
 * @file: (nullable): which file the campaign is, where that is not plain
 */
void
plaza_sidebar_set_file (PlazaSidebar *self,
                        const char   *file)
{
  g_return_if_fail (PLAZA_IS_SIDEBAR (self));

  gtk_label_set_label (self->file, file != NULL ? file : "");
  gtk_widget_set_visible (GTK_WIDGET (self->file), file != NULL);
}

static void
sidebar_open_menu_cb (GtkWidget *menu)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
}

/**
 * plaza_sidebar_open_menu:
 *
 * Opens the main menu; once it is on screen, where the sidebar was not.
 */
void
plaza_sidebar_open_menu (PlazaSidebar *self)
{
  g_return_if_fail (PLAZA_IS_SIDEBAR (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->menu)))
    sidebar_open_menu_cb (GTK_WIDGET (self->menu));
  else
    plaza_painted_then (GTK_WIDGET (self->menu), sidebar_open_menu_cb);
}
