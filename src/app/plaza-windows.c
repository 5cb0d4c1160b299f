/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-windows.h"

#include <glib/gi18n.h>

#include "plaza-campaigns-window.h"
#include "plaza-config.h"
#ifdef PLAZA_HAS_MALLOC_TRIM
#include <malloc.h>
#endif
#include "plaza-default-campaign.h"
#include "plaza-notice.h"
#include "plaza-painted.h"
#include "plaza-recent.h"
#include "plaza-svg.h"
#include "plaza-zones.h"

static PlazaCampaignsWindow *
windows_find_campaigns (GtkApplication *self)
{
  for (GList *l = gtk_application_get_windows (self); l != NULL; l = l->next)
    if (PLAZA_IS_CAMPAIGNS_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* After another window is there: the program ends with its last one. */
static void
windows_close_campaigns (GtkApplication *self)
{
  PlazaCampaignsWindow *window = windows_find_campaigns (self);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

/* The icon that a window manager shows is drawn in several sizes; the window
 * does not wait for it. */
static void
windows_give_icon_cb (GtkWidget *window)
{
  if (gtk_window_get_default_icon_name () == NULL)
    gtk_window_set_default_icon_name (PLAZA_APPLICATION_ID);
}

/* What only the start needed: the zones of the first rows, 0.3 MiB, and megabytes that would stay unused between
 * what is in use. */
static void
windows_give_memory_back_cb (GtkWidget *window)
{
  plaza_zones_forget ();
#ifdef PLAZA_HAS_MALLOC_TRIM
  malloc_trim (0);
#endif
}

/* Once the first frame is painted. The next one has what each view leaves out of it;
 * then nothing more comes that would take memory. */
static void
windows_end_start_cb (GtkWidget *window)
{
  const char *missing = plaza_svg_missing ();

  windows_give_icon_cb (window);
  plaza_painted_then (window, windows_give_memory_back_cb);
  if (missing != NULL)
    plaza_notice_keep (plaza_window_get_page (PLAZA_WINDOW (window)), missing);
}

static const char *
windows_get_path (PlazaWindow *window)
{
  return plaza_campaign_get_path (plaza_asked_get_campaign (plaza_window_get_asked (window)));
}

/* Links and all, two paths may lead to one file. */
static char *
windows_identify (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

static gboolean
windows_is_same_file (const char *a,
                      const char *b)
{
  g_autofree char *id_a = NULL;
  g_autofree char *id_b = NULL;

  if (g_str_equal (a, b))
    return TRUE;

  id_a = windows_identify (a);
  id_b = windows_identify (b);

  return id_a != NULL && g_strcmp0 (id_a, id_b) == 0;
}

/**
 * plaza_windows_find:
 * @path: of a campaign file; links and all
 *
 * Returns: (transfer none) (nullable): the window that shows it
 */
PlazaWindow *
plaza_windows_find (GtkApplication *self,
                    const char     *path)
{
  GList *windows = gtk_application_get_windows (self);

  for (GList *l = windows; l != NULL; l = l->next)
    if (PLAZA_IS_WINDOW (l->data) && windows_is_same_file (windows_get_path (l->data), path))
      return l->data;

  return NULL;
}

static gboolean
windows_has_namesake (GtkApplication *self,
                      PlazaWindow    *window,
                      const char     *name)
{
  for (GList *l = gtk_application_get_windows (self); l != NULL; l = l->next)
    if (PLAZA_IS_WINDOW (l->data) && l->data != window)
      {
        g_autofree char *other = g_path_get_basename (windows_get_path (l->data));

        if (g_str_equal (other, name))
          return TRUE;
      }

  return FALSE;
}

/* The campaign that Plaza opens by itself needs no file's name. Others are told
 * apart by it, and where two files are called the same, by where they are. */
static void
windows_name (GtkApplication *self)
{
  g_autofree char *usual = plaza_default_campaign_path ();

  for (GList *l = gtk_application_get_windows (self); l != NULL; l = l->next)
    if (PLAZA_IS_WINDOW (l->data))
      {
        const char *path = windows_get_path (l->data);
        g_autofree char *name = g_path_get_basename (path);
        g_autofree char *shown = g_filename_display_name (windows_has_namesake (self, l->data, name) ? path : name);

        plaza_window_set_file (l->data, windows_is_same_file (path, usual) ? NULL : shown);
      }
}

/**
 * plaza_windows_show_campaign:
 *
 * Shows @campaign in a window of its own, in the place of the campaigns to choose from.
 */
void
plaza_windows_show_campaign (GtkApplication *self,
                             PlazaCampaign  *campaign)
{
  GtkWidget *window = plaza_window_new (self, campaign);

  windows_name (self);
  gtk_window_present (GTK_WINDOW (window));
  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);
  plaza_painted_then (window, windows_end_start_cb);
  windows_close_campaigns (self);
}

/**
 * plaza_windows_remember:
 *
 * Campaigns that are open are among those to go back to.
 */
void
plaza_windows_remember (GtkApplication *self)
{
  /* The one that was used last is the newest. */
  for (GList *l = g_list_last (gtk_application_get_windows (self)); l != NULL; l = l->prev)
    if (PLAZA_IS_WINDOW (l->data))
      plaza_recent_add (plaza_asked_get_campaign (plaza_window_get_asked (l->data)));
}

/**
 * plaza_windows_show_campaigns:
 *
 * Returns: (transfer none): the window of the campaigns to choose from, which is shown
 */
GtkWidget *
plaza_windows_show_campaigns (GtkApplication *self)
{
  GtkWidget *window = (GtkWidget *) windows_find_campaigns (self);

  if (window == NULL)
    {
      plaza_windows_remember (self);
      window = plaza_campaigns_window_new (self);
    }

  gtk_window_present (GTK_WINDOW (window));
  plaza_painted_then (window, windows_give_icon_cb);
  return window;
}

/**
 * plaza_windows_show_failure:
 * @sentence: why a campaign cannot be shown
 *
 * A reader who looks at a campaign is told there; who looks at none, above those that there are.
 */
void
plaza_windows_show_failure (GtkApplication *self,
                            const char     *sentence)
{
  GtkWindow *active = gtk_application_get_active_window (self);
  AdwDialog *dialog;

  if (!PLAZA_IS_WINDOW (active))
    {
      plaza_campaigns_window_say (PLAZA_CAMPAIGNS_WINDOW (plaza_windows_show_campaigns (self)), sentence);
      return;
    }

  /* libadwaita wants a heading that fits into one line. */
  dialog = adw_alert_dialog_new (_("Could Not Open Campaign"), sentence);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (active));
}
