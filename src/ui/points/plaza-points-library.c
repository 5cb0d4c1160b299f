/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-points-library.h"

#include <glib/gi18n.h>

#include "plaza-notice.h"
#include "plaza-point-row.h"
#include "plaza-point-view.h"
#include "plaza-wording-members.h"

struct _PlazaPointsLibrary
{
  AdwBin           parent_instance;

  GtkEditable     *entry;
  GtkToggleButton *all;
  GtkToggleButton *key_asks;
  GtkToggleButton *issues;
  GtkToggleButton *facts;
  GtkStack        *stack;
  GtkListBox      *list;

  PlazaCampaign   *campaign;
  PlazaSheet      *sheet;
  char            *language;
  GStrv            found;   /* ids that the search left, or NULL for all */
  guint            n_shown;
};

G_DEFINE_FINAL_TYPE (PlazaPointsLibrary, plaza_points_library, ADW_TYPE_BIN)

static gboolean
library_is_shown (PlazaPointsLibrary *self,
                  const PlazaPoint   *point)
{
  if (gtk_toggle_button_get_active (self->key_asks) && point->group != PLAZA_GROUP_KEY_ASKS)
    return FALSE;
  if (gtk_toggle_button_get_active (self->issues) && point->group != PLAZA_GROUP_ISSUES)
    return FALSE;
  if (gtk_toggle_button_get_active (self->facts) && point->group != PLAZA_GROUP_FACTS)
    return FALSE;

  return self->found == NULL || g_strv_contains ((const char * const *) self->found, point->id);
}

static gboolean
library_filter_row (GtkListBoxRow *row,
                    gpointer       data)
{
  return library_is_shown (data, plaza_point_row_get_point (PLAZA_POINT_ROW (row)));
}

static void
library_head_row (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       data)
{
  PlazaPointGroup group = plaza_point_row_get_point (PLAZA_POINT_ROW (row))->group;
  GtkWidget *header = NULL;

  if (before != NULL && plaza_point_row_get_point (PLAZA_POINT_ROW (before))->group == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (plaza_wording_point_group (NULL, group));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "group-header");
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "dimmed");
  gtk_list_box_row_set_header (row, header);
}

static void
library_refilter (PlazaPointsLibrary *self)
{
  GtkListBoxRow *row;

  self->n_shown = 0;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    self->n_shown += library_is_shown (self, plaza_point_row_get_point (PLAZA_POINT_ROW (row)));

  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_stack_set_visible_child_name (self->stack, self->n_shown > 0 ? "list"
                                                  : gtk_list_box_get_row_at_index (self->list, 0) != NULL ? "none" : "empty");
}

static void
search_changed_cb (PlazaPointsLibrary *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->found, g_strfreev);
  if (*text != '\0' && self->campaign != NULL)
    self->found = plaza_campaign_search_points (self->campaign, self->language, text, &error);
  if (error != NULL)
    plaza_notice_show (GTK_WIDGET (self), error->message);

  library_refilter (self);
}

static void
group_toggled_cb (PlazaPointsLibrary *self,
                  GtkToggleButton    *button)
{
  /* The button that goes out tells as well as the one that comes on. */
  if (gtk_toggle_button_get_active (button))
    library_refilter (self);
}

static void
clear_cb (PlazaPointsLibrary *self)
{
  gtk_editable_set_text (self->entry, "");
  gtk_toggle_button_set_active (self->all, TRUE);
  search_changed_cb (self);
}

static void
row_activated_cb (PlazaPointsLibrary *self,
                  PlazaPointRow      *row)
{
  plaza_point_row_toggle (row);
}

/* Space ticks, as it does in a list of boxes; Enter opens the point to read it. */
static void
library_tick_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (PLAZA_POINTS_LIBRARY (widget)->list));

  if (row != NULL)
    plaza_point_row_tick (PLAZA_POINT_ROW (row));
}

