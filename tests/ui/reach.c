/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reach.h"

#include <adwaita.h>

static char *
describe (GtkWidget *widget)
{
  g_autoptr(GString) path = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *name = gtk_widget_get_name (widget);

      g_string_prepend (path, name != NULL ? name : G_OBJECT_TYPE_NAME (widget));
      g_string_prepend (path, " > ");
      if (GTK_IS_ACTIONABLE (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL)
        g_string_prepend (path, gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)));
    }

  return g_string_free_and_steal (g_steal_pointer (&path));
}

static gboolean
can_be_used (GtkWidget *widget)
{
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    if (!gtk_widget_get_can_focus (w))
      return FALSE;

  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) && gtk_widget_get_focusable (widget);
}

GHashTable *
reach_walk (GtkWidget        *root,
            GtkDirectionType  direction)
{
  GHashTable *reached = g_hash_table_new (NULL, NULL);
  GtkWidget *before = gtk_root_get_focus (GTK_ROOT (root));

  for (;;)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (root, direction);
      focus = gtk_root_get_focus (GTK_ROOT (root));
      if (focus == before && focus != NULL)
        {
          g_autofree char *where = describe (focus);

          g_error ("The %s key stays in%s", direction == GTK_DIR_TAB_FORWARD ? "Tab" : "Shift+Tab", where);
        }
      if (focus != NULL && !g_hash_table_add (reached, focus))
        return reached;
      before = focus;
    }
}

/* Whether the keyboard comes to another row of the widget's list: arrows lead from there. */
static gboolean
is_beside_reached (GtkWidget  *widget,
                   GHashTable *reached)
{
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX);
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  GHashTableIter iter;
  GtkWidget *other;

  if (list == NULL || gtk_list_box_get_tab_behavior (GTK_LIST_BOX (list)) != GTK_LIST_TAB_ITEM || !can_be_used (row))
    return FALSE;

  g_hash_table_iter_init (&iter, reached);
  while (g_hash_table_iter_next (&iter, (gpointer *) &other, NULL))
    if (gtk_widget_is_ancestor (other, list))
      return TRUE;

  return FALSE;
}

/* Of a group of toggles one is a stop; arrows lead to the others. */
static gboolean
is_stop (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget)) &&
         !ADW_IS_TOGGLE_GROUP (gtk_widget_get_parent (widget)) &&
         can_be_used (widget);
}

void
reach_assert_all (GtkWidget  *part,
                  GHashTable *reached)
{
  if (is_stop (part) && !g_hash_table_contains (reached, part) && !is_beside_reached (part, reached))
    {
      g_autofree char *where = describe (part);

      g_error ("The focus does not come to%s", where);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL; child = gtk_widget_get_next_sibling (child))
    reach_assert_all (child, reached);
}

void
reach_assert_whole (GtkWidget *part)
{
  if (!gtk_widget_get_mapped (part))
    return;
  if (GTK_IS_LABEL (part) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (part))))
    g_error ("There is no room for “%s”", gtk_label_get_text (GTK_LABEL (part)));

  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL; child = gtk_widget_get_next_sibling (child))
    reach_assert_whole (child);
}
