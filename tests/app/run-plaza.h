/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Runs the built program in a home of its own, without a display, and keeps
 * what it said. $PLAZA_PROGRAM is the program. */
typedef struct
{
  char *home;
  char *out;
  char *complaint; /* the standard error */
  int   status;
} RunPlaza;

void  run_plaza_set_up     (RunPlaza      *self,
                            gconstpointer  user_data);
/* And where the program looks for its campaign, that of tests/example. */
void  run_plaza_set_up_example (RunPlaza  *self,
                                gconstpointer user_data);
void  run_plaza_tear_down  (RunPlaza      *self,
                            gconstpointer  user_data);
void  run_plaza            (RunPlaza      *self,
                            ...) G_GNUC_NULL_TERMINATED;
gboolean run_plaza_speaks   (const char    *locale);
void  run_plaza_in         (RunPlaza      *self,
                            const char    *locale,
                            ...) G_GNUC_NULL_TERMINATED;
GSubprocessLauncher *
      run_plaza_launcher   (RunPlaza      *self,
                            const char    *locale,
                            GSubprocessFlags flags);
void  run_plaza_line       (RunPlaza      *self,
                            const char    *locale,
                            const char    *line);
char *run_plaza_path       (RunPlaza      *self,
                            const char    *name);

/* What every call must keep to. */
void  assert_done          (RunPlaza      *self);
void  assert_complaint     (RunPlaza      *self,
                            int            status,
                            const char    *sentence);
void  assert_refused       (RunPlaza      *self,
                            int            status,
                            const char    *part);
void  assert_has           (const char    *text,
                            const char    *part);
