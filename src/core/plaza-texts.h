/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One text in each content language: language tag -> text. A plain hash table
 * with a name, so that every record keeps its languages the same way. */
typedef GHashTable PlazaTexts;

PlazaTexts *plaza_texts_new       (void);
void        plaza_texts_set       (PlazaTexts *self,
                                   const char *language,
                                   const char *text);
const char *plaza_texts_get       (PlazaTexts *self,
                                   const char *language);
const char *plaza_texts_get_or    (PlazaTexts *self,
                                   const char *language,
                                   const char *other);
const char *plaza_texts_find      (PlazaTexts  *self,
                                   const char  *language,
                                   const char **found);
gboolean    plaza_texts_equal     (PlazaTexts *a,
                                   PlazaTexts *b);
const char *plaza_texts_get_exact (PlazaTexts *self,
                                   const char *language);

gboolean    plaza_language_is_valid (const char *tag);
const char *plaza_language_of_ui    (void);

char       *plaza_text_fold         (const char *text);
char       *plaza_text_plain_digits (const char *text);
char       *plaza_text_visible      (const char *text);
char       *plaza_text_isolate      (const char *text);
char       *plaza_text_fill         (const char *text,
                                     const char *name,
                                     const char *value);
void        plaza_text_append       (GString    *text,
                                     const char *separator,
                                     const char *part);

G_END_DECLS
