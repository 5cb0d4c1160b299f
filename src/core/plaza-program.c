/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-program.h"

#include "plaza-config.h"

/**
 * plaza_program_is_installed:
 *
 * A program that runs where it was built has its translations, modules and data
 * beside it, and must not take those of an older one that is installed.
 *
 * Returns: whether this program runs from somewhere else
 */
gboolean
plaza_program_is_installed (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *prefix = g_strconcat (PLAZA_BUILD_DIR, G_DIR_SEPARATOR_S, NULL);

  return program == NULL || !g_str_has_prefix (program, prefix);
}
