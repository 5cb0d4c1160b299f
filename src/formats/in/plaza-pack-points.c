/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-pack-build.h"
#include "plaza-timeslot.h"

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

static void
pack_points_check_day (PlazaFields *fields,
                       const char  *field,
                       const char  *day)
{
  if (day != NULL && !plaza_date_is_valid (day))
    plaza_fields_fail (fields, field, _("it must be a date such as 2017-02-22"));
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
  point->as_of = plaza_fields_get_line_or_null (fields, "as_of");
  point->check_on = plaza_fields_get_line_or_null (fields, "check_on");
  point->minutes = plaza_fields_get_integer (fields, "minutes", 0, 600, 0);
  point->theme = plaza_fields_get_line_or_null (fields, "theme");
  point->share = plaza_fields_get_integer (fields, "share", 0, 100, -1);
  point->amounts = plaza_fields_get_integers (fields, "amounts");
  plaza_pack_build_take_texts (fields, point->headlines, point->bodies, NULL);
  plaza_fields_end (fields);

  if (point->amounts->len != 0 && point->amounts->len != 2)
    plaza_fields_fail (fields, "amounts", _("there must be two of them, or none"));
  pack_points_check_day (fields, "as_of", point->as_of);
  pack_points_check_day (fields, "check_on", point->check_on);

  return point;
}

static void
pack_points_check_references (PlazaPackBuild *self,
                              GPtrArray      *list,
                              GHashTable     *ids)
{
  g_autoptr(GHashTable) bills = plaza_pack_build_list_ids (self->pack->bills);
  g_autoptr(GHashTable) themes = plaza_pack_build_list_ids (self->pack->themes);

  for (guint i = 0; i < self->pack->points->len; i++)
    {
      const PlazaPoint *point = g_ptr_array_index (self->pack->points, i);
      PlazaFields *fields = g_ptr_array_index (list, i);
      char *theme[] = { point->theme, NULL };

      plaza_pack_build_check_names (fields, "theme", theme, themes, "themes.json");
      plaza_pack_build_check_names (fields, "bills", point->bills, bills, "bills.json");
      plaza_pack_build_check_names (fields, "backs", point->backs, ids, "points.json");
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
