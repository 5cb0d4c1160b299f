/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-text.h"

#include <string.h>

#include "plaza-read-bytes.h"
#include "plaza-read-html.h"
#include "plaza-read-text-private.h"

static void
text_event_free (PlazaTextEvent *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->likely_state);
  g_free (self);
}

/* Any text is a text; others know better what else it is. */
static int
text_reader_fits (const char *bytes,
                  gsize       length)
{
  return length > 0 && memchr (bytes, '\0', MIN (length, 4096)) == NULL ? 5 : 0;
}

static void
text_reader_read_all (PlazaText  *self,
                      const char *text)
{
  plaza_text_read_lines (self, text);
  plaza_text_find_events (self);
  plaza_text_settle_states (self);
  for (guint i = 0; i < self->events->len; i++)
    plaza_text_draft (self, self->events->pdata[i]);
}

/* A saved page is its text. Line ends of all kinds become one character, so that the offsets are those of a text that was pasted. */
static char *
text_reader_plain (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *source = g_strndup (data, length);
  g_autofree char *text = plaza_read_html_is_page (data, length) ? plaza_read_html_text (source) : g_steal_pointer (&source);
  g_auto(GStrv) lines = g_strsplit (text, "\r\n", -1);
  char *joined = g_strjoinv ("\n", lines);

  return g_strdelimit (joined, "\r", '\n');
}

static PlazaIntake *
text_reader_read (const char                *bytes,
                  gsize                      length,
                  const PlazaReaderContext  *context,
                  GError                   **error)
{
  g_autoptr(GBytes) decoded = plaza_read_bytes (bytes, length, context->name, error);
  g_autofree char *text = NULL;
  PlazaText self = { .context = context };

  if (decoded == NULL)
    return NULL;

  text = text_reader_plain (decoded);
  self.places = plaza_place_reader_new (context->places);
  self.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_text_line_free);
  self.events = g_ptr_array_new_with_free_func ((GDestroyNotify) text_event_free);
  self.intake = plaza_intake_new (context->name, "text");
  text_reader_read_all (&self, text);

  g_ptr_array_unref (self.events);
  g_ptr_array_unref (self.lines);
  g_clear_pointer (&self.subject, plaza_text_line_free);
  plaza_place_reader_free (self.places);
  return self.intake;
}

const PlazaReader plaza_text_reader = { "text", text_reader_fits, text_reader_read };