/* Down from the search goes to what it found. */
static gboolean
key_pressed_cb (PlazaPointsLibrary *self,
                guint               key,
                guint               code,
                GdkModifierType     modifiers)
{
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (!down || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  return plaza_points_library_begin (self);
}

static void
library_sheet_changed_cb (PlazaPointsLibrary *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    plaza_point_row_update (PLAZA_POINT_ROW (row));
}

static void
plaza_points_library_dispose (GObject *object)
{
  PlazaPointsLibrary *self = PLAZA_POINTS_LIBRARY (object);

  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);
  g_clear_object (&self->sheet);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_POINTS_LIBRARY);

  G_OBJECT_CLASS (plaza_points_library_parent_class)->dispose (object);
}

static void
plaza_points_library_finalize (GObject *object)
{
  PlazaPointsLibrary *self = PLAZA_POINTS_LIBRARY (object);

  g_free (self->language);
  g_strfreev (self->found);

  G_OBJECT_CLASS (plaza_points_library_parent_class)->finalize (object);
}

static void
plaza_points_library_class_init (PlazaPointsLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_points_library_dispose;
  object_class->finalize = plaza_points_library_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/points-library.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsLibrary, entry);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsLibrary, all);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsLibrary, key_asks);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsLibrary, issues);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsLibrary, facts);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsLibrary, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsLibrary, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);

  gtk_widget_class_install_action (widget_class, "library.tick", NULL, library_tick_action);
}

static void
plaza_points_library_init (PlazaPointsLibrary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_filter_func (self->list, library_filter_row, self, NULL);
  gtk_list_box_set_header_func (self->list, library_head_row, self, NULL);
}

static GtkListBoxRow *
library_find_row (PlazaPointsLibrary *self,
                  const char         *point)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (plaza_point_row_get_point (PLAZA_POINT_ROW (row))->id, point) == 0)
      return row;

  return NULL;
}

/* Of the row that has the keyboard; NULL where none has. The campaign keeps the point. */
static const char *
library_find_focus (PlazaPointsLibrary *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? plaza_point_row_get_point (PLAZA_POINT_ROW (row))->id : NULL;
}

static void
library_fill (PlazaPointsLibrary *self)
{
  GPtrArray *points = plaza_campaign_get_points (self->campaign);
  const char *focus = library_find_focus (self);
  GtkListBoxRow *row;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < points->len; i++)
    gtk_list_box_append (self->list, plaza_point_row_new (self->sheet, g_ptr_array_index (points, i), self->language));

  search_changed_cb (self);
  row = focus != NULL ? library_find_row (self, focus) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * plaza_points_library_set:
 * @sheet: of the campaign whose points to list, for them to be put on
 * @language: the content language
 */
void
plaza_points_library_set (PlazaPointsLibrary *self,
                          PlazaSheet         *sheet,
                          const char         *language)
{
  g_return_if_fail (PLAZA_IS_POINTS_LIBRARY (self));

  g_set_object (&self->campaign, plaza_sheet_get_campaign (sheet));
  if (g_set_object (&self->sheet, sheet))
    g_signal_connect_object (self->sheet, "items-changed", G_CALLBACK (library_sheet_changed_cb), self, G_CONNECT_SWAPPED);
  g_set_str (&self->language, language);
  library_fill (self);
}

/**
 * plaza_points_library_search:
 * @text: words to find
 */
void
plaza_points_library_search (PlazaPointsLibrary *self,
                             const char         *text)
{
  g_return_if_fail (PLAZA_IS_POINTS_LIBRARY (self));

  gtk_editable_set_text (self->entry, text);
  search_changed_cb (self);
}

/**
 * plaza_points_library_get_n:
 *
 * Returns: how many points the search and the chips leave
 */
guint
plaza_points_library_get_n (PlazaPointsLibrary *self)
{
  g_return_val_if_fail (PLAZA_IS_POINTS_LIBRARY (self), 0);

  return self->n_shown;
}

/**
 * plaza_points_library_find:
 *
 * Puts the cursor where one types what to find.
 */
void
plaza_points_library_find (PlazaPointsLibrary *self)
{
  g_return_if_fail (PLAZA_IS_POINTS_LIBRARY (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * plaza_points_library_begin:
 *
 * Puts the keyboard on the first point that is listed.
 *
 * Returns: whether there is one
 */
gboolean
plaza_points_library_begin (PlazaPointsLibrary *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (PLAZA_IS_POINTS_LIBRARY (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}
