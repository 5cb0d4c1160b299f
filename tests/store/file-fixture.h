/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Somebody who owns nothing, and may do what everybody may. */
#define NOBODY 65534

/* The made-up campaign in a file that nobody has open. */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

void  fixture_set_up      (Fixture       *fixture,
                           gconstpointer  data);
void  fixture_tear_down   (Fixture       *fixture,
                           gconstpointer  data);
void  fixture_execute     (const char    *path,
                           const char    *sql,
                           gboolean       keep_log);
void  fixture_as_nobody   (Fixture       *fixture,
                           void         (*test) (Fixture *fixture));
/* Every file of the folder with its content: what must not change. */
char *fixture_hash_folder (Fixture       *fixture);

G_END_DECLS
