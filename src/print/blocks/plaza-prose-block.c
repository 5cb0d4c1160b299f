/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-prose-block.h"

/* How far bullets and their like hang, in units of the leading. */
#define HANG 1.0

/**
 * plaza_prose_set_block:
 * @box: where it goes
 * @press: the press
 * @style: the style
 * @prose: one paragraph
 * @tag: (nullable): structure element
 * @x: from the box's start edge, in points
 * @measure: width of the lines
 * @baseline: of the first line, from the box's top
 *
 * Returns: the baseline of the last line
 */
double
plaza_prose_set_block (PlazaBox              *box,
                       const PlazaPress      *press,
                       PlazaStyleName         style,
                       const PlazaProseBlock *prose,
                       const char            *tag,
                       double                 x,
                       double                 measure,
                       double                 baseline)
{
  g_autoptr(GArray) spans = NULL;
  g_autofree char *spelled = plaza_prose_block_spell (prose, &spans);
  g_autoptr(PlazaText) text = plaza_text_new_marked (press, style, spelled, spans, measure, PLAZA_TEXT_PLAIN);

  return plaza_box_set (box, text, tag, x, baseline);
}

static gboolean
block_is_item (const PlazaProseBlock *prose)
{
  return prose->kind == PLAZA_PROSE_BULLET || prose->kind == PLAZA_PROSE_NUMBERED;
}

/* A tile, the size of a lower-case letter's bowl, in the middle of the x-height. */
static void
block_set_tile (PlazaBox         *box,
                const PlazaStyle *style,
                double            x,
                double            baseline)
{
  double side = style->size / 3;

  plaza_box_fill (box, PLAZA_INK_ACCENT, x, baseline - style->size * 0.22 - side / 2, side, side);
}

static double
block_set_item (PlazaBox              *box,
                const PlazaPress      *press,
                PlazaStyleName         name,
                const PlazaProseBlock *prose,
                double                 x,
                double                 measure,
                double                 baseline)
{
  PlazaStyle style = plaza_press_style (press, name);
  double hang = style.leading * HANG * MAX (1, MIN (prose->level, 3));

  plaza_box_open (box, "LI", NULL);
  if (prose->kind == PLAZA_PROSE_BULLET)
    {
      block_set_tile (box, &style, x + hang - style.leading * HANG, baseline);
    }
  else
    {
      g_autofree char *number = g_strdup_printf ("%u.", prose->number);
      g_autoptr(PlazaText) text = plaza_text_new (press, name, number, measure, PLAZA_TEXT_STRONG);

      plaza_box_set (box, text, "Lbl", x + hang - style.leading * HANG, baseline);
    }

  baseline = plaza_prose_set_block (box, press, name, prose, "LBody", x + hang, measure - hang, baseline);
  plaza_box_close (box);
  return baseline;
}

static double
block_set_one (PlazaBox              *box,
               const PlazaPress      *press,
               PlazaStyleName         style,
               const PlazaProseBlock *prose,
               double                 x,
               double                 measure,
               double                 baseline)
{
  double hang = plaza_press_style (press, style).leading * HANG;

  switch (prose->kind)
    {
    case PLAZA_PROSE_BULLET:
    case PLAZA_PROSE_NUMBERED:
      return block_set_item (box, press, style, prose, x, measure, baseline);

    case PLAZA_PROSE_QUOTE:
      return plaza_prose_set_block (box, press, style, prose, "BlockQuote", x + hang, measure - hang, baseline);

    case PLAZA_PROSE_HEADING:
      return plaza_prose_set_block (box, press, PLAZA_STYLE_SMALL_HEADING, prose, "H3", x, measure, baseline);

    case PLAZA_PROSE_PARAGRAPH:
    default:
      return plaza_prose_set_block (box, press, style, prose, "P", x, measure, baseline);
    }
}

/* A heading, or a paragraph that ends in a colon, does not stay behind on a page. */
static gboolean
block_leads_on (const PlazaProseBlock *prose)
{
  return prose->kind == PLAZA_PROSE_HEADING || (!block_is_item (prose) && g_str_has_suffix (prose->text, ":"));
}

/* Half a line between paragraphs; a quarter before a list and between its items. */
static double
block_gap_between (const PlazaProseBlock *before,
                   const PlazaProseBlock *after,
                   double                 leading)
{
  if (before->kind == PLAZA_PROSE_HEADING)
    return 0;

  return block_is_item (after) ? leading / 4 : leading / 2;
}

/**
 * plaza_prose_set:
 * @box: where it goes
 * @press: the press
 * @style: the style
 * @blocks: (element-type PlazaProseBlock): paragraphs and lists
 * @x: from the box's start edge, in points
 * @measure: width of the lines
 * @baseline: of the first line, from the box's top
 *
 * Returns: the baseline of the last line
 */
double
plaza_prose_set (PlazaBox         *box,
                 const PlazaPress *press,
                 PlazaStyleName    style,
                 GPtrArray        *blocks,
                 double            x,
                 double            measure,
                 double            baseline)
{
  PlazaStyle measures = plaza_press_style (press, style);
  const PlazaProseBlock *before = NULL;
  gboolean in_list = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const PlazaProseBlock *prose = g_ptr_array_index (blocks, i);

      if (in_list && !block_is_item (prose))
        plaza_box_close (box);
      if (before != NULL)
        {
          double next = baseline + measures.leading + block_gap_between (before, prose, measures.leading);

          if (!block_leads_on (before))
            plaza_box_allow (box, baseline + plaza_style_drop (&measures), next - plaza_style_rise (&measures));
          baseline = next;
        }
      if (!in_list && block_is_item (prose))
        plaza_box_open (box, "L", NULL);

      in_list = block_is_item (prose);
      baseline = block_set_one (box, press, style, prose, x, measure, baseline);
      before = prose;
    }

  if (in_list)
    plaza_box_close (box);

  return baseline;
}

/**
 * plaza_prose_nth:
 * @blocks: (element-type PlazaProseBlock): paragraphs
 * @kind: of which kind
 * @n: from 0
 *
 * Returns: (nullable): the @n-th block of that kind
 */
const PlazaProseBlock *
plaza_prose_nth (GPtrArray      *blocks,
                 PlazaProseKind  kind,
                 guint           n)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const PlazaProseBlock *prose = g_ptr_array_index (blocks, i);

      if (prose->kind == kind && n-- == 0)
        return prose;
    }

  return NULL;
}
