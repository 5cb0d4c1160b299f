/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-pack-build.h"

gpointer
plaza_pack_theme_read (PlazaFields *fields)
{
  PlazaTheme *theme = plaza_theme_new ();

  theme->id = plaza_fields_get_identity (fields, "id");
  plaza_fields_read_texts (fields, "labels", plaza_fields_get_line, theme->labels);
  plaza_fields_end (fields);

  return theme;
}

gboolean
plaza_pack_themes_read (PlazaPackBuild  *self,
                        GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "themes.json", error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("theme"), plaza_pack_theme_read, self->pack->themes, ids);

  return plaza_json_file_finish (file, error);
}

static gpointer
read_point (PlazaFields *fields)
{
  PlazaPoint *point = plaza_point_new ();

  g_strfreev (point->bills);
  g_strfreev (point->backs);
  g_strfreev (point->contributors);
  g_array_unref (point->amounts);
  point->id = plaza_fields_get_identity (fields, "id");
  point->kind = plaza_fields_get_enum (fields, "kind", PLAZA_TYPE_POINT_KIND);
  point->group = plaza_fields_get_enum (fields, "group", PLAZA_TYPE_POINT_GROUP);
  point->bills = plaza_fields_get_lines (fields, "bills");
  point->backs = plaza_fields_get_lines (fields, "backs");
  point->contributors = plaza_fields_get_lines (fields, "contributors");
  point->source = plaza_fields_get_line_or_null (fields, "source");
  point->minutes = plaza_fields_get_integer (fields, "minutes", 0, 600, 0);
  point->theme = plaza_fields_get_line_or_null (fields, "theme");
  point->share = plaza_fields_get_integer (fields, "share", 0, 100, -1);
  point->amounts = plaza_fields_get_integers (fields, "amounts");
  plaza_pack_build_take_texts (fields, point->headlines, point->bodies, NULL);
  plaza_fields_end (fields);

  if (point->amounts->len != 0 && point->amounts->len != 2)
    plaza_fields_fail (fields, "amounts", _("there must be two of them, or none"));

  return point;
}

static void
pack_points_check_names (PlazaFields *fields,
                         const char  *field,
                         GStrv        names,
                         GHashTable  *known,
                         const char  *file)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *problem = NULL;

      if (g_hash_table_contains (known, names[i]))
        continue;

      /* Translators: %2$s is a file name: “there is no “hr-1” in bills.json”. */
      problem = g_strdup_printf (_("there is no “%1$s” in %2$s"), names[i], file);
      plaza_fields_fail (fields, field, problem);
    }
}

/* The ids of what was read before, each of which begins with its own. */
static GHashTable *
pack_points_list_ids (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (ids, *(char **) g_ptr_array_index (records, i));
  return ids;
}

static void
pack_points_check_references (PlazaPackBuild *self,
                              GPtrArray      *list,
                              GHashTable     *ids)
{
  g_autoptr(GHashTable) bills = pack_points_list_ids (self->pack->bills);
  g_autoptr(GHashTable) themes = pack_points_list_ids (self->pack->themes);

  for (guint i = 0; i < self->pack->points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (self->pack->points, i);
      PlazaFields *fields = g_ptr_array_index (list, i);
      char *theme[] = { point->theme, NULL };

      pack_points_check_names (fields, "theme", theme, themes, "themes.json");
      pack_points_check_names (fields, "bills", point->bills, bills, "bills.json");
      pack_points_check_names (fields, "backs", point->backs, ids, "points.json");
    }
}

static gboolean
pack_points_read_prose (PlazaPackBuild  *self,
                        GPtrArray       *list,
                        GHashTable      *ids,
                        GError         **error)
{
  for (guint i = 0; i < self->pack->points->len; i++)
    {
      PlazaPoint *point = g_ptr_array_index (self->pack->points, i);
      g_autofree char *stem = g_strconcat ("points/", point->id, NULL);

      if (!plaza_pack_build_read_texts (self, g_ptr_array_index (list, i), stem, PLAZA_PACK_TEXT_TITLED,
                                        point->headlines, point->bodies, error))
        return FALSE;
    }

  return plaza_pack_build_no_strays (self, "points", ids, error);
}

gboolean
plaza_pack_points_read (PlazaPackBuild  *self,
                        GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "points.json", error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("point"), read_point, self->pack->points, ids);
  if (!plaza_json_file_failed (file))
    pack_points_check_references (self, list, ids);

  return plaza_json_file_finish (file, error) && pack_points_read_prose (self, list, ids, error);
}
