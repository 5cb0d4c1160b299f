/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-shortcuts.h"

#include <glib/gi18n.h>

/* The keys, once: for the application, and for the reader who asks. Those
 * without an action are GTK's, libadwaita's and the views' own. */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accelerator;
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Views"), N_("Events"), "win.view::events", "<Control>1" },
  { NULL, N_("Toolkit"), "win.view::toolkit", "<Control>2" },
  { NULL, N_("Talking Points"), "win.view::talking-points", "<Control>3" },
  { NULL, N_("Handouts"), "win.view::handouts", "<Control>4" },
  { NULL, N_("Go back"), NULL, "<Alt>Left" },
  { N_("Find"), N_("Search in this view"), "win.search", "<Control>F" },
  { NULL, N_("Into the list, from the search"), NULL, "Down" },
  { NULL, N_("Show or hide the map of the events"), "win.toggle-map", "<Control><Shift>M" },
  { NULL, N_("Open what is selected"), NULL, "Return" },
  { N_("Campaign"), N_("Open a campaign"), "app.open", "<Control>O" },
  { NULL, N_("Print a leave-behind for the event"), "win.print-leave-behind", "<Control>P" },
  { NULL, N_("Copy the event’s text"), "win.copy-text", "<Control><Shift>C" },
  { NULL, N_("Add the event to a calendar"), "win.add-to-calendar", "<Control><Shift>A" },
  { NULL, N_("Print the events that are listed"), "win.print-agenda", "<Control><Shift>P" },
  { N_("Handouts"), N_("Print what is in view"), NULL, "<Control>P" },
  { NULL, N_("Save it as PDF"), NULL, "<Control><Shift>S" },
  { NULL, N_("Larger"), NULL, "<Control>plus" },
  { NULL, N_("Smaller"), NULL, "<Control>minus" },
  { NULL, N_("The whole page"), NULL, "<Control>0" },
  { N_("Program"), N_("Keyboard shortcuts"), "app.shortcuts", "<Control>question" },
  { NULL, N_("Main menu"), NULL, "F10" },
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
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             (const char *[]) { shortcuts[i].accelerator, NULL });
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
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
  g_autofree char *words = NULL;
  GdkModifierType modifiers;
  GtkWidget *keys;
  guint key;

  if (!gtk_accelerator_parse (shortcut->accelerator, &key, &modifiers))
    g_return_if_reached ();

  words = gtk_accelerator_get_label (key, modifiers);
  keys = gtk_label_new (words);
  gtk_widget_add_css_class (keys, "keys");
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  adw_preferences_group_add (group, row);
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
        group = add_group (ADW_PREFERENCES_PAGE (page), _(shortcuts[i].group));
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
