/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-shortcuts.h"

#include <glib/gi18n.h>

/* The keys, once: for the application, for the controls that do the same, and for
 * the reader who asks. Those without an action are GTK's, libadwaita's and the
 * views' own. */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accelerator;
  const char *also[4]; /* what the key does on one page or another */
  gboolean    own;     /* whether the window has the key itself (plaza-window-undo.c) */
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Views"), N_("Events"), "win.view::events", "<Control>1" },
  { NULL, N_("Toolkit"), "win.view::toolkit", "<Control>2" },
  { NULL, N_("Talking Points"), "win.view::talking-points", "<Control>3" },
  { NULL, N_("Handouts"), "win.view::handouts", "<Control>4" },
  { NULL, N_("Review"), "win.view::review", "<Control>5" },
  { NULL, N_("Go back"), NULL, "<Alt>Left" },
  { N_("Find"), N_("Search in this view"), "win.search", "<Control>F" },
  { NULL, N_("Into the list, from the search"), NULL, "Down" },
  { NULL, N_("Open the first that was found, from the search"), NULL, "Return" },
  { NULL, N_("Open what is selected"), NULL, "Return" },
  { NULL, N_("Show or hide the map of the events"), "win.toggle-map", "<Control><Shift>M" },
  { N_("Print and Save"), N_("Print what is in view"), "win.print", "<Control>P",
    { "win.print-leave-behind", "win.print-guide", "page.print" } },
  { NULL, N_("Save it as PDF"), "win.save-pdf", "<Control><Shift>S", { "page.save" } },
  { NULL, N_("Print the events that are listed"), "win.print-agenda", "<Control><Shift>P" },
  { N_("Change"), N_("Take back the last change"), "win.undo", "<Control>Z", .own = TRUE },
  { NULL, N_("Put back what was taken back"), "win.redo", "<Control><Shift>Z", .own = TRUE },
  { N_("Event"), N_("Copy the event’s text"), "win.copy-text", "<Control><Shift>C" },
  { NULL, N_("Change the event"), "win.edit-event", "<Control>E" },
  { NULL, N_("Begin a new event"), "win.new-event", "<Control>N" },
  { NULL, N_("Save what was typed"), "editor.save", "<Control>S", .own = TRUE },
  { NULL, N_("Add the event to a calendar"), "win.add-to-calendar", "<Control><Shift>A" },
  { N_("Sheet of Talking Points"), N_("Move a part up"), NULL, "<Alt>Up" },
  { NULL, N_("Move a part down"), NULL, "<Alt>Down" },
  { NULL, N_("A minute more"), NULL, "plus" },
  { NULL, N_("A minute less"), NULL, "minus" },
  { NULL, N_("Take a part off the sheet"), NULL, "Delete" },
  { N_("Review"), N_("Import files that were sent in"), "win.import", "<Control>I", { "page.import" } },
  { NULL, N_("Read events in a pasted text"), "win.paste-text", "<Control><Shift>V", { "page.paste" } },
  { NULL, N_("The next one that waits"), "page.next", "<Alt>Down", .own = TRUE },
  { NULL, N_("The one before"), "page.previous", "<Alt>Up", .own = TRUE },
  { NULL, N_("Approve"), "page.approve", "<Control>Return", .own = TRUE },
  { NULL, N_("Merge with what is listed"), "page.merge", "<Control>M", .own = TRUE },
  { NULL, N_("Decline"), "page.decline", "<Control>D", .own = TRUE },
  { NULL, N_("Ask back"), "page.ask", "<Control>R", .own = TRUE },
  { N_("Pages of a Handout"), N_("Larger"), NULL, "<Control>plus" },
  { NULL, N_("Smaller"), NULL, "<Control>minus" },
  { NULL, N_("The whole page"), NULL, "<Control>0" },
  { N_("Program"), N_("Open a campaign"), "app.open", "<Control>O" },
  { NULL, N_("Help"), "app.help", "F1" },
  { NULL, N_("Keyboard shortcuts"), "app.shortcuts", "<Control>question" },
  { NULL, N_("Main menu"), "win.menu", "F10" },
  { NULL, N_("Close the window"), "window.close", "<Control>W" },
  { NULL, N_("Quit"), "app.quit", "<Control>Q" },
};

/**
 * plaza_shortcuts_install:
 *
 * Gives the application's actions their keys.
 */
void
plaza_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL && !shortcuts[i].own)
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             (const char *[]) { shortcuts[i].accelerator, NULL });
}

/**
 * plaza_shortcuts_find:
 * @action: (nullable): as GTK writes it, "win.view::events"
 *
 * Returns: (nullable): the key that does it, as GTK writes it
 */
const char *
plaza_shortcuts_find (const char *action)
{
  for (guint i = 0; action != NULL && i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (g_strcmp0 (shortcuts[i].action, action) == 0)
        return shortcuts[i].accelerator;

      for (guint j = 0; j < G_N_ELEMENTS (shortcuts[i].also) && shortcuts[i].also[j] != NULL; j++)
        if (g_str_equal (shortcuts[i].also[j], action))
          return shortcuts[i].accelerator;
    }

  return NULL;
}

static char *
shortcuts_get_label (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    g_return_val_if_reached (NULL);

  return gtk_accelerator_get_label (key, modifiers);
}

/**
 * plaza_shortcuts_say:
 * @accelerator: as GTK writes it, "<Control><Shift>P"
 *
 * Tells a screen reader which key does what @widget does: as ARIA writes it,
 * "Control+Shift+P", and in the description, which every reader speaks.
 */
void
plaza_shortcuts_say (GtkWidget  *widget,
                     const char *accelerator)
{
  g_autofree char *label = shortcuts_get_label (accelerator);
  g_autoptr(GString) keys = g_string_new (accelerator);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_string_replace (keys, "<", "", 0);
  g_string_replace (keys, ">", "+", 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);
}

/**
 * plaza_shortcuts_describe:
 * @widget: a page, or a part of one
 *
 * Says the key of every control in @widget that has an action with a key, and of
 * its search.
 */
void
plaza_shortcuts_describe (GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  const char *accelerator = plaza_shortcuts_find (GTK_IS_SEARCH_ENTRY (widget) ? "win.search" : action);

  if (accelerator != NULL)
    plaza_shortcuts_say (widget, accelerator);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    plaza_shortcuts_describe (child);
}

static AdwPreferencesGroup *
shortcuts_add_group (AdwPreferencesPage *page,
                     const char         *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

static void
add_shortcut (AdwPreferencesGroup *group,
              const Shortcut      *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = shortcuts_get_label (shortcut->accelerator);
  GtkWidget *keys = gtk_label_new (words);

  gtk_widget_add_css_class (keys, "keys");
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  /* The row is described by its subtitle, which it does not have. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  plaza_shortcuts_say (row, shortcut->accelerator);
  adw_preferences_group_add (group, row);
  /* Tab goes on to the next group; the arrows go from row to row. */
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX)), GTK_LIST_TAB_ITEM);
}

/**
 * plaza_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists the keys
 */
AdwDialog *
plaza_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        group = shortcuts_add_group (ADW_PREFERENCES_PAGE (page), _(shortcuts[i].group));
      add_shortcut (group, &shortcuts[i]);
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
