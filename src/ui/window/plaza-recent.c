/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-recent.h"

#include <gtk/gtk.h>

#include "plaza-recent-files.h"
#include "plaza-texts.h"

/* As many as can be taken in at a glance. */
#define MOST 5

/**
 * plaza_recent_add:
 *
 * Remembers that the campaign was opened; the desktop is told too.
 */
void
plaza_recent_add (PlazaCampaign *campaign)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  const char *path = plaza_campaign_get_path (campaign);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr(GError) error = NULL;
  GtkRecentData data = {
    .display_name = record->name,
    .mime_type = PLAZA_CAMPAIGN_TYPE,
    .app_name = "Plaza",
    .app_exec = "plaza %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
  /* Nobody waits for it: the campaign is open all the same. */
  if (!plaza_recent_files_add (path, record->name, record->day, record->last_day, g_get_real_time () / G_USEC_PER_SEC, &error))
    g_message ("%s", error->message);
}

/* Two campaigns may bear one name, so their files are named too. In a menu "_"
 * marks a letter. */
static char *
recent_create_label (const PlazaRecentFile *file)
{
  g_autofree char *name = plaza_text_isolate (file->name);
  g_autofree char *base = g_path_get_basename (file->path);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *isolated = plaza_text_isolate (shown);
  g_autoptr(GString) label = g_string_new (name);

  g_string_append_printf (label, " · %s", isolated);
  g_string_replace (label, "_", "__", 0);

  return g_string_free_and_steal (g_steal_pointer (&label));
}

static gboolean
recent_is_offered (const PlazaRecentFile *file,
                   const char            *except)
{
  return g_strcmp0 (file->path, except) != 0 && g_file_test (file->path, G_FILE_TEST_EXISTS);
}

/**
 * plaza_recent_list:
 * @menu: filled anew
 * @except: the campaign that is in view
 *
 * Puts the campaigns that were opened last into @menu, the newest first. They
 * open by "app.open-recent".
 */
void
plaza_recent_list (GMenu         *menu,
                   PlazaCampaign *except)
{
  g_autoptr(GPtrArray) files = plaza_recent_files_list ();

  g_menu_remove_all (menu);
  for (guint i = 0; i < files->len && g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MOST; i++)
    {
      const PlazaRecentFile *recent = g_ptr_array_index (files, i);
      g_autoptr(GFile) file = g_file_new_for_path (recent->path);
      g_autofree char *uri = g_file_get_uri (file);
      g_autofree char *label = NULL;
      g_autoptr(GMenuItem) item = NULL;

      if (!recent_is_offered (recent, plaza_campaign_get_path (except)))
        continue;

      label = recent_create_label (recent);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-recent", "s", uri);
      g_menu_append_item (menu, item);
    }
}

static GFile *
recent_get_documents (void)
{
  const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR) ? path : g_get_home_dir ());
}

/**
 * plaza_recent_find_folder:
 * @hidden: the program's own folder, where nobody keeps files
 *
 * In a sandbox a file that was given is shown in a folder of its own, below that of the session, which nobody looks into.
 *
 * Returns: (transfer full): where a campaign is looked for first: beside the one
 *   that was opened last, or among the documents
 */
GFile *
plaza_recent_find_folder (GFile *hidden)
{
  g_autoptr(GPtrArray) files = plaza_recent_files_list ();
  g_autoptr(GFile) session = g_file_new_for_path (g_get_user_runtime_dir ());
  GFile *folder = NULL;

  for (guint i = 0; i < files->len && folder == NULL; i++)
    if (recent_is_offered (g_ptr_array_index (files, i), NULL))
      {
        g_autoptr(GFile) file = g_file_new_for_path (((PlazaRecentFile *) g_ptr_array_index (files, i))->path);

        if (!g_file_has_prefix (file, hidden) && !g_file_has_prefix (file, session))
          folder = g_file_get_parent (file);
      }

  return folder != NULL ? folder : recent_get_documents ();
}
