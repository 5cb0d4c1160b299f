/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_SPELLER (plaza_speller_get_type ())
G_DECLARE_FINAL_TYPE (PlazaSpeller, plaza_speller, PLAZA, SPELLER, GObject)

/* In a module, for libspelling brings libraries and dictionaries that most starts have no use for: see plaza-module.h. */
gboolean    plaza_speller_attach     (GtkTextView       *view,
                                      const char        *language);
gboolean    plaza_speller_find_wrong (PlazaSpeller      *self,
                                      const GtkTextIter *at,
                                      GtkTextIter       *start,
                                      GtkTextIter       *end);
GStrv       plaza_speller_correct    (PlazaSpeller      *self,
                                      const char        *word);
void        plaza_speller_accept     (PlazaSpeller      *self,
                                      const char        *word,
                                      gboolean           keep);

/* How the rooms above call plaza_speller_attach(). */
typedef gboolean (*PlazaSpellerAttachFunc) (GtkTextView *view,
                                            const char  *language);

G_END_DECLS
