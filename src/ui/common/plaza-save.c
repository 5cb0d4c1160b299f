/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-save.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-job-bar.h"
#include "plaza-notice.h"
#include "plaza-texts.h"

/* Bytes of a file's name, less its ending and what a folder adds; every file system takes 255. */
#define MAX_NAME 150

struct _PlazaSave
{
  GtkWidget     *widget;
  PlazaSaveKind  kind;   /* its texts are the program's */
  PlazaSaveFunc  func;
  gpointer       data;
  GDestroyNotify destroy;
  char          *path;   /* where it is saved, or may be */
};

static GtkWindow *
save_window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
save_complain (const PlazaSave *self,
               const GError    *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (self->kind.not_saved, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, self->widget);
}

typedef struct
{
  GtkWidget  *widget;
  GFile      *file;
  const char *no_program;
} Open;

static void
save_open_free (gpointer  data,
                GClosure *closure)
{
  Open *open = data;

  g_clear_object (&open->widget);
  g_clear_object (&open->file);
  g_free (open);
}

static void
save_launched_cb (GObject      *launcher,
                  GAsyncResult *result,
                  gpointer      data)
{
  Open *open = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_notice_show (open->widget, open->no_program);

  save_open_free (open, NULL);
}

static Open *
save_open_new (GtkWidget  *widget,
               GFile      *file,
               const char *no_program)
{
  Open *open = g_new0 (Open, 1);

  open->widget = g_object_ref (widget);
  open->file = g_object_ref (file);
  open->no_program = no_program;

  return open;
}

static void
save_open_cb (Open *open)
{
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (open->file);

  /* The notice that was clicked goes, and what it holds with it. */
  gtk_file_launcher_launch (launcher, save_window_of (open->widget), NULL, save_launched_cb,
                            save_open_new (open->widget, open->file, open->no_program));
}

static char *
save_shown_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);

  return plaza_text_isolate (shown);
}

static void
save_tell_saved (const PlazaSave *self,
                 const char      *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *name = save_shown_name (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_("Saved as “%s”"), name);

  plaza_notice_offer (self->widget, sentence, _("_Open"), G_CALLBACK (save_open_cb),
                      save_open_new (self->widget, file, self->kind.no_program), save_open_free);
}

static void
save_response_cb (GObject      *dialog,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(PlazaSave) self = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (dialog), result);

  if (g_str_equal (response, "replace"))
    plaza_save_write (g_steal_pointer (&self), NULL);
}

/* In the words of the file dialog, which was given another name. */
static void
save_ask_to_replace (PlazaSave *self)
{
  g_autofree char *name = save_shown_name (self->path);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Replace the File?"), NULL));

  /* Translators: %s is the name of a file. */
  adw_alert_dialog_format_body (dialog, _("“%s” is already there. What it holds will be overwritten."), name);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, self->widget, NULL, save_response_cb, self);
}

static void
save_chosen_cb (GObject      *dialog,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(PlazaSave) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    plaza_save_at (g_steal_pointer (&self), path);
  else if (file != NULL)
    plaza_notice_show (self->widget, self->kind.elsewhere);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    save_complain (self, error);
}

static gboolean
save_has_ending (const char *path,
                 const char *ending)
{
  gsize length = strlen (path);
  gsize ending_length = strlen (ending);

  return length > ending_length && g_ascii_strcasecmp (path + length - ending_length, ending) == 0;
}

/**
 * plaza_save_new:
 * @widget: where the user asked for it, and is told how it went
 * @kind: copied; its texts must stay
 * @func: (scope notified): what writes the file
 * @data: (transfer full): what @func needs
 * @destroy: (nullable): frees @data
 *
 * Returns: (transfer full): what is to be saved
 */
PlazaSave *
plaza_save_new (GtkWidget           *widget,
                const PlazaSaveKind *kind,
                PlazaSaveFunc        func,
                gpointer             data,
                GDestroyNotify       destroy)
{
  PlazaSave *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (PlazaSave, 1);
  self->widget = g_object_ref (widget);
  self->kind = *kind;
  self->func = func;
  self->data = data;
  self->destroy = destroy;

  return self;
}

void
plaza_save_free (PlazaSave *self)
{
  g_clear_object (&self->widget);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self->path);
  g_free (self);
}

/**
 * plaza_save_ask:
 * @self: (transfer full): what is to be saved
 * @name: the name to propose
 *
 * Asks where, and saves it there.
 */
void
plaza_save_ask (PlazaSave  *self,
                const char *name)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  g_return_if_fail (self != NULL);

  gtk_file_filter_set_name (filter, self->kind.files);
  gtk_file_filter_add_suffix (filter, self->kind.ending + 1);
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, self->kind.title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, save_window_of (self->widget), NULL, save_chosen_cb, self);
}

/**
 * plaza_save_at:
 * @self: (transfer full): what is to be saved
 * @path: the file that the user has named, and agreed to replace should it be there
 *
 * Saves it there, under a name with the ending of its kind. Where that is
 * another name than @path, and taken, the user is asked again.
 */
void
plaza_save_at (PlazaSave  *self,
               const char *path)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL);

  if (save_has_ending (path, self->kind.ending))
    {
      plaza_save_write (self, path);
      return;
    }

  self->path = g_strconcat (path, self->kind.ending, NULL);
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    save_ask_to_replace (self);
  else
    plaza_save_write (self, NULL);
}

static void
save_done_cb (GObject      *job,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(PlazaSave) self = data;
  g_autoptr(GError) error = NULL;

  if (plaza_job_finish (PLAZA_JOB (job), result, &error))
    {
      save_tell_saved (self, self->path);
      if (self->kind.saved != NULL)
        self->kind.saved (self->data);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    plaza_notice_show (self->widget, error->message);
  else
    save_complain (self, error);
}

/**
 * plaza_save_write:
 * @self: (transfer full): what is to be saved
 * @path: (nullable): the file that is made, or replaced; %NULL for the one that was asked about
 *
 * Writes the file, while the window lives on, and then says so, or why not.
 */
void
plaza_save_write (PlazaSave  *self,
                  const char *path)
{
  g_autoptr(PlazaJob) job = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL || self->path != NULL);

  if (path != NULL)
    g_set_str (&self->path, path);
  job = self->func (self->data, self->path);
  plaza_job_bar_run (self->widget, job, save_done_cb, self);
}

/**
 * plaza_save_file_name:
 * @text: what the file is called
 * @ending: ".pdf"
 *
 * What no file system minds and no reader misreads: no separators, reserved
 * marks, control or direction characters, and no dot or space at the ends.
 *
 * Returns: (transfer full): a name for a file
 */
char *
plaza_save_file_name (const char *text,
                      const char *ending)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *bare = plaza_text_bare (valid);
  g_autoptr(GString) name = g_string_new (NULL);

  for (const char *p = bare; *p != '\0' && name->len < MAX_NAME; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      if (g_unichar_iscntrl (c) || g_unichar_isspace (c) || (c < 128 && strchr ("/\\:*?\"<>|", (int) c) != NULL))
        c = ' ';
      if (c == ' ' && (name->len == 0 || name->str[name->len - 1] == ' '))
        continue;
      if (c == '.' && name->len == 0)
        continue;
      g_string_append_unichar (name, c);
    }

  while (name->len > 0 && strchr (" .,", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);

  return g_strconcat (name->str, ending, NULL);
}
