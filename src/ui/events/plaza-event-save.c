/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-save.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "plaza-export-job.h"
#include "plaza-job-bar.h"
#include "plaza-save.h"

#define TYPE "text/calendar"

typedef struct
{
  GtkWidget     *widget;
  PlazaCampaign *campaign;
  PlazaEvent    *event;
  char          *path;   /* of the calendar, while it is written */
} Subject;

static Subject *
event_save_subject_new (GtkWidget     *widget,
                        PlazaCampaign *campaign,
                        PlazaEvent    *event)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->widget = g_object_ref (widget);
  subject->campaign = g_object_ref (campaign);
  subject->event = g_object_ref (event);

  return subject;
}

static void
event_save_subject_free (gpointer data)
{
  Subject *subject = data;

  g_clear_object (&subject->widget);
  g_clear_object (&subject->campaign);
  g_clear_object (&subject->event);
  g_free (subject->path);
  g_free (subject);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Subject, event_save_subject_free)

static PlazaJob *
event_save_write_calendar (gpointer    data,
                           const char *path)
{
  Subject *subject = data;

  return plaza_export_job_new_event (subject->campaign, plaza_event_get_uid (subject->event), path);
}

static void
save_anyway_cb (GObject      *dialog,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(Subject) subject = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (dialog), result), "save"))
    plaza_event_save_calendar (subject->widget, subject->campaign, subject->event);
}

static void
offer_to_save (GtkWidget  *widget,
               Subject    *subject,
               const char *heading,
               const char *body)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "save", _("_Save Calendar File…"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, widget, NULL, save_anyway_cb, subject);
}

static void
event_save_offer_without_calendar (Subject *subject)
{
  offer_to_save (subject->widget, subject, _("No Calendar Found"),
                 _("No program here opens calendars. The event can be saved as a file, "
                   "to send or to open with a calendar elsewhere."));
}

static void
event_save_launched (Subject  *subject, /* (transfer full) */
                     gboolean  done,
                     GError   *error)
{
  g_autoptr(Subject) owned = subject;

  if (!done && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    event_save_offer_without_calendar (g_steal_pointer (&owned));
}

static void
event_save_program_launched_cb (GObject      *program,
                                GAsyncResult *result,
                                gpointer      data)
{
  g_autoptr(GError) error = NULL;
  gboolean done = g_app_info_launch_uris_finish (G_APP_INFO (program), result, &error);

  event_save_launched (data, done, error);
}

static void
event_save_file_launched_cb (GObject      *launcher,
                             GAsyncResult *result,
                             gpointer      data)
{
  g_autoptr(GError) error = NULL;
  gboolean done = gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (launcher), result, &error);

  event_save_launched (data, done, error);
}

/* By its type, and not by what the system takes the file for: a calendar file is
 * text too, and where types are not known by their endings it is nothing else. */
static void
event_save_open_with (GAppInfo *program,
                      GFile    *file,
                      Subject  *subject) /* (transfer full) */
{
  g_autoptr(GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (subject->widget));
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr(GList) uris = g_list_prepend (NULL, uri);

  g_app_info_launch_uris_async (program, uris, G_APP_LAUNCH_CONTEXT (context), NULL, event_save_program_launched_cb, subject);
}

/* A text editor would open it too, and is no calendar, unless somebody chose it for that. */
static gboolean
event_save_is_calendar (GAppInfo *program)
{
  const char * const *types = (const char * const *) g_app_info_get_supported_types (program);
  GList *calendars = g_app_info_get_recommended_for_type (TYPE);
  gboolean is_one = calendars != NULL || (types != NULL && g_strv_contains (types, TYPE));

  g_list_free_full (calendars, g_object_unref);

  return is_one;
}

/* Within a sandbox no program is seen, and the desktop asks. */
static void
event_save_open_calendar (GFile   *file,
                          Subject *subject) /* (transfer full) */
{
  g_autoptr(GAppInfo) program = g_app_info_get_default_for_type (TYPE, FALSE);
  GtkRoot *root = gtk_widget_get_root (subject->widget);

  if (program != NULL && event_save_is_calendar (program))
    event_save_open_with (program, file, subject);
  else if (program != NULL)
    event_save_offer_without_calendar (subject);
  else
    {
      g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (file);

      gtk_file_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                                event_save_file_launched_cb, subject);
    }
}

static void
event_save_written_cb (GObject      *job,
                       GAsyncResult *result,
                       gpointer      data)
{
  g_autoptr(Subject) subject = data;
  g_autofree char *path = g_steal_pointer (&subject->path);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  GtkWidget *widget = subject->widget;

  if (plaza_job_finish (PLAZA_JOB (job), result, &error))
    event_save_open_calendar (file, g_steal_pointer (&subject));
  else
    offer_to_save (widget, g_steal_pointer (&subject), _("Not Added to the Calendar"), error->message);
}

/* A folder of the user's alone, emptied by the system at the end of the session. */
static char *
event_save_private_path (PlazaEvent *event)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "plaza", NULL);
  g_autofree char *name = plaza_event_calendar_name (event);

  /* Where it cannot be made, the file cannot be written, and that is said. */
  g_mkdir_with_parents (folder, 0700);

  return g_build_filename (folder, name, NULL);
}

/**
 * plaza_event_calendar_name:
 *
 * Returns: (transfer full): what the event's calendar file is called: "Rally, Phoenix.ics"
 */
char *
plaza_event_calendar_name (PlazaEvent *event)
{
  const char *city;
  const char *title;
  g_autofree char *both = NULL;

  g_return_val_if_fail (PLAZA_IS_EVENT (event), NULL);

  title = plaza_event_get_short_title (event);
  city = plaza_event_get_record (event)->place.city;
  if (city != NULL && strstr (title, city) == NULL)
    both = g_strdup_printf ("%s, %s", title, city);

  return plaza_save_file_name (both != NULL ? both : title, ".ics");
}

/**
 * plaza_event_add_to_calendar:
 * @widget: where the reader asked for it
 *
 * Hands @event to the program that the reader has for calendars, which asks
 * whether to add it; where there is none, offers to save it.
 */
void
plaza_event_add_to_calendar (GtkWidget     *widget,
                             PlazaCampaign *campaign,
                             PlazaEvent    *event)
{
  g_autoptr(PlazaJob) job = NULL;
  Subject *subject;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  subject = event_save_subject_new (widget, campaign, event);
  subject->path = event_save_private_path (event);
  job = event_save_write_calendar (subject, subject->path);
  plaza_job_bar_run (widget, job, event_save_written_cb, subject);
}

/**
 * plaza_event_save_calendar:
 * @widget: where the reader asked for it
 *
 * Asks for a name and saves @event as an iCalendar file, which every calendar opens.
 */
void
plaza_event_save_calendar (GtkWidget     *widget,
                           PlazaCampaign *campaign,
                           PlazaEvent    *event)
{
  const PlazaSaveKind calendar = {
    .ending = ".ics",
    .title = _("Save Calendar File"),
    .files = _("Calendar files"),
    .not_saved = _("The Event Was Not Saved"),
    .elsewhere = _("A calendar file can be saved only on this computer."),
    .no_program = _("No program here opens calendars."),
  };
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  name = plaza_event_calendar_name (event);
  plaza_save_ask (plaza_save_new (widget, &calendar, event_save_write_calendar,
                                  event_save_subject_new (widget, campaign, event), event_save_subject_free), name);
}
