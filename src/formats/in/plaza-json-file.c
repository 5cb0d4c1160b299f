/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-json-file.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-text-rules.h"

struct _PlazaJsonFile
{
  char     *name;
  JsonNode *root;
  GError   *error;
};

/* A key that is given twice: the parser keeps the last one without a word. */
typedef struct
{
  GHashTable *counts; /* JsonObject -> members seen */
  char       *name;
  int         line;
} Repetition;

static const char *
json_file_describe_syntax (const GError *error)
{
  if (error->domain != JSON_PARSER_ERROR)
    return _("this is not valid JSON");

  switch (error->code)
    {
    case JSON_PARSER_ERROR_TRAILING_COMMA:
      return _("there is a comma with nothing after it");
    case JSON_PARSER_ERROR_MISSING_COMMA:
      return _("a comma is missing");
    case JSON_PARSER_ERROR_MISSING_COLON:
      return _("a colon is missing after the name of a field");
    case JSON_PARSER_ERROR_INVALID_BAREWORD:
      return _("a word stands here without quotation marks");
    case JSON_PARSER_ERROR_EMPTY_MEMBER_NAME:
      return _("a field has no name");
    case JSON_PARSER_ERROR_NESTING:
      return _("the lists and objects are nested too deep");
    default:
      return _("this is not valid JSON");
    }
}

static void
json_file_set_syntax_error (GError     **error,
                            const char  *name,
                            guint        line,
                            guint        column,
                            const char  *problem)
{
  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_SYNTAX,
               /* Translators: %1$s is a file name, %4$s the problem: “events.json, line 3, column 9: a comma is missing”. */
               _("%1$s, line %2$u, column %3$u: %4$s"),
               name, line, column, problem);
}

/* The line of @at in @text, from 1; @column also counts from 1. */
static guint
json_file_line_of (const char *text,
                   const char *at,
                   guint      *column)
{
  const char *start = text;
  guint line = 1;

  for (const char *p = text; p < at; p++)
    if (*p == '\n')
      {
        line++;
        start = p + 1;
      }
  *column = (guint) (at - start) + 1;

  return line;
}

/* The parser forgets where it was, and says it only in its message: "<data>:3:9: …". */
static void
json_file_take_syntax_error (GError     **error,
                             const char  *name,
                             const char  *whole,
                             const char  *text,
                             GError      *cause)
{
  const char *colon = strchr (cause->message, ':');
  char *end = NULL;
  guint line = colon != NULL ? g_ascii_strtoull (colon + 1, &end, 10) : 0;
  guint column = end != NULL && *end == ':' ? g_ascii_strtoull (end + 1, NULL, 10) : 0;
  guint before;
  guint first = json_file_line_of (whole, text, &before);

  json_file_set_syntax_error (error, name, MAX (line, 1) + first - 1, MAX (column, 1) + (line <= 1 ? before - 1 : 0),
                              json_file_describe_syntax (cause));
  g_error_free (cause);
}

static void
json_file_object_member_cb (JsonParser *parser,
                            JsonObject *object,
                            const char *name,
                            gpointer    user_data)
{
  Repetition *repetition = user_data;
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (repetition->counts, object)) + 1;

  g_hash_table_insert (repetition->counts, object, GUINT_TO_POINTER (count));
  if (count <= json_object_get_size (object) || repetition->name != NULL)
    return;

  repetition->name = g_strdup (name);
  repetition->line = json_parser_get_current_line (parser);
}

static gboolean
json_file_check_encoding (const char  *name,
                          const char  *whole,
                          const char  *text,
                          gsize        length,
                          GError     **error)
{
  const char *end = NULL;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;

  plaza_json_file_set_error (error, name, whole, end, _("this byte is not UTF-8 text"));
  return FALSE;
}

/* "\u0000" would silently cut a string short. */
static gboolean
json_file_check_no_nul (const char  *name,
                        const char  *whole,
                        const char  *text,
                        gsize        length,
                        GError     **error)
{
  const char *end = text + length;

  for (const char *p = text; p < end && (p = memchr (p, '\\', (gsize) (end - p))) != NULL; p += 2)
    if (end - p > 5 && memcmp (p + 1, "u0000", 5) == 0)
      {
        plaza_json_file_set_error (error, name, whole, p, _("it has the control character U+0000"));
        return FALSE;
      }

  return TRUE;
}

static int json_file_depth_of (JsonNode *node);

/* A function, since MAX would measure each level twice. */
static int
json_file_deeper (int       depth,
                  JsonNode *node)
{
  int other = json_file_depth_of (node);

  return other > depth ? other : depth;
}

static int
json_file_depth_of (JsonNode *node)
{
  int depth = 0;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        depth = json_file_deeper (depth, json_array_get_element (array, i));
      return depth + 1;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &member))
        depth = json_file_deeper (depth, member);
      return depth + 1;
    }

  return 0;
}

