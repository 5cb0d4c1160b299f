/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-html.h"

#include <string.h>

struct _PlazaHtml
{
  GString   *text;
  GPtrArray *open;  /* names of the elements in which we are; static */
};

/* What no page may have: control characters (HTML, 13.2.3.5), and characters that Unicode will never have. */
static gboolean
html_is_written (gunichar character)
{
  if (character < 0x20)
    return character == '\t' || character == '\n';

  return !(character >= 0x7f && character < 0xa0) && (character & 0xfffe) != 0xfffe &&
         !(character >= 0xfdd0 && character <= 0xfdef);
}

static void
html_escape (GString    *string,
             const char *text,
             gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    switch (*at)
      {
      case '&': g_string_append (string, "&amp;"); break;
      case '<': g_string_append (string, "&lt;"); break;
      case '>': g_string_append (string, "&gt;"); break;
      case '"': g_string_append (string, "&quot;"); break;
      case '\'': g_string_append (string, "&#39;"); break;
      default:
        if (html_is_written (g_utf8_get_char (at)))
          g_string_append_len (string, at, g_utf8_next_char (at) - at);
      }
}

static void
html_begin (PlazaHtml  *self,
            const char *tag,
            va_list     attributes)
{
  const char *name;

  g_string_append_printf (self->text, "<%s", tag);
  while ((name = va_arg (attributes, const char *)) != NULL)
    {
      const char *value = va_arg (attributes, const char *);

      if (value == NULL)
        continue;
      g_string_append_printf (self->text, " %s", name);
      if (*value == '\0' && strcmp (name, "alt") != 0)
        continue;
      g_string_append (self->text, "=\"");
      html_escape (self->text, value, strlen (value));
      g_string_append_c (self->text, '"');
    }
  g_string_append_c (self->text, '>');
}

/**
 * plaza_html_new:
 *
 * Returns: (transfer full): an empty text
 */
PlazaHtml *
plaza_html_new (void)
{
  PlazaHtml *self = g_new0 (PlazaHtml, 1);

  self->text = g_string_sized_new (4096);
  self->open = g_ptr_array_new ();
  return self;
}

void
plaza_html_free (PlazaHtml *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/**
 * plaza_html_open:
 * @tag: a static name
 *
 * Begins an element, which plaza_html_close() ends.
 */
void
plaza_html_open (PlazaHtml  *self,
                 const char *tag,
                 ...)
{
  va_list attributes;

  va_start (attributes, tag);
  html_begin (self, tag, attributes);
  va_end (attributes);
  g_ptr_array_add (self->open, (gpointer) tag);
}

void
plaza_html_close (PlazaHtml *self)
{
  g_return_if_fail (self->open->len > 0);

  g_string_append_printf (self->text, "</%s>", (const char *) g_ptr_array_steal_index (self->open, self->open->len - 1));
}

/**
 * plaza_html_empty:
 *
 * Writes an element that has no content and no end, as "meta".
 */
void
plaza_html_empty (PlazaHtml  *self,
                  const char *tag,
                  ...)
{
  va_list attributes;

  va_start (attributes, tag);
  html_begin (self, tag, attributes);
  va_end (attributes);
}

/**
 * plaza_html_element:
 * @text: (nullable): all that is in it
 */
void
plaza_html_element (PlazaHtml  *self,
                    const char *tag,
                    const char *text,
                    ...)
{
  va_list attributes;

  va_start (attributes, text);
  html_begin (self, tag, attributes);
  va_end (attributes);
  plaza_html_text (self, text);
  g_string_append_printf (self->text, "</%s>", tag);
}

void
plaza_html_text (PlazaHtml  *self,
                 const char *text)
{
  if (text != NULL)
    html_escape (self->text, text, strlen (text));
}

void
plaza_html_text_n (PlazaHtml  *self,
                   const char *text,
                   gsize       length)
{
  html_escape (self->text, text, length);
}

/**
 * plaza_html_data:
 * @json: JSON
 *
 * Writes what stands in a script element, which no reference is read in: "<" as JSON escapes it, so that nothing in it can end the element.
 */
void
plaza_html_data (PlazaHtml  *self,
                 const char *json)
{
  for (const char *at = json; *at != '\0'; at++)
    if (*at == '<')
      g_string_append (self->text, "\\u003c");
    else
      g_string_append_c (self->text, *at);
}

/**
 * plaza_html_own:
 * @html: of the program's own writing, never from outside
 */
void
plaza_html_own (PlazaHtml  *self,
                const char *html)
{
  g_string_append (self->text, html);
}

/**
 * plaza_html_steal:
 *
 * Returns: (transfer full): what was written; all elements are closed
 */
GBytes *
plaza_html_steal (PlazaHtml *self)
{
  GBytes *bytes;

  g_warn_if_fail (self->open->len == 0);

  bytes = g_string_free_to_bytes (self->text);
  self->text = g_string_new (NULL);
  return bytes;
}
