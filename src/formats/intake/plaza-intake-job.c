/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create() */
#include "plaza-intake-job.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "plaza-intake-facts.h"
#include "plaza-program.h"
#include "plaza-text-rules.h"

/* The descriptor on which the process finds what it is told of the campaign. */
#define FACTS_FD 3
/* How much of what it answers is read at once. */
#define ANSWER_BYTES (256 * 1024)
/* No answer is longer: a draft takes more room than what it was read from, but not much more. */
#define ANSWER_MOST_BYTES ((gsize) 6 * PLAZA_INTAKE_MOST_BYTES)
/* As the process ends where there is a sentence to be said, and where its memory does not suffice (app/plaza-reader.c). */
#define STATUS_REFUSED 1
#define STATUS_MEMORY 12

typedef struct
{
  char             *path;    /* NULL for a paste; "-" for standard input */
  GBytes           *bytes;   /* of a paste */
  PlazaIntakeFacts *facts;
  PlazaIntake      *intake;
} IntakeJob;

static void
intake_job_free (gpointer data)
{
  IntakeJob *self = data;

  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  plaza_record_unref (self->facts);
  g_clear_pointer (&self->intake, plaza_intake_free);
  g_free (self);
}

static gboolean
intake_job_fail (IntakeJob        *self,
                 GError          **error,
                 PlazaFormatError  code,
                 const char       *reason)
{
  /* Translators: stands where a file’s name does: “What was pasted could not be read: …” */
  const char *name = self->facts->name[0] != '\0' ? self->facts->name : _("What was pasted");
  g_autofree char *quoted = plaza_text_rules_quote (name);

  /* Translators: %1$s is a file’s name, %2$s why: “form.csv could not be read: it is a folder.” */
  g_set_error (error, PLAZA_FORMAT_ERROR, code, _("%1$s could not be read: %2$s"), quoted, reason);
  return FALSE;
}

/* Asked of what was opened, and not of the path, which may be another's a moment later. */
static gboolean
intake_job_check_file (IntakeJob    *self,
                       struct stat  *state,
                       GError      **error)
{
  if (S_ISDIR (state->st_mode))
    return intake_job_fail (self, error, PLAZA_FORMAT_ERROR_UNKNOWN, _("it is a folder."));
  if (!S_ISREG (state->st_mode))
    return intake_job_fail (self, error, PLAZA_FORMAT_ERROR_UNKNOWN, _("it is no ordinary file."));
  if (state->st_size == 0)
    return intake_job_fail (self, error, PLAZA_FORMAT_ERROR_UNKNOWN, _("it is empty."));
  if (state->st_size > PLAZA_INTAKE_MOST_BYTES)
    return intake_job_fail (self, error, PLAZA_FORMAT_ERROR_TOO_LARGE, _("it is larger than 64 MiB. Divide it into several files."));

  return TRUE;
}

