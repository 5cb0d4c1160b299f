/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-readers.h"

/* Readers, tried on texts: what is read is told on one line for each draft. */

/**
 * ReadCase:
 * @text: of a file
 * @drafts: what is to be read, as fixture_draft_text() tells it, each on a line
 * @problems: (nullable): of the file as a whole, each on a line
 */
typedef struct
{
  const char *text;
  const char *drafts;
  const char *problems;
} ReadCase;

PlazaIntake *fixture_read        (const char     *kind,
                                  const char     *text,
                                  GError        **error);
char        *fixture_draft_text  (PlazaIncoming  *draft);
void         fixture_assert_read (const char     *kind,
                                  const ReadCase *cases,
                                  guint           n_cases);
void         fixture_assert_any  (const char     *kind,
                                  const char     *text);
