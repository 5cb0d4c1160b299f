/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void plaza_leaving_ask (AdwDialog  *form,
                        const char *heading,
                        const char *body,
                        const char *keep,
                        GCallback   answered);

G_END_DECLS