/* Without waiting: a FIFO to which nobody writes would never be open. */
static int
intake_job_open (IntakeJob    *self,
                 struct stat  *state,
                 GError      **error)
{
  int fd = open (self->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

  if (fd < 0 || fstat (fd, state) < 0)
    {
      int cause = errno;

      intake_job_fail (self, error, cause == ENOENT ? PLAZA_FORMAT_ERROR_MISSING : PLAZA_FORMAT_ERROR_UNKNOWN,
                       cause == ENOENT ? _("there is no such file.")
                       : cause == EACCES ? _("you may not read it.") : g_strerror (cause));
    }
  else if (intake_job_check_file (self, state, error))
    return fd;

  if (fd >= 0)
    close (fd);
  return -1;
}

/* A file in memory alone, from which the process reads. */
static int
intake_job_put (IntakeJob    *self,
                const char   *bytes,
                gsize         length,
                GError      **error)
{
  int fd = memfd_create ("plaza-intake", MFD_CLOEXEC);
  gsize done = 0;

  while (fd >= 0 && done < length)
    {
      gssize n = write (fd, bytes + done, length - done);

      if (n < 0 && errno != EINTR)
        break;
      done += (gsize) MAX (n, 0);
    }
  if (fd >= 0 && done == length && lseek (fd, 0, SEEK_SET) == 0)
    return fd;

  intake_job_fail (self, error, PLAZA_FORMAT_ERROR_UNKNOWN, g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

static int
intake_job_open_source (IntakeJob    *self,
                        struct stat  *state,
                        GError      **error)
{
  gsize length;
  const char *bytes;

  if (self->path != NULL && !g_str_equal (self->path, "-"))
    return intake_job_open (self, state, error);
  if (self->path != NULL)
    return fcntl (STDIN_FILENO, F_DUPFD_CLOEXEC, FACTS_FD);

  bytes = g_bytes_get_data (self->bytes, &length);
  if (length > 0 && length <= PLAZA_INTAKE_MOST_BYTES)
    return intake_job_put (self, bytes, length, error);

  intake_job_fail (self, error, length > 0 ? PLAZA_FORMAT_ERROR_TOO_LARGE : PLAZA_FORMAT_ERROR_UNKNOWN,
                   length > 0 ? _("it is larger than 64 MiB. Divide it into several files.") : _("it is empty."));
  return -1;
}

static GSubprocess *
intake_job_spawn (IntakeJob  *self,
                  int         source,
                  GError    **error)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *folder = plaza_program_module_folder ();
  g_autofree char *program = g_build_filename (folder, "plaza-reader", NULL);
  g_autofree char *facts = plaza_intake_facts_write (self->facts);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) cause = NULL;
  int fd = intake_job_put (self, facts, strlen (facts), error);

  g_subprocess_launcher_take_stdin_fd (launcher, source);
  if (fd < 0)
    return NULL;

  g_subprocess_launcher_take_fd (launcher, fd, FACTS_FD);
  process = g_subprocess_launcher_spawn (launcher, &cause, program, NULL);
  if (process == NULL)
    intake_job_fail (self, error, PLAZA_FORMAT_ERROR_UNKNOWN, cause->message);
  return g_steal_pointer (&process);
}

static GByteArray *
intake_job_listen (PlazaProgress  *progress,
                   GSubprocess    *process,
                   GError        **error)
{
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  g_autofree char *piece = g_malloc (ANSWER_BYTES);
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  gssize n;

  while ((n = g_input_stream_read (stream, piece, ANSWER_BYTES, plaza_progress_get_cancellable (progress), error)) > 0 &&
         answer->len <= ANSWER_MOST_BYTES)
    g_byte_array_append (answer, (const guint8 *) piece, (guint) n);

  /* One sentence, whoever noticed it first. */
  if (n < 0 && plaza_progress_is_cancelled (progress))
    {
      g_clear_error (error);
      plaza_progress_check (progress, error);
    }
  return n >= 0 ? g_steal_pointer (&answer) : NULL;
}

/* Why a process ended that answers nothing. */
static const char *
intake_job_find_reason (GSubprocess *process)
{
  if (g_subprocess_get_if_signaled (process))
    switch (g_subprocess_get_term_sig (process))
      {
      case SIGALRM:
      case SIGXCPU:
        return _("it takes too long; nothing else is affected.");
      default:
        return _("what reads it broke off; nothing else is affected.");
      }

  return g_subprocess_get_exit_status (process) == STATUS_MEMORY ? _("it needs too much memory; nothing else is affected.")
                                                                 : _("what reads it broke off; nothing else is affected.");
}

/* What it says is not trusted more than the file. */
static gboolean
intake_job_refuse (IntakeJob   *self,
                   GByteArray  *answer,
                   GError     **error)
{
  g_autofree char *text = g_strndup ((const char *) answer->data, MIN (answer->len, 1000));
  g_autofree char *sentence = plaza_text_visible (g_strstrip (text));

  g_set_error_literal (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, sentence);
  return FALSE;
}

static gboolean
intake_job_understand (IntakeJob    *self,
                       GSubprocess  *process,
                       GByteArray   *answer,
                       GError      **error)
{
  gboolean exited = g_subprocess_get_if_exited (process);
  g_autoptr(GError) cause = NULL;

  if (exited && g_subprocess_get_exit_status (process) == STATUS_REFUSED && answer->len > 0)
    return intake_job_refuse (self, answer, error);
  if (!exited || g_subprocess_get_exit_status (process) != 0)
    return intake_job_fail (self, error, PLAZA_FORMAT_ERROR_UNKNOWN, intake_job_find_reason (process));

  self->intake = plaza_intake_parse (self->facts->name, (const char *) answer->data, answer->len, &cause);
  return self->intake != NULL || intake_job_fail (self, error, PLAZA_FORMAT_ERROR_CONTENT, cause->message);
}

/* One that is cancelled does not wait for a process that may hang. */
static gboolean
intake_job_run_process (IntakeJob      *self,
                        PlazaProgress  *progress,
                        int             source,
                        GError        **error)
{
  g_autoptr(GSubprocess) process = intake_job_spawn (self, source, error);
  g_autoptr(GByteArray) answer = NULL;

  if (process == NULL)
    return FALSE;

  answer = intake_job_listen (progress, process, error);
  if (answer == NULL || answer->len > ANSWER_MOST_BYTES)
    g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  if (answer == NULL)
    return FALSE;

  plaza_progress_begin (progress, NULL, 0.7, 1);
  return intake_job_understand (self, process, answer, error);
}

static gboolean
intake_job_is_as_it_was (IntakeJob          *self,
                         int                 fd,
                         const struct stat  *before,
                         GError            **error)
{
  struct stat now;

  if (fstat (fd, &now) == 0 && now.st_size == before->st_size && now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
      now.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
    return TRUE;

  g_clear_pointer (&self->intake, plaza_intake_free);
  return intake_job_fail (self, error, PLAZA_FORMAT_ERROR_UNKNOWN, _("it changed meanwhile. Try it again."));
}

static gboolean
intake_job_run (PlazaProgress  *progress,
                gpointer        data,
                GError        **error)
{
  IntakeJob *self = data;
  gboolean is_file = self->path != NULL && !g_str_equal (self->path, "-");
  g_autofree char *quoted = plaza_text_rules_quote (self->facts->name);
  g_autofree char *words = g_strdup_printf (_("Reading %s…"), quoted);
  struct stat state;
  int fd = intake_job_open_source (self, &state, error);
  int watched = is_file && fd >= 0 ? fcntl (fd, F_DUPFD_CLOEXEC, FACTS_FD) : -1;
  gboolean done;

  if (fd < 0)
    return FALSE;

  plaza_progress_begin (progress, quoted[0] != '\0' ? words : _("Reading the text…"), 0, 0.7);
  done = intake_job_run_process (self, progress, fd, error);
  if (done && watched >= 0)
    done = intake_job_is_as_it_was (self, watched, &state, error);
  if (watched >= 0)
    close (watched);
  return done;
}

static PlazaJob *
intake_job_new (PlazaCampaign *campaign,
                const char    *name,
                const char    *kind,
                GPtrArray     *mapping,
                IntakeJob    **data)
{
  IntakeJob *self = g_new0 (IntakeJob, 1);

  self->facts = plaza_intake_facts_new (campaign);
  self->facts->name = g_strdup (name);
  self->facts->kind = g_strdup (kind);
  for (guint i = 0; mapping != NULL && i < mapping->len; i++)
    g_ptr_array_add (self->facts->mapping, plaza_record_ref (g_ptr_array_index (mapping, i)));

  *data = self;
  return plaza_job_new (intake_job_run, self, intake_job_free);
}

/**
 * plaza_intake_job_new:
 * @campaign: for which it is read
 * @path: the file; "-" for standard input
 * @kind: (nullable): as what: "csv"; %NULL: as what its content looks like
 * @mapping: (nullable) (element-type PlazaColumn): what the user takes the columns of such a sheet for
 *
 * Returns: (transfer full): the reading, which was not begun
 */
PlazaJob *
plaza_intake_job_new (PlazaCampaign *campaign,
                      const char    *path,
                      const char    *kind,
                      GPtrArray     *mapping)
{
  gboolean is_input = g_strcmp0 (path, "-") == 0;
  g_autofree char *base = is_input ? NULL : g_filename_display_basename (path);
  IntakeJob *self;
  PlazaJob *job;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  job = intake_job_new (campaign, is_input ? "" : base, kind, mapping, &self);
  self->path = g_strdup (path);
  return job;
}

/**
 * plaza_intake_job_new_paste:
 * @campaign: for which it is read
 * @bytes: what was pasted, or dropped without a file
 * @name: for messages; "" of a paste
 * @kind: (nullable): as what: "text"; %NULL: as what it looks like
 * @mapping: (nullable) (element-type PlazaColumn): as for plaza_intake_job_new()
 *
 * Returns: (transfer full): the reading, which was not begun
 */
PlazaJob *
plaza_intake_job_new_paste (PlazaCampaign *campaign,
                            GBytes        *bytes,
                            const char    *name,
                            const char    *kind,
                            GPtrArray     *mapping)
{
  IntakeJob *self;
  PlazaJob *job;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  job = intake_job_new (campaign, name, kind, mapping, &self);
  self->bytes = g_bytes_ref (bytes);
  return job;
}

/**
 * plaza_intake_job_set_limit:
 * @job: before it is begun
 * @ms: milliseconds after which reading is given up
 */
void
plaza_intake_job_set_limit (PlazaJob *job,
                            int       ms)
{
  IntakeJob *self = plaza_job_get_data (job);

  self->facts->limit_ms = ms;
}

/**
 * plaza_intake_job_steal:
 * @job: that was done
 *
 * Returns: (transfer full) (nullable): what was read; once
 */
PlazaIntake *
plaza_intake_job_steal (PlazaJob *job)
{
  IntakeJob *self = plaza_job_get_data (job);

  return g_steal_pointer (&self->intake);
}