static JsonNode *
json_file_parse (const char  *name,
                 const char  *whole,
                 const char  *text,
                 gsize        length,
                 GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree char *repeated = NULL;
  Repetition repetition = { .counts = counts };
  GError *cause = NULL;

  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "object-member", G_CALLBACK (json_file_object_member_cb), &repetition);
  if (!json_parser_load_from_data (parser, text, length, &cause))
    {
      g_free (repetition.name);
      json_file_take_syntax_error (error, name, whole, text, cause);
      return NULL;
    }

  repeated = repetition.name;
  if (repeated != NULL)
    {
      g_autofree char *quoted = plaza_text_rules_quote (repeated);
      guint column;

      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_SYNTAX,
                   /* Translators: “events.json, line 3: the field “uid” is given twice” */
                   _("%1$s, line %2$d: the field “%3$s” is given twice"), name,
                   repetition.line + (int) json_file_line_of (whole, text, &column) - 1, quoted);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * plaza_json_file_new:
 * @name: the file's name, for messages
 * @text: its bytes
 * @length: how many
 * @error: return location for a #PlazaFormatError
 *
 * Parses JSON strictly: UTF-8, no comments, no field twice, no U+0000, at most
 * %PLAZA_MAX_FILE_BYTES and %PLAZA_MAX_DEPTH levels.
 *
 * Returns: (transfer full): the file, or %NULL with @error set; a message names line and column
 */
PlazaJsonFile *
plaza_json_file_new (const char  *name,
                     const char  *text,
                     gsize        length,
                     GError     **error)
{
  return plaza_json_file_new_part (name, text, text, length, error);
}

/**
 * plaza_json_file_new_part:
 * @name: the file's name, for messages
 * @whole: its bytes
 * @text: where in them the part begins
 * @length: how many bytes the part has
 * @error: return location for a #PlazaFormatError
 *
 * As plaza_json_file_new(), for one element of a long list.
 *
 * Returns: (transfer full): the part as a file, or %NULL with @error set; a message names line and column of the whole
 */
PlazaJsonFile *
plaza_json_file_new_part (const char  *name,
                          const char  *whole,
                          const char  *text,
                          gsize        length,
                          GError     **error)
{
  g_autoptr(JsonNode) root = NULL;

  if (length > PLAZA_MAX_FILE_BYTES)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                   _("%s: the file is larger than 16 MiB"), name);
      return NULL;
    }
  if (!json_file_check_encoding (name, whole, text, length, error) ||
      !json_file_check_no_nul (name, whole, text, length, error))
    return NULL;

  root = json_file_parse (name, whole, text, length, error);
  if (root == NULL)
    return NULL;
  if (json_file_depth_of (root) > PLAZA_MAX_DEPTH)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                   _("%s: the lists and objects are nested too deep"), name);
      return NULL;
    }

  return plaza_json_file_new_for (name, root);
}

/**
 * plaza_json_file_new_for:
 * @name: the file's name, for messages
 * @root: what was parsed already
 *
 * Returns: (transfer full): @root as a file, of which nothing is wrong yet
 */
PlazaJsonFile *
plaza_json_file_new_for (const char *name,
                         JsonNode   *root)
{
  PlazaJsonFile *self = g_new0 (PlazaJsonFile, 1);

  self->name = g_strdup (name);
  self->root = json_node_ref (root);

  return self;
}

/**
 * plaza_json_file_set_error:
 * @error: return location
 * @name: the file's name
 * @whole: its bytes
 * @at: where in them something is wrong
 * @problem: what, as the end of a sentence
 */
void
plaza_json_file_set_error (GError     **error,
                           const char  *name,
                           const char  *whole,
                           const char  *at,
                           const char  *problem)
{
  guint column;
  guint line = json_file_line_of (whole, at, &column);

  json_file_set_syntax_error (error, name, line, column, problem);
}

void
plaza_json_file_free (PlazaJsonFile *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_error (&self->error);
  g_free (self);
}

JsonNode *
plaza_json_file_get_root (PlazaJsonFile *self)
{
  return self->root;
}

gboolean
plaza_json_file_failed (PlazaJsonFile *self)
{
  return self->error != NULL;
}

/**
 * plaza_json_file_fail:
 * @self: a file
 * @where: (nullable): the record and the field, "event 12 (canton-march): place.city"
 * @problem: what is wrong, as the end of a sentence
 *
 * Notes a problem; only the first one is kept, as the later ones may follow from it.
 */
void
plaza_json_file_fail (PlazaJsonFile *self,
                      const char    *where,
                      const char    *problem)
{
  if (self->error != NULL)
    return;

  if (where != NULL)
    g_set_error (&self->error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, "%s: %s: %s", self->name, where, problem);
  else
    g_set_error (&self->error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, "%s: %s", self->name, problem);
}

/**
 * plaza_json_file_finish:
 * @self: a file
 * @error: return location for a #PlazaFormatError
 *
 * Returns: whether all that was read from the file was right
 */
gboolean
plaza_json_file_finish (PlazaJsonFile  *self,
                        GError        **error)
{
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}
