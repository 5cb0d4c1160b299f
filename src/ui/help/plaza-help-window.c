/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-help-window.h"

#include "plaza-accent.h"
#include "plaza-help-pages.h"
#include "plaza-look.h"
#include "plaza-prose-label.h"
#include "plaza-prose-view.h"
#include "plaza-texts.h"

struct _PlazaHelpWindow
{
  AdwApplicationWindow    parent_instance;

  GPtrArray              *pages;
  AdwNavigationSplitView *split;
  GtkSearchEntry         *search;
  GtkListBox             *list;
  GtkWidget              *none;
  AdwNavigationPage      *page;
  GtkScrolledWindow      *scrolled;
  AdwClamp               *clamp;
};

G_DEFINE_FINAL_TYPE (PlazaHelpWindow, plaza_help_window, ADW_TYPE_APPLICATION_WINDOW)

/* The program's own, where no campaign has one. */
#define ACCENT "#7a3894"

static const PlazaHelpPage *
help_window_page_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "plaza-page");
}

static const char *
help_window_get_query (PlazaHelpWindow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

/* Shows where the words that are looked for stand. */
static void
help_window_mark (PlazaHelpWindow *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *column = adw_clamp_get_child (self->clamp);

  if (column == NULL)
    return;

  plaza_prose_view_collect (column, labels);
  for (guint i = 0; i < labels->len; i++)
    plaza_prose_label_search (g_ptr_array_index (labels, i), help_window_get_query (self));
}

static void
help_window_show (PlazaHelpWindow     *self,
                  const PlazaHelpPage *page)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *prose = plaza_prose_view_new (page->body, NULL);

  gtk_box_append (GTK_BOX (column), plaza_prose_label_new_heading (page->title, 1, "title-1"));
  gtk_box_append (GTK_BOX (column), prose);
  plaza_prose_view_set_language (PLAZA_PROSE_VIEW (prose), plaza_language_of_ui ());
  adw_clamp_set_child (self->clamp, column);
  adw_navigation_page_set_title (self->page, page->title);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  help_window_mark (self);
}

static void
row_selected_cb (PlazaHelpWindow *self,
                 GtkListBoxRow   *row)
{
  if (row != NULL)
    help_window_show (self, help_window_page_of (row));
}

/* In a narrow window the list gives way. */
static void
row_activated_cb (PlazaHelpWindow *self,
                  GtkListBoxRow   *row)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static gboolean
help_window_filter_cb (GtkListBoxRow *row,
                       gpointer       data)
{
  return plaza_help_page_has (help_window_page_of (row), help_window_get_query (data));
}

static GtkListBoxRow *
help_window_find_first (PlazaHelpWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;

  return NULL;
}

static void
search_changed_cb (PlazaHelpWindow *self)
{
  GtkListBoxRow *first;

  gtk_list_box_invalidate_filter (self->list);
  first = help_window_find_first (self);
  gtk_widget_set_visible (self->none, first == NULL);
  if (first != NULL)
    gtk_list_box_select_row (self->list, first);
  help_window_mark (self);
}

static void
search_activated_cb (PlazaHelpWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->clamp), GTK_DIR_TAB_FORWARD);
}

static void
help_window_search_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PlazaHelpWindow *self = PLAZA_HELP_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
plaza_help_window_dispose (GObject *object)
{
  PlazaHelpWindow *self = PLAZA_HELP_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_HELP_WINDOW);
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (plaza_help_window_parent_class)->dispose (object);
}

static void
plaza_help_window_class_init (PlazaHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_help_window_dispose;

  plaza_look_add ("style-toolkit.css");
  gtk_widget_class_install_action (widget_class, "help.search", NULL, help_window_search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaHelpWindow, split);
  gtk_widget_class_bind_template_child (widget_class, PlazaHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, PlazaHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PlazaHelpWindow, none);
  gtk_widget_class_bind_template_child (widget_class, PlazaHelpWindow, page);
  gtk_widget_class_bind_template_child (widget_class, PlazaHelpWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PlazaHelpWindow, clamp);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
help_window_add_row (PlazaHelpWindow     *self,
                     const PlazaHelpPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (page->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "plaza-page", (gpointer) page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, page->title, -1);
  gtk_list_box_append (self->list, row);
}

static void
plaza_help_window_init (PlazaHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = plaza_help_pages_load (plaza_language_of_ui ());
  for (guint i = 0; i < self->pages->len; i++)
    help_window_add_row (self, g_ptr_array_index (self->pages, i));
  gtk_list_box_set_filter_func (self->list, help_window_filter_cb, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/**
 * plaza_help_window_new:
 * @application: (nullable): whose keys it has
 *
 * Returns: (transfer floating): the help, in the window's language
 */
GtkWidget *
plaza_help_window_new (GtkApplication *application)
{
  GtkWidget *self = g_object_new (PLAZA_TYPE_HELP_WINDOW, "application", application, NULL);

  plaza_accent_apply (self, ACCENT);
  return self;
}

/**
 * plaza_help_window_search:
 * @query: what to look for
 */
void
plaza_help_window_search (PlazaHelpWindow *self,
                          const char      *query)
{
  g_return_if_fail (PLAZA_IS_HELP_WINDOW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), query);
}
