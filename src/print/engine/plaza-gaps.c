/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-gaps.h"

#include <glib/gi18n.h>

#include "plaza-direction.h"
#include "plaza-page.h"
#include "plaza-texts.h"

/* So many characters of one text are named, so much of the text is quoted, and so many texts are told of. */
#define MOST_NAMED 5
#define MOST_QUOTED 60
#define MOST_TOLD 20

static gboolean
gaps_text_has (const char *text,
               gunichar    letter)
{
  return text != NULL && g_utf8_strchr (text, -1, letter) != NULL;
}

static gboolean
gaps_list_has (GStrv    list,
               gunichar letter)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (gaps_text_has (list[i], letter))
      return TRUE;

  return FALSE;
}

static gboolean
gaps_event_has (const PlazaEventRecord *record,
                gunichar                letter)
{
  const PlazaPlace *place = &record->place;

  for (guint i = 0; i < record->timeslots->len; i++)
    if (gaps_text_has (((const PlazaTimeslot *) g_ptr_array_index (record->timeslots, i))->label, letter))
      return TRUE;

  return gaps_text_has (record->title, letter) || gaps_text_has (place->venue, letter) || gaps_text_has (place->address, letter) ||
         gaps_text_has (place->city, letter) || gaps_text_has (place->text, letter) || gaps_text_has (record->contact_name, letter) ||
         gaps_list_has (record->lead_organizations, letter) || gaps_list_has (record->contact_emails, letter) ||
         gaps_list_has (record->contact_telephones, letter);
}

static const char *
gaps_find_event (GPtrArray *events,
                 gunichar   letter)
{
  for (guint i = 0; events != NULL && i < events->len; i++)
    if (gaps_event_has (plaza_event_get_record (g_ptr_array_index (events, i)), letter))
      return plaza_event_get_short_title (g_ptr_array_index (events, i));

  return NULL;
}

/* Returns: (transfer full) (element-type gunichar): the letters of a layout for which there is no glyph, each once */
static GArray *
gaps_list_missing (PangoLayout *layout)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    for (GSList *r = ((PangoLayoutLine *) l->data)->runs; r != NULL; r = r->next)
      {
        const PangoGlyphString *glyphs = ((PangoGlyphItem *) r->data)->glyphs;

        for (int i = 0; i < glyphs->num_glyphs; i++)
          {
            PangoGlyph glyph = glyphs->glyphs[i].glyph;
            gunichar letter = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;

            if (glyph == PANGO_GLYPH_EMPTY || !(glyph & PANGO_GLYPH_UNKNOWN_FLAG))
              continue;
            if (g_hash_table_add (seen, GUINT_TO_POINTER (letter)))
              g_array_append_val (missing, letter);
          }
      }

  return missing;
}

static gboolean
gaps_is_shown (gunichar letter)
{
  return g_unichar_isgraph (letter) && g_unichar_type (letter) != G_UNICODE_PRIVATE_USE;
}

/* "龍 U+9F8D, 馬 U+99AC": who cannot see a letter can look it up. */
static char *
gaps_name_letters (GArray *letters)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (letters->len, MOST_NAMED); i++)
    {
      gunichar letter = g_array_index (letters, gunichar, i);

      g_string_append (names, i > 0 ? ", " : "");
      if (gaps_is_shown (letter))
        {
          g_string_append_unichar (names, letter);
          g_string_append_c (names, ' ');
        }
      g_string_append_printf (names, "U+%04X", letter);
    }

  if (letters->len > MOST_NAMED)
    g_string_append (names, ", …");
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static char *
gaps_quote (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MOST_QUOTED)
    return plaza_text_isolate (text);

  start = g_utf8_substring (text, 0, MOST_QUOTED);
  return g_strdup_printf ("\u2068%s…\u2069", start);
}

static char *
describe_gap (PangoLayout *layout,
              GPtrArray   *events,
              GHashTable  *seen)
{
  g_autoptr(GArray) missing = gaps_list_missing (layout);
  g_autofree char *letters = gaps_name_letters (missing);
  g_autofree char *bare = plaza_text_bare (pango_layout_get_text (layout));
  g_autofree char *text = gaps_quote (bare);
  const char *title = missing->len > 0 ? gaps_find_event (events, g_array_index (missing, gunichar, 0)) : NULL;
  g_autofree char *plain_title = title != NULL ? plaza_text_bare (title) : NULL;
  g_autofree char *event = plain_title != NULL ? gaps_quote (plain_title) : NULL;

  /* A name may stand in several lines: once is enough. */
  if (missing->len == 0 || !g_hash_table_add (seen, g_strconcat (letters, "\n", event, NULL)))
    return NULL;
  if (event == NULL)
    /* Translators: %1$s are characters, %2$s is the text in which they stand. */
    return g_strdup_printf (_("No installed font has %1$s, in “%2$s”: boxes are printed instead."), letters, text);
  /* A title may have its place behind it. */
  if (g_str_has_prefix (bare, plain_title))
    /* Translators: %1$s are characters, %2$s is the title of an event. */
    return g_strdup_printf (_("No installed font has %1$s, in the title of the event “%2$s”: boxes are printed instead."), letters, event);

  /* Translators: %1$s are characters, %2$s is the text in which they stand, %3$s the title of the event that it is of. */
  return g_strdup_printf (_("No installed font has %1$s, in “%2$s” of the event “%3$s”: boxes are printed instead."),
                          letters, text, event);
}

static void
gaps_describe_page (const PlazaPage *page,
                    GPtrArray       *events,
                    GHashTable      *seen,
                    GStrvBuilder    *sentences)
{
  const PangoLayout *before = NULL;

  for (guint i = 0; i < page->marks->len && g_hash_table_size (seen) < MOST_TOLD; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);
      char *sentence = NULL;

      if (mark->kind != PLAZA_MARK_LINE || mark->layout == before)
        continue;

      before = mark->layout;
      if (pango_layout_get_unknown_glyphs_count (mark->layout) > 0)
        sentence = describe_gap (mark->layout, events, seen);
      if (sentence != NULL)
        g_strv_builder_take (sentences, sentence);
    }
}

/**
 * plaza_gaps_describe:
 * @pages: (element-type PlazaPage): laid-out pages
 * @events: (nullable) (element-type PlazaEvent): the events that they are of
 *
 * Finds what is drawn as a box, since no installed font has it.
 *
 * Returns: (transfer full): sentences of the user's language, which name the characters, the
 *   text and its event; at most 20
 */
GStrv
plaza_gaps_describe (GPtrArray *pages,
                     GPtrArray *events)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GStrvBuilder) sentences = g_strv_builder_new ();

  for (guint i = 0; i < pages->len; i++)
    gaps_describe_page (g_ptr_array_index (pages, i), events, seen, sentences);

  return g_strv_builder_end (sentences);
}
