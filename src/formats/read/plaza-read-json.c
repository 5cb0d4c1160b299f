/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-json.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "plaza-json-file.h"
#include "plaza-json-parts.h"
#include "plaza-read-bytes.h"
#include "plaza-read-clean.h"
#include "plaza-read-html.h"
#include "plaza-text-rules.h"

/* How much of a file is looked at to tell what it is. */
#define JSON_LOOK (1024 * 1024)

/**
 * plaza_read_json_look:
 * @bytes: of a file
 * @length: how many
 * @words: (array zero-terminated=1): names of members, in quotation marks: as such they stand in no text
 * @needed: how many of them have to be there
 *
 * Returns: how many of @words there are in JSON; 0 where it is none, or has fewer than @needed
 */
int
plaza_read_json_look (const char         *bytes,
                      gsize               length,
                      const char * const *words,
                      guint               needed)
{
  g_autoptr(GBytes) read = plaza_read_bytes (bytes, MIN (length, JSON_LOOK), "", NULL);
  g_autofree char *text = read != NULL ? g_strndup (g_bytes_get_data (read, NULL), g_bytes_get_size (read)) : NULL;
  const char *begin = text != NULL ? text + strspn (text, " \t\r\n") : "";
  guint found = 0;

  if (*begin != '{' && *begin != '[')
    return 0;

  for (guint i = 0; words[i] != NULL; i++)
    found += strstr (begin, words[i]) != NULL;
  return found >= needed ? (int) found : 0;
}

/**
 * plaza_read_json_add:
 * @draft: (transfer full): an event
 */
void
plaza_read_json_add (PlazaReadJson *self,
                     PlazaIncoming *draft)
{
  if (draft->event->note == NULL)
    draft->event->note = g_strdup (self->note);
  if (draft->order == 0)
    draft->order = self->order;
  g_ptr_array_add (self->intake->drafts, draft);
}

/**
 * plaza_read_json_say:
 * @text: (transfer full): a sentence about the file as a whole
 */
void
plaza_read_json_say (PlazaReadJson *self,
                     char          *text)
{
  g_ptr_array_add (self->intake->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, 0, NULL, text));
}

/* What a server sends in several pieces, of which this is one. */
void
plaza_read_json_say_pages (PlazaReadJson *self)
{
  plaza_read_json_say (self, g_strdup (_("this is one page of several; the other events are in files that come after it")));
}

static gboolean
json_read_rest (PlazaReadJson             *self,
                const PlazaReadJsonShape  *shape,
                const char                *rest,
                GError                   **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new (self->context->name, rest, strlen (rest), error);
  JsonNode *root = file != NULL ? plaza_json_file_get_root (file) : NULL;

  if (root == NULL)
    return FALSE;

  return shape->read_rest == NULL || !JSON_NODE_HOLDS_OBJECT (root) ||
         shape->read_rest (self, json_node_get_object (root), error);
}

/* A thing that is no event is told by its number, and the others are read. */
static gboolean
json_read_parts (PlazaReadJson             *self,
                 const PlazaReadJsonShape  *shape,
                 GArray                    *parts,
                 GError                   **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const PlazaJsonPart *part = &g_array_index (parts, PlazaJsonPart, i);
      g_autoptr(PlazaJsonFile) file = NULL;

      if (self->intake->drafts->len > PLAZA_MAX_ROWS)
        return TRUE;
      file = plaza_json_file_new_part (self->context->name, self->text, part->text, part->length, error);
      if (file == NULL)
        return FALSE;
      if (!shape->read_event (self, plaza_json_file_get_root (file), i + 1))
        /* Translators: %u is its number in a list. */
        plaza_read_json_say (self, g_strdup_printf (_("number %u of the list is no event"), i + 1));
    }

  return TRUE;
}

static gboolean
json_read_text (PlazaReadJson             *self,
                const PlazaReadJsonShape  *shape,
                gsize                      length,
                GError                   **error)
{
  const char *name = self->context->name;
  g_autofree char *quoted = plaza_text_rules_quote (name);

  for (guint i = 0; shape->paths[i] != NULL; i++)
    {
      g_autoptr(GArray) parts = NULL;
      g_autofree char *rest = NULL;

      if (!plaza_json_parts_find (name, self->text, length, shape->paths[i], &parts, &rest, error))
        return FALSE;
      if (parts != NULL)
        return json_read_rest (self, shape, rest, error) && json_read_parts (self, shape, parts, error);
    }

  g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
               /* Translators: %s is a file’s name. */
               _("%s could not be read: there are no events where such a file has them."), quoted);
  return FALSE;
}

