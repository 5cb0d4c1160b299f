/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-export-format.h"

#include <string.h>

static char *
format_write_ics (const PlazaExportWork  *work,
                  GError                **error)
{
  return plaza_export_ics (work->campaign, work->events, work->progress, error);
}

static char *
format_write_csv (const PlazaExportWork  *work,
                  GError                **error)
{
  GStrv languages = plaza_campaign_get_record (work->campaign)->languages;
  g_autofree char *csv = plaza_export_csv (work->events, work->audience, (const char *const *) languages, work->progress, error);

  return csv == NULL ? NULL : g_strconcat (work->bom ? "\uFEFF" : "", csv, NULL);
}

static char *
format_write_json (const PlazaExportWork  *work,
                   GError                **error)
{
  return plaza_export_json (work->events, work->audience, work->progress, error);
}

/* A name that ends in a longer one ends in a shorter one too: those stand first. */
static const PlazaExportFormat formats[] = {
  { "ics", ".ics", format_write_ics },
  { "csv", ".csv", format_write_csv },
  { "geojson", ".geojson", plaza_export_geojson },
  { "osdi", ".osdi.json", plaza_export_osdi },
  { "mobilize", ".mobilize.json", plaza_export_mobilize },
  { "json", ".json", format_write_json },
};

static gboolean
format_ends_in (const char *path,
                const char *ending)
{
  gsize length = strlen (path);
  gsize ending_length = strlen (ending);

  return length > ending_length && g_ascii_strcasecmp (path + length - ending_length, ending) == 0;
}

/**
 * plaza_export_format_of_path:
 * @path: a file's name
 *
 * Returns: (nullable): the format that the name's ending means
 */
const PlazaExportFormat *
plaza_export_format_of_path (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format_ends_in (path, formats[i].ending))
      return &formats[i];

  return NULL;
}

/**
 * plaza_export_format_of_nick:
 * @nick: "csv"
 *
 * Returns: (nullable): the format of that name
 */
const PlazaExportFormat *
plaza_export_format_of_nick (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (nick, formats[i].nick))
      return &formats[i];

  return NULL;
}

/**
 * plaza_export_format_list:
 *
 * Returns: (transfer full): the names of all formats, for a sentence: "ics, csv, geojson"
 */
char *
plaza_export_format_list (void)
{
  const char *nicks[G_N_ELEMENTS (formats) + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    nicks[i] = formats[i].nick;

  return g_strjoinv (", ", (char **) nicks);
}
