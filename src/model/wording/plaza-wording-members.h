/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-enums.h"
#include "plaza-words.h"

G_BEGIN_DECLS

/* How the members of things and what may be chosen for them are said: by the history and by the editor of texts. */

const char *plaza_wording_member      (const PlazaWords *words,
                                       PlazaThing        thing,
                                       const char       *path);
const char *plaza_wording_choice      (const PlazaWords *words,
                                       const char       *name,
                                       const char       *nick);
const char *plaza_wording_point_group (const PlazaWords *words,
                                       PlazaPointGroup   group);

G_END_DECLS
