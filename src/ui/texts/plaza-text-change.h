/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plaza-translations.h"

G_BEGIN_DECLS

GtkWidget *plaza_text_change_new (const PlazaTranslation *outdated,
                                  const char             *is,
                                  const char             *source,
                                  const char             *member);

G_END_DECLS
