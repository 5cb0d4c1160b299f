/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-read-ics-lines.h"

G_BEGIN_DECLS

/* What Plaza's own calendars say beside the standard (formats/out/plaza-ics-event.c). */

char     *plaza_ics_own_title   (const PlazaIcsPart *part,
                                 const char         *title);
char     *plaza_ics_own_label   (const PlazaIcsPart *part);
gboolean  plaza_ics_own_is_open (const PlazaIcsPart *part);
void      plaza_ics_own_cut     (const PlazaIcsPart *part,
                                 char               *description);
GStrv     plaza_ics_own_list    (const PlazaIcsPart *part);

G_END_DECLS
