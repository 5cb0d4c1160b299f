/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-pack.h"

G_BEGIN_DECLS

/* What the program can fill into a message: "official", "handle", "organization"; NULL ends them. */
extern const char * const plaza_message_known_placeholders[];

GStrv plaza_message_find_placeholders (const char         *text);
void  plaza_message_list_placeholders (PlazaMessage       *self,
                                       const char * const *languages);

G_END_DECLS
