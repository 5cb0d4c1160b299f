/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-row-text.h"

#include <string.h>

#include "plaza-event-row.h"

/* The title of a row as a text for screen readers, with the language that it is
 * in: whoever runs the program in Spanish hears an English title in English. */

static GBytes *
row_text_cut (const char   *title,
              unsigned int  start,
              unsigned int  end)
{
  unsigned int length = g_utf8_strlen (title, -1);
  const char *from = g_utf8_offset_to_pointer (title, MIN (start, length));
  const char *to = g_utf8_offset_to_pointer (title, MIN (end, length));
  gsize size = to > from ? to - from : 0;

  /* GTK takes it for a string that ends. */
  return g_bytes_new_take (g_strndup (from, size), size + 1);
}

static const char *
row_text_get_title (GtkAccessibleText *text)
{
  const char *title = plaza_event_row_get_title (PLAZA_EVENT_ROW (text));

  return title != NULL ? title : "";
}

static GBytes *
row_text_get_contents (GtkAccessibleText *text,
                       unsigned int       start,
                       unsigned int       end)
{
  return row_text_cut (row_text_get_title (text), start, end);
}

/* A title is one line, one sentence, one paragraph; finer steps take it for one word, too. */
static GBytes *
row_text_get_contents_at (GtkAccessibleText            *text,
                          unsigned int                  offset,
                          GtkAccessibleTextGranularity  granularity,
                          unsigned int                 *start,
                          unsigned int                 *end)
{
  gboolean is_character = granularity == GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER;

  *start = is_character ? offset : 0;
  *end = is_character ? offset + 1 : g_utf8_strlen (row_text_get_title (text), -1);

  return row_text_cut (row_text_get_title (text), *start, *end);
}

static unsigned int
row_text_get_caret_position (GtkAccessibleText *text)
{
  return 0;
}

static gboolean
row_text_get_selection (GtkAccessibleText       *text,
                        gsize                   *n_ranges,
                        GtkAccessibleTextRange **ranges)
{
  *n_ranges = 0;

  return FALSE;
}

static void
row_text_get_default_attributes (GtkAccessibleText   *text,
                                 char              ***names,
                                 char              ***values)
{
  const char *language = plaza_event_row_get_language (PLAZA_EVENT_ROW (text));

  *names = g_new0 (char *, 2);
  *values = g_new0 (char *, 2);
  if (language == NULL)
    return;

  (*names)[0] = g_strdup ("language");
  (*values)[0] = g_strdup (language);
}

static gboolean
row_text_get_attributes (GtkAccessibleText        *text,
                         unsigned int              offset,
                         gsize                    *n_ranges,
                         GtkAccessibleTextRange  **ranges,
                         char                   ***names,
                         char                   ***values)
{
  row_text_get_default_attributes (text, names, values);
  *n_ranges = g_strv_length (*names);
  *ranges = g_new0 (GtkAccessibleTextRange, 1);
  (*ranges)[0].length = g_utf8_strlen (row_text_get_title (text), -1);

  return *n_ranges > 0;
}

void
plaza_event_row_text_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = row_text_get_contents;
  iface->get_contents_at = row_text_get_contents_at;
  iface->get_caret_position = row_text_get_caret_position;
  iface->get_selection = row_text_get_selection;
  iface->get_attributes = row_text_get_attributes;
  iface->get_default_attributes = row_text_get_default_attributes;
}
