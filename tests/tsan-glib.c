/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gio/gio.h>
#include <sanitizer/tsan_interface.h>

/* GLib's locks are futexes of its own, in a library that is not built with ThreadSanitizer: it would take all that
 * they order for races. These stand before GLib's functions in the tests that it looks at, call them, and say what they
 * order. Nothing else is hidden: what Plaza shares without them is found. */

#define REAL(name) \
  static gpointer found = NULL; \
  __typeof__ (&(name)) real; \
  if (g_atomic_pointer_get (&found) == NULL) \
    g_atomic_pointer_set (&found, dlsym (RTLD_NEXT, #name)); \
  *(gpointer *) &real = g_atomic_pointer_get (&found)

#undef g_once_init_leave
#undef g_once_init_leave_pointer
#undef g_once_init_enter
#undef g_once_init_enter_pointer

void
g_mutex_lock (GMutex *mutex)
{
  REAL (g_mutex_lock);

  real (mutex);
  __tsan_acquire (mutex);
}

void
g_mutex_unlock (GMutex *mutex)
{
  REAL (g_mutex_unlock);

  __tsan_release (mutex);
  real (mutex);
}

gboolean
g_once_init_enter (volatile void *location)
{
  REAL (g_once_init_enter);
  gboolean first = real (location);

  __tsan_acquire ((void *) location);
  return first;
}

void
g_once_init_leave (volatile void *location,
                   gsize          result)
{
  REAL (g_once_init_leave);

  __tsan_release ((void *) location);
  real (location, result);
}

gboolean
g_once_init_enter_pointer (gpointer location)
{
  REAL (g_once_init_enter_pointer);
  gboolean first = real (location);

  __tsan_acquire (location);
  return first;
}

void
g_once_init_leave_pointer (gpointer location,
                           gpointer result)
{
  REAL (g_once_init_leave_pointer);

  __tsan_release (location);
  real (location, result);
}

static void
run_task (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  GTaskThreadFunc func = g_object_get_data (G_OBJECT (task), "tsan-func");

  __tsan_acquire (task);
  func (task, source, data, cancellable);
}

void
g_task_run_in_thread (GTask           *task,
                      GTaskThreadFunc  func)
{
  REAL (g_task_run_in_thread);

  g_object_set_data (G_OBJECT (task), "tsan-func", func);
  __tsan_release (task);
  real (task, run_task);
}

void
g_task_return_boolean (GTask    *task,
                       gboolean  result)
{
  REAL (g_task_return_boolean);

  __tsan_release (task);
  real (task, result);
}

void
g_task_return_error (GTask  *task,
                     GError *error)
{
  REAL (g_task_return_error);

  __tsan_release (task);
  real (task, error);
}

gboolean
g_task_propagate_boolean (GTask   *task,
                          GError **error)
{
  REAL (g_task_propagate_boolean);

  __tsan_acquire (task);
  return real (task, error);
}

static _Thread_local GDestroyNotify clear_last;

static void
clear_box (gpointer box)
{
  __tsan_acquire (box);
  if (clear_last != NULL)
    clear_last (box);
}

void
g_atomic_rc_box_release_full (gpointer       box,
                              GDestroyNotify clear)
{
  REAL (g_atomic_rc_box_release_full);

  clear_last = clear;
  __tsan_release (box);
  real (box, clear_box);
}
