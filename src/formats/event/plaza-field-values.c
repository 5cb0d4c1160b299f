/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-fields-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "plaza-enums.h"
#include "plaza-text-rules.h"

static gboolean
field_values_holds (JsonNode *node,
                    GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* @item is the position in a list, from 1, or 0. */
static void
field_values_fail_item (PlazaFields *self,
                        const char  *name,
                        guint        item,
                        const char  *problem)
{
  g_autofree char *full = item > 0 ? g_strdup_printf ("%s[%u]", name, item - 1) : NULL;

  plaza_fields_fail (self, full != NULL ? full : name, problem);
}

static char *
field_values_check_text (PlazaFields *self,
                         const char  *name,
                         guint        item,
                         JsonNode    *node,
                         gboolean     prose)
{
  g_autofree char *problem = NULL;
  g_autofree char *stripped = NULL;
  const char *text;

  if (!field_values_holds (node, G_TYPE_STRING))
    {
      field_values_fail_item (self, name, item, _("it must be a text in quotation marks"));
      return NULL;
    }

  text = json_node_get_string (node);
  problem = prose ? plaza_text_rules_problem_of_prose (text) : plaza_text_rules_problem_of_line (text);
  if (problem != NULL)
    {
      field_values_fail_item (self, name, item, problem);
      return NULL;
    }

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    {
      field_values_fail_item (self, name, item, _("it is empty; what is not known is null"));
      return NULL;
    }

  return g_steal_pointer (&stripped);
}

char *
plaza_fields_get_line (PlazaFields *self,
                       const char  *name)
{
  JsonNode *node = plaza_fields_need (self, name);

  return node != NULL ? field_values_check_text (self, name, 0, node, FALSE) : NULL;
}

char *
plaza_fields_get_line_or_null (PlazaFields *self,
                               const char  *name)
{
  JsonNode *node = plaza_fields_peek (self, name);

  return node != NULL ? field_values_check_text (self, name, 0, node, FALSE) : NULL;
}

char *
plaza_fields_get_prose_or_null (PlazaFields *self,
                                const char  *name)
{
  JsonNode *node = plaza_fields_peek (self, name);

  return node != NULL ? field_values_check_text (self, name, 0, node, TRUE) : NULL;
}

/**
 * plaza_fields_get_identity:
 * @self: fields
 * @name: name of the field
 *
 * Returns: (transfer full) (nullable): lower-case words joined by hyphens, which is safe as a file name
 */
char *
plaza_fields_get_identity (PlazaFields *self,
                           const char  *name)
{
  g_autofree char *line = plaza_fields_get_line (self, name);

  if (line != NULL && !plaza_text_rules_is_identity (line))
    {
      plaza_fields_fail (self, name, _("it must be lower-case words joined by hyphens"));
      return NULL;
    }

  return g_steal_pointer (&line);
}

/**
 * plaza_fields_get_lines:
 * @self: fields
 * @name: name of the field
 *
 * Returns: (transfer full): the texts of a list, none where it is absent; never %NULL
 */
GStrv
plaza_fields_get_lines (PlazaFields *self,
                        const char  *name)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = plaza_fields_get_array (self, name);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *line = field_values_check_text (self, name, i + 1, json_array_get_element (array, i), FALSE);

      if (line == NULL)
        break;
      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}

gboolean
plaza_fields_get_boolean (PlazaFields *self,
                          const char  *name)
{
  JsonNode *node = plaza_fields_need (self, name);

  if (node == NULL)
    return FALSE;

  if (!field_values_holds (node, G_TYPE_BOOLEAN))
    {
      plaza_fields_fail (self, name, _("it must be true or false"));
      return FALSE;
    }

  return json_node_get_boolean (node);
}

static void
field_values_fail_range (PlazaFields *self,
                         const char  *name,
                         double       least,
                         double       most)
{
  g_autofree char *problem = NULL;

  /* Translators: the limits of a number, such as -90 and 90. */
  problem = g_strdup_printf (_("it must be a number from %1$g to %2$g"), least, most);
  plaza_fields_fail (self, name, problem);
}

