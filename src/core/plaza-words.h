/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaWords:
 *
 * The program's own words in one given language, whatever language the program
 * itself runs in: a volunteer may use Plaza in Spanish and print in English.
 * It reads the compiled gettext catalogue that travels in the binary, so that
 * a string has one translation, in po/, for the screen and for paper.
 *
 * %NULL stands for the language of the user interface, through gettext.
 */
typedef struct _PlazaWords PlazaWords;

const PlazaWords *plaza_words_for        (const char       *language);
GPtrArray        *plaza_words_list       (void);
const char       *plaza_words_get_language (const PlazaWords     *self);
const char       *plaza_words_get        (const PlazaWords *self,
                                          const char       *text) G_GNUC_FORMAT (2);
const char       *plaza_words_get_in     (const PlazaWords *self,
                                          const char       *context,
                                          const char       *text) G_GNUC_FORMAT (3);
const char       *plaza_words_get_plural (const PlazaWords *self,
                                          const char       *singular,
                                          const char       *plural,
                                          unsigned long     n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS
