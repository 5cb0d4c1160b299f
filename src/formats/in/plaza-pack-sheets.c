/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-pack-build.h"
#include "plaza-sheet-json.h"

/* Every record that a sheet names begins with its name, but an event. */
static GHashTable *
pack_sheets_list_points (PlazaPackBuild *self)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->pack->points->len; i++)
    g_hash_table_add (ids, ((PlazaPoint *) g_ptr_array_index (self->pack->points, i))->id);
  return ids;
}

static GHashTable *
pack_sheets_list_events (PlazaPackBuild *self)
{
  GHashTable *uids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->pack->events->len; i++)
    g_hash_table_add (uids, ((PlazaEventRecord *) g_ptr_array_index (self->pack->events, i))->uid);
  return uids;
}

static void
pack_sheets_fail_unknown (PlazaFields *fields,
                          const char  *field,
                          const char  *name,
                          const char  *file)
{
  g_autofree char *problem = g_strdup_printf (_("there is no “%1$s” in %2$s"), name, file);

  plaza_fields_fail (fields, field, problem);
}

/* What the sheets of a pack may name, and of whom there is one already. */
typedef struct
{
  GHashTable *events;
  GHashTable *points;
  GHashTable *seen;
} Known;

/* What a sheet has: the points that it only names, then its parts. */
typedef struct
{
  PlazaFields *fields;
  const Known *known;
  const char  *event;
  GHashTable  *seen;  /* names of parts, owned by the lines */
  GPtrArray   *lines; /* of PlazaSheetLine, of all sheets */
  guint        before; /* how many of those are another sheet's */
} Sheet;

static void
pack_sheets_add_line (Sheet          *self,
                      const char     *field,
                      PlazaSheetLine *line)
{
  gboolean is_point = g_hash_table_contains (self->known->points, line->part);

  if (line->kind == PLAZA_LINE_POINT && !is_point)
    pack_sheets_fail_unknown (self->fields, field, line->part, "points.json");
  if (line->kind != PLAZA_LINE_POINT && is_point)
    plaza_fields_fail (self->fields, field, _("a part that is no talking point has the name of one"));
  if (!g_hash_table_add (self->seen, line->part))
    plaza_fields_fail (self->fields, field, _("one of them is there twice"));

  line->event = g_strdup (self->event);
  line->rank = self->lines->len - self->before + 1;
  g_ptr_array_add (self->lines, line);
}

static void
pack_sheets_read_points (Sheet *self)
{
  g_auto(GStrv) chosen = plaza_fields_get_lines (self->fields, "points");

  for (guint i = 0; chosen[i] != NULL; i++)
    pack_sheets_add_line (self, "points", plaza_sheet_line_new (NULL, chosen[i], 0));
}

static void
pack_sheets_read_parts (Sheet *self)
{
  g_autoptr(GPtrArray) parts = plaza_fields_get_objects (self->fields, "parts");

  for (guint i = 0; i < parts->len; i++)
    {
      PlazaFields *part = g_ptr_array_index (parts, i);

      pack_sheets_add_line (self, "parts", plaza_sheet_line_read (part));
      plaza_fields_end (part);
    }
}

static void
pack_sheets_read_one (PlazaPackBuild *self,
                      PlazaFields    *fields,
                      const Known    *known)
{
  g_autofree char *event = plaza_fields_get_line_or_null (fields, "event");
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Sheet sheet = { fields, known, event, seen, self->pack->lines, self->pack->lines->len };

  if (event != NULL && !g_hash_table_contains (known->events, event))
    pack_sheets_fail_unknown (fields, "event", event, "events.json");
  if (!g_hash_table_add (known->seen, g_strdup (event != NULL ? event : "")))
    plaza_fields_fail (fields, "event", _("another sheet is of the same event"));
  if (event != NULL)
    g_ptr_array_add (self->pack->sheets, plaza_event_sheet_read (fields, event));
  pack_sheets_read_points (&sheet);
  pack_sheets_read_parts (&sheet);
  plaza_fields_end (fields);
}

/* A pack without that file has nothing on its sheets. */
gboolean
plaza_pack_sheets_read (PlazaPackBuild  *self,
                        GError         **error)
{
  g_autoptr(PlazaJsonFile) file = NULL;
  g_autoptr(GHashTable) events = pack_sheets_list_events (self);
  g_autoptr(GHashTable) points = pack_sheets_list_points (self);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) list = NULL;

  if (!plaza_pack_source_has (self->source, "sheets.json"))
    return TRUE;

  file = plaza_pack_build_open_json (self, "sheets.json", error);
  if (file == NULL)
    return FALSE;

  list = plaza_fields_list (file, _("sheet"));
  for (guint i = 0; i < list->len && !plaza_json_file_failed (file); i++)
    pack_sheets_read_one (self, g_ptr_array_index (list, i), &(Known) { events, points, seen });

  return plaza_json_file_finish (file, error);
}