/**
 * plaza_fields_get_integer:
 * @self: fields
 * @name: name of the field
 * @least: the smallest number that is right
 * @most: the largest
 * @unknown: what to answer where the field is null
 *
 * Returns: the number, or @unknown
 */
int
plaza_fields_get_integer (PlazaFields *self,
                          const char  *name,
                          int          least,
                          int          most,
                          int          unknown)
{
  JsonNode *node = plaza_fields_peek (self, name);
  gint64 value;

  if (node == NULL)
    return unknown;

  value = field_values_holds (node, G_TYPE_INT64) ? json_node_get_int (node) : G_MININT64;
  if (value < least || value > most)
    {
      field_values_fail_range (self, name, least, most);
      return unknown;
    }

  return (int) value;
}

/**
 * plaza_fields_get_integers:
 * @self: fields
 * @name: name of the field
 *
 * Returns: (transfer full) (element-type int): the numbers of a list, from 0; none where it is absent
 */
GArray *
plaza_fields_get_integers (PlazaFields *self,
                           const char  *name)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));
  JsonArray *array = plaza_fields_get_array (self, name);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gint64 value = field_values_holds (node, G_TYPE_INT64) ? json_node_get_int (node) : -1;
      int number = (int) value;

      if (value < 0 || value > G_MAXINT)
        {
          field_values_fail_item (self, name, i + 1, _("it must be a whole number from 0"));
          break;
        }
      g_array_append_val (numbers, number);
    }

  return numbers;
}

/**
 * plaza_fields_get_number:
 * @self: fields
 * @name: name of the field
 * @least: the smallest number that is right
 * @most: the largest
 *
 * Returns: the number, or NAN where the field is null
 */
double
plaza_fields_get_number (PlazaFields *self,
                         const char  *name,
                         double       least,
                         double       most)
{
  JsonNode *node = plaza_fields_peek (self, name);
  double value;

  if (node == NULL)
    return NAN;

  value = field_values_holds (node, G_TYPE_INT64) || field_values_holds (node, G_TYPE_DOUBLE) ? json_node_get_double (node) : NAN;
  if (!(value >= least && value <= most))
    {
      field_values_fail_range (self, name, least, most);
      return NAN;
    }

  return value;
}

static int
field_values_read_enum (PlazaFields *self,
                        const char  *name,
                        JsonNode    *node,
                        GType        type,
                        int          unknown)
{
  g_autofree char *text = field_values_check_text (self, name, 0, node, FALSE);
  int value;

  if (text == NULL)
    return unknown;
  if (plaza_enum_from_nick (type, text, &value))
    return value;

  plaza_fields_fail_unknown (self, name, text);

  return unknown;
}

int
plaza_fields_get_enum (PlazaFields *self,
                       const char  *name,
                       GType        type)
{
  JsonNode *node = plaza_fields_need (self, name);

  return node != NULL ? field_values_read_enum (self, name, node, type, 0) : 0;
}

int
plaza_fields_get_enum_or_null (PlazaFields *self,
                               const char  *name,
                               GType        type,
                               int          unknown)
{
  JsonNode *node = plaza_fields_peek (self, name);

  return node != NULL ? field_values_read_enum (self, name, node, type, unknown) : unknown;
}

/**
 * plaza_fields_read_texts:
 * @self: fields
 * @name: an object's: a text by language
 * @read: reads the text of one language
 * @texts: where they are put
 */
void
plaza_fields_read_texts (PlazaFields   *self,
                         const char    *name,
                         char        *(*read) (PlazaFields *fields, const char *language),
                         PlazaTexts    *texts)
{
  g_autoptr(PlazaFields) fields = plaza_fields_get_object (self, name);
  g_auto(GStrv) languages = NULL;

  if (fields == NULL)
    return;

  languages = plaza_fields_get_names (fields);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      if (!plaza_language_is_valid (languages[i]))
        {
          plaza_fields_fail_unknown (self, "language", languages[i]);
          break;
        }
      text = read (fields, languages[i]);
      if (text != NULL)
        plaza_texts_set (texts, languages[i], text);
    }
}
