/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-program.h"

#include "plaza-config.h"

/* Meson leaves it in each build folder (the first meson.build); its line names the folder of the sources. */
#define MARK "plaza-sources"

/* Asked of the program's own place, and of no path written into it when it was built, so that a package
 * has the same bytes wherever it is made. Returns: (nullable) (transfer full): the build folder around it */
static char *
program_find_build (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  while (folder != NULL && !g_str_equal (folder, PLAZA_BIN_DIR))
    {
      g_autofree char *inner = folder;
      g_autofree char *mark = g_build_filename (inner, MARK, NULL);

      if (g_file_test (mark, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&inner);

      folder = g_path_get_dirname (inner);
      if (g_str_equal (folder, inner))
        break;
    }

  g_free (folder);
  return NULL;
}

/* Returns: (nullable): as program_find_build(), asked once */
static const char *
program_get_build (void)
{
  static char *build;
  static gsize asked;

  if (g_once_init_enter (&asked))
    {
      build = program_find_build ();
      g_once_init_leave (&asked, 1);
    }

  return build;
}

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
  return program_get_build () == NULL;
}

/**
 * plaza_program_locale_folder:
 *
 * Returns: (transfer full): where the window's translations are
 */
char *
plaza_program_locale_folder (void)
{
  const char *build = program_get_build ();

  return build != NULL ? g_build_filename (build, "po", NULL) : g_strdup (PLAZA_LOCALE_DIR);
}

/**
 * plaza_program_module_folder:
 *
 * Returns: (transfer full): where the modules are (plaza-module.h)
 */
char *
plaza_program_module_folder (void)
{
  const char *build = program_get_build ();

  return build != NULL ? g_build_filename (build, "src", NULL) : g_strdup (PLAZA_MODULE_DIR);
}

/**
 * plaza_program_data_folder:
 *
 * Returns: (transfer full): where the map and the gazetteer are; in a checkout its own data/places
 */
char *
plaza_program_data_folder (void)
{
  const char *build = program_get_build ();
  g_autofree char *mark = build != NULL ? g_build_filename (build, MARK, NULL) : NULL;
  g_autofree char *sources = NULL;

  if (mark == NULL || !g_file_get_contents (mark, &sources, NULL, NULL))
    return g_strdup (PLAZA_DATA_DIR);

  return g_build_filename (g_strchomp (sources), "data", "places", NULL);
}
