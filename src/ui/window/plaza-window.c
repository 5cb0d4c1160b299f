/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-window.h"

#include "plaza-accent.h"
#include "plaza-campaign-away.h"
#include "plaza-file-watch.h"
#include "plaza-notice.h"
#include "plaza-painted.h"
#include "plaza-read-failure.h"
#include "plaza-shortcuts.h"
#include "plaza-sidebar.h"
#include "plaza-window-actions.h"
#include "plaza-window-campaign.h"
#include "plaza-window-edit.h"
#include "plaza-window-exchange.h"
#include "plaza-window-texts.h"
#include "plaza-window-undo.h"
#include "plaza-view-page.h"
#include "plaza-views.h"
#include "plaza-window-backup.h"
#include "plaza-window-read-only.h"

struct _PlazaWindow
{
  AdwApplicationWindow    parent_instance;

  PlazaCampaign          *campaign;
  PlazaFileWatch         *watch; /* made when the first frame is there */
  PlazaAsked             *asked;
  PlazaOpened            *opened;
  PlazaPrinted           *printed;
  GtkBox                 *content;
  AdwNavigationSplitView *split;
  PlazaSidebar           *sidebar;
  GHashTable             *pages; /* name of a view -> its page, made when first shown */
  char                   *view;
  char                   *file;  /* which one the title names; NULL for none */
  char                   *day;   /* as the clock last said when the window was looked at */
};

G_DEFINE_FINAL_TYPE (PlazaWindow, plaza_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_CAMPAIGN = 1,
  PROP_VIEW,
} PlazaWindowProperty;

static GParamSpec *properties[PROP_VIEW + 1];

static AdwNavigationPage *
window_ensure_page (PlazaWindow     *self,
                    const PlazaView *view)
{
  AdwNavigationPage *page = g_hash_table_lookup (self->pages, view->name);

  if (page == NULL)
    {
      page = g_object_new (view->get_type (), "opened", self->opened, "printed", self->printed, NULL);
      plaza_painted_then (GTK_WIDGET (page), plaza_shortcuts_describe);
      g_hash_table_insert (self->pages, (char *) view->name, g_object_ref_sink (page));
    }

  return page;
}

static void
window_show_view (PlazaWindow *self,
                  const char  *name)
{
  const PlazaView *view = plaza_view_find (name);

  if (view == NULL || !g_set_str (&self->view, name))
    return;

  /* Whoever goes elsewhere chooses no longer. */
  if (!g_str_equal (name, "events"))
    plaza_printed_set_choosing (self->printed, FALSE);
  adw_navigation_split_view_set_content (self->split, window_ensure_page (self, view));
  g_object_set (self->sidebar, "view", name, NULL);
  plaza_window_update_event_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/* On a narrow window the sidebar stays until a row is pressed: the arrow keys
 * pass many. */
static void
window_sidebar_view_changed_cb (PlazaWindow *self)
{
  g_autofree char *view = NULL;

  g_object_get (self->sidebar, "view", &view, NULL);
  window_show_view (self, view);
}

/* Tab goes on from where the keyboard is only if all that is around it knows. */
static gboolean
window_is_focus_known (GtkWidget *focus)
{
  for (GtkWidget *parent; (parent = gtk_widget_get_parent (focus)) != NULL; focus = parent)
    if (gtk_widget_get_focus_child (parent) != focus)
      return FALSE;

  return TRUE;
}

/* On a page that was not on screen before, what should have the keyboard may
 * have been out of sight, or was put elsewhere since. */
static void
window_keep_focus_cb (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    {
      plaza_view_page_begin (PLAZA_VIEW_PAGE (page));
    }
  else if (!window_is_focus_known (focus))
    {
      gtk_root_set_focus (root, NULL);
      gtk_widget_grab_focus (focus);
    }
}

/* A page takes its narrow form after it was painted once. */
static void
window_begin_again_cb (GtkWidget *page)
{
  window_keep_focus_cb (page);
  plaza_painted_then (page, window_keep_focus_cb);
}

/* The keyboard goes where the eye is. */
static void
window_open_view_cb (PlazaWindow *self)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_split_view_get_content (self->split));

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  plaza_view_page_begin (PLAZA_VIEW_PAGE (page));
  plaza_painted_then (page, window_begin_again_cb);
}

