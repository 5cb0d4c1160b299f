/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-csv.h"
#include "plaza-read-json-event.h"
#include "plaza-read-own.h"
#include "plaza-read-point.h"

/* GeoJSON (RFC 7946). The properties of a feature are a row of a sheet, whose columns are their names: they are read by the
 * reader of sheets, and the point is put beside. Plaza's own have an event's JSON there. */

typedef struct
{
  double  latitude;
  double  longitude;
  char   *id;
  int     line;  /* of the sheet */
} GeojsonFeature;

typedef struct
{
  GPtrArray *names;     /* of columns */
  GPtrArray *rows;      /* of GHashTable: name -> text */
  GArray    *features;  /* of GeojsonFeature */
} GeojsonSheet;

static void
geojson_clear_feature (gpointer data)
{
  g_free (((GeojsonFeature *) data)->id);
}

/* Of a list the words that are no lists themselves. */
static char *
geojson_read_cell (JsonNode *node)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return plaza_read_json_text_of (node);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      char *word = plaza_read_json_text_of (json_array_get_element (array, i));

      if (word != NULL)
        g_ptr_array_add (words, word);
    }

  return words->len > 0 ? g_strjoinv ("; ", (char **) words->pdata) : NULL;
}

static void
geojson_add_row (GeojsonSheet *sheet,
                 JsonObject   *properties)
{
  GHashTable *row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_ptr_array_add (sheet->rows, row);
  if (properties == NULL)
    return;

  json_object_iter_init_ordered (&iter, properties);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      char *cell = geojson_read_cell (node);

      if (cell == NULL)
        continue;
      if (!g_ptr_array_find_with_equal_func (sheet->names, name, g_str_equal, NULL))
        g_ptr_array_add (sheet->names, g_strdup (name));
      g_hash_table_insert (row, g_strdup (name), cell);
    }
}

static int
geojson_write_cell (GString    *text,
                    const char *cell,
                    gboolean    first)
{
  int lines = 0;

  if (!first)
    g_string_append_c (text, ',');
  g_string_append_c (text, '"');
  for (const char *p = cell != NULL ? cell : ""; *p != '\0'; p++)
    {
      lines += *p == '\n';
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
  return lines;
}

/* Notes on which line each feature begins. */
static char *
geojson_write_sheet (GeojsonSheet *sheet)
{
  GString *text = g_string_new (NULL);
  int line = 1;

  for (guint i = 0; i < sheet->names->len; i++)
    line += geojson_write_cell (text, g_ptr_array_index (sheet->names, i), i == 0);
  for (guint row = 0; row < sheet->rows->len; row++)
    {
      g_string_append_c (text, '\n');
      g_array_index (sheet->features, GeojsonFeature, row).line = ++line;
      for (guint i = 0; i < sheet->names->len; i++)
        line += geojson_write_cell (text, g_hash_table_lookup (g_ptr_array_index (sheet->rows, row), g_ptr_array_index (sheet->names, i)),
                                    i == 0);
    }
  g_string_append_c (text, '\n');

  return g_string_free_and_steal (text);
}

/* Of a line or an area no point is made. */
static gboolean
geojson_read_point (JsonObject     *object,
                    GeojsonFeature *feature)
{
  JsonObject *geometry = plaza_read_json_object (object, "geometry");
  JsonArray *coordinates = geometry != NULL ? plaza_read_json_array (geometry, "coordinates") : NULL;
  g_autofree char *type = geometry != NULL ? plaza_read_json_word (geometry, "type") : NULL;

  feature->latitude = feature->longitude = NAN;
  if (geometry == NULL)
    return TRUE;
  if (g_strcmp0 (type, "Point") != 0 || coordinates == NULL || json_array_get_length (coordinates) < 2)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = plaza_read_json_text_of (json_array_get_element (coordinates, i));

      *(i == 0 ? &feature->longitude : &feature->latitude) = text != NULL ? g_ascii_strtod (text, NULL) : NAN;
    }
  return TRUE;
}

