/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-box.h"
#include "plaza-prose.h"

G_BEGIN_DECLS

double                 plaza_prose_set_block  (PlazaBox              *box,
                                               const PlazaPress      *press,
                                               PlazaStyleName         style,
                                               const PlazaProseBlock *prose,
                                               const char            *tag,
                                               double                 x,
                                               double                 measure,
                                               double                 baseline);
double                 plaza_prose_set        (PlazaBox              *box,
                                               const PlazaPress      *press,
                                               PlazaStyleName         style,
                                               GPtrArray             *blocks,
                                               double                 x,
                                               double                 measure,
                                               double                 baseline);
const PlazaProseBlock *plaza_prose_nth        (GPtrArray             *blocks,
                                               PlazaProseKind         kind,
                                               guint                  n);

G_END_DECLS