/**
 * plaza_read_json:
 * @shape: what files of this kind look like
 * @bytes: of the file
 * @length: how many
 * @context: for whom it is read
 * @data: (nullable): what @shape needs
 * @error: return location for a #PlazaFormatError
 *
 * Parses JSON strictly and one event at a time, so that a file takes little more memory than its own size.
 *
 * Returns: (transfer full) (nullable): what was read
 */
PlazaIntake *
plaza_read_json (const PlazaReadJsonShape  *shape,
                 const char                *bytes,
                 gsize                      length,
                 const PlazaReaderContext  *context,
                 gpointer                   data,
                 GError                   **error)
{
  g_autoptr(GBytes) text = plaza_read_bytes (bytes, length, context->name, error);
  g_autoptr(PlazaPlaceReader) places = plaza_place_reader_new (context->places);
  g_autoptr(PlazaIntake) intake = plaza_intake_new (context->name, shape->kind);
  PlazaReadJson self = { context, places, intake, .data = data };
  gboolean read;

  if (text == NULL)
    return NULL;

  self.text = g_bytes_get_data (text, NULL);
  read = json_read_text (&self, shape, g_bytes_get_size (text), error);
  g_free (self.note);
  return read ? g_steal_pointer (&intake) : NULL;
}

/**
 * plaza_read_json_text_of:
 * @node: (nullable): a value
 *
 * Returns: (transfer full) (nullable): what it says, unchanged; %NULL where it says nothing or is no text and no number
 */
char *
plaza_read_json_text_of (JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return g_strdup (json_node_get_string (node));
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    case G_TYPE_DOUBLE:
      return g_strdup (g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
    default:
      return NULL;
    }
}

/**
 * plaza_read_json_word:
 *
 * Returns: (transfer full) (nullable): the text of a member that is for programs: an id, a time, an address
 */
char *
plaza_read_json_word (JsonObject *object,
                      const char *name)
{
  g_autofree char *text = plaza_read_json_text_of (json_object_get_member (object, name));

  return plaza_read_clean_line (text);
}

/**
 * plaza_read_json_prose:
 *
 * Returns: (transfer full) (nullable): the text of a member as plain paragraphs
 */
char *
plaza_read_json_prose (JsonObject *object,
                       const char *name)
{
  g_autofree char *text = plaza_read_json_text_of (json_object_get_member (object, name));
  g_autofree char *plain = text != NULL ? plaza_read_html_text (text) : NULL;

  return plaza_read_clean_prose (plain);
}

/**
 * plaza_read_json_line:
 *
 * Returns: (transfer full) (nullable): the text of a member on one line
 */
char *
plaza_read_json_line (JsonObject *object,
                      const char *name)
{
  g_autofree char *prose = plaza_read_json_prose (object, name);

  return plaza_read_clean_line (prose);
}

/**
 * plaza_read_json_real:
 *
 * Returns: the number that a member is or says; NAN where it is none
 */
double
plaza_read_json_real (JsonObject *object,
                      const char *name)
{
  g_autofree char *text = plaza_read_json_word (object, name);
  char *end = text;
  double number = text != NULL ? g_ascii_strtod (text, &end) : NAN;

  return text != NULL && end != text && *end == '\0' && isfinite (number) ? number : NAN;
}

/**
 * plaza_read_json_flag:
 *
 * Returns: whether a member is true, as a truth, a number or a word
 */
gboolean
plaza_read_json_flag (JsonObject *object,
                      const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autofree char *text = plaza_read_json_text_of (node);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  return text != NULL && (g_ascii_strcasecmp (text, "true") == 0 || g_str_equal (text, "1"));
}

JsonObject *
plaza_read_json_object (JsonObject *object,
                        const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
plaza_read_json_array (JsonObject *object,
                       const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}
