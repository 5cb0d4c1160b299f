/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "plaza-paper.h"
#include "plaza-style.h"
#include "plaza-words.h"

G_BEGIN_DECLS

/**
 * PlazaFit:
 * @gap: between asks, sections and the like, in points
 * @display: size of the headline, in points
 * @figure: size of a fact's figure
 * @heading: size of a heading
 * @lead: size of the lead
 * @body: size of the body
 * @reference: size of what is looked up
 * @organizations: how many names are listed before "and 3 others"
 * @paragraphs: how many paragraphs an ask has at most
 *
 * One rung of the ladder: how a page is set that holds much, or little.
 */
typedef struct
{
  double gap;
  double display;
  double figure;
  double heading;
  double lead;
  double body;
  double reference;
  guint  organizations;
  guint  paragraphs;
} PlazaFit;

/**
 * PlazaPress:
 * @context: the fonts
 * @words: the program's own words, in @language
 * @texts_of: (nullable): of which day its texts are, in @words, for the foot of each page
 * @language: the content language
 * @right_to_left: whether pages are mirrored
 * @arabic: whether @language is written in Arabic letters
 * @palette: the inks
 * @paper: the measures of the paper
 * @large_print: whether texts are 18 points
 * @fit: the rung of the ladder
 *
 * What every block needs in order to be set.
 */
typedef struct
{
  PangoContext             *context;
  const PlazaWords         *words;
  char                     *texts_of;
  char                     *language;
  gboolean                  right_to_left;
  gboolean                  arabic;
  PlazaPalette              palette;
  const PlazaPaperMeasures *paper;
  gboolean                  large_print;
  const PlazaFit           *fit;
} PlazaPress;

PlazaPress *plaza_press_new    (const char       *language,
                                PlazaPaper        paper,
                                const char       *accent,
                                gboolean          black_and_white,
                                gboolean          large_print,
                                GError          **error);
void        plaza_press_free   (PlazaPress       *self);
PlazaStyle  plaza_press_style  (const PlazaPress *self,
                                PlazaStyleName    name);
PlazaStyle  plaza_press_style_for (const PlazaPress *self,
                                PlazaStyleName    name,
                                const char       *text);
char       *plaza_press_fill   (const char       *format,
                                ...);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPress, plaza_press_free)

G_END_DECLS
