/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaFinding:
 * @table: (nullable): where it is in the file; %NULL for what concerns all of it
 * @uid: (nullable): of the event that it concerns
 * @text: a sentence for the reader
 * @derived: whether it can be mended without loss: what is wrong can be made anew from the rest
 *
 * One thing that is wrong with a campaign file.
 */
typedef struct
{
  char     *table;
  char     *uid;
  char     *text;
  gboolean  derived;
} PlazaFinding;

GPtrArray *plaza_findings_new (void);
void       plaza_findings_add (GPtrArray  *self,
                               const char *table,
                               const char *uid,
                               gboolean    derived,
                               char       *text);

G_END_DECLS