static gboolean
geojson_read_event (PlazaReadJson *self,
                    JsonNode      *node,
                    guint          number)
{
  GeojsonSheet *sheet = self->data;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *type = object != NULL ? plaza_read_json_word (object, "type") : NULL;
  JsonObject *properties = object != NULL ? plaza_read_json_object (object, "properties") : NULL;
  GeojsonFeature feature = { 0 };

  if (g_strcmp0 (type, "Feature") != 0)
    return FALSE;
  if (properties != NULL && plaza_read_json_array (properties, "timeslots") != NULL && plaza_read_json_object (properties, "place") != NULL)
    return plaza_read_own_event (self, json_object_get_member (object, "properties"), number);

  if (!geojson_read_point (object, &feature))
    plaza_read_json_say (self, g_strdup_printf (_("number %u of the list has a line or an area, of which no point was made"), number));
  feature.id = plaza_read_json_word (object, "id");
  g_array_append_val (sheet->features, feature);
  geojson_add_row (sheet, properties);
  return TRUE;
}

/* The lines are those of a sheet that nobody has seen. */
static void
geojson_put_point (PlazaIncoming *draft,
                   GHashTable    *by_line)
{
  const GeojsonFeature *feature = g_hash_table_lookup (by_line, GINT_TO_POINTER (draft->line));

  if (feature != NULL)
    plaza_read_point_apply (draft, feature->latitude, feature->longitude, TRUE, "coordinates");
  if (feature != NULL && feature->id != NULL)
    {
      g_free (draft->key);
      draft->key = g_strconcat ("geojson:", feature->id, NULL);
    }

  draft->line = 0;
  for (guint i = 0; i < draft->problems->len; i++)
    ((PlazaProblem *) g_ptr_array_index (draft->problems, i))->line = 0;
}

/* Moves what the reader of sheets found into @intake. */
static gboolean
geojson_read_sheet (GeojsonSheet              *sheet,
                    PlazaIntake               *intake,
                    const PlazaReaderContext  *context,
                    GError                   **error)
{
  g_autofree char *text = sheet->names->len > 0 ? geojson_write_sheet (sheet) : NULL;
  g_autoptr(PlazaIntake) read = text != NULL ? plaza_reader_csv.read (text, strlen (text), context, error) : NULL;
  g_autoptr(GHashTable) by_line = g_hash_table_new (NULL, NULL);

  if (read == NULL)
    return text == NULL;

  for (guint i = 0; i < sheet->features->len; i++)
    {
      GeojsonFeature *feature = &g_array_index (sheet->features, GeojsonFeature, i);

      g_hash_table_insert (by_line, GINT_TO_POINTER (feature->line), feature);
    }

  for (guint i = 0; i < read->drafts->len; i++)
    {
      PlazaIncoming *draft = g_steal_pointer (&g_ptr_array_index (read->drafts, i));

      geojson_put_point (draft, by_line);
      g_ptr_array_add (intake->drafts, draft);
    }
  for (guint i = 0; i < read->problems->len; i++)
    g_ptr_array_add (intake->problems, plaza_record_ref (g_ptr_array_index (read->problems, i)));
  for (guint i = 0; i < read->columns->len; i++)
    g_ptr_array_add (intake->columns, plaza_record_ref (g_ptr_array_index (read->columns, i)));
  return TRUE;
}

static const char * const geojson_in_features[] = { "features", NULL };
static const char * const geojson_at_root[] = { NULL };
static const char * const * const geojson_paths[] = { geojson_in_features, geojson_at_root, NULL };
static const PlazaReadJsonShape geojson_shape = { "geojson", geojson_paths, NULL, geojson_read_event };

static int
geojson_fits (const char *bytes,
              gsize       length)
{
  static const char * const words[] = { "\"Feature\"", "\"FeatureCollection\"", "\"properties\"", "\"geometry\"", NULL };

  return plaza_read_json_look (bytes, length, words, 3) > 0 ? 98 : 0;
}

static PlazaIntake *
geojson_read (const char                *bytes,
              gsize                      length,
              const PlazaReaderContext  *context,
              GError                   **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr(GArray) features = g_array_new (FALSE, FALSE, sizeof (GeojsonFeature));
  GeojsonSheet sheet = { names, rows, features };
  g_autoptr(PlazaIntake) intake = NULL;

  g_array_set_clear_func (features, geojson_clear_feature);
  intake = plaza_read_json (&geojson_shape, bytes, length, context, &sheet, error);
  if (intake == NULL || !geojson_read_sheet (&sheet, intake, context, error))
    return NULL;

  return g_steal_pointer (&intake);
}

const PlazaReader plaza_reader_geojson = { "geojson", geojson_fits, geojson_read };
