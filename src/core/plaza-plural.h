/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

unsigned long plaza_plural_form (const char    *expression,
                                 unsigned long  n);

G_END_DECLS
