/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-lines.h"

#include <string.h>

#include "plaza-read-bytes.h"
#include "plaza-text-rules.h"

static PlazaIcsPart *
ics_part_new (const char *name,
              int         line)
{
  PlazaIcsPart *self = g_new0 (PlazaIcsPart, 1);

  self->name = name;
  self->line = line;
  self->properties = g_array_new (FALSE, FALSE, sizeof (PlazaIcsProperty));
  self->parts = g_ptr_array_new ();

  return self;
}

/* As deep as ics_lines_begin() lets them be. */
static void
ics_part_free (PlazaIcsPart *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    ics_part_free (g_ptr_array_index (self->parts, i));
  g_ptr_array_unref (self->parts);
  g_array_unref (self->properties);
  g_free (self);
}

static gboolean
ics_lines_is_break (char c)
{
  return c == '\n' || c == '\r';
}

/* Joins what was folded, which may be within a letter, so before anything is decoded. @lines gets the number of the
 * line on which each begins. Blank lines go. */
static GString *
ics_lines_unfold (const char *bytes,
                  gsize       length,
                  GArray     *lines)
{
  GString *text = g_string_sized_new (length + 1);
  const char *end = bytes + length;
  int line = 1;

  for (const char *p = bytes; p < end; line++)
    {
      const char *begin = p;
      gboolean folded = (*p == ' ' || *p == '\t') && lines->len > 0;

      while (p < end && !ics_lines_is_break (*p))
        p++;
      if (folded)
        g_string_truncate (text, text->len - 1);
      else if (p > begin)
        g_array_append_val (lines, line);
      if (p > begin)
        {
          g_string_append_len (text, begin + (folded ? 1 : 0), p - begin - (folded ? 1 : 0));
          g_string_append_c (text, '\n');
        }
      p += p + 1 < end && p[0] == '\r' && p[1] == '\n' ? 2 : 1;
    }

  return text;
}

/* UTF-16 is told before lines are joined, everything else behind. A mark before a blank line is no line. */
static char *
ics_lines_decode (const char  *bytes,
                  gsize        length,
                  const char  *name,
                  GArray      *lines,
                  GError     **error)
{
  gboolean wide = memchr (bytes, '\0', MIN (length, 64)) != NULL || (length > 1 && ((guchar) bytes[0] ^ (guchar) bytes[1]) == 1);
  g_autoptr(GBytes) whole = wide ? plaza_read_bytes (bytes, length, name, error) : g_bytes_new_static (bytes, length);
  g_autoptr(GString) joined = NULL;
  g_autoptr(GBytes) text = NULL;
  gconstpointer data;
  gsize size;

  if (whole == NULL)
    return NULL;
  data = g_bytes_get_data (whole, &size);
  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    data = (const char *) data + 3, size -= 3;
  joined = ics_lines_unfold (data, size, lines);
  text = plaza_read_bytes (joined->str, joined->len, name, error);
  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &size);

  return g_strndup (data, size);
}

/* Where the value begins. A name that Windows shows, "(UTC-07:00) Mountain Time", and an address have colons too. */
static char *
ics_lines_find_value (char *params)
{
  gboolean quoted = FALSE;
  int depth = 0;

  for (char *p = params; *p != '\0'; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (!quoted && (*p == '(' || *p == ')'))
        depth += *p == '(' ? 1 : -1;
      else if (*p == ':' && !quoted && depth <= 0 && !g_str_has_prefix (p, "://"))
        return p;
    }

  return strchr (params, ':');
}

static PlazaIcsProperty
ics_lines_read (char *text,
                int   line)
{
  gsize length;
  gboolean has_params;
  char *value = NULL;

  /* The mark of a file that was put behind another. */
  if (g_str_has_prefix (text, "\xEF\xBB\xBF"))
    text += 3;
  length = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-");
  has_params = length > 0 && text[length] == ';';

  if (length > 0 && text[length] == ':')
    value = text + length;
  else if (has_params)
    value = ics_lines_find_value (text + length + 1);
  if (value == NULL)
    return (PlazaIcsProperty) { .name = "", .params = "", .value = text, .line = line };

  *value = '\0';
  text[length] = '\0';
  for (gsize i = 0; i < length; i++)
    text[i] = g_ascii_toupper (text[i]);

  return (PlazaIcsProperty) {
    .name = text, .params = has_params ? text + length + 1 : "", .value = g_strstrip (value + 1), .line = line,
  };
}

/* The name in a BEGIN or END, in its place. */
static char *
ics_lines_part_name (const PlazaIcsProperty *property)
{
  char *name = g_strstrip ((char *) property->value);

  for (char *p = name; *p != '\0'; p++)
    *p = g_ascii_toupper (*p);
  return name;
}

/* What stands in a calendar and in nothing else. */
static gboolean
ics_lines_is_entry (const char *name)
{
  static const char *const names[] = { "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY", NULL };

  return g_strv_contains (names, name);
}

static void
ics_lines_begin (GPtrArray              *open,
                 const PlazaIcsProperty *property)
{
  const char *name = property->value;
  PlazaIcsPart *part;

  /* A calendar or an event within an event: the end before it was lost. */
  while (open->len > 1 && (strcmp (name, "VCALENDAR") == 0 ||
                           (ics_lines_is_entry (name) && strcmp (((PlazaIcsPart *) g_ptr_array_index (open, open->len - 1))->name, "VCALENDAR") != 0)))
    g_ptr_array_set_size (open, (int) open->len - 1);
  if (open->len > PLAZA_MAX_DEPTH)
    return;

  part = ics_part_new (name, property->line);
  g_ptr_array_add (((PlazaIcsPart *) g_ptr_array_index (open, open->len - 1))->parts, part);
  g_ptr_array_add (open, part);
}

