/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

Samples *
samples_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/* Nanoseconds of this thread's processor time: what others do meanwhile on the
 * machine is not counted. */
gint64
samples_start (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

void
samples_stop (Samples *self,
              gint64   start)
{
  double time = (samples_start () - start) / 1000.0;

  g_array_append_val (self, time);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
quantile (Samples *self,
          double   part)
{
  g_autoptr(GArray) sorted = g_array_copy (self);

  if (sorted->len == 0)
    return 0;

  g_array_sort (sorted, compare);
  return g_array_index (sorted, double, (guint) (part * (sorted->len - 1) + 0.5));
}

double
samples_median (Samples *self)
{
  return quantile (self, 0.5);
}

double
samples_p99 (Samples *self)
{
  return quantile (self, 0.99);
}

double
samples_sum (Samples *self)
{
  double sum = 0;

  for (guint i = 0; i < self->len; i++)
    sum += g_array_index (self, double, i);

  return sum;
}

static double
cpu_of (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double
cpu_self (void)
{
  return cpu_of (RUSAGE_SELF);
}

double
cpu_children (void)
{
  return cpu_of (RUSAGE_CHILDREN);
}

long
memory_own (void)
{
  FILE *rollup = fopen ("/proc/self/smaps_rollup", "r");
  char line[256];
  long own = 0, number;

  while (rollup != NULL && fgets (line, sizeof line, rollup) != NULL)
    if (sscanf (line, "Private_Clean: %ld", &number) == 1 || sscanf (line, "Private_Dirty: %ld", &number) == 1)
      own += number;

  if (rollup != NULL)
    fclose (rollup);
  return own;
}
