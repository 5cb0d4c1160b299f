/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-recent.h"

#include <gtk/gtk.h>

#include "plaza-texts.h"

/* As many as can be taken in at a glance. */
#define MOST 5

static char *
recent_get_uri (PlazaCampaign *campaign)
{
  g_autoptr(GFile) file = g_file_new_for_path (plaza_campaign_get_path (campaign));

  return g_file_get_uri (file);
}

/**
 * plaza_recent_add:
 *
 * Remembers that the campaign was opened.
 */
void
plaza_recent_add (PlazaCampaign *campaign)
{
  g_autofree char *uri = recent_get_uri (campaign);
  GtkRecentData data = {
    .display_name = plaza_campaign_get_record (campaign)->name,
    .mime_type = PLAZA_CAMPAIGN_TYPE,
    .app_name = "Plaza",
    .app_exec = "plaza %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
recent_compare_newest (gconstpointer a,
                       gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static GList *
recent_list_newest (void)
{
  return g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), recent_compare_newest);
}

static void
recent_free_infos (GList *infos)
{
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/* Two campaigns may bear one name, so their files are named too. In a menu "_"
 * marks a letter. */
static char *
recent_create_label (GtkRecentInfo *info)
{
  g_autofree char *name = plaza_text_isolate (gtk_recent_info_get_display_name (info));
  g_autofree char *file = gtk_recent_info_get_short_name (info);
  g_autofree char *isolated = plaza_text_isolate (file);
  g_autoptr(GString) label = g_string_new (name);

  g_string_append_printf (label, " · %s", isolated);
  g_string_replace (label, "_", "__", 0);

  return g_string_free_and_steal (g_steal_pointer (&label));
}

static gboolean
recent_is_offered (GtkRecentInfo *info,
                   const char    *except)
{
  return g_strcmp0 (gtk_recent_info_get_mime_type (info), PLAZA_CAMPAIGN_TYPE) == 0 &&
         !g_str_equal (gtk_recent_info_get_uri (info), except) &&
         gtk_recent_info_is_local (info) && gtk_recent_info_exists (info);
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
  GList *infos = recent_list_newest ();
  g_autofree char *uri = recent_get_uri (except);

  g_menu_remove_all (menu);
  for (GList *l = infos; l != NULL && g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MOST; l = l->next)
    {
      g_autofree char *label = NULL;
      g_autoptr(GMenuItem) item = NULL;

      if (!recent_is_offered (l->data, uri))
        continue;

      label = recent_create_label (l->data);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-recent", "s", gtk_recent_info_get_uri (l->data));
      g_menu_append_item (menu, item);
    }

  recent_free_infos (infos);
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
 * Returns: (transfer full): where a campaign is looked for first: beside the one
 *   that was opened last, or among the documents
 */
GFile *
plaza_recent_find_folder (GFile *hidden)
{
  GList *infos = recent_list_newest ();
  GFile *folder = NULL;

  for (GList *l = infos; l != NULL && folder == NULL; l = l->next)
    if (recent_is_offered (l->data, ""))
      {
        g_autoptr(GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (l->data));

        if (!g_file_has_prefix (file, hidden))
          folder = g_file_get_parent (file);
      }
  recent_free_infos (infos);

  return folder != NULL ? folder : recent_get_documents ();
}
