/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-line.h"

#include <string.h>

#include "plaza-wording.h"

/* As many as large text on a narrow screen takes. */
#define MOST_LINES 4
/* A line of capitals and digits is wider than most text. */
#define WIDEST 1.25

/* "Call In Day" is a call-in. */
static char *
line_fold (const char *text)
{
  return g_strdelimit (g_utf8_casefold (text, -1), "-", ' ');
}

/* NULL where the title says it in the same word, and where there is no word for it. */
static const char *
line_find_kind (const PlazaEventRecord *record,
                const char             *title)
{
  const char *kind = plaza_wording_kind (NULL, record->kind);
  g_autofree char *folded_title = line_fold (title);
  g_autofree char *folded_kind = line_fold (kind);

  return record->kind != PLAZA_KIND_OTHER && strstr (folded_title, folded_kind) == NULL ? kind : NULL;
}

/**
 * plaza_event_line_describe:
 * @title: what stands above the line
 * @day: (nullable): the campaign's; see plaza_wording_when()
 * @is_here: whether the time is also as the reader's clock shows it
 *
 * Titles stay in the language in which they were written; the kind is in the
 * reader's, so that the list can be read without them.
 *
 * Returns: (transfer full): "Marcha · Canton · mié 5:30 p. m. EST"
 */
char *
plaza_event_line_describe (const PlazaEventRecord *record,
                           const char             *title,
                           const char             *day,
                           gboolean                is_here)
{
  g_autofree char *line = is_here ? plaza_wording_event_line_here (NULL, record, day)
                                  : plaza_wording_event_line (NULL, record, day);
  const char *kind = line_find_kind (record, title);

  return kind != NULL ? g_strjoin (" · ", kind, line, NULL) : g_steal_pointer (&line);
}

/**
 * plaza_event_line_create:
 *
 * Returns: (transfer full): @text in the regular weight and size of the line
 */
PangoLayout *
plaza_event_line_create (PangoContext *context,
                         const char   *text)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout = pango_layout_new (context);

  pango_attr_list_insert (attributes, pango_attr_scale_new (PLAZA_EVENT_LINE_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_NORMAL));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* A second line begins with the place or with the time, and not within either. */
static char *
line_bind_parts (const char *line)
{
  g_auto(GStrv) parts = g_strsplit (line, " · ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (parts[i], " ", -1);

      g_auto(GStrv) days = NULL;
      g_autofree char *part = g_strjoinv ("\302\240", words);

      /* A word joiner after the dash of "Wed–Fri". */
      days = g_strsplit (part, "–", -1);
      g_free (parts[i]);
      parts[i] = g_strjoinv ("–\342\201\240", days);
    }

  /* The dot ends a line rather than beginning one. */
  return g_strjoinv ("\302\240· ", parts);
}

static int
line_get_text_width (PangoLayout *layout)
{
  int width = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* Whether @distance stands on the last line of @layout, too. */
static gboolean
line_has_room (PangoLayout *layout,
               PangoLayout *distance,
               int          width)
{
  PangoLayoutLine *last = pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1);
  PangoRectangle logical;

  if (distance == NULL)
    return TRUE;

  pango_layout_line_get_pixel_extents (last, NULL, &logical);

  return logical.width + PLAZA_EVENT_LINE_GAP + line_get_text_width (distance) <= width;
}

/* In two lines, of which the last leaves room for @distance; unless that would
 * cut through the place or the time. */
static gboolean
line_make_room (PangoLayout *layout,
                PangoLayout *distance,
                int          width)
{
  int beside = width - PLAZA_EVENT_LINE_GAP - line_get_text_width (distance);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, MAX (beside, 0) * PANGO_SCALE);
  if (pango_layout_get_line_count (layout) == 2 && line_get_text_width (layout) <= beside)
    return TRUE;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width, 0) * PANGO_SCALE);

  return FALSE;
}

static void
line_bind_text (PangoLayout *layout)
{
  g_autofree char *bound = line_bind_parts (pango_layout_get_text (layout));

  pango_layout_set_text (layout, bound, -1);
}

/**
 * plaza_event_line_fit:
 * @layout: from plaza_event_line_create()
 * @line: with the time on the reader's clock
 * @short_line: (nullable): without it, where that is another
 * @distance: (nullable): what stands at the end of the last line
 * @width: in pixels
 *
 * Where there is no room for the reader's time, it is left out; what is still
 * too long takes a second line rather than being cut.
 *
 * Returns: how many lines that makes; one more than @layout has where @distance
 *   needs a line for itself
 */
guint
plaza_event_line_fit (PangoLayout *layout,
                      const char  *line,
                      const char  *short_line,
                      PangoLayout *distance,
                      int          width)
{
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -MOST_LINES);
  pango_layout_set_width (layout, MAX (width, 0) * PANGO_SCALE);
  pango_layout_set_text (layout, line, -1);
  if (short_line != NULL && (pango_layout_get_line_count (layout) > 1 || !line_has_room (layout, distance, width)))
    pango_layout_set_text (layout, short_line, -1);
  if (pango_layout_get_line_count (layout) == 1 && line_has_room (layout, distance, width))
    return 1;

  line_bind_text (layout);

  if (line_has_room (layout, distance, width) || line_make_room (layout, distance, width))
    return pango_layout_get_line_count (layout);

  return pango_layout_get_line_count (layout) + 1;
}

/**
 * plaza_event_line_count:
 * @metrics: of the title's font, which is bold, and so not the narrower one
 * @distance: (nullable): what will stand at the end of the line
 *
 * What the line is where there is no room for the reader's time decides. Most
 * lines are so short that nothing needs to be laid out.
 *
 * Returns: how many lines plaza_event_line_fit() will make
 */
guint
plaza_event_line_count (PangoContext     *context,
                        PangoFontMetrics *metrics,
                        const char       *line,
                        const char       *short_line,
                        const char       *distance,
                        int               width)
{
  double letter = (double) pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE * PLAZA_EVENT_LINE_SCALE * WIDEST;
  const char *text = short_line != NULL ? short_line : line;
  g_autoptr(PangoLayout) beside = NULL;
  g_autoptr(PangoLayout) layout = NULL;

  if (distance == NULL && g_utf8_strlen (text, -1) * letter <= width)
    return 1;

  beside = distance != NULL ? plaza_event_line_create (context, distance) : NULL;
  layout = plaza_event_line_create (context, text);

  return plaza_event_line_fit (layout, text, NULL, beside, width);
}
