/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plaza-watch FRAMEBUFFER QUIET-MS COMMAND…: starts COMMAND and watches the
 * screen of an Xvfb that keeps it in a file (-fbdir). Prints, as JSON: when the
 * first window showed (frame), when the last change of more than 0.5 % of the
 * pixels ended (settled), the processor time used until then and over the quiet
 * time after it, and the memory that is the process's own (USS). */
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define GIVE_UP_MS 60000

typedef struct
{
  const guint32 *pixels;
  guint32       *before;
  gsize          n_pixels;
} Screen;

static gboolean
screen_open (Screen     *self,
             const char *path)
{
  struct stat info;
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  void *map;

  if (fd < 0 || fstat (fd, &info) < 0)
    return FALSE;

  map = mmap (NULL, info.st_size, PROT_READ, MAP_SHARED, fd, 0);
  close (fd);
  if (map == MAP_FAILED)
    return FALSE;

  /* The header of an XWD file is far below 0.5 % of a screen; it is compared along. */
  self->pixels = map;
  self->n_pixels = info.st_size / sizeof (guint32);
  self->before = g_new (guint32, self->n_pixels);
  memcpy (self->before, self->pixels, self->n_pixels * sizeof (guint32));
  return TRUE;
}

static gboolean
screen_changed (Screen *self)
{
  gsize changed = 0;

  if (memcmp (self->before, self->pixels, self->n_pixels * sizeof (guint32)) == 0)
    return FALSE;

  for (gsize i = 0; i < self->n_pixels; i++)
    changed += self->before[i] != self->pixels[i];

  if (changed * 200 <= self->n_pixels)
    return FALSE;

  memcpy (self->before, self->pixels, self->n_pixels * sizeof (guint32));
  return TRUE;
}

/* In seconds, of all threads of the process; the kernel's table of processes
 * counts in hundredths. */
static double
cpu_time (pid_t pid)
{
  struct timespec used;
  clockid_t clock;

  if (clock_getcpuclockid (pid, &clock) != 0 || clock_gettime (clock, &used) != 0)
    return 0;

  return used.tv_sec + used.tv_nsec / 1e9;
}

static long
unique_kib (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  long sum = 0, value;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (sscanf (*line, "Private_Clean: %ld", &value) == 1 || sscanf (*line, "Private_Dirty: %ld", &value) == 1)
      sum += value;

  return sum;
}

static pid_t
start (char **command)
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      execvp (command[0], command);
      _exit (127);
    }

  return pid;
}

int
main (int   argc,
      char *argv[])
{
  Screen screen;
  gint64 started, frame = 0, settled = 0, now;
  gint64 quiet_us;
  double settled_cpu = 0, idle_cpu;
  long uss;
  int status;
  pid_t pid;

  if (argc < 4 || !screen_open (&screen, argv[1]))
    return 2;

  quiet_us = g_ascii_strtoll (argv[2], NULL, 10) * 1000;
  started = g_get_monotonic_time ();
  pid = start (argv + 3);
  if (pid < 0)
    return 2;

  do
    {
      g_usleep (3000);
      now = g_get_monotonic_time ();
      if (waitpid (pid, &status, WNOHANG) == pid)
        return 1;
      if (!screen_changed (&screen))
        continue;
      if (frame == 0)
        frame = now;
      settled = now;
      settled_cpu = cpu_time (pid);
    }
  while ((settled == 0 || now - settled < quiet_us) && now - started < GIVE_UP_MS * 1000LL);

  idle_cpu = cpu_time (pid) - settled_cpu;
  uss = unique_kib (pid);
  kill (pid, SIGTERM);
  waitpid (pid, &status, 0);

  printf ("{\"frame\": %.1f, \"settled\": %.1f, \"cpu\": %.4f, \"after\": %.4f, \"uss\": %ld}\n",
          (frame - started) / 1000.0, (settled - started) / 1000.0, settled_cpu, idle_cpu, uss);
  return settled == 0;
}
