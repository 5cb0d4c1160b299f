/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include <glib/gi18n.h>

#include "plaza-application.h"
#include "plaza-command.h"
#include "plaza-config.h"
#include "plaza-program.h"
#ifdef PLAZA_HAS_MALLOC_TRIM
#include <malloc.h>
#endif

static void
main_set_language (void)
{
  g_autofree char *folder = plaza_program_locale_folder ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* libadwaita puts GTK's own style sheet aside for an empty one, but only after GTK
 * has read it: 84 of the 486 million instructions of an empty window's start (GTK
 * 4.18). So GTK is given the empty one from the first; a theme that the reader asks
 * for stays. */
static gboolean
main_open_display (void)
{
  gboolean ours = g_getenv ("GTK_THEME") == NULL;
  gboolean opened;

  if (ours)
    g_setenv ("GTK_THEME", "Adwaita-empty", TRUE);

  opened = gtk_init_check ();
  if (opened)
    gtk_settings_get_default (); /* reads the theme */

  if (ours)
    g_unsetenv ("GTK_THEME");

  return opened;
}

/* The C library gives each large block back whole, until one was: from then on such blocks are cut from the heap, and
 * what stays lies between them. At the start that was 1.4 MiB, and at each beat of the cursor, of whose entry 105 kB are
 * drawn anew, 0.5 of what was given back. And each of the five threads of a start gets a heap of its own, 0.1 MiB: they
 * share one, beside that of the window. */
static void
main_keep_heap_small (void)
{
#ifdef PLAZA_HAS_MALLOC_TRIM
  mallopt (M_MMAP_THRESHOLD, 96 * 1024);
  mallopt (M_ARENA_MAX, 2);
#endif
}

static int
main_open_window (int    argc,
                  char **argv)
{
  g_autoptr(PlazaApplication) application = NULL;

  main_keep_heap_small ();
  if (!main_open_display ())
    {
      plaza_command_note (_("There is no display to open a window on; “plaza --help” lists what works without one."));
      return PLAZA_COMMAND_FAILED;
    }

  application = plaza_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

int
main (int    argc,
      char **argv)
{
  int status;

  main_set_language ();
  g_set_prgname ("plaza");
  if (plaza_command_dispatch (argc, argv, &status))
    return status;

  return main_open_window (argc, argv);
}