static void
window_search_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);
  AdwNavigationPage *page = adw_navigation_split_view_get_content (self->split);

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.search", NULL);
}

/* Where the sidebar is behind the page, the menu is there too. */
static void
window_menu_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  adw_navigation_split_view_set_show_content (self->split, !adw_navigation_split_view_get_collapsed (self->split));
  plaza_sidebar_open_menu (self->sidebar);
}

/* Whoever comes back to a window that stayed open overnight. */
static void
window_active_changed_cb (PlazaWindow *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  if (self->asked != NULL && g_set_str (&self->day, day))
    plaza_asked_set_today (self->asked, day);
}

static void
window_name (PlazaWindow *self)
{
  const char *name = plaza_campaign_get_record (self->campaign)->name;
  g_autofree char *title = self->file != NULL ? g_strdup_printf ("%s (%s)", name, self->file) : g_strdup (name);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
window_campaign_changed_cb (PlazaWindow *self,
                            GPtrArray   *changes)
{
  if (!plaza_changes_have (changes, PLAZA_THING_CAMPAIGN, NULL))
    return;

  window_name (self);
  plaza_accent_apply (GTK_WIDGET (self), plaza_campaign_get_record (self->campaign)->accent);
}

static void
window_watch_failed_cb (PlazaWindow *self,
                        const char  *sentence)
{
  plaza_notice_show (plaza_window_get_page (self), sentence);
}

/* It names a file, and stays until it was read. */
static void
window_pass_word_on (PlazaWindow *self)
{
  g_autofree char *word = plaza_campaign_take_word (self->campaign);

  if (word != NULL)
    plaza_notice_keep (plaza_window_get_page (self), word);
}

static void
window_watch_cb (GtkWidget *widget)
{
  PlazaWindow *self = PLAZA_WINDOW (widget);

  plaza_read_failure_attach (widget, self->campaign);
  plaza_window_backup_attach (self);
  self->watch = plaza_file_watch_new (widget, self->campaign);
  g_signal_connect_object (self->watch, "failed", G_CALLBACK (window_watch_failed_cb), self, G_CONNECT_SWAPPED);
  window_pass_word_on (self);
  plaza_window_exchange_attach (widget);
  plaza_window_edit_offer (widget);
  plaza_window_campaign_offer (widget);
  plaza_window_texts_offer (widget);
}

static void
plaza_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PlazaWindow *self = PLAZA_WINDOW (object);

  switch ((PlazaWindowProperty) prop_id)
    {
    case PROP_CAMPAIGN:
      g_value_set_object (value, self->campaign);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view != NULL ? self->view : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PlazaWindow *self = PLAZA_WINDOW (object);

  switch ((PlazaWindowProperty) prop_id)
    {
    case PROP_CAMPAIGN:
      self->campaign = g_value_dup_object (value);
      break;
    case PROP_VIEW:
      plaza_window_set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
window_fill (PlazaWindow *self)
{
  self->sidebar = PLAZA_SIDEBAR (plaza_sidebar_new (self->asked));
  adw_navigation_split_view_set_sidebar (self->split, ADW_NAVIGATION_PAGE (self->sidebar));
  g_signal_connect_object (self->sidebar, "notify::view", G_CALLBACK (window_sidebar_view_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar, "opened", G_CALLBACK (window_open_view_cb), self,
                           G_CONNECT_SWAPPED);

  window_show_view (self, plaza_views[0].name);
  window_open_view_cb (self);
}

static void
plaza_window_constructed (GObject *object)
{
  PlazaWindow *self = PLAZA_WINDOW (object);

  G_OBJECT_CLASS (plaza_window_parent_class)->constructed (object);

  window_name (self);
  plaza_accent_apply (GTK_WIDGET (self), plaza_campaign_get_record (self->campaign)->accent);

  self->asked = plaza_asked_new (self->campaign);
  self->opened = plaza_opened_new (self->asked);
  self->printed = plaza_printed_new (self->campaign);
  g_signal_connect_object (self->opened, "notify::event", G_CALLBACK (plaza_window_update_event_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opened, "notify::wide", G_CALLBACK (plaza_window_update_event_actions), self, G_CONNECT_SWAPPED);
  plaza_window_update_event_actions (self);
  self->day = g_strdup (plaza_asked_get_today (self->asked));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (window_active_changed_cb), NULL);
  window_fill (self);
  plaza_window_read_only_attach (GTK_WIDGET (self), self->content, self->campaign);
  g_signal_connect_object (self->campaign, "changed", G_CALLBACK (window_campaign_changed_cb), self, G_CONNECT_SWAPPED);
  plaza_painted_then (GTK_WIDGET (self), window_watch_cb);
}

static void
plaza_window_dispose (GObject *object)
{
  PlazaWindow *self = PLAZA_WINDOW (object);

  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_WINDOW);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->printed);
  g_clear_object (&self->opened);
  g_clear_object (&self->asked);
  g_clear_object (&self->campaign);

  G_OBJECT_CLASS (plaza_window_parent_class)->dispose (object);
}

static void
plaza_window_finalize (GObject *object)
{
  g_free (PLAZA_WINDOW (object)->view);
  g_free (PLAZA_WINDOW (object)->file);
  g_free (PLAZA_WINDOW (object)->day);

  G_OBJECT_CLASS (plaza_window_parent_class)->finalize (object);
}

static void
window_install_properties (GObjectClass *object_class)
{
  properties[PROP_CAMPAIGN] =
    g_param_spec_object ("campaign", NULL, NULL, PLAZA_TYPE_CAMPAIGN,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_window_class_init (PlazaWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = plaza_window_constructed;
  object_class->dispose = plaza_window_dispose;
  object_class->finalize = plaza_window_finalize;
  object_class->get_property = plaza_window_get_property;
  object_class->set_property = plaza_window_set_property;

  window_install_properties (object_class);
  plaza_window_actions_install (widget_class);
  plaza_window_undo_install (widget_class);
  plaza_window_edit_install (widget_class);
  plaza_window_campaign_install (widget_class);
  plaza_window_texts_install (widget_class);
  plaza_window_exchange_install (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.view", "view");
  gtk_widget_class_install_action (widget_class, "win.search", NULL, window_search_action);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, window_menu_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaWindow, content);
  gtk_widget_class_bind_template_child (widget_class, PlazaWindow, split);
}

static void
plaza_window_init (PlazaWindow *self)
{
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_window_undo_attach (GTK_WIDGET (self));
}

GtkWidget *
plaza_window_new (GtkApplication *application,
                  PlazaCampaign  *campaign)
{
  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  return g_object_new (PLAZA_TYPE_WINDOW,
                       "application", application,
                       "campaign", campaign,
                       NULL);
}

PlazaAsked *
plaza_window_get_asked (PlazaWindow *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW (self), NULL);

  return self->asked;
}

PlazaOpened *
plaza_window_get_opened (PlazaWindow *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW (self), NULL);

  return self->opened;
}

PlazaPrinted *
plaza_window_get_printed (PlazaWindow *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW (self), NULL);

  return self->printed;
}

/**
 * plaza_window_get_page:
 *
 * Returns: (transfer none): the view that is on screen
 */
GtkWidget *
plaza_window_get_page (PlazaWindow *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW (self), NULL);

  return GTK_WIDGET (adw_navigation_split_view_get_content (self->split));
}

const char *
plaza_window_get_view (PlazaWindow *self)
{
  g_return_val_if_fail (PLAZA_IS_WINDOW (self), NULL);

  return self->view;
}

/**
 * plaza_window_set_view:
 * @name: a view's name (plaza-views.c); another one changes nothing
 *
 * Shows the view, making its page where it has not been shown before, and gives
 * it the keyboard.
 */
void
plaza_window_set_view (PlazaWindow *self,
                       const char  *name)
{
  g_return_if_fail (PLAZA_IS_WINDOW (self));

  if (name == NULL || self->opened == NULL)
    return;

  window_show_view (self, name);
  window_open_view_cb (self);
}

/**
 * plaza_window_set_file:
 * @file: (nullable): which file the campaign is; %NULL where that is not in question
 *
 * Says in the title and in the sidebar which file the window shows: two campaigns
 * may bear the same name.
 */
void
plaza_window_set_file (PlazaWindow *self,
                       const char  *file)
{
  g_return_if_fail (PLAZA_IS_WINDOW (self));

  g_set_str (&self->file, file);
  window_name (self);
  plaza_sidebar_set_file (self->sidebar, file);
}