static void
ics_lines_end (GPtrArray  *open,
               const char *name)
{
  for (guint i = open->len - 1; i > 0; i--)
    if (strcmp (((PlazaIcsPart *) g_ptr_array_index (open, i))->name, name) == 0)
      {
        ((PlazaIcsPart *) g_ptr_array_index (open, i))->closed = TRUE;
        g_ptr_array_set_size (open, (int) i);
        return;
      }
}

static void
ics_lines_build (PlazaIcsPart *root,
                 char         *text,
                 GArray       *lines)
{
  g_autoptr(GPtrArray) open = g_ptr_array_new ();

  g_ptr_array_add (open, root);
  for (guint i = 0; i < lines->len && *text != '\0'; i++)
    {
      char *next = strchr (text, '\n');
      PlazaIcsProperty property;

      *next = '\0';
      property = ics_lines_read (text, g_array_index (lines, int, i));
      if (strcmp (property.name, "BEGIN") == 0)
        {
          property.value = ics_lines_part_name (&property);
          ics_lines_begin (open, &property);
        }
      else if (strcmp (property.name, "END") == 0)
        ics_lines_end (open, ics_lines_part_name (&property));
      else if (*property.name != '\0' || *g_strstrip (text) != '\0')
        g_array_append_val (((PlazaIcsPart *) g_ptr_array_index (open, open->len - 1))->properties, property);
      text = next + 1;
    }
}

/**
 * plaza_ics_file_new:
 * @bytes: of a file
 * @length: how many
 * @name: the file's name, for the message
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full) (nullable): its parts; %NULL where it is no text
 */
PlazaIcsFile *
plaza_ics_file_new (const char  *bytes,
                    gsize        length,
                    const char  *name,
                    GError     **error)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));
  char *text = ics_lines_decode (bytes, length, name, lines, error);
  PlazaIcsFile *self;

  if (text == NULL)
    return NULL;

  self = g_new0 (PlazaIcsFile, 1);
  self->text = text;
  self->root = ics_part_new ("", 1);
  ics_lines_build (self->root, text, lines);

  return self;
}

void
plaza_ics_file_free (PlazaIcsFile *self)
{
  ics_part_free (self->root);
  g_free (self->text);
  g_free (self);
}

/**
 * plaza_ics_part_find:
 * @name: in capital letters
 *
 * Returns: (nullable): the first property of that name
 */
const PlazaIcsProperty *
plaza_ics_part_find (const PlazaIcsPart *self,
                     const char         *name)
{
  for (guint i = 0; i < self->properties->len; i++)
    if (strcmp (g_array_index (self->properties, PlazaIcsProperty, i).name, name) == 0)
      return &g_array_index (self->properties, PlazaIcsProperty, i);

  return NULL;
}

/**
 * plaza_ics_part_get:
 * @name: in capital letters
 *
 * Returns: the value of its first property of that name, as it stands there; "" where there is none
 */
const char *
plaza_ics_part_get (const PlazaIcsPart *self,
                    const char         *name)
{
  const PlazaIcsProperty *property = plaza_ics_part_find (self, name);

  return property != NULL ? property->value : "";
}

static gboolean
ics_lines_may_stay (gunichar c)
{
  if (c == '\n' || c == '\t')
    return TRUE;

  return c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
}

/* Letters without accents and nothing escaped, as most values are: these need no look at each character. */
static gboolean
ics_lines_is_plain (const char *value)
{
  for (; *value != '\0'; value++)
    if (*value < 0x20 || *value >= 0x7F || *value == '\\')
      return FALSE;

  return TRUE;
}

/**
 * plaza_ics_property_text:
 *
 * Returns: (transfer full): the value as text (RFC 5545, 3.3.11), stripped, without control characters and without those that
 *   turn the direction of the text around
 */
char *
plaza_ics_property_text (const PlazaIcsProperty *self)
{
  GString *text;

  if (ics_lines_is_plain (self->value))
    return g_strstrip (g_strdup (self->value));

  text = g_string_sized_new (strlen (self->value));
  for (const char *p = self->value; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\\' && p[1] != '\0' && strchr ("nN,;:\\\"", p[1]) != NULL)
        {
          p++;
          g_string_append_c (text, *p == 'n' || *p == 'N' ? '\n' : *p);
        }
      else if (ics_lines_may_stay (g_utf8_get_char (p)))
        g_string_append_len (text, p, g_utf8_next_char (p) - p);
    }

  return g_strstrip (g_string_free_and_steal (text));
}

/**
 * plaza_ics_property_param:
 * @name: in capital letters
 *
 * Returns: (transfer full) (nullable): the parameter's value, without its quotes
 */
char *
plaza_ics_property_param (const PlazaIcsProperty *self,
                          const char             *name)
{
  gsize length = strlen (name);

  for (const char *p = self->params; *p != '\0'; )
    {
      gboolean quoted = FALSE;
      const char *begin = p;

      for (; *p != '\0' && (*p != ';' || quoted); p++)
        quoted ^= *p == '"';
      if (g_ascii_strncasecmp (begin, name, length) == 0 && begin[length] == '=')
        {
          PlazaIcsProperty value = { .value = NULL };
          g_autofree char *bare = g_strndup (begin + length + 1, (gsize) (p - begin) - length - 1);

          value.value = g_strstrip (g_strdelimit (bare, "\"", ' '));
          return plaza_ics_property_text (&value);
        }
      p += *p == ';' ? 1 : 0;
    }

  return NULL;
}
