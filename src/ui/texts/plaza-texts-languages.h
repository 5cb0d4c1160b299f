/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Into which language is translated: a menu, where there are several. */

char *plaza_texts_languages_choose (GStrv          languages);
void  plaza_texts_languages_offer  (GtkMenuButton *button,
                                    GStrv          languages,
                                    const char    *language);
void  plaza_texts_languages_show   (GtkMenuButton *button,
                                    const char    *language);

G_END_DECLS
