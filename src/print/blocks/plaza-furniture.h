/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-page.h"

G_BEGIN_DECLS

/* What stands on every page: the bar with the masthead, and the foot. */

void   plaza_furniture_masthead (PlazaPage        *page,
                                 const PlazaPress *press,
                                 const char       *start,
                                 const char       *end);
void   plaza_furniture_foot     (PlazaPage        *page,
                                 const PlazaPress *press,
                                 const char       *start,
                                 const char       *end);
double plaza_furniture_top      (const PlazaPress *press);
double plaza_furniture_bottom   (const PlazaPress *press);
char  *plaza_furniture_count    (const PlazaPress *press,
                                 guint             page,
                                 guint             n_pages);
char  *plaza_furniture_arrow    (const PlazaPress *press,
                                 const char       *text);

G_END_DECLS
